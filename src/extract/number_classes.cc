#include "extract/number_classes.h"

#include <cstdint>
#include <string>

#include "base/printed_number.h"
#include "extract/wrapped_lines.h"

namespace luyke::extract {
namespace {

using model::NumberClass;

constexpr const char* kRuleHeading = "heading.label";
constexpr const char* kRuleReportFrame = "period.report-frame";
constexpr const char* kRulePageField = "other.page-field";
constexpr const char* kRuleMargin = "other.header-footer";
constexpr std::uint32_t kLongestNameNumber = 3;  // digits

}  // namespace

// One document.
class NumberClassifier::Run {
 public:
  Run(const NumberClassifier& classifier, const model::Document& document,
      const std::vector<TokenisedPassage>& passages, model::Reading& reading)
      : with_(classifier), document_(document), passages_(passages), reading_(reading) {}

  WeakClasses classify(const Outline& outline) {
    weak_.resize(passages_.size());
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      claim(i);
      settle_report_frames(passages_[i]);
    }
    for (const HeadingLabel& label : outline.labels) {
      for (const Token& token : passages_[label.passage].tokens) {
        if (label.range.contains(token.range)) settle(token.n, NumberClass::kHeading, kRuleHeading);
      }
    }
    return std::move(weak_);
  }

 private:
  const text::Passage& passage(std::size_t i) const { return *passages_[i].passage; }

  void claim(std::size_t i) {
    const TokenisedPassage& tokenised = passages_[i];
    weak_[i].assign(tokenised.tokens.size(), false);
    const std::vector<Claim> claims = claims_of(tokenised);
    const std::vector<const Claim*> best = best_claims(claims, tokenised.tokens.size(), with_.rules_.classes);
    for (std::size_t t = 0; t < best.size(); ++t) {
      if (best[t] == nullptr) continue;
      const model::ClassRule& rule = with_.rules_.classes[best[t]->rule];
      weak_[i][t] = rule.priority < kWeakPriority;
      settle(tokenised.tokens[t].n, best[t]->number_class, rule.id);
    }
    for (std::size_t t = 1; t < tokenised.tokens.size(); ++t) continue_names(i, t);
    for (const text::Aside& aside : passage(i).asides) settle_aside(tokenised, aside);
    if (document_.blocks[passage(i).sources.front().block].part != model::Part::kBody) settle_margin(i);
    settle_page_number(i);
  }

  // Patterns know lines no more than their author does: "ngày 13" at the end of
  // one and "tháng 3" at the beginning of the next are one date.
  std::vector<Claim> claims_of(const TokenisedPassage& tokenised) const {
    const text::Passage& passage = *tokenised.passage;
    if (passage.text.find('\n') == std::string::npos) return with_.classes_.find(tokenised);
    text::Passage unwrapped;
    unwrapped.text = passage.text;
    unwrapped.lower = passage.lower;
    unwrap(unwrapped.text, unwrapped.lower);
    return with_.classes_.find({&unwrapped, tokenised.tokens});
  }

  // "quận 1, 3, 4 và 7": the word stands before the first of them only. Weak: a
  // counting word after the number wins.
  void continue_names(std::size_t i, std::size_t t) {
    const Token& last = passages_[i].tokens[t - 1];
    const Token& token = passages_[i].tokens[t];
    const model::NumberToken& named = reading_.numbers[last.n];
    const bool name = named.number_class == NumberClass::kName || named.number_class == NumberClass::kReference;
    if (!name || reading_.numbers[token.n].number_class != NumberClass::kUnclaimed) return;
    if (token.range.size() > kLongestNameNumber || !lists(passage(i), {last.range.end, token.range.begin})) return;
    const std::string& text = passage(i).text;
    const char next = token.range.end < text.size() ? text[token.range.end] : ' ';
    if (next == '/' || next == '%' || next == '-') return;
    weak_[i][t] = true;
    settle(token.n, named.number_class, named.rule);
  }

