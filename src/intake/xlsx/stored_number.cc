#include "intake/xlsx/stored_number.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace luyke::intake {
namespace {

constexpr int kMaxExponent = 400;  // a double ends at 308
constexpr std::size_t kMaxDigits = 400;
constexpr std::size_t kSureDigits = 15;
constexpr std::size_t kSureDecimals = 9;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void normalise(StoredNumber& number) {
  while (number.scale > 0 && !number.digits.empty() && number.digits.back() == '0') {
    number.digits.pop_back();
    --number.scale;
  }
  number.digits.erase(0, std::min(number.digits.find_first_not_of('0'), number.digits.size()));
  if (!number.digits.empty()) return;
  number = {};
}

// Half up at `cut` digits from the end, all of them after the mark.
void round_off(StoredNumber& number, std::size_t cut) {
  const std::size_t kept = number.digits.size() > cut ? number.digits.size() - cut : 0;
  const bool up = number.digits.size() >= cut && number.digits[kept] >= '5';
  number.digits.resize(kept);
  number.scale -= cut;
  if (up) {
    std::size_t at = kept;
    while (at > 0 && number.digits[at - 1] == '9') number.digits[--at] = '0';
    if (at > 0) {
      ++number.digits[at - 1];
    } else {
      number.digits.insert(0, 1, '1');
    }
  }
  normalise(number);
}

}  // namespace

std::string StoredNumber::whole() const {
  return digits.size() > scale ? digits.substr(0, digits.size() - scale) : "0";
}

std::string StoredNumber::fraction() const {
  std::string out =
      digits.size() >= scale ? digits.substr(digits.size() - scale) : std::string(scale - digits.size(), '0') + digits;
  while (!out.empty() && out.back() == '0') out.pop_back();
  return out;
}

std::optional<StoredNumber> parse_stored_number(std::string_view text) {
  StoredNumber number;
  number.digits.clear();
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    number.negative = text.front() == '-';
    text.remove_prefix(1);
  }
  bool marked = false;
  std::size_t at = 0;
  for (; at < text.size() && (is_digit(text[at]) || (text[at] == '.' && !marked)); ++at) {
    marked = marked || text[at] == '.';
    if (text[at] == '.') continue;
    number.digits += text[at];
    number.scale += marked ? 1 : 0;
  }
  if (number.digits.empty() || number.digits.size() > kMaxDigits) return std::nullopt;
  int exponent = 0;
  if (at < text.size()) {
    if (text[at] != 'E' && text[at] != 'e') return std::nullopt;
    text.remove_prefix(at + 1);
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), exponent);
    if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (exponent < -kMaxExponent || exponent > kMaxExponent) return std::nullopt;
  }
  normalise(number);
  return shifted(std::move(number), exponent);
}

StoredNumber shifted(StoredNumber number, int exponent) {
  if (number.is_zero()) return number;
  const auto steps = static_cast<std::size_t>(exponent < 0 ? -exponent : exponent);
  if (exponent < 0) {
    number.scale += steps;
  } else {
    const std::size_t marks = std::min(steps, number.scale);
    number.scale -= marks;
    number.digits.append(steps - marks, '0');
  }
  normalise(number);
  return number;
}

StoredNumber without_noise(StoredNumber number) {
  if (number.scale == 0 || number.digits.size() < kSureDigits) return number;
  std::size_t cut = number.digits.size() - kSureDigits;
  if (number.scale > kSureDecimals) cut = std::max(cut, number.scale - kSureDecimals);
  cut = std::min(cut, number.scale);
  if (cut > 0) round_off(number, cut);
  return number;
}

}  // namespace luyke::intake
