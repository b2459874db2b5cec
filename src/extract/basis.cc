#include <string_view>

#include "extract/draft.h"

namespace luyke::extract {
namespace {

using model::Basis;
using model::CueKind;
using model::ItemKind;
using model::Measure;
using model::NumberClass;

// What a bracket, or the words up to the next comma, put on the figures inside.
enum class Pending { kNone, kPrior, kPlan };

struct Scope {
  Basis basis = Basis::kPeriod;
  Pending pending = Pending::kNone;
  bool after_colon = false;  // "Kế hoạch năm: a, b": the word governs the list
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
        plan_units_(lexicon.list_index("counted_against_plan")) {}

  TimeFrame read() {
    if (frame_.basis == Basis::kNone && tells_events()) frame_.basis = Basis::kPeriod;
    for (std::size_t s = 0; s < stream_.sentences.size(); ++s) read_sentence(stream_.sentences[s]);
    return frame_;
  }

 private:
  using Elements = std::vector<Element>;

  // Things happened or were done, in a time that the text does not name.
  bool tells_events() const {
    const std::int64_t event_words = lexicon_.list_index("event_verb");
    for (const Hit& hit : hits_) {
      if (hit.kind == TermKind::kList && hit.index == event_words) return true;
      if (hit.kind != TermKind::kCue) continue;
      const CueKind cue = lexicon_.cue(hit);
      if (cue == CueKind::kReceived || cue == CueKind::kDone || cue == CueKind::kReach ||
          cue == CueKind::kIncrease || cue == CueKind::kDecrease) {
        return true;
      }
    }
    return false;
  }

  void read_sentence(const SentenceStream& sentence) {
    scopes_.assign(1, Scope{frame_.basis, Pending::kNone, false, std::nullopt});
    planned_ = frame_.planned;
    figure_seen_ = false;
    clause_.clear();
    clause_mark_.reset();
    const Elements& elements = sentence.elements;
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
      case ItemKind::kSemicolon:
        if (!scope().after_colon || element.kind == ItemKind::kSemicolon) drop_pending();
        if (scopes_.size() == 1) close_clause();
        return;
      case ItemKind::kColon: scope().after_colon = scope().pending != Pending::kNone; return;
      case ItemKind::kNumber: return see_time_number(elements, i);
      case ItemKind::kCue: return see_cue(elements, i);
      case ItemKind::kFigure: return see_figure(elements, i);
      default: return;
    }
  }

  void drop_pending() {
    scope().pending = Pending::kNone;
    scope().after_colon = false;
  }

  // Inside a bracket the parts share the basis of the figure before it; behind
  // a rate of growth stands the earlier value or the change.
  void open(const Elements& elements, std::size_t i) {
    Scope inner = scope();
    if (inner.pending == Pending::kNone && i > 0 && is_growth_rate(elements[i - 1])) inner.pending = Pending::kPrior;
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
    if (scopes_.size() > 1 && figure_seen_) return;
    for (Scope& outer : scopes_) outer.basis = basis;
    if (!figure_seen_ && basis != Basis::kStock) frame_.basis = basis;
    clause_mark_ = basis;
  }

  void see_time_number(const Elements& elements, std::size_t i) {
    const NumberClass number_class = classes_[elements[i].token];
    if (number_class == NumberClass::kPeriod) {
      if (scope().pending == Pending::kNone) set_time(is_run_of_months(elements[i]) ? Basis::kCumulative : Basis::kPeriod);
    } else if (number_class == NumberClass::kDate) {
      see_date(elements, i);
    } else if (number_class == NumberClass::kYear && !figure_seen_ && i == 1 && scopes_.size() == 1) {
      set_time(Basis::kPeriod);
    }
  }

  // "Đến 30/9/2024": all up to that day; "Ngày 20/5: …": that day.
  void see_date(const Elements& elements, std::size_t i) {
    if (i > 0 && elements[i - 1].kind == ItemKind::kSlash) return;
    if (i > 0 && elements[i - 1].kind == ItemKind::kWords && ends_with_until(elements[i - 1].range)) {
      return set_time(Basis::kCumulative);
    }
    const bool told = i > 0 && elements[i - 1].kind == ItemKind::kCue && elements[i - 1].cue == CueKind::kCumulative;
    if (!told && !figure_seen_ && scopes_.size() == 1) set_time(Basis::kPeriod);
  }

  bool ends_with_until(base::Bytes words) const {
    const std::string& lower = stream_.passage().lower;
    std::uint32_t begin = words.end;
    while (begin > words.begin && is_word_byte(lower[begin - 1])) --begin;
    return lexicon_.is_list_word(lower, begin, until_words_);
  }

