#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/rule_set.h"
#include "text/legacy/decoder.h"

namespace luyke::text {

// The rules of the project, and a decoder made of them.
const model::RuleSet& project_rules();
const LegacyDecoder& project_decoder();
const model::Encoding& encoding_named(std::string_view name);

// With the dashes and quotes that keyboards of the time had.
std::string as_typed(std::string_view unicode);
// The bytes of the text in that encoding; letters that it has not go to the
// small letter, as people typed them for fonts of capitals.
std::string in_encoding(std::string_view unicode, const model::Encoding& encoding);
// Bytes as a program shows them that takes them for windows-1252.
std::string misread(std::string_view bytes);

// A run of a paragraph: text in an old encoding, or Unicode when `encoding` is
// empty, under a font's name or none.
struct OldRun {
  std::string unicode;
  std::string encoding;
  std::string font;
};
// One paragraph of these runs.
model::Block old_paragraph(const std::vector<OldRun>& runs, model::Document& document);
model::Document old_document(const std::vector<OldRun>& runs);
const std::string& printed(const model::Document& document, std::size_t block = 0);

}  // namespace luyke::text
