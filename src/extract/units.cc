#include <algorithm>
#include <map>
#include <span>
#include <string_view>

#include "extract/draft.h"
#include "extract/move_words.h"
#include "extract/openings.h"
#include "extract/unit_repair.h"

namespace luyke::extract {
namespace {

using model::ItemKind;

// From this power of ten on, an amount without a unit is money: "3.115 tỷ".
constexpr int kMoneyScale = 9;
constexpr const char* kMoney = "money";
// Counts of places name where, not what a list adds up.
constexpr const char* kPlace = "place";
// "400.000 đồng/người" prices a piece; what follows is no price.
constexpr const char* kPrice = "price";

// So many figures make a row whose columns the next rows may follow.
constexpr std::size_t kColumns = 3;

struct Row {
  std::vector<std::uint32_t> amounts;  // quantities of one row of a listing
};

// What is known at one depth of brackets.
struct Level {
  std::optional<std::uint32_t> last_amount;
  Row row;
  Row row_before;
};

// The last quantity behind a label, in a bracket that breaks down a total of
// that unit. "6 ships (A 2); 8 houses (A 3)" count different things in A.
struct Labelled {
  std::uint32_t quantity = 0;
  const model::UnitTerm* around = nullptr;
};

class UnitReader {
 public:
  UnitReader(const Stream& stream, const Lexicon& lexicon, const std::vector<Hit>& hits, std::vector<Draft>& drafts)
      : stream_(stream),
        lexicon_(lexicon),
        hits_(hits),
        drafts_(drafts),
        own_measure_(lexicon.list_index("own_measure")),
        index_words_(lexicon.list_index("index_word")),
        range_words_(lexicon.list_index("range_word")),
        from_words_(lexicon.list_index("from_word")),
        move_(stream, lexicon) {}

  void read() {
    take_printed();
    for (const SentenceStream& sentence : stream_.sentences) read_sentence(sentence);
  }

 private:
  using Elements = std::vector<Element>;

  void take_printed() {
    for (std::size_t i = 0; i < stream_.quantities.size(); ++i) {
      const Quantity& quantity = stream_.quantities[i];
      drafts_[i].scale = quantity.scale;
      drafts_[i].value = quantity.value;
      if (quantity.unit) drafts_[i].unit = &lexicon_.unit(*quantity.unit);
    }
  }

  void read_sentence(const SentenceStream& sentence) {
    const Elements& elements = sentence.elements;
    hand_back(elements);
    start_row(level(0));
    in_list_ = false;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      const Element& element = elements[i];
      if (element.kind == ItemKind::kOpen) {
        Level& inside = level(element.depth + 1);
        start_row(inside);
        inside.last_amount.reset();
      } else if (element.kind == ItemKind::kSemicolon && element.depth == 0) {
        start_row(level(0));
      } else if (element.kind == ItemKind::kColon) {
        in_list_ = in_list_ || !level(0).row.amounts.empty();
      } else if (element.kind == ItemKind::kCue && is_parts(element.cue)) {
        in_list_ = in_list_ || level(0).last_amount.has_value();
      } else if (element.kind == ItemKind::kFigure) {
        read_figure(elements, i);
      }
    }
  }

  static bool is_parts(model::CueKind cue) {
    return cue == model::CueKind::kPartsClosed || cue == model::CueKind::kPartsOpen;
  }

  // "4.293 + 5.025 vụ", "606/608 lớp": the unit stands behind the last number
  // of a chain without words.
  void hand_back(const Elements& elements) {
    for (std::size_t i = elements.size(); i-- > 2;) {
      if (elements[i].kind != ItemKind::kFigure || elements[i - 2].kind != ItemKind::kFigure) continue;
      const bool range = is_range(elements, i - 1) || move_.target(elements, i - 2) == i;
      if (!range && !is_link(elements[i - 1].kind)) continue;
      Draft& before = drafts_[elements[i - 2].quantity];
      const Draft& after = drafts_[elements[i].quantity];
      if (before.unit != nullptr || after.unit == nullptr || is_ranked(elements, i - 2)) continue;
      if (after.is_percent() && elements[i - 1].kind != ItemKind::kDash && !range) continue;
      before.unit = after.unit;
      if (after.unit->dimension == kMoney && !before.scale) rescale(before, after.scale, elements[i - 2].quantity);
    }
  }

