#pragma once

#include "model/rule_set.h"
#include "pipeline/job.h"

namespace luyke::pipeline {

// `luyke ocr`: a PDF/A of each input's pages with a layer of their words, and
// hOCR or ALTO beside it. One input goes to the file -o, several into the
// folder -o. Nothing is written over without leave, and nothing half.
int run_copy_command(const Job& job, const Streams& streams, const model::RuleSet& rules);

}  // namespace luyke::pipeline
