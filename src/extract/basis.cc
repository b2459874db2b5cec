#include <algorithm>
#include <string_view>

#include "extract/date_span.h"
#include "extract/draft.h"
#include "extract/move_words.h"
#include "extract/openings.h"
#include "extract/standing.h"

namespace luyke::extract {
namespace {

using model::Basis;
using model::CueKind;
using model::ItemKind;
using model::Measure;
using model::NumberClass;

constexpr int kTellingValue = 20;  // smaller counts come back by chance

// What a bracket, or the words up to the next comma, put on the figures inside.
enum class Pending { kNone, kPrior, kPlan };

struct Scope {
  Basis basis = Basis::kPeriod;
  Pending pending = Pending::kNone;
  bool of_percent = false;                 // "45% kế hoạch": the word belongs to the percentage before it
  bool after_colon = false;                // "Kế hoạch năm: a, b": the word governs the list
  std::optional<std::uint32_t> described;  // last amount that percentages speak of
};

class BasisReader {
 public:
  BasisReader(const Stream& stream, const Lexicon& lexicon, const std::vector<Hit>& hits,
              const std::vector<NumberClass>& classes, TimeFrame frame, std::vector<Draft>& drafts)
      : stream_(stream),
        lexicon_(lexicon),
        hits_(hits),
        classes_(classes),
        frame_(frame),
        drafts_(drafts),
        run_words_(lexicon.list_index("run_of_periods")),
        until_words_(lexicon.list_index("until_word")),
        from_words_(lexicon.list_index("from_word")),
        existence_(lexicon.list_index("existence")),
        plan_units_(lexicon.list_index("counted_against_plan")),
        as_of_(lexicon.list_index("as_of_word")),
        move_(stream, lexicon),
        standing_(lexicon, hits) {}

  TimeFrame read() {
    last_level_ = frame_.basis;
    if (begins_with_total()) frame_.basis = frame_.before;
    if (frame_.basis == Basis::kNone && tells_events()) frame_.basis = Basis::kPeriod;
    for (std::size_t s = 0; s < stream_.sentences.size(); ++s) read_sentence(stream_.sentences[s]);
    return frame_;
  }

 private:
  using Elements = std::vector<Element>;

  // "Tổng số tốt nghiệp …" goes on with the time of the paragraph before.
  bool begins_with_total() const {
    if (stream_.sentences.empty() || stream_.sentences.front().elements.empty()) return false;
    const Element& first = stream_.sentences.front().elements.front();
    return first.kind == ItemKind::kCue && first.cue == CueKind::kTotal;
  }

  // Things happened or were done, in a time that the text does not name.
  bool tells_events() const {
    const std::int64_t event_words = lexicon_.list_index("event_verb");
    for (const Hit& hit : hits_) {
      if (hit.kind == TermKind::kList && hit.index == event_words) return true;
      if (hit.kind != TermKind::kCue) continue;
      const CueKind cue = lexicon_.cue(hit);
      if (cue == CueKind::kReceived || cue == CueKind::kDone || cue == CueKind::kReach || cue == CueKind::kIncrease ||
          cue == CueKind::kDecrease) {
        return true;
      }
    }
    return false;
  }

  void read_sentence(const SentenceStream& sentence) {
    const Elements& elements = sentence.elements;
    Scope start;
    start.basis = goes_on(elements) ? last_basis_ : speaks_of_level(elements) ? last_level_ : frame_.basis;
    scopes_.assign(1, start);
    base_ = first_base_ = start.basis;
    planned_ = frame_.planned;
    figure_seen_ = waits_for_figure_ = period_named_ = told_ = stock_told_ = parts_told_ = false;
    span_from_.reset();
    move_end_.reset();
    clause_.clear();
    clause_mark_.reset();
    untold_.clear();
    for (std::size_t i = 0; i < elements.size(); ++i) step(elements, i);
    close_clause();
  }

  Scope& scope() { return scopes_.back(); }

  void step(const Elements& elements, std::size_t i) {
    const Element& element = elements[i];
    switch (element.kind) {
      case ItemKind::kOpen: return open(elements, i);
      case ItemKind::kClose:
        if (scopes_.size() > 1) scopes_.pop_back();
        scope().pending = Pending::kNone;
        return;
      case ItemKind::kComma:
        if (!scope().after_colon) drop_pending();
        if (scopes_.size() == 1) close_clause();
        return;
      case ItemKind::kAnd:
        // "so với năm 2018 và a việc chưa có điều kiện": told of this year again.
        if (scope().pending == Pending::kPrior && !scope().after_colon) drop_pending();
        return;
      case ItemKind::kSemicolon: return close_segment(elements, i);
      case ItemKind::kColon:
        if (scope().of_percent) drop_pending();
        scope().after_colon = scope().pending != Pending::kNone;
        return;
      case ItemKind::kNumber: return see_time_number(elements, i);
      case ItemKind::kCue: return see_cue(elements, i);
      case ItemKind::kFigure: return see_figure(elements, i);
      default: return;
    }
  }

