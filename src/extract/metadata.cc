#include "extract/metadata.h"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/document_foot.h"
#include "extract/document_head.h"
#include "extract/head_pieces.h"
#include "extract/head_words.h"

namespace luyke::extract {
namespace {

constexpr std::size_t kHeadPieces = 80;   // lines in which a head is looked for
constexpr std::size_t kOpeningLines = 3;  // lines of the text that may say the period

bool is_dated(const PeriodMention& mention) { return mention.period.from && mention.period.to; }

bool is_whole_year(const base::Period& period) {
  if (!period.from) return false;
  const auto year = base::Period::year(period.from->year());
  return year && period.from == year->from && period.to == year->to;
}

// The period that a title names: its first, but a month or quarter before a
// year ("Kế hoạch năm 2024 … tháng 3"), and none of coming work.
const PeriodMention* period_of_title(const std::vector<PeriodMention>& mentions, std::size_t planned_at) {
  const PeriodMention* year = nullptr;
  const PeriodMention* coming = nullptr;
  for (const PeriodMention& mention : mentions) {
    if (!is_dated(mention) || mention.kind == PeriodKind::kPrior) continue;
    if (mention.range.begin > planned_at) {
      if (coming == nullptr) coming = &mention;
    } else if (!is_whole_year(mention.period)) {
      return &mention;
    } else if (year == nullptr) {
      year = &mention;
    }
  }
  return year != nullptr ? year : coming;
}

}  // namespace

struct HeadReader::Compiled {
  explicit Compiled(const model::RuleSet& rules) : words(rules) {}

  std::optional<base::Period> period_in(std::string_view lower, const PeriodContext& context) const {
    const auto mentions = words.periods.find(lower, context);
    const std::size_t planned = words.planned.find(lower).value_or(lower.size());
    const PeriodMention* mention = period_of_title(mentions, planned);
    return mention == nullptr ? std::nullopt : std::optional(mention->period);
  }

  std::optional<base::Period> period_of(const std::vector<Piece>& pieces, const HeadExtent& head,
                                        const PeriodContext& context) const;

  HeadWords words;
};

// From a bracket under the title, which gives days, else from the title, else
// from the first lines of the text that name a part of a year.
std::optional<base::Period> HeadReader::Compiled::period_of(const std::vector<Piece>& pieces, const HeadExtent& head,
                                                            const PeriodContext& context) const {
  for (std::size_t i = head.title_end; i < head.end; ++i) {
    if (pieces[i].text.front() != '(') continue;
    for (const PeriodMention& mention : words.periods.find(pieces[i].lower, context)) {
      if (mention.kind == PeriodKind::kSpan && is_dated(mention)) return mention.period;
    }
  }
  std::optional<base::Period> period = period_in(head.title, context);
  if (period || !head.found) return period;
  for (std::size_t i = head.end; i < pieces.size() && i < head.end + kOpeningLines; ++i) {
    period = period_in(pieces[i].lower, context);
    if (period && !is_whole_year(*period)) return period;
  }
  return std::nullopt;
}

HeadReading HeadReader::read(const model::Document& document, const std::vector<text::Passage>& passages) const {
  HeadReading result;
  const std::vector<Piece> head = pieces_of(document, passages, 0, kHeadPieces);
  const HeadExtent extent = read_head(compiled_->words, passages, head, result.metadata);
  PeriodContext context;
  if (result.metadata.date) context.year = result.metadata.date->year();
  result.metadata.period = compiled_->period_of(head, extent, context);
  for (std::size_t i = 0; i < extent.end; ++i) {
    if (!is_secrecy_mark(compiled_->words, head[i])) continue;
    result.notes.push_back({"secrecy_mark", "the document bears a mark of secrecy: " + printed(passages, head[i])});
    break;
  }
  const std::uint32_t body = extent.end < head.size() ? head[extent.end].passage : 0;
  const std::vector<Piece> rest = pieces_of(document, passages, body, std::string::npos);
  read_foot(compiled_->words, passages, rest, result.metadata);
  const auto foot_draft = std::find_if(rest.begin(), rest.end(),
                                       [&](const Piece& piece) { return is_draft_mark(compiled_->words, piece); });
  if (foot_draft != rest.end()) result.metadata.draft = true;
  return result;
}

HeadReader::HeadReader(const model::RuleSet& rules) : compiled_(std::make_unique<const Compiled>(rules)) {}
HeadReader::~HeadReader() = default;
HeadReader::HeadReader(HeadReader&&) noexcept = default;
HeadReader& HeadReader::operator=(HeadReader&&) noexcept = default;

}  // namespace luyke::extract
