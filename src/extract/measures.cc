#include <algorithm>

#include "extract/draft.h"

namespace luyke::extract {
namespace {

using model::CueKind;
using model::Direction;
using model::ItemKind;
using model::Measure;

// Words that may stand between "tăng" and the number it changes by.
constexpr std::size_t kMaxGapWords = 1;

// What the words before a figure say of a change.
struct Change {
  Direction direction = Direction::kNone;
  bool is_change = false;
  // "cao hơn", "thấp hơn" compare levels: of percentages they give points.
  bool compares_levels = false;
};

class MeasureReader {
 public:
  MeasureReader(const Stream& stream, const Lexicon& lexicon, const std::vector<Hit>& hits, std::vector<Draft>& drafts)
      : stream_(stream),
        lexicon_(lexicon),
        hits_(hits),
        drafts_(drafts),
        index_words_(lexicon.list_index("index_word")),
        level_words_(lexicon.list_index("level_comparison")),
        gap_words_(lexicon.list_index("change_gap")),
        beside_words_(lexicon.list_index("beside_word")) {
    for (const Hit& hit : hits_) longest_hit_ = std::max(longest_hit_, hit.range.size());
  }

  void read() {
    for (const SentenceStream& sentence : stream_.sentences) {
      rate_subject_ = amount_seen_ = false;
      series_ = {};
      for (std::size_t i = 0; i < sentence.elements.size(); ++i) {
        const ItemKind kind = sentence.elements[i].kind;
        if (kind == ItemKind::kSemicolon) series_ = {};
        if (kind == ItemKind::kFigure) read_figure(sentence.elements, i);
      }
    }
  }

 private:
  using Elements = std::vector<Element>;

  std::string_view words(base::Bytes range) const {
    return std::string_view(stream_.passage().lower).substr(range.begin, range.size());
  }

  bool has_list_word(base::Bytes range, std::int64_t list) const {
    const std::uint32_t earliest = range.begin - std::min(range.begin, longest_hit_);
    auto hit = std::partition_point(hits_.begin(), hits_.end(), [&](const Hit& h) { return h.range.begin < earliest; });
    for (; hit != hits_.end() && hit->range.begin < range.end; ++hit) {
      if (hit->kind == TermKind::kList && hit->index == list && range.overlaps(hit->range)) return true;
    }
    return false;
  }

  void read_figure(const Elements& elements, std::size_t i) {
    const Quantity& quantity = stream_.quantities[elements[i].quantity];
    Draft& draft = drafts_[elements[i].quantity];
    Change change = change_before(elements, i);
    if (!change.is_change) change = continued_change(elements, i, draft);
    draft.direction = change.direction;
    if (quantity.minus) draft.direction = Direction::kDown;
    if (quantity.plus) draft.direction = Direction::kUp;
    draft.measure = measure_of(elements, i, change, draft);
    if (elements[i].depth == 0) series_ = change;
    if (draft.measure == Measure::kAmount) amount_seen_ = true;
    if (draft.is_percent() && draft.measure == Measure::kPercent && !change.is_change && !amount_seen_) {
      rate_subject_ = true;
    }
  }

  // The cue right before the figure, over what approximates or names the
  // earlier period.
  Change change_before(const Elements& elements, std::size_t i) const {
    for (std::size_t k = i; k-- > 0;) {
      const Element& element = elements[k];
      if (element.kind == ItemKind::kWords && is_short_gap(element.range)) continue;
      if (element.kind == ItemKind::kPlus || element.kind == ItemKind::kDash) continue;
      if (element.kind == ItemKind::kFigure && opens_range(elements, k, i)) continue;
      if (element.kind != ItemKind::kCue) return {};
      if (element.cue == CueKind::kPrior || element.cue == CueKind::kCompared) continue;
      Change change;
      change.is_change =
          element.cue == CueKind::kIncrease || element.cue == CueKind::kDecrease || element.cue == CueKind::kExceed;
      if (!change.is_change) return {};
      change.direction = element.cue == CueKind::kDecrease ? Direction::kDown : Direction::kUp;
      change.compares_levels = has_list_word(element.range, level_words_);
      return change;
    }
    return {};
  }

  // "1.000-2.000 đồng": the first end of a range has no unit of its own.
  bool opens_range(const Elements& elements, std::size_t first, std::size_t i) const {
    return first + 2 == i && elements[first + 1].kind == ItemKind::kDash &&
           !stream_.quantities[elements[first].quantity].unit;
  }

  bool is_short_gap(base::Bytes range) const {
    const std::string_view text = words(range);
    const Hit approx = lexicon_.at(stream_.passage().lower, range.begin, TermKind::kApprox);
    if (!approx.range.empty() && approx.range.end >= range.end) return true;
    const auto blanks = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
    return blanks + 1 <= kMaxGapWords && has_list_word(range, gap_words_);
  }

