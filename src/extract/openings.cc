#include "extract/openings.h"

namespace luyke::extract {
namespace {

using model::CueKind;
using model::ItemKind;

bool is_cue(const std::vector<Element>& sentence, std::size_t i) {
  return i < sentence.size() && sentence[i].kind == ItemKind::kCue;
}

}  // namespace

bool goes_on(const std::vector<Element>& sentence) {
  return is_cue(sentence, 0) && sentence.front().cue == CueKind::kSubset;
}

bool speaks_of_level(const std::vector<Element>& sentence) {
  if (!is_cue(sentence, 0)) return false;
  const CueKind cue = sentence.front().cue;
  return cue == CueKind::kCompared || cue == CueKind::kPrior || cue == CueKind::kIncrease ||
         cue == CueKind::kDecrease || cue == CueKind::kPartsOpen || cue == CueKind::kPartsClosed;
}

bool opens_parts(const std::vector<Element>& sentence, std::size_t bracket) {
  const std::size_t first = bracket + 1;
  if (is_cue(sentence, first)) {
    return sentence[first].cue == CueKind::kPartsOpen || sentence[first].cue == CueKind::kPartsClosed;
  }
  if (first >= sentence.size() || sentence[first].kind != ItemKind::kWords) return false;
  bool amount = false;
  for (std::size_t i = first + 1; i < sentence.size() && sentence[i].kind != ItemKind::kClose; ++i) {
    amount = amount || sentence[i].kind == ItemKind::kFigure;
    if (!is_cue(sentence, i)) continue;
    const CueKind cue = sentence[i].cue;
    if (cue == CueKind::kPrior || cue == CueKind::kCompared) return false;
    if (cue == CueKind::kIncrease || cue == CueKind::kDecrease) return amount;
  }
  return false;
}

bool follows_slash(const std::vector<Element>& sentence, std::size_t i) {
  return i >= 2 && sentence[i - 1].kind == ItemKind::kSlash && sentence[i - 2].kind == ItemKind::kFigure;
}

}  // namespace luyke::extract
