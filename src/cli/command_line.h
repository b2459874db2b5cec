#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "cli/terminal_facts.h"
#include "pipeline/job.h"

namespace luyke::cli {

// What the arguments ask for: a job to run, or nothing more than the exit code
// (help, version, completion, wrong usage: already printed).
struct Request {
  std::optional<int> exit_code;
  pipeline::Job job;
};

// `arguments` without the program's name.
Request read_arguments(const std::vector<std::string>& arguments, const TerminalFacts& terminal, std::ostream& out,
                       std::ostream& err);

// Every option by command, for the test that each is documented: "audit --format".
std::vector<std::string> option_names();

}  // namespace luyke::cli
