#pragma once

#include <cstddef>
#include <string>

#include "model/document.h"
#include "model/rule_set.h"

namespace luyke::bench {

// The project's rules, loaded once.
const model::RuleSet& rules();

// The bytes of a file of fixtures/reports.
std::string report_bytes(const std::string& name);

// A table whose rows and columns add up, with about that many numbers.
model::Table annex(std::size_t numbers);

// Shapes that tempt a program into squares: all in one paragraph, one table,
// one section of short paragraphs; each with about that many numbers.
model::Document one_paragraph(std::size_t numbers);
model::Document one_table(std::size_t numbers);
model::Document one_section(std::size_t numbers);

}  // namespace luyke::bench
