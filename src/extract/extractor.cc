#include "extract/extractor.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "extract/areas.h"
#include "extract/class_rules.h"
#include "extract/figure_periods.h"
#include "extract/indicator.h"
#include "extract/lexicon.h"
#include "extract/metadata.h"
#include "extract/phrases.h"
#include "extract/prose.h"
#include "extract/sections.h"
#include "extract/spelled_numbers.h"
#include "extract/table_reader.h"
#include "extract/tokens.h"
#include "extract/wrapped_lines.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

using model::NumberClass;

constexpr const char* kRuleHeading = "heading.label";
constexpr const char* kRuleReportFrame = "period.report-frame";
constexpr const char* kRulePageField = "other.page-field";
constexpr std::uint32_t kLongestNameNumber = 3;
constexpr const char* kRuleMargin = "other.header-footer";

PeriodContext context_of(const model::Metadata& metadata) {
  PeriodContext context;
  context.period = metadata.period;
  if (metadata.date) context.year = metadata.date->year();
  if (metadata.period && metadata.period->to) context.year = metadata.period->to->year();
  return context;
}

// A report on the first six or nine months: what it counts runs from January.
// A first quarter or a whole year is a period of its own.
bool reports_run_of_months(const std::optional<base::Period>& period) {
  if (!period || !period->from || !period->to || period->from->month() != 1) return false;
  const int last = period->to->month();
  return period->from->year() == period->to->year() && last > 1 && last != 3 && last != 12;
}

}  // namespace

struct Extractor::Compiled {
  model::RuleSet rules;
  Lexicon lexicon;
  std::optional<ClassMatcher> classes;
  PeriodFinder periods;
  SectionReader sections;
  HeadReader heads;
  TableReader tables;
  Phrases frames;
  Phrases ands;
  IndicatorReader indicators;
  AreaFinder areas;
  SpelledNumberReader spelled;

  explicit Compiled(model::RuleSet loaded)
      : rules(std::move(loaded)),
        lexicon(rules),
        periods(rules),
        sections(rules),
        heads(rules),
        tables(lexicon, periods),
        frames(rules, "frame_preposition"),
        ands(rules, "and_word"),
        indicators(rules),
        areas(rules),
        spelled(rules, lexicon) {}
};

namespace {

// What the rules were compiled to.
struct Stages {
  const model::RuleSet& rules;
  const Lexicon& lexicon;
  const ClassMatcher& classes;
  const SectionReader& sections;
  const HeadReader& heads;
  const TableReader& tables;
  const Phrases& frames;
  const Phrases& ands;
};

// One document on its way through the stages of the extractor.
class Run {
 public:
  Run(const model::Document& document, const Stages& stages) : document_(document), stages_(stages) {}

  model::Reading read() {
    passages_ = text::passages_of(document_);
    HeadReading head = stages_.heads.read(document_, passages_);
    reading_.metadata = std::move(head.metadata);
    reading_.notes = std::move(head.notes);
    tokenised_ = tokenise(passages_, reading_.numbers);
    outline_ = stages_.sections.read(passages_, context_of(reading_.metadata));
    reading_.sections = outline_.sections;
    classify();
    reading_.figures.reserve(reading_.numbers.size());
    report_frame_ = report_frame();
    style_ = prose_style();
    for (std::size_t i = 0; i < passages_.size();) i = read_block(i);
    return std::move(reading_);
  }

  const std::vector<text::Passage>& passages() const { return passages_; }
  const std::vector<TokenisedPassage>& tokenised() const { return tokenised_; }

 private:
  void classify() {
    weak_.resize(passages_.size());
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      claim(i);
      settle_report_frames(i);
    }
    for (const HeadingLabel& label : outline_.labels) {
      for (const Token& token : tokenised_[label.passage].tokens) {
        if (label.range.contains(token.range)) settle(token.n, NumberClass::kHeading, kRuleHeading);
      }
    }
  }

  // "Trong tháng 11/2023" in the report on that month: the whole phrase names
  // the report's period, its year too.
  void settle_report_frames(std::size_t i) {
    const auto& period = reading_.metadata.period;
    if (!period || !period->to || tokenised_[i].tokens.size() < 2) return;
    const std::vector<Token>& tokens = tokenised_[i].tokens;
    for (std::size_t t = 1; t < tokens.size(); ++t) {
      const model::NumberToken& year = reading_.numbers[tokens[t].n];
      const model::NumberToken& month = reading_.numbers[tokens[t - 1].n];
      if (year.number_class != NumberClass::kYear || month.number_class != NumberClass::kPeriod) continue;
      const bool same =
          year.text == std::to_string(period->to->year()) &&
          base::read_number(month.text, base::NumberStyle::kVietnamese)->value == base::Decimal(period->to->month());
      if (same && stages_.frames.ends_before(passages_[i].lower, tokens[t - 1].range.begin)) {
        settle(tokens[t].n, NumberClass::kPeriod, kRuleReportFrame);
      }
    }
  }

