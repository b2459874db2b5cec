#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/document.h"
#include "model/reading.h"
#include "model/rule_set.h"

namespace luyke::extract {

// Says what each figure counts: a phrase from the words around it, completed
// from its total or its section; a key that stays the same in next month's
// report (folded, abbreviations written out, words of form left out); and the
// code of the catalogue under rules/indicators. Thread-safe once made.
class IndicatorReader {
 public:
  explicit IndicatorReader(const model::RuleSet& rules);
  ~IndicatorReader();
  IndicatorReader(IndicatorReader&&) noexcept;
  IndicatorReader& operator=(IndicatorReader&&) noexcept;

  // For figures of sentences; those of tables bring their phrase along and get
  // key and code.
  void read(const model::Document& document, model::Reading& reading) const;

  // The key of a phrase: "Số LĐ được tạo việc làm" and "lao động tạo việc làm"
  // have one.
  std::string key_of(std::string_view phrase) const;

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace luyke::extract
