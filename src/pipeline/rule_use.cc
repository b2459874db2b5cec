#include "pipeline/rule_use.h"

#include <algorithm>
#include <istream>
#include <iterator>
#include <limits>
#include <ostream>
#include <set>
#include <utility>

#include "extract/class_rules.h"
#include "extract/extractor.h"
#include "model/names.h"
#include "pipeline/complaint.h"
#include "pipeline/document_reader.h"
#include "pipeline/inputs.h"
#include "render/cells.h"
#include "render/location.h"
#include "text/passage.h"

namespace luyke::pipeline {
namespace {

constexpr std::uint32_t kContextBytes = 60;

// Claims of every rule on one number, with the words around it.
struct NumberUse {
  std::vector<extract::Claim> claims;
  std::string context;
};

// The token in [brackets] between words of its passage.
std::string context_of(const text::Passage& passage, base::Bytes range) {
  const std::string& text = passage.text;
  const auto is_inside = [&](std::size_t at) { return at < text.size() && (text[at] & 0xC0) == 0x80; };
  std::size_t begin = range.begin > kContextBytes ? range.begin - kContextBytes : 0;
  std::size_t end = std::min<std::size_t>(text.size(), range.end + kContextBytes);
  while (is_inside(begin)) ++begin;
  while (is_inside(end)) ++end;
  const std::string context = text.substr(begin, range.begin - begin) + "[" + text.substr(range.begin, range.size()) +
                              "]" + text.substr(range.end, end - range.end);
  return (begin > 0 ? "…" : "") + render::printable(context) + (end < text.size() ? "…" : "");
}

std::vector<NumberUse> use_of(const model::Document& document, const extract::ClassMatcher& matcher) {
  const std::vector<text::Passage> passages = text::passages_of(document);
  std::vector<model::NumberToken> numbers;
  const auto tokenised = extract::tokenise(passages, numbers);
  std::vector<NumberUse> uses(numbers.size());
  for (const extract::TokenisedPassage& passage : tokenised) {
    for (const extract::Token& token : passage.tokens) {
      uses[token.n].context = context_of(*passage.passage, token.range);
    }
    for (const extract::Claim& claim : matcher.find(passage))
      uses[passage.tokens[claim.token].n].claims.push_back(claim);
  }
  return uses;
}

class RuleUse {
 public:
  RuleUse(const Job& job, const Streams& streams, const extract::Extractor& extractor,
          const extract::ClassMatcher& matcher)
      : job_(job),
        reader_(job.limits, extractor.rules()),
        streams_(streams),
        extractor_(extractor),
        matcher_(matcher),
        classes_(extractor.rules().classes),
        words_(extractor.rules().messages, job.language) {}

  int show() {
    bool unread = false;
    for (const Input& input : list_inputs(job_.inputs)) {
      const auto document = read(input);
      if (!document.ok()) {
        complain(streams_, document.error(), words_);
        unread = true;
        continue;
      }
      if (job_.command == Command::kRulesExplain) {
        if (!explain(document.value())) return kWrongUsage;
      } else {
        cover(document.value());
      }
    }
    if (job_.command == Command::kRulesCoverage) show_silent_rules();
    streams_.out << std::flush;
    return unread ? kUnreadable : kDone;
  }

 private:
  base::Result<model::Document> read(const Input& input) {
    if (!input.ok()) return input.error();
    if (input.value() != "-") return reader_.read_file(input.value());
    return reader_.read("-", std::string(std::istreambuf_iterator<char>(streams_.in), {}));
  }

  // "rule (class, priority 10)"
  std::string claim_text(const extract::Claim& claim) const {
    const model::ClassRule& rule = classes_[claim.rule];
    return words_.fill("rule_claim", {{"rule", rule.id},
                                      {"class", std::string(model::name_of(claim.number_class))},
                                      {"priority", std::to_string(rule.priority)}});
  }

  std::string head_text(const model::Document& document, const model::NumberToken& number, std::size_t n,
                        const std::string& context) const {
    return std::to_string(n) + "  " + render::place_text(document, number.place, words_) + ": " + context + "\n";
  }

