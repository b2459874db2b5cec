#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "intake/intake.h"
#include "tests/fuzz/document_check.h"
#include "tests/intake/workbook.h"

namespace {

using namespace luyke;

// What is no archive is a sheet, the shared texts, the styles and a second
// sheet, parted by form feeds: or fuzzing would seldom get past the checksums.
std::string as_workbook(std::string_view bytes) {
  if (bytes.starts_with("PK")) return std::string(bytes);
  const auto next = [&bytes] {
    const std::string_view part = bytes.substr(0, bytes.find('\f'));
    bytes.remove_prefix(std::min(part.size() + 1, bytes.size()));
    return std::string(part);
  };
  intake::test::Workbook workbook;
  workbook.sheet("1", next());
  workbook.strings(next());
  workbook.styles(next());
  workbook.sheet("2", next(), "hidden");
  return workbook.bytes();
}

}  // namespace

// Any bytes are a document whose cells lie inside their tables, or one error.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  intake::Limits limits;
  limits.unpacked_bytes = limits.entry_bytes = 16 << 20;
  limits.cells = 100000;
  fuzz::check(intake::read("fuzz", as_workbook({reinterpret_cast<const char*>(data), size}), limits));
  return 0;
}
