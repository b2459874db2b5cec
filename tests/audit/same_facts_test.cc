// The same facts in running text and in the rows of a table, read from a whole
// document with the project's own rules.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "audit/audit.h"
#include "extract/extractor.h"
#include "model/names.h"
#include "tests/extract/samples.h"
#include "tests/extract/table_samples.h"

namespace luyke::audit {
namespace {

// "later = earlier verdict" of each fact told twice.
std::vector<std::string> equals_in(std::string_view lines) {
  auto extractor = extract::Extractor::make(extract::sample_rules());
  if (!extractor.ok()) throw std::runtime_error(extractor.error().describe());
  model::Reading reading = extractor.value().read(extract::table_document(lines));
  check(reading);
  std::vector<std::string> found;
  for (const model::Relation& relation : reading.relations) {
    if (relation.kind != model::RelationKind::kEqual) continue;
    found.push_back(reading.numbers[relation.result].text + " = " + reading.numbers[relation.terms.front()].text + " " +
                    std::string(model::name_of(relation.verdict)));
  }
  return found;
}

using testing::AllOf;
using testing::Contains;
using testing::IsEmpty;

constexpr const char* kTable =
    "TT | Địa phương | Số vụ | Số người chết | Số người bị thương\n"
    " | Toàn tỉnh | 119 | 61 | 84\n"
    "1 | Thành phố A | 70 | 40 | 50\n"
    "2 | Huyện B | 49 | 21 | 34\n";

TEST(SameFacts, SeveralSmallCountsTieATotalRowToItsParagraph) {
  EXPECT_THAT(equals_in("Quý III năm 2024, toàn tỉnh xảy ra 119 vụ, làm chết 61 người, bị thương 84 người.\nBảng\n" +
                        std::string(kTable)),
              AllOf(Contains("119 = 119 holds"), Contains("61 = 61 holds"), Contains("84 = 84 holds")));
}

TEST(SameFacts, OneSmallCountTiesNothing) {
  EXPECT_THAT(equals_in("Quý III năm 2024, lực lượng chức năng kiểm tra 61 người.\nBảng\n" + std::string(kTable)),
              IsEmpty());
}

TEST(SameFacts, TheRestOfOneRelationIsToldTwiceToo) {
  EXPECT_THAT(equals_in("Trong tháng tiếp nhận mới 1.866 hồ sơ (trực tuyến 1.551 hồ sơ, trực tiếp 315 hồ sơ).\n"
                        "Biểu 1 (ĐVT: hồ sơ)\n"
                        "TT | Lĩnh vực | Tổng số | Trực tuyến | Trực tiếp\n"
                        "1 | Đất đai | 900 | 700 | 200\n"
                        "2 | Hộ tịch | 966 | 851 | 115\n"
                        " | Tổng cộng | 1.866 | 1.551 | 351\n"),
              AllOf(Contains("1.866 = 1.866 holds"), Contains("351 = 315 broken")));
}

TEST(SameFacts, ADigitApartInARowThatTheParagraphTells) {
  const std::string table =
      "Biểu 1 (ĐVT: người)\n"
      "TT | Địa phương | Kế hoạch | Thực hiện | Trong đó: xuất khẩu lao động | Tỷ lệ so KH (%)\n"
      "1 | A | 13.500 | 7.227 | 583 | 53,53\n"
      "2 | B | 14.500 | 7.393 | 697 | 50,99\n"
      " | Tổng cộng | 28.000 | 14.620 | 1.280 | 52,21\n";
  EXPECT_THAT(equals_in("Trong năm giải quyết việc làm cho 14.620 lao động, đạt 52,21% kế hoạch (28.000 lao động), "
                        "trong đó xuất khẩu lao động 1.208 lao động.\n" +
                        table),
              AllOf(Contains("14.620 = 14.620 holds"), Contains("1.280 = 1.208 broken")));
}

}  // namespace
}  // namespace luyke::audit
