#include "extract/indicator.h"

#include "extract/counted_phrase.h"
#include "extract/indicator_keys.h"
#include "extract/printed_words.h"
#include "text/passage.h"

namespace luyke::extract {

using Numbers = IndicatorKeys::Numbers;

struct IndicatorReader::Compiled {
  explicit Compiled(const model::RuleSet& rules) : keys(rules), words(rules) {}

  void set_key(const KeyWords& key, std::size_t own, model::Figure& figure) const {
    figure.indicator.key = IndicatorKeys::joined(key);
    figure.indicator.code = keys.code_of(key, own, figure);
  }

  IndicatorKeys keys;
  PhraseWords words;
};

IndicatorReader::IndicatorReader(const model::RuleSet& rules) : compiled_(std::make_unique<const Compiled>(rules)) {}
IndicatorReader::~IndicatorReader() = default;
IndicatorReader::IndicatorReader(IndicatorReader&&) noexcept = default;
IndicatorReader& IndicatorReader::operator=(IndicatorReader&&) noexcept = default;

std::string IndicatorReader::key_of(std::string_view phrase) const {
  return IndicatorKeys::joined(compiled_->keys.words_of(text::key_of(phrase), Numbers::kDrop));
}

void IndicatorReader::read(const model::Document& document, model::Reading& reading) const {
  PrintedReader printed(document);
  WordStore store;
  for (const model::Sentence& sentence : reading.sentences) {
    for (const auto& [index, phrase] : counted_phrases(compiled_->words, printed, store, reading, sentence)) {
      model::Figure& figure = reading.figures[index];
      if (!figure.indicator.phrase.empty()) continue;
      figure.indicator.phrase = phrase.printed();
      const std::size_t own = compiled_->keys.words_of(phrase.key(phrase.own), Numbers::kKeep).size();
      compiled_->set_key(compiled_->keys.words_of(phrase.key(phrase.words.size()), Numbers::kKeep), own, figure);
    }
  }
  for (model::Figure& figure : reading.figures) {
    if (!figure.place.row || !figure.indicator.code.empty()) continue;
    const std::string key = text::key_of(figure.indicator.phrase);
    compiled_->set_key(compiled_->keys.words_of(key, Numbers::kDrop), 0, figure);
  }
}

}  // namespace luyke::extract
