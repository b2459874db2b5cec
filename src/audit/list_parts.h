#pragma once

#include <vector>

#include "audit/list_region.h"
#include "audit/scene.h"

namespace luyke::audit {

// The ways to read the parts of a total out of a region by its punctuation,
// likeliest first; arithmetic may prefer another than the first.
std::vector<Parts> readings_of(const Scene& scene, const ListRegion& region, MentionIndex total);

// Every figure of the region that can be a part, those too that are counted by
// another word than most: "34 cases: 17 breaches, 5 cases of …".
Parts all_parts_of(const Scene& scene, const ListRegion& region, MentionIndex total);

// Whether the mention can be a part of the total: same kind of figure, not a
// plan or an earlier value, a unit that can be added.
bool can_be_part(const Scene& scene, MentionIndex total, MentionIndex part);

}  // namespace luyke::audit
