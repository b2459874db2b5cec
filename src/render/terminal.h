#pragma once

#include <cstddef>
#include <string>

#include "render/view.h"
#include "render/words.h"

namespace luyke::render {

struct TerminalOptions {
  Language language = Language::kVietnamese;
  bool colour = false;
  std::size_t width = 100;  // columns, at least 40
};

// What one or more documents gave together.
struct Totals {
  std::size_t files = 0;
  std::size_t unread = 0;
  std::size_t figures = 0;
  std::size_t relations = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;

  Totals& operator+=(const Totals& other);
};
Totals totals_of(const model::Reading& reading);

// The findings of one document for people: place, excerpt, arithmetic and what
// to do, errors first; ends with the summary line.
std::string terminal_audit(const View& view, const TerminalOptions& options);

// "61 số liệu · 13 quan hệ · 0 lỗi · 2 cần làm rõ"
std::string summary_line(const Totals& totals, const Words& words);
// The same for several files, led by how many were read and how many not.
std::string grand_summary_line(const Totals& totals, const Words& words);

}  // namespace luyke::render
