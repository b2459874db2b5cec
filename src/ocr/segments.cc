#include "ocr/segments.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>

namespace luyke::ocr {
namespace {

using model::Box;

// All in units of the usual letter.
constexpr double kLeastLetter = 0.6;    // lower: a mark, a dot, a dash
constexpr double kHighestLetter = 2.9;  // a capital with two marks
constexpr double kWidestLetter = 12;    // letters that touch
constexpr double kWidestGap = 2.2;      // between two words of a line
constexpr double kMarkAbove = 0.9;      // over the letter
constexpr double kMarkBelow = 0.4;
constexpr double kMarkAside = 1.4;  // a full stop, a dash at the start of a line
constexpr double kSpeck = 0.08;
constexpr double kOneHeight = 1.2;
constexpr double kCapital = 1.45;  // height of a capital to that of a small letter
constexpr double kTogether = 0.5;  // share of the lower one's height that two letters of a line have in common

struct Sizes {
  std::int32_t least, highest, widest, gap, above, below, aside, speck;
  explicit Sizes(std::int32_t unit)
      : least(of(unit, kLeastLetter)),
        highest(of(unit, kHighestLetter)),
        widest(of(unit, kWidestLetter)),
        gap(of(unit, kWidestGap)),
        above(of(unit, kMarkAbove)),
        below(of(unit, kMarkBelow)),
        aside(of(unit, kMarkAside)),
        speck(of(unit, kSpeck)) {}
  static std::int32_t of(std::int32_t unit, double share) {
    return std::max(1, static_cast<std::int32_t>(static_cast<double>(unit) * share));
  }
};

double together(const Box& one, const Box& other) {
  const std::int32_t common = std::min(one.bottom(), other.bottom()) - std::max(one.y, other.y);
  const std::int32_t lower = std::min(one.height, other.height);
  return lower > 0 ? static_cast<double>(common) / lower : 0;
}

std::int32_t median(std::vector<std::int32_t> values, double share = 0.5) {
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

// A line as it grows to the right.
struct Row {
  std::vector<std::uint32_t> letters;  // left to right
  std::vector<std::uint32_t> marks;
  Box band;  // of the last letters; right edge of the line
};

// The height in which the last letters stand: their usual top and bottom.
Box band_of(const Ink& ink, const std::vector<std::uint32_t>& letters, std::size_t last) {
  constexpr std::size_t kLooked = 7;
  const std::size_t begin = last + 1 > kLooked ? last + 1 - kLooked : 0;
  std::vector<std::int32_t> tops;
  std::vector<std::int32_t> bottoms;
  std::int32_t right = 0;
  for (std::size_t i = begin; i <= last; ++i) {
    const Box& box = ink.boxes[letters[i]];
    tops.push_back(box.y);
    bottoms.push_back(box.bottom());
    right = std::max(right, box.right());
  }
  const std::int32_t top = median(tops);
  return {ink.boxes[letters[begin]].x, top, right - ink.boxes[letters[begin]].x, median(bottoms) - top};
}

class Grouping {
 public:
  explicit Grouping(const Ink& ink) : ink_(ink), sizes_(ink.unit) {}

  std::vector<Segment> group() {
    sort_pieces();
    for (const std::uint32_t letter : letters_) place_letter(letter);
    join_rows();
    break_up_marks();
    for (const std::uint32_t mark : marks_) place_mark(mark);
    std::vector<Segment> segments;
    for (const Row& row : rows_) segments.push_back(finished(row));
    std::sort(segments.begin(), segments.end(), [](const Segment& one, const Segment& other) {
      return std::pair(one.baseline, one.box.x) < std::pair(other.baseline, other.box.x);
    });
    return segments;
  }

 private:
  void sort_pieces() {
    for (std::uint32_t i = 0; i < ink_.boxes.size(); ++i) {
      const Box& box = ink_.boxes[i];
      if (box.empty() || box.height > sizes_.highest || box.width > sizes_.widest) continue;
      if (box.height <= sizes_.speck && box.width <= sizes_.speck) continue;
      (box.height >= sizes_.least ? letters_ : marks_).push_back(i);
    }
    std::stable_sort(letters_.begin(), letters_.end(),
                     [&](std::uint32_t one, std::uint32_t other) { return ink_.boxes[one].x < ink_.boxes[other].x; });
  }

  bool ruled_off(const Box& left, const Box& right) const {
    const std::int32_t middle = (std::max(left.y, right.y) + std::min(left.bottom(), right.bottom())) / 2;
    return std::any_of(ink_.vertical_rules.begin(), ink_.vertical_rules.end(), [&](const Box& rule) {
      return rule.y <= middle && middle < rule.bottom() && rule.x >= left.right() - sizes_.speck - 2 &&
             rule.right() <= right.x + sizes_.speck + 2;
    });
  }

  void place_letter(std::uint32_t letter) {
    const Box& box = ink_.boxes[letter];
    Row* best = nullptr;
    double most = kTogether;
    for (Row& row : rows_) {
      if (box.x - row.band.right() > sizes_.gap) continue;
      const double shared = together(box, row.band);
      if (shared < most || ruled_off(row.band, box)) continue;
      most = shared;
      best = &row;
    }
    if (!best) best = &rows_.emplace_back();
    best->letters.push_back(letter);
    best->band = band_of(ink_, best->letters, best->letters.size() - 1);
  }

  // A line that began in two places at once (a raised letter, a high bracket).
  void join_rows() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      for (std::size_t k = 0; k < rows_.size(); ++k) {
        if (i == k || rows_[i].letters.empty() || rows_[k].letters.empty()) continue;
        if (follows(rows_[i], rows_[k])) {
          take_in(rows_[i], rows_[k]);
          k = 0;
        }
      }
    }
    std::erase_if(rows_, [](const Row& row) { return row.letters.empty(); });
  }

