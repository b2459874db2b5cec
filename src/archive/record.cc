#include "archive/record.h"

#include "archive/fields.h"
#include "archive/packed.h"
#include "archive/unpacked.h"

namespace luyke::archive {
namespace {

constexpr std::uint32_t kForm = 2;  // of the bytes; another version cannot be read

base::Error damaged() { return {base::ErrorCode::kDamaged, "", "", "not a packed record of this version"}; }

}  // namespace

std::string pack(const base::Result<Record>& record) {
  std::string bytes;
  Packer packer(bytes);
  packer(kForm, record.ok());
  if (record.ok()) {
    packer(record->document, record->reading);
  } else {
    packer(record.error());
  }
  return bytes;
}

base::Result<Record> unpack(std::string_view bytes) {
  Unpacker unpacker(bytes);
  std::uint32_t form = 0;
  bool is_record = false;
  unpacker(form, is_record);
  if (form != kForm) return damaged();
  if (!is_record) {
    base::Error error;
    unpacker(error);
    return unpacker.done() ? error : damaged();
  }
  Record record;
  unpacker(record.document, record.reading);
  if (!unpacker.done()) return damaged();
  return record;
}

std::string pack_document(const model::Document& document) {
  std::string bytes;
  Packer packer(bytes);
  packer(kForm, document);
  return bytes;
}

base::Result<model::Document> unpack_document(std::string_view bytes) {
  Unpacker unpacker(bytes);
  std::uint32_t form = 0;
  model::Document document;
  unpacker(form, document);
  if (form != kForm || !unpacker.done()) return damaged();
  return document;
}

}  // namespace luyke::archive
