#include "audit/candidates_rows.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "audit/neighbours.h"

namespace luyke::audit {
namespace {

using base::Decimal;
using model::CueKind;
using model::Figure;
using model::RelationKind;
using model::Verdict;

constexpr std::size_t kMostRows = 16;
constexpr std::size_t kMostTotals = 24;
constexpr std::size_t kParagraphsOn = 2;
constexpr int kRarely = 30;  // honest numbers give a sum by chance once in so many tries
constexpr int kNear = 50;    // a broken column misses its total by one in so many
constexpr int kAlike = 50;
constexpr std::size_t kSureColumns = 2;

// Half-open range of mentions.
struct Row {
  MentionIndex first = 0;
  MentionIndex last = 0;
};
using Rows = std::vector<Row>;

struct Column {
  MentionIndex total = 0;
  Parts parts;
  Judgement judgement;
};

class RowSums {
 public:
  RowSums(const Scene& scene, Proposals& proposals)
      : scene_(scene), proposals_(proposals), kept_by_figure_(scene, proposals) {}

  void propose() {
    const std::vector<Row> paragraphs = paragraphs_of_scene();
    for (std::size_t p = 0; p + 1 < paragraphs.size(); ++p) {
      const Parts totals = totals_in(paragraphs[p]);
      if (totals.empty() || propose_for(totals, paragraphs_below(paragraphs, p))) continue;
      for (std::size_t below = p + 1; below < paragraphs.size() && below <= p + kParagraphsOn; ++below) {
        if (!follows(paragraphs[below - 1], paragraphs[below])) break;
        propose_within(totals, paragraphs[below]);
      }
    }
  }

 private:
  const Figure& figure(MentionIndex m) const { return scene_.figure(m); }
  const model::Sentence& sentence_of(MentionIndex m) const {
    return *scene_.sentences[scene_.mentions[m].sentence].sentence;
  }

  std::vector<Row> paragraphs_of_scene() const {
    std::vector<Row> paragraphs;
    for (MentionIndex m = 0; m < scene_.mentions.size(); ++m) {
      const bool same = m > 0 && sentence_of(m).paragraph == sentence_of(m - 1).paragraph;
      if (!same) paragraphs.push_back({m, m});
      paragraphs.back().last = m + 1;
    }
    return paragraphs;
  }

  void propose_within(const Parts& totals, const Row& paragraph) {
    const Rows sentences = split(paragraph, Separator::kSentence);
    if (propose_for(totals, sentences)) return;
    for (const Row& sentence : sentences) propose_for(totals, split(sentence, Separator::kSemicolon));
  }

  // With at most a heading without figures between them.
  bool follows(const Row& above, const Row& below) const {
    return sentence_of(below.first).paragraph - sentence_of(above.first).paragraph <= 2;
  }

  Rows paragraphs_below(const std::vector<Row>& paragraphs, std::size_t head) const {
    Rows rows;
    for (std::size_t p = head + 1; p < paragraphs.size() && rows.size() < kMostRows; ++p) {
      if (!follows(paragraphs[p - 1], paragraphs[p])) break;
      // Behind the items of a list the text goes on with other matters.
      if (!rows.empty() && sentence_of(rows.front().first).list_item != sentence_of(paragraphs[p].first).list_item)
        break;
      rows.push_back(paragraphs[p]);
    }
    return rows;
  }

  Rows split(const Row& whole, Separator finest) const {
    Rows rows;
    for (MentionIndex m = whole.first; m < whole.last && rows.size() <= kMostRows; ++m) {
      const bool next = scene_.mentions[m].before >= finest && scene_.mentions[m].depth == 0;
      if (rows.empty() || next) rows.push_back({m, m});
      rows.back().last = m + 1;
    }
    return rows;
  }

  bool is_countable(MentionIndex m) const {
    return is_own_level(scene_, m) && scene_.mentions[m].depth == 0 && !scene_.mentions[m].denominator &&
           !figure(m).value.is_zero();
  }

  Parts totals_in(const Row& paragraph) const {
    Parts totals;
    for (MentionIndex m = paragraph.first; m < paragraph.last && totals.size() < kMostTotals; ++m) {
      if (is_countable(m)) totals.push_back(m);
    }
    return totals;
  }

  // Some proposer has found these parts already.
  bool is_known(const Column& column) {
    const model::FigureIndex total = scene_.mentions[column.total].figure;
    const std::vector<std::size_t>& kept = kept_by_figure_.of(total);
    return std::any_of(kept.begin(), kept.end(), [&](std::size_t i) {
      const Candidate& candidate = proposals_.kept[i].candidate;
      const bool sum = candidate.kind == RelationKind::kSumOfParts && candidate.result == total;
      return sum && candidate.terms.front() == scene_.mentions[column.parts.front()].figure;
    });
  }

  // The figures of the rows that may be parts of one total: named like it, and
  // those that are only counted like it.
  struct Cells {
    MentionIndex total = 0;
    std::vector<std::optional<MentionIndex>> named;
    std::vector<std::optional<MentionIndex>> counted;
  };

  // What the totals are in the first so many rows.
  struct Table {
    std::vector<Column> exact;
    std::vector<Column> near;
  };