  void claim(std::size_t i) {
    const TokenisedPassage& tokenised = tokenised_[i];
    weak_[i].assign(tokenised.tokens.size(), false);
    const std::vector<Claim> claims = claims_of(tokenised);
    const std::vector<const Claim*> best = best_claims(claims, tokenised.tokens.size(), stages_.rules.classes);
    for (std::size_t t = 0; t < best.size(); ++t) {
      if (best[t] == nullptr) continue;
      const model::ClassRule& rule = stages_.rules.classes[best[t]->rule];
      weak_[i][t] = rule.priority < kWeakPriority;
      settle(tokenised.tokens[t].n, best[t]->number_class, rule.id);
    }
    for (std::size_t t = 1; t < tokenised.tokens.size(); ++t) continue_names(i, t);
    for (const text::Aside& aside : passages_[i].asides) settle_aside(tokenised, aside);
    if (document_.blocks[passages_[i].sources.front().block].part != model::Part::kBody) settle_margin(i);
    settle_page_number(i);
  }

  // Patterns know lines no more than their author does: "ngày 13" at the end of
  // one and "tháng 3" at the beginning of the next are one date.
  std::vector<Claim> claims_of(const TokenisedPassage& tokenised) const {
    const text::Passage& passage = *tokenised.passage;
    if (passage.text.find('\n') == std::string::npos) return stages_.classes.find(tokenised);
    text::Passage unwrapped;
    unwrapped.text = passage.text;
    unwrapped.lower = passage.lower;
    unwrap(unwrapped.text, unwrapped.lower);
    return stages_.classes.find({&unwrapped, tokenised.tokens});
  }

  // "quận 1, 3, 4 và 7": the word stands before the first of them only. Weak: a
  // counting word after the number wins.
  void continue_names(std::size_t i, std::size_t t) {
    const Token& last = tokenised_[i].tokens[t - 1];
    const Token& token = tokenised_[i].tokens[t];
    const model::NumberToken& named = reading_.numbers[last.n];
    const bool name = named.number_class == NumberClass::kName || named.number_class == NumberClass::kReference;
    if (!name || reading_.numbers[token.n].number_class != NumberClass::kUnclaimed) return;
    if (token.range.size() > kLongestNameNumber || !lists(passages_[i], {last.range.end, token.range.begin})) return;
    const std::string& text = passages_[i].text;
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
    const std::size_t word = stages_.ands.at(passage.lower, at);
    at += static_cast<std::uint32_t>(word);
    while (at < between.end && passage.lower[at] == ' ') ++at;
    return (comma || word > 0) && at == between.end;
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
    const std::vector<Token>& tokens = tokenised_[i].tokens;
    const text::Passage& passage = passages_[i];
    if (tokens.empty() || passage.paragraph == nullptr || passage.list_item) return;
    const base::Bytes range = tokens.front().range;
    const bool line = range.begin == 0 && (range.end == passage.text.size() || passage.text[range.end] == '\n');
    if (!line || range.size() > kLongestNameNumber) return;
    const auto page_of = [&](std::size_t k) { return passages_[k].sources.front().page; };
    const bool first = i == 0 || page_of(i - 1) != page_of(i);
    const bool last = i + 1 == passages_.size() || page_of(i + 1) != page_of(i);
    if ((first || last) && passages_.size() > 1) settle(tokens.front().n, NumberClass::kOther, kRulePageField);
  }

  // Running heads and feet report nothing: page numbers, codes of forms.
  void settle_margin(std::size_t i) {
    for (const Token& token : tokenised_[i].tokens) {
      if (reading_.numbers[token.n].number_class == NumberClass::kUnclaimed) {
        settle(token.n, NumberClass::kOther, kRuleMargin);
      }
    }
  }

  void settle(model::NumberIndex n, NumberClass number_class, const std::string& rule) {
    reading_.numbers[n].number_class = number_class;
    reading_.numbers[n].rule = rule;
  }

  // Reads the table or the paragraph that begins with passage i; returns the
  // first passage after it.
  std::size_t read_block(std::size_t i) {
    const std::uint32_t block = passages_[i].sources.front().block;
    if (document_.blocks[block].table() == nullptr) {
      read_passage(i);
      return i + 1;
    }
    std::size_t last = i;
    while (last < passages_.size() && passages_[last].sources.front().block == block) ++last;
    TableContext context;
    context.basis = report_frame_.basis;
    context.style = style_;
    context.periods = context_of(reading_.metadata);
    if (stages_.tables.read(document_, tokenised_, i, last, context, reading_)) return last;
    for (std::size_t p = i; p < last; ++p) read_passage(p);
    return last;
  }

