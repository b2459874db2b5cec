#pragma once

#include <memory>

#include "model/document.h"
#include "model/reading.h"
#include "model/rule_set.h"

namespace luyke::extract {

// Document × rules → numbers with classes, figures, sections, sentences,
// tables and metadata. Compiles the rules once; `read` is const and may be
// called from several threads.
class Extractor {
 public:
  explicit Extractor(const model::RuleSet& rules);
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  model::Reading read(const model::Document& document) const;

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace luyke::extract
