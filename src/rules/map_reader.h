#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/yaml.h"

namespace luyke::rules {

// Reads one map of a rule file whose keys are known. Throws Fault at an
// unknown key, a missing one, or a value of another kind. File and node must
// outlive it.
class MapReader {
 public:
  // `what` names the map in messages: "unit", "class rule".
  MapReader(const YamlFile& file, const Node& node, std::string what, std::vector<std::string_view> keys);

  const Node* find(std::string_view key) const;  // null when absent
  const Node& need(std::string_view key) const;
  // Texts are never empty.
  const std::string& need_text(std::string_view key) const;
  std::string text_or(std::string_view key, std::string_view fallback) const;
  // A whole number in [low, high].
  int number_or(std::string_view key, int fallback, int low, int high) const;
  int need_number(std::string_view key, int low, int high) const;
  bool flag(std::string_view key) const;  // false when absent

 private:
  int number(std::string_view key, const Node& node, int low, int high) const;

  const YamlFile& file_;
  const Node& node_;
  std::string what_;
};

// The value as the kind that `what` must be; throws Fault.
const std::string& text_of(const YamlFile& file, const Node& node, const std::string& what);
const std::vector<Node>& items_of(const YamlFile& file, const Node& node, const std::string& what);
const std::vector<Entry>& entries_of(const YamlFile& file, const Node& node, const std::string& what);

}  // namespace luyke::rules
