#include "rules/rule_sections.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/date.h"
#include "base/number_token.h"
#include "model/names.h"
#include "rules/fault.h"
#include "rules/map_reader.h"
#include "rules/marks.h"

namespace luyke::rules {
namespace {

constexpr int kMaxPriority = 1000;

// Names are looked up until there is none: an enum that grows needs no change here.
template <typename Value>
std::vector<std::string_view> names_from(int first) {
  std::vector<std::string_view> names;
  for (int i = first; !model::name_of(static_cast<Value>(i)).empty(); ++i) {
    names.push_back(model::name_of(static_cast<Value>(i)));
  }
  return names;
}

bool is_name(std::string_view text, std::string_view also) {
  if (text.empty() || text[0] < 'a' || text[0] > 'z') return false;
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || also.find(c) != std::string_view::npos;
  });
}

std::string read_id(const YamlFile& file, const MapReader& map, Draft& draft) {
  const std::string& id = map.need_text("id");
  const model::RuleSource source = file.source_of(map.need("id"));
  if (!is_rule_id(id)) {
    throw Fault{source, "bad rule id '" + id + "': lower-case letters, digits, '_', '.' and '-' only"};
  }
  claim_once(draft, "rule id '" + id + "'", source);
  return id;
}

bool read_case(const YamlFile& file, const MapReader& map) {
  const std::string text = map.text_or("case", "insensitive");
  if (text == "sensitive") return true;
  if (text == "insensitive") return false;
  throw Fault{file.source_of(map.need("case")),
              "unknown case '" + text + "'" + did_you_mean(text, {"sensitive", "insensitive"})};
}

WrittenPattern written(const YamlFile& file, const Node& node) {
  text_of(file, node, "a pattern");
  return {&file, &node};
}

model::RuleExample read_example(const YamlFile& file, const Node& node, bool must_speak) {
  return {text_of(file, node, "an example"), must_speak, file.source_of(node)};
}

// The examples and counter-examples; `check` refuses one that is badly marked.
template <typename Check>
std::vector<model::RuleExample> read_examples(const YamlFile& file, const MapReader& map, const std::string& id,
                                              const Check& check) {
  std::vector<model::RuleExample> examples;
  const Node& speak = map.need("examples");
  if (items_of(file, speak, "'examples'").empty()) {
    throw Fault{file.source_of(speak), "rule '" + id + "' has no examples"};
  }
  for (const Node& item : speak.items) examples.push_back(read_example(file, item, true));
  if (const Node* silent = map.find("not")) {
    for (const Node& item : items_of(file, *silent, "'not'")) examples.push_back(read_example(file, item, false));
  }
  for (const model::RuleExample& example : examples) {
    const base::Result<MarkedSentence> sentence = parse_marks(example.text);
    if (!sentence.ok()) throw Fault{example.source, sentence.error().message};
    check(example, sentence.value());
  }
  return examples;
}

void check_class_marks(const model::RuleExample& example, const MarkedSentence& sentence) {
  if (example.must_speak && sentence.marks.empty()) {
    throw Fault{example.source, "the example marks no number: put [brackets] around those the rule claims"};
  }
  if (!example.must_speak && !sentence.marks.empty()) {
    throw Fault{example.source, "a 'not' sentence marks no number; write \\[ for a bracket of the text"};
  }
  const std::vector<base::Bytes> tokens = base::number_tokens(sentence.text);
  for (const base::Bytes& mark : sentence.marks) {
    if (std::find(tokens.begin(), tokens.end(), mark) != tokens.end()) continue;
    throw Fault{example.source,
                "'[" + sentence.text.substr(mark.begin, mark.size()) + "]' is not one whole number of the text"};
  }
}

// "01-01", "12-15", or "school".
bool is_year_start(const std::string& text) {
  if (text == "school") return true;
  if (text.size() != 5 || text[2] != '-') return false;
  for (const std::size_t i : {0U, 1U, 3U, 4U}) {
    if (text[i] < '0' || text[i] > '9') return false;
  }
  const int month = (text[0] - '0') * 10 + (text[1] - '0');
  const int day = (text[3] - '0') * 10 + (text[4] - '0');
  return base::Date::make(2001, month, day).has_value();
}

