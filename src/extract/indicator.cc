#include "extract/indicator.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/utf8.h"
#include "extract/indicator_keys.h"
#include "extract/phrases.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

using model::CueKind;
using model::Item;
using model::ItemKind;

constexpr std::size_t kMaxWordsBefore = 12;
constexpr std::size_t kMaxWordsAfter = 10;

struct Word {
  std::string printed;
  std::string key;
};

const std::string* printed_text(const model::Document& document, const model::Place& place) {
  const model::Block& block = document.blocks[place.block];
  if (const model::Paragraph* paragraph = block.paragraph()) return &paragraph->text.printed;
  if (!place.row || !place.column) return nullptr;
  const model::Cell* cell = block.table()->at(*place.row, *place.column);
  return cell == nullptr ? nullptr : &cell->text.printed;
}

std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
    if (end > at) {
      std::string printed(text.substr(at, end - at));
      std::string key = text::key_of(printed);
      if (!key.empty()) words.push_back({std::move(printed), std::move(key)});
    }
    at = end + 1;
  }
  return words;
}

std::string joined(const std::vector<Word>& words) {
  std::string result;
  for (const Word& word : words) result += (result.empty() ? "" : " ") + word.printed;
  return result;
}

// Cues that say what is counted, not how: they stay in the phrase.
bool is_content(CueKind cue) {
  switch (cue) {
    case CueKind::kReceived:
    case CueKind::kDone:
    case CueKind::kPending:
    case CueKind::kRate:
    case CueKind::kMean:
    case CueKind::kRemainder:
      return true;
    default:
      return false;
  }
}

// Cues at which a new thought begins.
bool is_border(CueKind cue) {
  switch (cue) {
    case CueKind::kPartsClosed:
    case CueKind::kPartsOpen:
    case CueKind::kSubset:
    case CueKind::kExcept:
    case CueKind::kOutside:
    case CueKind::kCompared:
    case CueKind::kIncrease:
    case CueKind::kDecrease:
    case CueKind::kReach:
    case CueKind::kExceed:
    case CueKind::kAs:
    case CueKind::kShareOf:
    case CueKind::kPlan:
      return true;
    default:
      return false;
  }
}

bool opens_parts(CueKind cue) {
  return cue == CueKind::kPartsClosed || cue == CueKind::kPartsOpen || cue == CueKind::kSubset;
}

}  // namespace

struct IndicatorReader::Compiled {
  explicit Compiled(const model::RuleSet& rules)
      : keys(rules), strip(rules, "indicator_strip"), cut(rules, "indicator_cut") {}

  IndicatorKeys keys;
  Phrases strip;  // leave the ends of a phrase
  Phrases cut;    // end the words behind a number
};

namespace {

// Phrases of one sentence, figure by figure.
class SentencePhrases {
 public:
  SentencePhrases(const model::Document& document, const model::Reading& reading, const Phrases& strip,
                  const Phrases& cut, const model::Sentence& sentence)
      : document_(document), reading_(reading), strip_(strip), cut_(cut), sentence_(sentence) {
    if (sentence.section) section_ = reading.sections[*sentence.section].title;
  }

  // The phrase of each figure, in the order of the items.
  std::vector<std::pair<model::FigureIndex, std::string>> read();

 private:
  std::vector<Word> words_of(const Item& item) const;
  std::vector<Word> before(std::size_t index) const;
  std::vector<Word> after(std::size_t index) const;
  void strip_ends(std::vector<Word>& words) const;
  std::string phrase_of(std::size_t index, const model::Figure& figure) const;
  void follow(std::size_t index);