  // The paragraphs may go on with other matters: as many rows as most columns want.
  bool propose_for(const Parts& totals, const Rows& rows) {
    std::vector<Cells> all;
    for (const MentionIndex total : totals) all.push_back(cells_of(total, is_only(total, totals), rows));
    Table best;
    for (std::size_t size = rows.size(); size >= 2; --size) {
      Table table = table_of(all, size, static_cast<int>(rows.size() - size + 1));
      if (table.exact.size() > best.exact.size()) best = std::move(table);
    }
    for (const Column& column : best.exact) keep(column, model::Strength::kWeak);
    if (best.exact.size() >= kSureColumns) {
      for (const Column& column : best.near) keep(column, model::Strength::kStrong);
    }
    return !best.exact.empty();
  }

  // No other total is counted like it.
  bool is_only(MentionIndex total, const Parts& totals) const {
    return std::none_of(totals.begin(), totals.end(), [&](MentionIndex other) {
      return other != total && unit_likeness(figure(other), figure(total)) >= 2;
    });
  }

  Cells cells_of(MentionIndex total, bool only, const Rows& rows) const {
    Cells cells{total, {}, {}};
    for (const Row& row : rows) {
      cells.counted.push_back(cell_of(total, row, false));
      cells.named.push_back(only || !cells.counted.back() ? cells.counted.back() : cell_of(total, row, true));
    }
    return cells;
  }

  Table table_of(const std::vector<Cells>& all, std::size_t size, int tries) const {
    Table table;
    for (const Cells& cells : all) {
      auto column = column_of(cells.total, std::span(cells.named).first(size));
      auto counted = column_of(cells.total, std::span(cells.counted).first(size));
      const int totals = static_cast<int>(all.size());
      if (counted && holds_by_itself(*counted, tries * totals)) column = std::move(counted);
      if (!column) continue;
      if (column->judgement.verdict == Verdict::kHolds && is_rare(cells.total, 2 * tries)) {
        table.exact.push_back(std::move(*column));
      } else if (column->judgement.verdict != Verdict::kHolds && column->parts.size() == size) {
        table.near.push_back(std::move(*column));
      }
    }
    return table;
  }

  // Many parts of many digits add up to no total by chance, whatever their names.
  bool holds_by_itself(const Column& column, int tries) const {
    constexpr int kSeldom = 20;
    return column.parts.size() >= 3 && column.judgement.verdict == Verdict::kHolds &&
           is_rare(column.total, tries * kSeldom);
  }

  // Nothing unless the parts come near the total.
  std::optional<Column> column_of(MentionIndex total, std::span<const std::optional<MentionIndex>> cells) const {
    Column column{total, {}, {}};
    Decimal sum;
    for (const auto& part : cells) {
      if (!part) continue;
      column.parts.push_back(*part);
      sum += figure(*part).value;
    }
    if (column.parts.size() < 2 || !is_within(figure(total).value - sum, figure(total).value, kNear))
      return std::nullopt;
    std::vector<const Figure*> parts;
    for (const MentionIndex part : column.parts) parts.push_back(&figure(part));
    column.judgement = judge_sum(figure(total), parts, {}, model::Strength::kWeak);
    return column;
  }

  // The first figure of the row that is counted like the total, or the one named
  // most like it.
  std::optional<MentionIndex> cell_of(MentionIndex total, const Row& row, bool by_name) const {
    std::optional<MentionIndex> best;
    int best_likeness = kAlike - 1;
    for (MentionIndex m = row.first; m < row.last; ++m) {
      if (figure(m).value > figure(total).value || figure(m).basis != figure(total).basis || !is_countable(m)) continue;
      if (unit_likeness(figure(m), figure(total)) < 2 || is_part_of_another(m, row)) continue;
      if (!by_name) return m;
      const int likeness = likeness_of(total, m);
      if (likeness <= best_likeness) continue;
      best_likeness = likeness;
      best = m;
    }
    return best;
  }

  // Of a figure outside the row.
  bool is_part_of_another(MentionIndex m, const Row& row) const {
    const auto& whole = proposals_.total_of[m];
    return whole && (*whole < row.first || *whole >= row.last);
  }

  // What was received is no part of what was done.
  int likeness_of(MentionIndex total, MentionIndex part) const {
    static constexpr std::array kStates = {CueKind::kReceived, CueKind::kDone, CueKind::kPending, CueKind::kRemainder};
    const Mention& a = scene_.mentions[total];
    const Mention& b = scene_.mentions[part];
    for (const CueKind state : kStates) {
      if (has(a.lead, state) && has(b.lead, state)) return 100;
      if (has(a.lead, state) != has(b.lead, state)) return 0;
    }
    return label_likeness(a, b);
  }

  bool is_rare(MentionIndex total, int tries) const {
    return is_beyond_chance(figure(total), std::int64_t{tries} * kRarely);
  }

  void keep(const Column& column, model::Strength strength) {
    if (is_known(column)) return;
    Candidate sum = candidate_of(scene_, RelationKind::kSumOfParts, column.total, column.parts, "sum.paragraphs");
    sum.strength = strength;
    const auto judgement = judge(scene_.reading.figures, sum);
    if (!judgement) return;
    for (const MentionIndex part : column.parts) {
      if (!proposals_.total_of[part]) proposals_.total_of[part] = column.total;
    }
    proposals_.keep(sum, *judgement);
  }

  const Scene& scene_;
  Proposals& proposals_;
  KeptByFigure kept_by_figure_;
};

}  // namespace

void propose_row_sums(const Scene& scene, Proposals& proposals) { RowSums(scene, proposals).propose(); }

}  // namespace luyke::audit
