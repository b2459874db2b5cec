#include "extract/table_words.h"

#include <algorithm>
#include <bitset>

#include "base/ascii.h"
#include "model/structure.h"

namespace luyke::extract {
namespace {

using base::is_blank;
using model::Basis;
using model::Comparison;
using model::CueKind;
using model::FlowWord;
using model::PartWord;

constexpr std::array<std::string_view, static_cast<std::size_t>(TableList::kCount)> kListNames = {
    "table_ordinal_head", "table_code_head",   "table_unit_head",    "table_note_head",  "table_no_figures_head",
    "table_year_head",    "form_word",         "table_unit_caption", "table_total",      "table_of_which",
    "table_parts",        "table_overlapping", "table_group",        "table_share",      "table_of_total",
    "table_change",       "table_remainder",   "table_mean",         "table_rank",       "table_opening",
    "table_in",           "table_out",         "table_closing",      "table_count_word", "table_task",
    "table_leading_unit", "table_money",       "table_other_sense"};

constexpr std::size_t kCueKinds = 64;  // room for every kind

// Where the words of a title begin: after bullets, brackets and quotes.
std::size_t first_word(std::string_view lower) {
  const std::size_t at = lower.find_first_not_of(" \n\t-+*([\"'.:");
  return at == std::string_view::npos ? lower.size() : at;
}

// Exponent of "1.000" or "1000"; nullopt for other numbers.
std::optional<int> power_of_ten(std::string_view digits) {
  int zeros = 0;
  bool one = false;
  for (const char c : digits) {
    if (c == '.' || c == ',') continue;
    if (!one && c == '1') {
      one = true;
    } else if (one && c == '0') {
      ++zeros;
    } else {
      return std::nullopt;
    }
  }
  return one && zeros > 0 ? std::optional(zeros) : std::nullopt;
}

}  // namespace

struct TableWords::Words {
  std::bitset<kCueKinds> cues;
  std::bitset<static_cast<std::size_t>(TableList::kCount)> lists;
  std::bitset<static_cast<std::size_t>(TableList::kCount)> leading;  // begin the text
  bool percent = false;
  bool points = false;

  bool cue(CueKind kind) const { return cues[static_cast<std::size_t>(kind)]; }
  bool has(TableList list) const { return lists[static_cast<std::size_t>(list)]; }
  bool begins(TableList list) const { return leading[static_cast<std::size_t>(list)]; }
};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

UnitSpec unknown_unit(std::string_view lower) {
  UnitSpec spec;
  for (const char c : trimmed(lower)) spec.unit += is_blank(c) ? ' ' : c;
  return spec;
}

TableWords::TableWords(const Lexicon& lexicon, const PeriodFinder& periods) : lexicon_(lexicon), periods_(periods) {
  for (std::size_t i = 0; i < kListNames.size(); ++i) lists_[i] = lexicon.list_index(kListNames[i]);
}

bool TableWords::hit_is(const Hit& hit, TableList list) const {
  return hit.kind == TermKind::kList && hit.index == lists_[static_cast<std::size_t>(list)];
}

bool TableWords::has(std::string_view lower, TableList list) const { return words_in(lower).has(list); }

bool TableWords::starts(std::string_view lower, TableList list) const { return words_in(lower).begins(list); }

bool TableWords::is(std::string_view lower, TableList list) const {
  const std::string_view text = trimmed(lower);
  const auto hits = lexicon_.find(text);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.range.begin == 0 && hit.range.end == text.size() && hit_is(hit, list);
  });
}

// A longer phrase at the same place takes the word away from a shorter one
// ("cộng dồn" is no "cộng"), and so does a phrase known to mean something else.
TableWords::Words TableWords::words_in(std::string_view lower) const { return words_in(lower, {}); }

