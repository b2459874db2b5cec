#pragma once

#include <memory>

#include "base/result.h"
#include "model/document.h"
#include "model/reading.h"
#include "model/rule_set.h"

namespace luyke::extract {

// Document × rules → numbers with classes, figures, sections, sentences,
// tables and metadata. Compiles the rules once and keeps them; `read` is const
// and may be called from several threads.
class Extractor {
 public:
  // kInvalidRule with file, line and column when a pattern is no regular
  // expression.
  static base::Result<Extractor> make(model::RuleSet rules);
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  const model::RuleSet& rules() const;
  model::Reading read(const model::Document& document) const;

 private:
  struct Compiled;
  explicit Extractor(std::unique_ptr<const Compiled> compiled);
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace luyke::extract
