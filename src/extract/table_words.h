#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon.h"
#include "extract/periods.h"
#include "model/table_reading.h"

namespace luyke::extract {

// What a table says its figures count.
struct UnitSpec {
  std::string unit;  // as the record shows it: "đồng", "ha", "%"
  std::string dimension;
  bool continuous = false;
  bool rate = false;
  std::optional<int> scale;  // power of ten: 6 for "triệu đồng"

  friend bool operator==(const UnitSpec&, const UnitSpec&) = default;
};

// What the words of one head, label or caption say.
struct WordSense {
  std::optional<model::Basis> basis;
  std::optional<model::Basis> period;  // of the dates themselves, whenever they are
  bool percent = false;                // "%", "tỷ lệ"
  bool change = false;                 // "tăng, giảm"
  bool rank = false;
  bool dated_before = false;  // prior by its date alone, not by a word such as "cùng kỳ"
  bool up = false;            // "tăng" alone: printed without a sign, the change is upward
  bool down = false;
  model::LineSense line;
};

enum class TableList {
  kOrdinalHead,
  kCodeHead,
  kUnitHead,
  kNoteHead,
  kNoFiguresHead,
  kYearHead,
  kCaption,
  kUnitCaption,
  kTotal,
  kOfWhich,
  kParts,
  kOverlapping,
  kGroup,
  kShare,
  kOfTotal,
  kChange,
  kRemainder,
  kMean,
  kRank,
  kOpening,
  kIn,
  kOut,
  kClosing,
  kCountWord,
  kTask,
  kLeadingUnit,
  kMoney,
  kOtherSense,
  kCount,
};

// The vocabulary as tables use it. All texts are in matching form and lower
// case, such as Passage::lower.
class TableWords {
 public:
  TableWords(const Lexicon& lexicon, const PeriodFinder& periods);

  // A phrase of the list stands in the text; begins it (after bullets and
  // brackets); is all of it.
  bool has(std::string_view lower, TableList list) const;
  bool starts(std::string_view lower, TableList list) const;
  bool is(std::string_view lower, TableList list) const;

  // The text is a unit, with a scale if need be: "triệu đồng", "1.000 tấn".
  std::optional<UnitSpec> unit_of(std::string_view lower) const;
  // The last brackets that hold a unit: "Diện tích (ha)".
  std::optional<UnitSpec> unit_in_brackets(std::string_view lower) const;
  // The unit a title counts: "Số hộ nghèo" counts "hộ".
  std::optional<UnitSpec> counted_unit(std::string_view lower) const;
  // The text begins with a word for a count: "SL", "Số lượng".
  bool counts(std::string_view lower) const;
  // A mean or a price that the text names whole: "học sinh/lớp".
  std::optional<UnitSpec> mean_unit(std::string_view lower) const;
  // The title begins with a unit: "Lớp", "Người bị thương".
  std::optional<UnitSpec> leading_unit(std::string_view lower) const;
  // "ĐVT: người; triệu đồng"; empty when the text names none.
  std::vector<UnitSpec> caption_units(std::string_view lower) const;

  WordSense sense_of(std::string_view lower, const PeriodContext& context) const;

  const Lexicon& lexicon() const { return lexicon_; }

 private:
  struct Words;  // which kinds of words stand in a text
  Words words_in(std::string_view lower) const;
  Words words_in(std::string_view lower, const std::vector<PeriodMention>& periods) const;
  model::LineSense line_of(const Words& words) const;
  std::optional<model::Basis> basis_of(const Words& words, std::optional<model::Basis> periods,
                                       const model::LineSense& line) const;
  bool hit_is(const Hit& hit, TableList list) const;

  const Lexicon& lexicon_;
  const PeriodFinder& periods_;
  std::array<std::int64_t, static_cast<std::size_t>(TableList::kCount)> lists_{};
};

// A unit that no vocabulary knows, as a column of units writes it.
UnitSpec unknown_unit(std::string_view lower);

// Without blanks at either end.
std::string_view trimmed(std::string_view text);

}  // namespace luyke::extract
