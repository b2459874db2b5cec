#include "render/excerpt.h"

#include <gtest/gtest.h>

#include "render/location.h"
#include "tests/render/sample.h"

namespace luyke::render {
namespace {

const Words& vietnamese() {
  static const Words words(messages(), Language::kVietnamese);
  return words;
}

std::vector<std::string> lines_of(const Sample& sample) {
  std::vector<std::string> lines;
  for (const ExcerptLine& line : excerpt(sample.view(), sample.reading.findings[0], vietnamese())) {
    std::string text;
    for (const Stretch& stretch : line) text += stretch.marked ? "[" + stretch.text + "]" : stretch.text;
    lines.push_back(text);
  }
  return lines;
}

// A sentence that covers the code points [begin, end) of a paragraph.
void add_sentence(Sample& sample, std::uint32_t block, std::uint32_t begin, std::uint32_t end) {
  model::Item item;
  item.place.block = block;
  item.place.range = {begin, end};
  model::Sentence sentence;
  sentence.items = {item};
  sample.reading.sentences.push_back(sentence);
}

TEST(Excerpt, QuotesTheSentenceOfTheFigure) {
  Sample sample;
  sample.paragraph("Câu đầu có 5 lớp. Câu hai có 7 lớp và 8 lớp. Câu cuối.");
  add_sentence(sample, 0, 0, 17);
  add_sentence(sample, 0, 18, 42);  // the last word; its point belongs to it
  sample.find("odd_number", model::Severity::kWarning, {2});
  EXPECT_EQ(lines_of(sample), std::vector<std::string>{"Câu hai có 7 lớp và [8] lớp."});
}

TEST(Excerpt, SentencesOfTwoParagraphsStandInTheirOrder) {
  Sample sample;
  sample.paragraph("Một là 5 lớp.");
  sample.paragraph("Hai là\n\t7 lớp.");
  sample.find("equal_mismatch", model::Severity::kError, {1, 0});
  EXPECT_EQ(lines_of(sample), (std::vector<std::string>{"Một là [5] lớp.", "Hai là [7] lớp."}));
}

TEST(Excerpt, LongSentencesAreCutBetweenWords) {
  std::string filler;
  for (int i = 0; i < 100; ++i) filler += "chữ đệm ";
  Sample sample;
  sample.paragraph(filler + "có 5 lớp " + filler + "rồi 7 lớp " + filler);
  sample.find("equal_mismatch", model::Severity::kError, {0, 1});
  const auto lines = lines_of(sample);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_LT(lines[0].size(), 900u) << lines[0];
  EXPECT_TRUE(lines[0].starts_with(" […] ")) << lines[0];
  EXPECT_TRUE(lines[0].ends_with(" […] ")) << lines[0];
  EXPECT_NE(lines[0].find("có [5] lớp"), std::string::npos) << lines[0];
  EXPECT_NE(lines[0].find("rồi [7] lớp"), std::string::npos) << lines[0];
}

TEST(Excerpt, CellsSayTheirRowAndColumn) {
  Sample sample;
  sample.paragraph("Biểu");
  sample.table({{"Chỉ tiêu", "Số hộ"}, {"Hộ nghèo", "57"}});
  model::TableReading table;
  table.block = 1;
  table.columns.resize(2);
  table.columns[1].heads = {"Số hộ"};
  table.rows.resize(2);
  table.rows[1].label = "Hộ nghèo";
  sample.reading.tables.push_back(table);
  sample.find("odd_number", model::Severity::kWarning, {0});
  EXPECT_EQ(lines_of(sample), std::vector<std::string>{"hàng 2 “Hộ nghèo”: cột 2 “Số hộ” [57]"});
  EXPECT_EQ(location_text(sample.view(), sample.reading.findings[0], vietnamese()), "bảng 1 (đoạn 2), hàng 2, cột 2");
}

TEST(Excerpt, CellsOfOneColumnShareALine) {
  Sample sample;
  sample.table({{"9", "1"}, {"4", "2"}, {"5", "8"}});
  sample.find("sum_mismatch", model::Severity::kError, {0, 2, 4, 5});
  EXPECT_EQ(lines_of(sample),
            (std::vector<std::string>{"cột 1: hàng 1 [9]; hàng 2 [4]; hàng 3 [5]", "hàng 3: cột 2 [8]"}));
}

TEST(Location, NamesSectionsParagraphAndPage) {
  Sample sample;
  sample.paragraph("có 5 lớp");
  sample.figure(0).section = {"I. Kết quả", "2. Dạy nghề"};
  sample.figure(0).place.page = 3;
  sample.find("odd_number", model::Severity::kWarning, {0});
  EXPECT_EQ(location_text(sample.view(), sample.reading.findings[0], vietnamese()),
            "I. Kết quả › 2. Dạy nghề › đoạn 1, trang 3");
}

TEST(Location, FindingWithoutFiguresHasNoPlace) {
  Sample sample;
  sample.find("draft_document", model::Severity::kInfo, {});
  EXPECT_EQ(location_text(sample.view(), sample.reading.findings[0], vietnamese()), "");
  EXPECT_TRUE(lines_of(sample).empty());
}

}  // namespace
}  // namespace luyke::render
