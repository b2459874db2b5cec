#include "audit/slips.h"

#include <algorithm>
#include <set>
#include <utility>

#include "audit/proposal.h"
#include "base/ascii.h"

namespace luyke::audit {
namespace {

using base::Decimal;
using base::is_digit;
using model::Figure;

// Positions of the digits in the print, and the power of ten of the last one.
struct Digits {
  std::vector<std::size_t> positions;
  int last_exponent = 0;

  explicit Digits(const Figure& figure) : last_exponent(figure.scale.value_or(0) - figure.written_decimals) {
    for (std::size_t i = 0; i < figure.text.size(); ++i) {
      if (is_digit(figure.text[i])) positions.push_back(i);
    }
  }
  int exponent(std::size_t digit) const { return last_exponent + static_cast<int>(positions.size() - 1 - digit); }
};

std::optional<Decimal> with_digit(const Decimal& value, int old_digit, int new_digit, int exponent) {
  const auto step = Decimal(new_digit - old_digit).shifted(exponent);
  if (!step) return std::nullopt;
  const Decimal changed = value + *step;
  return changed.is_negative() ? std::nullopt : std::optional(changed);
}

void add_one_digit(const Figure& figure, const Digits& digits, std::vector<Variant>& variants) {
  for (std::size_t d = 0; d < digits.positions.size(); ++d) {
    const char old_digit = figure.text[digits.positions[d]];
    for (char c = '0'; c <= '9'; ++c) {
      const bool leading_zero = d == 0 && c == '0' && digits.positions.size() > 1 && old_digit != '0';
      if (c == old_digit || leading_zero) continue;
      Variant variant{Decimal(0), figure.text, "one_digit"};
      const auto value = with_digit(figure.value, old_digit - '0', c - '0', digits.exponent(d));
      if (!value) continue;
      variant.value = *value;
      variant.print[digits.positions[d]] = c;
      variants.push_back(std::move(variant));
    }
  }
}

void add_transposed(const Figure& figure, const Digits& digits, std::vector<Variant>& variants) {
  for (std::size_t d = 0; d + 1 < digits.positions.size(); ++d) {
    const char left = figure.text[digits.positions[d]];
    const char right = figure.text[digits.positions[d + 1]];
    if (left == right || (d == 0 && right == '0')) continue;
    const auto half = with_digit(figure.value, left - '0', right - '0', digits.exponent(d));
    if (!half) continue;
    const auto value = with_digit(*half, right - '0', left - '0', digits.exponent(d + 1));
    if (!value) continue;
    Variant variant{*value, figure.text, "transposed_digits"};
    std::swap(variant.print[digits.positions[d]], variant.print[digits.positions[d + 1]]);
    variants.push_back(std::move(variant));
  }
}

void add_thousand_slips(const Figure& figure, std::vector<Variant>& variants) {
  if (figure.written_decimals > 0) return;
  if (const auto larger = figure.value.shifted(3)) {
    variants.push_back({*larger, figure.text + ".000", "thousand_slip"});
  }
  const bool ends_in_zeros = figure.text.size() > 4 && figure.text.ends_with(".000");
  if (const auto smaller = figure.value.shifted(-3); smaller && ends_in_zeros) {
    variants.push_back({*smaller, figure.text.substr(0, figure.text.size() - 4), "thousand_slip"});
  }
}

// What arithmetic looks at, without the words and places of the figure.
Figure bare(const Figure& figure) {
  Figure copy;
  copy.value = figure.value;
  copy.unit = figure.unit;
  copy.continuous = figure.continuous;
  copy.scale = figure.scale;
  copy.written_decimals = figure.written_decimals;
  copy.approx = figure.approx;
  copy.negative = figure.negative;
  copy.direction = figure.direction;
  copy.measure = figure.measure;
  return copy;
}

}  // namespace

std::vector<Variant> variants_of(const Figure& figure) {
  std::vector<Variant> variants;
  if (figure.tokens.size() > 1 || figure.text.empty()) return variants;
  const Digits digits(figure);
  add_one_digit(figure, digits, variants);
  add_transposed(figure, digits, variants);
  add_thousand_slips(figure, variants);
  return variants;
}

std::optional<Variant> two_digits_off(const Figure& figure, const Decimal& value) {
  if (figure.tokens.size() > 1 || figure.text.empty()) return std::nullopt;
  const Digits digits(figure);
  Variant variant{value, figure.text, "two_digits"};
  const auto units = value.shifted(-digits.last_exponent);
  if (!units || !units->is_whole() || units->is_negative()) return std::nullopt;
  Decimal::Coefficient rest = units->coefficient();
  for (int scale = units->scale(); scale > 0; --scale) rest /= 10;
  int changed = 0;
  for (std::size_t d = digits.positions.size(); d-- > 0; rest /= 10) {
    const char digit = static_cast<char>('0' + static_cast<int>(rest % 10));
    if (variant.print[digits.positions[d]] != digit) ++changed;
    variant.print[digits.positions[d]] = digit;
  }
  if (rest != 0) return std::nullopt;
  return changed == 2 ? std::optional(variant) : std::nullopt;
}

Figure varied(Figure figure, const Variant& variant) {
  figure.value = variant.value;
  figure.written_decimals = variant.written_decimals.value_or(figure.written_decimals);
  if (variant.percent) {
    figure.measure = model::Measure::kPercent;
    figure.unit = "%";
  }
  return figure;
}

std::optional<Judgement> judge_with(const std::vector<Figure>& figures, const Candidate& candidate,
                                    model::FigureIndex changed, const Decimal& value) {
  const Variant variant{value, "", ""};
  const Change change{changed, &variant};
  return judge_with(figures, candidate, std::span(&change, 1));
}

std::optional<Judgement> judge_with(const std::vector<Figure>& figures, const Candidate& candidate,
                                    std::span<const Change> changes) {
  std::vector<Figure> few;
  Candidate local;
  local.kind = candidate.kind;
  local.terms.resize(candidate.terms.size());
  local.subtracted = candidate.subtracted;
  local.form = candidate.form;
  local.strength = candidate.strength;
  for (const model::FigureIndex member : members_of(candidate)) {
    few.push_back(bare(figures[member]));
    for (const Change& change : changes) {
      if (change.figure == member) few.back() = varied(std::move(few.back()), *change.variant);
    }
  }
  local.result = 0;
  for (std::size_t i = 0; i < local.terms.size(); ++i) local.terms[i] = static_cast<model::FigureIndex>(i + 1);
  return judge(few, local);
}

bool is_one_slip_away(const std::vector<Figure>& figures, const Candidate& candidate) {
  // Among so many figures some slip nearly always fits, and the search grows
  // with the square of them.
  constexpr std::size_t kMostTerms = 60;
  if (candidate.terms.size() > kMostTerms) return false;
  for (const model::FigureIndex member : members_of(candidate)) {
    for (const Variant& variant : variants_of(figures[member])) {
      if (fits(judge_with(figures, candidate, member, variant.value))) return true;
    }
  }
  return false;
}

bool is_likely_slip(const std::vector<Figure>& figures, const Candidate& candidate, const Judgement& judgement) {
  constexpr int kRarely = 50;  // at most once in so many honest differences
  if (!judgement.difference) return false;
  std::set<Decimal> differences;
  for (const model::FigureIndex member : members_of(candidate)) {
    for (const Variant& variant : variants_of(figures[member])) {
      differences.insert((variant.value - figures[member].value).abs());
    }
  }
  const auto tries = static_cast<std::int64_t>(differences.size()) * kRarely;
  if (!is_beyond_chance(figures[candidate.result], tries)) return false;
  return is_one_slip_away(figures, candidate);
}

}  // namespace luyke::audit
