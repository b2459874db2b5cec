#include "pipeline/located.h"

#include <gtest/gtest.h>

namespace luyke::pipeline {
namespace {

// "Tổng 12.345 và" on page 2; the number was also read as "12.845".
model::Document document() {
  model::Paragraph paragraph;
  paragraph.text.printed = "Tổng 12.345 và";
  paragraph.text.words = {{{0, 4}, 1, {10, 10, 40, 20}, 0.9, {}},
                          {{5, 11}, 2, {60, 10, 60, 20}, 0.6, {{"12.845", 0.4}}},
                          {{12, 14}, 2, {130, 12, 20, 18}, 0.95, {}}};
  model::Document result;
  result.frames.resize(2);
  result.blocks.emplace_back().content = paragraph;
  return result;
}

model::Reading reading() {
  model::Reading result;
  model::NumberToken number;
  number.text = "12.345";
  number.place.range = {5, 11};
  result.numbers.push_back(number);
  model::Figure figure;
  figure.tokens = {0};
  figure.place.range = {5, 14};
  result.figures.push_back(figure);
  return result;
}

TEST(Locate, NumbersGetPageAndBoxAndFiguresTheirReadings) {
  model::Reading result = reading();
  locate(document(), result);
  EXPECT_EQ(result.numbers[0].place.page, 2u);
  EXPECT_EQ(result.numbers[0].place.box, (std::array<std::int32_t, 4>{60, 10, 60, 20}));
  EXPECT_EQ(result.figures[0].place.box, (std::array<std::int32_t, 4>{60, 10, 90, 20}));
  EXPECT_DOUBLE_EQ(result.figures[0].confidence, 0.6);
  ASSERT_EQ(result.figures[0].alternatives.size(), 1u);
  EXPECT_EQ(result.figures[0].alternatives[0].text, "12.845");
}

TEST(Locate, AStretchOverAPageBreakHasTheBoxOfItsFirstPage) {
  model::Reading result = reading();
  result.numbers[0].place.range = {0, 11};
  locate(document(), result);
  EXPECT_EQ(result.numbers[0].place.page, 1u);
  EXPECT_EQ(result.numbers[0].place.box, (std::array<std::int32_t, 4>{10, 10, 40, 20}));
}

TEST(Locate, DocumentsWithoutPagesStayAsTheyAre) {
  model::Document plain = document();
  plain.frames.clear();
  model::Reading result = reading();
  locate(plain, result);
  EXPECT_FALSE(result.numbers[0].place.page);
  EXPECT_DOUBLE_EQ(result.figures[0].confidence, 1);
}

}  // namespace
}  // namespace luyke::pipeline
