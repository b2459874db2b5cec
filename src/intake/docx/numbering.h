#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/result.h"
#include "intake/docx/styles.h"

namespace luyke::intake {

enum class NumberFormat {
  kDecimal,
  kZeroPadded,  // 01, 02 … 10
  kUpperRoman,
  kLowerRoman,
  kUpperLetter,
  kLowerLetter,
  kOrdinal,
  kBullet,
  kNone,
};

// How one level of a list is numbered. `text` has %1 to %9 for the counters.
struct ListLevel {
  NumberFormat format = NumberFormat::kDecimal;
  std::string text;
  std::int32_t start = 1;
  std::optional<std::uint8_t> restart;  // w:lvlRestart; 0: never
  bool legal = false;                   // all counters as decimal numbers
  std::string style;                    // the paragraph style tied to this level
};

constexpr std::size_t kListLevels = 9;
using ListLevels = std::array<ListLevel, kListLevels>;

// Automatic numbering: the definitions of a document and the counters as they
// stand. Paragraphs must ask in document order.
class Numbering {
 public:
  // Errors: kDamaged, kTooLarge.
  static base::Result<Numbering> parse(const std::string& part, std::string_view bytes, std::uint32_t depth_limit);

  // Steps the counter of that list and level and gives its label, "1.1." or "•";
  // empty for lists without one.
  std::string next(std::int32_t list, std::uint8_t level, const Styles& styles);

  // Sets all counters back, to read a document anew.
  void restart();

  // The level that is tied to the paragraph style, 0 when there is none.
  std::uint8_t level_of_style(std::int32_t list, std::string_view style, const Styles& styles) const;

 private:
  friend class NumberingReader;

  struct Abstract {
    ListLevels levels;
    std::string style_link;
  };
  struct Override {
    std::optional<std::int32_t> start;
    std::optional<ListLevel> level;
  };
  struct List {
    std::int32_t abstract = 0;
    std::map<std::uint8_t, Override> overrides;
  };
  // A list and the abstract definition whose counters it shares.
  struct Target {
    std::int32_t list = 0;
    std::int32_t abstract = 0;
  };
  using Counters = std::array<std::optional<std::int32_t>, kListLevels>;

  std::optional<Target> resolve(std::int32_t list, const Styles& styles) const;
  const ListLevel& level_of(const Target& target, std::size_t level) const;
  void advance(const Target& target, std::size_t level);
  std::string label(const Target& target, std::size_t level) const;

  std::unordered_map<std::int32_t, Abstract> abstracts_;
  std::unordered_map<std::int32_t, List> lists_;
  std::unordered_map<std::int32_t, Counters> counters_;     // by abstract definition
  std::set<std::pair<std::int32_t, std::size_t>> started_;  // list and level whose start override was used
};

// The counter in that format: 4 is "4", "IV", "d". Numbers that a format cannot
// show come as decimals.
std::string format_counter(std::int32_t value, NumberFormat format);

}  // namespace luyke::intake