  // "9 tháng": the count stands before the word; "tháng 9" names one month.
  bool is_run_of_months(const Element& element) const {
    return lexicon_.is_list_word(stream_.passage().lower, element.range.end, run_words_);
  }

  void see_cue(const Elements& elements, std::size_t i) {
    switch (elements[i].cue) {
      case CueKind::kCumulative: return set_time(Basis::kCumulative);
      case CueKind::kInPeriod: return set_time(Basis::kPeriod);
      case CueKind::kStock: return set_time(Basis::kStock);
      case CueKind::kPlanned: planned_ = true; return;
      case CueKind::kPrior: scope().pending = Pending::kPrior; return;
      case CueKind::kPlan: scope().pending = Pending::kPlan; return;
      default: return;
    }
  }

  void see_figure(const Elements& elements, std::size_t i) {
    const std::uint32_t q = elements[i].quantity;
    Draft& draft = drafts_[q];
    if (is_change_in_bracket(elements, i, draft)) draft.measure = Measure::kChange;
    draft.basis = basis_of(elements, i, draft);
    if (draft.measure == Measure::kAmount || draft.measure == Measure::kRank) {
      if (draft.basis != Basis::kPlan && draft.basis != Basis::kPrior) scope().described = q;
      if (!scope().after_colon) scope().pending = Pending::kNone;
    }
    figure_seen_ = true;
    if (scopes_.size() > 1) return;
    clause_.push_back(q);
    clause_mark_.reset();
  }

  // "giảm 4,1% (1.244 người)" of 28.600: too small to be the earlier value.
  bool is_change_in_bracket(const Elements& elements, std::size_t i, const Draft& draft) const {
    if (i < 2 || elements[i - 1].kind != ItemKind::kOpen || !is_growth_rate(elements[i - 2])) return false;
    const auto& described = scopes_.back().described;
    return draft.measure == Measure::kAmount && described && draft.value + draft.value < drafts_[*described].value;
  }

  Basis basis_of(const Elements& elements, std::size_t i, const Draft& draft) {
    const Scope& here = scopes_.back();
    const bool relative = draft.is_percent() || draft.measure == Measure::kChange || draft.measure == Measure::kPercent;
    if (planned_) return relative ? Basis::kPlan : Basis::kPlanned;
    if (relative) return described_basis(here);
    if (here.pending == Pending::kPrior) return Basis::kPrior;
    if (here.pending == Pending::kPlan) return Basis::kPlan;
    if (follows_slash(elements, i) && is_plan_of(elements, i, draft)) return Basis::kPlan;
    return here.basis;
  }

  Basis described_basis(const Scope& here) const {
    return here.described ? drafts_[*here.described].basis : here.basis;
  }

  static bool follows_slash(const Elements& elements, std::size_t i) {
    return i >= 2 && elements[i - 1].kind == ItemKind::kSlash && elements[i - 2].kind == ItemKind::kFigure;
  }

  // y of x/y is a plan when a word says so, when x exceeds it, when it is measured
  // (hectares are planned, not counted out), or when an earlier y was one.
  bool is_plan_of(const Elements& elements, std::size_t i, const Draft& draft) {
    const bool exceeded = draft.value < drafts_[elements[i - 2].quantity].value;
    const bool measured =
        draft.unit != nullptr && (draft.unit->continuous || lexicon_.is_list_word(draft.unit->phrase, 0, plan_units_));
    slash_means_plan_ = slash_means_plan_ || exceeded || measured || speaks_of_plan(elements, i);
    return slash_means_plan_;
  }

  bool speaks_of_plan(const Elements& elements, std::size_t i) const {
    for (std::size_t k = i + 1; k < elements.size(); ++k) {
      const Element& element = elements[k];
      if (element.kind == ItemKind::kSemicolon) break;
      if (element.kind == ItemKind::kCue && element.cue == CueKind::kPlan) return true;
      if (element.kind == ItemKind::kFigure && !drafts_[element.quantity].is_percent()) break;
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
  std::int64_t plan_units_;
  std::vector<Scope> scopes_;
  bool planned_ = false;
  bool slash_means_plan_ = false;  // in this passage
  bool figure_seen_ = false;
  std::vector<std::uint32_t> clause_;  // figures since the last comma
  std::optional<Basis> clause_mark_;  // a time word with no figure behind it yet
};

}  // namespace

TimeFrame assign_basis(const Stream& stream, const Lexicon& lexicon, const std::vector<Hit>& hits,
                       const std::vector<NumberClass>& classes, TimeFrame frame, std::vector<Draft>& drafts) {
  return BasisReader(stream, lexicon, hits, classes, frame, drafts).read();
}

}  // namespace luyke::extract
