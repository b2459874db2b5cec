#include "text/passage.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace luyke::text {
namespace {

model::Block paragraph(const std::string& printed) {
  model::Paragraph content;
  content.text.printed = printed;
  model::Block block;
  block.content = content;
  return block;
}

TEST(Passages, JoinWhatAPageBreakTore) {
  const std::vector<std::pair<std::string, std::string>> torn = {
      {"Tổ chức Hội giảng nhà giáo giáo dục nghề", "nghiệp cấp tỉnh năm 2023."},
      {"Phối hợp hỗ trợ cho người bị", "xâm hại dưới 18 tuổi."},
      {"Xác minh, thực chứng", "tình trạng dị dạng."},
      {"Ban hành quyết", "định điều chỉnh 831 trường hợp."},
      {"Duy trì sinh hoạt", "các “Tổ hỗ trợ” tại 5 cơ sở."},
  };
  for (const auto& [first, second] : torn) {
    model::Document document;
    document.blocks = {paragraph(first + " "), paragraph(""), paragraph(second)};
    const std::vector<Passage> passages = passages_of(document);
    ASSERT_EQ(passages.size(), 1u) << first;
    const Passage& passage = passages[0];
    EXPECT_EQ(passage.text, matching_form(first) + " " + matching_form(second));
    EXPECT_EQ(passage.sentences.size(), 1u);
    ASSERT_EQ(passage.sources.size(), 2u);
    EXPECT_EQ(passage.printed({0, static_cast<std::uint32_t>(passage.text.size())}), first + " \n" + second);
    const std::uint32_t joint = passage.sources[1].first_byte;
    EXPECT_EQ(passage.place({joint, joint + 2}).block, 2u);
    EXPECT_EQ(passage.place({joint, joint + 2}).range.begin, 0u);
  }
}

std::size_t passages_in(const model::Block& first, const model::Block& second) {
  model::Document document;
  document.blocks = {first, second};
  return passages_of(document).size();
}

TEST(Passages, StayApart) {
  const std::string open = "ban hành quyết";
  const std::vector<std::pair<std::string, std::string>> apart = {
      {"Đã ban hành.", "định kỳ"},
      {"gồm:", "các huyện"},
      {"các sở;", "các huyện"},
      {"“Tổ hỗ trợ”", "tại cơ sở"},
      {"(xem phụ lục.)", "tại cơ sở"},
      {"theo quy định./.", "tại cơ sở"},
      {open, "Định kỳ"},
      {open, "- định kỳ"},
      {open, "a) định kỳ"},
      {open, "05 lớp"},
      {"KẾT QUẢ", "thực hiện"},
      {"1. Việc làm", "trong tháng"},
      {"BÁO CÁO\nKết quả tháng 11", "trong tháng"},
  };
  for (const auto& [first, second] : apart)
    EXPECT_EQ(passages_in(paragraph(first), paragraph(second)), 2u) << first << " + " << second;
  const model::Block begin = paragraph(open);
  const model::Block end = paragraph("định kỳ");
  ASSERT_EQ(passages_in(begin, end), 1u);
  const auto changed = [&](auto change) {
    model::Block block = begin;
    change(block, std::get<model::Paragraph>(block.content));
    return passages_in(block, end);
  };
  EXPECT_EQ(changed([](auto&, auto& p) { p.alignment = model::Alignment::kCenter; }), 2u);
  EXPECT_EQ(changed([](auto&, auto& p) { p.bold = true; }), 2u);
  EXPECT_EQ(changed([](auto&, auto& p) { p.outline_level = 1; }), 2u);
  EXPECT_EQ(changed([](auto& b, auto&) { b.part = model::Part::kHeader; }), 2u);
}

TEST(Passages, JoinBeforeANumberOnANewPageOnly) {
  const std::string line = "Tiếp tục tổ chức các lớp tập huấn nghiệp vụ cho cán bộ cơ sở tại";
  model::Block second = paragraph("10 huyện.");
  EXPECT_EQ(passages_in(paragraph(line), second), 2u);
  second.page_break_before = true;
  EXPECT_EQ(passages_in(paragraph(line), second), 1u);
}

TEST(Passages, JoinOverEmptyParagraphsAndFootersButNotTables) {
  model::Document document;
  model::Block footer = paragraph("2");
  footer.part = model::Part::kFooter;
  document.blocks = {paragraph("ban hành quyết"), paragraph(" "), footer, paragraph("định mới")};
  ASSERT_EQ(passages_of(document).size(), 2u);
  EXPECT_EQ(passages_of(document)[0].text, "ban hành quyết định mới");
  document.blocks[1].content = model::Table{};
  EXPECT_EQ(passages_of(document).size(), 3u);
}

TEST(Passages, JoinBehindAFootnote) {
  model::Document document;
  model::Paragraph first;
  first.text.printed = "ban hành quyết[Xem phụ lục.]";
  first.text.spans = {{model::SpanKind::kFootnote, {14, 28}}};
  document.blocks.emplace_back().content = first;
  document.blocks.push_back(paragraph("định mới."));
  const std::vector<Passage> passages = passages_of(document);
  ASSERT_EQ(passages.size(), 1u);
  ASSERT_EQ(passages[0].sentences.size(), 3u);
  EXPECT_EQ(passages[0].resumed, (std::vector<bool>{false, false, true}));
}

TEST(Passages, CellsKeepTheirPlace) {
  model::Document document;
  document.blocks.push_back(paragraph("Biểu 1"));
  model::Table table;
  table.rows = table.columns = 2;
  model::Cell cell;
  cell.row = 1;
  cell.column = 0;
  cell.text.printed = "  Tổng  so\u0302\u0301 \u200B1.322 ";
  table.cells = {cell};
  document.blocks.emplace_back().content = table;
  document.blocks.back().page = 3;
  const std::vector<Passage> passages = passages_of(document);
  ASSERT_EQ(passages.size(), 2u);
  const Passage& passage = passages[1];
  EXPECT_EQ(passage.text, "Tổng số 1.322");
  EXPECT_EQ(passage.lower, "tổng số 1.322");
  EXPECT_EQ(passage.paragraph, nullptr);
  const auto at = static_cast<std::uint32_t>(passage.text.find("số"));
  const model::Place word = passage.place({at, at + 4});
  EXPECT_EQ(word.block, 1u);
  EXPECT_EQ(word.row, 1u);
  EXPECT_EQ(word.column, 0u);
  EXPECT_EQ(word.page, 3u);
  EXPECT_EQ(word.range, (base::CodePoints{8, 12}));
  EXPECT_EQ(passage.printed({at, at + 4}), "so\u0302\u0301");
  const auto number = static_cast<std::uint32_t>(passage.text.find('1'));
  EXPECT_EQ(passage.place({number, number + 5}).range, (base::CodePoints{14, 19}));
}

TEST(Passages, PlacesHoldInLongTexts) {
  std::string printed = "Trong tháng ";
  for (int i = 0; i < 2000; ++i) printed += "đạt " + std::to_string(i) + "  hồ sơ; ";
  model::Document document;
  document.blocks = {paragraph(printed)};
  const Passage passage = passages_of(document)[0];
  const std::string wanted = "đạt 1999 ";
  const auto at = static_cast<std::uint32_t>(passage.text.find(wanted));
  const base::Bytes number{at + 7, at + 11};
  EXPECT_EQ(passage.printed(number), "1999");
  const model::Place place = passage.place(number);
  EXPECT_EQ(base::slice(printed, place.range.begin, place.range.end), "1999");
}

TEST(Passages, KnowListItems) {
  const auto is_item = [](const std::string& text) {
    model::Document document;
    document.blocks = {paragraph(text)};
    return passages_of(document)[0].list_item;
  };
  for (const std::string item :
       {"- Bộ Y tế", "– Bộ Y tế", "-Bộ Y tế", "+ Lúa",    "* Lúa",   "• Lúa",     "\uF0B7 Lúa", "a) Lúa",   "đ) Lúa",
        "a. Lúa",    "1. Lúa",    "1.Lúa",    "4.1. Lúa", "4.1 Lúa", "1.1.2 Lúa", "I. LÚA",     "II - LÚA", "I/ Lúa",
        "1/ Lúa",    "9- Cà Mau", "(1) Lúa",  "(a) lúa",  "A. Lúa",  "1) Lúa",    "- 5 lớp"}) {
    EXPECT_TRUE(is_item(item)) << item;
  }
  for (const std::string text : {"-", "-5", "-5 ha", "12 lớp", "1/4 số xã", "10-12 lớp", "17.540 người", "4.1 điểm",
                                 "Lúa", "**KT. GIÁM ĐỐC", "2023. Lúa", "1. ", "Có 5", "I", "… lúa"}) {
    EXPECT_FALSE(is_item(text)) << text;
  }
}

TEST(Passages, ListsOfOneLevelBeginAlike) {
  const auto mark = [](const std::string& text) {
    model::Document document;
    document.blocks = {paragraph(text)};
    return passages_of(document)[0].list_mark;
  };
  EXPECT_EQ(mark("- Lúa"), '-');
  EXPECT_EQ(mark("+ Lúa"), '+');
  EXPECT_EQ(mark("a) Lúa"), mark("đ) Lúa"));
  EXPECT_EQ(mark("1. Lúa"), mark("(2) Ngô"));
  EXPECT_EQ(mark("Lúa"), 0);
}

}  // namespace
}  // namespace luyke::text
