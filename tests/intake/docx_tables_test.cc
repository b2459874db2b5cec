#include <gtest/gtest.h>

#include "tests/intake/package.h"

namespace luyke::intake::test {
namespace {

std::string tc(const std::string& content, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}
std::string cell(const std::string& text, const std::string& properties = "") { return tc(p(text), properties); }
std::string tr(const std::string& cells, const std::string& properties = "") {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}
const std::string kLines = "<w:tblBorders><w:top w:val=\"single\"/><w:insideH w:val=\"single\"/></w:tblBorders>";
std::string tbl(const std::string& rows, const std::string& properties = kLines) {
  return "<w:tbl><w:tblPr>" + properties + "</w:tblPr><w:tblGrid/>" + rows + "</w:tbl>";
}
std::string shown(const std::string& body) { return read_and_show(Package(body).bytes()); }

TEST(DocxTables, CellsComeRowByRow) {
  EXPECT_EQ(shown(tbl(tr(cell("TT") + cell("Tên")) + tr(cell("1") + tc(p("dòng 1") + p("dòng 2"))))),
            "t 2x2\n0,0 \"TT\"\n0,1 \"Tên\"\n1,0 \"1\"\n1,1 \"dòng 1\\ndòng 2\"\n");
}

TEST(DocxTables, MergedCellsCoverTheirPlaces) {
  const std::string start = "<w:vMerge w:val=\"restart\"/>";
  const std::string go_on = "<w:vMerge/>";
  EXPECT_EQ(shown(tbl(tr(cell("TT", start) + cell("Số hồ sơ", "<w:gridSpan w:val=\"2\"/>")) +
                      tr(cell("", go_on) + cell("nhận") + cell("giải quyết")) + tr(cell("1") + cell("5") + cell("4")))),
            "t 3x3\n0,0 2x1 \"TT\"\n0,1 1x2 \"Số hồ sơ\"\n1,1 \"nhận\"\n1,2 \"giải quyết\"\n2,0 \"1\"\n2,1 \"5\"\n2,2 "
            "\"4\"\n");
  // Two merges below each other stay two; one without a beginning is a cell.
  EXPECT_EQ(shown(tbl(tr(cell("a", start)) + tr(cell("", go_on)) + tr(cell("b", start)) + tr(cell("", go_on)))),
            "t 4x1\n0,0 2x1 \"a\"\n2,0 2x1 \"b\"\n");
  EXPECT_EQ(shown(tbl(tr(cell("a")) + tr(cell("b", go_on)))), "t 2x1\n0,0 \"a\"\n1,0 \"b\"\n");
  EXPECT_EQ(shown(tbl(tr(cell("a", "<w:hMerge w:val=\"restart\"/>") + cell("", "<w:hMerge/>") + cell("c")) +
                      tr(cell("1") + cell("2") + cell("3")))),
            "t 2x3\n0,0 1x2 \"a\"\n0,2 \"c\"\n1,0 \"1\"\n1,1 \"2\"\n1,2 \"3\"\n");
}

TEST(DocxTables, ColumnsThatNoCellStartsAtVanish) {
  const std::string wide = "<w:gridSpan w:val=\"3\"/>";
  EXPECT_EQ(shown(tbl(tr(cell("a", wide) + cell("b", wide)) + tr(cell("1", wide) + cell("2", wide)))),
            "t 2x2\n0,0 \"a\"\n0,1 \"b\"\n1,0 \"1\"\n1,1 \"2\"\n");
}

TEST(DocxTables, ARowMayBeginFurtherRight) {
  EXPECT_EQ(shown(tbl(tr(cell("a") + cell("b")) + tr(cell("c"), "<w:gridBefore w:val=\"1\"/>"))),
            "t 2x2\n0,0 \"a\"\n0,1 \"b\"\n1,1 \"c\"\n");
}

TEST(DocxTables, DeletedRowsAndCellsAreLeftOut) {
  EXPECT_EQ(shown(tbl(tr(cell("1")) + tr(cell("2"), "<w:del w:id=\"1\"/>") +
                      tr(cell("3") + cell("4", "<w:cellDel w:id=\"2\"/>")))),
            "t 2x1\n0,0 \"1\"\n1,0 \"3\"\n");
  EXPECT_EQ(shown(tbl(tr(cell("1"), "<w:del w:id=\"1\"/>")) + p("x")), "p \"x\"\n");
}

TEST(DocxTables, NestedTablesAreTextOfTheirCell) {
  const std::string inner = tbl(tr(cell("1") + cell("2")) + tr(cell("3") + cell("4")));
  EXPECT_EQ(shown(tbl(tr(tc(p("trước") + inner + p("")) + cell("bên")))),
            "t 1x2\n0,0 \"trước\\n1\\t2\\n3\\t4\"\n0,1 \"bên\"\n");
}

TEST(DocxTables, TextBoxesInACellAreLinesOfIt) {
  EXPECT_EQ(shown(tbl(tr(tc("<w:p>" + r("a") + "<w:r><w:pict><w:txbxContent>" + p("7") +
                            "</w:txbxContent></w:pict></w:r></w:p>")))),
            "t 1x1\n0,0 \"a\\n7\" {box 2-3}\n");
}

TEST(DocxTables, LinesComeFromTheTableItsStyleOrItsCells) {
  const std::string sides = "<w:tcBorders><w:top w:val=\"single\"/><w:bottom w:val=\"single\"/></w:tcBorders>";
  const std::string none =
      "<w:tcBorders><w:top w:val=\"nil\"/><w:left w:val=\"nil\"/><w:bottom w:val=\"nil\"/><w:right "
      "w:val=\"nil\"/></w:tcBorders>";
  const std::string styles = "<w:style w:type=\"table\" w:styleId=\"grid\"><w:tblPr>" + kLines +
                             "</w:tblPr></w:style>"
                             "<w:style w:type=\"table\" w:styleId=\"own\"><w:basedOn w:val=\"grid\"/></w:style>";
  const auto with_styles = [&](const std::string& body) {
    return read_and_show(Package(body).with("styles", styles).bytes());
  };
  EXPECT_EQ(shown(tbl(tr(cell("x")), "")), "t 1x1 plain\n0,0 \"x\"\n");
  EXPECT_EQ(shown(tbl(tr(cell("x", sides)), "")), "t 1x1\n0,0 \"x\"\n");
  EXPECT_EQ(shown(tbl(tr(cell("x", none)))), "t 1x1 plain\n0,0 \"x\"\n");
  EXPECT_EQ(with_styles(tbl(tr(cell("x")), "<w:tblStyle w:val=\"own\"/>")), "t 1x1\n0,0 \"x\"\n");
  EXPECT_EQ(with_styles(
                tbl(tr(cell("x")), "<w:tblStyle w:val=\"own\"/><w:tblBorders><w:top w:val=\"none\"/></w:tblBorders>")),
            "t 1x1 plain\n0,0 \"x\"\n");
}

TEST(DocxTables, HeadRowsThatRepeatAreCountedFromTheTop) {
  const std::string head = "<w:tblHeader/>";
  EXPECT_EQ(shown(tbl(tr(cell("a"), head) + tr(cell("b"), head) + tr(cell("1")) + tr(cell("c"), head))),
            "t 4x1 heads=2\n0,0 \"a\"\n1,0 \"b\"\n2,0 \"1\"\n3,0 \"c\"\n");
}

TEST(DocxTables, ABoldCellIsBoldInAllLetters) {
  EXPECT_EQ(shown(tbl(tr(tc("<w:p>" + r("Tổng", "<w:b/>") + "</w:p><w:p>" + r("số", "<w:b/>") + "</w:p>") +
                         tc("<w:p>" + r("1", "<w:b/>") + r("2") + "</w:p>")))),
            "t 1x2\n0,0 bold \"Tổng\\nsố\"\n0,1 \"12\"\n");
}

TEST(DocxTables, ContentControlsAroundRowsAndCellsAreTransparent) {
  EXPECT_EQ(shown(tbl("<w:sdt><w:sdtContent>" +
                      tr("<w:sdt><w:sdtContent>" + cell("1") + "</w:sdtContent></w:sdt>" + cell("2")) +
                      "</w:sdtContent></w:sdt>")),
            "t 1x2\n0,0 \"1\"\n0,1 \"2\"\n");
}

TEST(DocxTables, PagesBreakBetweenRowsOnce) {
  const std::string rendered = "<w:r><w:lastRenderedPageBreak/></w:r>";
  const std::string late = tc("<w:p>" + rendered + r("3") + "</w:p>");
  EXPECT_EQ(shown(p("x") + tbl(tr(cell("1") + cell("2")) + tr(late + late)) + p("y")),
            "page=1 p \"x\"\npage=1 t 2x2\n0,0 \"1\"\n0,1 \"2\"\n1,0 \"3\"\n1,1 \"3\"\npage=2 p \"y\"\n");
  EXPECT_EQ(shown(p("x") + tbl(tr(late))), "page=1 p \"x\"\nbreak page=2 t 1x1\n0,0 \"3\"\n");
}

TEST(DocxTables, BreaksBeforeATableStandOnTheTable) {
  EXPECT_EQ(shown(p("x") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + tbl(tr(cell("1"))) + p("y")),
            "p \"x\"\nbreak t 1x1\n0,0 \"1\"\np \"y\"\n");
}

}  // namespace
}  // namespace luyke::intake::test
