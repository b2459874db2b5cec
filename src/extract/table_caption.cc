#include "extract/table_caption.h"

#include <algorithm>

#include "text/passage.h"

namespace luyke::extract {
namespace {

constexpr std::size_t kMostLines = 5;
constexpr std::size_t kLongestLine = 400;  // bytes

bool is_sentence(std::string_view text) {
  return text.size() > kLongestLine || text.back() == '.' || text.back() == ';';
}

// Plans, earlier periods and coming work in a caption speak of single columns.
bool speaks_of_all(model::Basis basis) {
  return basis == model::Basis::kPeriod || basis == model::Basis::kCumulative || basis == model::Basis::kStock;
}

}  // namespace

bool is_page_number(std::string_view line) {
  constexpr std::size_t kMostDigits = 4;
  const std::size_t begin = line.find_first_not_of(" -");
  if (begin == std::string_view::npos) return false;
  const std::size_t end = line.find_last_not_of(" -") + 1;
  return end - begin <= kMostDigits &&
         std::all_of(line.begin() + static_cast<std::ptrdiff_t>(begin), line.begin() + static_cast<std::ptrdiff_t>(end),
                     [](char c) { return c >= '0' && c <= '9'; });
}

void add_caption_line(std::string_view text, std::string_view lower, const TableWords& words,
                      const PeriodContext& context, TableCaption& caption) {
  caption.text = caption.text.empty() ? std::string(text) : std::string(text) + '\n' + caption.text;
  caption.lower = caption.lower.empty() ? std::string(lower) : std::string(lower) + '\n' + caption.lower;
  if (caption.units.empty()) caption.units = words.caption_units(lower);
  if (caption.units.empty()) {
    // "Thu ngân sách theo tháng (triệu đồng)".
    if (const auto unit = words.unit_in_brackets(lower)) caption.units.push_back(*unit);
  }
  if (!caption.counted) caption.counted = words.counted_unit(lower);
  const WordSense sense = words.sense_of(lower, context);
  // The dates of a caption are the table's own, before the report's or not.
  const std::optional<model::Basis> basis = sense.dated_before ? sense.period : sense.basis;
  if (!caption.basis && basis && speaks_of_all(*basis)) caption.basis = basis;
}

TableCaption caption_before(std::span<const TokenisedPassage> passages, std::size_t first, const TableWords& words,
                            const PeriodContext& context) {
  TableCaption caption;
  std::size_t lines = 0;
  for (std::size_t i = first; i-- > 0 && lines < kMostLines;) {
    const text::Passage& passage = *passages[i].passage;
    if (!passage.paragraph) break;
    const std::string_view text = trimmed(passage.text);
    if (text.empty() || is_page_number(text)) continue;
    if (is_sentence(text)) break;
    add_caption_line(text, trimmed(passage.lower), words, context, caption);
    ++lines;
    if (words.starts(passage.lower, TableList::kCaption)) break;
  }
  return caption;
}

}  // namespace luyke::extract
