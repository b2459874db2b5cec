#include "text/number_words.h"

#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "text/passage.h"

namespace luyke::text {
namespace {

using Words = std::vector<std::string>;

// More words than a number below 10^16 has.
constexpr std::size_t kMostWords = 48;
// Whole numbers up to here are exact in the double that ICU hands out.
constexpr double kMostExact = 9e15;

// The numerals as ICU writes them: how Vietnamese spells numbers, not the
// vocabulary of reports.
constexpr std::string_view kZero = "không", kOne = "một", kTen = "mười", kTens = "mươi", kHundred = "trăm",
                           kThousand = "nghìn", kMillion = "triệu", kBillion = "tỷ", kOdd = "lẻ", kPoint = "phẩy",
                           kHalf = "rưỡi", kDozen = "chục";
constexpr std::array<std::string_view, 10> kDigits = {kZero, kOne,  "hai", "ba",  "bốn",
                                                      "năm", "sáu", "bảy", "tám", "chín"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kVariants = {
    {{"linh", kOdd}, {"ngàn", kThousand}, {"nhăm", "lăm"}, {"bẩy", "bảy"}}};
// After tens only.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kVariantsAfterTens = {
    {{kOne, "mốt"}, {"bốn", "tư"}}};

int exponent_of(std::string_view word) {
  if (word == kHundred) return 2;
  if (word == kThousand) return 3;
  if (word == kMillion) return 6;
  return word == kBillion ? 9 : 0;
}

// ICU's speller for Vietnamese. One object serves all threads, one at a time:
// building it costs more than many readings.
class Speller {
 public:
  static const Speller& get() {
    static const Speller speller;
    return speller;
  }

  std::optional<std::int64_t> read(const std::string& words) const {
    if (!format_) return std::nullopt;
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(words);
    icu::Formattable result;
    icu::ParsePosition position;
    const std::lock_guard lock(mutex_);
    format_->parse(text, result, position);
    UErrorCode status = U_ZERO_ERROR;
    const double value = result.getDouble(status);
    const bool whole = U_SUCCESS(status) && std::abs(value) <= kMostExact && value == std::trunc(value);
    if (position.getIndex() != text.length() || text.isEmpty() || !whole) return std::nullopt;
    // ICU reads "một trăm hai" as 102, where most people mean 120, and "mười
    // năm" (ten years) as 15: only what it would write itself is believed.
    icu::UnicodeString again;
    format_->format(static_cast<std::int64_t>(value), again);
    if (again != text) return std::nullopt;
    return static_cast<std::int64_t>(value);
  }

 private:
  Speller() {
    UErrorCode status = U_ZERO_ERROR;
    auto format = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale("vi"), status);
    if (U_FAILURE(status)) return;
    format->setLenient(false);
    format_ = std::move(format);
  }

  std::unique_ptr<icu::RuleBasedNumberFormat> format_;
  mutable std::mutex mutex_;
};

Words split(const std::string& key) {
  Words words;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    if (end > at) words.push_back(key.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

template <std::size_t N>
void replace(std::string& word, const std::array<std::pair<std::string_view, std::string_view>, N>& table) {
  for (const auto& [from, to] : table) {
    if (word == from) word = to;
  }
}

void unify_variants(Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    replace(words[i], kVariants);
    if (i == 0) continue;
    if (words[i] == kDozen && words[i - 1] == kOne) {
      words[i - 1] = kTen;
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i--));
    } else if (words[i] == kDozen) {
      words[i] = kTens;
    } else if (words[i - 1] == kTens) {
      replace(words[i], kVariantsAfterTens);
    }
  }
}

// Empty places ("không nghìn không trăm linh năm") may be named or not. ICU
// names only the hundreds after thousands, so all others go.
Words without_empty_places(const Words& words) {
  Words kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && i + 1 < words.size() && words[i] == kZero && exponent_of(words[i + 1]) > 0) {
      ++i;
      if (words[i] == kHundred && i + 1 < words.size() && exponent_of(words[i + 1]) > 0) ++i;  // "không trăm nghìn"
      continue;
    }
    const bool after_scale = !kept.empty() && exponent_of(kept.back()) > 3;
    const bool before_scale = i + 2 < words.size() && exponent_of(words[i + 2]) > 0;
    if (words[i] == kOdd && after_scale && before_scale) continue;
    kept.push_back(words[i]);
  }
  return kept;
}

Words with_hundreds_after_thousands(const Words& words) {
  Words full;
  for (std::size_t i = 0; i < words.size(); ++i) {
    full.push_back(words[i]);
    if (words[i] != kThousand || i + 1 == words.size() || exponent_of(words[i + 1]) > 0) continue;
    const auto end = std::find(words.begin() + static_cast<std::ptrdiff_t>(i), words.end(), kBillion);
    if (std::find(words.begin() + static_cast<std::ptrdiff_t>(i), end, kHundred) != end) continue;
    full.emplace_back(kZero);
    full.emplace_back(kHundred);
  }
  return full;
}

