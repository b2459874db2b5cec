#include "text/passage.h"

#include <gtest/gtest.h>

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
      {"tổ chức Hội giảng nhà giáo giáo dục nghề", "nghiệp cấp tỉnh năm 2023."},
      {"phối hợp hỗ trợ cho người bị", "xâm hại dưới 18 tuổi."},
      {"xác minh, thực chứng", "tình trạng dị dạng."},
      {"ban hành quyết", "định điều chỉnh 831 trường hợp."},
      {"duy trì sinh hoạt", "các “Tổ hỗ trợ” tại 5 cơ sở."},
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

}  // namespace
}  // namespace luyke::text
