#include "extract/counted_phrase.h"

#include <algorithm>
#include <tuple>

namespace luyke::extract {
namespace {

using model::CueKind;
using model::Item;
using model::ItemKind;

constexpr std::size_t kMaxWordsBefore = 12;
constexpr std::size_t kMaxWordsAfter = 12;

// The keys of some words with one blank between, and where each begins.
struct JoinedKeys {
  std::string text;
  std::vector<std::size_t> begins;

  explicit JoinedKeys(const Words& words) {
    for (const Word* word : words) {
      if (!text.empty()) text += ' ';
      begins.push_back(text.size());
      text += word->key;
    }
  }
};

// Cues that say what is counted, not how: they stay in the phrase.
bool is_content(CueKind cue) {
  switch (cue) {
    case CueKind::kReceived:
    case CueKind::kDone:
    case CueKind::kPending:
    case CueKind::kRate:
    case CueKind::kMean:
    case CueKind::kRemainder:
    case CueKind::kStock:
    case CueKind::kOverlap: return true;
    default: return false;
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
    case CueKind::kPlan: return true;
    default: return false;
  }
}

bool opens_parts(CueKind cue) {
  return cue == CueKind::kPartsClosed || cue == CueKind::kPartsOpen || cue == CueKind::kSubset;
}

bool is_of_time(model::Basis basis) { return basis == model::Basis::kPeriod || basis == model::Basis::kCumulative; }

class SentencePhrases {
 public:
  SentencePhrases(PrintedReader& printed, WordStore& store, const model::Reading& reading, const PhraseWords& words,
                  const model::Sentence& sentence)
      : reading_(reading), words_(words), sentence_(sentence), printed_(printed), store_(store) {
    if (sentence.section) section_ = store.words_in(reading.sections[*sentence.section].title);
    for (const Item& item : sentence.items) item_words_.push_back(words_of(item));
  }

  // The phrase of each figure, in the order of the items.
  std::vector<std::pair<model::FigureIndex, CountedPhrase>> read();

 private:
  Words words_of(const Item& item);
  Words before(std::size_t index) const;
  bool joins(std::size_t comma, Words behind) const;
  bool counts_before(std::size_t index) const;
  Words after(std::size_t index) const;
  bool glued(std::size_t index) const;
  bool names_a_group(const Item& item) const;
  void strip_ends(Words& words) const;
  std::size_t words_not_cut(const Words& words, std::size_t first) const;
  void cut_references(Words& words) const;
  CountedPhrase phrase_of(std::size_t index, const model::Figure& figure) const;
  CountedPhrase bare_count(const model::Figure& figure) const;
  void follow(std::size_t index);

