#include "audit/odd_numbers.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace luyke::audit {
namespace {

using base::Decimal;
using model::Figure;
using model::FigureIndex;
using Group = std::vector<FigureIndex>;

// A group of fewer figures shows no habit.
constexpr std::size_t kFewest = 4;
constexpr int kFarBelow = 50;

// Whole things have no decimals, and a dot before other than three digits marks
// no thousands.
bool is_odd_form(const Figure& figure) {
  const bool counts = !figure.unit.empty() && !figure.continuous;
  return !figure.value.is_whole() && !figure.scale &&
         (counts || (figure.written_decimals > 0 && figure.text.find(',') == std::string::npos));
}

class OddNumbers {
 public:
  explicit OddNumbers(const Scene& scene) : scene_(scene), figures_(scene.reading.figures) {}

  std::vector<FigureIndex> find() {
    for (const SceneSentence& sentence : scene_.sentences) {
      read_series(sentence);
      read_sentence(sentence);
    }
    for (const model::TableReading& table : scene_.reading.tables) read_table(table);
    std::sort(found_.begin(), found_.end());
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
  // Figures that follow each other with nothing between: a row of a table
  // written as text.
  void read_series(const SceneSentence& sentence) {
    Group group;
    for (MentionIndex m = sentence.first; m < sentence.last; ++m) {
      const bool goes_on = m > sentence.first && scene_.mentions[m].item == scene_.mentions[m - 1].item + 1;
      if (!goes_on) judge(std::exchange(group, {}), true);
      group.push_back(scene_.mentions[m].figure);
    }
    judge(group, true);
  }

  void read_sentence(const SceneSentence& sentence) {
    std::map<std::string, Group> by_unit;
    for (MentionIndex m = sentence.first; m < sentence.last; ++m) {
      by_unit[scene_.figure(m).unit].push_back(scene_.mentions[m].figure);
    }
    for (const auto& [unit, group] : by_unit) judge(group, false);
  }

  void read_table(const model::TableReading& table) {
    const std::size_t columns = table.columns.size();
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      std::map<std::string, Group> by_unit;
      for (std::size_t c = 0; c < columns; ++c) {
        for (const FigureIndex f : table.figures_at(r, c)) by_unit[figures_[f].unit].push_back(f);
      }
      for (const auto& [unit, group] : by_unit) judge(group, false);
    }
    for (std::size_t c = 0; c < columns; ++c) {
      Group group;
      for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const auto& cell = table.figures_at(r, c);
        group.insert(group.end(), cell.begin(), cell.end());
      }
      judge(group, false);
    }
  }

  // In a bare series nothing but the neighbours tells what is odd.
  void judge(Group group, bool series) {
    std::erase_if(group, [&](FigureIndex f) { return !is_level(figures_[f]); });
    if (group.size() < kFewest) return;
    for (const FigureIndex f : group) {
      const Figure& figure = figures_[f];
      const auto bound = Decimal::multiply(figure.value, Decimal(kFarBelow));
      if (figure.value.is_whole() || !bound || !(series || is_odd_form(figure))) continue;
      const bool alone = std::all_of(group.begin(), group.end(), [&](FigureIndex other) {
        return other == f || (figures_[other].value.is_whole() && figures_[other].value > *bound);
      });
      if (alone) found_.push_back(f);
    }
  }

  const Scene& scene_;
  const std::vector<Figure>& figures_;
  Group found_;
};

}  // namespace

std::vector<model::FigureIndex> odd_numbers(const Scene& scene) { return OddNumbers(scene).find(); }

}  // namespace luyke::audit
