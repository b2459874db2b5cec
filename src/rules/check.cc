#include "rules/check.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/number_token.h"
#include "model/names.h"
#include "rules/marks.h"

namespace luyke::rules {
namespace {

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

std::string_view slice(const std::string& text, base::Bytes range) {
  return std::string_view(text).substr(range.begin, range.size());
}

// Gathers the failures of one example.
class ExampleReport {
 public:
  ExampleReport(const std::string& rule, const model::RuleExample& example, std::vector<ExampleFailure>& failures)
      : rule_(rule), example_(example), failures_(failures) {}

  void add(std::string message) { failures_.push_back({example_.source, rule_, example_.text, std::move(message)}); }

 private:
  const std::string& rule_;
  const model::RuleExample& example_;
  std::vector<ExampleFailure>& failures_;
};

std::string owner_of(const Claim* claim) {
  if (!claim || claim->rule.empty()) return "no rule gets it";
  return "rule " + quoted(claim->rule) + " gets it as " + std::string(model::name_of(claim->number_class));
}

void check_class_example(const model::ClassRule& rule, const model::RuleExample& example,
                         const MarkedSentence& sentence, const std::vector<Claim>& claims, ExampleReport report) {
  const std::vector<base::Bytes> tokens = base::number_tokens(sentence.text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string number = "number " + std::to_string(i + 1) + " (" + quoted(slice(sentence.text, tokens[i])) + ")";
    const auto claim = std::find_if(claims.begin(), claims.end(), [&](const Claim& each) { return each.index == i; });
    const Claim* found = claim == claims.end() ? nullptr : &*claim;
    if (found && found->text != slice(sentence.text, tokens[i])) {
      report.add(number + " was read as " + quoted(found->text));
      return;  // all that follows would be out of step
    }
    const bool marked = std::find(sentence.marks.begin(), sentence.marks.end(), tokens[i]) != sentence.marks.end();
    const bool own = found && found->rule == rule.id;
    if (marked && !own) report.add("must get " + number + ", but " + owner_of(found));
    if (!marked && own) {
      report.add("gets " + number + (example.must_speak ? ", which is not marked" : ", but must not speak here"));
    }
  }
}

void check_metadata_example(const model::MetadataRule& rule, const model::RuleExample& example,
                            const MarkedSentence& sentence, const std::vector<Field>& all, ExampleReport report) {
  std::vector<std::string> expected;
  for (const base::Bytes& mark : sentence.marks) expected.push_back(quoted(slice(sentence.text, mark)));
  std::vector<std::string> texts;
  std::string listed;
  for (const Field& field : all) {
    if (field.rule != rule.id) continue;
    texts.push_back(quoted(field.text));
    listed += (listed.empty() ? "" : ", ") + field.name + " " + quoted(field.text);
  }
  if (!example.must_speak) {
    if (!texts.empty()) report.add("must not speak here, but reads " + listed);
  } else if (texts.empty()) {
    report.add("does not speak");
  } else if (!expected.empty() && texts != expected) {
    report.add("reads other parts than those marked: " + listed);
  }
}

// Reads every example of the rules and judges what was read.
template <typename Rule, typename Read, typename Judge>
std::vector<ExampleFailure> check_each(const std::vector<Rule>& rules, const Read& read, const Judge& judge) {
  std::vector<ExampleFailure> failures;
  for (const Rule& rule : rules) {
    for (const model::RuleExample& example : rule.examples) {
      ExampleReport report(rule.id, example, failures);
      const base::Result<MarkedSentence> sentence = parse_marks(example.text);
      if (sentence.ok()) {
        judge(rule, example, sentence.value(), read(sentence.value().text), report);
      } else {
        report.add(sentence.error().message);
      }
    }
  }
  return failures;
}

}  // namespace

std::string ExampleFailure::describe() const {
  return source.file + ": line " + std::to_string(source.line) + ", column " + std::to_string(source.column) +
         ": rule " + quoted(rule) + ": " + message + ", in " + quoted(text);
}

std::vector<ExampleFailure> check_examples(const model::RuleSet& rules, const ReadNumbers& read) {
  return check_each(rules.classes, read, check_class_example);
}

std::vector<ExampleFailure> check_metadata_examples(const model::RuleSet& rules, const ReadFields& read) {
  return check_each(rules.metadata, read, check_metadata_example);
}

}  // namespace luyke::rules
