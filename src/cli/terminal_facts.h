#pragma once

#include <cstddef>

namespace luyke::cli {

// What the program is connected to. Gathered once by `main`; tests make their
// own.
struct TerminalFacts {
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool no_color = false;    // $NO_COLOR is set and not empty, or $TERM is "dumb"
  std::size_t width = 100;  // columns of the terminal; 100 where there is none
};

TerminalFacts terminal_facts();

// Opens whatever of the three standard streams is closed on nothing, so that no
// report and no output file takes its number.
void keep_standard_streams();

}  // namespace luyke::cli
