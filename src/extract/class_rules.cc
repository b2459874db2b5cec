#include "extract/class_rules.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <numeric>
#include <string>

#include "extract/filter_pattern.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

constexpr int kMaxGroups = 24;
constexpr std::int64_t kMaxMemory = 64 << 20;  // of the automaton of one set

RE2::Options options() {
  RE2::Options options;
  options.set_max_mem(kMaxMemory);
  options.set_log_errors(false);
  options.set_never_nl(false);
  return options;
}

base::Error pattern_error(const model::ClassRule& rule, const RE2& probe) {
  const model::RuleSource& at = rule.pattern_source;
  return {base::ErrorCode::kInvalidRule, at.file,
          "line " + std::to_string(at.line) + ", column " + std::to_string(at.column),
          "rule '" + rule.id + "': " + probe.error() +
              (probe.error_arg().empty() ? "" : " at '" + probe.error_arg() + "'")};
}

// Index of the token with exactly these bytes, or the number of tokens.
std::uint32_t token_at(const std::vector<Token>& tokens, base::Bytes range) {
  const auto found =
      std::lower_bound(tokens.begin(), tokens.end(), range.begin,
                       [](const Token& token, std::uint32_t begin) { return token.range.begin < begin; });
  if (found == tokens.end() || found->range != range) return static_cast<std::uint32_t>(tokens.size());
  return static_cast<std::uint32_t>(found - tokens.begin());
}

}  // namespace

struct ClassMatcher::Compiled {
  const std::vector<model::ClassRule>* rules = nullptr;
  std::vector<std::unique_ptr<RE2>> patterns;   // by rule
  RE2::Set filter{options(), RE2::UNANCHORED};  // by rule, over lower case

  std::vector<int> candidates(const text::Passage& passage) const;
  void run(std::size_t rule, const TokenisedPassage& passage, std::vector<Claim>& claims) const;
};

std::vector<int> ClassMatcher::Compiled::candidates(const text::Passage& passage) const {
  std::vector<int> matched;
  RE2::Set::ErrorInfo error{};
  if (!filter.Match(passage.lower, &matched, &error) && error.kind != RE2::Set::kNoError) {
    // The automaton outgrew its memory: try each pattern by itself.
    matched.resize(rules->size());
    std::iota(matched.begin(), matched.end(), 0);
  }
  // The automaton reports in no order; claims follow the rule files.
  std::sort(matched.begin(), matched.end());
  return matched;
}

void ClassMatcher::Compiled::run(std::size_t index, const TokenisedPassage& passage, std::vector<Claim>& claims) const {
  const model::ClassRule& rule = (*rules)[index];
  const std::string& subject = rule.case_sensitive ? passage.passage->text : passage.passage->lower;
  const RE2& pattern = *patterns[index];
  const int groups = std::min(pattern.NumberOfCapturingGroups() + 1, kMaxGroups);
  re2::StringPiece group[kMaxGroups];
  std::size_t from = 0;
  // Behind the last token there is nothing to claim.
  while (from <= passage.tokens.back().range.begin &&
         pattern.Match(subject, from, subject.size(), RE2::UNANCHORED, group, groups)) {
    std::size_t last = static_cast<std::size_t>(group[0].data() - subject.data()) + 1;
    for (int g = 1; g < groups; ++g) {
      if (group[g].data() == nullptr) continue;
      const auto begin = static_cast<std::uint32_t>(group[g].data() - subject.data());
      const auto end = begin + static_cast<std::uint32_t>(group[g].size());
      last = std::max<std::size_t>(last, end);
      if (static_cast<std::size_t>(g) > rule.groups.size()) break;
      const auto& number_class = rule.groups[static_cast<std::size_t>(g) - 1];
      const std::uint32_t token = token_at(passage.tokens, {begin, end});
      if (!number_class || token == passage.tokens.size()) continue;
      claims.push_back({token, *number_class, static_cast<std::uint32_t>(index)});
    }
    from = last;
  }
}

ClassMatcher::ClassMatcher(std::unique_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
ClassMatcher::~ClassMatcher() = default;
ClassMatcher::ClassMatcher(ClassMatcher&&) noexcept = default;
ClassMatcher& ClassMatcher::operator=(ClassMatcher&&) noexcept = default;

base::Result<ClassMatcher> ClassMatcher::make(const std::vector<model::ClassRule>& rules) {
  auto compiled = std::make_unique<Compiled>();
  compiled->rules = &rules;
  for (const model::ClassRule& rule : rules) {
    const std::string form = text::matching_form(rule.pattern);
    auto pattern = std::make_unique<RE2>(form, options());
    if (!pattern->ok()) return pattern_error(rule, *pattern);
    const std::string flags = rule.case_sensitive ? "(?i)" : "";
    // The filter counts patterns as they come: one it cannot take would shift all.
    if (compiled->filter.Add(flags + filter_pattern(form), nullptr) < 0) compiled->filter.Add(flags + form, nullptr);
    compiled->patterns.push_back(std::move(pattern));
  }
  compiled->filter.Compile();
  return ClassMatcher(std::move(compiled));
}

std::vector<Claim> ClassMatcher::find(const TokenisedPassage& passage) const {
  std::vector<Claim> claims;
  if (passage.tokens.empty() || compiled_->rules->empty()) return claims;
  for (const int rule : compiled_->candidates(*passage.passage)) {
    compiled_->run(static_cast<std::size_t>(rule), passage, claims);
  }
  return claims;
}

std::vector<const Claim*> best_claims(const std::vector<Claim>& claims, std::size_t tokens,
                                      const std::vector<model::ClassRule>& rules) {
  std::vector<const Claim*> best(tokens, nullptr);
  for (const Claim& claim : claims) {
    const Claim*& held = best[claim.token];
    const auto rank = [&](const Claim& c) {
      return std::pair(-rules[c.rule].priority, static_cast<std::int64_t>(c.rule));
    };
    if (held == nullptr || rank(claim) < rank(*held)) held = &claim;
  }
  return best;
}

}  // namespace luyke::extract
