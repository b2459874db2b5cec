#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/table_words.h"
#include "extract/tokens.h"

namespace luyke::extract {

// The lines above a table, and what they say of all its figures.
struct TableCaption {
  std::string text;
  std::string lower;                // the same in matching form and lower case             // lines parted by '\n'
  std::vector<UnitSpec> units;      // "ĐVT: người; triệu đồng"
  std::optional<UnitSpec> counted;  // "Số tiêu chí đạt chuẩn của từng xã" counts "tiêu chí"
  std::optional<model::Basis> basis;
};

// Goes back from the table over short lines that are no sentences, up to the
// line that names the table ("Biểu 02 …").
TableCaption caption_before(std::span<const TokenisedPassage> passages, std::size_t first, const TableWords& words,
                            const PeriodContext& context);

// "4", "- 4 -": names no table and parts none. The line is trimmed.
bool is_page_number(std::string_view line);

// Adds a line that stands above the heads inside the table.
void add_caption_line(std::string_view text, std::string_view lower, const TableWords& words,
                      const PeriodContext& context, TableCaption& caption);

}  // namespace luyke::extract
