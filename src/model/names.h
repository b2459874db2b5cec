#pragma once

#include <optional>
#include <string_view>

#include "model/document.h"
#include "model/figure.h"
#include "model/relation.h"
#include "model/structure.h"
#include "model/table_reading.h"

namespace luyke::model {

// Frozen names of the output contract and of the rule files.
std::string_view name_of(Format value);
std::string_view name_of(TextSource value);
std::string_view name_of(NumberClass value);
std::string_view name_of(Basis value);
std::string_view name_of(Measure value);
std::string_view name_of(Approx value);  // empty for kNone
std::string_view name_of(RelationKind value);
std::string_view name_of(Verdict value);
std::string_view name_of(Severity value);
std::string_view name_of(Cause value);
std::string_view name_of(CueKind value);
std::string_view name_of(ItemKind value);
std::string_view name_of(RowRole value);
std::string_view name_of(ColumnRole value);

// The value with that name, for rule files.
std::optional<NumberClass> number_class_of(std::string_view name);
std::optional<CueKind> cue_kind_of(std::string_view name);
std::optional<Basis> basis_of(std::string_view name);
std::optional<Approx> approx_of(std::string_view name);

}  // namespace luyke::model