  void read_passage(std::size_t i) {
    PassageContext context;
    context.paragraph = static_cast<std::uint32_t>(i);
    context.section = outline_.section_of[i];
    context.frame = report_frame_;
    context.style = style_;
    if (context.section == section_) context.frame.before = basis_before_;
    context.frame.planned = in_planned_section(context.section);
    section_ = context.section;
    basis_before_ = read_prose(tokenised_[i], context, weak_[i], stages_.lexicon, reading_).basis;
  }

  // Tables tell their own style; a sheet pasted in says nothing of the text.
  base::NumberStyle prose_style() const {
    std::vector<std::string_view> tokens;
    for (const model::NumberToken& number : reading_.numbers) {
      if (!number.place.row) tokens.push_back(number.text);
    }
    return base::style_of(tokens);
  }

  // The report's period, where the head or any words name one.
  TimeFrame report_frame() const {
    TimeFrame frame;
    const bool named = reading_.metadata.period || std::any_of(reading_.numbers.begin(), reading_.numbers.end(),
                                                               [](const model::NumberToken& number) {
                                                                 return number.number_class == NumberClass::kPeriod;
                                                               });
    if (!named && !title_has("season_word")) frame.basis = model::Basis::kNone;
    const bool runs = reports_run_of_months(reading_.metadata.period) || title_names_moment();
    if (runs) frame.basis = model::Basis::kCumulative;
    frame.before = frame.basis;
    return frame;
  }

  // The passage that holds the document's title.
  std::optional<std::size_t> title_passage() const {
    const std::string& title = reading_.metadata.title;
    for (std::size_t i = 0; i < passages_.size() && !title.empty(); ++i) {
      if (passages_[i].text.find(title) != std::string::npos) return i;
    }
    return std::nullopt;
  }

  bool title_has(std::string_view list) const {
    const auto passage = title_passage();
    if (!passage) return false;
    const auto hits = stages_.lexicon.find(passages_[*passage].lower);
    const std::int64_t index = stages_.lexicon.list_index(list);
    return std::any_of(hits.begin(), hits.end(),
                       [&](const Hit& hit) { return hit.kind == TermKind::kList && hit.index == index; });
  }

  // "Thiệt hại do bão số 3 (tính đến ngày 12/9/2024)": all up to then.
  bool title_names_moment() const {
    if (reading_.metadata.period || !title_has("as_of_word")) return false;
    const std::vector<Token>& tokens = tokenised_[*title_passage()].tokens;
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
      return reading_.numbers[token.n].number_class == NumberClass::kDate;
    });
  }

  bool in_planned_section(std::optional<std::uint32_t> section) const {
    for (; section; section = reading_.sections[*section].parent) {
      if (reading_.sections[*section].planned) return true;
    }
    return false;
  }

  const model::Document& document_;
  const Stages& stages_;
  std::vector<text::Passage> passages_;
  std::vector<TokenisedPassage> tokenised_;
  Outline outline_;
  std::vector<std::vector<bool>> weak_;  // by passage and token
  model::Reading reading_;
  TimeFrame report_frame_;
  base::NumberStyle style_ = base::NumberStyle::kVietnamese;
  model::Basis basis_before_ = model::Basis::kPeriod;  // that the passage before ended with
  std::optional<std::uint32_t> section_;
};

}  // namespace

Extractor::Extractor(std::unique_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

base::Result<Extractor> Extractor::make(model::RuleSet rules) {
  auto compiled = std::make_unique<Compiled>(std::move(rules));
  auto classes = ClassMatcher::make(compiled->rules.classes);
  if (!classes) return classes.error();
  compiled->classes = std::move(classes).value();
  return Extractor(std::move(compiled));
}

const model::RuleSet& Extractor::rules() const { return compiled_->rules; }

model::Reading Extractor::read(const model::Document& document) const {
  const Stages stages{compiled_->rules, compiled_->lexicon, *compiled_->classes, compiled_->sections,
                      compiled_->heads, compiled_->tables,  compiled_->frames,   compiled_->ands};
  Run run(document, stages);
  model::Reading reading = run.read();
  assign_periods(compiled_->periods, run.passages(), context_of(reading.metadata), reading);
  compiled_->indicators.read(document, reading);
  for (model::Figure& figure : reading.figures) figure.area = compiled_->areas.find(figure.indicator.phrase);
  compiled_->spelled.read(run.tokenised(), reading);
  return reading;
}

}  // namespace luyke::extract
