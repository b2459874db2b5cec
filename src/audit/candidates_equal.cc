#include "audit/candidates_equal.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "audit/interval_of.h"
#include "audit/neighbours.h"
#include "audit/slips.h"
#include "audit/value_index.h"
#include "audit/words.h"

namespace luyke::audit {
namespace {

using base::Decimal;
using model::Figure;
using model::FigureIndex;
using model::RelationKind;

constexpr std::ptrdiff_t kRareDigits = 4;
constexpr int kAlike = 75;
constexpr int kMostOfRow = 3;  // cells that a paragraph tells
constexpr double kRarely = 0.001;
// A value that the text prints more often ties no cell to one of its places.
constexpr std::size_t kMostRepeats = 32;

// Digits of the print that carry information: without leading and trailing
// zeros.
std::ptrdiff_t significant_digits(const Figure& figure) {
  std::string digits;
  for (const char c : figure.text) {
    if (c >= '0' && c <= '9') digits.push_back(c);
  }
  const auto first = digits.find_first_not_of('0');
  if (first == std::string::npos) return 0;
  return static_cast<std::ptrdiff_t>(digits.find_last_not_of('0') - first + 1);
}

// A value that chance would hardly print twice.
bool is_rare(const Figure& figure) {
  return figure.measure == model::Measure::kAmount && significant_digits(figure) >= kRareDigits;
}

bool same_kind(const Figure& a, const Figure& b) {
  if (a.measure != b.measure || a.negative != b.negative) return a.measure == b.measure && a.value == b.value;
  return true;
}

bool same_basis(const Figure& a, const Figure& b) {
  return a.basis == b.basis || a.basis == model::Basis::kNone || b.basis == model::Basis::kNone;
}

Candidate equal(FigureIndex later, FigureIndex earlier, const char* rule) {
  Candidate candidate;
  candidate.kind = RelationKind::kEqual;
  candidate.result = later;
  candidate.terms = {earlier};
  candidate.rule = rule;
  return candidate;
}

struct Match {
  FigureIndex cell = 0;
  MentionIndex mention = 0;
  bool anchor = false;  // proves by itself that row and paragraph tell one fact
};

// Ties the rows of tables to the paragraphs before them.
class TableMatcher {
 public:
  TableMatcher(const Scene& scene, const ValueIndex& values, Proposals& proposals)
      : scene_(scene), values_(values), proposals_(proposals) {
    for (MentionIndex m = 0; m < scene.mentions.size(); ++m) {
      ++sizes_[{paragraph(m), kind_of(scene.figure(m))}];
    }
    read_topics();
  }

  void match_row(const model::TableReading& table, std::size_t row) {
    const Words label = words_of(table.rows[row].key);
    std::vector<FigureIndex> cells;
    heads_.clear();
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      for (const FigureIndex cell : table.figures_at(row, column)) {
        cells.push_back(cell);
        heads_.emplace(cell, words_of(table.columns[column].key));
      }
    }
    std::vector<Match> matches = matches_of(cells, label);
    std::set<std::uint32_t> anchored = jointly_anchored(matches);
    for (const Match& match : matches) {
      if (match.anchor) anchored.insert(paragraph(match.mention));
    }
    std::set<MentionIndex> used;
    std::set<FigureIndex> told;
    keep_matches(matches, label, anchored, used, told);
    std::map<std::uint32_t, int> proofs;
    for (const MentionIndex mention : used) ++proofs[paragraph(mention)];
    propose_mismatches(cells, label, proofs, used, told);
  }

 private:
  const Figure& figure(FigureIndex index) const { return scene_.reading.figures[index]; }
  std::uint32_t paragraph(MentionIndex m) const {
    return scene_.sentences[scene_.mentions[m].sentence].sentence->paragraph;
  }

  // What a paragraph is about: the first word before its first figure.
  void read_topics() {
    for (const SceneSentence& sentence : scene_.sentences) {
      const auto [topic, first] = topics_.try_emplace(sentence.sentence->paragraph);
      if (!first) continue;
      for (const model::Item& item : sentence.sentence->items) {
        if (item.kind == model::ItemKind::kFigure) break;
        const Words words = words_of(item.key);
        if (words.empty()) continue;
        topic->second = words.front();
        break;
      }
    }
  }

