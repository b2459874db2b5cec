#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "model/place.h"
#include "model/print.h"

namespace luyke::model {

// Enum values in this file reach the output contract through names.h; the
// names are frozen.

enum class NumberClass {
  kUnclaimed,  // no rule speaks for it
  kFigure,
  kDate,
  kYear,
  kPeriod,
  kReference,
  kHeading,
  kName,
  kQualifier,
  kContact,
  kOther,
};

// Index of a number token, counted from 0 through the document.
using NumberIndex = std::uint32_t;
// Index into Reading::figures.
using FigureIndex = std::uint32_t;

// A maximal match of [0-9]+(?:[.,][0-9]+)* in the printed text.
struct NumberToken {
  std::string text;
  NumberClass number_class = NumberClass::kUnclaimed;
  std::string rule;  // id of the rule that gave the class; empty when unclaimed
  Place place;
};

enum class Basis { kNone, kPeriod, kCumulative, kStock, kPlan, kPrior, kPlanned };
enum class Measure { kAmount, kPercent, kChange, kRank };
// How words beside the number blur it: "khoảng" about; "trên", "hơn" over;
// "gần", "dưới" under.
enum class Approx { kNone, kAbout, kOver, kUnder };
// The way a change goes: "tăng", "+" up; "giảm", "-" down.
enum class Direction { kNone, kUp, kDown };

struct Indicator {
  std::string phrase;  // what is counted, as written, without cue words
  std::string code;    // from rules/indicators, or empty
  std::string key;     // folded phrase: the same for the same indicator next month
};

// A reported quantity. `value` is a magnitude with scale words applied; the
// sign is apart.
struct Figure {
  NumberIndex n = 0;
  std::vector<NumberIndex> tokens;
  std::string text;  // as printed, from the first token to the last
  base::Decimal value;
  std::string unit;          // as written, lower case, without the scale word
  std::string dimension;     // group of units that may be added, from the rules; may be empty
  bool continuous = false;   // measured, not counted: the value carries half a unit of rounding
  std::optional<int> scale;  // power of ten that a scale word applied
  int written_decimals = 0;  // digits after the decimal mark, before the scale
  int trailing_zeros = 0;    // of the whole part, when nothing follows it: "600" has 2
  bool grouped = false;      // thousands marks are printed
  Approx approx = Approx::kNone;
  bool negative = false;  // a printed minus sign
  Direction direction = Direction::kNone;
  Basis basis = Basis::kNone;
  bool undated = false;  // no word of time and no verb gave the basis: the indicator may know better
  Measure measure = Measure::kAmount;
  std::optional<base::Period> period;
  Indicator indicator;
  std::string area;
  std::vector<std::string> section;  // titles or numbers from the top
  std::string rule;
  bool recognised = false;                // its print was read from a picture
  double confidence = 1;                  // 0..1 that the print was read right
  int proofs = 0;                         // relations that hold and rarely would by chance
  std::vector<Alternative> alternatives;  // readings of the same print
  Place place;                            // of all its tokens together
};

}  // namespace luyke::model