TableWords::Words TableWords::words_in(std::string_view lower, const std::vector<PeriodMention>& periods) const {
  Words words;
  const std::vector<Hit> hits = lexicon_.find(lower);
  const std::size_t start = first_word(lower);
  const auto shadowed = [&](const Hit& hit) {
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& other) {
      return hit_is(other, TableList::kOtherSense) && other.range.contains(hit.range);
    });
  };
  const auto outrun = [&](const Hit& hit) {
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& other) {
      return other.kind == TermKind::kCue && other.range.begin == hit.range.begin && other.range.end > hit.range.end;
    });
  };
  for (const Hit& hit : hits) {
    if (hit.kind == TermKind::kCue && !shadowed(hit)) words.cues.set(static_cast<std::size_t>(lexicon_.cue(hit)));
    if (hit.kind == TermKind::kUnit && lexicon_.unit(hit).rate) {
      words.points = words.points || lexicon_.unit(hit).dimension == "points";
    }
    if (hit.kind != TermKind::kList || shadowed(hit)) continue;
    const auto found = std::find(lists_.begin(), lists_.end(), static_cast<std::int64_t>(hit.index));
    if (found == lists_.end()) continue;
    const auto list = static_cast<std::size_t>(found - lists_.begin());
    // "6 tháng đầu năm" is a run of months, not a stock at the start of the year.
    const bool stock_word =
        static_cast<TableList>(list) == TableList::kOpening || static_cast<TableList>(list) == TableList::kClosing;
    const bool dated = std::any_of(periods.begin(), periods.end(), [&](const PeriodMention& mention) {
      return mention.range.contains(hit.range) && mention.range.size() > hit.range.size() &&
             mention.kind != PeriodKind::kAsOf;
    });
    if (stock_word && dated) continue;
    const bool total = static_cast<TableList>(list) == TableList::kTotal;
    if (total && outrun(hit)) continue;
    words.lists.set(list);
    if (hit.range.begin == start || hit.range.begin == 0) words.leading.set(list);
  }
  words.percent = lower.find('%') != std::string_view::npos || lower.find("‰") != std::string_view::npos;
  return words;
}

std::optional<UnitSpec> TableWords::unit_of(std::string_view lower) const {
  std::string_view text = trimmed(lower);
  int exponent = 0;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789.,"), text.size());
  if (digits > 0) {
    const auto power = power_of_ten(text.substr(0, digits));
    if (!power) return std::nullopt;
    exponent = *power;
    text = trimmed(text.substr(digits));
  }
  Hit unit = lexicon_.at(text, 0, TermKind::kUnit);
  const Hit scale = lexicon_.at(text, 0, TermKind::kScale);
  if (unit.range.end != text.size() && !scale.range.empty()) {
    unit = lexicon_.at(text, scale.range.end, TermKind::kUnit);
    exponent += lexicon_.scale(scale);
  }
  if (unit.range.empty() || unit.range.end != text.size()) return std::nullopt;
  const model::UnitTerm& term = lexicon_.unit(unit);
  exponent += term.scale;
  return UnitSpec{term.canonical.empty() ? term.phrase : term.canonical, term.dimension, term.continuous, term.rate,
                  exponent == 0 ? std::nullopt : std::optional(exponent)};
}

std::optional<UnitSpec> TableWords::unit_in_brackets(std::string_view lower) const {
  for (std::size_t open = lower.rfind('('); open != std::string_view::npos;) {
    const std::size_t close = lower.find(')', open);
    if (close == std::string_view::npos) return std::nullopt;
    std::string_view inside = lower.substr(open + 1, close - open - 1);
    const std::size_t colon = inside.find(':');
    if (colon != std::string_view::npos && is(inside.substr(0, colon), TableList::kUnitCaption)) {
      inside = inside.substr(colon + 1);
    }
    if (auto unit = unit_of(inside)) return unit;
    open = open == 0 ? std::string_view::npos : lower.rfind('(', open - 1);
  }
  return std::nullopt;
}

