#pragma once

#include <string_view>
#include <vector>

#include "rules/draft.h"
#include "rules/yaml.h"

namespace luyke::rules {

// The sections with rules in them; the plain vocabulary is read in
// sections.cc. All throw Fault.
void read_classes(const YamlFile& file, const Node& node, Draft& draft);
void read_metadata(const YamlFile& file, const Node& node, Draft& draft);
void read_indicators(const YamlFile& file, const Node& node, Draft& draft);

// The key of a list or fragment becomes a placeholder: checks its form and
// that nothing else has it.
void claim_placeholder(const YamlFile& file, const Entry& entry, Draft& draft);

// Lower-case letters, digits, '_', '.' and '-', a letter first.
bool is_rule_id(std::string_view id);

std::vector<std::string_view> cue_kind_names();
std::vector<std::string_view> number_class_names();

}  // namespace luyke::rules
