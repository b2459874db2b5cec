#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/rule_set.h"

namespace luyke::rules {

struct Entry;

// A YAML value with its place. Plain data; yaml-cpp stays in yaml.cc.
struct Node {
  enum class Kind { kNull, kScalar, kSequence, kMap };
  Kind kind = Kind::kNull;
  std::string text;            // of a scalar
  std::vector<Node> items;     // of a sequence
  std::vector<Entry> entries;  // of a map, in order; keys differ
  std::size_t offset = 0;      // byte offset in YamlFile::text
};

struct Entry {
  std::string key;
  std::size_t key_offset = 0;
  Node value;
};

const char* name_of(Node::Kind kind);

// One parsed rule file.
struct YamlFile {
  std::string path;
  std::string text;
  std::vector<std::size_t> line_starts;  // byte offsets in text
  Node root;

  // Line and column (in code points) of a byte offset.
  model::RuleSource source_at(std::size_t offset) const;
  model::RuleSource source_of(const Node& node) const { return source_at(node.offset); }
  // The place of the `size` bytes at `offset` of a scalar's text; of the scalar
  // itself when escapes hide them.
  model::RuleSource source_of(const Node& scalar, std::size_t offset, std::size_t size) const;
};

// Throws Fault for what is no YAML or none that rule files use: tabs in
// indentation, several documents, anchors, a key given twice.
YamlFile parse_yaml(std::string path, std::string text);

}  // namespace luyke::rules