  // "từ 3,5 đến 4%": nothing but the word between two numbers that "từ" opens.
  bool is_range(const Elements& elements, std::size_t between) const {
    if (elements[between].kind != ItemKind::kWords && elements[between].kind != ItemKind::kCue) return false;
    const std::uint32_t first = elements[between - 1].range.begin;
    const std::span<const Hit> hits = hits_in(elements[between].range);
    const bool to = std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return hit.kind == TermKind::kList && hit.index == range_words_ && hit.range == elements[between].range;
    });
    return to && std::any_of(hits_.begin(), hits_.end(), [&](const Hit& hit) {
             return hit.kind == TermKind::kList && hit.index == from_words_ && hit.range.end + 1 == first;
           });
  }

  // "xếp thứ 17/63 tỉnh": a place in a ranking counts nothing.
  static bool is_ranked(const Elements& elements, std::size_t i) {
    return i > 0 && elements[i - 1].kind == ItemKind::kCue && elements[i - 1].cue == model::CueKind::kRank;
  }

  static bool is_link(ItemKind kind) {
    return kind == ItemKind::kPlus || kind == ItemKind::kSlash || kind == ItemKind::kDash;
  }

  void rescale(Draft& draft, std::optional<int> scale, std::uint32_t quantity) {
    if (!scale) return;
    draft.scale = scale;
    const base::Decimal printed = stream_.quantities[quantity].number.value;
    draft.value = printed.shifted(*scale).value_or(printed);
  }

  Level& level(std::uint32_t depth) {
    if (levels_.size() <= depth) levels_.resize(depth + 1);
    return levels_[depth];
  }

  // A shorter row does not hide the columns of the one before.
  void start_row(Level& at) {
    const bool has_columns = at.row.amounts.size() >= kColumns && is_mixed(at.row);
    const bool tells_more =
        has_columns || at.row.amounts.size() >= at.row_before.amounts.size() || !is_mixed(at.row_before);
    if (!at.row.amounts.empty() && tells_more) at.row_before = std::move(at.row);
    at.row = {};
  }

  void read_figure(const Elements& elements, std::size_t i) {
    const std::uint32_t q = elements[i].quantity;
    Draft& draft = drafts_[q];
    Level& here = level(elements[i].depth);
    const base::Bytes label = label_before(elements, i);
    const bool own_measure = names_own_measure(label) || names_own_measure(words_behind(elements, i));
    // Nobody counts persons in compounds.
    const bool is_money = draft.scale && (*draft.scale >= kMoneyScale || stream_.quantities[q].compound);
    if (draft.unit == nullptr && is_money) draft.unit = lexicon_.base_unit(kMoney);
    if (draft.unit == nullptr) inherit(elements, i, label, own_measure, draft);
    if (draft.is_percent()) return;
    here.row.amounts.push_back(q);
    const bool is_mean = !stream_.quantities[q].per.empty();
    if (!own_measure && !is_mean && is_handed_on(draft, here)) here.last_amount = q;
    if (!label.empty()) by_label_[key(label)] = {q, unit_around(elements[i])};
  }

  static bool is_handed_on(const Draft& draft, const Level& here) {
    if (draft.unit == nullptr) return !here.last_amount;
    if (draft.unit->dimension == kPrice) return false;
    return draft.unit->dimension != kPlace || !here.last_amount;
  }

  static base::Bytes words_behind(const Elements& elements, std::size_t i) {
    const bool words = i + 1 < elements.size() && elements[i + 1].kind == ItemKind::kWords;
    return words ? elements[i + 1].range : base::Bytes{};
  }

  // The words right before the figure, back to the last separator or figure.
  // Words behind a figure describe that one: "16.542 có việc làm: 415, 324".
  static base::Bytes label_before(const Elements& elements, std::size_t i) {
    bool past_colon = false;
    for (std::size_t k = i; k-- > 0;) {
      const ItemKind kind = elements[k].kind;
      if (kind == ItemKind::kWords && elements[k].depth == elements[i].depth) {
        return past_colon && describes_figure(elements, k) ? base::Bytes{} : elements[k].range;
      }
      if (kind != ItemKind::kCue && kind != ItemKind::kColon && kind != ItemKind::kEquals) break;
      past_colon = past_colon || kind == ItemKind::kColon;
    }
    return {};
  }

  static bool describes_figure(const Elements& elements, std::size_t words) {
    std::size_t k = words;
    while (k > 0 && elements[k - 1].kind == ItemKind::kCue) --k;
    return k > 0 && (elements[k - 1].kind == ItemKind::kFigure || elements[k - 1].kind == ItemKind::kClose);
  }

  std::string_view key(base::Bytes range) const {
    return std::string_view(stream_.passage().lower).substr(range.begin, range.size());
  }

  void inherit(const Elements& elements, std::size_t i, base::Bytes label, bool own_measure, Draft& draft) {
    const Element& element = elements[i];
    if (is_ranked(elements, i)) return;
    if (follows_slash(elements, i)) return take_over(elements[i - 2].quantity, draft, element.quantity);
    if (i > 0 && elements[i - 1].kind == ItemKind::kFigure) {
      return take_over(elements[i - 1].quantity, draft, element.quantity);
    }
    const model::UnitTerm* noun = label.empty()
                                      ? noun_in_cue(elements, i)
                                      : label_noun(label, element.depth > 0 && level(element.depth - 1).last_amount);
    if (noun != nullptr) {
      draft.unit = noun;
      return;
    }
    if (own_measure) return;
    const auto same_label = label.empty() ? by_label_.end() : by_label_.find(key(label));
    if (same_label != by_label_.end() && same_label->second.around == unit_around(element)) {
      return take_over(same_label->second.quantity, draft, element.quantity);
    }
    Level& here = level(element.depth);
    const std::size_t position = here.row.amounts.size();
    const bool in_row = (position > 0 && !in_list_) || element.depth > 0 || follows_change(elements, i);
    if (label.empty() && in_row && position < here.row_before.amounts.size() && is_mixed(here.row_before)) {
      return take_over(here.row_before.amounts[position], draft, element.quantity);
    }
    for (std::uint32_t depth = element.depth + 1; depth-- > 0;) {
      if (const auto source = level(depth).last_amount) return take_over(*source, draft, element.quantity);
    }
  }

  // Of the total that a bracket breaks down.
  const model::UnitTerm* unit_around(const Element& element) const {
    if (element.depth == 0 || levels_.size() < element.depth) return nullptr;
    const auto& total = levels_[element.depth - 1].last_amount;
    return total ? drafts_[*total].unit : nullptr;
  }

  static bool follows_change(const Elements& elements, std::size_t i) {
    if (i == 0 || elements[i - 1].kind != ItemKind::kCue) return false;
    return elements[i - 1].cue == model::CueKind::kIncrease || elements[i - 1].cue == model::CueKind::kDecrease;
  }

  // Columns of the row differ, so a place in it tells the unit.
  bool is_mixed(const Row& row) const {
    return std::any_of(row.amounts.begin(), row.amounts.end(),
                       [&](std::uint32_t q) { return drafts_[q].unit != drafts_[row.amounts.front()].unit; });
  }

  void take_over(std::uint32_t source, Draft& draft, std::uint32_t quantity) {
    const Draft& from = drafts_[source];
    if (from.unit == nullptr) return;
    // Money that only its scale word tells is not handed on to another scale.
    const bool implied = !stream_.quantities[source].unit && from.unit->dimension == kMoney;
    if (implied && draft.scale && draft.scale != from.scale) return;
    draft.unit = from.unit;
    if (from.unit->dimension == kMoney && !draft.scale) rescale(draft, from.scale, quantity);
  }

  // The label begins with a counting word ("bò 970", "Hộ nghèo: 63.379") or is
  // a rate's sign ("Tỷ lệ %: 15,40"). Parts of a list are counted as their total.
  const model::UnitTerm* label_noun(base::Bytes label, bool in_bracket) const {
    if (label.empty()) return nullptr;
    const Hit hit = lexicon_.at(stream_.passage().lower, label.begin, TermKind::kUnit);
    if (hit.range.empty() || hit.range.end > label.end) return nullptr;
    const model::UnitTerm& term = lexicon_.unit(hit);
    if (term.rate) return hit.range == label ? &term : nullptr;
    return term.continuous || term.dimension == kPlace || in_list_ || in_bracket ? nullptr : &term;
  }

  // "Tổng số hộ: 412.204": the word of the total ends with what it counts.
  const model::UnitTerm* noun_in_cue(const Elements& elements, std::size_t i) const {
    std::size_t k = i;
    while (k > 0 && elements[k - 1].kind == ItemKind::kColon) --k;
    if (k == i || k == 0 || elements[k - 1].kind != ItemKind::kCue) return nullptr;
    for (const Hit& hit : hits_in(elements[k - 1].range)) {
      const bool inside = hit.kind == TermKind::kUnit && elements[k - 1].range.contains(hit.range);
      if (inside && hit.range.end == elements[k - 1].range.end) return &lexicon_.unit(hit);
    }
    return nullptr;
  }

  // Hits that begin in the range.
  std::span<const Hit> hits_in(base::Bytes range) const {
    const auto begins_before = [](std::uint32_t offset) {
      return [offset](const Hit& hit) { return hit.range.begin < offset; };
    };
    const auto first = std::partition_point(hits_.begin(), hits_.end(), begins_before(range.begin));
    return {first, std::partition_point(first, hits_.end(), begins_before(range.end))};
  }

  bool names_own_measure(base::Bytes label) const {
    if (label.empty()) return false;
    const std::span<const Hit> hits = hits_in(label);
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return hit.kind == TermKind::kList && (hit.index == own_measure_ || hit.index == index_words_) &&
             label.contains(hit.range);
    });
  }

  const Stream& stream_;
  const Lexicon& lexicon_;
  const std::vector<Hit>& hits_;
  std::vector<Draft>& drafts_;
  std::int64_t own_measure_;
  std::int64_t index_words_;
  std::int64_t range_words_;
  std::int64_t from_words_;
  MoveWords move_;
  bool in_list_ = false;  // behind a total and its colon
  std::vector<Level> levels_;
  std::map<std::string_view, Labelled> by_label_;
};

}  // namespace

void assign_units(const Stream& stream, const Lexicon& lexicon, const std::vector<Hit>& hits,
                  std::vector<Draft>& drafts) {
  UnitReader(stream, lexicon, hits, drafts).read();
  repair_units(stream, drafts);
}

}  // namespace luyke::extract
