#include "extract/word_restorer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "extract/extractor.h"
#include "model/names.h"
#include "tests/extract/samples.h"

namespace luyke::extract {
namespace {

struct Restored {
  model::Document document;
  std::vector<text::Passage> passages;
};

std::unique_ptr<Restored> restored(const std::string& text) {
  static const WordRestorer restorer(sample_rules());
  auto result = std::make_unique<Restored>();
  result->document = sample_document({text});
  result->passages = text::passages_of(result->document);
  restorer.restore(result->passages);
  return result;
}

std::string lower_of(const std::string& text) { return restored(text)->passages[0].lower; }

TEST(WordRestorer, LostMarksOfPhrases) {
  EXPECT_EQ(lower_of("lüy ké 28.000 người"), "lũy kế 28.000 người");
  EXPECT_EQ(lower_of("đat 100% ke hoach, trong dó"), "đat 100% kế hoạch, trong đó");
  EXPECT_EQ(lower_of("tổng sô hộ"), "tổng số hộ");
}

TEST(WordRestorer, WhatIsReadExactlyStays) {
  for (const char* text : {"lũy kế 28.000 người", "đạt 100% kế hoạch (30.000 người)", "giảm 5 hộ so với cùng kỳ"}) {
    EXPECT_EQ(lower_of(text), text);
  }
}

TEST(WordRestorer, SingleWordsOnlyWhereNothingElseIsMeant) {
  EXPECT_EQ(lower_of("göm 3 xã"), "gồm 3 xã");                // no Vietnamese letter
  EXPECT_EQ(lower_of("tang 3 xã"), "tang 3 xã");              // a word of its own
  EXPECT_EQ(lower_of("dương tính 3 ca"), "dương tính 3 ca");  // not "đường tỉnh"
}

TEST(WordRestorer, CapitalsStayAsTheyWere) {
  const auto result = restored("Lüy ké và LUY KÉ");
  EXPECT_EQ(result->passages[0].text, "Lũy kế và LŨY KẾ");
  EXPECT_EQ(result->passages[0].lower, "lũy kế và lũy kế");
}

TEST(WordRestorer, EveryByteStillLeadsToThePrint) {
  const auto result = restored("Tính luy ke đến nay được 344 người. Trong dó có 12 nữ.");
  const text::Passage& passage = result->passages[0];
  ASSERT_EQ(passage.origin.size(), passage.text.size() + 1);
  EXPECT_TRUE(std::is_sorted(passage.origin.begin(), passage.origin.end()));
  const auto printed = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(passage.lower.find(words));
    return passage.printed({at, at + static_cast<std::uint32_t>(words.size())});
  };
  EXPECT_EQ(printed("lũy kế"), "luy ke");
  EXPECT_EQ(printed("344"), "344");
  EXPECT_EQ(printed("trong đó"), "Trong dó");
  EXPECT_EQ(printed("12"), "12");
  ASSERT_EQ(passage.sentences.size(), 2u);
  EXPECT_EQ(passage.printed(passage.sentences[1]), "Trong dó có 12 nữ.");
}

// Far behind a restored word the print is found by steps of 64 letters.
TEST(WordRestorer, LongTextsLeadToThePrintToo) {
  std::string text = "lüy ke hoach ";
  for (int i = 0; i < 40; ++i) text += "thuộc phạm vi ";
  const auto result = restored(text + "344 người");
  const text::Passage& passage = result->passages[0];
  ASSERT_NE(passage.lower, text + "344 người");
  const auto at = static_cast<std::uint32_t>(passage.lower.find("344"));
  EXPECT_EQ(passage.printed({at, at + 3}), "344");
}

std::string basis_of(model::TextSource source) {
  static const Extractor extractor = Extractor::make(sample_rules()).value();
  model::Document document = sample_document({"Trong tháng 11 tạo việc làm cho 6.208 lao động, lüy ké 28.000 người."});
  document.text_source = source;
  const model::Reading reading = extractor.read(document);
  return std::string(model::name_of(reading.figures.back().basis));
}

TEST(WordRestorer, ScansOnly) {
  EXPECT_EQ(basis_of(model::TextSource::kOcr), "cumulative");
  EXPECT_EQ(basis_of(model::TextSource::kNative), "period");
}

}  // namespace
}  // namespace luyke::extract
