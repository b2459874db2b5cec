#include "extract/table_levels.h"

#include <algorithm>

namespace luyke::extract {
namespace {

using model::Basis;
using model::Figure;
using model::FigureIndex;

class LevelMarker {
 public:
  LevelMarker(const model::TableReading& table, const std::vector<ColumnSense>& columns, const Lexicon& lexicon,
              std::vector<Figure>& figures)
      : table_(table), columns_(columns), words_(lexicon), figures_(figures) {
    for (const ColumnSense& each : columns) {
      const bool open = each.column.role == model::ColumnRole::kFigures && !each.told;
      open_.push_back(open && std::none_of(each.heads.begin(), each.heads.end(),
                                           [&](const std::string& head) { return words_.tells_events(head); }));
    }
  }

  bool tells_events(std::string_view title) const { return words_.tells_events(title); }

  void mark(std::size_t row) {
    const model::TableRow& names = table_.rows[row];
    if (names.basis != Basis::kNone || words_.tells_events(names.label)) return;
    bool levels = false;
    bool others = false;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      for (const FigureIndex index : table_.figures_at(row, c)) {
        Figure& figure = figures_[index];
        const bool mean = !columns_[c].column.sense.additive || figure.unit.find('/') != std::string::npos;
        const bool amount = figure.measure == model::Measure::kAmount && !mean;
        if (!amount || !is_open(figure)) continue;
        const bool level = open_[c] && words_.is_unit(figure.unit);
        if (level) figure.basis = Basis::kStock;
        (level ? levels : others) = true;
      }
    }
    if (levels && !others) mark_the_rest(row);
  }

 private:
  static bool is_open(const Figure& figure) {
    return figure.basis == Basis::kPeriod || figure.basis == Basis::kCumulative || figure.basis == Basis::kNone;
  }

  void mark_the_rest(std::size_t row) {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      for (const FigureIndex index : table_.figures_at(row, c)) {
        if (open_[c] && is_open(figures_[index])) figures_[index].basis = Basis::kStock;
      }
    }
  }

  const model::TableReading& table_;
  const std::vector<ColumnSense>& columns_;
  StandingWords words_;
  std::vector<Figure>& figures_;
  std::vector<bool> open_;  // by column: no word of its own
};

}  // namespace

void mark_levels(const model::TableReading& table, const std::vector<ColumnSense>& columns, const Lexicon& lexicon,
                 std::string_view caption, std::vector<Figure>& figures) {
  LevelMarker marker(table, columns, lexicon, figures);
  if (marker.tells_events(caption)) return;
  for (std::size_t row = 0; row < table.rows.size(); ++row) marker.mark(row);
}

}  // namespace luyke::extract
