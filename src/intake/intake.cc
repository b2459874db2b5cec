#include "intake/intake.h"

#include <exception>
#include <utility>

#include "base/digest.h"
#include "base/file.h"
#include "intake/docx/docx.h"
#include "intake/ooxml/archive.h"
#include "intake/sniff/sniff.h"
#include "intake/txt/txt.h"

namespace luyke::intake {
namespace {

using base::Error;
using base::ErrorCode;

bool ends_with_any_case(std::string_view path, std::string_view ending) {
  if (path.size() < ending.size()) return false;
  path.remove_prefix(path.size() - ending.size());
  for (std::size_t i = 0; i < ending.size(); ++i) {
    const char c = path[i] >= 'A' && path[i] <= 'Z' ? static_cast<char>(path[i] - 'A' + 'a') : path[i];
    if (c != ending[i]) return false;
  }
  return true;
}

// What stands in a ZIP archive that is no Word document.
const char* other_package(const Archive& archive) {
  if (archive.contains("xl/workbook.xml") || archive.contains("xl/workbook.bin")) return "an Excel workbook";
  if (archive.contains("ppt/presentation.xml")) return "a PowerPoint presentation";
  if (archive.contains("mimetype") && archive.contains("content.xml")) return "an OpenDocument file";
  return nullptr;
}

base::Result<model::Document> read_zip(const std::string& bytes, const Limits& limits, model::Document document) {
  auto archive = Archive::open(bytes, limits);
  if (!archive) return archive.error();
  if (const char* kind = other_package(archive.value())) {
    return Error{ErrorCode::kUnknownFormat, "", "", std::string(kind) + " is not read yet"};
  }
  return read_docx(archive.value(), limits, std::move(document));
}

Error refuse(ContentKind kind, const std::string& path) {
  if (kind == ContentKind::kEmpty) return {ErrorCode::kDamaged, "", "", "empty file"};
  if (kind == ContentKind::kEncryptedOffice) return {ErrorCode::kEncrypted, "", "", "encrypted: it needs a password"};
  const std::string bytes = describe(kind);
  if (ends_with_any_case(path, ".docx")) {
    return {ErrorCode::kUnknownFormat, "", "", "not a ZIP archive: the bytes are " + bytes};
  }
  if (kind == ContentKind::kBinary) return {ErrorCode::kUnknownFormat, "", "", "of no format that can be read"};
  if (kind == ContentKind::kUtf16Text)
    return {ErrorCode::kUnknownFormat, "", "", "not UTF-8 text: the bytes are UTF-16"};
  return {ErrorCode::kUnknownFormat, "", "", bytes + " is not read yet"};
}

base::Result<model::Document> read_any(const std::string& bytes, const Limits& limits, model::Document document) {
  if (bytes.size() > limits.file_bytes) {
    return Error{ErrorCode::kTooLarge, "", "", "larger than " + std::to_string(limits.file_bytes) + " bytes"};
  }
  const ContentKind kind = sniff(bytes);
  if (kind == ContentKind::kZip) return read_zip(bytes, limits, std::move(document));
  const bool named_docx = ends_with_any_case(document.path, ".docx");
  const bool text = kind == ContentKind::kText || kind == ContentKind::kBrokenText;
  if (text && !named_docx) return read_txt(bytes, limits, std::move(document));
  return refuse(kind, document.path);
}

}  // namespace

base::Result<model::Document> read(const std::string& path, const std::string& bytes, const Limits& limits) {
  try {
    model::Document document;
    document.path = path;
    document.sha256 = base::sha256_hex(bytes);
    auto result = read_any(bytes, limits, std::move(document));
    if (result) return result;
    Error error = result.error();
    error.file = path;
    return error;
  } catch (const std::exception& exception) {
    return Error{ErrorCode::kTooLarge, path, "", std::string("not enough memory: ") + exception.what()};
  }
}

base::Result<model::Document> read_file(const std::string& path, const Limits& limits) {
  const auto bytes = base::read_file(path, limits.file_bytes);
  if (!bytes) return bytes.error();
  return read(path, bytes.value(), limits);
}

}  // namespace luyke::intake
