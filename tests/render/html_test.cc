#include "render/html.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/render/sample.h"

namespace luyke::render {
namespace {

const Words& vietnamese() {
  static const Words words(messages(), Language::kVietnamese);
  return words;
}

std::size_t count_of(const std::string& text, const std::string& wanted) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(wanted, at)) != std::string::npos; at += wanted.size()) ++count;
  return count;
}

std::string section_of(const Sample& sample) { return html_section(sample.view(), 0, Language::kVietnamese); }

TEST(Html, MarksFiguresAndLinksFindings) {
  const std::string section = section_of(swapped_total());
  const std::string figure =
      "<span class=\"f error\" id=\"d0-n0\" tabindex=\"0\" title=\"17.450 người\">17.450</span>"
      "<sup><a href=\"#d0-f1\">1</a></sup> người (cao đẳng là ";
  EXPECT_NE(section.find(figure), std::string::npos) << section;
  EXPECT_NE(section.find("<div class=\"finding error\" id=\"d0-f1\">"), std::string::npos);
  EXPECT_NE(section.find("<a href=\"#d0-n0\">I. Kết quả › đoạn 2</a>"), std::string::npos);
  EXPECT_NE(section.find("<tr class=\"broken\"><td>tổng các phần</td>"), std::string::npos);
}

TEST(Html, ShowsTheWholeReport) {
  Sample sample;
  sample.paragraph("Đoạn không có số.");
  sample.table({{"Chỉ tiêu", "Số hộ"}, {"Hộ nghèo", "57"}});
  const std::string section = section_of(sample);
  EXPECT_NE(section.find("<p id=\"d0-b1\">Đoạn không có số.</p>"), std::string::npos) << section;
  EXPECT_NE(section.find("<tr><td>Hộ nghèo</td><td><span class=\"f\" id=\"d0-n0\""), std::string::npos) << section;
  EXPECT_EQ(count_of(section, "<tr>"), count_of(section, "</tr>"));
}

TEST(Html, NothingOfTheReportBecomesMarkup) {
  Sample sample;
  sample.document.path = "<img src=x onerror=alert(1)>.txt";
  sample.paragraph("</script><script>alert()</script> có 5 \"lớp\" & 'nhóm'");
  sample.figure(0).indicator.phrase = "</script><b title=\"'";
  sample.reading.metadata.title = "<h1>\x1b tên";
  sample.find("odd_number", model::Severity::kWarning, {0});
  const std::string section = section_of(sample);
  EXPECT_EQ(section.find("<img"), std::string::npos);
  EXPECT_EQ(section.find("<script>"), std::string::npos);
  EXPECT_EQ(section.find("<b "), std::string::npos);
  EXPECT_EQ(count_of(section, "</script>"), 1u);  // of the records
  EXPECT_EQ(section.find('\x1b'), std::string::npos);
  EXPECT_NE(section.find("&lt;/script&gt;&lt;script&gt;alert()&lt;/script&gt; có "), std::string::npos);
  EXPECT_NE(section.find("&quot;lớp&quot; &amp; &#39;nhóm&#39;"), std::string::npos);
}

TEST(Html, AsksForNothingFromOutside) {
  const std::string page = html_head("x", vietnamese()) + section_of(swapped_total()) + html_tail();
  for (const char* outside : {"http:", "https:", "url(", " src=", "@import", "<link"}) {
    EXPECT_EQ(page.find(outside), std::string::npos) << outside;
  }
  EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
}

TEST(Html, RecordsCarryEachFigureAndRelation) {
  const std::string section = section_of(swapped_total());
  const std::string open = "<script type=\"application/json\" class=\"records\" data-prefix=\"d0-\">";
  const std::size_t begin = section.find(open) + open.size();
  const auto records = nlohmann::json::parse(section.substr(begin, section.find("</script>", begin) - begin));
  EXPECT_EQ(records["figures"].size(), 6u);
  EXPECT_EQ(records["figures"]["0"][0], (nlohmann::json{"Giá trị", "17.450 người"}));
  EXPECT_EQ(records["relations"][0][0], (nlohmann::json{0, 1, 2, 3, 4, 5}));
}

TEST(Html, NotesStandApartFromTheText) {
  Sample sample;
  sample.paragraph("Có 5 lớp(1) Nguồn: 12 huyện và 7 xã.");
  model::Span note;
  note.kind = model::SpanKind::kFootnote;
  note.range = {11, 30};
  std::get<model::Paragraph>(sample.document.blocks[0].content).text.spans.push_back(note);
  const std::string section = section_of(sample);
  EXPECT_EQ(count_of(section, "<small class=\"footnote\">"), 1u);
  EXPECT_EQ(count_of(section, "<span class=\"f\""), 4u);
}

TEST(Html, UnclaimedNumbersAreShown) {
  Sample sample;
  sample.paragraph("mã 77");
  sample.reading.numbers[0].number_class = model::NumberClass::kUnclaimed;
  sample.reading.figures.clear();
  const std::string wanted = "<span class=\"u\" title=\"số chưa có quy tắc nhận dạng\">77</span>";
  EXPECT_NE(section_of(sample).find(wanted), std::string::npos);
}

}  // namespace
}  // namespace luyke::render
