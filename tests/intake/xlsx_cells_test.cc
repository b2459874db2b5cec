#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/intake/package.h"
#include "tests/intake/workbook.h"

namespace luyke::intake::test {
namespace {

// What one cell of the given XML is printed as; empty when it leaves nothing.
std::string printed(const Workbook& workbook) {
  std::string shown = read_and_show(workbook.bytes(), "a.xlsx");
  const std::size_t text = shown.find("\np ");
  if (text == std::string::npos) return shown;
  const std::size_t begin = shown.find('"', text) + 1;
  return shown.substr(begin, shown.rfind('"') - begin);
}

std::string typed(const std::string& value, const std::string& format) {
  const std::string cell = "<sheetData><row><c s=\"1\"><v>" + value + "</v></c></row></sheetData>";
  return printed(Workbook().sheet("S", cell).formats({format}));
}

std::string built_in(const std::string& value, int id) {
  const std::string cell = "<sheetData><row><c s=\"0\"><v>" + value + "</v></c></row></sheetData>";
  return printed(
      Workbook().sheet("S", cell).styles("<cellXfs><xf numFmtId=\"" + std::to_string(id) + "\"/></cellXfs>"));
}

struct Case {
  const char* value;
  const char* format;
  const char* print;
};

TEST(XlsxNumbers, AreWrittenTheVietnameseWayAsTheirFormatSays) {
  const std::vector<Case> cases = {
      {"17540", "General", "17540"},
      {"114.66", "General", "114,66"},
      {"17540", "#,##0", "17.540"},
      {"1234567", "#,##0", "1.234.567"},
      {"999", "#,##0", "999"},
      {"5", "0.00", "5,00"},
      {"114.66", "0.00", "114,66"},
      {"1234.5", "#,##0.00", "1.234,50"},
      {"0.812", "0.0%", "81,2%"},
      {"1", "0%", "100%"},
      {"7", "000", "007"},
      {"0.5", "#.##", "0,5"},
      {"12", "#,##0 &quot;người&quot;", "12 người"},
      {"12", "0\\ \\m", "12 m"},
      {"1500", "[$₫-42A]#,##0", "₫1.500"},
      {"1500000", "#,##0,", "1.500"},
      {"2500000000", "#,##0.0,,", "2.500,0"},
      {"13", "+#,##0;-#,##0;0", "+13"},
      {"12.5", "# ?/?", "12,5"},
      {"1500", "0.00E+00", "1500,00"},
      {"3", ";;;", "3"},
      {"3", "@", "3"},
  };
  for (const Case& each : cases)
    EXPECT_EQ(typed(each.value, each.format), each.print) << each.value << " by " << each.format;
}

TEST(XlsxNumbers, NoFormatRoundsOrHidesADigit) {
  const std::vector<Case> cases = {
      {"17540.6", "#,##0", "17.540,6"},
      {"0.8123", "0%", "81,23%"},
      {"1234567", "#,##0,", "1.234,567"},
      {"0", "#,##0;-#,##0;&quot;-&quot;", "0"},
      {"123456789012345678", "0", "123456789012345678"},
      {"0.000000000012", "0.00", "0,000000000012"},
      {"1.5E3", "General", "1500"},
      {"1.5E-3", "General", "0,0015"},
      {"1E+20", "General", "100000000000000000000"},
  };
  for (const Case& each : cases)
    EXPECT_EQ(typed(each.value, each.format), each.print) << each.value << " by " << each.format;
}

TEST(XlsxNumbers, ANegativeNumberHasAMinusSign) {
  const std::vector<Case> cases = {
      {"-17540", "#,##0", "-17.540"},
      {"-17540", "#,##0_);(#,##0)", "-17.540"},
      {"-17540", "#,##0;[Red]-#,##0", "-17.540"},
      {"-17540", "_(* #,##0_);_(* \\(#,##0\\);_(* &quot;-&quot;??_);_(@_)", "-17.540"},
      {"-0.05", "0.0%", "-5,0%"},
      {"-0", "0", "0"},
  };
  for (const Case& each : cases)
    EXPECT_EQ(typed(each.value, each.format), each.print) << each.value << " by " << each.format;
}

TEST(XlsxNumbers, TheNoiseOfBinaryArithmeticIsNoDigit) {
  const std::vector<Case> cases = {
      {"0.30000000000000004", "General", "0,3"},
      {"114.66000000000001", "General", "114,66"},
      {"0.57999999999999996", "0.0%", "58,0%"},
      {"114.66666666666667", "0.00", "114,666666667"},
      {"1.1466666666666667", "0.00%", "114,666666667%"},
      {"99.999999999999986", "0", "100"},
      {"3.5527136788005009E-15", "0", "0"},
      {"-3.5527136788005009E-15", "0", "0"},
      {"123456789012.345", "General", "123456789012,345"},
  };
  for (const Case& each : cases)
    EXPECT_EQ(typed(each.value, each.format), each.print) << each.value << " by " << each.format;
}

TEST(XlsxNumbers, FormatsGoByNumberToo) {
  EXPECT_EQ(built_in("17540", 3), "17.540");
  EXPECT_EQ(built_in("17540", 4), "17.540,00");
  EXPECT_EQ(built_in("0.5", 9), "50%");
  EXPECT_EQ(built_in("0.5", 10), "50,00%");
  EXPECT_EQ(built_in("17540", 38), "17.540");
  EXPECT_EQ(built_in("17540", 9999), "17540");
}

TEST(XlsxDates, ArePrintedDayFirst) {
  const std::vector<Case> cases = {
      {"45235", "dd/mm/yyyy", "05/11/2023"},
      {"45235", "m/d/yy", "05/11/2023"},
      {"45235", "yyyy\\-mm\\-dd", "05/11/2023"},
      {"45235", "[$-42A]dd mmmm yyyy;@", "05/11/2023"},
      {"45235.354166666664", "dd/mm/yyyy hh:mm", "05/11/2023 08:30"},
      {"45235.354166666664", "h:mm AM/PM", "08:30"},
      {"45235.999999999", "dd/mm/yyyy hh:mm:ss", "06/11/2023 00:00:00"},
      {"45235", "mm/yyyy", "11/2023"},
      {"45235", "mmm-yy", "11/2023"},
      {"45235", "d-mmm", "05/11"},
      {"45235", "yyyy", "2023"},
      {"1.5", "[h]:mm:ss", "36:00:00"},
      {"45235", "&quot;ngày &quot;dd&quot; tháng &quot;mm&quot; năm &quot;yyyy", "ngày 05 tháng 11 năm 2023"},
      {"45235", "&quot;Tháng &quot;m/yyyy", "Tháng 11/2023"},
      {"1", "dd/mm/yyyy", "01/01/1900"},
      {"61", "dd/mm/yyyy", "01/03/1900"},
      {"2958465", "dd/mm/yyyy", "31/12/9999"},
      {"2958466", "dd/mm/yyyy", "2958466"},
      {"-1", "dd/mm/yyyy", "-1"},
  };
  for (const Case& each : cases)
    EXPECT_EQ(typed(each.value, each.format), each.print) << each.value << " by " << each.format;
}

TEST(XlsxDates, FormatsGoByNumberToo) {
  EXPECT_EQ(built_in("45235", 14), "05/11/2023");
  EXPECT_EQ(built_in("45235", 17), "11/2023");
  EXPECT_EQ(built_in("0.5", 20), "12:00");
  EXPECT_EQ(built_in("45235.5", 22), "05/11/2023 12:00");
  EXPECT_EQ(built_in("2.5", 46), "60:00:00");
}

TEST(XlsxDates, MayCountFrom1904) {
  const std::string cell = "<sheetData><row><c s=\"1\"><v>43773</v></c></row></sheetData>";
  EXPECT_EQ(printed(Workbook().sheet("S", cell).formats({"dd/mm/yyyy"}).from_1904()), "05/11/2023");
}

std::string cell(const std::string& xml) {
  return printed(Workbook().sheet("S", "<sheetData><row>" + xml + "</row></sheetData>"));
}

TEST(XlsxCells, TextsOfEveryKind) {
  EXPECT_EQ(cell("<c t=\"inlineStr\"><is><t>một</t></is></c>"), "một");
  EXPECT_EQ(cell("<c t=\"inlineStr\"><is><r><t>mộ</t></r><r><rPr><b/></rPr><t>t</t></r></is></c>"), "một");
  EXPECT_EQ(cell("<c t=\"str\"><f>A1&amp;\"\"</f><v>một</v></c>"), "một");
  EXPECT_EQ(cell("<c t=\"str\"><v>a_x000D_\nb_x0041__x00</v></c>"), "a\\nbA_x00");
  EXPECT_EQ(cell("<c t=\"b\"><v>1</v></c>"), "TRUE");
  EXPECT_EQ(cell("<c t=\"b\"><v>0</v></c>"), "FALSE");
  EXPECT_EQ(cell("<c t=\"d\"><v>2023-11-05</v></c>"), "05/11/2023");
  EXPECT_EQ(cell("<c t=\"d\"><v>2023-11-05T08:30:00</v></c>"), "05/11/2023 08:30");
  EXPECT_EQ(cell("<c><f>1+1</f><v>2</v></c>"), "2");
}

TEST(XlsxCells, SharedTextsAreJoinedWithoutPhoneticReadings) {
  Workbook workbook;
  workbook.sheet("S", "<sheetData><row><c t=\"s\"><v>1</v></c></row></sheetData>");
  workbook.strings(
      "<si><t>không</t></si><si><r><t xml:space=\"preserve\">Tổng </t></r><r><t>cộng</t></r>"
      "<rPh sb=\"0\" eb=\"1\"><t>đọc</t></rPh></si>");
  EXPECT_EQ(printed(workbook), "Tổng cộng");
}

TEST(XlsxCells, WhatIsWrongWithACellIsNoted) {
  Workbook workbook;
  workbook.sheet(
      "Biểu",
      "<sheetData><row><c t=\"inlineStr\"><is><t>a</t></is></c><c><f>SUM(B2:B9)</f></c><c t=\"e\"><v>#N/A</v></c>"
      "<c t=\"s\"><v>7</v></c><c><v>x</v></c><c t=\"str\"><f>IF(A1,1,\"\")</f><v></v></c></row></sheetData>");
  EXPECT_EQ(read_and_show(workbook.bytes()),
            "p bold h0 \"Biểu\"\nt 1x2 plain\n0,0 \"a\"\n0,1 \"#N/A\"\n"
            "note formula_without_value: sheet \"Biểu\": formulas whose value is not stored: B1\n"
            "note error_values: sheet \"Biểu\": cells that show an error: C1\n"
            "note cell_not_read: sheet \"Biểu\": cells that cannot be read: D1, E1\n");
}

}  // namespace
}  // namespace luyke::intake::test
