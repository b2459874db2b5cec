#pragma once

#include <vector>

#include "audit/consequences.h"
#include "audit/misreadings.h"
#include "audit/proposal.h"
#include "model/reading.h"
#include "model/rule_set.h"

namespace luyke::audit {

// A relation that nobody proposes because one of its figures was misread.
struct HiddenRelation {
  model::FigureIndex figure = 0;
  Misreading misreading;   // that brings it to light
  Candidate candidate;     // the first that holds with it
  int satisfied = 0;       // how many do
  double probability = 0;  // of the misreading, all others and chance considered
  bool only = false;       // no other misreading brings any to light
};

// Tries doubtful figures that no relation proves, and no finding calls misread,
// with what else may be printed, and looks which relations appear. Figures of
// different paragraphs and tables are tried together, and the number of trials
// has a bound. The reading is as it was afterwards.
std::vector<HiddenRelation> hidden_relations(model::Reading& reading, const Consequences& consequences,
                                             const std::vector<model::Confusion>& confusions);

}  // namespace luyke::audit
