#include "rules/map_reader.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "rules/fault.h"

namespace luyke::rules {
namespace {

[[noreturn]] void wrong_kind(const YamlFile& file, const Node& node, const std::string& what, const char* wanted) {
  throw Fault{file.source_of(node), what + " must be " + wanted + ", not " + name_of(node.kind)};
}

}  // namespace

const std::string& text_of(const YamlFile& file, const Node& node, const std::string& what) {
  if (node.kind != Node::Kind::kScalar) wrong_kind(file, node, what, "a text");
  if (node.text.empty()) throw Fault{file.source_of(node), what + " is empty"};
  return node.text;
}

const std::vector<Node>& items_of(const YamlFile& file, const Node& node, const std::string& what) {
  if (node.kind != Node::Kind::kSequence) wrong_kind(file, node, what, "a list");
  return node.items;
}

const std::vector<Entry>& entries_of(const YamlFile& file, const Node& node, const std::string& what) {
  if (node.kind != Node::Kind::kMap) wrong_kind(file, node, what, "a map");
  return node.entries;
}

MapReader::MapReader(const YamlFile& file, const Node& node, std::string what, std::vector<std::string_view> keys)
    : file_(file), node_(node), what_(std::move(what)) {
  for (const Entry& entry : entries_of(file, node, what_)) {
    if (std::find(keys.begin(), keys.end(), entry.key) != keys.end()) continue;
    throw Fault{file.source_at(entry.key_offset),
                "unknown key '" + entry.key + "' in " + what_ + did_you_mean(entry.key, keys)};
  }
}

const Node* MapReader::find(std::string_view key) const {
  for (const Entry& entry : node_.entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

const Node& MapReader::need(std::string_view key) const {
  if (const Node* node = find(key)) return *node;
  throw Fault{file_.source_of(node_), what_ + " has no '" + std::string(key) + "'"};
}

const std::string& MapReader::need_text(std::string_view key) const {
  return text_of(file_, need(key), "'" + std::string(key) + "'");
}

std::string MapReader::text_or(std::string_view key, std::string_view fallback) const {
  const Node* node = find(key);
  return node ? text_of(file_, *node, "'" + std::string(key) + "'") : std::string(fallback);
}

int MapReader::number(std::string_view key, const Node& node, int low, int high) const {
  const std::string& text = text_of(file_, node, "'" + std::string(key) + "'");
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < low || value > high) {
    throw Fault{file_.source_of(node), "'" + std::string(key) + "' must be a whole number from " + std::to_string(low) +
                                           " to " + std::to_string(high) + ", not '" + text + "'"};
  }
  return value;
}

int MapReader::number_or(std::string_view key, int fallback, int low, int high) const {
  const Node* node = find(key);
  return node ? number(key, *node, low, high) : fallback;
}

int MapReader::need_number(std::string_view key, int low, int high) const { return number(key, need(key), low, high); }

bool MapReader::flag(std::string_view key) const {
  const Node* node = find(key);
  if (!node) return false;
  const std::string& text = text_of(file_, *node, "'" + std::string(key) + "'");
  if (text == "true") return true;
  if (text == "false") return false;
  throw Fault{file_.source_of(*node), "'" + std::string(key) + "' must be true or false, not '" + text + "'"};
}

}  // namespace luyke::rules
