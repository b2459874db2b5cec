#include "extract/indicator.h"

#include <optional>
#include <vector>

#include "extract/column_titles.h"
#include "extract/counted_phrase.h"
#include "extract/indicator_keys.h"
#include "extract/printed_words.h"
#include "text/passage.h"

namespace luyke::extract {

using Numbers = IndicatorKeys::Numbers;

struct IndicatorReader::Compiled {
  explicit Compiled(const model::RuleSet& rules) : keys(rules), words(rules), titles(rules) {}

  void set_key(const KeyWords& key, std::size_t own, model::Figure& figure) const {
    figure.indicator.key = keys.key_of(key, own);
    figure.indicator.code = keys.code_of(key, own, figure);
  }

  IndicatorKeys keys;
  PhraseWords words;
  ColumnTitles titles;
};

namespace {

bool is_open(const model::Figure& figure) {
  return figure.undated && (figure.basis == model::Basis::kPeriod || figure.basis == model::Basis::kCumulative);
}

// What the catalogue knows to be a level is one where no word says otherwise,
// and percentages and changes behind it speak of it.
void settle_levels(const IndicatorKeys& keys, std::vector<model::Figure>& figures) {
  std::optional<std::uint32_t> level_in;  // block of the last level settled here
  for (model::Figure& figure : figures) {
    const bool relative = figure.measure != model::Measure::kAmount;
    const bool level = keys.is_level(figure.indicator.code) && figure.direction == model::Direction::kNone;
    const bool follows = relative && level_in == figure.place.block;
    if (!figure.place.row && is_open(figure) && (level || follows)) {
      figure.basis = model::Basis::kStock;
      level_in = figure.place.block;
    } else if (!relative) {
      level_in.reset();
    }
  }
}

}  // namespace

IndicatorReader::IndicatorReader(const model::RuleSet& rules) : compiled_(std::make_unique<const Compiled>(rules)) {}
IndicatorReader::~IndicatorReader() = default;
IndicatorReader::IndicatorReader(IndicatorReader&&) noexcept = default;
IndicatorReader& IndicatorReader::operator=(IndicatorReader&&) noexcept = default;

std::string IndicatorReader::key_of(std::string_view phrase) const {
  return compiled_->keys.key_of(compiled_->keys.words_of(text::key_of(phrase), Numbers::kDrop), 0);
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
    const std::string key = compiled_->titles.counted(figure);
    compiled_->set_key(compiled_->keys.words_of(key, Numbers::kDrop), 0, figure);
  }
  settle_levels(compiled_->keys, reading.figures);
}

}  // namespace luyke::extract
