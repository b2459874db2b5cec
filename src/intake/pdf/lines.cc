#include "intake/pdf/lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"

namespace luyke::intake {
namespace {

// In sizes of the font.
constexpr double kWordGap = 0.17;
constexpr double kBack = 0.5;
constexpr double kLineGap = 1.2;
constexpr double kSameLine = 0.3;
constexpr double kRaised = 0.15;
constexpr double kMostRaised = 0.7;
constexpr double kSmaller = 0.85;
constexpr double kRise = 0.75;
constexpr double kFall = 0.22;
constexpr double kSmallLetter = 0.45;

constexpr std::array<std::string_view, 10> kRaisedDigits = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

bool is_space(const Glyph& glyph) { return glyph.text.find_first_not_of(" \t\r\n") == std::string::npos; }

// A word as it is put together.
struct Piece {
  model::Word word;
  double baseline = 0;
  double left = 0;
  double right = 0;
  double size = 0;
  std::size_t bold = 0;
  std::size_t italic = 0;
  std::size_t glyphs = 0;
};

// Digits that are raised are other signs than digits on the line: "m²" holds
// no number 2.
std::string raised_form(const std::string& text) {
  const bool digit = text.size() == 1 && text[0] >= '0' && text[0] <= '9';
  return digit ? std::string(kRaisedDigits.at(static_cast<std::size_t>(text[0] - '0'))) : text;
}

class WordMaker {
 public:
  explicit WordMaker(const Frame& frame) : frame_(frame) {}

  std::vector<Piece> make(const std::vector<Glyph>& glyphs) {
    for (const Glyph& glyph : glyphs) {
      if (!glyph.upright) continue;
      if (glyph.text.empty() || is_space(glyph)) {
        finish();
        continue;
      }
      const bool raised = is_raised(glyph);
      if (!raised && !fits(glyph)) finish();
      add(glyph, raised);
    }
    finish();
    return std::move(pieces_);
  }

 private:
  bool near(const Glyph& glyph) const {
    const double gap = glyph.x - piece_.right;
    return gap < kWordGap * piece_.size && gap > -kBack * piece_.size;
  }
  bool fits(const Glyph& glyph) const {
    return piece_.glyphs > 0 && near(glyph) && std::fabs(glyph.y - piece_.baseline) < kSameLine * piece_.size;
  }
  bool is_raised(const Glyph& glyph) const {
    if (piece_.glyphs == 0 || !near(glyph) || glyph.size > kSmaller * piece_.size) return false;
    const double rise = piece_.baseline - glyph.y;
    return rise > kRaised * piece_.size && rise < kMostRaised * piece_.size;
  }

  void add(const Glyph& glyph, bool raised) {
    if (piece_.glyphs == 0) {
      piece_.baseline = glyph.y;
      piece_.left = glyph.x;
      piece_.right = glyph.x;
      piece_.size = glyph.size;
    }
    const std::string text = raised ? raised_form(glyph.text) : glyph.text;
    const model::Box box =
        frame_.box(glyph.x, glyph.y - kRise * glyph.size, std::max(glyph.advance, 0.5), (kRise + kFall) * glyph.size);
    piece_.word.text += text;
    piece_.word.letters.insert(piece_.word.letters.end(), base::count_code_points(text), box);
    piece_.word.box = piece_.word.box.joined(box);
    piece_.right = std::max(piece_.right, glyph.x + glyph.advance);
    piece_.bold += glyph.bold ? 1 : 0;
    piece_.italic += glyph.italic ? 1 : 0;
    ++piece_.glyphs;
  }

  void finish() {
    if (piece_.glyphs > 0) pieces_.push_back(std::move(piece_));
    piece_ = {};
  }

  const Frame& frame_;
  Piece piece_;
  std::vector<Piece> pieces_;
};

bool continues(const Piece& before, const Piece& next) {
  const double size = std::max(before.size, next.size);
  const double gap = next.left - before.right;
  return std::fabs(next.baseline - before.baseline) < kSameLine * size && gap < kLineGap * size && gap > -kBack * size;
}

model::TextLine line_of(std::vector<Piece>& pieces, std::size_t begin, std::size_t end, const Frame& frame) {
  model::TextLine line;
  line.bold = true;
  line.italic = true;
  double size = 0;
  for (std::size_t i = begin; i < end; ++i) {
    Piece& piece = pieces[i];
    line.box = line.box.joined(piece.word.box);
    line.bold = line.bold && piece.bold == piece.glyphs;
    line.italic = line.italic && piece.italic == piece.glyphs;
    size = std::max(size, piece.size);
    line.words.push_back(std::move(piece.word));
  }
  line.baseline = frame.box(0, pieces[begin].baseline, 0, 0).y;
  line.x_height = std::max(1, frame.box(0, 0, 0, kSmallLetter * size).height);
  return line;
}

bool ruled_off(const Piece& before, const Piece& next, const std::vector<model::Box>& rules) {
  const std::int32_t y = before.word.box.y + before.word.box.height / 2;
  const std::int32_t left = before.word.box.x + before.word.box.width / 2;
  const std::int32_t right = next.word.box.x + next.word.box.width / 2;
  return std::any_of(rules.begin(), rules.end(), [&](const model::Box& rule) {
    return rule.y <= y && y < rule.bottom() && left < rule.x && rule.x < right;
  });
}

// Pieces on one baseline come together, left to right.
void sort_by_lines(std::vector<Piece>& pieces) {
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Piece& one, const Piece& other) { return one.baseline < other.baseline; });
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t end = begin + 1;
    while (end < pieces.size() &&
           pieces[end].baseline - pieces[begin].baseline < kSameLine * std::max(pieces[begin].size, pieces[end].size)) {
      ++end;
    }
    std::stable_sort(pieces.begin() + static_cast<std::ptrdiff_t>(begin),
                     pieces.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Piece& one, const Piece& other) { return one.left < other.left; });
    begin = end;
  }
}

std::vector<model::TextLine> cut_into_lines(std::vector<Piece> pieces, const Frame& frame,
                                            const std::vector<model::Box>& rules) {
  std::vector<model::TextLine> lines;
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t end = begin + 1;
    while (end < pieces.size() && continues(pieces[end - 1], pieces[end]) &&
           !ruled_off(pieces[end - 1], pieces[end], rules)) {
      ++end;
    }
    lines.push_back(line_of(pieces, begin, end, frame));
    begin = end;
  }
  return lines;
}

}  // namespace

model::Box Frame::box(double x, double y, double width, double height) const {
  const auto left_edge = static_cast<std::int32_t>(std::lround((x - left) * scale_x));
  const auto top_edge = static_cast<std::int32_t>(std::lround((y - top) * scale_y));
  return {left_edge, top_edge, static_cast<std::int32_t>(std::lround((x + width - left) * scale_x)) - left_edge,
          static_cast<std::int32_t>(std::lround((y + height - top) * scale_y)) - top_edge};
}

std::vector<model::TextLine> lines_of(const std::vector<Glyph>& glyphs, const Frame& frame,
                                      const std::vector<model::Box>& vertical_rules) {
  std::vector<Piece> pieces = WordMaker(frame).make(glyphs);
  sort_by_lines(pieces);
  return cut_into_lines(std::move(pieces), frame, vertical_rules);
}

std::vector<model::TextLine> drawn_lines_of(const std::vector<Glyph>& glyphs, const Frame& frame) {
  return cut_into_lines(WordMaker(frame).make(glyphs), frame, {});
}

}  // namespace luyke::intake
