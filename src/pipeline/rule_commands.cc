#include "pipeline/rule_commands.h"

#include <istream>
#include <ostream>
#include <utility>

#include "pipeline/complaint.h"
#include "pipeline/rule_check.h"
#include "pipeline/rule_listing.h"
#include "pipeline/rule_use.h"
#include "render/words.h"
#include "rules/dialogue.h"
#include "rules/load.h"
#include "rules/propose.h"

namespace luyke::pipeline {
namespace {

int stop(const Streams& streams, const base::Error& error) {
  complain(streams, error);
  return kWrongUsage;
}

int list(const Streams& streams, const model::RuleSet& rules) {
  streams.out << rule_listing(rules) << std::flush;
  return kDone;
}

// Failures go where the output goes: they are what was asked for.
int test(const Job& job, const Streams& streams, model::RuleSet rules) {
  const auto extractor = extract::Extractor::make(std::move(rules));
  if (!extractor.ok()) return stop(streams, extractor.error());
  const render::Words words(extractor.value().rules().messages, job.language);
  const auto failures = check_rules(extractor.value());
  for (const rules::ExampleFailure& failure : failures) streams.out << failure.describe() << '\n';
  const std::size_t examples = count_examples(extractor.value().rules());
  streams.out << words.count(examples, "count_examples") << " · " << words.count(failures.size(), "count_failures")
              << std::endl;
  return failures.empty() ? kDone : kErrorsFound;
}

// A rule from a sentence: asked for, written, and tried with all the others.
int make(const Job& job, const Streams& streams, const std::string& folder, const model::RuleSet& rules) {
  const bool vietnamese = job.language == render::Language::kVietnamese;
  const auto language = vietnamese ? rules::Language::kVietnamese : rules::Language::kEnglish;
  const auto proposal = rules::ask_for_rule(rules, language, streams.in, streams.out);
  if (!proposal) return kWrongUsage;
  const auto path = rules::add_rule(folder, *proposal);
  if (!path.ok()) return stop(streams, path.error());
  streams.out << render::Words(rules.messages, job.language).fill("rule_written", {{"file", path.value()}}) << '\n';
  auto loaded = rules::load(folder);
  if (!loaded.ok()) return stop(streams, loaded.error());
  return test(job, streams, std::move(loaded).value());
}

}  // namespace

bool is_rule_command(Command command) {
  switch (command) {
    case Command::kRulesList:
    case Command::kRulesTest:
    case Command::kRulesNew:
    case Command::kRulesCoverage:
    case Command::kRulesExplain: return true;
    default: return false;
  }
}

int run_rule_command(const Job& job, const Streams& streams, const std::string& folder, model::RuleSet rules) {
  if (job.command == Command::kRulesList) return list(streams, rules);
  if (job.command == Command::kRulesTest) return test(job, streams, std::move(rules));
  if (job.command == Command::kRulesNew) return make(job, streams, folder, rules);
  return show_rule_use(job, streams, std::move(rules));
}

}  // namespace luyke::pipeline
