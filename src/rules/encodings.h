#pragma once

#include "rules/draft.h"
#include "rules/yaml.h"

namespace luyke::rules {

// The section of old encodings: names of fonts, and which bytes stood for which
// letter. Throws Fault.
void read_encodings(const YamlFile& file, const Node& node, Draft& draft);

}  // namespace luyke::rules
