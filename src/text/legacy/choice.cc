#include "text/legacy/choice.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace luyke::text {
namespace {

// All in the units of Judgement::score.
constexpr double kFontName = 2;     // an old font's name for its encoding
constexpr double kOtherFont = 0.5;  // any other font's name for Unicode
constexpr double kUnicodeBefore = 0.5;
constexpr double kLearnt = 2;  // all else in the font was of that encoding
constexpr double kSwitch = 6;  // another encoding than the piece before
constexpr double kSwitchAtLine = 4;
constexpr double kSwitchAtFont = 2;

// Without a font's word an encoding must explain so many different pieces that
// make no sense in Unicode, and such a share of them.
constexpr std::ptrdiff_t kFewestPieces = 3;
constexpr double kLeastShare = 0.25;
constexpr double kExplains = 2;

double cost_of_switch(const Piece& before, const Piece& piece, std::u32string_view letters) {
  if (before.font != piece.font) return kSwitchAtFont;
  const auto between = letters.substr(before.range.end, piece.range.begin - before.range.end);
  return between.find_first_of(U"\n\t") != std::u32string_view::npos ? kSwitchAtLine : kSwitch;
}

// The likeliest way through a row of pieces (Viterbi).
class Path {
 public:
  explicit Path(std::size_t states) : score_(states) {}

  // The next piece: what each state is worth, and what it costs to change.
  void step(const std::vector<double>& worths, double change) {
    const auto best = static_cast<std::size_t>(std::max_element(score_.begin(), score_.end()) - score_.begin());
    const double changed = score_[best] - change;
    std::vector<std::size_t>& from = from_.emplace_back(score_.size());
    for (std::size_t s = 0; s < score_.size(); ++s) {
      const bool stays = score_[s] >= changed;
      from[s] = stays ? s : best;
      if (s != best) score_[s] = (stays ? score_[s] : changed) + worths[s];
    }
    score_[best] += worths[best];
  }

  std::vector<std::size_t> best() const {
    std::vector<std::size_t> ways(from_.size());
    auto at = static_cast<std::size_t>(std::max_element(score_.begin(), score_.end()) - score_.begin());
    for (std::size_t k = from_.size(); k-- > 0;) {
      ways[k] = at;
      at = from_[k][at];
    }
    return ways;
  }

 private:
  std::vector<double> score_;
  std::vector<std::vector<std::size_t>> from_;
};

}  // namespace

std::optional<FontClaim> Choice::claim_of(std::optional<std::uint16_t> font) const {
  return font && *font < claims_.size() ? claims_[*font] : std::nullopt;
}

bool Choice::is_honest(std::optional<std::uint16_t> font) const {
  const auto claim = claim_of(font);
  const auto found = tallies_.find(font);
  if (!claim) return false;
  if (found == tallies_.end()) return true;
  return found->second.share(claim->encoding + 1) >= 0.5;
}

Evidence Choice::weigh(std::u32string_view piece) const {
  Evidence evidence(tables_.size() + 1);
  evidence[kUnicode] = judge_.unicode(piece);
  for (std::size_t i = 0; i < tables_.size(); ++i) evidence[i + 1] = judge_.decoded(tables_[i].decode(piece));
  return evidence;
}

void Choice::learn(std::u32string_view letters, const std::vector<Piece>& pieces) {
  for (const Piece& piece : pieces) {
    if (!is_telling(piece)) continue;
    std::u32string key(letters.substr(piece.range.begin, piece.range.size()));
    const auto [place, fresh] = seen_.try_emplace(std::move(key));
    if (fresh) place->second.evidence = weigh(place->first);
    ++place->second.fonts[piece.font];
  }
}

void Choice::settle() {
  activate();
  tally();
}

// What fonts name is looked for anyway. Of the rest the one that explains most
// of what is left comes first.
void Choice::activate() {
  std::vector<const Evidence*> odd;
  for (const auto& [piece, seen] : seen_) {
    if (seen.evidence[kUnicode].score < 0) odd.push_back(&seen.evidence);
  }
  active_ = {kUnicode};
  const auto add = [&](State state) {
    if (std::find(active_.begin(), active_.end(), state) != active_.end()) return;
    active_.push_back(state);
    std::erase_if(odd, [&](const Evidence* evidence) { return (*evidence)[state].score >= kExplains; });
  };
  for (const auto& claim : claims_) {
    if (claim) add(claim->encoding + 1);
  }
  for (const State state : spelled_) add(state);
  while (true) {
    State best = kUnicode;
    std::ptrdiff_t most = 0;
    for (State state = 1; state <= tables_.size(); ++state) {
      const auto explained = std::count_if(
          odd.begin(), odd.end(), [&](const Evidence* evidence) { return (*evidence)[state].score >= kExplains; });
      if (explained <= most) continue;
      most = explained;
      best = state;
    }
    if (most < kFewestPieces || static_cast<double>(most) < kLeastShare * static_cast<double>(odd.size())) break;
    add(best);
  }
  // Ties go to the encoding that the rules have first.
  std::sort(active_.begin(), active_.end());
}

void Choice::tally() {
  for (const auto& [piece, seen] : seen_) {
    double best = 0;
    for (const State state : active_) best = std::max(best, seen.evidence[state].score);
    if (best <= 0) continue;
    for (const auto& [font, times] : seen.fonts) {
      Tally& tally = tallies_[font];
      tally.best.resize(tables_.size() + 1);
      tally.all += times;
      for (const State state : active_) {
        if (seen.evidence[state].score >= best) tally.best[state] += times;
      }
    }
  }
}

double Choice::worth(State state, const Evidence& evidence, std::optional<std::uint16_t> font) const {
  double worth = evidence[state].score + (state == kUnicode ? kUnicodeBefore : 0);
  if (const auto claim = claim_of(font)) {
    if (claim->encoding + 1 == state) worth += kFontName;
  } else if (font && state == kUnicode) {
    worth += kOtherFont;
  }
  const auto found = tallies_.find(font);
  if (found == tallies_.end()) return worth;
  return worth + kLearnt * found->second.share(state);
}

std::vector<std::optional<State>> Choice::states_of(std::u32string_view letters,
                                                    const std::vector<Piece>& pieces) const {
  std::vector<std::optional<State>> states(pieces.size());
  Path path(active_.size());
  const Piece* before = nullptr;
  std::vector<std::size_t> telling;
  std::vector<double> worths(active_.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (!is_telling(piece)) continue;
    const Evidence& evidence = evidence_of(letters.substr(piece.range.begin, piece.range.size()));
    for (std::size_t s = 0; s < active_.size(); ++s) worths[s] = worth(active_[s], evidence, piece.font);
    path.step(worths, before ? cost_of_switch(*before, piece, letters) : 0);
    telling.push_back(i);
    before = &piece;
  }
  const std::vector<std::size_t> ways = path.best();
  for (std::size_t k = 0; k < telling.size(); ++k) states[telling[k]] = active_[ways[k]];
  return states;
}

}  // namespace luyke::text
