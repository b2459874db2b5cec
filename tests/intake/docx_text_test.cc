#include <gtest/gtest.h>

#include "intake/intake.h"
#include "tests/intake/package.h"

namespace luyke::intake::test {
namespace {

std::string shown(const std::string& body) { return read_and_show(Package(body).bytes()); }

TEST(DocxText, RunsJoinWithoutASeamInsideNumbers) {
  EXPECT_EQ(shown("<w:p>" + r("tiếp nhận 1.4") + "<w:proofErr w:type=\"spellStart\"/>" + r("63 h", "<w:b/>") +
                  "<w:smartTag><w:hyperlink>" + r("ồ sơ") + "</w:hyperlink></w:smartTag></w:p>"),
            "p \"tiếp nhận 1.463 hồ sơ\"\n");
}

TEST(DocxText, StrictFilesReadLikeTransitionalOnes) {
  EXPECT_EQ(read_and_show(Package(p("Số: 12", "<w:jc w:val=\"end\"/>")).strict().bytes()), "p end \"Số: 12\"\n");
}

TEST(DocxText, TabsBreaksAndHyphensAreText) {
  EXPECT_EQ(shown("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/>"
                  "<w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/>"
                  "<w:t>f</w:t><w:br w:type=\"column\"/><w:t>g</w:t></w:r></w:p>"),
            "p \"a\\tb\\nc\\nd-e\u00adf\\ng\"\n");
}

TEST(DocxText, SpaceAtTheEndsOfARunCountsOnlyWhenMarked) {
  EXPECT_EQ(shown("<w:p><w:r><w:t> 1 </w:t></w:r><w:r><w:t xml:space=\"preserve\"> 2 "
                  "</w:t></w:r><w:r><w:t>\n3\n4</w:t></w:r></w:p>"),
            "p \"1 2 3 4\"\n");
}

TEST(DocxText, SignsOfSignFontsBecomeTheirCharacters) {
  EXPECT_EQ(
      shown("<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>"
            "<w:sym w:font=\"Wingdings\" w:char=\"F0A7\"/><w:sym w:font=\"Times New Roman\" w:char=\"00D7\"/></w:r>" +
            r("\uF031\uF032", "<w:rFonts w:hAnsi=\"Symbol\"/>") + r("\uF031") + "</w:p>"),
      "p \"≥☑•×12\uF031\"\n");
}

TEST(DocxText, HiddenTextIsLeftOutAlsoByStyle) {
  const std::string styles =
      "<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"ph\"><w:rPr><w:vanish/></w:rPr></w:style>";
  const std::string body = "<w:p>" + r("1") + r("2", "<w:vanish/>") + r("3", "<w:rStyle w:val=\"h\"/>") +
                           r("4", "<w:rStyle w:val=\"h\"/><w:vanish w:val=\"0\"/>") +
                           "</w:p><w:p><w:pPr><w:pStyle w:val=\"ph\"/></w:pPr>" + r("5") +
                           r("6", "<w:rStyle w:val=\"h\"/>") + "</w:p>";
  EXPECT_EQ(read_and_show(Package(body).with("styles", styles).bytes()), "p \"14\"\np \"6\"\n");
}

TEST(DocxText, CapitalsByFormatKeepTheirPrintedLetters) {
  EXPECT_EQ(shown("<w:p>" + r("Báo cáo", "<w:caps/>") + "</w:p>"), "p \"Báo cáo\"\n");
}

TEST(DocxText, OnlyResultsOfFieldsStandInTheText) {
  const auto field = [](const std::string& code, const std::string& result) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + code +
           "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result +
           "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  };
  EXPECT_EQ(shown("<w:p>" + r("Tổng ") + field(" REF a ", r("12")) + "</w:p>"), "p \"Tổng 12\"\n");
  EXPECT_EQ(shown("<w:p>" + r("Trang ") + field(" page \\* roman ", r("12")) + "</w:p>"),
            "p \"Trang 12\" {field 6-8}\n");
  EXPECT_EQ(shown("<w:p><w:fldSimple w:instr=\" NUMPAGES \">" + r("9") + "</w:fldSimple></w:p>"),
            "p \"9\" {field 0-1}\n");
  // A field inside the instruction of another shows nothing, inside its result it does.
  const std::string nested =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>" +
      field("PAGE", r("1")) + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("x ") + field("REF b", r("2")) +
      "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  EXPECT_EQ(shown("<w:p>" + nested + r(" y") + "</w:p>"), "p \"x 2 y\"\n");
}

TEST(DocxText, AFieldWithoutEndHidesNothing) {
  EXPECT_EQ(shown("<w:p>" + r("1") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>" + p("2")),
            "p \"1\"\np \"2\"\nnote field_not_closed: word/document.xml: a field has no end; its text was taken as it "
            "stands\n");
}

TEST(DocxText, TrackedInsertionsStayAndDeletionsGo) {
  EXPECT_EQ(
      shown("<w:p>" + r("Xuống giống ") +
            "<w:del w:id=\"1\"><w:r><w:delText>12.102,5</w:delText></w:r></w:del><w:ins w:id=\"2\">" + r("12.486,5") +
            "<w:del w:id=\"3\"><w:r><w:delText>9</w:delText></w:r></w:del></w:ins>" + r(" ha") +
            "<w:moveFrom w:id=\"4\">" + r(" 7") + "</w:moveFrom><w:moveTo w:id=\"5\">" + r(" 8") + "</w:moveTo></w:p>"),
      "p \"Xuống giống 12.486,5 ha 8\"\n");
}

TEST(DocxText, ADeletedParagraphMarkJoinsWithTheNextParagraph) {
  const std::string gone = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
  EXPECT_EQ(shown(p("tổng số ", gone) + p("15 người", "<w:jc w:val=\"center\"/>")), "p center \"tổng số 15 người\"\n");
  EXPECT_EQ(shown(p("cuối 3", gone)), "p \"cuối 3\"\n");
}

TEST(DocxText, ADropCapBelongsToItsParagraph) {
  EXPECT_EQ(shown(p("T", "<w:framePr w:dropCap=\"drop\"/>") + p("rong tháng")), "p \"Trong tháng\"\n");
}

TEST(DocxText, NotesStandAtTheirReferenceWithoutTheirMark) {
  const std::string notes = "<w:footnote w:type=\"separator\" w:id=\"-1\">" + p("x") +
                            "</w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>" +
                            r(" Công văn số 812.") + "</w:p>" + p("Số 7.") + "</w:footnote>";
  const std::string ends = "<w:endnote w:id=\"2\">" + p("Cuối") + "</w:endnote>";
  const std::string body = "<w:p>" + r("ban hành 04 văn bản") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" +
                           r("; xong") + "<w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>";
  EXPECT_EQ(read_and_show(Package(body).with("footnotes", notes).with("endnotes", ends).bytes()),
            "p \"ban hành 04 văn bản [cc: Công văn số 812. Số 7.] ; xong [cc: Cuối] \" {note 20-48} {note 56-66}\n");
}

TEST(DocxText, ATextBoxStandsOnceBehindItsParagraph) {
  const std::string box = "<w:txbxContent>" + p("Điện thoại: 0299") + "</w:txbxContent>";
  const auto alternate = [&](const std::string& required) {
    return "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"" + required + "\"><w:drawing><wps:txbx>" + box +
           "</wps:txbx></w:drawing></mc:Choice><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box +
           "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
           "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("neo 5") + "</w:p>";
  };
  EXPECT_EQ(shown(alternate("wps")), "p \"neo 5\"\np \"Điện thoại: 0299\" {box 0-16}\n");
  EXPECT_EQ(shown(alternate("wps x")), "p \"neo 5\"\np \"Điện thoại: 0299\" {box 0-16}\n");
  EXPECT_EQ(shown("<w:p><w:r><mc:AlternateContent><mc:Choice "
                  "Requires=\"x\"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox>" +
                  box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"),
            "p \"Điện thoại: 0299\" {box 0-16}\n");
}

TEST(DocxText, ContentControlsAreTransparent) {
  EXPECT_EQ(shown("<w:sdt><w:sdtPr/><w:sdtContent>" + p("1") + "<w:p><w:sdt><w:sdtContent>" + r("2") +
                  "</w:sdtContent></w:sdt>" + r("3") + "</w:p></w:sdtContent></w:sdt>"),
            "p \"1\"\np \"23\"\n");
}

TEST(DocxText, RubyGivesItsBaseAndFormulasKeepNumbersApart) {
  EXPECT_EQ(shown("<w:p><w:r><w:ruby><w:rt>" + r("9") + "</w:rt><w:rubyBase>" + r("x") +
                  "</w:rubyBase></w:ruby></w:r></w:p>"),
            "p \"x\"\n");
  EXPECT_EQ(shown("<w:p><m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></"
                  "m:f></m:oMath></w:p>"),
            "p \"3/4\"\n");
}

TEST(DocxText, BoldMeansAllLettersAndStylesAreInherited) {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:jc "
      "w:val=\"center\"/></w:pPr>"
      "<w:rPr><w:b/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"own\"><w:basedOn "
      "w:val=\"1\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"loop\"><w:basedOn w:val=\"loop\"/><w:pPr><w:outlineLvl "
      "w:val=\"9\"/></w:pPr></w:style>";
  const std::string own = "<w:pStyle w:val=\"own\"/>";
  const std::string body = p("I. PHẦN", own) + p("Thân", own + "<w:outlineLvl w:val=\"2\"/><w:jc w:val=\"both\"/>") +
                           "<w:p><w:pPr>" + own + "</w:pPr>" + r("A") + r("b", "<w:b w:val=\"false\"/>") + "</w:p>" +
                           "<w:p>" + r("Mục", "<w:b/><w:i/>") + r(": ") + "</w:p>" +
                           p("x", "<w:pStyle w:val=\"loop\"/>");
  EXPECT_EQ(read_and_show(Package(body).with("styles", styles).bytes()),
            "p bold center h0 \"I. PHẦN\"\np bold justify h2 \"Thân\"\np center h0 \"Ab\"\np bold italic \"Mục: \"\np "
            "\"x\"\n");
}

TEST(DocxText, FormerPropertiesDoNotCount) {
  EXPECT_EQ(shown("<w:p><w:pPr><w:jc w:val=\"center\"/><w:pPrChange><w:pPr><w:jc "
                  "w:val=\"end\"/></w:pPr></w:pPrChange></w:pPr>" +
                  r("x") + "</w:p>"),
            "p center \"x\"\n");
}

TEST(DocxText, EmptyParagraphsGiveNoBlock) {
  EXPECT_EQ(shown("<w:p/>" + p(" \u00a0") + p("x") + "<w:p/>"), "p \"x\"\n");
}

TEST(DocxText, PageBreaksStandBeforeTheNextBlock) {
  const std::string page = "<w:r><w:br w:type=\"page\"/></w:r>";
  EXPECT_EQ(shown("<w:p>" + r("1") + page + "</w:p>" + p("2")), "p \"1\"\nbreak p \"2\"\n");
  EXPECT_EQ(shown(p("1") + "<w:p>" + page + "</w:p>" + p("2")), "p \"1\"\nbreak p \"2\"\n");
  EXPECT_EQ(shown(p("1") + "<w:p>" + page + r("2") + "</w:p>" + p("3")), "p \"1\"\nbreak p \"2\"\np \"3\"\n");
  EXPECT_EQ(shown("<w:p>" + r("1") + page + r("2") + "</w:p>" + p("3")), "p \"1\\n2\"\np \"3\"\n");
  EXPECT_EQ(shown(p("1") + p("2", "<w:pageBreakBefore/>")), "p \"1\"\nbreak p \"2\"\n");
}

TEST(DocxText, SectionsStartPagesUnlessContinuous) {
  const auto ends = [](const std::string& type) { return "<w:sectPr><w:type w:val=\"" + type + "\"/></w:sectPr>"; };
  EXPECT_EQ(shown(p("1", "<w:sectPr/>") + p("2", ends("continuous")) + p("3") + ends("nextPage")),
            "p \"1\"\np \"2\"\nbreak p \"3\"\n");
}

TEST(DocxText, PagesAreThoseOfTheLastLayout) {
  const std::string rendered = "<w:r><w:lastRenderedPageBreak/></w:r>";
  EXPECT_EQ(shown(p("1") + "<w:p>" + r("2") + rendered + r("3") + "</w:p><w:p>" + rendered + r("4") + "</w:p>"),
            "page=1 p \"1\"\npage=1 p \"23\"\nbreak page=3 p \"4\"\n");
}

TEST(DocxText, HeadersAndFootersFollowTheBodyWhenTheyAreShown) {
  const auto section = [](const std::string& more) {
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/><w:footerReference w:type=\"first\" "
           "r:id=\"footer\"/>" +
           more + "</w:sectPr>";
  };
  const auto document = [&](const std::string& more) {
    return read_and_show(Package(p("1") + section(more)).with("header", p("MẬT")).with("footer", p("cuối")).bytes());
  };
  EXPECT_EQ(document(""), "p \"1\"\nheader p \"MẬT\"\n");
  EXPECT_EQ(document("<w:titlePg/>"), "p \"1\"\nheader p \"MẬT\"\nfooter p \"cuối\"\n");
}

TEST(DocxText, FontsAreKeptByStretch) {
  const std::string styles =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" "
      "w:hAnsiTheme=\"minorHAnsi\"/></w:rPr></w:rPrDefault></w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:styleId=\"vn\"><w:rPr><w:rFonts w:ascii=\".VnTime\" "
      "w:hAnsi=\".VnTime\"/></w:rPr></w:style>";
  const std::string theme =
      "<?xml version=\"1.0\"?><a:theme "
      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:minorFont><a:latin typeface=\"Calibri\"/>"
      "</a:minorFont></a:theme>";
  const std::string body = "<w:p>" + r("ab") + r("cd") +
                           r("eÐf", "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"VNI-Times\"/>") + "</w:p>" +
                           p("x", "<w:pStyle w:val=\"vn\"/>");
  const auto document = read("a.docx", Package(body).with("styles", styles).with("theme", theme).bytes());
  ASSERT_TRUE(document.ok());
  std::string fonts;
  for (const model::Block& block : document->blocks) {
    for (const model::FontRun& run : block.paragraph()->text.fonts) {
      fonts += document->fonts[run.font] + " " + std::to_string(run.range.begin) + "-" + std::to_string(run.range.end) +
               "\n";
    }
  }
  EXPECT_EQ(fonts, "Calibri 0-4\nArial 4-5\nVNI-Times 5-6\nArial 6-7\n.VnTime 0-1\n");
}

}  // namespace
}  // namespace luyke::intake::test
