#pragma once

#include "pipeline/job.h"

namespace luyke::pipeline {

// Runs the job and gives the exit code. Documents are worked on side by side
// and printed in the order of the inputs; one that cannot be read is named on
// the error stream and stops no other. Output that nobody reads any more (a
// closed pipe) ends the run quietly.
int run(const Job& job, const Streams& streams);

const char* program_version();

}  // namespace luyke::pipeline
