#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/encoding.h"
#include "model/figure.h"
#include "model/relation.h"
#include "model/structure.h"

namespace luyke::model {

// Where in the rule files something was written; lines and columns from 1.
struct RuleSource {
  std::string file;
  int line = 0;
  int column = 0;
};

// A counting or measuring word. `dimension` groups units that may be added
// ("person", "money"); empty: only with itself.
struct UnitTerm {
  std::string phrase;     // "lượt người"
  std::string canonical;  // what the record shows: "đồng" for "đ"; mostly the phrase
  std::string dimension;
  int scale = 0;            // power of ten inside the word: "triệu đồng" is 6 with unit đồng
  bool continuous = false;  // measured, not counted: values carry half a unit of rounding
  bool rate = false;        // "%", "điểm": changes are differences, levels are not added
};

struct CueTerm {
  std::string phrase;
  CueKind kind = CueKind::kTotal;
  RuleSource source;
};

struct ScaleTerm {
  std::string phrase;  // "nghìn", "tỷ"
  int exponent = 0;
};

struct ApproxTerm {
  std::string phrase;
  Approx approx = Approx::kNone;
};

// A sentence in which a rule must speak, with the numbers it must claim in
// [square brackets], or must not speak.
struct RuleExample {
  std::string text;
  bool must_speak = true;
  RuleSource source;
};

// A pattern whose {number} places get a class. Patterns are RE2 over text in
// matching form (NFC, tone placement, spaces and dashes unified); the loader
// has filled in vocabulary and word boundaries. A rule with several patterns
// gives one ClassRule for each, with the same id, one after the other; the
// first carries the examples of all.
struct ClassRule {
  std::string id;
  NumberClass number_class = NumberClass::kOther;
  int priority = 0;  // the higher wins
  std::string pattern;
  bool case_sensitive = false;
  // The class of each capturing group, from group 1; nullopt for groups that
  // hold no number token.
  std::vector<std::optional<NumberClass>> groups;
  std::vector<RuleExample> examples;
  RuleSource source;          // of the rule
  RuleSource pattern_source;  // for what the regex compiler says
};

// A pattern over the head or foot of a document whose named groups are fields
// of Metadata. All its other groups are non-capturing.
struct MetadataRule {
  std::string id;
  std::string pattern;
  bool case_sensitive = false;
  std::vector<RuleExample> examples;
  RuleSource source;
  RuleSource pattern_source;
};

// Words for a finding or a label, by language: "vi", "en". Slots in {braces}.
struct Message {
  std::string vi;
  std::string en;
};

struct AreaTerm {
  std::string name;
  std::string code;
};

struct IndicatorTerm {
  std::string code;
  std::string name;
  std::vector<std::string> synonyms;
  std::string unit;
  std::string kind;        // flow, stock, rate
  std::string year_start;  // "01-01", "12-15", "10-01", "school"
};

// What recognition takes a printed sign for. Empty `printed`: it sees a sign
// where there is none; empty `read`: it sees none.
struct Confusion {
  std::string printed;
  std::string read;
  int weight = 1;  // how often, beside the others
};

// All that the rule files say, checked and ready to compile. Plain data: the
// rooms that use a part compile it once.
struct RuleSet {
  std::string version;  // SHA-256 over the rule files, first 12 hex digits
  std::vector<UnitTerm> units;
  std::vector<ScaleTerm> scales;
  std::vector<ApproxTerm> approximations;
  std::vector<CueTerm> cues;
  std::vector<ClassRule> classes;
  std::vector<MetadataRule> metadata;
  std::vector<IndicatorTerm> indicators;
  std::vector<AreaTerm> areas;
  std::vector<Encoding> encodings;
  std::vector<Confusion> confusions;
  std::map<std::string, Message> messages;                // by code of finding, or name of label
  std::map<std::string, std::vector<std::string>> lists;  // other word lists, by name
};

}  // namespace luyke::model
