#pragma once

#include <cstddef>
#include <string>

#include "model/document.h"

namespace luyke::bench {

// The parts of all fixture reports between head and signatures, with annex
// tables behind them: 50 pages of some 2,000 characters and 5,000 numbers, that
// many times over. Each round multiplies its amounts by another factor, so that
// sums and percentages hold and rounds share few values.
model::Document long_report(std::size_t times);

// The document as Word would write it, without styles.
std::string docx_of(const model::Document& document);

}  // namespace luyke::bench
