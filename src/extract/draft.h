#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/stream.h"
#include "model/figure.h"

namespace luyke::extract {

// What reading the words around a quantity has settled so far.
struct Draft {
  const model::UnitTerm* unit = nullptr;  // printed or inherited
  std::optional<int> scale;               // printed or inherited
  base::Decimal value;
  model::Measure measure = model::Measure::kAmount;
  model::Direction direction = model::Direction::kNone;
  model::Basis basis = model::Basis::kNone;
  bool undated = false;  // as in model::Figure

  bool is_percent() const { return unit != nullptr && unit->rate; }
};

// Units of all quantities of a passage: printed behind the number, printed
// before it as its label, or taken over from the total, the series or the same
// place of the row before. drafts[i] belongs to stream.quantities[i].
void assign_units(const Stream& stream, const Lexicon& lexicon, const std::vector<Hit>& hits,
                  std::vector<Draft>& drafts);

// Amount, percentage, change or rank, and which way a change goes.
void assign_measures(const Stream& stream, const Lexicon& lexicon, const std::vector<Hit>& hits,
                     std::vector<Draft>& drafts);

// The time that governs a paragraph when its sentences name none of their own.
struct TimeFrame {
  // kNone: neither the document nor the text so far names a period.
  model::Basis basis = model::Basis::kPeriod;
  model::Basis before = model::Basis::kPeriod;  // that the passage before was left with
  bool planned = false;                         // a section on coming work
};

// Basis of all quantities of a passage, from the words of time, plan and
// comparison. Returns the frame that the passage ends with.
// `classes` are those of the passage's tokens.
TimeFrame assign_basis(const Stream& stream, const Lexicon& lexicon, const std::vector<Hit>& hits,
                       const std::vector<model::NumberClass>& classes, TimeFrame frame, std::vector<Draft>& drafts);

}  // namespace luyke::extract
