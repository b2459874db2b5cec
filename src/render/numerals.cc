#include "render/numerals.h"

#include <algorithm>

namespace luyke::render {
namespace {

constexpr const char* kMinus = "−";

// The names of scale words are labels; other powers have none.
std::string scale_word(int scale, const Words& words) {
  const std::string name = "scale_" + std::to_string(scale);
  return scale != 0 && words.has(name) ? words(name) : "";
}

std::string joined(const std::string& left, const std::string& right) {
  return left.empty() || right.empty() ? left + right : left + " " + right;
}

// A percent sign stands close to its number, other units after a space.
std::string with_unit(const std::string& number, const std::string& unit) {
  if (unit.empty()) return number;
  return unit.front() == '%' ? number + unit : number + " " + unit;
}

// Text that carries its value alone, so that a sum may quote it.
bool is_plain(const model::Figure& figure) { return figure.tokens.size() <= 1; }

}  // namespace

NumeralStyle style_of(const model::Figure& figure) {
  const std::size_t first = figure.text.find_first_of(".,");
  const std::size_t last = figure.text.find_last_of(".,");
  if (first == std::string::npos) return NumeralStyle::kVietnamese;
  const bool english =
      (figure.written_decimals > 0 && figure.text[last] == '.') || (figure.grouped && figure.text[first] == ',');
  return english ? NumeralStyle::kEnglish : NumeralStyle::kVietnamese;
}

std::string format(const base::Decimal& value, NumeralStyle style, int decimals) {
  std::string text = value.abs().to_vietnamese(decimals);
  if (style == NumeralStyle::kEnglish) {
    for (char& c : text) c = c == '.' ? ',' : c == ',' ? '.' : c;
  }
  return value.is_negative() ? kMinus + text : text;
}

std::string numeral(std::uint64_t count, const Words& words) {
  const auto style = words.language() == Language::kVietnamese ? NumeralStyle::kVietnamese : NumeralStyle::kEnglish;
  return format(base::Decimal(static_cast<std::int64_t>(count)), style, 0);
}

std::string format_signed(const base::Decimal& value, NumeralStyle style, int decimals) {
  const std::string text = format(value, style, decimals);
  return value.is_negative() || value.is_zero() ? text : "+" + text;
}

std::string Notation::show(const model::Figure& figure) const {
  return as_printed && is_plain(figure) ? figure.text : show(figure.value);
}

std::string Notation::show(const base::Decimal& value) const {
  const auto shifted = value.shifted(-scale);
  return format(shifted.value_or(value), style, decimals);
}

std::string Notation::show_signed(const base::Decimal& value) const {
  const auto shifted = value.shifted(-scale);
  return format_signed(shifted.value_or(value), style, decimals);
}

Notation notation_of(const std::vector<const model::Figure*>& figures, const Words& words) {
  Notation notation;
  if (figures.empty()) return notation;
  const model::Figure& first = *figures.front();
  const auto all = [&](auto&& test) {
    return std::all_of(figures.begin(), figures.end(), [&](const model::Figure* each) { return test(*each); });
  };
  notation.style = style_of(first);
  notation.as_printed = all([&](const model::Figure& f) {
    return f.scale.value_or(0) == first.scale.value_or(0) && (is_plain(f) || f.scale.value_or(0) == 0);
  });
  notation.scale = notation.as_printed ? first.scale.value_or(0) : 0;
  if (notation.as_printed) {
    for (const model::Figure* each : figures) notation.decimals = std::max(notation.decimals, each->written_decimals);
  }
  const bool one_unit = all([&](const model::Figure& f) { return f.unit == first.unit; });
  if (one_unit) notation.unit = joined(scale_word(notation.scale, words), first.unit);
  return notation;
}

std::string text_with_unit(const model::Figure& figure, const Words& words) {
  const Notation notation = notation_of({&figure}, words);
  return with_unit(notation.show(figure), notation.unit);
}

std::string full_text(const model::Figure& figure, const Words& words) {
  const std::string text = text_with_unit(figure, words);
  return figure.indicator.phrase.empty() ? text : text + " (" + figure.indicator.phrase + ")";
}

}  // namespace luyke::render
