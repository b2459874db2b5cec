#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/rule_set.h"
#include "rules/yaml.h"

namespace luyke::rules {

// A pattern as a person wrote it, placeholders and all. `file` and `node`
// belong to the files being loaded.
struct WrittenPattern {
  const YamlFile* file = nullptr;
  const Node* node = nullptr;

  const std::string& text() const { return node->text; }
};

// The rule files while they are being read: a pattern may name a list of a
// file that comes later, so patterns are filled in when all is read.
struct Draft {
  struct Class {
    model::ClassRule rule;  // all but the patterns
    std::vector<WrittenPattern> patterns;
  };
  struct Metadata {
    model::MetadataRule rule;
    WrittenPattern pattern;
  };

  model::RuleSet set;  // all but classes and metadata
  std::map<std::string, WrittenPattern> fragments;
  std::vector<Class> classes;
  std::vector<Metadata> metadata;
  // Where each thing that may stand once only was first written.
  std::map<std::string, model::RuleSource> first_places;
};

// Notes the place of `what` ("unit 'người'"); throws Fault when it has one.
void claim_once(Draft& draft, const std::string& what, const model::RuleSource& source);

// Reads the sections of one file into the draft. Throws Fault.
void read_sections(const YamlFile& file, Draft& draft);

}  // namespace luyke::rules
