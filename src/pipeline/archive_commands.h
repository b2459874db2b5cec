#pragma once

#include "pipeline/engine.h"
#include "pipeline/job.h"
#include "render/words.h"

namespace luyke::pipeline {

bool is_archive_command(Command command);
// Whether the command reads documents into an archive.
bool stores_documents(Command command);

}  // namespace luyke::pipeline
