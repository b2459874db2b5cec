#include "extract/indicator.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>
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
constexpr std::size_t kMaxWordsAfter = 12;

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
    case CueKind::kOverlap:
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

// Words that bound a phrase.
struct PhraseWords {
  Phrases strip;       // leave the ends of a phrase
  Phrases keep;        // stay there although they begin with such a word
  Phrases cut;         // end the words behind a number
  Phrases cut_before;  // end the words before it: "theo Quyết định"
  Phrases link;        // between a number and what it counts: "12 đối tượng là nữ"
};

}  // namespace

struct IndicatorReader::Compiled {
  explicit Compiled(const model::RuleSet& rules)
      : keys(rules), words{{rules, "indicator_strip"}, {rules, "indicator_keep"}, {rules, "indicator_cut"},
                           {rules, "indicator_cut_before"}, {rules, "indicator_link"}} {}

  IndicatorKeys keys;
  PhraseWords words;
};

namespace {

// Phrases of one sentence, figure by figure.
class SentencePhrases {
 public:
  SentencePhrases(const model::Document& document, const model::Reading& reading, const PhraseWords& words,
                  const model::Sentence& sentence)
      : document_(document), reading_(reading), words_(words), sentence_(sentence) {
    if (sentence.section) section_ = reading.sections[*sentence.section].title;
  }

  // The phrase of each figure, in the order of the items.
  std::vector<std::pair<model::FigureIndex, std::string>> read();

 private:
  std::vector<Word> words_of(const Item& item) const;
  std::vector<Word> before(std::size_t index) const;
  std::vector<Word> after(std::size_t index) const;
  bool glued(std::size_t index) const;
  bool names_a_group(const Item& item) const;
  void strip_ends(std::vector<Word>& words) const;
  std::string phrase_of(std::size_t index, const model::Figure& figure) const;
  void follow(std::size_t index);

  const model::Document& document_;
  const model::Reading& reading_;
  const PhraseWords& words_;
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
    // "24/2016/QĐ-TTg": marks inside a name do not part thoughts.
    const bool inside = item.kind == ItemKind::kSlash || (item.kind == ItemKind::kDash && glued(i));
    if (inside || (item.kind == ItemKind::kNumber && !names_a_group(item))) continue;
    if (item.kind == ItemKind::kCue && is_border(item.cue)) {
      // "lũy kế … đạt 28.000 người": what is reached stands before the word.
      if (item.cue == CueKind::kReach && words.empty()) continue;
      break;
    }
    if (item.kind == ItemKind::kCue && !is_content(item.cue)) continue;
    if (item.kind != ItemKind::kWords && item.kind != ItemKind::kCue && item.kind != ItemKind::kNumber) break;
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
      if (words.empty() && words_.link.is(word.key)) continue;
      if (words_.cut.is(word.key) || words.size() == kMaxWordsAfter) return words;
      words.push_back(std::move(word));
    }
  }
  return words;
}

// No blank stands between the item and the one before it.
bool SentencePhrases::glued(std::size_t index) const {
  return index > 0 && sentence_.items[index - 1].place.range.end == sentence_.items[index].place.range.begin;
}

// "dưới 3 tháng", "Đề án 06": the number is part of what is counted.
bool SentencePhrases::names_a_group(const Item& item) const {
  const auto before = [](const model::NumberToken& number, const model::Place& place) {
    return std::tie(number.place.block, number.place.row, number.place.column, number.place.range.begin) <
           std::tie(place.block, place.row, place.column, place.range.begin);
  };
  const auto found = std::lower_bound(reading_.numbers.begin(), reading_.numbers.end(), item.place, before);
  if (found == reading_.numbers.end() || found->place.range.begin != item.place.range.begin) return false;
  return found->number_class == model::NumberClass::kQualifier || found->number_class == model::NumberClass::kName;
}

void SentencePhrases::strip_ends(std::vector<Word>& words) const {
  const auto key_from = [&](std::size_t begin) {
    std::string key;
    for (std::size_t i = begin; i < words.size(); ++i) key += (key.empty() ? "" : " ") + words[i].key;
    return key;
  };
  while (!words.empty()) {
    const std::string key = key_from(0);
    const std::size_t size = words_.strip.at(key, 0);
    if (size == 0 || words_.keep.at(key, 0) > 0) break;
    const auto count = 1 + std::count(key.begin(), key.begin() + static_cast<std::ptrdiff_t>(size), ' ');
    words.erase(words.begin(), words.begin() + std::min<std::ptrdiff_t>(count, std::ssize(words)));
  }
  const auto number_before_last = [&] {
    const std::size_t last = words.size() - 1;
    return last > 0 && words[last - 1].key.find_first_not_of("0123456789") == std::string::npos;
  };
  while (!words.empty() && words_.strip.is(words.back().key) && !number_before_last()) words.pop_back();
}

// The thing counted, unless the words before name it already.
bool mentions(const std::vector<Word>& words, const std::string& total, std::string_view unit) {
  const std::string key = " " + text::key_of(joined(words) + " " + total) + " ";
  return key.find(" " + text::key_of(unit) + " ") != std::string::npos;
}

std::string SentencePhrases::phrase_of(std::size_t index, const model::Figure& figure) const {
  std::vector<Word> words = before(index);
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string key;
    for (std::size_t k = i; k < words.size(); ++k) key += (key.empty() ? "" : " ") + words[k].key;
    if (words_.cut_before.at(key, 0) > 0) words.resize(i);
  }
  strip_ends(words);
  const bool derived = figure.measure == model::Measure::kPercent || figure.measure == model::Measure::kChange;
  if (derived && words.empty() && !last_.empty()) return last_;
  std::vector<Word> behind = derived ? std::vector<Word>{} : after(index);
  strip_ends(behind);
  const std::string total = totals_.empty() ? "" : totals_.back();
  if (words.empty() && behind.empty()) {
    const bool other_side = figure.basis == model::Basis::kPlan || figure.basis == model::Basis::kPrior;
    if (other_side && !last_.empty()) return last_;
    if (!total.empty()) return total + ", " + figure.unit;
    if (!last_.empty() && last_unit_ == figure.dimension) return last_;
    return section_.empty() ? figure.unit : section_ + ", " + figure.unit;
  }
  std::string own = joined(words);
  const bool named = behind.empty() && mentions(words, total, figure.unit);
  if (!derived && !figure.unit.empty() && !named) own += (own.empty() ? "" : " ") + figure.unit;
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
    SentencePhrases phrases(document, reading, compiled_->words, sentence);
    for (auto& [figure, phrase] : phrases.read()) {
      if (reading.figures[figure].indicator.phrase.empty()) reading.figures[figure].indicator.phrase = std::move(phrase);
    }
  }
  for (model::Figure& figure : reading.figures) {
    const bool in_table = figure.place.row.has_value();
    const auto numbers = in_table ? IndicatorKeys::Numbers::kDrop : IndicatorKeys::Numbers::kKeep;
    const std::string& phrase = figure.indicator.phrase;
    const KeyWords words = compiled_->keys.words_of(phrase, numbers);
    // What stands before the last comma is the total, or the section.
    const std::size_t comma = in_table ? std::string::npos : phrase.rfind(", ");
    const std::size_t own =
        comma == std::string::npos ? 0 : compiled_->keys.words_of(phrase.substr(0, comma), numbers).size();
    figure.indicator.key = IndicatorKeys::joined(words);
    figure.indicator.code = compiled_->keys.code_of(words, own, figure);
  }
}

}  // namespace luyke::extract
