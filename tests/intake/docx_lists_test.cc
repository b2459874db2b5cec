#include <gtest/gtest.h>

#include "intake/docx/numbering.h"
#include "intake/intake.h"
#include "tests/intake/package.h"

namespace luyke::intake::test {
namespace {

std::string level(int index, const std::string& format, const std::string& text, const std::string& more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(index) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" +
         more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}
std::string abstract(int id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels + "</w:abstractNum>";
}
std::string num(int id, int abstract_id, const std::string& overrides = "") {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(abstract_id) +
         "\"/>" + overrides + "</w:num>";
}
std::string item(int list, int at, const std::string& text = "x") {
  return p(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(at) + "\"/><w:numId w:val=\"" + std::to_string(list) +
                     "\"/></w:numPr>");
}

// The labels of the paragraphs, one a line.
std::string labels(const std::string& numbering, const std::string& body, const std::string& styles = "") {
  const auto document = read("a.docx", Package(body).with("numbering", numbering).with("styles", styles).bytes());
  std::string out;
  for (const model::Block& block : document.value().blocks) {
    const model::Text& text = block.paragraph()->text;
    out += text.spans.empty() ? "" : text.printed.substr(0, text.printed.find(' '));
    out += "\n";
  }
  return out;
}

const std::string kOutline =
    abstract(7, level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") + level(2, "decimal", "%2.%3.") +
                    level(3, "lowerLetter", "%4)") + level(4, "bullet", "\uF0B7"));

TEST(DocxLists, LabelsAreTextAtTheBeginning) {
  EXPECT_EQ(read_and_show(Package(item(1, 0, "ĐẶC ĐIỂM") + p("thân") + item(1, 4, "ý"))
                              .with("numbering", kOutline + num(1, 7))
                              .bytes()),
            "p \"I. ĐẶC ĐIỂM\" {label 0-2}\np \"thân\"\np \"• ý\" {label 0-1}\n");
}

TEST(DocxLists, DeeperLevelsStartAnew) {
  EXPECT_EQ(labels(kOutline + num(1, 7), item(1, 0) + item(1, 1) + item(1, 2) + item(1, 2) + item(1, 3) + item(1, 1) +
                                             item(1, 2) + item(1, 0) + item(1, 1)),
            "I.\n1.\n1.1.\n1.2.\na)\n2.\n2.1.\nII.\n1.\n");
}

TEST(DocxLists, HigherLevelsThatWereNeverUsedCountAsBegun) {
  EXPECT_EQ(labels(kOutline + num(1, 7), item(1, 2)), "1.1.\n");
}

TEST(DocxLists, ListsOfOneDefinitionGoOnUnlessOverridden) {
  const std::string restart = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/></w:lvlOverride>";
  const std::string numbering = kOutline + num(1, 7) + num(2, 7) + num(3, 7, restart);
  EXPECT_EQ(labels(numbering, item(1, 0) + item(2, 0) + item(3, 0) + item(3, 0) + item(1, 0)),
            "I.\nII.\nIII.\nIV.\nV.\n");
  EXPECT_EQ(labels(numbering, item(3, 0) + item(1, 0)), "III.\nIV.\n");
}

TEST(DocxLists, AnOverrideMayReplaceALevel) {
  const std::string other = "<w:lvlOverride w:ilvl=\"0\">" + level(0, "decimalZero", "Điều-%1") + "</w:lvlOverride>";
  EXPECT_EQ(labels(kOutline + num(1, 7, other), item(1, 0) + item(1, 0)), "Điều-01\nĐiều-02\n");
}

TEST(DocxLists, RestartRulesOfALevelHold) {
  const std::string never =
      abstract(1, level(0, "decimal", "%1.") + level(1, "decimal", "%2)", "<w:lvlRestart w:val=\"0\"/>"));
  EXPECT_EQ(labels(never + num(1, 1), item(1, 0) + item(1, 1) + item(1, 0) + item(1, 1)), "1.\n1)\n2.\n2)\n");
  const std::string after_first = abstract(1, level(0, "decimal", "%1.") + level(1, "decimal", "%2)") +
                                                  level(2, "decimal", "%3]", "<w:lvlRestart w:val=\"1\"/>"));
  EXPECT_EQ(labels(after_first + num(1, 1), item(1, 2) + item(1, 1) + item(1, 2) + item(1, 0) + item(1, 2)),
            "1]\n1)\n2]\n1.\n1]\n");
}

TEST(DocxLists, LegalNumberingPrintsAllCountersAsDecimals) {
  const std::string legal = abstract(1, level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.", "<w:isLgl/>"));
  EXPECT_EQ(labels(legal + num(1, 1), item(1, 0) + item(1, 1)), "I.\n1.1.\n");
}

TEST(DocxLists, StylesBringTheirListAndLevel) {
  const std::string numbering = abstract(1, level(0, "decimal", "%1.", "<w:pStyle w:val=\"H1\"/>") +
                                                level(1, "decimal", "%1.%2.", "<w:pStyle w:val=\"H2\"/>")) +
                                num(5, 1);
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId "
      "w:val=\"5\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:pPr><w:numPr><w:numId "
      "w:val=\"5\"/></w:numPr></w:pPr></w:style>";
  EXPECT_EQ(labels(numbering,
                   p("a", "<w:pStyle w:val=\"H1\"/>") + p("b", "<w:pStyle w:val=\"H2\"/>") +
                       p("c", "<w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
                       p("d", "<w:pStyle w:val=\"H1\"/>"),
                   styles),
            "1.\n1.1.\n\n2.\n");
}

TEST(DocxLists, NumberingStylesLinkToTheirDefinition) {
  const std::string numbering = abstract(1, level(0, "lowerRoman", "%1)")) +
                                abstract(2, "<w:numStyleLink w:val=\"ns\"/>") + num(1, 1) + num(2, 2);
  const std::string styles =
      "<w:style w:type=\"numbering\" w:styleId=\"ns\"><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>";
  EXPECT_EQ(labels(numbering, item(2, 0) + item(2, 0), styles), "i)\nii)\n");
}

TEST(DocxLists, UnknownListsAndEmptyLabelsGiveNone) {
  EXPECT_EQ(labels(abstract(1, level(0, "none", "") + level(1, "bullet", " ")) + num(1, 1),
                   item(1, 0) + item(1, 1) + item(9, 0)),
            "\n\n\n");
}

TEST(DocxLists, AJoinedParagraphCountsOnce) {
  const std::string gone =
      "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:id=\"1\"/></w:rPr>";
  EXPECT_EQ(labels(kOutline + num(1, 7), p("a", gone) + item(1, 0) + item(1, 0)), "I.\nII.\n");
}

TEST(DocxLists, CountersInEveryFormat) {
  EXPECT_EQ(format_counter(1994, NumberFormat::kUpperRoman), "MCMXCIV");
  EXPECT_EQ(format_counter(9, NumberFormat::kLowerRoman), "ix");
  EXPECT_EQ(format_counter(0, NumberFormat::kUpperRoman), "0");
  EXPECT_EQ(format_counter(26, NumberFormat::kLowerLetter), "z");
  EXPECT_EQ(format_counter(28, NumberFormat::kUpperLetter), "BB");
  EXPECT_EQ(format_counter(9, NumberFormat::kZeroPadded), "09");
  EXPECT_EQ(format_counter(10, NumberFormat::kZeroPadded), "10");
  EXPECT_EQ(format_counter(22, NumberFormat::kOrdinal), "22nd");
  EXPECT_EQ(format_counter(12, NumberFormat::kOrdinal), "12th");
}

}  // namespace
}  // namespace luyke::intake::test