  // A new statement begins, unless a list of parts goes on. A time that no
  // figure followed told of something else.
  void close_segment(const Elements& elements, std::size_t i) {
    drop_pending();
    if (scopes_.size() > 1) return;
    stock_told_ = parts_told_ = false;
    close_clause();
    if (!figure_seen_) frame_.basis = base_ = first_base_;
    const bool list_goes_on =
        i + 1 < elements.size() && elements[i + 1].kind == ItemKind::kCue &&
        (elements[i + 1].cue == CueKind::kPartsClosed || elements[i + 1].cue == CueKind::kPartsOpen);
    if (!list_goes_on && scope().basis != Basis::kStock) scope().basis = base_;
    waits_for_figure_ = false;
  }

  void drop_pending() {
    scope().pending = Pending::kNone;
    scope().after_colon = scope().of_percent = false;
  }

  // Inside a bracket the parts share the basis of the figure before it; behind
  // a rate of growth stands the earlier value or the change.
  void open(const Elements& elements, std::size_t i) {
    const bool parts = opens_parts(elements, i);
    if (parts) scope().pending = Pending::kNone;
    Scope inner = scope();
    if (!parts && inner.pending == Pending::kNone && i > 0 && is_growth_rate(elements[i - 1])) {
      inner.pending = Pending::kPrior;
    }
    inner.after_colon = inner.pending != Pending::kNone;
    if (inner.pending == Pending::kNone && inner.described) inner.basis = drafts_[*inner.described].basis;
    scopes_.push_back(inner);
  }

  bool is_growth_rate(const Element& element) const {
    if (element.kind != ItemKind::kFigure) return false;
    const Draft& draft = drafts_[element.quantity];
    return draft.is_percent() && draft.measure == Measure::kPercent && draft.direction != model::Direction::kNone;
  }

  void set_time(Basis basis) {
    scope().basis = basis;
    scope().pending = Pending::kNone;
    scope().described.reset();
    waits_for_figure_ = basis == Basis::kCumulative;
    if (scopes_.size() > 1 && figure_seen_) return;
    for (Scope& outer : scopes_) outer.basis = basis;
    if (!figure_seen_ && basis != Basis::kStock) frame_.basis = base_ = basis;
    clause_mark_ = basis;
  }

  // "Dư nợ đến ngày …": the moment of a stock. What is there at a moment is no
  // count of the time told before.
  void set_moment() {
    if (!stock_told_) set_time(Basis::kCumulative);
    told_ = period_named_ = false;
  }

  void see_time_number(const Elements& elements, std::size_t i) {
    const NumberClass number_class = classes_[elements[i].token];
    if (number_class == NumberClass::kPeriod) {
      if (i > 0 && ends_with(elements[i - 1], until_words_)) return set_moment();
      if (scope().pending != Pending::kNone) return;
      if (is_run_of_months(elements[i])) {
        told_ = true;
        return set_time(Basis::kCumulative);
      }
      // "Lũy kế đến hết tháng 11": the month ends the run.
      period_named_ = told_ = true;
      if (!waits_for_figure_) set_time(Basis::kPeriod);
    } else if (number_class == NumberClass::kDate) {
      see_date(elements, i);
    } else if (number_class == NumberClass::kYear && !figure_seen_ && opens_sentence(elements, i)) {
      // "Quý I/2024, …" names a quarter.
      period_named_ = told_ = has_run_word(elements.front());
      set_time(Basis::kPeriod);
    }
  }

  // "Năm 2023, …", "Quý I/2024, …".
  bool opens_sentence(const Elements& elements, std::size_t i) const {
    const bool slash = i == 2 && elements[1].kind == ItemKind::kSlash;
    return (i == 1 || slash) && scopes_.size() == 1;
  }

  bool has_run_word(const Element& words) const {
    return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& hit) {
      return hit.kind == TermKind::kList && hit.index == run_words_ && words.range.contains(hit.range);
    });
  }

  // "Kết luận số 44-KL/TW ngày 22/11/2022": when a document was issued.
  bool dates_a_document(std::uint32_t token) const {
    return token > 0 && classes_[token - 1] == NumberClass::kReference;
  }

