#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "base/range.h"
#include "extract/periods.h"
#include "model/rule_set.h"
#include "model/structure.h"
#include "text/passage.h"

namespace luyke::extract {

// The number or letter with which a heading or a list item begins: "4.1.", "a)".
struct HeadingLabel {
  std::uint32_t passage = 0;
  base::Bytes range;  // of the passage's text, its closing mark included
};

struct Outline {
  // In document order; a parent stands before its children.
  std::vector<model::Section> sections;
  // For each passage the section it begins in; a heading belongs to its own.
  std::vector<std::optional<std::uint32_t>> section_of;
  // In document order, at most one a line; those of annexes left out.
  std::vector<HeadingLabel> labels;

  // From this byte on text belongs to the section; plain texts hold many
  // headings in one passage.
  struct Turn {
    std::uint32_t passage = 0;
    std::uint32_t byte = 0;
    std::optional<std::uint32_t> section;
  };
  std::vector<Turn> turns;  // in document order

  std::optional<std::uint32_t> section_at(std::uint32_t passage, std::uint32_t byte) const;
};

// Builds the heading tree of a report: parts ("Phần I"), numbered headings (I., A.,
// 1., 4.1., a)) in their sequence, automatic list labels, titles without a
// number that are bold, in capitals or of a heading style. A numbered sentence
// has a label but opens no section. Thread-safe once made.
class SectionReader {
 public:
  explicit SectionReader(const model::RuleSet& rules);
  ~SectionReader();
  SectionReader(SectionReader&&) noexcept;
  SectionReader& operator=(SectionReader&&) noexcept;

  Outline read(const std::vector<text::Passage>& passages, const PeriodContext& context) const;

 private:
  struct Words;
  std::unique_ptr<const Words> words_;
};

}  // namespace luyke::extract
