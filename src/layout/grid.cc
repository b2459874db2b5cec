#include "layout/grid.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <numeric>

namespace luyke::layout {
namespace {

using model::Box;

// Ruling lines meet although they stop this many pixels short of each other.
std::int32_t slack_of(const model::Page& page) {
  return std::max<std::int32_t>(6, static_cast<std::int32_t>(page.width) / 200);
}

bool meet(const Box& across, const Box& down, std::int32_t slack) {
  return across.x - slack <= down.right() && down.x <= across.right() + slack && down.y - slack <= across.bottom() &&
         across.y <= down.bottom() + slack;
}

// Middles of the lines, those nearer than the slack taken as one.
std::vector<std::int32_t> edges_of(std::vector<std::int32_t> middles, std::int32_t slack) {
  std::sort(middles.begin(), middles.end());
  std::vector<std::int32_t> edges;
  for (const std::int32_t middle : middles) {
    if (edges.empty() || middle - edges.back() > slack) edges.push_back(middle);
  }
  return edges;
}

// Ruling lines that touch each other, directly or through others.
struct Drawing {
  std::vector<Box> across;
  std::vector<Box> down;
};

std::vector<Drawing> drawings_of(const model::Page& page, std::int32_t slack) {
  const auto& across = page.horizontal_rules;
  const auto& down = page.vertical_rules;
  std::vector<std::size_t> root(across.size() + down.size());
  std::iota(root.begin(), root.end(), std::size_t{0});
  const auto find = [&](std::size_t i) {
    while (root[i] != i) i = root[i] = root[root[i]];
    return i;
  };
  for (std::size_t i = 0; i < across.size(); ++i) {
    for (std::size_t k = 0; k < down.size(); ++k) {
      if (meet(across[i], down[k], slack)) root[find(i)] = find(across.size() + k);
    }
  }
  std::vector<Drawing> drawings(root.size());
  for (std::size_t i = 0; i < across.size(); ++i) drawings[find(i)].across.push_back(across[i]);
  for (std::size_t k = 0; k < down.size(); ++k) drawings[find(across.size() + k)].down.push_back(down[k]);
  std::erase_if(drawings, [](const Drawing& drawing) { return drawing.across.size() < 2 || drawing.down.size() < 2; });
  return drawings;
}

class Builder {
 public:
  Builder(const Drawing& drawing, std::int32_t slack) : drawing_(drawing), slack_(slack) {}

  Grid build() {
    std::vector<std::int32_t> ys;
    std::vector<std::int32_t> xs;
    for (const Box& rule : drawing_.across) ys.push_back(rule.y + rule.height / 2);
    for (const Box& rule : drawing_.down) xs.push_back(rule.x + rule.width / 2);
    grid_.rows = edges_of(std::move(ys), slack_);
    grid_.columns = edges_of(std::move(xs), slack_);
    if (grid_.rows.size() < 2 || grid_.columns.size() < 2) return {};
    taken_.assign(row_count() * column_count(), false);
    for (std::size_t row = 0; row < row_count(); ++row) {
      for (std::size_t column = 0; column < column_count(); ++column) add_cell(row, column);
    }
    return std::move(grid_);
  }

 private:
  std::size_t row_count() const { return grid_.rows.size() - 1; }
  std::size_t column_count() const { return grid_.columns.size() - 1; }

  // Whether a line is drawn over most of the side between two edges.
  bool ruled_above(std::size_t row, std::size_t column) const {
    const std::int32_t y = grid_.rows[row];
    const std::int32_t begin = grid_.columns[column];
    const std::int32_t end = grid_.columns[column + 1];
    std::int32_t covered = 0;
    for (const Box& rule : drawing_.across) {
      if (std::abs(rule.y + rule.height / 2 - y) > slack_) continue;
      covered += std::max(0, std::min(end, rule.right()) - std::max(begin, rule.x));
    }
    return 2 * covered > end - begin;
  }

  bool ruled_left(std::size_t row, std::size_t column) const {
    const std::int32_t x = grid_.columns[column];
    const std::int32_t begin = grid_.rows[row];
    const std::int32_t end = grid_.rows[row + 1];
    std::int32_t covered = 0;
    for (const Box& rule : drawing_.down) {
      if (std::abs(rule.x + rule.width / 2 - x) > slack_) continue;
      covered += std::max(0, std::min(end, rule.bottom()) - std::max(begin, rule.y));
    }
    return 2 * covered > end - begin;
  }

  bool taken(std::size_t row, std::size_t column) const { return taken_[row * column_count() + column]; }

  void add_cell(std::size_t row, std::size_t column) {
    if (taken(row, column)) return;
    std::size_t right = column + 1;
    while (right < column_count() && !taken(row, right) && !ruled_left(row, right)) ++right;
    std::size_t below = row + 1;
    while (below < row_count() && open_below(below, column, right)) ++below;
    for (std::size_t i = row; i < below; ++i) {
      for (std::size_t k = column; k < right; ++k) taken_[i * column_count() + k] = true;
    }
    grid_.cells.push_back({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column),
                           static_cast<std::uint32_t>(below - row), static_cast<std::uint32_t>(right - column)});
  }

  bool open_below(std::size_t row, std::size_t begin, std::size_t end) const {
    for (std::size_t column = begin; column < end; ++column) {
      if (ruled_above(row, column) || taken(row, column)) return false;
      if (column > begin && ruled_left(row, column)) return false;
    }
    return true;
  }

  const Drawing& drawing_;
  std::int32_t slack_;
  Grid grid_;
  std::vector<bool> taken_;
};

}  // namespace

model::Box Grid::box() const {
  return {columns.front(), rows.front(), columns.back() - columns.front(), rows.back() - rows.front()};
}

model::Box Grid::box_of(const Cell& cell) const {
  const std::int32_t x = columns[cell.column];
  const std::int32_t y = rows[cell.row];
  return {x, y, columns[cell.column + cell.column_span] - x, rows[cell.row + cell.row_span] - y};
}

std::vector<Grid> find_grids(const model::Page& page) {
  const std::int32_t slack = slack_of(page);
  std::vector<Grid> grids;
  for (const Drawing& drawing : drawings_of(page, slack)) {
    Grid grid = Builder(drawing, slack).build();
    // One box around something is a frame, not a table.
    if (grid.cells.size() > 1) grids.push_back(std::move(grid));
  }
  std::sort(grids.begin(), grids.end(),
            [](const Grid& one, const Grid& other) { return one.rows.front() < other.rows.front(); });
  return grids;
}

}  // namespace luyke::layout