  // "Đến 30/9/2024": all up to that day; "Ngày 20/5: …": that day.
  void see_date(const Elements& elements, std::size_t i) {
    if (i > 0 && elements[i - 1].kind == ItemKind::kSlash) return;
    if (dates_a_document(elements[i].token)) return;
    if (i > 0 && ends_with(elements[i - 1], from_words_)) span_from_ = i;
    if (i > 0 && ends_with(elements[i - 1], until_words_)) {
      const bool period = span_from_ && is_period(stream_.passage().text, elements, *span_from_, i);
      span_from_.reset();
      return period ? set_time(Basis::kPeriod) : set_moment();
    }
    if (!waits_for_figure_ && !figure_seen_ && scopes_.size() == 1) set_time(Basis::kPeriod);
  }

  // The words end with a word of that list: "… đến", "… từ ngày".
  bool ends_with(const Element& words, std::int64_t list) const {
    if (words.kind != ItemKind::kWords && words.kind != ItemKind::kCue) return false;
    const std::string& lower = stream_.passage().lower;
    std::uint32_t begin = words.range.end;
    constexpr int kLongest = 3;  // syllables
    for (int syllables = 0; syllables < kLongest && begin > words.range.begin; ++syllables) {
      while (begin > words.range.begin && is_word_byte(lower[begin - 1])) --begin;
      if (lexicon_.is_list_word(lower, begin, list)) return true;
      if (begin > words.range.begin) --begin;
    }
    return false;
  }

  // "9 tháng": the count stands before the word; "tháng 9" names one month.
  bool is_run_of_months(const Element& element) const {
    return lexicon_.is_list_word(stream_.passage().lower, element.range.end, run_words_);
  }

  void see_cue(const Elements& elements, std::size_t i) {
    switch (elements[i].cue) {
      case CueKind::kCumulative:
        if (!lexicon_.is_list_word(stream_.passage().lower, elements[i].range.begin, as_of_)) {
          told_ = true;
          return set_time(Basis::kCumulative);
        }
        return set_moment();
      case CueKind::kInPeriod: period_named_ = told_ = true; return set_time(Basis::kPeriod);
      case CueKind::kStock:
        if (!(period_named_ || told_) ||
            !lexicon_.is_list_word(stream_.passage().lower, elements[i].range.begin, existence_)) {
          stock_told_ = true;
          set_time(Basis::kStock);
        }
        return;
      case CueKind::kPlanned: planned_ = true; return;
      // "tăng 58,5% so với cùng kỳ chiếm 6% (…": told of this year again.
      case CueKind::kShareOf: return drop_pending();
      case CueKind::kPartsOpen: parts_told_ = true; return;
      case CueKind::kPartsClosed: parts_told_ = true; return share_out_plan(elements, i);
      case CueKind::kCompared: return set_pending(elements, i, Pending::kPrior);
      case CueKind::kPrior: return set_pending(elements, i, Pending::kPrior);
      case CueKind::kPlan: return set_pending(elements, i, Pending::kPlan);
      default: return;
    }
  }

  // "Kế hoạch vốn là a, gồm b, c và d": the parts of a plan are planned too.
  void share_out_plan(const Elements& elements, std::size_t i) {
    std::size_t k = i;
    while (k > 0 && (elements[k - 1].kind == ItemKind::kComma || elements[k - 1].kind == ItemKind::kWords)) --k;
    if (k == 0 || elements[k - 1].kind != ItemKind::kFigure) return;
    if (drafts_[elements[k - 1].quantity].basis != Basis::kPlan) return;
    scope().pending = Pending::kPlan;
    scope().after_colon = true;
  }

  void set_pending(const Elements& elements, std::size_t i, Pending pending) {
    scope().pending = pending;
    std::size_t k = i;
    while (k > 0 && elements[k - 1].kind == ItemKind::kCue && elements[k - 1].cue == CueKind::kCompared) --k;
    scope().of_percent =
        k > 0 && elements[k - 1].kind == ItemKind::kFigure && drafts_[elements[k - 1].quantity].is_percent();
  }

