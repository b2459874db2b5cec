#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "audit/candidate.h"
#include "audit/verdict.h"
#include "base/decimal.h"
#include "model/figure.h"

namespace luyke::audit {

// What a figure would say were it printed otherwise.
struct Variant {
  base::Decimal value;
  std::string print;
  const char* why = "";                   // frozen code of a suspect
  std::optional<int> written_decimals{};  // where they are not the figure's own
  bool percent = false;                   // printed with the sign, unlike the figure
};

// The figure with what the variant says.
model::Figure varied(model::Figure figure, const Variant& variant);

// Its variants had its writer slipped once: one digit, two digits swapped,
// three zeros too many or too few.
std::vector<Variant> variants_of(const model::Figure& figure);

// The figure with that value, if its print would differ in two digits only.
std::optional<Variant> two_digits_off(const model::Figure& figure, const base::Decimal& value);

// The verdict of the candidate were the figure's value another.
std::optional<Judgement> judge_with(const std::vector<model::Figure>& figures, const Candidate& candidate,
                                    model::FigureIndex changed, const base::Decimal& value);

// The same with several figures varied.
struct Change {
  model::FigureIndex figure = 0;
  const Variant* variant = nullptr;
};
std::optional<Judgement> judge_with(const std::vector<model::Figure>& figures, const Candidate& candidate,
                                    std::span<const Change> changes);

// Whether one slip explains a sum that does not fit, and chance would rarely
// give such a difference between honest numbers of this size.
bool is_likely_slip(const std::vector<model::Figure>& figures, const Candidate& candidate, const Judgement& judgement);

// Whether any single slip makes the candidate fit.
bool is_one_slip_away(const std::vector<model::Figure>& figures, const Candidate& candidate);

}  // namespace luyke::audit
