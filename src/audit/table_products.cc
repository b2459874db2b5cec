#include <algorithm>

#include "audit/table_parts.h"

namespace luyke::audit {
namespace {

using model::Comparison;
using model::Measure;
using model::RelationKind;

// A rate per piece: a yield, a price, a mean.
bool is_rate(const TableLine& line) {
  return line.measure == Measure::kAmount && !line.sense.additive && line.sense.comparison == Comparison::kNone;
}

bool is_quantity(const TableLine& line) {
  return line.is_amount() && line.sense.additive && line.sense.comparison == Comparison::kNone;
}

struct Product {
  std::size_t result = 0;
  std::size_t count = 0;
  std::size_t rate = 0;
};

std::optional<Candidate> candidate_at(const TableView& view, const Product& product, std::size_t position) {
  const auto result = view.at(product.result, position);
  const auto pieces = view.at(product.count, position);
  const auto rate = view.at(product.rate, position);
  if (!result || !pieces || !rate) return std::nullopt;
  for (const model::FigureIndex index : {*result, *pieces, *rate}) {
    if (view.figure(index).measure != Measure::kAmount) return std::nullopt;
  }
  Candidate candidate;
  candidate.kind = RelationKind::kProduct;
  candidate.result = *result;
  candidate.terms = {*pieces, *rate};
  candidate.rule = "table.product";
  return candidate;
}

Fit fit_of(const TableView& view, const Product& product) {
  Fit fit;
  for (std::size_t p = 0; p < view.positions(); ++p) {
    const auto candidate = candidate_at(view, product, p);
    if (candidate && !view.figure(candidate->result).value.is_zero()) count(view.figures(), *candidate, fit);
  }
  return fit;
}

// "tạ/ha" is a rate per "ha".
bool unit_says_so(const TableView& view, const Product& product) {
  const std::string& rate = view.line(product.rate).unit;
  const auto slash = rate.find('/');
  return slash != std::string::npos && rate.substr(slash + 1) == view.line(product.count).unit;
}

// Lines of other periods or plans do not multiply with each other.
bool same_time(const TableLine& a, const TableLine& b) {
  const auto apart = [](model::Basis basis) { return basis == model::Basis::kPlan || basis == model::Basis::kPrior; };
  return a.basis == b.basis || !(apart(a.basis) || apart(b.basis));
}

bool is_believed(const TableView& view, const Product& product, const Fit& fit) {
  if (unit_says_so(view, product) && fit.mostly()) return true;
  return fit.fitting >= 2 && fit.nearly_always();
}

}  // namespace

void propose_products(const TableView& view, std::vector<Candidate>& out) {
  for (std::size_t rate = 0; rate < view.lines(); ++rate) {
    if (!is_rate(view.line(rate))) continue;
    std::optional<Product> best;
    Fit best_fit;
    for (std::size_t pieces = 0; pieces < view.lines(); ++pieces) {
      for (std::size_t result = 0; result < view.lines(); ++result) {
        const Product product{result, pieces, rate};
        const bool distinct = result != pieces && is_quantity(view.line(pieces)) && is_quantity(view.line(result)) &&
                              same_time(view.line(rate), view.line(pieces)) &&
                              same_time(view.line(rate), view.line(result));
        const Fit fit = distinct ? fit_of(view, product) : Fit();
        if (fit.fitting <= best_fit.fitting || !is_believed(view, product, fit)) continue;
        best = product;
        best_fit = fit;
      }
    }
    for (std::size_t p = 0; best && p < view.positions(); ++p) {
      if (auto candidate = candidate_at(view, *best, p)) out.push_back(std::move(*candidate));
    }
  }
}

}  // namespace luyke::audit
