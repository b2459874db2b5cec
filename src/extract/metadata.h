#pragma once

#include <memory>
#include <vector>

#include "model/document.h"
#include "model/reading.h"
#include "model/rule_set.h"
#include "text/passage.h"

namespace luyke::extract {

struct HeadReading {
  model::Metadata metadata;
  std::vector<model::Note> notes;  // "secrecy_mark"
};

// Reads the head and foot of a document laid out after Nghị định
// 30/2020/NĐ-CP, Phụ lục I, or its forerunners and the Party's form: as tables of
// two columns, lines set with tabs, or plain lines. Every part may be missing.
// Patterns come from the metadata rules, words from the lists. Thread-safe
// once made.
class HeadReader {
 public:
  explicit HeadReader(const model::RuleSet& rules);
  ~HeadReader();
  HeadReader(HeadReader&&) noexcept;
  HeadReader& operator=(HeadReader&&) noexcept;

  HeadReading read(const model::Document& document, const std::vector<text::Passage>& passages) const;

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace luyke::extract
