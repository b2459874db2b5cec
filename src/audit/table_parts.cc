#include "audit/table_parts.h"

#include <algorithm>

#include "audit/table_formulas.h"

namespace luyke::audit {
namespace {

using model::PartWord;
using model::RelationKind;
using model::Strength;
using model::Verdict;

constexpr const char* kRule = "table.parts";
constexpr std::size_t kMostInferredParts = 12;

bool is_part(const TableLine& line) {
  return line.sense.part == PartWord::kOpenParts || line.sense.part == PartWord::kClosedParts;
}

bool adds_up(const TableLine& line) { return line.is_amount() && line.sense.additive; }

// Lines of one kind of value: a plan is no part of what was done.
bool is_alike(const TableLine& total, const TableLine& part) {
  const bool planned = total.basis == model::Basis::kPlan || part.basis == model::Basis::kPlan;
  const bool before = total.basis == model::Basis::kPrior || part.basis == model::Basis::kPrior;
  const bool same_basis = total.basis == part.basis || !(planned || before);
  return adds_up(total) && adds_up(part) && total.counts_as(part) && same_basis;
}

// A total line and the lines that may be its parts.
struct Group {
  std::size_t total = 0;
  std::vector<std::size_t> parts;
};

std::optional<Candidate> candidate_at(const TableView& view, const Group& group, RelationKind kind, Strength strength,
                                      std::size_t position) {
  const auto total = view.at(group.total, position);
  if (!total) return std::nullopt;
  Candidate candidate;
  candidate.kind = kind;
  candidate.result = *total;
  candidate.strength = strength;
  candidate.rule = kRule;
  for (const std::size_t line : group.parts) {
    if (const auto part = view.at(line, position)) candidate.terms.push_back(*part);
  }
  return candidate.terms.empty() ? std::nullopt : std::optional(std::move(candidate));
}

Fit fit_of(const TableView& view, const Group& group) {
  Fit fit;
  for (std::size_t p = 0; p < view.positions(); ++p) {
    const auto candidate = candidate_at(view, group, RelationKind::kSumOfParts, Strength::kStrong, p);
    // Zeros add up to zero whatever the lines mean.
    const bool telling = candidate && candidate->terms.size() > 1 && !view.figure(candidate->result).value.is_zero();
    if (telling) count(view.figures(), *candidate, fit);
  }
  return fit;
}

void emit(const TableView& view, const Group& group, RelationKind kind, Strength strength,
          std::vector<Candidate>& out) {
  for (std::size_t p = 0; p < view.positions(); ++p) {
    if (auto candidate = candidate_at(view, group, kind, strength, p)) out.push_back(std::move(*candidate));
  }
}

// Some position has more in its parts than in its total.
bool overflows(const TableView& view, const Group& group) {
  for (std::size_t p = 0; p < view.positions(); ++p) {
    const auto candidate = candidate_at(view, group, RelationKind::kSumOfParts, Strength::kOpen, p);
    const auto judgement = candidate ? judge(view.figures(), *candidate) : std::nullopt;
    if (judgement && judgement->verdict == Verdict::kBroken) return true;
  }
  return false;
}

// Parts that their head names. They add up, or leave something out, or overlap.
void propose_named(const TableView& view, const Group& group, std::vector<Candidate>& out) {
  const bool overlapping = std::any_of(group.parts.begin(), group.parts.end(),
                                       [&](std::size_t line) { return view.line(line).sense.overlapping; });
  const bool single = group.parts.size() == 1;
  const Fit fit = single ? Fit() : fit_of(view, group);
  const bool closed = view.line(group.parts.front()).sense.part == PartWord::kClosedParts;
  if (!single && (fit.mostly() || (closed && fit.checked <= 2))) {
    emit(view, group, RelationKind::kSumOfParts, Strength::kStrong, out);
  } else if (single || overlapping || overflows(view, group)) {
    emit(view, group, RelationKind::kSubset, Strength::kStrong, out);
  } else {
    emit(view, group, RelationKind::kSumOfParts, Strength::kOpen, out);
  }
}

bool share_top_head(const TableLine& a, const TableLine& b) {
  return !a.heads.empty() && !b.heads.empty() && a.heads.front() == b.heads.front();
}

// The total of parts that begin at `first`: the line before them that may
// hold them, under the same head where there is one.
std::optional<std::size_t> total_before(const TableView& view, std::size_t first) {
  std::optional<std::size_t> nearest;
  for (std::size_t i = first; i-- > 0;) {
    if (is_part(view.line(i)) || !is_alike(view.line(i), view.line(first))) continue;
    if (share_top_head(view.line(i), view.line(first))) return i;
    if (!nearest) nearest = i;
  }
  return nearest;
}

// Parts that one word names: they may have percentages of their own between
// them ("Nam | % | Nữ | %").
std::vector<std::size_t> parts_from(const TableView& view, std::size_t first) {
  std::vector<std::size_t> parts{first};
  for (std::size_t i = first + 1; i < view.lines(); ++i) {
    const TableLine& line = view.line(i);
    if (line.sense.part != view.line(first).sense.part) break;
    if (!share_top_head(view.line(first), line) && line.heads.size() != 1) break;
    if (!adds_up(line)) continue;
    if (!is_alike(view.line(first), line)) break;
    parts.push_back(i);
  }
  return parts;
}

// Up to so many amounts in a row right behind the total or before it that may
// be its parts. Percentages and means between them are passed over.
std::vector<std::size_t> amounts_beside(const TableView& view, std::size_t total, bool behind) {
  std::vector<std::size_t> lines;
  for (std::size_t i = total; lines.size() < kMostInferredParts;) {
    if (behind ? ++i >= view.lines() : i-- == 0) break;
    const TableLine& line = view.line(i);
    if (!adds_up(line)) continue;
    if (!is_alike(view.line(total), line) || is_part(line)) break;
    lines.push_back(i);
  }
  return lines;
}

// Lines that no word ties: a total right before or right after its parts,
// believed only where it fits nearly everywhere.
void propose_inferred(const TableView& view, std::size_t total, std::vector<Candidate>& out) {
  const bool named = view.line(total).sense.part == PartWord::kTotal;
  const std::size_t least = named ? 1 : 3;
  const std::vector<std::size_t> beside[] = {amounts_beside(view, total, true), amounts_beside(view, total, false)};
  for (std::size_t size = kMostInferredParts; size >= 2; --size) {
    for (const std::vector<std::size_t>& lines : beside) {
      if (size > lines.size()) continue;
      Group group{total, {lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(size)}};
      std::sort(group.parts.begin(), group.parts.end());
      const Fit fit = fit_of(view, group);
      // A total that its word names may be wrong itself, and in its own row.
      const bool believed = named ? fit.fitting * 3 >= fit.checked : fit.fitting * 4 >= fit.checked * 3;
      if (fit.fitting < least || !believed) continue;
      emit(view, group, RelationKind::kSumOfParts, Strength::kStrong, out);
      return;
    }
  }
}

// A formula of the total that names the first part says itself what adds up.
bool told_by_formula(const TableLine& total, const TableLine& part) {
  return std::any_of(total.formulas.begin(), total.formulas.end(), [&](const model::Formula& formula) {
    return formula.kind == model::FormulaKind::kSum &&
           std::any_of(formula.terms.begin(), formula.terms.end(), [&](const model::FormulaTerm& term) {
             return !part.number.empty() && term.operand == part.number;
           });
  });
}

}  // namespace

void propose_parts(const TableView& view, std::vector<Candidate>& out) {
  std::vector<bool> is_total(view.lines());
  for (std::size_t first = 0; first < view.lines(); ++first) {
    if (!is_part(view.line(first)) || !adds_up(view.line(first))) continue;
    const std::vector<std::size_t> parts = parts_from(view, first);
    const auto total = total_before(view, first);
    if (total && !told_by_formula(view.line(*total), view.line(first))) {
      propose_named(view, {*total, parts}, out);
      is_total[*total] = true;
    }
    first = parts.back();
  }
  for (std::size_t total = 0; total < view.lines(); ++total) {
    const TableLine& line = view.line(total);
    const bool open = !is_total[total] && !is_part(line) && adds_up(line);
    if (open && !has_formula(line, model::FormulaKind::kSum)) propose_inferred(view, total, out);
  }
}

}  // namespace luyke::audit
