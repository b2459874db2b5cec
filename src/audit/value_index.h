#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "audit/scene.h"
#include "base/decimal.h"

namespace luyke::audit {

// The figures of running text by their value, for millions of questions: most
// are for a value that nobody tells, which a filter knows at once; the others
// are a search in one flat, sorted list.
class ValueIndex {
 public:
  explicit ValueIndex(const Scene& scene);

  // Mentions of just that value, in their order.
  std::span<const MentionIndex> equal_to(const base::Decimal& value) const;
  // Mentions of values from `low` to `high`, both included, by value.
  std::span<const MentionIndex> between(const base::Decimal& low, const base::Decimal& high) const;

 private:
  std::size_t first_not_below(const base::Decimal& value) const;
  std::size_t first_above(const base::Decimal& value) const;
  std::size_t bit_of(const base::Decimal& value) const;
  std::span<const MentionIndex> slice(std::size_t first, std::size_t last) const;

  std::vector<base::Decimal> values_;   // sorted
  std::vector<MentionIndex> mentions_;  // of the same place in `values_`
  std::vector<bool> filter_;
};

}  // namespace luyke::audit