  const model::Document& document_;
  const model::Reading& reading_;
  const Phrases& strip_;
  const Phrases& cut_;
  const model::Sentence& sentence_;
  std::string section_;
  std::string last_;                 // phrase of the amount before
  std::string last_unit_;
  std::vector<std::string> totals_;  // phrases of the totals whose parts are being listed
  std::vector<std::size_t> brackets_;  // totals_ when each open bracket began
};

std::vector<Word> SentencePhrases::words_of(const Item& item) const {
  const std::string* text = printed_text(document_, item.place);
  if (text == nullptr) return {};
  return words_in(base::slice(*text, item.place.range.begin, item.place.range.end));
}

std::vector<Word> SentencePhrases::before(std::size_t index) const {
  std::vector<Word> words;
  for (std::size_t i = index; i-- > 0 && words.size() < kMaxWordsBefore;) {
    const Item& item = sentence_.items[i];
    if (item.kind == ItemKind::kColon && words.empty()) continue;
    if (item.kind == ItemKind::kNumber) continue;
    if (item.kind == ItemKind::kCue && is_border(item.cue)) {
      // "lũy kế … đạt 28.000 người": what is reached stands before the word.
      if (item.cue == CueKind::kReach && words.empty()) continue;
      break;
    }
    if (item.kind == ItemKind::kCue && !is_content(item.cue)) continue;
    if (item.kind != ItemKind::kWords && item.kind != ItemKind::kCue) break;
    std::vector<Word> more = words_of(item);
    more.insert(more.end(), words.begin(), words.end());
    words = std::move(more);
  }
  return words;
}

std::vector<Word> SentencePhrases::after(std::size_t index) const {
  std::vector<Word> words;
  for (std::size_t i = index + 1; i < sentence_.items.size() && words.size() < kMaxWordsAfter; ++i) {
    const Item& item = sentence_.items[i];
    const bool content = item.kind == ItemKind::kWords || (item.kind == ItemKind::kCue && is_content(item.cue));
    if (!content) break;
    for (Word& word : words_of(item)) {
      if (cut_.is(word.key) || words.size() == kMaxWordsAfter) return words;
      words.push_back(std::move(word));
    }
  }
  return words;
}

void SentencePhrases::strip_ends(std::vector<Word>& words) const {
  const auto key_from = [&](std::size_t begin) {
    std::string key;
    for (std::size_t i = begin; i < words.size(); ++i) key += (key.empty() ? "" : " ") + words[i].key;
    return key;
  };
  while (!words.empty()) {
    const std::string key = key_from(0);
    const std::size_t size = strip_.at(key, 0);
    if (size == 0) break;
    const auto count = 1 + std::count(key.begin(), key.begin() + static_cast<std::ptrdiff_t>(size), ' ');
    words.erase(words.begin(), words.begin() + std::min<std::ptrdiff_t>(count, std::ssize(words)));
  }
  while (!words.empty() && strip_.is(words.back().key)) words.pop_back();
}

std::string SentencePhrases::phrase_of(std::size_t index, const model::Figure& figure) const {
  std::vector<Word> words = before(index);
  strip_ends(words);
  const bool derived = figure.measure == model::Measure::kPercent || figure.measure == model::Measure::kChange;
  if (derived && words.empty() && !last_.empty()) return last_;
  std::vector<Word> behind = derived ? std::vector<Word>{} : after(index);
  strip_ends(behind);
  const std::string total = totals_.empty() ? "" : totals_.back();
  if (words.empty() && behind.empty()) {
    if (!total.empty()) return total + ", " + figure.unit;
    if (!last_.empty() && last_unit_ == figure.dimension) return last_;
    return section_.empty() ? figure.unit : section_ + ", " + figure.unit;
  }
  std::string own = joined(words);
  if (!derived && !figure.unit.empty()) own += (own.empty() ? "" : " ") + figure.unit;
  if (!behind.empty()) own += " " + joined(behind);
  return total.empty() ? own : total + ", " + own;
}

// Keeps the totals whose parts the next items list.
void SentencePhrases::follow(std::size_t index) {
  const Item& item = sentence_.items[index];
  if (item.kind == ItemKind::kOpen) {
    brackets_.push_back(totals_.size());
    if (!last_.empty()) totals_.push_back(last_);
  } else if (item.kind == ItemKind::kClose && !brackets_.empty()) {
    totals_.resize(std::min(totals_.size(), brackets_.back()));
    brackets_.pop_back();
  } else if (item.kind == ItemKind::kCue && opens_parts(item.cue) && brackets_.empty() && !last_.empty()) {
    if (totals_.empty()) totals_.push_back(last_);
  } else if (item.kind == ItemKind::kCue && item.cue == CueKind::kOutside && brackets_.empty()) {
    totals_.clear();
  } else if (item.kind == ItemKind::kSemicolon && brackets_.empty()) {
    totals_.clear();
  }
}

std::vector<std::pair<model::FigureIndex, std::string>> SentencePhrases::read() {
  std::vector<std::pair<model::FigureIndex, std::string>> result;
  for (std::size_t i = 0; i < sentence_.items.size(); ++i) {
    const Item& item = sentence_.items[i];
    follow(i);
    if (item.kind != ItemKind::kFigure) continue;
    const model::Figure& figure = reading_.figures[item.figure];
    std::string phrase = phrase_of(i, figure);
    if (figure.measure == model::Measure::kAmount && totals_.empty()) {
      last_ = phrase;
      last_unit_ = figure.dimension;
    }
    result.emplace_back(item.figure, std::move(phrase));
  }
  return result;
}

}  // namespace

IndicatorReader::IndicatorReader(const model::RuleSet& rules) : compiled_(std::make_unique<const Compiled>(rules)) {}
IndicatorReader::~IndicatorReader() = default;
IndicatorReader::IndicatorReader(IndicatorReader&&) noexcept = default;
IndicatorReader& IndicatorReader::operator=(IndicatorReader&&) noexcept = default;

std::string IndicatorReader::key_of(std::string_view phrase) const {
  return IndicatorKeys::joined(compiled_->keys.words_of(phrase));
}

void IndicatorReader::read(const model::Document& document, model::Reading& reading) const {
  for (const model::Sentence& sentence : reading.sentences) {
    SentencePhrases phrases(document, reading, compiled_->strip, compiled_->cut, sentence);
    for (auto& [figure, phrase] : phrases.read()) {
      if (reading.figures[figure].indicator.phrase.empty()) reading.figures[figure].indicator.phrase = std::move(phrase);
    }
  }
  for (model::Figure& figure : reading.figures) {
    const KeyWords words = compiled_->keys.words_of(figure.indicator.phrase);
    figure.indicator.key = IndicatorKeys::joined(words);
    figure.indicator.code = compiled_->keys.code_of(words, figure);
  }
}

}  // namespace luyke::extract
