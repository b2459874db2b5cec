#include "tests/audit/figures.h"

#include <array>
#include <utility>

namespace luyke::audit::testing {
namespace {

using model::Approx;
using model::Direction;
using model::Figure;
using model::Measure;

bool take(std::string_view& text, std::string_view prefix) {
  if (text.substr(0, prefix.size()) != prefix) return false;
  text.remove_prefix(prefix.size());
  return true;
}

void read_marks(std::string_view& print, Figure& figure) {
  if (take(print, "khoảng ")) figure.approx = Approx::kAbout;
  if (take(print, "trên ") || take(print, "hơn ")) figure.approx = Approx::kOver;
  if (take(print, "gần ")) figure.approx = Approx::kUnder;
  if (take(print, "Δ")) figure.measure = Measure::kChange;
  if (take(print, "+")) figure.direction = Direction::kUp;
  if (take(print, "-")) figure.direction = Direction::kDown;
}

std::string read_digits(std::string_view& print, Figure& figure) {
  std::string plain;
  bool decimals = false;
  while (!print.empty() &&
         (print.front() == '.' || print.front() == ',' || (print.front() >= '0' && print.front() <= '9'))) {
    const char c = print.front();
    figure.text.push_back(c);
    print.remove_prefix(1);
    if (c == '.') {
      figure.grouped = true;
      continue;
    }
    plain.push_back(c == ',' ? '.' : c);
    if (decimals) ++figure.written_decimals;
    if (c == ',') decimals = true;
  }
  return plain;
}

void read_scale(std::string_view& print, Figure& figure) {
  constexpr std::array<std::pair<std::string_view, int>, 5> kScales = {
      {{"nghìn tỷ", 12}, {"nghìn", 3}, {"ngàn", 3}, {"triệu", 6}, {"tỷ", 9}}};
  for (const auto& [word, exponent] : kScales) {
    if (!take(print, word)) continue;
    figure.scale = exponent;
    figure.value = *figure.value.shifted(exponent);
    take(print, " ");
    return;
  }
}

}  // namespace

Figure figure(std::string_view print) {
  Figure figure;
  read_marks(print, figure);
  figure.value = base::Decimal::parse(read_digits(print, figure)).value();
  take(print, " ");
  read_scale(print, figure);
  figure.unit = print;
  if (figure.unit.find("đồng") != std::string::npos) figure.dimension = "money";
  figure.continuous = figure.unit == "ha" || figure.unit == "tấn" || figure.unit == "tạ/ha";
  if (figure.measure == Measure::kAmount && (figure.unit == "%" || figure.unit == "lần")) {
    figure.measure = Measure::kPercent;
  }
  return figure;
}

}  // namespace luyke::audit::testing