  bool names_topic(const Words& label, std::uint32_t paragraph) const {
    const auto topic = topics_.find(paragraph);
    return !label.empty() && topic != topics_.end() && topic->second == label.front();
  }

  bool alike(const Words& label, MentionIndex m) const {
    const Words& words = scene_.mentions[m].label;
    const int common = common_words(label, words);
    const auto shorter = static_cast<int>(std::min(label.size(), words.size()));
    return common >= 2 && 100 * common >= kAlike * shorter;
  }

  // Text figures of the cell's value, measure and unit that stand before it.
  std::vector<Match> matches_of(const std::vector<FigureIndex>& cells, const Words& label) const {
    std::vector<Match> matches;
    for (const FigureIndex cell : cells) {
      for (const MentionIndex m : telling(figure(cell))) {
        if (const auto match = match_of(cell, m, label)) matches.push_back(*match);
      }
    }
    return matches;
  }

  // Where the text tells the value, or the value of a rare print as another rounding.
  std::span<const MentionIndex> telling(const Figure& printed) const {
    const auto exact = values_.equal_to(printed.value);
    if (exact.size() > kMostRepeats) return {};
    if (!is_rare(printed)) return exact;
    const Decimal margin = margin_of(printed);
    const auto near = values_.between(printed.value - margin, printed.value + margin);
    return near.size() > kMostRepeats ? exact : near;
  }

  std::optional<Match> match_of(FigureIndex cell, MentionIndex m, const Words& label) const {
    const Figure& printed = figure(cell);
    const Figure& earlier = scene_.figure(m);
    if (earlier.n >= printed.n || !same_kind(printed, earlier)) return std::nullopt;
    const int units = unit_likeness(printed, earlier);
    if (units == 0) return std::nullopt;
    const bool exact = earlier.value == printed.value;
    const bool rare = is_rare(printed) && is_rare(earlier);
    if (!exact && (!rare || !interval_of(printed).meets(interval_of(earlier)))) return std::nullopt;
    const bool named = (significant_digits(printed) >= 3 || same_basis(printed, earlier)) && alike(label, m);
    if (units < (named ? 1 : 2)) return std::nullopt;
    return Match{cell, m, (rare && units == 3) || named};
  }

  // Paragraphs that print so many cells of the row, in their units, that chance
  // would hardly bring them together.
  std::set<std::uint32_t> jointly_anchored(const std::vector<Match>& matches) const {
    std::map<std::uint32_t, std::map<FigureIndex, double>> chances;  // by paragraph and cell
    for (const Match& match : matches) {
      const Figure& printed = figure(match.cell);
      if (printed.unit.empty() || unit_likeness(printed, scene_.figure(match.mention)) < 2) continue;
      const std::uint32_t where = paragraph(match.mention);
      chances[where].emplace(match.cell, chance_of(printed, where));
    }
    std::set<std::uint32_t> anchored;
    for (const auto& [where, cells] : chances) {
      double joint = static_cast<double>(chances.size());
      for (const auto& [cell, chance] : cells) joint *= chance;
      if (cells.size() >= 2 && joint < kRarely) anchored.insert(where);
    }
    return anchored;
  }

  // Units that may be added count as one kind.
  static const std::string& kind_of(const Figure& figure) {
    return figure.dimension.empty() ? figure.unit : figure.dimension;
  }

  // That some figure of its kind in the paragraph has the cell's value by chance:
  // leading digits are free, so each digit more makes it ten times rarer.
  double chance_of(const Figure& cell, std::uint32_t where) const {
    const auto found = sizes_.find({where, kind_of(cell)});
    double chance = found == sizes_.end() ? 1.0 : static_cast<double>(found->second) / 9.0;
    for (std::ptrdiff_t digit = 1; digit < significant_digits(cell); ++digit) chance /= 10.0;
    return std::min(chance, 1.0);
  }

  // Rounded prints differ by less than one in a thousand.
  static Decimal margin_of(const Figure& figure) { return figure.value.shifted(-3).value_or(Decimal(0)); }

