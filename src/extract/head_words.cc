#include "extract/head_words.h"

#include "extract/lexicon.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

std::vector<DocumentKind> kinds_of(const model::RuleSet& rules) {
  std::vector<DocumentKind> result;
  const auto list = rules.lists.find("head_kinds");
  if (list == rules.lists.end()) return result;
  for (const std::string& entry : list->second) {
    const std::size_t colon = entry.find(": ");
    if (colon == std::string::npos) continue;
    result.push_back({entry.substr(0, colon), text::matching_form(entry.substr(colon + 2))});
  }
  return result;
}

// Symbols are typed with small and large letters: "Ttr-CTK", "TTr-LĐTBXH".
bool same_letters(std::string_view a, std::string_view b) { return text::key_of(a) == text::key_of(b); }

}  // namespace

HeadWords::HeadWords(const model::RuleSet& set)
    : rules(set),
      periods(set),
      labels(set),
      kinds(kinds_of(set)),
      motto(set, "head_motto"),
      organs(set, "head_organs"),
      ties(set, "head_ties"),
      statements(set, "head_statements"),
      body(set, "head_body"),
      addressees(set, "head_addressees"),
      draft(set, "head_draft"),
      secrecy(set, "secrecy_marks"),
      planned(set, "section_planned"),
      foot_start(set, "foot_start"),
      positions(set, "foot_positions"),
      signed_marks(set, "foot_signed"),
      filing(set, "foot_filing") {}

std::string HeadWords::kind_of_symbol(std::string_view symbol) const {
  if (symbol.empty()) return "";
  const std::string_view first = symbol.substr(0, symbol.find_first_of("-./ "));
  for (const DocumentKind& kind : kinds) {
    if (kind.code == first) return kind.code;
  }
  for (const DocumentKind& kind : kinds) {
    if (same_letters(kind.code, first)) return kind.code;
  }
  // A công văn bears the letters of its issuer alone.
  return "CV";
}

const DocumentKind* HeadWords::kind_at(std::string_view lower) const {
  const DocumentKind* best = nullptr;
  for (const DocumentKind& kind : kinds) {
    if (!lower.starts_with(kind.name) || (best != nullptr && best->name.size() >= kind.name.size())) continue;
    if (lower.size() == kind.name.size() || !is_word_byte(lower[kind.name.size()])) best = &kind;
  }
  return best;
}

}  // namespace luyke::extract
