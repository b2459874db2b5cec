#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/range.h"
#include "model/rule_set.h"
#include "text/passage.h"

namespace luyke::extract {

enum class PeriodKind {
  kPeriod,      // one month, quarter, week or year: "tháng 11/2023", "trong quý"
  kCumulative,  // a run since the start of the year: "9 tháng", "từ đầu năm", "lũy kế đến hết tháng 7"
  kAsOf,        // the state at a day: "tính đến ngày 30/9/2024", "cuối năm 2022"; only `to` is known
  kSpan,        // both ends given: "từ 15/12 đến 14/5"
  kPrior,       // an earlier period by its name: "cùng kỳ", "tháng trước"
};

// Words that name a period.
struct PeriodMention {
  base::Bytes range;  // of the passage's text
  PeriodKind kind = PeriodKind::kPeriod;
  // Without either end when neither the words nor the context give dates; the
  // label holds the words.
  base::Period period;
  // Whole before, or whole after, the period that the document reports.
  bool before_document = false;
  bool after_document = false;
};

// What the document says of its time, for words that leave out the year.
struct PeriodContext {
  std::optional<int> year;
  std::optional<base::Period> period;  // that the document reports
};

// Finds the words that name periods; the words themselves come from the lists
// period_* of the rules. Compiled once; `find` may be called from several
// threads.
class PeriodFinder {
 public:
  explicit PeriodFinder(const model::RuleSet& rules);
  ~PeriodFinder();
  PeriodFinder(PeriodFinder&&) noexcept;
  PeriodFinder& operator=(PeriodFinder&&) noexcept;

  // In order, apart from each other. `lower`: text in matching form and lower
  // case, such as Passage::lower.
  std::vector<PeriodMention> find(std::string_view lower, const PeriodContext& context) const;

 private:
  struct Words;
  std::unique_ptr<const Words> words_;
};

}  // namespace luyke::extract
