#include "ocr/ink.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "ocr/segments.h"
#include "ocr/split_pieces.h"
#include "tests/ocr/page_sample.h"

namespace luyke::ocr {
namespace {

Ink ink_of(const model::PageImage& page) { return find_ink(threshold(page), threshold(page).get()); }

std::string dump(const std::vector<Segment>& segments) {
  std::string text;
  for (const Segment& segment : segments) {
    text += std::to_string(segment.box.x) + "," + std::to_string(segment.baseline) + ":" +
            std::to_string(segment.pieces.size()) + " ";
  }
  return text;
}

TEST(Ink, RulingLinesAreNoLetters) {
  model::PageImage page = blank_page(1000, 600);
  draw_letters(page, 100, 200, 10);
  draw(page, {80, 230, 800, 3});
  draw(page, {80, 150, 3, 300});
  const Ink ink = ink_of(page);
  EXPECT_EQ(ink.unit, 20);
  ASSERT_EQ(ink.horizontal_rules.size(), 1u);
  EXPECT_EQ(ink.horizontal_rules[0], (model::Box{80, 230, 800, 3}));
  ASSERT_EQ(ink.vertical_rules.size(), 1u);
  EXPECT_EQ(ink.boxes.size(), 10u);
}

// A hairline that the threshold of letters tears to dashes is one line, and its
// dashes are no letters.
TEST(Ink, HairlinesAreWhole) {
  model::PageImage page = blank_page(1000, 600);
  draw_letters(page, 100, 200, 10);
  model::PageImage light = page;
  draw(light, {80, 450, 800, 1});
  for (int x = 80; x < 880; x += 90) draw(page, {x, 450, 50, 1});
  const Ink ink = find_ink(threshold(page), threshold(light).get());
  ASSERT_EQ(ink.horizontal_rules.size(), 1u);
  EXPECT_EQ(ink.horizontal_rules[0], (model::Box{80, 450, 800, 1}));
  EXPECT_EQ(std::count_if(ink.boxes.begin(), ink.boxes.end(), [](const model::Box& box) { return !box.empty(); }), 10);
}

TEST(Ink, ALineOfDirtDownThePageIsNoTable) {
  model::PageImage page = blank_page(1000, 600);
  draw_letters(page, 100, 200, 10);
  draw(page, {700, 50, 1, 500});
  EXPECT_TRUE(ink_of(page).vertical_rules.empty());
}

TEST(Segments, LinesWideGapsAndRuledCellsPartLetters) {
  model::PageImage page = blank_page(1000, 600);
  draw_letters(page, 100, 100, 10);
  draw_letters(page, 500, 101, 10);  // a column: 230 pixels away
  draw_letters(page, 100, 140, 20);
  draw_letters(page, 100, 300, 4);
  draw(page, {178, 250, 3, 100});
  draw_letters(page, 190, 300, 4);  // near, but beyond a ruling line
  EXPECT_EQ(dump(find_segments(ink_of(page))), "100,100:10 500,101:10 100,140:20 100,300:4 190,300:4 ");
}

TEST(Segments, MarksBelongToTheLetterBelowThem) {
  model::PageImage page = blank_page(1000, 600);
  draw_letters(page, 100, 100, 12);
  draw_letters(page, 100, 150, 12);
  draw(page, {118, 117, 10, 5});   // over the second line
  draw(page, {136, 108, 10, 16});  // two marks of one capital, as high as a letter
  draw(page, {154, 104, 5, 5});    // a dot under the first
  EXPECT_EQ(dump(find_segments(ink_of(page))), "100,100:13 100,150:14 ");
}

TEST(SplitPieces, LettersThatTouchTheNextLineAreCutApart) {
  model::PageImage page = blank_page(1000, 600);
  draw_letters(page, 100, 100, 12);
  draw_letters(page, 100, 150, 12);
  draw(page, {136, 95, 11, 50});  // ties a letter of each line together
  Ink ink = ink_of(page);
  std::vector<Segment> segments = find_segments(ink);
  EXPECT_EQ(dump(segments), "100,100:11 100,150:11 ");
  ASSERT_TRUE(split_pieces(ink, segments));
  EXPECT_EQ(dump(find_segments(ink)), "100,100:12 100,150:13 ") << "the rest of the tie counts as a mark";
}

}  // namespace
}  // namespace luyke::ocr
