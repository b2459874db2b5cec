#include "intake/xlsx/merges.h"

#include <algorithm>
#include <map>
#include <utility>

namespace luyke::intake {
namespace {

bool begins_before(const Merge& a, const Merge& b) {
  return a.first.row != b.first.row ? a.first.row < b.first.row : a.first.column < b.first.column;
}

// The merges over one row that moves down, apart from each other.
class OpenMerges {
 public:
  // Whether there was room for it.
  bool open(const Merge& merge) {
    auto next = open_.lower_bound(merge.first.column);
    while (next != open_.end() && next->first <= merge.last.column) {
      if (next->second.last.row >= merge.first.row) return false;
      next = open_.erase(next);
    }
    if (next != open_.begin()) {
      --next;
      if (next->second.last.column >= merge.first.column && next->second.last.row >= merge.first.row) return false;
    }
    open_[merge.first.column] = merge;
    return true;
  }

  // The merge over that position, or null.
  const Merge* over(CellPosition position) const {
    auto next = open_.upper_bound(position.column);
    if (next == open_.begin()) return nullptr;
    --next;
    const Merge& merge = next->second;
    return merge.last.column >= position.column && merge.last.row >= position.row ? &merge : nullptr;
  }

 private:
  std::map<std::uint32_t, Merge> open_;  // by first column
};

}  // namespace

void apply_merges(std::vector<Merge> merges, std::vector<SheetCell>& cells) {
  std::stable_sort(merges.begin(), merges.end(), begins_before);
  OpenMerges open;
  auto next = merges.begin();
  const auto is_covered = [&](SheetCell& cell) {
    const CellPosition position{cell.row, cell.column};
    for (; next != merges.end() && next->first.row <= cell.row; ++next) open.open(*next);
    const Merge* merge = open.over(position);
    if (merge == nullptr) return false;
    if (merge->first.row != cell.row || merge->first.column != cell.column) return true;
    cell.row_span = merge->last.row - cell.row + 1;
    cell.column_span = merge->last.column - cell.column + 1;
    return false;
  };
  // std::remove_if may not be given a predicate with a memory; this keeps order.
  std::size_t kept = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (is_covered(cells[i])) continue;
    if (kept != i) cells[kept] = std::move(cells[i]);
    ++kept;
  }
  cells.resize(kept);
}

}  // namespace luyke::intake