  void see_figure(const Elements& elements, std::size_t i) {
    const std::uint32_t q = elements[i].quantity;
    Draft& draft = drafts_[q];
    if (is_change_in_bracket(elements, i, draft)) draft.measure = Measure::kChange;
    if (const auto told = told_before(elements, i, draft)) scope().basis = *told;
    draft.basis = starts_move(elements, i) ? Basis::kPrior : basis_of(elements, i, draft);
    draft.undated = !told_ && !planned_ && standing_.is_quiet(elements, i);
    if (waits_for_figure_ && draft.basis == Basis::kCumulative) take_back();
    if (!told_ && draft.basis == Basis::kCumulative) untold_.push_back(q);
    if (draft.measure == Measure::kAmount || draft.measure == Measure::kRank) {
      if (draft.basis != Basis::kPlan && draft.basis != Basis::kPrior) {
        scope().described = q;
        last_level_ = draft.basis;
      }
      if (!scope().after_colon) scope().pending = Pending::kNone;
    }
    figure_seen_ = true;
    waits_for_figure_ = false;
    last_basis_ = scopes_.front().basis;
    if (scopes_.size() > 1) return;
    clause_.push_back(q);
    clause_mark_.reset();
  }

  // "Có a người …, lũy kế b người" behind a running sum: a is none.
  void take_back() {
    for (const std::uint32_t q : untold_) drafts_[q].basis = Basis::kPeriod;
    untold_.clear();
  }

  // "từ 8,65% đầu năm xuống còn 6,40%": the earlier value, then this time's.
  bool starts_move(const Elements& elements, std::size_t i) {
    if (move_end_ == i) drop_pending();
    move_end_ = move_.target(elements, i);
    return move_end_ && !planned_;
  }

  // "giảm 4,1% (1.244 người)" of 28.600: too small to be the earlier value.
  bool is_change_in_bracket(const Elements& elements, std::size_t i, const Draft& draft) const {
    if (i < 2 || elements[i - 1].kind != ItemKind::kOpen || !is_growth_rate(elements[i - 2])) return false;
    const auto& described = scopes_.back().described;
    return draft.measure == Measure::kAmount && described && draft.value + draft.value < drafts_[*described].value;
  }

  // "… cho 17.186 người. Trong 17.186 người, gồm …": the sentence goes on with
  // what has been told.
  std::optional<Basis> told_before(const Elements& elements, std::size_t i, const Draft& draft) const {
    constexpr int kFewWords = 2;  // elements before the first figure
    if (told_ || figure_seen_ || i > kFewWords || draft.measure != Measure::kAmount) return std::nullopt;
    if (draft.value < base::Decimal(kTellingValue) || scopes_.size() > 1) return std::nullopt;
    for (std::uint32_t q = elements[i].quantity; q-- > 0;) {
      const Draft& earlier = drafts_[q];
      if (earlier.value == draft.value && earlier.unit == draft.unit && earlier.measure == draft.measure &&
          earlier.basis != Basis::kPlan && earlier.basis != Basis::kPrior) {
        return earlier.basis;
      }
    }
    return std::nullopt;
  }

  Basis basis_of(const Elements& elements, std::size_t i, const Draft& draft) {
    const Scope& here = scopes_.back();
    const bool relative = draft.is_percent() || draft.measure == Measure::kChange || draft.measure == Measure::kPercent;
    if (planned_) return relative ? Basis::kPlan : Basis::kPlanned;
    const bool quoted =
        here.pending == Pending::kPrior && scopes_.size() > 1 && draft.direction == model::Direction::kNone;
    if (relative && quoted && draft.measure == Measure::kPercent) return Basis::kPrior;
    if (relative) return described_basis(here);
    if (here.pending == Pending::kPrior)
      return leads_pair(elements, i) ? described_basis(scopes_.front()) : Basis::kPrior;
    if (here.pending == Pending::kPlan) return Basis::kPlan;
    if (follows_slash(elements, i) && is_plan_of(elements, i, draft)) return Basis::kPlan;
    // "Tồn đầu kỳ a; tiếp nhận b": behind the semicolon something happens again.
    const bool left_stock = here.basis == Basis::kStock && !stock_told_ && !parts_told_ && scopes_.size() == 1;
    const bool remains = i > 0 && elements[i - 1].kind == ItemKind::kCue && elements[i - 1].cue == CueKind::kRemainder;
    if (left_stock && !remains && standing_.is_done(elements, i)) return base_;
    return is_standing(elements, i, draft) ? Basis::kStock : here.basis;
  }

  // Where no word of time says otherwise; "x" of "x/y" counts what "y" counts.
  bool is_standing(const Elements& elements, std::size_t i, const Draft& draft) const {
    if (told_ || scopes_.back().basis == Basis::kNone) return false;
    if (scopes_.size() > 1 && scopes_.back().described) return false;
    const bool ratio = i + 1 < elements.size() && elements[i + 1].kind == ItemKind::kSlash;
    if (ratio && draft.unit != nullptr && lexicon_.is_list_word(draft.unit->phrase, 0, plan_units_)) return false;
    return standing_.is_level(elements, i, draft);
  }

