#pragma once

#include <vector>

#include "model/archived.h"
#include "model/document.h"

namespace luyke::archive {

// Gives the figures of a document the print around them: the line in which each
// stands, cut where it is long; in a table what its row says, cell by cell.
void quote(std::vector<model::ArchivedFigure>& figures, const model::Document& document);

}  // namespace luyke::archive
