#pragma once

#include <vector>

#include "audit/scene.h"

namespace luyke::audit {

// Levels and moves (changes, growth percentages) side by side: "v1, v2, v3;
// down c1, c2, c3". They pair up in order when there are as many.
struct MoveRun {
  std::vector<MentionIndex> levels;
  std::vector<MentionIndex> priors;
  std::vector<MentionIndex> moves;
  bool borrowed_priors = false;  // from the sentence before
};

std::vector<MoveRun> find_move_runs(const Scene& scene);

// The levels that a move can speak of and the earlier values named before it,
// likeliest first. `sure` when order leaves one level only.
struct MovePartners {
  std::vector<MentionIndex> levels;
  std::vector<MentionIndex> priors;
  bool sure = false;
  bool one_prior = false;  // one earlier value only, told in the sentence itself
};
// A semicolon stands between two mentions of a sentence.
bool parted(const Scene& scene, MentionIndex earlier, MentionIndex later);

MovePartners partners_of(const Scene& scene, const MoveRun& run, MentionIndex move);

}  // namespace luyke::audit
