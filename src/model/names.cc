#include "model/names.h"

#include <array>
#include <utility>

namespace luyke::model {
namespace {

template <typename Value, std::size_t N>
using NameTable = std::array<std::pair<Value, std::string_view>, N>;

template <typename Value, std::size_t N>
std::string_view find_name(const NameTable<Value, N>& table, Value value) {
  for (const auto& [each, name] : table) {
    if (each == value) return name;
  }
  return {};
}

template <typename Value, std::size_t N>
std::optional<Value> find_value(const NameTable<Value, N>& table, std::string_view wanted) {
  for (const auto& [each, name] : table) {
    if (name == wanted) return each;
  }
  return std::nullopt;
}

constexpr NameTable<Format, 12> kFormatNames = {{
    {Format::kDocx, "docx"},
    {Format::kPdf, "pdf"},
    {Format::kImage, "image"},
    {Format::kTxt, "txt"},
    {Format::kXlsx, "xlsx"},
    {Format::kDoc, "doc"},
    {Format::kRtf, "rtf"},
    {Format::kOdt, "odt"},
    {Format::kXls, "xls"},
    {Format::kOds, "ods"},
    {Format::kPpt, "ppt"},
    {Format::kHtml, "html"},
}};

constexpr NameTable<TextSource, 3> kTextSourceNames = {{
    {TextSource::kNative, "native"},
    {TextSource::kOcr, "ocr"},
    {TextSource::kMixed, "mixed"},
}};

constexpr NameTable<NumberClass, 11> kNumberClassNames = {{
    {NumberClass::kUnclaimed, "unclaimed"},
    {NumberClass::kFigure, "figure"},
    {NumberClass::kDate, "date"},
    {NumberClass::kYear, "year"},
    {NumberClass::kPeriod, "period"},
    {NumberClass::kReference, "reference"},
    {NumberClass::kHeading, "heading"},
    {NumberClass::kName, "name"},
    {NumberClass::kQualifier, "qualifier"},
    {NumberClass::kContact, "contact"},
    {NumberClass::kOther, "other"},
}};

constexpr NameTable<Basis, 7> kBasisNames = {{
    {Basis::kNone, "none"},
    {Basis::kPeriod, "period"},
    {Basis::kCumulative, "cumulative"},
    {Basis::kStock, "stock"},
    {Basis::kPlan, "plan"},
    {Basis::kPrior, "prior"},
    {Basis::kPlanned, "planned"},
}};

constexpr NameTable<Measure, 4> kMeasureNames = {{
    {Measure::kAmount, "amount"},
    {Measure::kPercent, "percent"},
    {Measure::kChange, "change"},
    {Measure::kRank, "rank"},
}};

constexpr NameTable<Approx, 4> kApproxNames = {{
    {Approx::kNone, ""},
    {Approx::kAbout, "about"},
    {Approx::kOver, "over"},
    {Approx::kUnder, "under"},
}};

constexpr NameTable<RelationKind, 10> kRelationKindNames = {{
    {RelationKind::kSumOfParts, "sum_of_parts"},
    {RelationKind::kSubset, "subset"},
    {RelationKind::kShare, "share"},
    {RelationKind::kPlanPercent, "plan_percent"},
    {RelationKind::kGrowth, "growth"},
    {RelationKind::kCumulative, "cumulative"},
    {RelationKind::kDifference, "difference"},
    {RelationKind::kStockFlow, "stock_flow"},
    {RelationKind::kProduct, "product"},
    {RelationKind::kEqual, "equal"},
}};

constexpr NameTable<Verdict, 5> kVerdictNames = {{
    {Verdict::kHolds, "holds"},
    {Verdict::kRounding, "rounding"},
    {Verdict::kTruncation, "truncation"},
    {Verdict::kOpen, "open"},
    {Verdict::kBroken, "broken"},
}};

constexpr NameTable<Severity, 3> kSeverityNames = {{
    {Severity::kError, "error"},
    {Severity::kWarning, "warning"},
    {Severity::kInfo, "info"},
}};

constexpr NameTable<Cause, 5> kCauseNames = {{
    {Cause::kReport, "report"},
    {Cause::kOcr, "ocr"},
    {Cause::kRounding, "rounding"},
    {Cause::kScope, "scope"},
    {Cause::kUnknown, "unknown"},
}};

constexpr NameTable<CueKind, 32> kCueKindNames = {{
    {CueKind::kPartsClosed, "parts_closed"},
    {CueKind::kPartsOpen, "parts_open"},
    {CueKind::kSubset, "subset"},
    {CueKind::kRemainder, "remainder"},
    {CueKind::kExcept, "except"},
    {CueKind::kTotal, "total"},
    {CueKind::kOpenList, "open_list"},
    {CueKind::kOutside, "outside"},
    {CueKind::kCumulative, "cumulative"},
    {CueKind::kInPeriod, "in_period"},
    {CueKind::kStock, "stock"},
    {CueKind::kPlan, "plan"},
    {CueKind::kPlanned, "planned"},
    {CueKind::kPrior, "prior"},
    {CueKind::kCompared, "compared"},
    {CueKind::kIncrease, "increase"},
    {CueKind::kDecrease, "decrease"},
    {CueKind::kAs, "as"},
    {CueKind::kReach, "reach"},
    {CueKind::kExceed, "exceed"},
    {CueKind::kShareOf, "share_of"},
    {CueKind::kRate, "rate"},
    {CueKind::kMean, "mean"},
    {CueKind::kRaiseTo, "raise_to"},
    {CueKind::kEquivalent, "equivalent"},
    {CueKind::kRank, "rank"},
    {CueKind::kEstimate, "estimate"},
    {CueKind::kDone, "done"},
    {CueKind::kPending, "pending"},
    {CueKind::kReceived, "received"},
    {CueKind::kProduct, "product"},
    {CueKind::kOverlap, "overlap"},
}};

constexpr NameTable<ItemKind, 15> kItemKindNames = {{
    {ItemKind::kFigure, "figure"},
    {ItemKind::kCue, "cue"},
    {ItemKind::kWords, "words"},
    {ItemKind::kNumber, "number"},
    {ItemKind::kComma, "comma"},
    {ItemKind::kSemicolon, "semicolon"},
    {ItemKind::kColon, "colon"},
    {ItemKind::kDash, "dash"},
    {ItemKind::kOpen, "open"},
    {ItemKind::kClose, "close"},
    {ItemKind::kPlus, "plus"},
    {ItemKind::kEquals, "equals"},
    {ItemKind::kSlash, "slash"},
    {ItemKind::kAnd, "and"},
    {ItemKind::kEllipsis, "ellipsis"},
}};

constexpr NameTable<RowRole, 6> kRowRoleNames = {{
    {RowRole::kHead, "head"},
    {RowRole::kColumnNumbers, "column_numbers"},
    {RowRole::kGroup, "group"},
    {RowRole::kData, "data"},
    {RowRole::kTotal, "total"},
    {RowRole::kOfWhich, "of_which"},
}};

constexpr NameTable<ColumnRole, 5> kColumnRoleNames = {{
    {ColumnRole::kOrdinal, "ordinal"},
    {ColumnRole::kLabel, "label"},
    {ColumnRole::kUnit, "unit"},
    {ColumnRole::kFigures, "figures"},
    {ColumnRole::kNote, "note"},
}};

}  // namespace

std::string_view name_of(Format value) { return find_name(kFormatNames, value); }
std::string_view name_of(TextSource value) { return find_name(kTextSourceNames, value); }
std::string_view name_of(NumberClass value) { return find_name(kNumberClassNames, value); }
std::string_view name_of(Basis value) { return find_name(kBasisNames, value); }
std::string_view name_of(Measure value) { return find_name(kMeasureNames, value); }
std::string_view name_of(Approx value) { return find_name(kApproxNames, value); }
std::string_view name_of(RelationKind value) { return find_name(kRelationKindNames, value); }
std::string_view name_of(Verdict value) { return find_name(kVerdictNames, value); }
std::string_view name_of(Severity value) { return find_name(kSeverityNames, value); }
std::string_view name_of(Cause value) { return find_name(kCauseNames, value); }
std::string_view name_of(CueKind value) { return find_name(kCueKindNames, value); }
std::string_view name_of(ItemKind value) { return find_name(kItemKindNames, value); }
std::string_view name_of(RowRole value) { return find_name(kRowRoleNames, value); }
std::string_view name_of(ColumnRole value) { return find_name(kColumnRoleNames, value); }

std::optional<NumberClass> number_class_of(std::string_view name) { return find_value(kNumberClassNames, name); }
std::optional<CueKind> cue_kind_of(std::string_view name) { return find_value(kCueKindNames, name); }
std::optional<Basis> basis_of(std::string_view name) { return find_value(kBasisNames, name); }
std::optional<Approx> approx_of(std::string_view name) { return find_value(kApproxNames, name); }

}  // namespace luyke::model
