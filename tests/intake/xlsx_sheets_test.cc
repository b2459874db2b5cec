#include <gtest/gtest.h>

#include "intake/intake.h"
#include "tests/intake/package.h"
#include "tests/intake/workbook.h"

namespace luyke::intake::test {
namespace {

std::string shown(const Workbook& workbook) { return read_and_show(workbook.bytes(), "a.xlsx"); }

std::string message_of(const std::string& bytes, const Limits& limits = {}) {
  const auto document = read("a.xlsx", bytes, limits);
  if (document) return "no error";
  return std::string(base::name_of(document.error().code)) + ": " + document.error().describe();
}

const std::string kMerged = "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>";

TEST(XlsxSheets, TitlesAndNotesAroundATableAreParagraphs) {
  EXPECT_EQ(shown(Workbook().sheet("Biểu 1", data({"KẾT QUẢ THÁNG 11", "", "||ĐVT: người", "TT|Huyện|Số người",
                                                   "1|Phú Lâm|12", "|Cộng|12", "Ghi chú: số ước"}) +
                                                 kMerged)),
            "p bold h0 \"Biểu 1\"\np \"KẾT QUẢ THÁNG 11\"\np \"ĐVT: người\"\n"
            "t 3x3\n0,0 \"TT\"\n0,1 \"Huyện\"\n0,2 \"Số người\"\n1,0 \"1\"\n1,1 \"Phú Lâm\"\n1,2 \"12\"\n"
            "2,0 \"\"\n2,1 \"Cộng\"\n2,2 \"12\"\np \"Ghi chú: số ước\"\n");
}

TEST(XlsxSheets, LetterheadAndSignaturesAreNoTableOfFigures) {
  EXPECT_EQ(shown(Workbook().sheet("S", data({"UBND TỈNH||CỘNG HÒA", "Số: 5/BC||Ngày 5", "", "TT|Huyện|Số người",
                                              "1|Phú Lâm|12", "", "Người lập||Giám đốc"}))),
            "p bold h0 \"S\"\nt 2x2 plain\n0,0 \"UBND TỈNH\"\n0,1 \"CỘNG HÒA\"\n1,0 \"Số: 5/BC\"\n1,1 \"Ngày 5\"\n"
            "t 2x3\n0,0 \"TT\"\n0,1 \"Huyện\"\n0,2 \"Số người\"\n1,0 \"1\"\n1,1 \"Phú Lâm\"\n1,2 \"12\"\n"
            "t 1x2 plain\n0,0 \"Người lập\"\n0,1 \"Giám đốc\"\n");
}

TEST(XlsxSheets, EmptyRowsAndColumnsLeaveNothing) {
  EXPECT_EQ(shown(Workbook().sheet("S", data({"", "||TT||Số", "||1||12", "", "||2||5"}))),
            "p bold h0 \"S\"\nt 3x2\n0,0 \"TT\"\n0,1 \"Số\"\n1,0 \"1\"\n1,1 \"12\"\n2,0 \"2\"\n2,1 \"5\"\n");
  EXPECT_EQ(shown(Workbook().sheet("Trống", data({"", "||"})).sheet("S", data({"a"}))), "p bold h0 \"S\"\np \"a\"\n");
}

TEST(XlsxSheets, AnotherHeadBeginsAnotherTable) {
  const std::string first = "t 2x3\n0,0 \"TT\"\n0,1 \"A\"\n0,2 \"B\"\n1,0 \"1\"\n1,1 \"2\"\n1,2 \"3\"\n";
  const std::string second = "t 2x3\n0,0 \"TT\"\n0,1 \"C\"\n0,2 \"D\"\n1,0 \"1\"\n1,1 \"5\"\n1,2 \"6\"\n";
  EXPECT_EQ(shown(Workbook().sheet("S", data({"TT|A|B", "1|2|3", "", "Bảng sau", "TT|C|D", "1|5|6"}))),
            "p bold h0 \"S\"\n" + first + "p \"Bảng sau\"\n" + second);
  EXPECT_EQ(shown(Workbook().sheet("S", data({"TT|A|B", "1|2|3", "Bảng sau", "TT|C|D", "1|5|6"}))),
            "p bold h0 \"S\"\n" + first + "p \"Bảng sau\"\n" + second);
}

TEST(XlsxSheets, GroupsOfRowsStayInTheirTable) {
  EXPECT_EQ(shown(Workbook().sheet("S", data({"TT|A|B", "|Nhóm một", "1|2|3", "", "|Nhóm hai", "1|5|6"}))),
            "p bold h0 \"S\"\nt 5x3\n0,0 \"TT\"\n0,1 \"A\"\n0,2 \"B\"\n1,0 \"\"\n1,1 \"Nhóm một\"\n1,2 \"\"\n"
            "2,0 \"1\"\n2,1 \"2\"\n2,2 \"3\"\n3,0 \"\"\n3,1 \"Nhóm hai\"\n3,2 \"\"\n4,0 \"1\"\n4,1 \"5\"\n4,2 \"6\"\n");
}

TEST(XlsxSheets, DrawnLinesTellWhereATableIs) {
  const std::string styles =
      "<borders><border/><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/></border></borders>"
      "<cellXfs><xf/><xf borderId=\"1\"/></cellXfs>";
  const auto text = [](const std::string& value, int style) {
    return "<c s=\"" + std::to_string(style) + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
  };
  const std::string rows = "<sheetData><row>" + text("Số 5", 0) + text("Ngày 6", 0) + "</row><row>" + text("Tên", 1) +
                           text("Tình trạng", 1) + "</row><row>" + text("Phú Lâm", 1) + text("đủ", 1) + "</row><row>" +
                           text("Người lập", 0) + text("Giám đốc", 0) + "</row></sheetData>";
  EXPECT_EQ(shown(Workbook().sheet("S", rows).styles(styles)),
            "p bold h0 \"S\"\nt 1x2 plain\n0,0 \"Số 5\"\n0,1 \"Ngày 6\"\n"
            "t 2x2\n0,0 \"Tên\"\n0,1 \"Tình trạng\"\n1,0 \"Phú Lâm\"\n1,1 \"đủ\"\n"
            "t 1x2 plain\n0,0 \"Người lập\"\n0,1 \"Giám đốc\"\n");
}

TEST(XlsxSheets, MergedCellsSpanWhatIsKept) {
  const std::string merges =
      "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:D1\"/><mergeCell ref=\"C1:E9\"/></mergeCells>";
  EXPECT_EQ(shown(Workbook().sheet("S", data({"TT|Số người", "ẩn|Nam||Nữ", "1|2||3"}) + merges)),
            "p bold h0 \"S\"\nt 3x3\n0,0 2x1 \"TT\"\n0,1 1x2 \"Số người\"\n1,1 \"Nam\"\n1,2 \"Nữ\"\n"
            "2,0 \"1\"\n2,1 \"2\"\n2,2 \"3\"\n");
}

TEST(XlsxSheets, HiddenPartsAreReadAndNoted) {
  EXPECT_EQ(
      shown(Workbook()
                .sheet("S",
                       "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row><c><v>1</v></c><c><v>2"
                       "</v></c><c><v>3</v></c></row><row hidden=\"1\"><c><v>4</v></c></row>"
                       "<row r=\"9\" hidden=\"1\"/></sheetData>")
                .sheet("Nháp", data({"5"}), "veryHidden")),
      "p bold h0 \"S\"\nt 1x3\n0,0 \"1\"\n0,1 \"2\"\n0,2 \"3\"\np \"4\"\nbreak p bold h0 \"Nháp\"\np \"5\"\n"
      "note hidden_rows: sheet \"S\": hidden rows are read too: 2\n"
      "note hidden_columns: sheet \"S\": hidden columns are read too: B-C\n"
      "note hidden_sheet: sheet \"Nháp\": hidden, and read too\n");
}

TEST(XlsxSheets, CellsMayComeInAnyOrder) {
  EXPECT_EQ(shown(Workbook().sheet("S",
                                   "<sheetData><row r=\"2\"><c r=\"B2\"><v>4</v></c><c r=\"A2\"><v>3</v></c></row>"
                                   "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c><v>2</v></c><c r=\"A1\"><v>9</v></c></row>"
                                   "</sheetData>")),
            "p bold h0 \"S\"\nt 2x2\n0,0 \"1\"\n0,1 \"2\"\n1,0 \"3\"\n1,1 \"4\"\n");
}

TEST(XlsxSheets, FarApartCellsTakeNoRoom) {
  EXPECT_EQ(
      shown(Workbook().sheet("S",
                             "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>2</v></c></row>"
                             "<row r=\"1048576\"><c r=\"A1048576\"><v>3</v></c><c r=\"B1048576\"><v>4</v></c></row>"
                             "</sheetData><mergeCells><mergeCell ref=\"B1:XFC1048576\"/></mergeCells>")),
      "p bold h0 \"S\"\nt 1x2\n0,0 \"1\"\n0,1 \"2\"\np \"3\"\n");
}

TEST(XlsxSheets, StrictFilesReadTheSame) {
  const auto plain = Workbook().sheet("S", data({"a|1"})).formats({"0"});
  EXPECT_EQ(shown(Workbook(plain).strict()), shown(plain));
}

TEST(XlsxSheets, TheMainPartIsFoundByItsLinkAndType) {
  const std::string links = R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
  const std::string office = R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)";
  const std::string space = R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
  const std::string relation = R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";
  const std::string bytes = zip({
      {"[Content_Types].xml",
       R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override )"
       R"(PartName="/book/main.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>)"},
      {"_rels/.rels",
       links + "<Relationship Id=\"a\" " + office + "officeDocument\" Target=\"/book/main.xml\"/></Relationships>"},
      {"book/main.xml", "<workbook" + space + relation + "><sheets><sheet name=\"S\" r:id=\"b\"/></sheets></workbook>"},
      {"book/_rels/main.xml.rels",
       links + "<Relationship Id=\"b\" " + office + "worksheet\" Target=\"one.xml\"/></Relationships>"},
      {"book/one.xml", "<worksheet" + space + ">" + data({"a"}) + "</worksheet>"},
  });
  EXPECT_EQ(read_and_show(bytes, "a.xlsm"), "p bold h0 \"S\"\np \"a\"\n");
  EXPECT_EQ(read("a.xlsm", bytes)->format, model::Format::kXlsx);
}