  const model::Reading& reading_;
  const PhraseWords& words_;
  const model::Sentence& sentence_;
  PrintedReader& printed_;
  WordStore& store_;
  std::vector<Words> item_words_;  // beside the items
  Words section_;
  CountedPhrase last_;  // of the amount before
  std::string last_dimension_;
  model::Basis last_basis_ = model::Basis::kNone;
  std::vector<CountedPhrase> totals_;  // totals whose parts are being listed
  std::vector<std::size_t> brackets_;  // totals_ when each open bracket began
};

Words SentencePhrases::words_of(const Item& item) {
  const bool content = item.kind == ItemKind::kWords || (item.kind == ItemKind::kCue && is_content(item.cue)) ||
                       (item.kind == ItemKind::kNumber && names_a_group(item));
  return content ? store_.words_in(printed_.at(item.place)) : Words{};
}

Words SentencePhrases::before(std::size_t index) const {
  Words words;
  for (std::size_t i = index; i-- > 0 && words.size() < kMaxWordsBefore;) {
    const Item& item = sentence_.items[i];
    if (item.kind == ItemKind::kColon && words.empty()) continue;
    // "24/2016/QĐ-TTg": marks inside a name do not part thoughts.
    const bool inside = item.kind == ItemKind::kSlash || (item.kind == ItemKind::kDash && glued(i));
    if (inside || (item.kind == ItemKind::kNumber && !names_a_group(item))) continue;
    if (item.kind == ItemKind::kCue && is_border(item.cue)) {
      // "lũy kế … đạt 28.000 người": what is reached stands before the word.
      if (item.cue == CueKind::kReach && words.empty()) continue;
      // "Người nghiện ma túy có hồ sơ quản lý: 145 người": the word is part of a name.
      if (item.cue == CueKind::kSubset && !words.empty() && i > 0 && !counts_before(i)) continue;
      break;
    }
    if (item.kind == ItemKind::kCue && !is_content(item.cue)) continue;
    if ((item.kind == ItemKind::kComma || item.kind == ItemKind::kAnd) && joins(i, words)) continue;
    if (item.kind != ItemKind::kWords && item.kind != ItemKind::kCue && item.kind != ItemKind::kNumber) break;
    words.insert(words.begin(), item_words_[i].begin(), item_words_[i].end());
  }
  return words;
}

// "gieo trồng rau, màu 500 ha": a word or two behind a comma go on with what
// stands before it, unless that has a number of its own.
bool SentencePhrases::joins(std::size_t comma, Words behind) const {
  constexpr std::size_t kFewWords = 4;
  strip_ends(behind);
  if (behind.empty() || behind.size() > kFewWords || comma == 0) return false;
  const Item& left = sentence_.items[comma - 1];
  const bool content = left.kind == ItemKind::kWords || (left.kind == ItemKind::kCue && is_content(left.cue));
  return content && !counts_before(comma);
}

// A number stands before in the statement.
bool SentencePhrases::counts_before(std::size_t index) const {
  for (std::size_t i = index; i-- > 0;) {
    const Item& item = sentence_.items[i];
    if (item.kind == ItemKind::kFigure || item.kind == ItemKind::kClose) return true;
    if (item.kind == ItemKind::kSemicolon || item.kind == ItemKind::kColon || item.kind == ItemKind::kOpen) break;
  }
  return false;
}

Words SentencePhrases::after(std::size_t index) const {
  Words words;
  for (std::size_t i = index + 1; i < sentence_.items.size() && words.size() < kMaxWordsAfter; ++i) {
    const Item& item = sentence_.items[i];
    const bool content = item.kind == ItemKind::kWords || (item.kind == ItemKind::kCue && is_content(item.cue));
    if (!content) break;
    std::size_t kept = 0;  // words of a phrase that is no border
    for (std::size_t w = 0; w < item_words_[i].size(); ++w) {
      const Word* word = item_words_[i][w];
      if (words.empty() && words_.link.is(word->key)) continue;
      if (kept == 0) kept = words_not_cut(item_words_[i], w);
      if ((kept == 0 && words_.cut.is(word->key)) || words.size() == kMaxWordsAfter) return words;
      words.push_back(word);
      kept -= kept > 0 ? 1 : 0;
    }
  }
  return words;
}

// "ở nước ngoài", "có công": how many words from there on name what is counted.
std::size_t SentencePhrases::words_not_cut(const Words& words, std::size_t first) const {
  constexpr std::size_t kLongest = 3;
  std::string phrase;
  std::size_t found = 0;
  for (std::size_t w = first; w < words.size() && w < first + kLongest; ++w) {
    phrase += (w == first ? "" : " ") + words[w]->key;
    if (words_.no_cut.is(phrase)) found = w + 1 - first;
  }
  return found;
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

void SentencePhrases::strip_ends(Words& words) const {
  const JoinedKeys keys(words);
  std::size_t first = 0;
  while (first < words.size()) {
    const std::size_t begin = keys.begins[first];
    const std::size_t size = words_.strip.at(keys.text, begin);
    if (size == 0 || words_.keep.at(keys.text, begin) > 0) break;
    while (first < words.size() && keys.begins[first] < begin + size) ++first;
  }
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
  const auto number_before_last = [&] {
    const std::size_t last = words.size() - 1;
    return last > 0 && words[last - 1]->key.find_first_not_of("0123456789") == std::string::npos;
  };
  while (!words.empty() && words_.strip.is(words.back()->key) && !number_before_last()) words.pop_back();
}

// A sequence of words stands in the other.
bool holds(const Words& words, const Words& unit) {
  return std::search(words.begin(), words.end(), unit.begin(), unit.end(),
                     [](const Word* a, const Word* b) { return a == b || a->key == b->key; }) != words.end();
}

// The words, then the own words behind them.
CountedPhrase completed(Words above, const Words& own) {
  CountedPhrase result;
  result.own = above.size();
  result.words = std::move(above);
  result.words.insert(result.words.end(), own.begin(), own.end());
  return result;
}

// A document named before the number is not what is counted.
void SentencePhrases::cut_references(Words& words) const {
  const JoinedKeys keys(words);
  const auto cut = std::find_if(keys.begins.begin(), keys.begins.end(),
                                [&](std::size_t begin) { return words_.cut_before.at(keys.text, begin) > 0; });
  words.resize(static_cast<std::size_t>(cut - keys.begins.begin()));
}

// A number with its unit alone.
CountedPhrase SentencePhrases::bare_count(const model::Figure& figure) const {
  const bool other_side = figure.basis == model::Basis::kPlan || figure.basis == model::Basis::kPrior;
  if (other_side && !last_.empty()) return last_;
  const Words unit = store_.words_in(figure.unit);
  if (!totals_.empty()) {
    // "a triệu đồng (lũy kế b triệu đồng": no part of a, the same over another time.
    const bool other_time = figure.basis != last_basis_ && is_of_time(figure.basis) && is_of_time(last_basis_);
    if (other_time && last_dimension_ == figure.dimension) return totals_.back();
    return completed(totals_.back().words, unit);
  }
  if (!last_.empty() && last_dimension_ == figure.dimension) return last_;
  return completed(section_, unit);
}

CountedPhrase SentencePhrases::phrase_of(std::size_t index, const model::Figure& figure) const {
  Words words = before(index);
  cut_references(words);
  strip_ends(words);
  const bool derived = figure.measure == model::Measure::kPercent || figure.measure == model::Measure::kChange;
  if (derived && words.empty() && !last_.empty()) return last_;
  Words behind = derived ? Words{} : after(index);
  cut_references(behind);
  strip_ends(behind);
  // "từ 2.043 thành 3.328": the word between the two counts nothing.
  for (Words* side : {&words, &behind}) {
    if (words_.move.is(JoinedKeys(*side).text)) side->clear();
  }
  if (words.empty() && behind.empty()) return bare_count(figure);
  const Words total = totals_.empty() ? Words{} : totals_.back().words;
  const Words unit = derived ? Words{} : store_.words_in(figure.unit);
  // The unit is told once.
  const bool named = behind.empty() && (holds(words, unit) || holds(total, unit));
  // "tuyển sinh được 498 người": the phrase is whole without the plain word.
  const bool plain = behind.empty() && !words.empty() && words_.plain_unit.is(figure.unit);
  const bool measured = figure.continuous && !(words.empty() && behind.empty());
  if (!named && !plain && !measured) words.insert(words.end(), unit.begin(), unit.end());
  words.insert(words.end(), behind.begin(), behind.end());
  return completed(total, words);
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

std::vector<std::pair<model::FigureIndex, CountedPhrase>> SentencePhrases::read() {
  std::vector<std::pair<model::FigureIndex, CountedPhrase>> result;
  for (std::size_t i = 0; i < sentence_.items.size(); ++i) {
    const Item& item = sentence_.items[i];
    follow(i);
    if (item.kind != ItemKind::kFigure) continue;
    const model::Figure& figure = reading_.figures[item.figure];
    CountedPhrase phrase = phrase_of(i, figure);
    if (figure.measure == model::Measure::kAmount && totals_.empty()) {
      last_ = phrase;
      last_dimension_ = figure.dimension;
      last_basis_ = figure.basis;
    }
    result.emplace_back(item.figure, std::move(phrase));
  }
  return result;
}

}  // namespace

PhraseWords::PhraseWords(const model::RuleSet& rules)
    : strip(rules, "indicator_strip"),
      keep(rules, "indicator_keep"),
      cut(rules, "indicator_cut"),
      no_cut(rules, "indicator_no_cut"),
      cut_before(rules, "indicator_cut_before"),
      link(rules, "indicator_link"),
      plain_unit(rules, "indicator_plain_unit"),
      move(rules, "move_end") {}

std::string CountedPhrase::printed() const {
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) result += i == own ? ", " : " ";
    result += words[i]->printed;
  }
  return result;
}

std::string CountedPhrase::key(std::size_t count) const {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) result += ' ';
    result += words[i]->key;
  }
  return result;
}

std::vector<std::pair<model::FigureIndex, CountedPhrase>> counted_phrases(const PhraseWords& words,
                                                                          PrintedReader& printed, WordStore& store,
                                                                          const model::Reading& reading,
                                                                          const model::Sentence& sentence) {
  return SentencePhrases(printed, store, reading, words, sentence).read();
}

}  // namespace luyke::extract
