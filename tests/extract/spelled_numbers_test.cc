// Numbers in words that stand beside digits, and the many that do not.
#include <gtest/gtest.h>

#include "extract/extractor.h"
#include "tests/extract/samples.h"

namespace luyke::extract {
namespace {

// "digits = value of the words", parted by " | ".
std::string spelled(const std::vector<std::string>& paragraphs) {
  static const Extractor extractor = [] {
    auto made = Extractor::make(sample_rules());
    if (!made.ok()) throw std::runtime_error(made.error().describe());
    return std::move(made).value();
  }();
  const model::Reading reading = extractor.read(sample_document(paragraphs));
  std::string text;
  for (const model::SpelledNumber& number : reading.spelled) {
    text += (text.empty() ? "" : " | ") + reading.figures[number.figure].value.to_string() + " = " +
            number.value.to_string() + " “" + number.text + "”";
  }
  return text;
}

struct Row {
  const char* habit;
  std::vector<std::string> paragraphs;
  const char* spelled;
};

void expect_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(spelled(row.paragraphs), row.spelled) << row.habit;
}

TEST(SpelledNumbers, StandBesideDigits) {
  expect_rows({
      {"in brackets behind an amount",
       {"Tổng kinh phí là 120.000.000 đồng (một trăm hai mươi triệu đồng) từ ngân sách."},
       "120000000 = 120000000 “một trăm hai mươi triệu”"},
      {"with a label and a closing word",
       {"Số tiền: 2.050.000 đồng (Bằng chữ: Hai triệu không trăm năm mươi nghìn đồng chẵn./.)."},
       "2050000 = 2050000 “Hai triệu không trăm năm mươi nghìn”"},
      {"a label after a comma",
       {"Tổng cộng: 15.200.000 đồng, bằng chữ: mười lăm triệu hai trăm nghìn đồng."},
       "15200000 = 15200000 “mười lăm triệu hai trăm nghìn”"},
      {"on a line of its own",
       {"Tổng số tiền là 3.500.000 đồng.", "(Bằng chữ: Ba triệu năm trăm ngàn đồng)"},
       "3500000 = 3500000 “Ba triệu năm trăm ngàn”"},
      {"digits in brackets", {"Trong tháng ban hành mười hai (12) quy trình."}, "12 = 12 “mười hai”"},
      {"one word before digits in brackets", {"Trong tháng kiểm tra ba (04) xã."}, "4 = 3 “ba”"},
      {"a percentage", {"Trong tháng đạt 35% (ba mươi lăm phần trăm) kế hoạch."}, "35 = 35 “ba mươi lăm”"},
      {"scale words in digits and words",
       {"Trong tháng chi 1,5 tỷ đồng (một tỷ năm trăm triệu đồng)."},
       "1500000000 = 1500000000 “một tỷ năm trăm triệu”"},
      {"words that say another number",
       {"Trong tháng chi 120.000.000 đồng (một trăm hai mươi lăm triệu đồng)."},
       "120000000 = 125000000 “một trăm hai mươi lăm triệu”"},
      {"in capitals",
       {"SỐ TIỀN: 120.000.000 ĐỒNG (BẰNG CHỮ: MỘT TRĂM HAI MƯƠI TRIỆU ĐỒNG)"},
       "120000000 = 120000000 “MỘT TRĂM HAI MƯƠI TRIỆU”"},
  });
}

TEST(SpelledNumbers, CountingWordsAloneSayNothing) {
  expect_rows({
      {"no digits beside", {"Trong tháng xảy ra chín vụ, làm một người chết; mười năm qua có 12 vụ."}, ""},
      {"a bracket that counts some of them", {"Trong tháng xảy ra 12 vụ (năm vụ nghiêm trọng, hai vụ khác)."}, ""},
      {"one word in a bracket that counts some", {"Trong tháng xảy ra 12 vụ (năm vụ)."}, ""},
      {"years", {"Trong mười năm (12 vụ) và năm 2023 (ba vụ) không tăng."}, ""},
      {"names of months and classes", {"Tháng mười hai (15) người; khối lớp mười hai (120) em."}, ""},
      {"other things than the figure counts", {"Trong tháng mở 12 lớp (hai mươi học viên)."}, ""},
      {"words that make no number", {"Trong tháng chi 120.000 đồng (một trăm hai)."}, ""},
      {"a label with other words", {"Trong tháng có 12 hồ sơ ghi bằng chữ viết tay."}, ""},
  });
}

}  // namespace
}  // namespace luyke::extract
