#pragma once

#include "model/rule_set.h"
#include "pipeline/job.h"

namespace luyke::pipeline {

// What the class rules do on real documents. `rules coverage`: the numbers that
// no rule speaks for with the words around them, numbers that rules of the same
// priority claim for different classes, and rules that never spoke.
// `rules explain`: each rule that spoke for one number, and which class won.
int show_rule_use(const Job& job, const Streams& streams, model::RuleSet rules);

}  // namespace luyke::pipeline
