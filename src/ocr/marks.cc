#include "ocr/marks.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "base/ascii.h"

namespace luyke::ocr {
namespace {

// In heights of a digit.
constexpr double kDigit = 0.7;   // the lowest digit
constexpr double kSpeck = 0.11;  // smaller is dirt
constexpr double kHighestMark = 0.55;
constexpr double kComma = 0.1;  // below the digits
constexpr double kPoint = 0.04;

bool is_mark(char c) { return c == '.' || c == ','; }

// Digits, points and commas; slashes only where the ink cannot be one.
bool is_plain_number(std::string_view text) {
  return std::any_of(text.begin(), text.end(), base::is_digit) && base::is_digit(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) { return base::is_digit(c) || is_mark(c) || c == '/'; });
}

struct Digits {
  std::int32_t height = 0;
  std::int32_t bottom = 0;
};

Digits digits_of(const std::vector<model::Box>& pieces) {
  std::vector<std::int32_t> bottoms;
  Digits digits;
  for (const model::Box& box : pieces) digits.height = std::max(digits.height, box.height);
  for (const model::Box& box : pieces) {
    if (box.height >= kDigit * digits.height) bottoms.push_back(box.bottom());
  }
  const auto middle = bottoms.begin() + static_cast<std::ptrdiff_t>(bottoms.size() / 2);
  std::nth_element(bottoms.begin(), middle, bottoms.end());
  digits.bottom = *middle;
  return digits;
}

// Point, comma, or 0 when the ink leaves it open.
char mark_of(const model::Box& box, const Digits& digits) {
  const double below = static_cast<double>(box.bottom() - digits.bottom) / digits.height;
  if (below >= kComma && box.height > box.width) return ',';
  return below <= kPoint && 2 * box.height <= 3 * box.width ? '.' : '\0';
}

// A low piece under or over part of a digit is a digit broken in two.
bool stands_alone(const model::Box& mark, const std::vector<model::Box>& pieces) {
  const std::int32_t slack = std::max(1, mark.width / 4);
  return std::none_of(pieces.begin(), pieces.end(), [&](const model::Box& other) {
    return &other != &mark && other.x + slack < mark.right() && mark.x + slack < other.right();
  });
}

// The sign that the text has behind so many digits; 0 for none.
char sign_behind(std::string_view text, std::size_t digits) {
  std::size_t seen = 0;
  for (const char c : text) {
    if (base::is_digit(c))
      ++seen;
    else if (seen == digits)
      return c;
  }
  return '\0';
}

}  // namespace

std::string parted_by_ink(const std::string& text, const std::vector<model::Box>& pieces) {
  if (pieces.empty() || !is_plain_number(text)) return text;
  const Digits size = digits_of(pieces);
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), base::is_digit);
  std::string parted;
  std::size_t seen = 0;
  for (const model::Box& box : pieces) {
    if (box.height >= kDigit * size.height) {
      if (seen == digits.size()) return text;
      parted += digits[seen++];
      continue;
    }
    const bool dirt = box.height < kSpeck * size.height || box.width < kSpeck * size.height;
    const bool low = box.y > size.bottom - kHighestMark * size.height;
    if (dirt || !low || seen == 0 || !stands_alone(box, pieces)) continue;
    const char printed = sign_behind(text, seen);
    const char mark = mark_of(box, size);
    if (mark == '\0' && !is_mark(printed)) return text;
    if (!is_mark(parted.back())) parted += mark == '\0' ? printed : mark;
  }
  if (seen != digits.size()) return text;
  // A sign that only the reading has may be a slash that touches a digit, or
  // thinner than dirt is.
  const auto signs = [](const std::string& number) {
    return std::count_if(number.begin(), number.end(), [](char c) { return !base::is_digit(c); });
  };
  return signs(parted) < signs(text) ? text : parted;
}

}  // namespace luyke::ocr