model::IndicatorTerm read_indicator(const YamlFile& file, const Node& item) {
  const MapReader map(file, item, "indicator", {"code", "name", "synonyms", "unit", "kind", "year_start"});
  model::IndicatorTerm indicator;
  indicator.code = map.need_text("code");
  indicator.name = map.need_text("name");
  if (const Node* synonyms = map.find("synonyms")) {
    for (const Node& each : items_of(file, *synonyms, "'synonyms'")) {
      indicator.synonyms.push_back(text_of(file, each, "a synonym"));
    }
  }
  indicator.unit = map.need_text("unit");
  indicator.kind = map.need_text("kind");
  const std::vector<std::string_view> kinds = {"flow", "stock", "rate"};
  if (std::find(kinds.begin(), kinds.end(), indicator.kind) == kinds.end()) {
    throw Fault{file.source_of(map.need("kind")),
                "unknown indicator kind '" + indicator.kind + "'" + did_you_mean(indicator.kind, kinds)};
  }
  indicator.year_start = map.text_or("year_start", "01-01");
  if (!is_year_start(indicator.year_start)) {
    throw Fault{file.source_of(map.need("year_start")),
                "'year_start' must be month-day like '12-15', or 'school', not '" + indicator.year_start + "'"};
  }
  return indicator;
}

model::NumberClass read_class_name(const YamlFile& file, const MapReader& map) {
  const std::string& name = map.need_text("class");
  const std::optional<model::NumberClass> value = model::number_class_of(name);
  if (value && *value != model::NumberClass::kUnclaimed) return *value;
  throw Fault{file.source_of(map.need("class")),
              "unknown class '" + name + "'" + did_you_mean(name, number_class_names())};
}

}  // namespace

void read_classes(const YamlFile& file, const Node& node, Draft& draft) {
  for (const Node& item : items_of(file, node, "'classes'")) {
    const MapReader map(file, item, "class rule",
                        {"id", "class", "priority", "pattern", "patterns", "case", "examples", "not"});
    Draft::Class draft_class;
    model::ClassRule& rule = draft_class.rule;
    rule.source = file.source_of(item);
    rule.id = read_id(file, map, draft);
    rule.number_class = read_class_name(file, map);
    rule.priority = map.number_or("priority", 0, -kMaxPriority, kMaxPriority);
    rule.case_sensitive = read_case(file, map);
    const Node* several = map.find("patterns");
    if (several && map.find("pattern")) {
      throw Fault{file.source_of(*several), "rule '" + rule.id + "' has both 'pattern' and 'patterns'"};
    }
    if (several) {
      for (const Node& each : items_of(file, *several, "'patterns'")) {
        draft_class.patterns.push_back(written(file, each));
      }
      if (several->items.empty()) throw Fault{file.source_of(*several), "'patterns' is empty"};
    } else {
      draft_class.patterns.push_back(written(file, map.need("pattern")));
    }
    rule.examples = read_examples(file, map, rule.id, check_class_marks);
    draft.classes.push_back(std::move(draft_class));
  }
}

void read_metadata(const YamlFile& file, const Node& node, Draft& draft) {
  for (const Node& item : items_of(file, node, "'metadata'")) {
    const MapReader map(file, item, "metadata rule", {"id", "pattern", "case", "examples", "not"});
    Draft::Metadata draft_rule;
    model::MetadataRule& rule = draft_rule.rule;
    rule.source = file.source_of(item);
    rule.id = read_id(file, map, draft);
    rule.case_sensitive = read_case(file, map);
    draft_rule.pattern = written(file, map.need("pattern"));
    rule.examples = read_examples(file, map, rule.id, [](const auto& example, const MarkedSentence& sentence) {
      if (example.must_speak || sentence.marks.empty()) return;
      throw Fault{example.source, "a 'not' sentence marks nothing; write \\[ for a bracket of the text"};
    });
    draft.metadata.push_back(std::move(draft_rule));
  }
}

void read_indicators(const YamlFile& file, const Node& node, Draft& draft) {
  for (const Node& item : items_of(file, node, "'indicators'")) {
    model::IndicatorTerm indicator = read_indicator(file, item);
    claim_once(draft, "indicator code '" + indicator.code + "'", file.source_of(item));
    draft.set.indicators.push_back(std::move(indicator));
  }
}

void claim_placeholder(const YamlFile& file, const Entry& entry, Draft& draft) {
  const model::RuleSource source = file.source_at(entry.key_offset);
  if (!is_name(entry.key, "_")) {
    throw Fault{source, "bad name '" + entry.key + "': lower-case letters, digits and '_' only"};
  }
  for (const std::string_view reserved : {"number", "unit", "scale", "approx", "cue"}) {
    if (entry.key == reserved) throw Fault{source, "the name '" + entry.key + "' has a meaning of its own in patterns"};
  }
  claim_once(draft, "list or fragment '" + entry.key + "'", source);
}

bool is_rule_id(std::string_view id) { return is_name(id, "_.-"); }

std::vector<std::string_view> cue_kind_names() { return names_from<model::CueKind>(0); }

std::vector<std::string_view> number_class_names() {
  return names_from<model::NumberClass>(static_cast<int>(model::NumberClass::kUnclaimed) + 1);
}

}  // namespace luyke::rules
