#include "extract/openings.h"

namespace luyke::extract {
namespace {

using model::CueKind;

bool is_cue(const std::vector<Element>& sentence, std::size_t i) {
  return i < sentence.size() && sentence[i].kind == model::ItemKind::kCue;
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
  if (!is_cue(sentence, bracket + 1)) return false;
  const CueKind cue = sentence[bracket + 1].cue;
  return cue == CueKind::kPartsOpen || cue == CueKind::kPartsClosed;
}

}  // namespace luyke::extract
