#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "model/names.h"
#include "rules/draft.h"
#include "rules/encodings.h"
#include "rules/fault.h"
#include "rules/map_reader.h"
#include "rules/rule_sections.h"

namespace luyke::rules {
namespace {

// Powers of ten that words can mean: "nghìn tỷ" is 12.
constexpr int kMaxExponent = 15;

void read_units(const YamlFile& file, const Node& node, Draft& draft) {
  for (const Node& item : items_of(file, node, "'units'")) {
    const MapReader map(file, item, "unit", {"phrase", "unit", "dimension", "scale", "continuous", "rate"});
    model::UnitTerm unit;
    unit.phrase = map.need_text("phrase");
    unit.canonical = map.text_or("unit", unit.phrase);
    unit.dimension = map.text_or("dimension", "");
    unit.scale = map.number_or("scale", 0, 0, kMaxExponent);
    unit.continuous = map.flag("continuous");
    unit.rate = map.flag("rate");
    claim_once(draft, "unit '" + unit.phrase + "'", file.source_of(map.need("phrase")));
    draft.set.units.push_back(std::move(unit));
  }
}

void read_scales(const YamlFile& file, const Node& node, Draft& draft) {
  for (const Node& item : items_of(file, node, "'scales'")) {
    const MapReader map(file, item, "scale", {"phrase", "exponent"});
    model::ScaleTerm scale{map.need_text("phrase"), map.need_number("exponent", 1, kMaxExponent)};
    claim_once(draft, "scale '" + scale.phrase + "'", file.source_of(map.need("phrase")));
    draft.set.scales.push_back(std::move(scale));
  }
}

void read_approximations(const YamlFile& file, const Node& node, Draft& draft) {
  for (const Node& item : items_of(file, node, "'approximations'")) {
    const MapReader map(file, item, "approximation", {"phrase", "approx"});
    const std::string& name = map.need_text("approx");
    const std::optional<model::Approx> approx = model::approx_of(name);
    if (!approx || *approx == model::Approx::kNone) {
      throw Fault{file.source_of(map.need("approx")),
                  "unknown approx '" + name + "'" + did_you_mean(name, {"about", "over", "under"})};
    }
    model::ApproxTerm term{map.need_text("phrase"), *approx};
    claim_once(draft, "approximation '" + term.phrase + "'", file.source_of(map.need("phrase")));
    draft.set.approximations.push_back(std::move(term));
  }
}

void read_cues(const YamlFile& file, const Node& node, Draft& draft) {
  for (const Entry& entry : entries_of(file, node, "'cues'")) {
    const std::optional<model::CueKind> kind = model::cue_kind_of(entry.key);
    if (!kind) {
      throw Fault{file.source_at(entry.key_offset),
                  "unknown cue kind '" + entry.key + "'" + did_you_mean(entry.key, cue_kind_names())};
    }
    for (const Node& item : items_of(file, entry.value, "cue kind '" + entry.key + "'")) {
      model::CueTerm cue{text_of(file, item, "a cue phrase"), *kind, file.source_of(item)};
      // One phrase may have several kinds; the longest phrase of a text speaks.
      claim_once(draft, "phrase '" + cue.phrase + "' of cue kind '" + entry.key + "'", cue.source);
      draft.set.cues.push_back(std::move(cue));
    }
  }
}

void read_lists(const YamlFile& file, const Node& node, Draft& draft) {
  for (const Entry& entry : entries_of(file, node, "'lists'")) {
    claim_placeholder(file, entry, draft);
    std::vector<std::string> words;
    for (const Node& item : items_of(file, entry.value, "list '" + entry.key + "'")) {
      words.push_back(text_of(file, item, "a word of list '" + entry.key + "'"));
    }
    if (words.empty()) throw Fault{file.source_of(entry.value), "list '" + entry.key + "' is empty"};
    draft.set.lists.emplace(entry.key, std::move(words));
  }
}

void read_fragments(const YamlFile& file, const Node& node, Draft& draft) {
  for (const Entry& entry : entries_of(file, node, "'fragments'")) {
    claim_placeholder(file, entry, draft);
    text_of(file, entry.value, "fragment '" + entry.key + "'");
    draft.fragments.emplace(entry.key, WrittenPattern{&file, &entry.value});
  }
}

void read_messages(const YamlFile& file, const Node& node, Draft& draft) {
  for (const Entry& entry : entries_of(file, node, "'messages'")) {
    claim_once(draft, "message '" + entry.key + "'", file.source_at(entry.key_offset));
    const MapReader map(file, entry.value, "message '" + entry.key + "'", {"vi", "en"});
    draft.set.messages.emplace(entry.key, model::Message{map.need_text("vi"), map.need_text("en")});
  }
}

void read_areas(const YamlFile& file, const Node& node, Draft& draft) {
  for (const Node& item : items_of(file, node, "'areas'")) {
    const MapReader map(file, item, "area", {"name", "code"});
    model::AreaTerm area{map.need_text("name"), map.need_text("code")};
    // Names repeat across provinces and one area has several; the pair may not.
    claim_once(draft, "area '" + area.name + "' with code '" + area.code + "'", file.source_of(map.need("name")));
    draft.set.areas.push_back(std::move(area));
  }
}

// A sign of a number: one digit, mark or per cent sign, or what is taken for one.
std::string sign_of(const YamlFile& file, const MapReader& map, std::string_view key) {
  const Node& node = map.need(key);
  const std::string& sign = text_of(file, node, "'" + std::string(key) + "'");
  if (sign == "none") return "";
  const bool known = sign.size() == 1 && std::string_view("0123456789.,/% ").find(sign[0]) != std::string_view::npos;
  if (!known)
    throw Fault{file.source_of(node), "a sign is a digit, '.', ',', '/', '%', ' ' or none, not '" + sign + "'"};
  return sign;
}

void read_confusions(const YamlFile& file, const Node& node, Draft& draft) {
  constexpr int kMostWeight = 1000;
  for (const Node& item : items_of(file, node, "'confusions'")) {
    const MapReader map(file, item, "confusion", {"printed", "read", "weight", "both"});
    model::Confusion confusion{sign_of(file, map, "printed"), sign_of(file, map, "read"),
                               map.need_number("weight", 1, kMostWeight)};
    const model::RuleSource source = file.source_of(map.need("printed"));
    if (confusion.printed == confusion.read) throw Fault{source, "a sign taken for itself is no confusion"};
    const auto add = [&](const model::Confusion& each) {
      claim_once(draft, "confusion of '" + each.printed + "' with '" + each.read + "'", source);
      draft.set.confusions.push_back(each);
    };
    add(confusion);
    if (map.flag("both")) add({confusion.read, confusion.printed, confusion.weight});
  }
}

using SectionReader = void (*)(const YamlFile&, const Node&, Draft&);

constexpr std::array<std::pair<std::string_view, SectionReader>, 13> kSections = {{
    {"units", read_units},
    {"scales", read_scales},
    {"approximations", read_approximations},
    {"cues", read_cues},
    {"lists", read_lists},
    {"fragments", read_fragments},
    {"classes", read_classes},
    {"metadata", read_metadata},
    {"messages", read_messages},
    {"indicators", read_indicators},
    {"areas", read_areas},
    {"encodings", read_encodings},
    {"confusions", read_confusions},
}};

}  // namespace

void claim_once(Draft& draft, const std::string& what, const model::RuleSource& source) {
  const auto [place, fresh] = draft.first_places.emplace(what, source);
  if (fresh) return;
  const model::RuleSource& first = place->second;
  throw Fault{source, what + " is given twice; first in " + first.file + ", line " + std::to_string(first.line)};
}

void read_sections(const YamlFile& file, Draft& draft) {
  if (file.root.kind == Node::Kind::kNull) return;  // comments only
  for (const Entry& entry : entries_of(file, file.root, "a rule file")) {
    const auto* section =
        std::find_if(kSections.begin(), kSections.end(), [&](const auto& each) { return each.first == entry.key; });
    if (section == kSections.end()) {
      std::vector<std::string_view> known;
      for (const auto& each : kSections) known.push_back(each.first);
      throw Fault{file.source_at(entry.key_offset),
                  "unknown key '" + entry.key + "' in a rule file" + did_you_mean(entry.key, known)};
    }
    section->second(file, entry.value, draft);
  }
}

}  // namespace luyke::rules
