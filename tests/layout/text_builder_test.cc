#include "layout/text_builder.h"

#include <gmock/gmock.h>

#include "tests/layout/page_builder.h"

namespace luyke::layout {
namespace {

using Join = TextBuilder::Join;

std::string pieces(const model::Text& text) {
  std::string result;
  for (const model::PrintedWord& word : text.words) {
    result += std::to_string(word.range.begin) + "-" + std::to_string(word.range.end) + " x" +
              std::to_string(word.box.x) + " w" + std::to_string(word.box.width) + "; ";
  }
  return result;
}

TEST(TextBuilder, NumbersInsideAWordHaveTheirOwnBox) {
  TextBuilder builder;
  builder.add_line({}, line_at(100, 50, "số 72/2024/QĐ").words, Join::kSpace);
  const model::Text text = builder.take();
  EXPECT_EQ(text.printed, "số 72/2024/QĐ");
  EXPECT_EQ(pieces(text), "0-2 x100 w20; 3-5 x126 w20; 5-6 x146 w10; 6-10 x156 w40; 10-13 x196 w30; ");
}

TEST(TextBuilder, OtherReadingsBelongToTheTokenThatDiffers) {
  model::TextLine line = line_at(0, 50, "(12.345/67)");
  line.words[0].readings = {{"(12.845/67)", 0.4}, {"l2", 0.1}};
  TextBuilder builder;
  builder.add_line({}, line.words, Join::kSpace);
  const model::Text text = builder.take();
  ASSERT_EQ(text.words.size(), 5u);
  ASSERT_EQ(text.words[1].readings.size(), 2u);
  EXPECT_EQ(text.words[1].readings[0].text, "12.845");
  EXPECT_EQ(text.words[1].readings[1].text, "l2");
  ASSERT_EQ(text.words[3].readings.size(), 1u) << "the first reading says the same of the second token";
}

TEST(TextBuilder, LinesAreJoinedBySpacesButNotAfterAHyphen) {
  TextBuilder builder;
  builder.add_line({}, line_at(0, 50, "số 71/2016/NĐ-").words, Join::kSpace);
  builder.add_line({}, line_at(0, 80, "CP ngày -").words, Join::kSpace);
  builder.add_line({}, line_at(0, 110, "hết").words, Join::kSpace);
  EXPECT_EQ(builder.take().printed, "số 71/2016/NĐ-CP ngày - hết");
}

TEST(TextBuilder, BoxesLeadBackToThePicture) {
  model::Page page;
  page.number = 3;
  page.to_image = {0, 1, 0, -1, 0, 1000};  // the picture was turned a quarter clockwise
  TextBuilder builder;
  builder.add_line(page, line_at(100, 66, "7").words, Join::kSpace);
  const model::Text text = builder.take();
  EXPECT_EQ(text.words[0].page, 3u);
  EXPECT_EQ(text.words[0].box, (model::Box{50, 890, 20, 10}));
}

TEST(TextBuilder, AppendedTextKeepsItsPlaces) {
  TextBuilder first;
  first.add_line({}, line_at(0, 50, "lũy kế").words, Join::kSpace);
  TextBuilder second;
  second.add_line({}, line_at(0, 50, "6.208 người").words, Join::kSpace);
  first.append(second.take());
  const model::Text text = first.take();
  EXPECT_EQ(text.printed, "lũy kế 6.208 người");
  EXPECT_EQ(text.words[2].range, (base::CodePoints{7, 12}));
}

}  // namespace
}  // namespace luyke::layout