bool is_digit_word(const std::string& word) { return std::find(kDigits.begin(), kDigits.end(), word) != kDigits.end(); }

bool is_numeral(const std::string& word) {
  constexpr std::array<std::string_view, 10> kOthers = {"mốt",    "tư",      "lăm",    kTen,     kTens,
                                                        kHundred, kThousand, kMillion, kBillion, kOdd};
  return is_digit_word(word) || std::find(kOthers.begin(), kOthers.end(), word) != kOthers.end();
}

// Numerals only, hundreds and tens after a digit, no scale more often than in a
// number below 10^16. Not needed for the result, but ICU tries every way to
// read a heap of words, in exponential time.
bool may_be_number(const Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool after_digit = words[i] == kTens || words[i] == kHundred;
    if (!is_numeral(words[i]) || (after_digit && (i == 0 || !is_digit_word(words[i - 1])))) return false;
  }
  const auto often = [&](std::string_view scale) { return std::count(words.begin(), words.end(), scale); };
  return often(kThousand) <= 2 && often(kMillion) <= 2 && often(kBillion) <= 1;
}

std::optional<std::int64_t> read_whole(const Words& words) {
  if (!may_be_number(words)) return std::nullopt;
  std::string spelled;
  for (const std::string& word : with_hundreds_after_thousands(without_empty_places(words))) {
    if (!spelled.empty()) spelled += ' ';
    spelled += word;
  }
  return Speller::get().read(spelled);
}

// Takes the scale words off the end: "nghìn tỷ" is 12.
int take_scale(Words& words) {
  int exponent = 0;
  while (!words.empty() && exponent_of(words.back()) > 2) {
    exponent += exponent_of(words.back());
    words.pop_back();
  }
  return exponent;
}

// "hai triệu rưỡi": half of the scale word before it.
std::optional<base::Decimal> read_half(Words words) {
  const int exponent = words.empty() ? 0 : exponent_of(words.back());
  if (exponent == 0) return std::nullopt;
  words.pop_back();
  const std::optional<std::int64_t> count = read_whole(words);
  if (!count || *count <= 0 || *count > (exponent == 2 ? 9 : 999)) return std::nullopt;
  return base::Decimal::from_parts(*count * 10 + 5, 1).shifted(exponent);
}

// The digits after "phẩy", one by one ("không năm") or as a number ("hai mươi lăm").
std::optional<std::string> read_fraction(const Words& words) {
  std::string digits;
  for (const std::string& word : words) {
    if (!is_digit_word(word)) break;
    const auto digit = std::find(kDigits.begin(), kDigits.end(), word);
    digits += static_cast<char>('0' + (digit - kDigits.begin()));
  }
  if (!words.empty() && digits.size() == words.size()) return digits;
  const std::optional<std::int64_t> value = read_whole(words);
  if (!value || *value < 10) return std::nullopt;
  return std::to_string(*value);
}

std::optional<base::Decimal> read_decimal(const Words& whole, Words fraction) {
  const int exponent = take_scale(fraction);
  const std::optional<std::int64_t> value = read_whole(whole);
  const std::optional<std::string> digits = read_fraction(fraction);
  if (!value || !digits || *value < 0 || exponent > 12) return std::nullopt;
  const std::optional<base::Decimal> decimal = base::Decimal::parse(std::to_string(*value) + "." + *digits);
  return decimal ? decimal->shifted(exponent) : std::nullopt;
}

}  // namespace

bool is_number_word(std::string_view printed) {
  std::string word(printed);
  replace(word, kVariants);
  return is_numeral(word) || word == kPoint || word == kHalf || word == kDozen;
}

std::optional<base::Decimal> read_number_words(std::string_view printed) {
  const auto is_punctuation = [](char c) {
    return c > ' ' && c < '\x7f' && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
  };
  if (std::any_of(printed.begin(), printed.end(), is_punctuation)) return std::nullopt;
  Words words = split(key_of(printed));
  if (words.empty() || words.size() > kMostWords) return std::nullopt;
  unify_variants(words);
  if (words.back() == kHalf) {
    words.pop_back();
    return read_half(std::move(words));
  }
  const auto point = std::find(words.begin(), words.end(), kPoint);
  if (point != words.end()) return read_decimal(Words(words.begin(), point), Words(point + 1, words.end()));
  const std::optional<std::int64_t> value = read_whole(words);
  return value ? std::optional<base::Decimal>(*value) : std::nullopt;
}

}  // namespace luyke::text