TEST(XlsxErrors, NameTheCause) {
  EXPECT_EQ(message_of("một|hai"), "unknown_format: a.xlsx: not a ZIP archive: the bytes are plain text");
  EXPECT_EQ(message_of(zip({{"a.txt", "x"}})), "unknown_format: a.xlsx: no xl/workbook.xml");
  EXPECT_EQ(message_of(zip({{"xl/workbook.bin", "x"}})),
            "unknown_format: a.xlsx: a binary Excel workbook (.xlsb) is not read yet");
  EXPECT_EQ(message_of(Workbook().bytes()), "damaged: a.xlsx: the workbook has no sheet that can be read");
  const auto workbook = Workbook().sheet("S", data({"a"}));
  EXPECT_EQ(message_of(Workbook(workbook).part("xl/workbook.xml", "<w").bytes()),
            "damaged: a.xlsx: xl/workbook.xml: not well-formed XML at line 1: Couldn't find end of Start Tag w line 1");
  EXPECT_EQ(message_of(Workbook(workbook).strings("<?xml version=\"1.0\"?><sst>").bytes()),
            "damaged: a.xlsx: xl/strings.xml: not well-formed XML at line 1: Premature end of data in tag sst line 1");
  EXPECT_EQ(message_of(Workbook(workbook).part("xl/s0.xml", "<!DOCTYPE a><worksheet/>").bytes()),
            "damaged: a.xlsx: xl/s0.xml: has a document type declaration, which is not allowed");
}

