#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "model/document.h"
#include "text/number_words.h"
#include "text/passage.h"

// Any bytes have one matching form, and each of its bytes leads back to print.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace luyke;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string form = text::matching_form(bytes);
  if (text::matching_form(form) != form) std::abort();
  text::markless_key_of(bytes);
  text::read_number_words(bytes);

  // Halves stand for the two sides of a page break, the middle of each for a note.
  model::Document document;
  for (const std::string_view half : {bytes.substr(0, size / 2), bytes.substr(size / 2)}) {
    model::Paragraph paragraph;
    paragraph.text.printed = half;
    const auto third = static_cast<std::uint32_t>(half.size() / 3);
    if (third > 0) paragraph.text.spans.push_back({model::SpanKind::kFootnote, {third, third + third / 2}});
    document.blocks.emplace_back().content = paragraph;
  }
  for (const text::Passage& passage : text::passages_of(document)) {
    for (const base::Bytes& sentence : passage.sentences) {
      if (passage.printed(sentence).empty()) std::abort();
    }
  }
  return 0;
}
