#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "model/document.h"
#include "model/place.h"

namespace luyke::text {

// A stretch of a passage that is not running text of its paragraph.
struct Aside {
  model::SpanKind kind = model::SpanKind::kListLabel;
  base::Bytes range;
};

// One paragraph, several that a page break tore apart in mid-sentence, or one
// table cell, in matching form: NFC; one placement of tone marks ("hòa",
// "lũy"); look-alike letters (ƣ, Ð), dashes, slashes and quotes unified; runs
// of spaces one space; zero-width characters and soft hyphens gone. Tabs and
// line breaks stay. Digits are never touched.
//
// `text` keeps capitals, or is all capitals where the document has none;
// `lower` is the same text in lower case at the same
// byte offsets. Ranges lead back to the printed characters through `place`.
class Passage {
 public:
  std::string text;
  std::string lower;
  std::vector<Aside> asides;           // in order, apart from each other
  std::vector<base::Bytes> sentences;  // in order and apart; footnotes are sentences of their own
  // resumed[i]: sentences[i] goes on with the sentence that a footnote or text
  // box has interrupted, the last one before it that was no such note.
  std::vector<bool> resumed;
  const model::Paragraph* paragraph = nullptr;  // the first one; null for a cell
  bool list_item = false;                       // begins with a bullet or a list label
  char list_mark = 0;                           // the bullet; '1', 'a' or 'A' for labels of numbers and letters
  // False where the whole document is in capitals or capitalises every word:
  // then a capital makes no name.
  bool capitals_tell = true;

  // Place of a byte range in the printed text. A range over a join keeps the
  // block of its begin and ends at that block's end.
  model::Place place(base::Bytes range) const;
  // The printed characters of that range, joins as '\n'.
  std::string printed(base::Bytes range) const;

  // One printed text of the passage: where it comes from and where it starts.
  struct Source {
    const model::Text* text = nullptr;
    std::uint32_t block = 0;
    std::optional<std::uint32_t> row;
    std::optional<std::uint32_t> column;
    std::optional<std::uint32_t> page;
    std::uint32_t first_byte = 0;  // offset in Passage::text
    // Printed code points that left no byte in the passage, in order.
    std::vector<base::CodePoints> dropped;
    // Byte offset of every kStep-th printed code point, from the kStep-th on.
    static constexpr std::uint32_t kStep = 64;
    std::vector<std::uint32_t> steps;
  };
  std::vector<Source> sources;
  // For each byte of `text` the code point of its source that it comes from; one
  // entry more for the end.
  std::vector<std::uint32_t> origin;

 private:
  std::size_t source_at(std::uint32_t byte) const;
  std::uint32_t end_of(std::size_t source) const;  // byte offset
  base::CodePoints printed_range(std::size_t source, base::Bytes range) const;
};

// All passages of the document in reading order. The document must outlive
// them.
std::vector<Passage> passages_of(const model::Document& document);

// A text of its own in matching form, for rules and tests.
std::string matching_form(std::string_view printed);

// Matching key: lower case, words only, one space between: "Lũy kế" and
// "luỹ  kế" give "lũy kế".
std::string key_of(std::string_view text);
// The key of a text in small letters that is in matching form already.
std::string key_of_form(std::string_view lower);
// The key without any mark, đ as d: "luy ke".
std::string markless_key_of(std::string_view text);

}  // namespace luyke::text
