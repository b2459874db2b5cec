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
#include "extract/number_classes.h"
#include "extract/prose.h"
#include "extract/sections.h"
#include "extract/spelled_numbers.h"
#include "extract/table_reader.h"
#include "extract/tokens.h"
#include "extract/word_restorer.h"
#include "extract/wrapped_lines.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

using model::NumberClass;

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
  std::optional<NumberClassifier> numbers;
  PeriodFinder periods;
  SectionReader sections;
  HeadReader heads;
  TableReader tables;
  IndicatorReader indicators;
  AreaFinder areas;
  SpelledNumberReader spelled;
  WordRestorer words;

  explicit Compiled(model::RuleSet loaded)
      : rules(std::move(loaded)),
        lexicon(rules),
        periods(rules),
        sections(rules),
        heads(rules),
        tables(lexicon, periods),
        indicators(rules),
        areas(rules),
        spelled(rules, lexicon),
        words(rules) {}
};

namespace {

// What the rules were compiled to.
struct Stages {
  const Lexicon& lexicon;
  const NumberClassifier& numbers;
  const SectionReader& sections;
  const HeadReader& heads;
  const TableReader& tables;
  const WordRestorer& words;
};

// One document on its way through the stages of the extractor.
class Run {
 public:
  Run(const model::Document& document, const Stages& stages) : document_(document), stages_(stages) {}

  model::Reading read() {
    passages_ = text::passages_of(document_);
    if (document_.text_source != model::TextSource::kNative) stages_.words.restore(passages_);
    HeadReading head = stages_.heads.read(document_, passages_);
    reading_.metadata = std::move(head.metadata);
    reading_.notes = std::move(head.notes);
    tokenised_ = tokenise(passages_, reading_.numbers);
    outline_ = stages_.sections.read(passages_, context_of(reading_.metadata));
    reading_.sections = outline_.sections;
    weak_ = stages_.numbers.classify(document_, tokenised_, outline_, reading_);
    reading_.figures.reserve(reading_.numbers.size());
    report_frame_ = report_frame();
    style_ = prose_style();
    for (std::size_t i = 0; i < passages_.size();) i = read_block(i);
    return std::move(reading_);
  }

  const std::vector<text::Passage>& passages() const { return passages_; }
  const std::vector<TokenisedPassage>& tokenised() const { return tokenised_; }

 private:
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
    const bool headed = reading_.metadata.period.has_value();
    const Opening opening = headed ? Opening::kNothing : opening_time();
    const bool named = headed || opening != Opening::kNothing ||
                       std::any_of(reading_.numbers.begin(), reading_.numbers.end(),
                                   [](const auto& number) { return number.number_class == NumberClass::kPeriod; });
    if (!named && !title_has("season_word")) frame.basis = model::Basis::kNone;
    const bool runs =
        reports_run_of_months(reading_.metadata.period) || title_names_moment() || opening == Opening::kRun;
    if (runs) frame.basis = model::Basis::kCumulative;
    frame.before = frame.basis;
    return frame;
  }

  // What a text without a head says first of its time, before it counts anything.
  enum class Opening { kNothing, kPeriod, kRun };

  Opening opening_time() const {
    constexpr std::size_t kTitleAndFirst = 2;  // passages
    Opening opening = Opening::kNothing;
    for (std::size_t i = 0; i < std::min(kTitleAndFirst, passages_.size()); ++i) {
      const std::string& lower = passages_[i].lower;
      std::size_t end = lower.size();  // of what stands before the first figure
      for (const Token& token : tokenised_[i].tokens) {
        const NumberClass number_class = reading_.numbers[token.n].number_class;
        if (number_class == NumberClass::kUnclaimed) end = std::min<std::size_t>(end, token.range.begin);
        if (end < lower.size()) break;
        if (number_class == NumberClass::kYear || number_class == NumberClass::kPeriod) opening = Opening::kPeriod;
        if (number_class != NumberClass::kPeriod) continue;
        const bool run =
            stages_.lexicon.is_list_word(lower, token.range.end, stages_.lexicon.list_index("run_of_periods"));
        return run ? Opening::kRun : Opening::kPeriod;
      }
      if (says_cumulative(std::string_view(lower).substr(0, end))) return Opening::kRun;
      if (end < lower.size()) break;
    }
    return opening;
  }

  bool says_cumulative(std::string_view lower) const {
    const auto hits = stages_.lexicon.find(lower);
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return hit.kind == TermKind::kCue && stages_.lexicon.cue(hit) == model::CueKind::kCumulative;
    });
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
  WeakClasses weak_;
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
  compiled->numbers.emplace(compiled->rules, *compiled->classes);
  return Extractor(std::move(compiled));
}

const model::RuleSet& Extractor::rules() const { return compiled_->rules; }

model::Reading Extractor::read(const model::Document& document) const {
  const Stages stages{compiled_->lexicon, *compiled_->numbers, compiled_->sections,
                      compiled_->heads,   compiled_->tables,   compiled_->words};
  Run run(document, stages);
  model::Reading reading = run.read();
  assign_periods(compiled_->periods, run.passages(), context_of(reading.metadata), reading);
  // Before and after: what a table counts depends on the area that its row names.
  for (model::Figure& figure : reading.figures) figure.area = compiled_->areas.find(figure.indicator.phrase);
  compiled_->indicators.read(document, reading);
  for (model::Figure& figure : reading.figures) figure.area = compiled_->areas.find(figure.indicator.phrase);
  compiled_->spelled.read(run.tokenised(), reading);
  return reading;
}

}  // namespace luyke::extract
