#include "extract/figure_periods.h"

#include <algorithm>
#include <tuple>

namespace luyke::extract {
namespace {

using model::Basis;

// A mention with its place, in document order within a passage.
struct PlacedMention {
  PeriodMention mention;
  model::Place place;
};

bool before(const model::Place& a, const model::Place& b) {
  return std::tie(a.block, a.range.begin) < std::tie(b.block, b.range.begin);
}

bool is_year(const base::Period& period) {
  if (!period.from) return false;
  const auto year = base::Period::year(period.from->year());
  return year && year->from == period.from && year->to == period.to;
}

bool fits(const PeriodMention& mention, Basis basis, bool report_on_less_than_a_year) {
  if (!mention.period.from && !mention.period.to) return false;
  const bool whole_year = is_year(mention.period);
  switch (basis) {
    case Basis::kPeriod:
    case Basis::kNone:
      // "kế hoạch năm 2023" in a report on a month does not make its figures yearly.
      if (mention.after_document || (whole_year && report_on_less_than_a_year)) return false;
      return mention.kind == PeriodKind::kPeriod || mention.kind == PeriodKind::kSpan;
    case Basis::kCumulative:
      return mention.kind == PeriodKind::kCumulative || mention.kind == PeriodKind::kAsOf ||
             mention.kind == PeriodKind::kSpan;
    case Basis::kStock: return mention.kind == PeriodKind::kAsOf;
    case Basis::kPrior: return mention.kind == PeriodKind::kPrior || mention.before_document;
    case Basis::kPlanned: return mention.after_document;
    case Basis::kPlan: return mention.kind == PeriodKind::kPeriod && whole_year;
  }
  return false;
}

// What the report itself says when the sentence does not.
std::optional<base::Period> default_period(Basis basis, const PeriodContext& context,
                                           const std::optional<base::Period>& section) {
  const std::optional<base::Period>& own = context.period;
  switch (basis) {
    case Basis::kPeriod: return section ? section : own;
    case Basis::kPlanned: return section;
    case Basis::kCumulative: {
      if (!own || !own->to) return std::nullopt;
      return base::Period{base::Date::make(own->to->year(), 1, 1), own->to, own->label};
    }
    case Basis::kStock:
      if (!own || !own->to) return std::nullopt;
      return base::Period{std::nullopt, own->to, own->label};
    case Basis::kPrior:
    case Basis::kPlan:
    case Basis::kNone: return std::nullopt;
  }
  return std::nullopt;
}

std::optional<base::Period> section_period(const model::Reading& reading, std::optional<std::uint32_t> section) {
  for (; section; section = reading.sections[*section].parent) {
    if (reading.sections[*section].period) return reading.sections[*section].period;
  }
  return std::nullopt;
}

const base::Period* nearest(const std::vector<PlacedMention>& mentions, const model::Place& sentence,
                            const model::Figure& figure, bool short_report) {
  const auto behind = std::partition_point(mentions.begin(), mentions.end(), [&](const PlacedMention& mention) {
    return before(mention.place, figure.place);
  });
  for (auto each = std::make_reverse_iterator(behind); each != mentions.rend(); ++each) {
    if (before(each->place, sentence)) break;
    if (fits(each->mention, figure.basis, short_report)) return &each->mention.period;
  }
  // "so với 3.518 ca của cùng kỳ": the words of an earlier time may follow.
  if (figure.basis != Basis::kPrior) return nullptr;
  for (auto each = behind; each != mentions.end(); ++each) {
    if (before(figure.place, each->place) && fits(each->mention, figure.basis, short_report)) {
      return &each->mention.period;
    }
  }
  return nullptr;
}

void assign_in_sentence(const model::Sentence& sentence, const std::vector<PlacedMention>& mentions,
                        const PeriodContext& context, model::Reading& reading) {
  if (sentence.items.empty()) return;
  // A time that opens the sentence stands before its first item.
  model::Place start = sentence.items.front().place;
  start.range.begin = start.range.begin > 0 ? start.range.begin - 1 : 0;
  const auto section = section_period(reading, sentence.section);
  const bool short_report = context.period && !is_year(*context.period);
  for (const model::Item& item : sentence.items) {
    if (item.kind != model::ItemKind::kFigure) continue;
    model::Figure& figure = reading.figures[item.figure];
    if (figure.period) continue;
    const base::Period* named = nearest(mentions, start, figure, short_report);
    figure.period = named != nullptr ? std::optional(*named) : default_period(figure.basis, context, section);
  }
}

}  // namespace

void assign_periods(const PeriodFinder& finder, const std::vector<text::Passage>& passages,
                    const PeriodContext& context, model::Reading& reading) {
  std::vector<PlacedMention> mentions;
  std::optional<std::uint32_t> found_in;
  for (const model::Sentence& sentence : reading.sentences) {
    if (found_in != sentence.paragraph) {
      mentions.clear();
      for (PeriodMention& mention : finder.find(passages[sentence.paragraph].lower, context)) {
        model::Place place = passages[sentence.paragraph].place(mention.range);
        mentions.push_back({std::move(mention), place});
      }
      found_in = sentence.paragraph;
    }
    assign_in_sentence(sentence, mentions, context, reading);
  }
  // Cells of tables: the basis of the column, the time of the report.
  for (model::Figure& figure : reading.figures) {
    if (!figure.period) figure.period = default_period(figure.basis, context, std::nullopt);
  }
}

}  // namespace luyke::extract
