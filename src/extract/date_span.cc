#include "extract/date_span.h"

#include <charconv>
#include <optional>

#include "base/printed_number.h"

namespace luyke::extract {
namespace {

using base::Decimal;
using model::ItemKind;

constexpr int kMonths = 12;
constexpr int kShortSpanMonths = 3;

std::optional<Decimal> number_at(std::string_view text, const Element& element) {
  const auto number =
      base::read_number(text.substr(element.range.begin, element.range.size()), base::NumberStyle::kVietnamese);
  if (!number) return std::nullopt;
  return number->value;
}

// "15.3" in one token.
std::optional<int> month_behind_dot(std::string_view printed) {
  const std::size_t dot = printed.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::string_view digits = printed.substr(dot + 1, 2);
  int month = 0;
  const auto end = digits.data() + digits.size();
  if (std::from_chars(digits.data(), end, month).ptr == digits.data() || month > kMonths) return std::nullopt;
  return month;
}

// The month of the date whose day is that element: "15/3".
std::optional<int> month_of(std::string_view text, const std::vector<Element>& elements, std::size_t day) {
  const base::Bytes range = elements[day].range;
  if (const auto month = month_behind_dot(text.substr(range.begin, range.size()))) return month;
  if (day + 2 >= elements.size()) return std::nullopt;
  const ItemKind mark = elements[day + 1].kind;
  const bool dated =
      (mark == ItemKind::kSlash || mark == ItemKind::kDash) && elements[day + 2].kind == ItemKind::kNumber;
  const auto month = dated ? number_at(text, elements[day + 2]) : std::nullopt;
  if (!month || *month > Decimal(kMonths)) return std::nullopt;
  return static_cast<int>(month->coefficient());
}

// "từ 16h ngày 11/2": the day stands behind the hour.
std::size_t day_behind_hour(const std::vector<Element>& elements, std::size_t i) {
  const bool hour = i + 3 < elements.size() && elements[i + 1].kind == ItemKind::kWords &&
                    elements[i + 2].kind == ItemKind::kNumber && elements[i + 3].kind == ItemKind::kSlash;
  return hour ? i + 2 : i;
}

}  // namespace

bool is_period(std::string_view text, const std::vector<Element>& elements, std::size_t from, std::size_t until) {
  from = day_behind_hour(elements, from);
  until = day_behind_hour(elements, until);
  const auto first = month_of(text, elements, from);
  const auto last = month_of(text, elements, until);
  if (!first || !last) return false;
  const int months = (*last - *first + kMonths) % kMonths;
  const bool whole_year = months == kMonths - 1 && number_at(text, elements[until]) > number_at(text, elements[from]);
  return months <= kShortSpanMonths || whole_year;
}

}  // namespace luyke::extract