TEST(XlsxErrors, DamageOfOneSheetIsANote) {
  EXPECT_EQ(shown(Workbook()
                      .sheet("S", data({"a"}))
                      .sheet("T", "x")
                      .part("xl/s1.xml", "<w")
                      .styles("<?xml version=\"1.0\"?><a>")),
            "p bold h0 \"S\"\np \"a\"\n"
            "note part_not_read: xl/styles.xml: not well-formed XML at line 1: Premature end of data in tag a line 1\n"
            "note part_not_read: xl/s1.xml: not well-formed XML at line 1: Couldn't find end of Start Tag w line 1\n");
}

TEST(XlsxErrors, LimitsAreNamed) {
  const std::string bytes = Workbook().sheet("S", data({"a|b", "c", "d|e|f"})).bytes();
  const auto with = [&](auto set) {
    Limits limits;
    set(limits);
    return message_of(bytes, limits);
  };
  EXPECT_EQ(with([](Limits& l) { l.cells = 5; }), "too_large: a.xlsx: xl/s0.xml: more than 5 cells");
  EXPECT_EQ(with([](Limits& l) { l.blocks = 2; }), "too_large: a.xlsx: xl/s0.xml: more than 2 blocks");
  EXPECT_EQ(with([](Limits& l) { l.depth = 3; }), "too_large: a.xlsx: xl/s0.xml: elements nest deeper than 3");
}

TEST(XlsxErrors, AScatteredSheetIsNotSpreadOut) {
  std::string rows = "<sheetData>";
  for (int i = 1; i <= 30; ++i) {
    rows += "<row r=\"" + std::to_string(i) + "\"><c r=\"A" + std::to_string(i) + "\"><v>1</v></c><c r=\"" +
            std::string(1, static_cast<char>('A' + i % 26)) + std::to_string(i) + "\"><v>2</v></c></row>";
  }
  Limits limits;
  limits.cells = 100;
  EXPECT_EQ(message_of(Workbook().sheet("S", rows + "</sheetData>").bytes(), limits),
            "too_large: a.xlsx: sheet \"S\": the tables have more than 100 positions");
}

TEST(XlsxErrors, ALongTextNamedOftenIsNotCopiedWithoutEnd) {
  std::string rows = "<sheetData>";
  for (int i = 0; i < 50; ++i) rows += "<row><c t=\"s\"><v>0</v></c></row>";
  Workbook workbook;
  workbook.sheet("S", rows + "</sheetData>").strings("<si><t>" + std::string(1000, 'a') + "</t></si>");
  Limits limits;
  limits.unpacked_bytes = 20000;
  EXPECT_EQ(message_of(workbook.bytes(), limits),
            "too_large: a.xlsx: xl/s0.xml: cells hold more than 20000 bytes of text");
}

}  // namespace
}  // namespace luyke::intake::test
