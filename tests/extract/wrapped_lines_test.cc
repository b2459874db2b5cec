#include "extract/wrapped_lines.h"

#include <gtest/gtest.h>

#include "tests/extract/samples.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

std::string unwrapped(const std::string& text) {
  const model::Document document = sample_document({text});
  text::Passage passage = text::passages_of(document)[0];
  unwrap(passage.text, passage.lower);
  return passage.text;
}

TEST(WrappedLines, ASentenceGoesOnWithASmallLetterOrANumber) {
  EXPECT_EQ(unwrapped("Thông tư ngày 13\ntháng 3 năm 2025"), "Thông tư ngày 13 tháng 3 năm 2025");
  EXPECT_EQ(unwrapped("Quyết định số\n1648 của tỉnh"), "Quyết định số 1648 của tỉnh");
}

TEST(WrappedLines, TitlesListsAndEndsOfSentencesStayLines) {
  for (const std::string text : {"Kết quả tháng 11\nNhiệm vụ tháng 12", "gồm:\na", "làm xong;\nhai việc", "có\n1. Lúa",
                                 "có\n2) Ngô", "xong.\n12 lớp"}) {
    EXPECT_EQ(unwrapped(text), text);
  }
}

}  // namespace
}  // namespace luyke::extract