  Basis described_basis(const Scope& here) const {
    return here.described ? drafts_[*here.described].basis : here.basis;
  }

  // "giảm 20,6% (77/97 vụ)": this time's value, then the earlier one.
  bool leads_pair(const Elements& elements, std::size_t i) const {
    const bool behind_growth = i >= 2 && elements[i - 1].kind == ItemKind::kOpen && is_growth_rate(elements[i - 2]);
    return behind_growth && i + 2 < elements.size() && elements[i + 1].kind == ItemKind::kSlash &&
           elements[i + 2].kind == ItemKind::kFigure;
  }

  // y of x/y is a plan when a word says so, when x exceeds it, when it is measured
  // (hectares are planned, not counted out), or when an earlier y was one.
  bool is_plan_of(const Elements& elements, std::size_t i, const Draft& draft) {
    const Draft& done = drafts_[elements[i - 2].quantity];
    // "18 vụ/9 người chết": beside each other.
    if (draft.unit != nullptr && done.unit != nullptr && draft.unit != done.unit) return false;
    const bool exceeded = draft.value < done.value;
    const bool measured =
        draft.unit != nullptr && (draft.unit->continuous || lexicon_.is_list_word(draft.unit->phrase, 0, plan_units_));
    slash_means_plan_ = slash_means_plan_ || exceeded || measured || speaks_of_plan(elements, i);
    return slash_means_plan_;
  }

  bool speaks_of_plan(const Elements& elements, std::size_t i) const {
    bool percent = false;
    for (std::size_t k = i + 1; k < elements.size(); ++k) {
      const Element& element = elements[k];
      if (element.kind == ItemKind::kSemicolon) break;
      if (element.kind == ItemKind::kCue && element.cue == CueKind::kPlan) return percent;
      if (element.kind != ItemKind::kFigure) continue;
      if (!drafts_[element.quantity].is_percent()) break;
      percent = true;
    }
    return false;
  }

  // "cấp 11.246 thẻ … từ đầu năm đến nay": the time stands behind the figure.
  void close_clause() {
    if (clause_mark_ == Basis::kCumulative) {
      for (const std::uint32_t q : clause_) {
        if (drafts_[q].basis == Basis::kPeriod) drafts_[q].basis = Basis::kCumulative;
      }
    }
    clause_.clear();
    clause_mark_.reset();
  }

  const Stream& stream_;
  const Lexicon& lexicon_;
  const std::vector<Hit>& hits_;
  const std::vector<NumberClass>& classes_;
  TimeFrame frame_;
  std::vector<Draft>& drafts_;
  std::int64_t run_words_;
  std::int64_t until_words_;
  std::int64_t from_words_;
  std::int64_t existence_;
  std::int64_t plan_units_;
  std::int64_t as_of_;
  MoveWords move_;
  Standing standing_;
  std::vector<Scope> scopes_;
  bool planned_ = false;
  bool slash_means_plan_ = false;  // in this passage
  bool figure_seen_ = false;
  bool told_ = false;                     // a word of time other than "đến nay" stands in the sentence
  bool stock_told_ = false;               // a word for a stock stands in the statement
  bool parts_told_ = false;               // what follows are parts of what was told
  Basis last_level_ = Basis::kPeriod;     // of the last amount that was neither plan nor earlier
  bool period_named_ = false;             // a month, quarter or week: "có" then counts what happened
  std::optional<std::size_t> move_end_;   // element of its later value
  std::optional<std::size_t> span_from_;  // element of the day behind "từ ngày"
  bool waits_for_figure_ = false;         // a cumulative word stands without its figure yet
  Basis first_base_ = Basis::kPeriod;     // of the sentence, before its own words of time
  Basis base_ = Basis::kPeriod;           // with those at its head
  Basis last_basis_ = Basis::kPeriod;     // that the last figure outside brackets had around it
  std::vector<std::uint32_t> clause_;     // figures since the last comma
  std::vector<std::uint32_t> untold_;     // running sums for which no word of the sentence speaks
  std::optional<Basis> clause_mark_;      // a time word with no figure behind it yet
};

}  // namespace

TimeFrame assign_basis(const Stream& stream, const Lexicon& lexicon, const std::vector<Hit>& hits,
                       const std::vector<NumberClass>& classes, TimeFrame frame, std::vector<Draft>& drafts) {
  return BasisReader(stream, lexicon, hits, classes, frame, drafts).read();
}

}  // namespace luyke::extract
