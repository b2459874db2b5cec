#include "extract/metadata_rules.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <string>

#include "text/passage.h"

namespace luyke::extract {
namespace {

constexpr int kMaxGroups = 12;

RE2::Options options() {
  RE2::Options result;
  result.set_log_errors(false);
  return result;
}

struct CompiledRule {
  std::string id;
  bool case_sensitive = false;
  std::unique_ptr<RE2> pattern;
  std::map<int, std::string> fields;  // by number of the group
};

}  // namespace

struct MetadataRules::Compiled {
  std::vector<CompiledRule> rules;
  std::vector<base::Error> errors;
};

MetadataRules::MetadataRules(const model::RuleSet& set) {
  auto compiled = std::make_unique<Compiled>();
  for (const model::MetadataRule& rule : set.metadata) {
    CompiledRule made{
        rule.id, rule.case_sensitive, std::make_unique<RE2>(text::matching_form(rule.pattern), options()), {}};
    if (!made.pattern->ok()) {
      const model::RuleSource& at = rule.pattern_source;
      compiled->errors.push_back({base::ErrorCode::kInvalidRule, at.file,
                                  "line " + std::to_string(at.line) + ", column " + std::to_string(at.column),
                                  "rule '" + rule.id + "': " + made.pattern->error()});
      continue;
    }
    made.fields = made.pattern->CapturingGroupNames();
    compiled->rules.push_back(std::move(made));
  }
  compiled_ = std::move(compiled);
}

MetadataRules::~MetadataRules() = default;
MetadataRules::MetadataRules(MetadataRules&&) noexcept = default;
MetadataRules& MetadataRules::operator=(MetadataRules&&) noexcept = default;

std::vector<FieldMatch> MetadataRules::read(std::string_view text, std::string_view lower) const {
  std::vector<FieldMatch> result;
  for (const CompiledRule& rule : compiled_->rules) {
    const std::string_view subject = rule.case_sensitive ? text : lower;
    re2::StringPiece groups[kMaxGroups];
    const int count = std::min(rule.pattern->NumberOfCapturingGroups() + 1, kMaxGroups);
    if (!rule.pattern->Match({subject.data(), subject.size()}, 0, subject.size(), RE2::UNANCHORED, groups, count)) {
      continue;
    }
    for (const auto& [group, name] : rule.fields) {
      if (group >= count || groups[group].data() == nullptr) continue;
      const auto begin = static_cast<std::uint32_t>(groups[group].data() - subject.data());
      result.push_back({rule.id, name, {begin, begin + static_cast<std::uint32_t>(groups[group].size())}});
    }
  }
  return result;
}

const std::vector<base::Error>& MetadataRules::errors() const { return compiled_->errors; }

}  // namespace luyke::extract
