#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "audit/audit.h"
#include "base/utf8.h"
#include "extract/extractor.h"
#include "intake/intake.h"
#include "model/document.h"
#include "model/reading.h"
#include "rules/load.h"

namespace luyke::fuzz {
namespace {

const extract::Extractor& extractor() {
  static const extract::Extractor made =
      extract::Extractor::make(rules::load(LUYKE_SOURCE_DIR "/rules").value()).value();
  return made;
}

const model::Text& text_at(const model::Document& document, const model::Place& place) {
  const model::Block& block = document.blocks.at(place.block);
  if (!place.row) return block.paragraph()->text;
  return block.table()->at(*place.row, *place.column)->text;
}

// The place of each number leads back to its digits.
void check_numbers(const model::Document& document, const model::Reading& reading) {
  for (const model::NumberToken& number : reading.numbers) {
    const std::string& printed = text_at(document, number.place).printed;
    const base::CodePoints range = number.place.range;
    if (base::slice(printed, range.begin, range.end) != number.text) std::abort();
  }
}

// Records name numbers that exist.
void check_records(const model::Reading& reading) {
  const auto check = [&](model::NumberIndex n) {
    if (n >= reading.numbers.size()) std::abort();
  };
  for (const model::Figure& figure : reading.figures) {
    if (figure.tokens.empty()) std::abort();
    for (const model::NumberIndex n : figure.tokens) check(n);
  }
  for (const model::Relation& relation : reading.relations) {
    check(relation.result);
    for (const model::NumberIndex n : relation.terms) check(n);
  }
  for (const model::Finding& finding : reading.findings) {
    if (finding.relation && *finding.relation >= reading.relations.size()) std::abort();
    for (const model::NumberIndex n : finding.figures) check(n);
  }
}

}  // namespace
}  // namespace luyke::fuzz

// Any text becomes a reading whose numbers stand where it says.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace luyke;
  const auto document = intake::read("fuzz.txt", std::string(reinterpret_cast<const char*>(data), size));
  if (!document) return 0;
  model::Reading reading = fuzz::extractor().read(document.value());
  audit::check(reading);
  fuzz::check_numbers(document.value(), reading);
  fuzz::check_records(reading);
  return 0;
}