std::optional<UnitSpec> TableWords::leading_unit(std::string_view lower) const {
  const Hit unit = lexicon_.at(lower, first_word(lower), TermKind::kUnit);
  if (unit.range.empty()) return std::nullopt;
  // A single syllable may begin another word ("giải ngân", "tỉnh giao").
  const std::string_view phrase = lower.substr(unit.range.begin, unit.range.size());
  const bool whole = trimmed(lower.substr(unit.range.begin)).size() == phrase.size();
  const bool sure = whole || phrase.find(' ') != std::string_view::npos || lexicon_.unit(unit).dimension == "person" ||
                    is(phrase, TableList::kLeadingUnit);
  return sure ? unit_of(phrase) : std::nullopt;
}

std::optional<UnitSpec> TableWords::counted_unit(std::string_view lower) const {
  const std::size_t start = first_word(lower);
  std::size_t end = 0;
  for (const Hit& hit : lexicon_.find(lower)) {
    if (hit.range.begin == start && hit_is(hit, TableList::kCountWord)) end = std::max<std::size_t>(end, hit.range.end);
  }
  if (end == 0) return std::nullopt;
  const Hit unit = lexicon_.at(lower, end, TermKind::kUnit);
  return unit.range.empty() ? std::nullopt : unit_of(lower.substr(unit.range.begin, unit.range.size()));
}

bool TableWords::counts(std::string_view lower) const {
  const std::size_t start = first_word(lower);
  const std::vector<Hit> hits = lexicon_.find(lower);
  return std::any_of(hits.begin(), hits.end(),
                     [&](const Hit& hit) { return hit.range.begin == start && hit_is(hit, TableList::kCountWord); });
}

std::optional<UnitSpec> TableWords::mean_unit(std::string_view lower) const {
  for (const Hit& hit : lexicon_.find(lower)) {
    const std::string_view phrase = lower.substr(hit.range.begin, hit.range.size());
    if (hit.kind == TermKind::kUnit && phrase.find('/') != std::string_view::npos) return unit_of(phrase);
  }
  return std::nullopt;
}

std::vector<UnitSpec> TableWords::caption_units(std::string_view lower) const {
  for (const Hit& hit : lexicon_.find(lower)) {
    if (!hit_is(hit, TableList::kUnitCaption)) continue;
    const std::size_t colon = lower.find_first_not_of(' ', hit.range.end);
    if (colon == std::string_view::npos || lower[colon] != ':') continue;
    const std::size_t end = std::min(lower.find_first_of(")\n", colon), lower.size());
    std::string_view rest = lower.substr(colon + 1, end - colon - 1);
    while (!rest.empty() && (rest.back() == '.' || is_blank(rest.back()))) rest.remove_suffix(1);
    std::vector<UnitSpec> units;
    if (auto whole = unit_of(rest)) return {*whole};
    while (!rest.empty()) {
      const std::size_t cut = std::min(rest.find_first_of(";,"), rest.size());
      const std::string_view piece = trimmed(rest.substr(0, cut));
      if (!piece.empty()) units.push_back(unit_of(piece).value_or(unknown_unit(piece)));
      rest.remove_prefix(std::min(cut + 1, rest.size()));
    }
    return units;
  }
  return {};
}

namespace {

// "Tăng, giảm" goes both ways and is no flow.
FlowWord flow_of(bool opening, bool in, bool out, bool closing) {
  if (opening) return FlowWord::kOpening;
  if (closing) return FlowWord::kClosing;
  if (in != out) return in ? FlowWord::kIn : FlowWord::kOut;
  return FlowWord::kNone;
}

// The basis that the names of periods give.
std::optional<Basis> basis_of_periods(const std::vector<PeriodMention>& mentions) {
  std::optional<Basis> basis;
  for (const PeriodMention& mention : mentions) {
    if (mention.kind == PeriodKind::kPrior || mention.before_document) return Basis::kPrior;
    if (mention.after_document) return Basis::kPlanned;
    const bool run = mention.kind != PeriodKind::kPeriod;
    if (run || !basis) basis = run ? Basis::kCumulative : Basis::kPeriod;
  }
  return basis;
}

std::optional<Basis> kind_of_periods(const std::vector<PeriodMention>& mentions) {
  std::optional<Basis> basis;
  for (const PeriodMention& mention : mentions) {
    const bool run = mention.kind != PeriodKind::kPeriod;
    if (mention.kind != PeriodKind::kPrior && (run || !basis)) basis = run ? Basis::kCumulative : Basis::kPeriod;
  }
  return basis;
}

}  // namespace

