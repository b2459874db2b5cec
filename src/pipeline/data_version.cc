#include "pipeline/data_version.h"

#include "base/digest.h"
#include "base/utf8.h"
#include "ocr/engine.h"
#include "pipeline/document_reader.h"

namespace luyke::pipeline {
namespace {

constexpr std::size_t kDigits = 12;

// Ends keep neighbours apart.
void add(std::string& all, const std::string& text) { all += text + '\0'; }

void add(std::string& all, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) add(all, text);
  all += '\n';
}

}  // namespace

std::string data_version_of(const model::RuleSet& rules) {
  std::string all;
  for (const model::Encoding& encoding : rules.encodings) {
    add(all, encoding.name);
    all += static_cast<char>(encoding.kind);
    add(all, encoding.fonts);
    add(all, encoding.capital_fonts);
    for (const model::LetterCode& code : encoding.letters) {
      base::append_code_point(all, code.letter);
      add(all, code.bytes);
    }
    all += '\n';
  }
  add(all, common_syllables_of(rules));
  return base::sha256_hex(all).substr(0, kDigits) + " " + ocr::engine_version();
}

}  // namespace luyke::pipeline
