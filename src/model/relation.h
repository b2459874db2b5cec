#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "model/figure.h"

namespace luyke::model {

// Names of all enum values here are frozen: see names.h.

enum class RelationKind {
  kSumOfParts,
  kSubset,
  kShare,
  kPlanPercent,
  kGrowth,
  kCumulative,
  kDifference,
  kStockFlow,
  kProduct,
  kEqual,
};

enum class Verdict { kHolds, kRounding, kTruncation, kOpen, kBroken };

// How sure the words alone make the relation; see the table "words propose,
// arithmetic confirms" of the design.
enum class Strength { kWeak, kOpen, kStrong };

using RelationId = std::uint32_t;  // index into Reading::relations

struct Relation {
  RelationKind kind = RelationKind::kSumOfParts;
  NumberIndex result = 0;
  std::vector<NumberIndex> terms;
  std::vector<bool> subtracted;  // beside terms, for sums with mixed signs; may be empty
  std::string cue;               // words that tied them, as written
  std::string rule;
  Strength strength = Strength::kStrong;
  Verdict verdict = Verdict::kHolds;
  std::optional<base::Decimal> computed;    // what the terms give, in the result's unit
  std::optional<base::Decimal> difference;  // result - computed
  std::optional<base::Decimal> implied;     // the operand that is not printed: the plan a percentage speaks of
};

enum class Severity { kError, kWarning, kInfo };
enum class Cause { kReport, kOcr, kRounding, kScope, kUnknown };

struct Suspect {
  NumberIndex n = 0;
  std::string suggestion;  // the number as it would be printed
  std::string why;         // frozen code: "one_digit", "transposed_digits", "thousand_slip", "missing_part", …
  double probability = 0;
  int satisfied = 0;  // relations of the figure that hold with the suggestion; of suspected misreads
  bool only = false;  // no other misread explains as much
};

// A frozen judgement. Words are rendered later from the code, so that one
// finding reads well in each language.
struct Finding {
  std::string code;  // frozen: "sum_mismatch", "part_above_whole", …
  Severity severity = Severity::kInfo;
  std::optional<RelationId> relation;
  std::vector<NumberIndex> figures;
  Cause cause = Cause::kUnknown;
  std::vector<Suspect> suspects;
};

}  // namespace luyke::model
