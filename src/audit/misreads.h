#pragma once

#include <vector>

#include "audit/proposal.h"
#include "model/reading.h"
#include "model/rule_set.h"

namespace luyke::audit {

// For documents read from pictures: settles the cause of each finding, adds
// relations that a misread hides, counts the proofs of each figure and makes
// proven figures surer. Nothing changes for figures of text but the count.
// `proposals` stand beside reading.relations. No printed value is changed.
void judge_misreads(const std::vector<Proposal>& proposals, const std::vector<model::Confusion>& confusions,
                    model::Reading& reading);

// The relation as a record.
model::Relation relation_of(const model::Reading& reading, const Proposal& proposal);

}  // namespace luyke::audit
