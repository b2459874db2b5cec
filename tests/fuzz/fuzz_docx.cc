#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "intake/intake.h"
#include "tests/intake/package.h"

namespace {

using namespace luyke;

void check(const model::Text& text) {
  const std::uint32_t length = base::count_code_points(text.printed);
  for (const model::Span& span : text.spans) {
    if (span.range.begin >= span.range.end || span.range.end > length) std::abort();
  }
  for (const model::FontRun& run : text.fonts) {
    if (run.range.begin >= run.range.end || run.range.end > length) std::abort();
  }
}

void check(const model::Table& table) {
  for (const model::Cell& cell : table.cells) {
    if (cell.row + cell.row_span > table.rows || cell.column + cell.column_span > table.columns) std::abort();
    check(cell.text);
  }
}

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
  const auto document = intake::read("fuzz", as_document({reinterpret_cast<const char*>(data), size}), limits);
  if (!document) {
    if (document.error().message.empty()) std::abort();
    return 0;
  }
  for (const model::Block& block : document->blocks) {
    if (const model::Paragraph* paragraph = block.paragraph()) {
      check(paragraph->text);
    } else {
      check(*block.table());
    }
  }
  return 0;
}
