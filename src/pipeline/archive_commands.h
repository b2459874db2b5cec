#pragma once

#include "model/rule_set.h"
#include "pipeline/job.h"

namespace luyke::pipeline {

bool is_archive_command(Command command);
// Whether the command reads documents into an archive.
bool stores_documents(Command command);

// `luyke ingest`, `luyke reprocess`, `luyke quarantine …`, `luyke archive …`: the exit code.
int run_archive_command(const Job& job, const Streams& streams, model::RuleSet rules);

}  // namespace luyke::pipeline
