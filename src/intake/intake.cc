#include "intake/intake.h"

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

#include "base/digest.h"
#include "base/file.h"
#include "intake/docx/docx.h"
#include "intake/ooxml/archive.h"
#include "intake/ooxml/package.h"
#include "intake/sniff/sniff.h"
#include "intake/txt/txt.h"
#include "intake/xlsx/xlsx.h"

namespace luyke::intake {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::array<std::string_view, 5> kPackageEndings = {".docx", ".docm", ".dotx", ".xlsx", ".xlsm"};

bool ends_with_any_case(std::string_view path, std::string_view ending) {
  if (path.size() < ending.size()) return false;
  path.remove_prefix(path.size() - ending.size());
  for (std::size_t i = 0; i < ending.size(); ++i) {
    const char c = path[i] >= 'A' && path[i] <= 'Z' ? static_cast<char>(path[i] - 'A' + 'a') : path[i];
    if (c != ending[i]) return false;
  }
  return true;
}

// Names of files that are ZIP archives when they are whole.
bool named_as_package(std::string_view path) {
  return std::any_of(kPackageEndings.begin(), kPackageEndings.end(),
                     [&](std::string_view ending) { return ends_with_any_case(path, ending); });
}

Error refuse_package(const Package& package, const std::string& path) {
  const auto unread = [](const char* kind) {
    return Error{ErrorCode::kUnknownFormat, "", "", std::string(kind) + " is not read yet"};
  };
  switch (package.kind) {
    case PackageKind::kBinaryWorkbook: return unread("a binary Excel workbook (.xlsb)");
    case PackageKind::kPresentation: return unread("a PowerPoint presentation");
    case PackageKind::kOpenDocument: return unread("an OpenDocument file");
    default: break;
  }
  const bool workbook = ends_with_any_case(path, ".xlsx") || ends_with_any_case(path, ".xlsm");
  return {ErrorCode::kUnknownFormat, "", "", workbook ? "no xl/workbook.xml" : "no word/document.xml"};
}

base::Result<model::Document> read_zip(const std::string& bytes, const Limits& limits, model::Document document) {
  auto archive = Archive::open(bytes, limits);
  if (!archive) return archive.error();
  const auto package = look_into(archive.value(), limits);
  if (!package) return package.error();
  const std::string& main_part = package->main_part;
  const PackageKind kind = package->kind;
  if (kind == PackageKind::kWorkbook) return read_xlsx(archive.value(), main_part, limits, std::move(document));
  const bool word = kind == PackageKind::kWord || kind == PackageKind::kUnknown;
  if (word && !main_part.empty()) return read_docx(archive.value(), main_part, limits, std::move(document));
  return refuse_package(package.value(), document.path);
}

Error refuse(ContentKind kind, const std::string& path) {
  if (kind == ContentKind::kEmpty) return {ErrorCode::kDamaged, "", "", "empty file"};
  if (kind == ContentKind::kEncryptedOffice) return {ErrorCode::kEncrypted, "", "", "encrypted: it needs a password"};
  const std::string bytes = describe(kind);
  if (named_as_package(path)) {
    return {ErrorCode::kUnknownFormat, "", "", "not a ZIP archive: the bytes are " + bytes};
  }
  if (kind == ContentKind::kBinary) return {ErrorCode::kUnknownFormat, "", "", "of no format that can be read"};
  return {ErrorCode::kUnknownFormat, "", "", bytes + " is not read yet"};
}

base::Result<model::Document> read_any(const std::string& bytes, const Limits& limits, model::Document document) {
  if (bytes.size() > limits.file_bytes) {
    return Error{ErrorCode::kTooLarge, "", "", "larger than " + std::to_string(limits.file_bytes) + " bytes"};
  }
  const ContentKind kind = sniff(bytes);
  if (kind == ContentKind::kZip) return read_zip(bytes, limits, std::move(document));
  const bool text = kind == ContentKind::kText || kind == ContentKind::kBrokenText || kind == ContentKind::kUtf16Text;
  if (text && !named_as_package(document.path)) return read_txt(bytes, limits, std::move(document));
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
