#pragma once

#include <vector>

#include "audit/scene.h"

namespace luyke::audit {

// Figures that have probably lost a digit or a mark: with decimals, far below
// the whole numbers beside them in a series, in a sentence that counts the same
// thing, or in a row or column of a table ("10.98" among thousands). In the
// order of the document.
std::vector<model::FigureIndex> odd_numbers(const Scene& scene);

}  // namespace luyke::audit
