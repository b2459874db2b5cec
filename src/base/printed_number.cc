#include "base/printed_number.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace luyke::base {
namespace {

struct Shape {
  std::vector<std::string_view> groups;  // digit runs
  std::string marks;                     // '.' or ',' between them
};

Shape shape_of(std::string_view token) {
  Shape shape;
  shape.groups.reserve(token.size() / 3 + 1);
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= token.size(); ++i) {
    if (i < token.size() && token[i] >= '0' && token[i] <= '9') continue;
    shape.groups.push_back(token.substr(begin, i - begin));
    if (i < token.size()) shape.marks.push_back(token[i]);
    begin = i + 1;
  }
  return shape;
}

// Groups 0..last are thousands groups: 1 to 3 digits, then exactly 3 each.
bool is_grouped(const Shape& shape, std::size_t last) {
  if (shape.groups[0].empty() || shape.groups[0].size() > 3) return false;
  if (last > 0 && shape.groups[0] == "0") return false;
  return std::all_of(shape.groups.begin() + 1, shape.groups.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                     [](std::string_view group) { return group.size() == 3; });
}

struct Marks {
  char thousands;
  char decimal;
};

Marks marks_of(NumberStyle style) { return style == NumberStyle::kVietnamese ? Marks{'.', ','} : Marks{',', '.'}; }

struct Split {
  std::size_t whole_groups;  // how many groups make the whole part
  bool odd;
};

// Where the decimals begin under these marks; nullopt when the form has no
// place in the style.
std::optional<Split> split(const Shape& shape, Marks marks) {
  const std::size_t count = shape.groups.size();
  const std::string& m = shape.marks;
  if (count == 1) return Split{1, false};
  const bool only_thousands = std::all_of(m.begin(), m.end(), [&](char c) { return c == marks.thousands; });
  if (only_thousands && is_grouped(shape, count - 1)) return Split{count, false};
  const bool decimal_last =
      m.back() == marks.decimal && std::all_of(m.begin(), m.end() - 1, [&](char c) { return c == marks.thousands; });
  if (decimal_last && (count == 2 || is_grouped(shape, count - 2))) return Split{count - 1, false};
  return std::nullopt;
}

std::optional<Split> split_in_style(const Shape& shape, NumberStyle style) {
  if (const auto found = split(shape, marks_of(style))) return found;
  const NumberStyle other = style == NumberStyle::kVietnamese ? NumberStyle::kEnglish : NumberStyle::kVietnamese;
  if (auto found = split(shape, marks_of(other))) {
    found->odd = true;
    return found;
  }
  return std::nullopt;
}

// The only style that the number can be written in.
std::optional<NumberStyle> proven_by(const Shape& shape) {
  if (shape.marks.size() < 2) return std::nullopt;
  const bool english = split(shape, marks_of(NumberStyle::kEnglish)).has_value();
  const bool vietnamese = split(shape, marks_of(NumberStyle::kVietnamese)).has_value();
  if (english == vietnamese) return std::nullopt;
  return english ? NumberStyle::kEnglish : NumberStyle::kVietnamese;
}

int trailing_zeros(std::string_view digits) {
  int zeros = 0;
  for (auto it = digits.rbegin(); it != digits.rend() && *it == '0'; ++it) ++zeros;
  return zeros == static_cast<int>(digits.size()) ? 0 : zeros;
}

}  // namespace

bool proves(std::string_view token, NumberStyle style) { return proven_by(shape_of(token)) == style; }

void StyleEvidence::add(std::string_view token) {
  const Shape shape = shape_of(token);
  if (const auto proven = proven_by(shape)) ++(*proven == NumberStyle::kEnglish ? english_proofs_ : vietnamese_proofs_);
  if (shape.marks.size() != 1) return;
  const bool grouped = is_grouped(shape, 1);
  if (shape.marks[0] == ',') {
    decimal_commas_ += grouped ? 0 : 1;
  } else {
    (grouped ? grouping_points_ : decimal_points_) += 1;
  }
}

std::optional<NumberStyle> StyleEvidence::style() const {
  constexpr int kFewestPoints = 3;
  if (english_proofs_ != vietnamese_proofs_) {
    return english_proofs_ > vietnamese_proofs_ ? NumberStyle::kEnglish : NumberStyle::kVietnamese;
  }
  const bool points = decimal_points_ >= kFewestPoints && decimal_points_ >= grouping_points_ && decimal_commas_ == 0;
  return points ? std::optional(NumberStyle::kEnglish) : std::nullopt;
}

NumberStyle style_of(const std::vector<std::string_view>& tokens) {
  StyleEvidence evidence;
  for (const std::string_view token : tokens) evidence.add(token);
  if (evidence.proves_vietnamese()) return NumberStyle::kVietnamese;
  return evidence.style().value_or(NumberStyle::kVietnamese);
}

std::optional<PrintedNumber> read_number(std::string_view token, NumberStyle style) {
  const Shape shape = shape_of(token);
  const auto at = split_in_style(shape, style);
  if (!at) return std::nullopt;
  std::string digits;
  for (std::size_t i = 0; i < at->whole_groups; ++i) digits += shape.groups[i];
  PrintedNumber number;
  number.grouped = at->whole_groups > 1;
  number.odd = at->odd;
  if (at->whole_groups < shape.groups.size()) {
    const std::string_view fraction = shape.groups.back();
    number.decimals = static_cast<int>(fraction.size());
    digits += "." + std::string(fraction);
  } else {
    number.trailing_zeros = trailing_zeros(digits);
  }
  const auto value = base::Decimal::parse(digits);
  if (!value) return std::nullopt;
  number.value = *value;
  return number;
}

}  // namespace luyke::base
