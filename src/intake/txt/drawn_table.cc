#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "intake/txt/text_table.h"

namespace luyke::intake {
namespace {

// U+2500 to U+257F: light, heavy and double lines.
bool is_box(char32_t c) { return c >= 0x2500 && c <= 0x257F; }
bool is_upright(char32_t c) { return c == U'|' || c == U'│' || c == U'┃' || c == U'║' || c == U'┆' || c == U'┊'; }
bool is_level(char32_t c) { return c == U'-' || c == U'=' || c == U'─' || c == U'━' || c == U'═' || c == U'┄'; }
bool is_joint(char32_t c) { return c == U'+' || (is_box(c) && !is_upright(c) && !is_level(c)); }
// Marks on the letter before them take no room of their own.
bool has_width(char32_t c) { return c < 0x300 || c > 0x36F; }

// A line as characters with the place where each stands.
struct Grid {
  std::u32string characters;
  std::vector<std::size_t> places;
};

Grid grid_of(std::string_view line) {
  Grid grid;
  std::size_t place = 0;
  const std::size_t indent = line.find_first_not_of(' ');
  for (std::size_t at = indent == std::string_view::npos ? line.size() : indent; at < line.size();) {
    const char32_t c = base::next_code_point(line, at);
    if (!has_width(c) && place > 0) --place;
    grid.characters += c;
    grid.places.push_back(place++);
  }
  while (!grid.characters.empty() && grid.characters.back() == U' ') {
    grid.characters.pop_back();
    grid.places.pop_back();
  }
  return grid;
}

// "+----+----+": joints, with nothing but level lines between.
bool is_whole_rule(const Grid& grid) {
  if (grid.characters.size() < 3 || !is_joint(grid.characters.front()) || !is_joint(grid.characters.back()))
    return false;
  return std::all_of(grid.characters.begin(), grid.characters.end(),
                     [](char32_t c) { return is_joint(c) || is_level(c); });
}

// "|    +----+": also beside cells that go on below it.
bool is_rule(const Grid& grid) {
  const auto is_edge = [](char32_t c) { return is_joint(c) || is_upright(c); };
  if (grid.characters.size() < 3 || !is_edge(grid.characters.front()) || !is_edge(grid.characters.back())) return false;
  std::size_t run = 0;
  std::size_t longest = 0;
  for (const char32_t c : grid.characters) {
    if (!is_edge(c) && !is_level(c) && c != U' ') return false;
    run = is_level(c) ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest >= 3 || is_whole_rule(grid);
}

bool is_content(const Grid& grid) {
  return grid.characters.size() >= 3 && is_upright(grid.characters.front()) && is_upright(grid.characters.back());
}

std::string text_between(const Grid& grid, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) base::append_code_point(text, grid.characters[i]);
  return std::string(trimmed(text));
}

// A piece of a line: the text from one border, by its index, up to another.
struct Piece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string text;
};

class DrawnTable {
 public:
  explicit DrawnTable(std::vector<std::size_t> borders) : borders_(std::move(borders)) {}

  void add_rule() {
    if (!group_.empty()) groups_.push_back(std::exchange(group_, {}));
  }
  void add_content(const Grid& grid) { group_.push_back(pieces_of(grid)); }

  // Under one rule alone, or with none, each line is a row; else the lines
  // between two rules are one.
  model::Table finish() {
    add_rule();
    model::Table table;
    table.columns = static_cast<std::uint32_t>(borders_.size() - 1);
    const bool ruled = groups_.size() > 2;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      const bool head = groups_.size() == 2 && i == 0;
      if (ruled || head) {
        add_row(table, groups_[i]);
      } else {
        for (const Line& line : groups_[i]) add_row(table, {line});
      }
    }
    return table;
  }

 private:
  using Line = std::vector<Piece>;

  // Uprights that stand on a border part the cells; others are text. Lines that
  // are drawn out of true have as many uprights as borders all the same.
  Line pieces_of(const Grid& grid) const {
    std::vector<std::size_t> uprights;
    for (std::size_t i = 0; i < grid.characters.size(); ++i) {
      if (is_upright(grid.characters[i])) uprights.push_back(i);
    }
    Line line;
    const bool whole = uprights.size() == borders_.size();
    std::uint32_t border = 0;
    std::size_t begin = 0;
    for (std::size_t k = 1; k < uprights.size(); ++k) {
      const auto found = std::find(borders_.begin(), borders_.end(), grid.places[uprights[k]]);
      const bool last = k + 1 == uprights.size();
      if (!whole && !last && found == borders_.end()) continue;
      const std::size_t to = whole  ? k
                             : last ? borders_.size() - 1
                                    : static_cast<std::size_t>(found - borders_.begin());
      if (to <= border) {
        // Past the right edge: more of the last cell.
        line.back().text += text_between(grid, begin, uprights[k]);
        continue;
      }
      line.push_back({border, static_cast<std::uint32_t>(to), text_between(grid, begin + 1, uprights[k])});
      border = static_cast<std::uint32_t>(to);
      begin = uprights[k];
    }
    return line;
  }

  void add_row(model::Table& table, const std::vector<Line>& lines) const {
    for (const Piece& piece : lines.front()) {
      model::Cell cell;
      cell.row = table.rows;
      cell.column = piece.begin;
      cell.column_span = piece.end - piece.begin;
      for (const Line& line : lines) {
        for (const Piece& other : line) {
          if (other.begin < piece.begin || other.begin >= piece.end || other.text.empty()) continue;
          if (!cell.text.printed.empty()) cell.text.printed += '\n';
          cell.text.printed += other.text;
        }
      }
      table.cells.push_back(std::move(cell));
    }
    ++table.rows;
  }

  std::vector<std::size_t> borders_;  // places, from the left edge to the right one
  std::vector<Line> group_;
  std::vector<std::vector<Line>> groups_;
};

}  // namespace

std::optional<TextTable> drawn_table_at(Lines lines) {
  std::vector<Grid> grids;
  std::vector<std::size_t> borders;
  std::size_t rules_in_a_row = 0;
  for (const std::string_view line : lines) {
    Grid grid = grid_of(line);
    const bool rule = is_rule(grid);
    if (grids.empty() && !is_whole_rule(grid)) return std::nullopt;
    if (!rule && !is_content(grid)) break;
    rules_in_a_row = rule ? rules_in_a_row + 1 : 0;
    if (rules_in_a_row > 2) break;
    for (std::size_t i = 0; rule && i < grid.characters.size(); ++i) {
      if (is_joint(grid.characters[i])) borders.push_back(grid.places[i]);
    }
    grids.push_back(std::move(grid));
  }
  std::sort(borders.begin(), borders.end());
  borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
  if (borders.size() < 2 || grids.size() < 2) return std::nullopt;
  DrawnTable drawn(borders);
  for (const Grid& grid : grids) is_rule(grid) ? drawn.add_rule() : drawn.add_content(grid);
  TextTable found{drawn.finish(), grids.size()};
  if (found.table.rows == 0) return std::nullopt;
  return found;
}

}  // namespace luyke::intake