  // Nothing but a comma, "and", or both.
  bool lists(const text::Passage& passage, base::Bytes between) const {
    std::uint32_t at = between.begin;
    const bool comma = at < between.end && passage.lower[at] == ',';
    if (comma) ++at;
    while (at < between.end && passage.lower[at] == ' ') ++at;
    const std::size_t word = with_.ands_.at(passage.lower, at);
    at += static_cast<std::uint32_t>(word);
    while (at < between.end && passage.lower[at] == ' ') ++at;
    return (comma || word > 0) && at == between.end;
  }

  // "Trong tháng 11/2023" in the report on that month: the whole phrase names
  // the report's period, its year too.
  void settle_report_frames(const TokenisedPassage& tokenised) {
    const auto& period = reading_.metadata.period;
    if (!period || !period->to || tokenised.tokens.size() < 2) return;
    const std::vector<Token>& tokens = tokenised.tokens;
    for (std::size_t t = 1; t < tokens.size(); ++t) {
      const model::NumberToken& year = reading_.numbers[tokens[t].n];
      const model::NumberToken& month = reading_.numbers[tokens[t - 1].n];
      if (year.number_class != NumberClass::kYear || month.number_class != NumberClass::kPeriod) continue;
      const bool same =
          year.text == std::to_string(period->to->year()) &&
          base::read_number(month.text, base::NumberStyle::kVietnamese)->value == base::Decimal(period->to->month());
      if (same && with_.frames_.ends_before(tokenised.passage->lower, tokens[t - 1].range.begin)) {
        settle(tokens[t].n, NumberClass::kPeriod, kRuleReportFrame);
      }
    }
  }

  void settle_aside(const TokenisedPassage& tokenised, const text::Aside& aside) {
    const bool label = aside.kind == model::SpanKind::kListLabel;
    if (!label && aside.kind != model::SpanKind::kField) return;
    for (const Token& token : tokenised.tokens) {
      if (!aside.range.contains(token.range)) continue;
      settle(token.n, label ? NumberClass::kHeading : NumberClass::kOther, label ? kRuleHeading : kRulePageField);
    }
  }

  // A paragraph of a short number alone, at either end of a page.
  void settle_page_number(std::size_t i) {
    const std::vector<Token>& tokens = passages_[i].tokens;
    const text::Passage& here = passage(i);
    if (tokens.empty() || here.paragraph == nullptr || here.list_item) return;
    const base::Bytes range = tokens.front().range;
    const bool line = range.begin == 0 && (range.end == here.text.size() || here.text[range.end] == '\n');
    if (!line || range.size() > kLongestNameNumber) return;
    const auto page_of = [&](std::size_t k) { return passage(k).sources.front().page; };
    const bool first = i == 0 || page_of(i - 1) != page_of(i);
    const bool last = i + 1 == passages_.size() || page_of(i + 1) != page_of(i);
    if ((first || last) && passages_.size() > 1) settle(tokens.front().n, NumberClass::kOther, kRulePageField);
  }

  // Running heads and feet report nothing: page numbers, codes of forms.
  void settle_margin(std::size_t i) {
    for (const Token& token : passages_[i].tokens) {
      if (reading_.numbers[token.n].number_class == NumberClass::kUnclaimed) {
        settle(token.n, NumberClass::kOther, kRuleMargin);
      }
    }
  }

  void settle(model::NumberIndex n, NumberClass number_class, const std::string& rule) {
    reading_.numbers[n].number_class = number_class;
    reading_.numbers[n].rule = rule;
  }

  const NumberClassifier& with_;
  const model::Document& document_;
  const std::vector<TokenisedPassage>& passages_;
  model::Reading& reading_;
  WeakClasses weak_;
};

NumberClassifier::NumberClassifier(const model::RuleSet& rules, const ClassMatcher& classes)
    : rules_(rules), classes_(classes), frames_(rules, "frame_preposition"), ands_(rules, "and_word") {}

WeakClasses NumberClassifier::classify(const model::Document& document, const std::vector<TokenisedPassage>& passages,
                                       const Outline& outline, model::Reading& reading) const {
  return Run(*this, document, passages, reading).classify(outline);
}

}  // namespace luyke::extract