  bool follows(const Row& left, const Row& right) const {
    const Box& first = ink_.boxes[right.letters.front()];
    const Box& begin = ink_.boxes[left.letters.front()];
    if (first.x < begin.x || first.x - left.band.right() > sizes_.gap) return false;
    // The letter of the left line that stands nearest before.
    std::size_t near = 0;
    while (near + 1 < left.letters.size() && ink_.boxes[left.letters[near + 1]].x <= first.x) ++near;
    const Box before = band_of(ink_, left.letters, near);
    const Box after = band_of(ink_, right.letters, std::min<std::size_t>(6, right.letters.size() - 1));
    return together(before, after) >= kTogether && !ruled_off(ink_.boxes[left.letters[near]], first);
  }

  void take_in(Row& left, Row& right) {
    left.letters.insert(left.letters.end(), right.letters.begin(), right.letters.end());
    std::stable_sort(left.letters.begin(), left.letters.end(),
                     [&](std::uint32_t one, std::uint32_t other) { return ink_.boxes[one].x < ink_.boxes[other].x; });
    left.band = band_of(ink_, left.letters, left.letters.size() - 1);
    right.letters.clear();
  }

  // Two marks on one capital are as high as a letter, but stand over or under
  // a line that is longer.
  void break_up_marks() {
    constexpr std::size_t kFew = 4;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].letters.size() > kFew) continue;
      const bool all_marks = std::all_of(rows_[i].letters.begin(), rows_[i].letters.end(), [&](std::uint32_t letter) {
        return std::any_of(rows_.begin(), rows_.end(), [&](const Row& row) {
          return row.letters.size() > rows_[i].letters.size() && distance(row, ink_.boxes[letter]);
        });
      });
      if (!all_marks) continue;
      marks_.insert(marks_.end(), rows_[i].letters.begin(), rows_[i].letters.end());
      rows_[i].letters.clear();
    }
    std::erase_if(rows_, [](const Row& row) { return row.letters.empty(); });
  }

  // How far the mark is from the letters of the row, if near enough.
  std::optional<std::int32_t> distance(const Row& row, const Box& mark) const {
    const auto& letters = row.letters;
    if (letters.empty()) return std::nullopt;
    const std::int32_t x = mark.x + mark.width / 2;
    const std::int32_t left = ink_.boxes[letters.front()].x;
    if (x < left - sizes_.aside || x > row.band.right() + sizes_.aside) return std::nullopt;
    const auto after = std::partition_point(letters.begin(), letters.end(),
                                            [&](std::uint32_t letter) { return ink_.boxes[letter].x <= x; });
    const auto near = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - letters.begin() - 1));
    const Box band = band_of(ink_, letters, std::min(near + 3, letters.size() - 1));
    const std::int32_t y = mark.y + mark.height / 2;
    const std::int32_t over = band.y - y;
    const std::int32_t under = y - band.bottom();
    if (over > sizes_.above || under > sizes_.below) return std::nullopt;
    // Marks stand farther over letters than under them.
    return std::max({0, over, 2 * under});
  }

  void place_mark(std::uint32_t mark) {
    Row* best = nullptr;
    std::int32_t least = std::numeric_limits<std::int32_t>::max();
    for (Row& row : rows_) {
      const auto away = distance(row, ink_.boxes[mark]);
      if (!away || *away >= least) continue;
      least = *away;
      best = &row;
    }
    if (best) best->marks.push_back(mark);
  }

  Segment finished(const Row& row) const {
    Segment segment;
    std::vector<std::int32_t> bottoms;
    std::vector<std::int32_t> heights;
    for (const std::uint32_t letter : row.letters) {
      bottoms.push_back(ink_.boxes[letter].bottom());
      heights.push_back(ink_.boxes[letter].height);
    }
    segment.baseline = median(bottoms, 0.4);
    segment.x_height = median(heights, 0.3);
    // Capitals and digits are all of one height; small letters are not.
    if (median(heights, 0.8) < kOneHeight * segment.x_height) {
      segment.x_height = static_cast<std::int32_t>(segment.x_height / kCapital);
    }
    segment.pieces = row.letters;
    segment.pieces.insert(segment.pieces.end(), row.marks.begin(), row.marks.end());
    for (const std::uint32_t piece : segment.pieces) segment.box = segment.box.joined(ink_.boxes[piece]);
    return segment;
  }

  const Ink& ink_;
  Sizes sizes_;
  std::vector<std::uint32_t> letters_;
  std::vector<std::uint32_t> marks_;
  std::vector<Row> rows_;
};

}  // namespace

std::vector<Segment> find_segments(const Ink& ink) {
  if (ink.unit == 0) return {};
  return Grouping(ink).group();
}

Segment part_of(const Segment& segment, const Ink& ink, const Box& place) {
  Segment part;
  part.baseline = segment.baseline;
  part.x_height = segment.x_height;
  const std::int32_t close = std::max(1, segment.x_height / 6);
  for (const std::uint32_t piece : segment.pieces) {
    const Box& box = ink.boxes[piece];
    if (box.x >= place.right() + close || box.right() <= place.x - close) continue;
    part.pieces.push_back(piece);
    part.box = part.box.joined(box);
  }
  return part;
}

}  // namespace luyke::ocr
