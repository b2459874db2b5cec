#include "extract/turns.h"

namespace luyke::extract {

using model::CueKind;
using model::ItemKind;

bool goes_on(const std::vector<Element>& elements) {
  return !elements.empty() && elements.front().kind == ItemKind::kCue && elements.front().cue == CueKind::kSubset;
}

bool speaks_of_level(const std::vector<Element>& elements) {
  if (elements.empty() || elements.front().kind != ItemKind::kCue) return false;
  const CueKind cue = elements.front().cue;
  return cue == CueKind::kCompared || cue == CueKind::kPrior || cue == CueKind::kIncrease ||
         cue == CueKind::kDecrease || cue == CueKind::kPartsOpen || cue == CueKind::kPartsClosed;
}

bool opens_parts(const std::vector<Element>& elements, std::size_t i) {
  if (i + 1 >= elements.size()) return false;
  const Element& first = elements[i + 1];
  if (first.kind == ItemKind::kCue) return first.cue == CueKind::kPartsOpen || first.cue == CueKind::kPartsClosed;
  if (first.kind != ItemKind::kWords) return false;
  bool amount = false;
  for (std::size_t k = i + 2; k < elements.size() && elements[k].kind != ItemKind::kClose; ++k) {
    amount = amount || elements[k].kind == ItemKind::kFigure;
    if (elements[k].kind != ItemKind::kCue) continue;
    if (elements[k].cue == CueKind::kPrior || elements[k].cue == CueKind::kCompared) return false;
    if (elements[k].cue == CueKind::kIncrease || elements[k].cue == CueKind::kDecrease) return amount;
  }
  return false;
}

bool follows_slash(const std::vector<Element>& elements, std::size_t i) {
  return i >= 2 && elements[i - 1].kind == ItemKind::kSlash && elements[i - 2].kind == ItemKind::kFigure;
}

}  // namespace luyke::extract