  // "giảm 400 vụ (-18,74%), 47 chết (-6,23%)": the change goes on while each
  // amount has its percentage in brackets; the percentage goes with its amount.
  Change continued_change(const Elements& elements, std::size_t i, const Draft& draft) const {
    if (!series_.is_change) return {};
    if (elements[i].depth > 0) {
      return draft.is_percent() && is_beside_figure(elements, i) ? Change{series_.direction, true, false} : Change{};
    }
    if (draft.is_percent()) return {};
    if (stands_beside_change(elements, i, draft)) return series_;
    if (!has_percent_bracket(elements, i)) return {};
    for (std::size_t k = i; k-- > 0 && elements[k].kind != ItemKind::kComma;) {
      if (elements[k].kind != ItemKind::kWords && elements[k].kind != ItemKind::kAnd) return {};
    }
    return series_;
  }

  // "tăng 2.014 vụ với 15.842 bị cáo", "tăng 268 vụ/128 bị can": two measures of
  // one change.
  bool stands_beside_change(const Elements& elements, std::size_t i, const Draft& draft) const {
    if (i < 2 || elements[i - 2].kind != ItemKind::kFigure) return false;
    const Draft& change = drafts_[elements[i - 2].quantity];
    if (change.measure != Measure::kChange || draft.unit == nullptr || draft.unit == change.unit) return false;
    if (elements[i - 1].kind == ItemKind::kSlash) return true;
    const base::Bytes between = elements[i - 1].range;
    return lexicon_.list_word_at(stream_.passage().lower, between.begin, beside_words_).end >= between.end;
  }

  // "400 vụ (…", "47 chết (…": the bracket stands at the figure or its word.
  static bool is_beside_figure(const Elements& elements, std::size_t i) {
    while (i > 0 && elements[i - 1].kind == ItemKind::kDash) --i;
    if (i < 2 || elements[i - 1].kind != ItemKind::kOpen) return false;
    const std::size_t word = elements[i - 2].kind == ItemKind::kWords ? 1 : 0;
    return i >= 2 + word && elements[i - 2 - word].kind == ItemKind::kFigure;
  }

  bool has_percent_bracket(const Elements& elements, std::size_t i) const {
    for (std::size_t k = i + 1; k < elements.size(); ++k) {
      if (elements[k].kind == ItemKind::kWords) continue;
      if (elements[k].kind != ItemKind::kOpen) return false;
      while (++k < elements.size() && elements[k].kind == ItemKind::kDash) {
      }
      return k < elements.size() && elements[k].kind == ItemKind::kFigure && drafts_[elements[k].quantity].is_percent();
    }
    return false;
  }

  Measure measure_of(const Elements& elements, std::size_t i, const Change& change, const Draft& draft) const {
    const std::string dimension = draft.unit != nullptr ? draft.unit->dimension : "";
    if (dimension == "points") return Measure::kChange;
    if (dimension == "rate") {
      const bool of_rate = change.is_change && (change.compares_levels || rate_subject_);
      return of_rate ? Measure::kChange : Measure::kPercent;
    }
    if (change.is_change && dimension == "times") return Measure::kPercent;
    if (dimension == "rank" || is_index(elements, i, draft)) {
      return change.is_change ? Measure::kChange : Measure::kRank;
    }
    return change.is_change || is_signed(elements, i) ? Measure::kChange : Measure::kAmount;
  }

  // "(+0,5 tạ/ha)": a sign that opens a bracket tells a change.
  static bool is_signed(const Elements& elements, std::size_t i) {
    if (i < 2 || elements[i - 2].kind != ItemKind::kOpen) return false;
    return elements[i - 1].kind == ItemKind::kPlus || elements[i - 1].kind == ItemKind::kDash;
  }

  // "xếp thứ 17/63", "chỉ số … đạt 86,42 điểm": a place or a score.
  bool is_index(const Elements& elements, std::size_t i, const Draft& draft) const {
    if (i >= 1 && elements[i - 1].kind == ItemKind::kCue && elements[i - 1].cue == CueKind::kRank) return true;
    const bool may_score = draft.unit == nullptr || draft.unit->dimension == "score";
    if (!may_score) return false;
    for (std::size_t k = i; k-- > 0;) {
      const ItemKind kind = elements[k].kind;
      if (kind == ItemKind::kSemicolon || kind == ItemKind::kComma || kind == ItemKind::kFigure) return false;
      if (kind == ItemKind::kWords && has_list_word(elements[k].range, index_words_)) return true;
    }
    return false;
  }

  const Stream& stream_;
  const Lexicon& lexicon_;
  const std::vector<Hit>& hits_;
  std::vector<Draft>& drafts_;
  std::int64_t index_words_;
  std::int64_t level_words_;
  std::int64_t gap_words_;
  std::int64_t beside_words_;
  std::uint32_t longest_hit_ = 0;
  Change series_;              // of the last figure outside brackets
  bool rate_subject_ = false;  // the sentence speaks of a rate: "tỷ lệ hộ nghèo còn 2,14%"
  bool amount_seen_ = false;
};

}  // namespace

void assign_measures(const Stream& stream, const Lexicon& lexicon, const std::vector<Hit>& hits,
                     std::vector<Draft>& drafts) {
  MeasureReader(stream, lexicon, hits, drafts).read();
}

}  // namespace luyke::extract