  void keep_matches(const std::vector<Match>& matches, const Words& label, const std::set<std::uint32_t>& anchored,
                    std::set<MentionIndex>& used, std::set<FigureIndex>& told) {
    for (const bool exact_basis : {true, false}) {
      for (const Match& match : matches) {
        const bool basis = figure(match.cell).basis == scene_.figure(match.mention).basis;
        if (exact_basis && !basis) continue;
        const std::uint32_t where = paragraph(match.mention);
        if (!match.anchor && !anchored.contains(where) && !names_topic(label, where)) continue;
        if (!match.anchor && !basis && significant_digits(figure(match.cell)) < 2) continue;
        if (used.contains(match.mention) || told.contains(match.cell)) continue;
        const Candidate candidate = equal(match.cell, scene_.mentions[match.mention].figure, "equal.table");
        const auto judgement = judge(scene_.reading.figures, candidate);
        if (!fits(judgement)) continue;
        used.insert(match.mention);
        told.insert(match.cell);
        proposals_.keep(candidate, *judgement);
      }
    }
  }

  // A cell and a text figure that nothing else explains, one slip apart, in a
  // pair of row and paragraph that is tied by two other facts or by its label.
  void propose_mismatches(const std::vector<FigureIndex>& cells, const Words& label,
                          const std::map<std::uint32_t, int>& proofs, const std::set<MentionIndex>& used,
                          const std::set<FigureIndex>& told) {
    for (const FigureIndex cell : cells) {
      const Figure& printed = figure(cell);
      if (told.contains(cell) || significant_digits(printed) + 1 < kRareDigits) continue;
      for (const Variant& variant : variants_of(printed)) {
        const auto telling = values_.equal_to(variant.value);
        if (telling.size() > kMostRepeats) continue;
        for (const MentionIndex m : telling) {
          if (!used.contains(m) && is_tied(cell, m, label, proofs)) keep_mismatch(cell, m);
        }
      }
    }
  }

  bool is_tied(FigureIndex cell, MentionIndex m, const Words& label, const std::map<std::uint32_t, int>& proofs) const {
    const Figure& printed = figure(cell);
    const Figure& earlier = scene_.figure(m);
    const int units = unit_likeness(printed, earlier);
    if (earlier.n >= printed.n || printed.measure != earlier.measure || units < 2) return false;
    if (interval_of(printed).meets(interval_of(earlier))) return false;
    const auto found = proofs.find(paragraph(m));
    const int facts = found == proofs.end() ? 0 : found->second;
    const auto digits = std::min(significant_digits(printed), significant_digits(earlier));
    // Three digits may be another count of the same paragraph, unless most of the
    // row stands there and the head of the column names the figure.
    if (facts >= kMostOfRow && digits + 1 >= kRareDigits && names(cell, m)) {
      return same_basis(printed, earlier) && !is_told(printed);
    }
    if (units < 3 || digits < kRareDigits) return false;
    const bool by_row = facts >= 2;
    return by_row || (same_basis(printed, earlier) && alike(label, m));
  }

  // The head of the cell's column and the words around the figure share some.
  bool names(FigureIndex cell, MentionIndex m) const {
    constexpr int kLeastCommon = 2;
    return common_words(heads_.at(cell), scene_.mentions[m].label) >= kLeastCommon;
  }

  // Somewhere in the text stands just that value.
  bool is_told(const Figure& printed) const {
    const auto telling = values_.equal_to(printed.value);
    return std::any_of(telling.begin(), telling.end(), [&](MentionIndex m) {
      const Figure& earlier = scene_.figure(m);
      return earlier.n < printed.n && unit_likeness(printed, earlier) >= 2;
    });
  }

  void keep_mismatch(FigureIndex cell, MentionIndex m) {
    const Candidate candidate = equal(cell, scene_.mentions[m].figure, "equal.table");
    if (const auto judgement = judge(scene_.reading.figures, candidate)) {
      proposals_.keep(candidate, *judgement);
    }
  }

