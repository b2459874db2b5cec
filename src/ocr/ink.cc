#include "ocr/ink.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace luyke::ocr {
namespace {

// Pieces that cannot be a letter say nothing of the size of letters.
constexpr std::int32_t kLeastLetter = 5;
constexpr std::int32_t kLargestShare = 8;  // a letter is no higher than this part of the page

// The height that half of the ink lies under when each piece counts by its
// height: small marks and specks are many, but count little.
std::int32_t usual_height(const std::vector<model::Box>& boxes, std::int32_t page_size) {
  std::vector<std::int64_t> weights(static_cast<std::size_t>(std::max(1, page_size / kLargestShare)) + 1);
  std::int64_t all = 0;
  for (const model::Box& box : boxes) {
    if (box.height < kLeastLetter || box.width < 2 || box.width > 4 * box.height) continue;
    if (static_cast<std::size_t>(box.height) >= weights.size()) continue;
    weights[static_cast<std::size_t>(box.height)] += box.height;
    all += box.height;
  }
  std::int64_t seen = 0;
  for (std::size_t height = 0; height < weights.size(); ++height) {
    seen += weights[height];
    if (seen * 2 >= all && all > 0) return static_cast<std::int32_t>(height);
  }
  return 0;
}

std::vector<model::Box> boxes_of(Boxa* boxes) {
  std::vector<model::Box> result;
  for (l_int32 i = 0; i < boxaGetCount(boxes); ++i) result.push_back(box_at(boxes, i));
  return result;
}

std::vector<model::Box> pieces_of(Pix* binary) {
  Boxa* found = pixConnCompBB(binary, 8);
  if (!found) return {};
  std::vector<model::Box> boxes = boxes_of(found);
  boxaDestroy(&found);
  return boxes;
}

// Share of the stroke's length where there is ink.
double filled(Pix* binary, const model::Box& stroke, bool across) {
  const BoxPtr area(boxCreate(stroke.x, stroke.y, stroke.width, stroke.height));
  const PixPtr part(area ? pixClipRectangle(binary, area.get(), nullptr) : nullptr);
  Numa* counts =
      part ? (across ? pixCountPixelsByColumn(part.get()) : pixCountPixelsByRow(part.get(), nullptr)) : nullptr;
  if (!counts) return 0;
  std::int32_t inked = 0;
  const l_int32 length = numaGetCount(counts);
  for (l_int32 i = 0; i < length; ++i) {
    l_int32 count = 0;
    numaGetIValue(counts, i, &count);
    inked += count > 0 ? 1 : 0;
  }
  numaDestroy(&counts);
  return length > 0 ? static_cast<double>(inked) / length : 0;
}

// Straight strokes at least `length` long and at most `thickness` thick. The
// feet of letters in a row look like one, but with holes.
std::vector<model::Box> strokes(Pix* binary, std::int32_t length, std::int32_t thickness, bool across) {
  constexpr double kWhole = 0.9;
  constexpr std::int32_t kSlant = 250;  // what is left of a turn: a step in so many pixels
  // Closing first bridges the gaps of a thin line that was copied badly.
  PixPtr closed(across ? pixCloseSafeBrick(nullptr, binary, 5, 1) : pixCloseSafeBrick(nullptr, binary, 1, 5));
  if (!closed) return {};
  PixPtr opened(across ? pixOpenCompBrick(nullptr, closed.get(), length, 1)
                       : pixOpenCompBrick(nullptr, closed.get(), 1, length));
  if (!opened) return {};
  std::vector<model::Box> found = pieces_of(opened.get());
  std::erase_if(found, [&](const model::Box& box) {
    const std::int32_t slant = (across ? box.width : box.height) / kSlant;
    return (across ? box.height : box.width) > thickness + slant || filled(binary, box, across) < kWhole;
  });
  return found;
}

// Lines that only light grey shows: hairlines of a table, torn to dashes by the
// threshold, or dirt of the scanner, which runs through letters.
class Hairlines {
 public:
  Hairlines(Pix* binary, const std::vector<model::Box>& pieces) : binary_(binary), pieces_(pieces) {}

  // Takes those that are no ink of their own out of `rules`, and drops dirt.
  void part(std::vector<model::Box>& rules, bool across) {
    constexpr double kSolid = 0.9;
    std::erase_if(rules, [&](const model::Box& rule) {
      if (filled(binary_, rule, across) >= kSolid) return false;
      if (runs_through_letters(rule, across)) return true;
      found_.push_back({rule.x - kSlack, rule.y - kSlack, rule.width + 2 * kSlack, rule.height + 2 * kSlack});
      return false;
    });
  }

