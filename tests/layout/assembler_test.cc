#include "layout/assembler.h"

#include <gtest/gtest.h>

#include "tests/layout/page_builder.h"

namespace luyke::layout {
namespace {

model::Page page_of(std::uint32_t number, std::vector<model::TextLine> lines) {
  model::Page page;
  page.number = number;
  page.width = 1000;
  page.height = 1400;
  page.lines = std::move(lines);
  return page;
}

model::Document assembled(const std::vector<model::Page>& pages) {
  Assembler assembler;
  for (const model::Page& page : pages) assembler.add(page);
  model::Document document;
  assembler.finish(document);
  return document;
}

const std::string kFull = "Trong tháng có nhiều việc làm mới được tạo ra cho lao động";

TEST(Assembler, AParagraphGoesOnOverThePageNumber) {
  const model::Document document =
      assembled({page_of(1, {line_at(140, 100, kFull + " ở"), line_at(100, 125, kFull + " tỉnh ta")}),
                 page_of(2, {line_at(480, 60, "2"), line_at(100, 125, "nhà."), line_at(140, 150, kFull + " ấy"),
                             line_at(100, 175, kFull + " khác nữa")})});
  ASSERT_EQ(document.blocks.size(), 3u);
  EXPECT_TRUE(document.blocks[0].paragraph()->text.printed.ends_with("tỉnh ta nhà."));
  EXPECT_EQ(document.blocks[0].paragraph()->text.words.back().page, 2u);
  EXPECT_EQ(document.blocks[1].part, model::Part::kHeader);
  EXPECT_EQ(document.pages, 2u);
}

TEST(Assembler, AFinishedSentenceDoesNotGoOn) {
  const model::Document document =
      assembled({page_of(1, {line_at(140, 100, kFull + " ở"), line_at(100, 125, kFull + " đây rồi.")}),
                 page_of(2, {line_at(100, 125, kFull + " nữa ạ"), line_at(100, 150, "hết.")})});
  ASSERT_EQ(document.blocks.size(), 2u);
  EXPECT_TRUE(document.blocks[1].page_break_before);
}

model::Page table_page(std::uint32_t number, const std::string& name, const std::string& value) {
  model::Page page = page_of(number, {line_at(110, 130, "Huyện"), line_at(310, 130, "Số hộ"), line_at(110, 180, name),
                                      line_at(310, 180, value)});
  page.horizontal_rules = {{100, 100, 400, 3}, {100, 150, 400, 3}, {100, 200, 400, 3}};
  page.vertical_rules = {{100, 100, 3, 100}, {300, 100, 3, 100}, {498, 100, 3, 100}};
  return page;
}

TEST(Assembler, ATableOverTwoPagesIsOneAndItsHeadStandsOnce) {
  const model::Document document = assembled({table_page(1, "A", "10"), table_page(2, "B", "20")});
  EXPECT_EQ(dump(document.blocks), "T 0,0 Huyện\nT 0,1 Số hộ\nT 1,0 A\nT 1,1 10\nT 2,0 B\nT 2,1 20\n");
  EXPECT_EQ(document.blocks[0].table()->repeated_heads, 1u);
  EXPECT_EQ(document.blocks[0].table()->cells[5].text.words[0].page, 2u);
}

}  // namespace
}  // namespace luyke::layout
