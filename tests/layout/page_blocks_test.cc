#include "layout/page_blocks.h"

#include <gtest/gtest.h>

#include "tests/layout/page_builder.h"

namespace luyke::layout {
namespace {

std::string blocks_dump(const model::Page& page) {
  std::vector<model::Block> blocks;
  for (PageBlock& each : blocks_of(page)) blocks.push_back(std::move(each.block));
  return dump(blocks);
}

model::Page page_of(std::vector<model::TextLine> lines) {
  model::Page page;
  page.width = 1000;
  page.height = 1400;
  page.lines = std::move(lines);
  return page;
}

// A full line of running text from x to about 900.
model::TextLine full(std::int32_t x, std::int32_t baseline, const std::string& begin) {
  std::string text = begin;
  while (line_at(x, baseline, text).box.right() < 870) text += " dài";
  return line_at(x, baseline, text);
}

TEST(PageBlocks, HeadColumnsAreReadCellByCell) {
  const model::Page page = page_of(
      {line_at(130, 100, "ỦY BAN NHÂN DÂN"), line_at(430, 100, "CỘNG HÒA XÃ HỘI"), line_at(130, 125, "TỈNH QUẢNG NGÃI"),
       line_at(430, 125, "Độc lập - Tự do"), line_at(130, 165, "Số: 5/BC"), line_at(430, 166, "Quảng Ngãi, ngày 3"),
       line_at(400, 240, "BÁO CÁO"), full(130, 300, "Trong"), full(100, 330, "tháng"), line_at(100, 360, "hết.")});
  EXPECT_EQ(blocks_dump(page).substr(0, blocks_dump(page).find("P Trong")),
            "T 0,0 ỦY BAN NHÂN DÂN/TỈNH QUẢNG NGÃI\n"
            "T 0,1 CỘNG HÒA XÃ HỘI/Độc lập - Tự do\n"
            "T 1,0 Số: 5/BC\n"
            "T 1,1 Quảng Ngãi, ngày 3\n"
            "P BÁO CÁO\n");
}

TEST(PageBlocks, IndentsShortLinesAndListMarksStartParagraphs) {
  const model::Page page =
      page_of({full(140, 100, "Một"), full(100, 125, "hai"), line_at(100, 150, "ba."), full(140, 175, "Bốn"),
               full(100, 200, "năm"), line_at(140, 225, "- sáu;"), full(140, 250, "- bảy")});
  std::string text = blocks_dump(page);
  for (std::size_t at = text.find(" dài"); at != std::string::npos; at = text.find(" dài")) text.erase(at, 5);
  EXPECT_EQ(text, "P Một hai ba.\nP Bốn năm\nP - sáu;\nP - bảy\n");
}

TEST(PageBlocks, PageNumbersStandApart) {
  const model::Page top = page_of({line_at(480, 60, "2"), full(100, 125, "hai"), full(100, 150, "ba")});
  EXPECT_EQ(blocks_dump(top).substr(0, 4), "H 2\n");
  const model::Page bottom = page_of({full(100, 125, "hai"), full(100, 150, "ba"), line_at(860, 1300, "- 12 -")});
  EXPECT_NE(blocks_dump(bottom).find("F - 12 -\n"), std::string::npos);
  const model::Page count = page_of({full(100, 125, "hai"), full(100, 150, "ba"), line_at(860, 1300, "12.345")});
  EXPECT_NE(blocks_dump(count).find("P 12.345\n"), std::string::npos) << "a figure is no page number";
}

TEST(PageBlocks, RuledTableWithACellOverTwoColumns) {
  model::Page page = page_of({line_at(110, 130, "Chỉ tiêu"), line_at(310, 130, "Tháng 11"), line_at(110, 180, "Số hộ"),
                              line_at(310, 180, "1.234"), line_at(510, 180, "5.678")});
  page.horizontal_rules = {{100, 100, 600, 3}, {100, 150, 600, 3}, {100, 200, 600, 3}};
  page.vertical_rules = {{100, 100, 3, 100}, {300, 100, 3, 100}, {500, 150, 3, 50}, {698, 100, 3, 100}};
  EXPECT_EQ(blocks_dump(page),
            "T 0,0 Chỉ tiêu\n"
            "T 0,1 across 2 Tháng 11\n"
            "T 1,0 Số hộ\n"
            "T 1,1 1.234\n"
            "T 1,2 5.678\n");
}

TEST(PageBlocks, TableWithoutLinesIsFoundByAlignment) {
  std::vector<model::TextLine> lines;
  for (int row = 0; row < 4; ++row) {
    const std::int32_t y = 100 + 30 * row;
    lines.push_back(line_at(100, y, "Huyện " + std::string(1, static_cast<char>('A' + row))));
    lines.push_back(line_at(400, y, std::to_string(10 + row)));
    lines.push_back(line_at(600, y, std::to_string(20 + row)));
  }
  EXPECT_EQ(blocks_dump(page_of(lines)).substr(0, 59), "T 0,0 Huyện A\nT 0,1 10\nT 0,2 20\nT 1,0 Huyện B\nT 1,1 11\n");
}

}  // namespace
}  // namespace luyke::layout
