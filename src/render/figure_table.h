#pragma once

#include <string>

#include "render/terminal.h"
#include "render/view.h"

namespace luyke::render {

// Every figure on a line, for people: value, unit, basis, period, indicator,
// section, place; then the numbers that no rule speaks for.
std::string figure_table(const View& view, const TerminalOptions& options);

}  // namespace luyke::render
