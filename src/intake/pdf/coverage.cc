#include "intake/pdf/coverage.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace luyke::intake {
namespace {

// Pictures that cover this much of the page together may hold its print.
constexpr double kLargePicture = 0.4;
// Text on more of the page's height than this is the print itself.
constexpr double kTextHeight = 0.3;
constexpr std::size_t kOutlines = 200;

// Letters of Latin-1 that Vietnamese has.
constexpr std::u32string_view kVietnamese = U"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýÐð";

// What the text says of itself.
struct TextFacts {
  std::size_t visible = 0;
  std::size_t nameless = 0;    // the file does not say which letter it is
  std::size_t marked = 0;      // à é õ … of Latin-1
  std::size_t odd = 0;         // signs and letters of Latin-1 that Vietnamese has not
  std::size_t vietnamese = 0;  // the letters that only Vietnamese has
  double height = 0;           // of all lines together, in points
};

void look_at(const Glyph& glyph, TextFacts& facts) {
  if (glyph.text.empty()) ++facts.nameless;
  for (std::size_t at = 0; at < glyph.text.size();) {
    const char32_t c = base::next_code_point(glyph.text, at);
    if (c >= 0xC0 && c <= 0xFF) ++facts.marked;
    if (c > 0xA0 && c <= 0xFF && kVietnamese.find(c) == std::u32string_view::npos) ++facts.odd;
    if (c >= 0x1EA0 && c <= 0x1EF9) ++facts.vietnamese;
  }
}

TextFacts facts_of(const Drawn& drawn) {
  TextFacts facts;
  std::vector<double> baselines;
  for (const Glyph& glyph : drawn.glyphs) {
    if (glyph.invisible || glyph.text == " ") continue;
    ++facts.visible;
    look_at(glyph, facts);
    const bool seen =
        std::any_of(baselines.begin(), baselines.end(), [&](double y) { return y - 3 < glyph.y && glyph.y < y + 3; });
    if (seen) continue;
    baselines.push_back(glyph.y);
    facts.height += glyph.size;
  }
  return facts;
}

// Many letters without a name, or a Vietnamese text that has lost just those
// letters that only Vietnamese has. One in an old encoding has none of them
// either, but many that are odd.
bool is_broken(const TextFacts& facts) {
  constexpr std::size_t kEnough = 200;
  if (facts.visible == 0) return false;
  if (20 * facts.nameless > facts.visible) return true;
  const bool old = 4 * facts.odd > facts.marked;
  return facts.visible > kEnough && facts.vietnamese == 0 && 50 * facts.marked > facts.visible && !old;
}

}  // namespace

Judgement judge(const Drawn& drawn, double width, double height) {
  Judgement judgement;
  double covered = 0;
  std::size_t large = 0;
  for (std::size_t i = 0; i < drawn.images.size(); ++i) {
    const Placement& image = drawn.images[i];
    const double share = image.width * image.height / (width * height);
    covered += share;
    if (share < 0.02) continue;
    ++large;
    judgement.picture = i;
    judgement.dots_per_inch = std::max(judgement.dots_per_inch, 72 * image.pixels_across / std::max(1.0, image.width));
  }
  const bool one = large == 1 && drawn.images[*judgement.picture].upright && !drawn.images[*judgement.picture].mask;
  if (!one) judgement.picture.reset();
  const TextFacts facts = facts_of(drawn);
  const bool much_text = facts.height > kTextHeight * height;
  if (covered >= kLargePicture && !much_text) {
    judgement.kind = PageKind::kScan;
  } else if (is_broken(facts) || (facts.visible < 20 && drawn.shapes > kOutlines)) {
    judgement.kind = PageKind::kUnreadable;
    judgement.picture.reset();
  }
  return judgement;
}

}  // namespace luyke::intake
