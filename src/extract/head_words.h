#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/heading_label.h"
#include "extract/metadata_rules.h"
#include "extract/periods.h"
#include "extract/phrases.h"
#include "model/rule_set.h"

namespace luyke::extract {

// A kind of document: "BC" and "báo cáo".
struct DocumentKind {
  std::string code;
  std::string name;  // in matching form, lower case
};

// What reading a head and foot needs of the rules.
struct HeadWords {
  explicit HeadWords(const model::RuleSet& rules);

  // Code of the kind that the symbol names ("BC-STC", "CV/TU"), "CV" when it
  // names none; empty without a symbol.
  std::string kind_of_symbol(std::string_view symbol) const;
  // The kind with whose name the line begins; null when there is none.
  const DocumentKind* kind_at(std::string_view lower) const;

  MetadataRules rules;
  PeriodFinder periods;
  LabelWords labels;
  std::vector<DocumentKind> kinds;
  Phrases motto, organs, ties, statements, body, addressees, draft, secrecy, planned;
  Phrases foot_start, positions, signed_marks, filing;
};

}  // namespace luyke::extract
