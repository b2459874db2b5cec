#include "rules/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>

#include "base/utf8.h"
#include "rules/fault.h"

namespace luyke::rules {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Builds the tree from yaml-cpp's events. Its own YAML::Node keeps duplicate
// keys silently and loses the places of empty values.
class TreeBuilder : public YAML::EventHandler {
 public:
  explicit TreeBuilder(const YamlFile& file) : file_(file) {}

  Node take_root() { return std::move(root_); }
  // yaml-cpp counts lines and columns from 0, columns in bytes.
  std::size_t offset_of(const YAML::Mark& mark) const {
    if (mark.is_null()) return 0;
    const auto line = std::min(static_cast<std::size_t>(mark.line), file_.line_starts.size() - 1);
    return std::min(file_.line_starts[line] + static_cast<std::size_t>(mark.column), file_.text.size());
  }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    Node node;
    node.offset = offset_of(mark);
    place(std::move(node));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    fail(offset_of(mark), "aliases are not supported in rule files");
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override {
    Node node;
    node.offset = offset_of(mark);
    const bool plain = tag == "?";
    if (!(plain && (value.empty() || value == "~" || value == "null"))) {
      node.kind = Node::Kind::kScalar;
      node.text = value;
    }
    place(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    open(Node::Kind::kSequence, mark);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    open(Node::Kind::kMap, mark);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Frame {
    Node node;
    bool has_key = false;
    std::string key;
    std::size_t key_offset = 0;
  };

  [[noreturn]] void fail(std::size_t offset, std::string message) const {
    throw Fault{file_.source_at(offset), std::move(message)};
  }

  void open(Node::Kind kind, const YAML::Mark& mark) {
    Frame frame;
    frame.node.kind = kind;
    frame.node.offset = offset_of(mark);
    stack_.push_back(std::move(frame));
  }

  void close() {
    Node node = std::move(stack_.back().node);
    stack_.pop_back();
    place(std::move(node));
  }

  void place(Node node) {
    if (stack_.empty()) {
      root_ = std::move(node);
      return;
    }
    Frame& top = stack_.back();
    if (top.node.kind == Node::Kind::kSequence) {
      top.node.items.push_back(std::move(node));
    } else if (!top.has_key) {
      take_key(top, node);
    } else {
      // An empty value has no place of its own: its key shows where it is missing.
      if (node.kind == Node::Kind::kNull) node.offset = top.key_offset;
      top.node.entries.push_back({std::move(top.key), top.key_offset, std::move(node)});
      top.has_key = false;
    }
  }

  void take_key(Frame& top, const Node& node) const {
    if (node.kind != Node::Kind::kScalar) fail(node.offset, "a key must be a word");
    for (const Entry& entry : top.node.entries) {
      if (entry.key == node.text) fail(node.offset, "key '" + node.text + "' is given twice");
    }
    top.key = node.text;
    top.key_offset = node.offset;
    top.has_key = true;
  }

  const YamlFile& file_;
  std::vector<Frame> stack_;
  Node root_;
};

// yaml-cpp's own words for a tab are about something else ("end of map not
// found"), so tabs are looked for first.
void refuse_tabs(const YamlFile& file) {
  bool indentation = true;
  for (std::size_t i = 0; i < file.text.size(); ++i) {
    const char c = file.text[i];
    if (c == '\t' && indentation) {
      throw Fault{file.source_at(i), "tab character in the indentation; YAML wants spaces"};
    }
    indentation = c == '\n' || (indentation && c == ' ');
  }
}

}  // namespace

const char* name_of(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::kNull: return "nothing";
    case Node::Kind::kScalar: return "a text";
    case Node::Kind::kSequence: return "a list";
    case Node::Kind::kMap: return "a map";
  }
  return "";
}

model::RuleSource YamlFile::source_at(std::size_t offset) const {
  const auto next = std::upper_bound(line_starts.begin(), line_starts.end(), offset);
  const std::size_t begin = *(next - 1);
  model::RuleSource source;
  source.file = path;
  source.line = static_cast<int>(next - line_starts.begin());
  source.column = 1 + static_cast<int>(base::count_code_points(std::string_view(text).substr(begin, offset - begin)));
  return source;
}

model::RuleSource YamlFile::source_of(const Node& scalar, std::size_t offset, std::size_t size) const {
  // yaml-cpp does not say where each character of a scalar stands. Mostly the
  // file has the text as it is; where escapes or folded lines change it, the
  // part alone must do.
  const std::size_t longest = 2 * scalar.text.size() + 64;
  const std::string_view near = std::string_view(text).substr(scalar.offset, longest);
  const std::size_t whole = near.find(scalar.text);
  if (whole != std::string_view::npos) return source_at(scalar.offset + whole + offset);
  const std::size_t part = near.find(std::string_view(scalar.text).substr(offset, size));
  return source_at(scalar.offset + (part == std::string_view::npos ? 0 : part));
}

YamlFile parse_yaml(std::string path, std::string text) {
  YamlFile file;
  file.path = std::move(path);
  file.text = std::move(text);
  if (file.text.starts_with(kByteOrderMark)) file.text.erase(0, kByteOrderMark.size());
  file.line_starts.push_back(0);
  for (std::size_t i = 0; i < file.text.size(); ++i) {
    if (file.text[i] == '\n') file.line_starts.push_back(i + 1);
  }
  if (!base::is_valid_utf8(file.text)) throw Fault{file.source_at(0), "the file is not UTF-8"};
  refuse_tabs(file);
  TreeBuilder builder(file);
  try {
    std::istringstream in(file.text);
    YAML::Parser parser(in);
    parser.HandleNextDocument(builder);
    file.root = builder.take_root();
    TreeBuilder rest(file);
    if (parser.HandleNextDocument(rest)) {
      throw Fault{file.source_at(rest.take_root().offset), "a rule file holds one YAML document"};
    }
  } catch (const YAML::Exception& e) {
    throw Fault{file.source_at(builder.offset_of(e.mark)), "not valid YAML: " + e.msg};
  }
  return file;
}

}  // namespace luyke::rules