  bool explain(const model::Document& document) {
    const model::Reading reading = extractor_.read(document);
    const std::size_t n = job_.number;
    if (n >= reading.numbers.size()) {
      const std::string count = std::to_string(reading.numbers.size());
      streams_.err << "luyke: " << render::printable(document.path) << ": "
                   << words_.fill("no_such_number", {{"n", std::to_string(n)}, {"count", count}}) << std::endl;
      return false;
    }
    const NumberUse use = use_of(document, matcher_)[n];
    const model::NumberToken& number = reading.numbers[n];
    streams_.out << head_text(document, number, n, use.context);
    for (const extract::Claim& claim : use.claims) {
      const model::RuleSource& source = classes_[claim.rule].source;
      streams_.out << "   " << claim_text(claim) << "  " << source.file << ":" << source.line << "\n";
    }
    const std::string rule = number.rule.empty() ? words_("rule_none") : number.rule;
    streams_.out << "   "
                 << words_.fill("rule_verdict",
                                {{"class", std::string(model::name_of(number.number_class))}, {"rule", rule}})
                 << "\n";
    return true;
  }

  // Rules of one priority that want different classes for one number: only
  // their order in the files settles it.
  bool conflicts(const NumberUse& use) const {
    int highest = std::numeric_limits<int>::min();
    std::set<model::NumberClass> wanted;
    for (const extract::Claim& claim : use.claims) {
      const int priority = classes_[claim.rule].priority;
      if (priority > highest) wanted.clear();
      highest = std::max(highest, priority);
      if (priority == highest) wanted.insert(claim.number_class);
    }
    return wanted.size() > 1;
  }

  void cover(const model::Document& document) {
    const model::Reading reading = extractor_.read(document);
    const std::vector<NumberUse> uses = use_of(document, matcher_);
    std::size_t unclaimed = 0;
    std::string lines;
    for (std::size_t n = 0; n < reading.numbers.size() && n < uses.size(); ++n) {
      for (const extract::Claim& claim : uses[n].claims) spoke_.insert(classes_[claim.rule].id);
      spoke_.insert(reading.numbers[n].rule);
      const bool is_unclaimed = reading.numbers[n].number_class == model::NumberClass::kUnclaimed;
      unclaimed += is_unclaimed;
      if (!is_unclaimed && !conflicts(uses[n])) continue;
      lines += "  " + words_(is_unclaimed ? "coverage_unclaimed" : "coverage_conflict") + "  " +
               head_text(document, reading.numbers[n], n, uses[n].context);
      if (is_unclaimed) continue;
      for (const extract::Claim& claim : uses[n].claims) lines += "     " + claim_text(claim) + "\n";
    }
    streams_.out << render::printable(document.path) << "\n"
                 << lines << "  " << words_.count(reading.numbers.size(), "count_numbers") << " · "
                 << words_.count(unclaimed, "count_unclaimed") << "\n";
  }

  void show_silent_rules() {
    std::set<std::string> silent;
    for (const model::ClassRule& rule : classes_) {
      if (!spoke_.contains(rule.id)) silent.insert(rule.id);
    }
    streams_.out << words_.count(silent.size(), "count_silent_rules") << "\n";
    for (const std::string& id : silent) streams_.out << "  " << id << "\n";
  }

  const Job& job_;
  DocumentReader reader_;
  const Streams& streams_;
  const extract::Extractor& extractor_;
  const extract::ClassMatcher& matcher_;
  const std::vector<model::ClassRule>& classes_;
  render::Words words_;
  std::set<std::string> spoke_;
};

}  // namespace

int show_rule_use(const Job& job, const Streams& streams, model::RuleSet rules) {
  const auto stop = [&](const base::Error& error) {
    complain(streams, error);
    return kWrongUsage;
  };
  const auto extractor = extract::Extractor::make(std::move(rules));
  if (!extractor.ok()) return stop(extractor.error());
  const auto matcher = extract::ClassMatcher::make(extractor.value().rules().classes);
  if (!matcher.ok()) return stop(matcher.error());
  return RuleUse(job, streams, extractor.value(), matcher.value()).show();
}

}  // namespace luyke::pipeline
