#include "extract/unit_repair.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace luyke::extract {
namespace {

using base::Decimal;

constexpr std::size_t kLeastParts = 3;
constexpr std::size_t kMostParts = 40;

class UnitRepair {
 public:
  UnitRepair(const Stream& stream, std::vector<Draft>& drafts) : stream_(stream), drafts_(drafts) {}

  void repair() {
    const std::size_t n = stream_.quantities.size();
    for (std::size_t first = 0; first < n;) {
      std::size_t last = first;
      while (last < n && is_inherited(last)) ++last;
      if (last - first >= kLeastParts) repair_run(first, last);
      first = std::max(last, first + 1);
    }
    for (std::size_t i = 0; i + 1 < n; ++i) {
      if (is_inherited(i)) repair_share(i);
    }
  }

 private:
  const Quantity& quantity(std::size_t i) const { return stream_.quantities[i]; }

  // A plain number that took over a unit with a scale word: "11.261" as money.
  bool is_inherited(std::size_t i) const {
    return !quantity(i).unit && !quantity(i).scale && drafts_[i].unit != nullptr && drafts_[i].scale &&
           *drafts_[i].scale > 0;
  }

  // A count that prints its own unit and is of another kind.
  bool is_other_count(std::size_t earlier, std::size_t i) const {
    return quantity(earlier).unit && !quantity(earlier).scale && drafts_[earlier].unit != drafts_[i].unit &&
           !drafts_[earlier].unit->rate;
  }

  // Some of the numbers in a row, from any of them on, may be the parts.
  void repair_run(std::size_t first, std::size_t last) {
    for (std::size_t begin = first; begin + kLeastParts <= last; ++begin) {
      Decimal sum;
      std::optional<std::pair<std::size_t, std::size_t>> longest;  // total, end of its parts
      for (std::size_t end = begin; end < std::min(last, begin + kMostParts); ++end) {
        sum += quantity(end).number.value;
        const auto total = end + 1 - begin >= kLeastParts ? total_of(sum, first) : std::nullopt;
        if (total) longest = std::pair(*total, end + 1);
      }
      if (!longest) continue;
      for (std::size_t i = begin; i < longest->second; ++i) count_like(longest->first, i);
      return;
    }
  }

  std::optional<std::size_t> total_of(const Decimal& sum, std::size_t before) const {
    for (std::size_t earlier = before; earlier-- > 0;) {
      if (is_other_count(earlier, before) && quantity(earlier).number.value == sum) return earlier;
    }
    return std::nullopt;
  }

  void repair_share(std::size_t i) {
    const Quantity& percent = quantity(i + 1);
    if (!drafts_[i + 1].is_percent() || !percent.unit || percent.number.decimals == 0) return;
    for (std::size_t earlier = i; earlier-- > 0;) {
      if (!is_other_count(earlier, i)) continue;
      // part / whole = percent: compare crosswise, within half a printed unit.
      const auto part = Decimal::multiply(quantity(i).number.value, Decimal(200));
      const auto shown = Decimal::multiply(quantity(earlier).number.value, percent.number.value);
      const auto margin = Decimal::multiply(quantity(earlier).number.value, Decimal::unit(percent.number.decimals));
      if (part && shown && margin && (*part - *shown - *shown).abs() <= *margin) return count_like(earlier, i);
    }
  }

  void count_like(std::size_t earlier, std::size_t i) {
    drafts_[i].unit = drafts_[earlier].unit;
    drafts_[i].scale = drafts_[earlier].scale;
    drafts_[i].value = quantity(i).number.value;
  }

  const Stream& stream_;
  std::vector<Draft>& drafts_;
};

}  // namespace

void repair_units(const Stream& stream, std::vector<Draft>& drafts) { UnitRepair(stream, drafts).repair(); }

}  // namespace luyke::extract
