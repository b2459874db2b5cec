#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/relation.h"
#include "render/excerpt.h"

namespace luyke::render {

// One side of a difference: a report and what it says there.
struct PaperSide {
  std::string report;  // "Báo cáo số 05/BC-SLĐTBXH ngày 20/11/2023"
  std::string file;
  std::string place;                 // "I › 2. Quản lý … › đoạn 15"
  std::vector<ExcerptLine> excerpt;  // the figures concerned are marked
};

// One difference as the papers show it, all in words.
struct PaperEntry {
  model::Severity severity{};
  std::string unit;       // the office that is asked about it
  std::string indicator;  // what the printed figure counts
  std::string found;      // one neutral sentence
  std::string arithmetic;
  std::string computed;
  std::string reported;
  std::string difference;
  std::string tolerance;
  std::string rule;  // with the versions of rules and program
  std::string advice;
  std::vector<PaperSide> sides;
  std::vector<std::string> decisions;  // of people, the oldest first
};

// What one audit of a period found.
struct AuditPaper {
  std::string period;       // "tháng 11/2023"; empty: of any
  std::string versions;     // of program and rules
  std::size_t reports = 0;  // that were read
  std::vector<PaperEntry> entries;
};

}  // namespace luyke::render
