#include "tests/text/legacy/old_text.h"

#include <algorithm>
#include <stdexcept>

#include "base/utf8.h"
#include "base/windows_1252.h"
#include "rules/load.h"
#include "text/characters.h"
#include "text/legacy/code_page.h"
#include "text/legacy/letter_table.h"
#include "text/legacy/pieces.h"

namespace luyke::text {
namespace {

std::string utf8_of(char32_t letter) {
  std::string text;
  base::append_code_point(text, letter);
  return text;
}

std::uint16_t index_of(const std::string& font, model::Document& document) {
  const auto found = std::find(document.fonts.begin(), document.fonts.end(), font);
  const auto index = static_cast<std::uint16_t>(found - document.fonts.begin());
  if (found == document.fonts.end()) document.fonts.push_back(font);
  return index;
}

}  // namespace

const model::RuleSet& project_rules() {
  static const model::RuleSet rules = rules::load(LUYKE_SOURCE_DIR "/rules").value();
  return rules;
}

const LegacyDecoder& project_decoder() {
  static const LegacyDecoder decoder(project_rules().encodings, project_rules().lists.at("common_syllable"));
  return decoder;
}

const model::Encoding& encoding_named(std::string_view name) {
  for (const model::Encoding& encoding : project_rules().encodings) {
    if (encoding.name == name) return encoding;
  }
  throw std::invalid_argument(std::string(name));
}

std::string as_typed(std::string_view unicode) {
  std::string text;
  for (const char32_t sign : code_points_of(unicode)) {
    switch (sign) {
      case U'–':
      case U'—': text += '-'; break;
      case U'“':
      case U'”': text += '"'; break;
      case U'‘':
      case U'’': text += '\''; break;
      default: base::append_code_point(text, sign);
    }
  }
  return text;
}

std::string in_encoding(std::string_view unicode, const model::Encoding& encoding) {
  const LetterTable table(encoding);
  std::string bytes;
  for (const char32_t letter : code_points_of(unicode)) {
    std::string_view code = table.bytes_of(letter);
    if (code.empty()) code = table.bytes_of(Characters::get()[letter].lower);
    if (!code.empty()) {
      bytes += code;
    } else if (encoding.kind == model::Encoding::Kind::kUtf8) {
      bytes += utf8_of(letter);
    } else {
      bytes += static_cast<char>(byte_of(letter).value_or('?'));
    }
  }
  return bytes;
}

std::string misread(std::string_view bytes) {
  std::string shown;
  for (const char byte : bytes) shown += utf8_of(base::windows_1252(static_cast<std::uint8_t>(byte)));
  return shown;
}

model::Block old_paragraph(const std::vector<OldRun>& runs, model::Document& document) {
  model::Paragraph paragraph;
  std::string& text = paragraph.text.printed;
  for (const OldRun& run : runs) {
    const std::uint32_t begin = base::count_code_points(text);
    text += run.encoding.empty() ? run.unicode : misread(in_encoding(run.unicode, encoding_named(run.encoding)));
    const std::uint32_t end = base::count_code_points(text);
    if (!run.font.empty()) paragraph.text.fonts.push_back({{begin, end}, index_of(run.font, document)});
  }
  model::Block block;
  block.content = std::move(paragraph);
  return block;
}

model::Document old_document(const std::vector<OldRun>& runs) {
  model::Document document;
  document.blocks.push_back(old_paragraph(runs, document));
  return document;
}

const std::string& printed(const model::Document& document, std::size_t block) {
  return document.blocks.at(block).paragraph()->text.printed;
}

}  // namespace luyke::text
