#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "intake/intake.h"
#include "tests/fuzz/document_check.h"
#include "tests/intake/package.h"

namespace {

using namespace luyke;

// What is no archive is the body, the styles, the lists and the footnotes of a
// document, parted by form feeds: or fuzzing would seldom get past the checksums.
std::string as_document(std::string_view bytes) {
  if (bytes.starts_with("PK")) return std::string(bytes);
  const auto next = [&bytes] {
    const std::string_view part = bytes.substr(0, bytes.find('\f'));
    bytes.remove_prefix(std::min(part.size() + 1, bytes.size()));
    return std::string(part);
  };
  intake::test::Package package(next());
  for (const char* kind : {"styles", "numbering", "footnotes"}) package.with(kind, next());
  return package.bytes();
}

}  // namespace

// Any bytes are a document whose ranges lie inside its texts, or one error.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  intake::Limits limits;
  limits.unpacked_bytes = limits.entry_bytes = 16 << 20;
  fuzz::check(intake::read("fuzz", as_document({reinterpret_cast<const char*>(data), size}), limits));
  return 0;
}
