#pragma once

#include "pipeline/engine.h"
#include "pipeline/job.h"
#include "render/words.h"

namespace luyke::pipeline {

// `luyke audit --archive DIR [--period …] -o FOLDER`: the reports of a period,
// checked again with the rules of this run, as a page for the office and as
// minutes and a request for explanation for each unit that is asked. Of several
// versions of one report the last counts.
int write_audit_papers(const Job& job, const Streams& streams, const Engine& engine);

}  // namespace luyke::pipeline
