#include "cli/terminal_facts.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace luyke::cli {
namespace {

constexpr std::size_t kWidthOfTerminal = 80;  // one that does not tell its width
constexpr std::size_t kWidthOfFile = 100;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::size_t terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return kWidthOfTerminal;
}

}  // namespace

TerminalFacts terminal_facts() {
  TerminalFacts facts;
  facts.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  facts.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  facts.no_color = !environment("NO_COLOR").empty() || environment("TERM") == "dumb";
  facts.width = facts.out_is_terminal ? terminal_width() : kWidthOfFile;
  return facts;
}

void keep_standard_streams() {
  for (int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    // Opened for reading only: what is written there fails, and is noticed.
    if (::fcntl(stream, F_GETFD) < 0 && ::open("/dev/null", O_RDONLY) < 0) std::_Exit(3);
  }
}

}  // namespace luyke::cli
