#pragma once

#include <vector>

#include "audit/slips.h"
#include "model/reading.h"
#include "model/rule_set.h"

namespace luyke::audit {

// What may be printed where a figure was read.
struct Misreading {
  Variant variant;
  double probability = 0;  // before any relation is looked at
  bool guess = false;      // any digit taken for another, lost or added: no reading says so
};

// How likely it is that the print of a figure was read wrong.
double doubt_of(const model::Figure& figure);

// Whether its readings differ, or its signs were hard to read.
bool is_doubtful(const model::Figure& figure);

// The other prints that a recognised figure may have: its other readings, and
// what one confusion of signs makes of it; marks between its number and the one
// beside it too; of doubtful figures whatever one digit may make. Likeliest
// first, each value once. Empty for figures of text.
std::vector<Misreading> misreadings_of(const model::Reading& reading, model::FigureIndex figure,
                                       const std::vector<model::Confusion>& confusions);

}  // namespace luyke::audit
