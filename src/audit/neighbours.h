#pragma once

#include <optional>
#include <vector>

#include "audit/proposal.h"
#include "audit/scene.h"

namespace luyke::audit {

// The denominator of "x/y", when the mention is an x.
std::optional<MentionIndex> denominator_of(const Scene& scene, MentionIndex numerator);

// The mentions of the bracket that opens right behind a mention and its words.
std::vector<MentionIndex> bracket_behind(const Scene& scene, MentionIndex mention);

// Whether the mention stands in a bracket that opened right behind the one before.
bool in_bracket_behind(const Scene& scene, MentionIndex mention);

// Whether a figure at `earlier` is still in sight at `later`: not inside a
// bracket that has been closed since.
bool in_sight(const Scene& scene, MentionIndex earlier, MentionIndex later);

// A plan or an earlier value: not what the report itself counts.
bool is_reference(const model::Figure& figure);

// A level of this document's own work, neither plan nor earlier value.
bool is_own_level(const Scene& scene, MentionIndex mention);

// What a percentage behind it can speak of: the nearest level in sight, then
// the totals above it.
std::vector<MentionIndex> subjects_of(const Scene& scene, const Proposals& proposals, MentionIndex mention);

}  // namespace luyke::audit
