#include <algorithm>

#include "audit/table_formulas.h"
#include "audit/table_parts.h"

namespace luyke::audit {
namespace {

using model::Basis;
using model::FlowWord;
using model::RelationKind;

constexpr std::size_t kMostFlows = 4;

// The lowest heads are the same where both have more than one: "Mắc" of the
// week and "Mắc" of the year.
bool same_sub_head(const TableLine& a, const TableLine& b) {
  if (a.heads.size() < 2 || b.heads.size() < 2) return false;
  return a.heads.back() == b.heads.back();
}

bool may_run_on(const TableLine& cumulative, const TableLine& period) {
  return cumulative.is_actual() && cumulative.sense.additive && cumulative.basis == Basis::kCumulative &&
         period.is_actual() && period.sense.additive && period.basis == Basis::kPeriod && cumulative.counts_as(period);
}

std::optional<Candidate> cumulative_at(const TableView& view, std::size_t cumulative,
                                       const std::vector<std::size_t>& terms, std::size_t position) {
  if (view.is_stock_at(position)) return std::nullopt;
  const auto result = view.at(cumulative, position);
  if (!result || view.figure(*result).measure != model::Measure::kAmount) return std::nullopt;
  Candidate candidate;
  candidate.kind = RelationKind::kCumulative;
  candidate.result = *result;
  candidate.rule = "table.cumulative";
  for (const std::size_t line : terms) {
    const auto term = view.at(line, position);
    if (!term) return std::nullopt;
    candidate.terms.push_back(*term);
  }
  return candidate;
}

Fit fit_of(const TableView& view, std::size_t cumulative, const std::vector<std::size_t>& terms) {
  Fit fit;
  for (std::size_t p = 0; p < view.positions(); ++p) {
    const auto candidate = cumulative_at(view, cumulative, terms, p);
    if (candidate && !view.figure(candidate->result).value.is_zero()) count(view.figures(), *candidate, fit);
  }
  return fit;
}

// A line that gives the cumulative when the period is added to it.
std::optional<std::size_t> earlier_run(const TableView& view, std::size_t cumulative, std::size_t period) {
  for (std::size_t i = 0; i < view.lines(); ++i) {
    if (i == cumulative || i == period || !view.line(i).is_amount()) continue;
    const Fit fit = fit_of(view, cumulative, {i, period});
    if (fit.fitting >= 2 && fit.nearly_always()) return i;
  }
  return std::nullopt;
}

// The period that a cumulative line runs over: with the same sub-head, else
// the only one there is.
std::optional<std::size_t> period_of(const TableView& view, std::size_t cumulative) {
  std::vector<std::size_t> choices;
  for (std::size_t i = 0; i < view.lines(); ++i) {
    if (may_run_on(view.line(cumulative), view.line(i))) choices.push_back(i);
  }
  for (const std::size_t i : choices) {
    if (same_sub_head(view.line(cumulative), view.line(i))) return i;
  }
  std::size_t rivals = 0;
  for (std::size_t i = 0; i < view.lines(); ++i) {
    rivals += !choices.empty() && may_run_on(view.line(i), view.line(choices.front())) ? 1 : 0;
  }
  return choices.size() == 1 && rivals == 1 ? std::optional(choices.front()) : std::nullopt;
}

struct Flow {
  std::size_t opening = 0;
  std::size_t closing = 0;
  std::vector<std::size_t> between;
  std::vector<bool> out;  // beside `between`
};

std::optional<Candidate> flow_at(const TableView& view, const Flow& flow, std::size_t position) {
  const auto closing = view.at(flow.closing, position);
  const auto opening = view.at(flow.opening, position);
  if (!closing || !opening) return std::nullopt;
  Candidate candidate;
  candidate.kind = RelationKind::kStockFlow;
  candidate.result = *closing;
  candidate.rule = "table.stock-flow";
  candidate.terms = {*opening};
  candidate.subtracted = {false};
  for (std::size_t i = 0; i < flow.between.size(); ++i) {
    const auto term = view.at(flow.between[i], position);
    if (!term) continue;
    candidate.terms.push_back(*term);
    candidate.subtracted.push_back(flow.out[i]);
  }
  return candidate.terms.size() > 1 ? std::optional(std::move(candidate)) : std::nullopt;
}

Fit fit_of(const TableView& view, const Flow& flow) {
  Fit fit;
  for (std::size_t p = 0; p < view.positions(); ++p) {
    if (const auto candidate = flow_at(view, flow, p)) count(view.figures(), *candidate, fit);
  }
  return fit;
}

bool is_flow(const TableLine& line) {
  return line.is_amount() && (line.sense.flow == FlowWord::kIn || line.sense.flow == FlowWord::kOut);
}

// The signs that make the flows lead from the opening to the closing stock.
// Words settle some; the others are tried.
std::optional<Flow> settle_signs(const TableView& view, Flow flow) {
  const std::size_t n = flow.between.size();
  if (n == 0 || n > kMostFlows) return std::nullopt;
  std::optional<Flow> best;
  Fit best_fit;
  for (unsigned signs = 0; signs < (1u << n); ++signs) {
    bool allowed = true;
    for (std::size_t i = 0; i < n; ++i) {
      flow.out[i] = ((signs >> i) & 1u) != 0;
      const FlowWord word = view.line(flow.between[i]).sense.flow;
      allowed = allowed && !(word == FlowWord::kIn && flow.out[i]) && !(word == FlowWord::kOut && !flow.out[i]);
    }
    const Fit fit = allowed ? fit_of(view, flow) : Fit();
    if (fit.fitting <= best_fit.fitting) continue;
    best = flow;
    best_fit = fit;
  }
  // Signs that were tried prove nothing where they fit once.
  const bool told =
      std::all_of(flow.between.begin(), flow.between.end(), [&](std::size_t line) { return is_flow(view.line(line)); });
  return best && best_fit.mostly() && (told || best_fit.fitting >= 2) ? best : std::nullopt;
}

bool may_open(const TableLine& line) {
  return line.is_amount() && (line.sense.flow == FlowWord::kOpening || line.basis == Basis::kPrior);
}

bool may_close(const TableLine& last, const TableLine& first) {
  const bool named = first.sense.flow == FlowWord::kOpening && last.sense.flow == FlowWord::kClosing;
  const bool plain = last.is_actual() && last.sense.flow == FlowWord::kNone;
  return last.is_amount() && last.counts_as(first) && (named || plain);
}

// Under one merged head the first column is the whole: "Tiếp nhận: tổng | trực
// tuyến | trực tiếp".
bool is_detail(const TableView& view, const Flow& flow, std::size_t line) {
  const TableLine& here = view.line(line);
  return here.heads.size() > 1 && std::any_of(flow.between.begin(), flow.between.end(), [&](std::size_t other) {
           const TableLine& whole = view.line(other);
           return whole.heads.size() > 1 && whole.heads.front() == here.heads.front() &&
                  whole.sense.part == model::PartWord::kTotal;
         });
}

// What stands between the two stocks, and flows that stand after them.
Flow flow_between(const TableView& view, std::size_t opening, std::size_t closing) {
  const TableLine& first = view.line(opening);
  const bool named = first.sense.flow == FlowWord::kOpening;
  Flow flow{opening, closing, {}, {}};
  bool flows = false;
  for (std::size_t i = opening + 1; i < view.lines(); ++i) {
    const TableLine& line = view.line(i);
    const bool part =
        line.sense.part == model::PartWord::kOpenParts || line.sense.part == model::PartWord::kClosedParts;
    const bool between = i < closing && (named || is_flow(line)) && !part;
    if (i == closing || !line.is_amount() || !line.counts_as(first) || !(between || is_flow(line))) continue;
    if (is_detail(view, flow, i)) continue;
    flows = flows || is_flow(line);
    flow.between.push_back(i);
    flow.out.push_back(false);
  }
  if (!flows && view.line(closing).sense.flow != FlowWord::kClosing) flow.between.clear();
  return flow;
}

}  // namespace

void propose_cumulatives(const TableView& view, std::vector<Candidate>& out) {
  for (std::size_t line = 0; line < view.lines(); ++line) {
    if (view.line(line).basis != Basis::kCumulative) continue;
    const auto period = period_of(view, line);
    if (!period || !fit_of(view, line, {*period}).mostly()) continue;
    const auto earlier = earlier_run(view, line, *period);
    const std::vector<std::size_t> terms = earlier ? std::vector{*earlier, *period} : std::vector{*period};
    for (std::size_t p = 0; p < view.positions(); ++p) {
      if (auto candidate = cumulative_at(view, line, terms, p)) out.push_back(std::move(*candidate));
    }
  }
}

namespace {

// "Lũy kế" over a run of months: each is the one before and what the month adds.
std::optional<Candidate> step_of_run(const TableView& view, std::size_t cumulative, std::size_t period,
                                     std::size_t position) {
  const auto result = view.at(cumulative, position);
  const auto added = view.at(period, position);
  const auto earlier = position > 0 ? view.at(cumulative, position - 1) : std::nullopt;
  if (!result || !added || (position > 0 && !earlier)) return std::nullopt;
  Candidate candidate;
  candidate.kind = RelationKind::kCumulative;
  candidate.result = *result;
  if (earlier) candidate.terms.push_back(*earlier);
  candidate.terms.push_back(*added);
  candidate.rule = "table.running-total";
  return candidate;
}

Fit fit_of_run(const TableView& view, std::size_t cumulative, std::size_t period) {
  Fit fit;
  for (std::size_t p = 1; p < view.positions(); ++p) {
    const auto step = step_of_run(view, cumulative, period, p);
    if (step && !view.figure(step->terms.back()).value.is_zero()) count(view.figures(), *step, fit);
  }
  return fit;
}

bool adds(const TableLine& line) {
  return line.is_amount() && line.sense.additive && line.sense.comparison == model::Comparison::kNone;
}

}  // namespace

void propose_running_totals(const TableView& view, std::vector<Candidate>& out) {
  constexpr std::size_t kLeastSteps = 2;
  for (std::size_t cumulative = 0; cumulative < view.lines(); ++cumulative) {
    if (!adds(view.line(cumulative))) continue;
    for (std::size_t period = 0; period < view.lines(); ++period) {
      if (period == cumulative || !adds(view.line(period))) continue;
      if (!view.line(cumulative).counts_as(view.line(period))) continue;
      const Fit fit = fit_of_run(view, cumulative, period);
      if (fit.fitting < kLeastSteps || !fit.nearly_always()) continue;
      for (std::size_t p = 0; p < view.positions(); ++p) {
        if (auto step = step_of_run(view, cumulative, period, p)) out.push_back(std::move(*step));
      }
      break;
    }
  }
}

void propose_stock_flows(const TableView& view, std::vector<Candidate>& out) {
  for (std::size_t opening = 0; opening < view.lines(); ++opening) {
    if (!may_open(view.line(opening))) continue;
    for (std::size_t closing = opening + 1; closing < view.lines(); ++closing) {
      if (!may_close(view.line(closing), view.line(opening))) continue;
      if (has_formula(view.line(closing), model::FormulaKind::kSum)) break;
      const auto settled = settle_signs(view, flow_between(view, opening, closing));
      if (!settled) continue;
      for (std::size_t p = 0; p < view.positions(); ++p) {
        if (auto candidate = flow_at(view, *settled, p)) out.push_back(std::move(*candidate));
      }
      break;
    }
  }
}

}  // namespace luyke::audit