WordSense TableWords::sense_of(std::string_view lower, const PeriodContext& context) const {
  const std::vector<PeriodMention> mentions = periods_.find(lower, context);
  const Words words = words_in(lower, mentions);
  const auto periods = basis_of_periods(mentions);
  const bool up = words.cue(CueKind::kIncrease);
  const bool down = words.cue(CueKind::kDecrease);
  WordSense sense;
  sense.percent = words.percent || words.begins(TableList::kShare) || words.has(TableList::kOfTotal);
  sense.change = words.points || words.has(TableList::kChange) || (!sense.percent && (up || down));
  sense.period = kind_of_periods(mentions);
  sense.dated_before = periods == Basis::kPrior && !words.cue(CueKind::kPrior);
  sense.rank = words.begins(TableList::kRank);
  sense.up = up && !down;
  sense.down = down && !up;
  sense.line = line_of(words);
  sense.line.additive = !sense.percent && !sense.rank && !words.begins(TableList::kMean);
  sense.basis = basis_of(words, periods, sense.line);
  const bool compares = sense.percent || sense.change || words.cue(CueKind::kCompared);
  if (sense.line.comparison == Comparison::kNone && compares) {
    if (sense.basis == Basis::kPlan) {
      sense.line.comparison = Comparison::kWithPlan;
    } else if (sense.basis == Basis::kPrior || sense.change || up || down) {
      sense.line.comparison = Comparison::kWithEarlier;
    } else if (sense.percent) {
      sense.line.comparison = Comparison::kShare;
    }
  }
  return sense;
}

model::LineSense TableWords::line_of(const Words& words) const {
  model::LineSense line;
  if (words.has(TableList::kOfTotal)) line.comparison = Comparison::kOfTotal;
  if (words.begins(TableList::kRemainder) && !words.percent) line.comparison = Comparison::kRemainder;
  if (words.begins(TableList::kOfWhich)) {
    line.part = PartWord::kOpenParts;
  } else if (words.begins(TableList::kParts)) {
    line.part = PartWord::kClosedParts;
  } else if (words.begins(TableList::kTotal)) {
    line.part = PartWord::kTotal;
  }
  // "So với đầu năm" compares with the stock, it does not tell it.
  const bool compared = words.cue(CueKind::kCompared);
  const bool both = words.cue(CueKind::kIncrease) && words.cue(CueKind::kDecrease);
  line.flow = flow_of(!compared && words.has(TableList::kOpening), !both && words.begins(TableList::kIn),
                      !both && words.begins(TableList::kOut), !compared && words.has(TableList::kClosing));
  line.overlapping = words.has(TableList::kOverlapping);
  return line;
}

std::optional<Basis> TableWords::basis_of(const Words& words, std::optional<Basis> periods,
                                          const model::LineSense& line) const {
  const bool level = line.flow == FlowWord::kOpening || line.flow == FlowWord::kClosing;
  if (line.comparison == Comparison::kRemainder || level) return Basis::kStock;
  if (words.cue(CueKind::kPlan) && !words.has(TableList::kTask)) return Basis::kPlan;
  if (words.cue(CueKind::kPrior) || periods == Basis::kPrior) return Basis::kPrior;
  if (words.cue(CueKind::kPlanned)) return Basis::kPlanned;
  if (words.cue(CueKind::kCumulative)) return Basis::kCumulative;
  if (periods) return periods;
  if (words.cue(CueKind::kInPeriod)) return Basis::kPeriod;
  if (words.cue(CueKind::kStock)) return Basis::kStock;
  return std::nullopt;
}

}  // namespace luyke::extract