  const Scene& scene_;
  const ValueIndex& values_;
  Proposals& proposals_;
  std::map<std::uint32_t, std::string> topics_;
  std::map<FigureIndex, Words> heads_;                                  // of the cells of the row at hand
  std::map<std::pair<std::uint32_t, std::string>, std::size_t> sizes_;  // figures by paragraph and unit
};

// "5,65 thousand files … 4.561/5.650": a paragraph that prints a rare value
// twice, or names again as y of x/y what it has just counted.
void propose_repeats(const Scene& scene, Proposals& proposals) {
  std::map<Decimal, std::vector<MentionIndex>> levels;  // of this paragraph
  for (MentionIndex later = 0; later < scene.mentions.size(); ++later) {
    if (later > 0 && !scene.same_paragraph(scene.mentions[later - 1].sentence, scene.mentions[later].sentence)) {
      levels.clear();
    }
    const Figure& figure = scene.figure(later);
    if (!is_level(figure)) continue;
    std::vector<MentionIndex>& same = levels[figure.value];
    same.push_back(later);
    const bool rare = significant_digits(figure) >= kRareDigits;
    if (!rare && !scene.mentions[later].denominator) continue;
    for (std::size_t i = same.size() - 1; i-- > 0;) {
      const MentionIndex earlier = same[i];
      const Figure& other = scene.figure(earlier);
      if (unit_likeness(figure, other) < 3) continue;
      if (scene.mentions[later].denominator && scene.mentions[earlier].numerator) continue;
      if (!same_basis(figure, other) || proposals.total_of[earlier]) continue;
      const Candidate candidate =
          equal(scene.mentions[later].figure, scene.mentions[earlier].figure, "equal.paragraph");
      if (const auto judgement = judge(scene.reading.figures, candidate)) {
        proposals.keep(candidate, *judgement);
      }
      break;
    }
  }
}

// Facts told again in another paragraph: rare values, and counts that open a
// sentence under the same name.
class FarRepeats {
 public:
  FarRepeats(const Scene& scene, const ValueIndex& values, Proposals& proposals)
      : scene_(scene), values_(values), proposals_(proposals) {}

  void propose() {
    for (MentionIndex later = 0; later < scene_.mentions.size(); ++later) {
      const Figure& figure = scene_.figure(later);
      if (!is_level(figure) || scene_.mentions[later].depth > 0) continue;
      const auto telling = values_.equal_to(figure.value);
      if (telling.size() > kMostRepeats) continue;
      const auto own = std::find(telling.begin(), telling.end(), later);
      for (auto earlier = own; earlier != telling.begin();) {
        if (!is_same_fact(later, *--earlier)) continue;
        keep(later, *earlier);
        break;
      }
    }
  }

 private:
  bool is_same_fact(MentionIndex later, MentionIndex earlier) const {
    const Figure& figure = scene_.figure(later);
    const Figure& other = scene_.figure(earlier);
    const Mention& mention = scene_.mentions[later];
    if (scene_.same_paragraph(scene_.mentions[earlier].sentence, mention.sentence)) return false;
    if (!is_level(other) || unit_likeness(figure, other) < 3 || !same_basis(figure, other)) return false;
    // Two breakdowns may have a part in common by chance.
    if (proposals_.total_of[later] || proposals_.total_of[earlier]) return false;
    if (is_rare(figure)) return true;
    const bool opens = scene_.sentences[mention.sentence].first == later && significant_digits(figure) >= 2;
    return opens && common_words(mention.label, scene_.mentions[earlier].label) >= 2 &&
           label_likeness(mention, scene_.mentions[earlier]) >= kAlike;
  }

  void keep(MentionIndex later, MentionIndex earlier) {
    const Candidate candidate = equal(scene_.mentions[later].figure, scene_.mentions[earlier].figure, "equal.far");
    if (const auto judgement = judge(scene_.reading.figures, candidate)) proposals_.keep(candidate, *judgement);
  }

  const Scene& scene_;
  const ValueIndex& values_;
  Proposals& proposals_;
};

}  // namespace

void propose_equals(const Scene& scene, Proposals& proposals) {
  propose_repeats(scene, proposals);
  const ValueIndex values(scene);
  FarRepeats(scene, values, proposals).propose();
  TableMatcher matcher(scene, values, proposals);
  for (const model::TableReading& table : scene.reading.tables) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      const model::RowRole role = table.rows[row].role;
      if (role != model::RowRole::kHead && role != model::RowRole::kColumnNumbers) matcher.match_row(table, row);
    }
  }
}

}  // namespace luyke::audit
