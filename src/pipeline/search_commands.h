#pragma once

#include "archive/archive.h"
#include "model/rule_set.h"
#include "pipeline/job.h"
#include "render/words.h"

namespace luyke::pipeline {

// `luyke search`, `luyke series`, `luyke export …`, `luyke archive versions`: the exit code.
int run_search(const Job& job, const Streams& streams, const render::Words& words, archive::Archive& archive);
int run_series(const Job& job, const Streams& streams, const render::Words& words, archive::Archive& archive);
int run_export(const Job& job, const Streams& streams, const model::RuleSet& rules, archive::Archive& archive);
int run_versions(const Job& job, const Streams& streams, const render::Words& words, archive::Archive& archive);

}  // namespace luyke::pipeline
