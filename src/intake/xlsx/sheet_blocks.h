#pragma once

#include <vector>

#include "base/result.h"
#include "intake/xlsx/sheet.h"
#include "model/document.h"

namespace luyke::intake {

// Lays a sheet out as a page of text: its name, then its rows as paragraphs and
// tables. Empty rows and columns leave nothing. A sheet without text gives no
// block. Errors: kTooLarge when a table's grid has more than `limits.cells`
// positions.
base::Result<std::vector<model::Block>> blocks_of(const std::string& name, Sheet sheet, const Limits& limits);

}  // namespace luyke::intake
