#include <csignal>
#include <iostream>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "cli/terminal_facts.h"
#include "pipeline/run.h"

int main(int argc, char** argv) {
  using namespace luyke;
  cli::keep_standard_streams();
  // A reader that goes away shows as a failed write, which ends the run quietly.
  std::signal(SIGPIPE, SIG_IGN);
  std::ios::sync_with_stdio(false);
  const cli::Request request = cli::read_arguments(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc),
                                                   cli::terminal_facts(), std::cout, std::cerr);
  if (request.exit_code) return *request.exit_code;
  return pipeline::run(request.job, {std::cin, std::cout, std::cerr});
}