  // A dash that the line was torn to.
  bool is_dash(const model::Box& piece) const {
    return std::any_of(found_.begin(), found_.end(), [&](const model::Box& rule) {
      return piece.x >= rule.x && piece.right() <= rule.right() && piece.y >= rule.y && piece.bottom() <= rule.bottom();
    });
  }

  bool holds(const model::Box& rule) const {
    return std::any_of(found_.begin(), found_.end(),
                       [&](const model::Box& box) { return box.x + kSlack == rule.x && box.y + kSlack == rule.y; });
  }

 private:
  bool runs_through_letters(const model::Box& rule, bool across) const {
    constexpr std::ptrdiff_t kChance = 1;
    const auto cut = [&](const model::Box& piece) {
      if (across)
        return piece.y + kSlack < rule.y && rule.bottom() + kSlack < piece.bottom() && piece.x < rule.right() &&
               rule.x < piece.right();
      return piece.x + kSlack < rule.x && rule.right() + kSlack < piece.right() && piece.y < rule.bottom() &&
             rule.y < piece.bottom();
    };
    return std::count_if(pieces_.begin(), pieces_.end(), cut) > kChance;
  }

  static constexpr std::int32_t kSlack = 2;
  Pix* binary_;
  const std::vector<model::Box>& pieces_;
  std::vector<model::Box> found_;
};

// Fine lines down the page that meet no line across are dirt on the scanner's
// glass, not a table.
void drop_dirt(Ink& ink, std::int32_t unit) {
  const auto meets = [unit](const model::Box& down, const model::Box& across) {
    return across.x - unit < down.right() && down.x < across.right() + unit && across.y - unit < down.bottom() &&
           down.y < across.bottom() + unit;
  };
  std::erase_if(ink.vertical_rules, [&](const model::Box& down) {
    const auto& lines = ink.horizontal_rules;
    return down.width <= std::max(1, unit / 12) &&
           std::none_of(lines.begin(), lines.end(), [&](const model::Box& across) { return meets(down, across); });
  });
}

// Dashes and short lines under a heading stand alone and are long and thin.
void add_lone_strokes(const std::vector<model::Box>& pieces, std::int32_t unit, const Hairlines& but,
                      std::vector<model::Box>& rules) {
  for (const model::Box& piece : pieces) {
    const bool thin = 3 * piece.height <= unit && 10 * piece.height <= piece.width;
    if (!but.is_dash(piece) && thin && piece.width >= 5 * unit / 2) rules.push_back(piece);
  }
}

void wipe(Pix* binary, const std::vector<model::Box>& areas, const Hairlines& but) {
  constexpr std::int32_t margin = 1;
  for (const model::Box& area : areas) {
    if (but.holds(area)) continue;
    pixRasterop(binary, area.x - margin, area.y - margin, area.width + 2 * margin, area.height + 2 * margin, PIX_CLR,
                nullptr, 0, 0);
  }
}

}  // namespace

Ink find_ink(PixPtr binary, Pix* faint) {
  Ink ink;
  ink.binary = std::move(binary);
  Pix* all = ink.binary.get();
  const std::int32_t page_size = std::max(pixGetWidth(all), pixGetHeight(all));
  const std::vector<model::Box> whole = pieces_of(all);
  const std::int32_t unit = usual_height(whole, page_size);
  if (unit == 0) return ink;
  // Longer than the widest letter and the highest bracket.
  const std::int32_t thickness = std::max(6, unit / 3);
  ink.horizontal_rules = strokes(faint, std::max(30, unit * 5), thickness, true);
  ink.vertical_rules = strokes(faint, std::max(25, unit * 3), thickness, false);
  drop_dirt(ink, unit);
  Hairlines hairlines(all, whole);
  hairlines.part(ink.horizontal_rules, true);
  hairlines.part(ink.vertical_rules, false);
  add_lone_strokes(whole, unit, hairlines, ink.horizontal_rules);
  PixPtr letters(pixCopy(nullptr, all));
  if (!letters) return ink;
  wipe(letters.get(), ink.horizontal_rules, hairlines);
  wipe(letters.get(), ink.vertical_rules, hairlines);
  Pixa* pieces = nullptr;
  Boxa* boxes = pixConnComp(letters.get(), &pieces, 8);
  if (!boxes) return ink;
  ink.boxes = boxes_of(boxes);
  boxaDestroy(&boxes);
  for (model::Box& box : ink.boxes) box = hairlines.is_dash(box) ? model::Box{} : box;
  ink.pieces.reset(pieces);
  ink.unit = usual_height(ink.boxes, page_size);
  return ink;
}

}  // namespace luyke::ocr
