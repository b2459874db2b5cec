#pragma once

#include <string>
#include <vector>

#include "audit/scene.h"

namespace luyke::audit {

enum class ListShape {
  kBracket,    // "total (a, b, c)"
  kClosedCue,  // "total, consisting of a, b, c"
  kOpenCue,    // "total, among them a, b"
  kSubsetCue,  // "total, with a of them …"
  kColon,      // "total: a, b, c"
};

// Where a breakdown may stand: a half-open range of mentions, and the totals it
// may belong to, likeliest first.
struct ListRegion {
  ListShape shape = ListShape::kColon;
  MentionIndex first = 0;
  MentionIndex last = 0;
  int depth = 0;  // of brackets around its parts
  bool in_bracket = false;
  bool next_sentence = false;  // its total stands in the sentence before
  bool far = false;            // its total stands farther off: it must nearly fit
  std::vector<MentionIndex> totals;
  std::size_t clause_totals = 0;  // so many of them, from the first, stand in the clause of its cue
  std::string cue;
};

// "Mỹ Tú (51 ca)": the figure opens a bracket right behind words, one level
// inside `depth`.
bool is_named_bracket(const Scene& scene, int depth, MentionIndex mention);

std::vector<ListRegion> find_list_regions(const Scene& scene);

}  // namespace luyke::audit
