#include "audit/table_rows.h"

#include <algorithm>

namespace luyke::audit {
namespace {

using model::RowRole;
using model::TableReading;
using model::TableRow;
using Rows = std::vector<std::size_t>;

bool is_addend(const TableRow& row) { return row.role == RowRole::kData || row.role == RowRole::kGroup; }

// Rows in [first, last) of that level; rows of words only are replaced by the
// rows under them.
Rows rows_of_level(const TableReading& table, std::size_t first, std::size_t last, std::uint32_t level) {
  Rows rows;
  for (std::size_t i = first; i < last; ++i) {
    const TableRow& row = table.rows[i];
    if (!is_addend(row) || row.level != level) continue;
    if (row.role == RowRole::kData) {
      rows.push_back(i);
      continue;
    }
    std::size_t end = i + 1;
    while (end < last && (!is_addend(table.rows[end]) || table.rows[end].level > level)) ++end;
    const Rows under = rows_of_level(table, i + 1, end, level + 1);
    rows.insert(rows.end(), under.begin(), under.end());
  }
  return rows;
}

Rows top_rows(const TableReading& table, std::size_t first, std::size_t last) {
  std::optional<std::uint32_t> level;
  for (std::size_t i = first; i < last; ++i) {
    if (is_addend(table.rows[i])) level = std::min(level.value_or(table.rows[i].level), table.rows[i].level);
  }
  return level ? rows_of_level(table, first, last, *level) : Rows();
}

// Where the rows under row i end.
std::size_t end_under(const TableReading& table, std::size_t i) {
  std::size_t end = i + 1;
  while (end < table.rows.size() && (!is_addend(table.rows[end]) || table.rows[end].level > table.rows[i].level)) ++end;
  return end;
}

Rows leaves(const TableReading& table, std::size_t first, std::size_t last) {
  Rows rows;
  for (std::size_t i = first; i < last; ++i) {
    if (table.rows[i].role != RowRole::kData) continue;
    if (rows_of_level(table, i + 1, std::min(end_under(table, i), last), table.rows[i].level + 1).empty()) {
      rows.push_back(i);
    }
  }
  return rows;
}

void add(RowGroup& group, Rows rows) {
  const bool known = std::find(group.choices.begin(), group.choices.end(), rows) != group.choices.end();
  if (rows.size() > 1 && !known) group.choices.push_back(std::move(rows));
}

bool holds_data(const TableReading& table, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (table.rows[i].role == RowRole::kData) return true;
  }
  return false;
}

}  // namespace

std::vector<RowGroup> parent_groups(const TableReading& table) {
  std::vector<RowGroup> groups;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (table.rows[i].role != RowRole::kData) continue;
    RowGroup group{i, {}};
    add(group, rows_of_level(table, i + 1, end_under(table, i), table.rows[i].level + 1));
    if (!group.choices.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<RowGroup> total_groups(const TableReading& table) {
  Rows totals;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (table.rows[i].role == RowRole::kTotal) totals.push_back(i);
  }
  std::vector<RowGroup> groups;
  for (std::size_t k = 0; k < totals.size(); ++k) {
    const std::size_t total = totals[k];
    const std::size_t since = k == 0 ? 0 : totals[k - 1] + 1;
    const std::size_t until = k + 1 < totals.size() ? totals[k + 1] : table.rows.size();
    RowGroup group{total, {}};
    add(group, rows_of_level(table, total + 1, end_under(table, total), table.rows[total].level + 1));
    if (holds_data(table, since, total)) {
      add(group, top_rows(table, since, total));
      add(group, leaves(table, since, total));
    }
    add(group, top_rows(table, total + 1, until));
    if (holds_data(table, 0, total)) add(group, top_rows(table, 0, total));
    add(group, top_rows(table, total + 1, table.rows.size()));
    add(group, Rows(totals.begin(), totals.begin() + static_cast<std::ptrdiff_t>(k)));
    add(group, Rows(totals.begin() + static_cast<std::ptrdiff_t>(k) + 1, totals.end()));
    add(group, leaves(table, 0, total));
    add(group, leaves(table, total + 1, table.rows.size()));
    if (!group.choices.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<RowGroup> unnamed_groups(const TableReading& table) {
  // Neither where one is named nor where rows are worked out from each other.
  const bool named = std::any_of(table.rows.begin(), table.rows.end(), [](const TableRow& row) {
    return row.role == RowRole::kTotal || row.sense.comparison != model::Comparison::kNone;
  });
  const Rows rows = named ? Rows() : top_rows(table, 0, table.rows.size());
  if (rows.size() < 3) return {};
  return {{rows.front(), {Rows(rows.begin() + 1, rows.end())}}, {rows.back(), {Rows(rows.begin(), rows.end() - 1)}}};
}

std::vector<RowGroup> of_which_groups(const TableReading& table) {
  std::vector<RowGroup> groups;
  std::optional<std::size_t> whole;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const RowRole role = table.rows[i].role;
    if (role == RowRole::kData || role == RowRole::kTotal) whole = i;
    if (role != RowRole::kOfWhich || !whole) continue;
    if (groups.empty() || groups.back().result != *whole) groups.push_back({*whole, {{}}});
    groups.back().choices.front().push_back(i);
  }
  return groups;
}

}  // namespace luyke::audit
