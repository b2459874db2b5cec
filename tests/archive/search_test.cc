#include <gtest/gtest.h>

#include <sstream>

#include "archive/archive.h"
#include "archive/excerpt.h"
#include "archive/quote.h"
#include "archive/record.h"
#include "base/digest.h"
#include "tests/archive/samples.h"
#include "tests/pipeline/temporary_folder.h"

namespace luyke::archive {
namespace {

using pipeline::TemporaryFolder;

// "…[the words that were looked for]…"
std::string shown(const std::string& text, const std::vector<base::Bytes>& marks) {
  std::string shown;
  std::uint32_t at = 0;
  for (const base::Bytes& mark : marks) {
    shown += text.substr(at, mark.begin - at) + "[" + text.substr(mark.begin, mark.size()) + "]";
    at = mark.end;
  }
  return shown + text.substr(at);
}

TEST(QueryWords, TermsAreKeys) {
  struct Case {
    const char* words;
    const char* expression;
  };
  const Case cases[] = {
      {"Tuyển  sinh", "marked : (\"tuyển\" AND \"sinh\")"},
      {"tuyen sinh", "plain : (\"tuyen\" AND \"sinh\")"},
      {"\"Hoà Bình\" 6.208", "marked : (\"hòa bình\" AND \"6 208\")"},
      {"đường", "marked : (\"đường\")"},
      {"a\") OR plain : (\"b", "plain : (\"a\" AND \"or plain\" AND \"b\")"},
      {"\"", ""},
  };
  for (const Case& each : cases) EXPECT_EQ(QueryWords(each.words).match_expression(), each.expression);
}

TEST(Excerpt, ShowsTheLineWithMostWords) {
  struct Case {
    const char* words;
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {"cao đẳng", "Trường cao.\nTrình độ Cao đẳng, trung cấp.\n", "Trình độ [Cao đẳng], trung cấp."},
      {"cao dang", "Có “cao đẳng” (CAO ĐẲNG)\n", "Có “[cao đẳng]” ([CAO ĐẲNG])"},
      {"sinh tuyển", "Sinh hoạt. Tuyển sinh.\n", "[Sinh] hoạt. [Tuyển sinh]."},
      {"hoà", "Tỉnh Hòa Bình\n", "Tỉnh [Hòa] Bình"},
      {"hóa", "Tỉnh Hòa Bình\n", "Tỉnh Hòa Bình"},
      {"", "\n \nBáo cáo\n", "Báo cáo"},
  };
  for (const Case& each : cases) {
    const Excerpt excerpt = excerpt_of(each.text, QueryWords(each.words));
    EXPECT_EQ(shown(excerpt.text, excerpt.marks), each.expected);
  }
}

TEST(Excerpt, LongLinesAreCutBetweenWords) {
  std::string line;
  for (int i = 0; i < 200; ++i) line += "từ" + std::to_string(i) + " ";
  const Excerpt excerpt = excerpt_of(line, QueryWords("từ150"));
  EXPECT_TRUE(excerpt.text.starts_with("… từ1")) << excerpt.text;
  EXPECT_TRUE(excerpt.text.ends_with(" …")) << excerpt.text;
  EXPECT_LT(excerpt.text.size(), 280u);
  ASSERT_EQ(excerpt.marks.size(), 1u);
  EXPECT_EQ(excerpt.text.substr(excerpt.marks[0].begin, excerpt.marks[0].size()), "từ150");
}

class Search : public testing::Test {
 protected:
  Search() : archive_(std::move(Archive::open_to_write(folder_.path() + "/archive", kVersions)).value()) {
    put("Tuyển sinh cao đẳng được 100 người.", "SỞ LAO ĐỘNG", "Sóc Trăng", 2020, 100);
    put("Tuyển sinh trung cấp, không có hệ cao đẳng, được 2.500 người.", "SỞ GIÁO DỤC", "An Giang", 2021, 2500);
    put("Tuyến đường sinh thái cao nguyên.", "SỞ GIAO THÔNG", "Lâm Đồng", 2022, 7);
    EXPECT_TRUE(archive_.flush().ok());
  }

  void put(const std::string& text, const std::string& issuer, const std::string& place, int year, int value) {
    Record record = sample_record(text);
    record.reading = {};
    record.reading.metadata.kind = "BC";
    record.reading.metadata.issuer = issuer;
    record.reading.metadata.place = place;
    record.reading.metadata.date = base::Date::make(year, 5, 20);
    record.reading.numbers.push_back({std::to_string(value), model::NumberClass::kFigure, "", {}});
    model::Figure figure;
    figure.value = base::Decimal(value);
    figure.indicator.phrase = "tuyển sinh";
    record.reading.figures.push_back(figure);
    const std::string path = folder_.write(std::to_string(year) + ".txt", text);
    const auto staged = archive_.stage(path, 10000).value();
    EXPECT_TRUE(archive_.add(record, staged.value(), path).ok());
  }

  // The years of what was found, in their order.
  std::string years(const Query& query) {
    const auto found = archive_.search(query);
    if (!found) return found.error().message;
    std::string text;
    for (const model::Hit& hit : found->hits) text += std::to_string(hit.document.metadata.date->year()) + " ";
    return text + (found->more ? "…" : "");
  }

  TemporaryFolder folder_;
  Archive archive_;
};

TEST_F(Search, FindsWithMarksAndWithout) {
  EXPECT_EQ(years({.words = "tuyển sinh cao đẳng"}), "2020 2021 ");  // side by side comes first
  EXPECT_EQ(years({.words = "TUYEN SINH CAO"}), "2020 2022 2021 ");
  EXPECT_EQ(years({.words = "tuyến"}), "2022 ");
  EXPECT_EQ(years({.words = "\"sinh cao\""}), "2020 ");
  EXPECT_EQ(years({.words = "2.500"}), "2021 ");
  EXPECT_EQ(years({.words = "không thấy"}), "");
  EXPECT_EQ(years({.words = "?!"}), "no words to look for");
}

// However many others hold the words, and however long ago it was stored.
TEST_F(Search, TheBestOfAllComesFirst) {
  put("Giảm nghèo, hộ cận nghèo; nghèo đa chiều của hộ dân.", "SỞ", "", 2023, 1);
  put("Hộ nghèo: hộ nghèo mới, hộ nghèo cũ. Hộ nghèo.", "SỞ", "", 2024, 1);
  for (int i = 0; i < 2600; ++i) put("Hộ nghèo năm " + std::to_string(i), "SỞ", "", 1900 + i % 90, 1);
  put("Nghèo và hộ.", "SỞ", "", 2025, 1);
  ASSERT_TRUE(archive_.flush().ok());
  EXPECT_EQ(years({.words = "hộ nghèo", .limit = 3}), "2024 1979 1978 …");
  EXPECT_EQ(years({.words = "nghèo hộ", .limit = 2}), "2024 2023 …");  // side by side, a comma between
  const auto all = archive_.search({.words = "ho ngheo", .limit = 10000});
  ASSERT_EQ(all->hits.size(), 2603u);
  EXPECT_EQ(all->hits.front().document.metadata.date->year(), 2024);
  EXPECT_EQ(all->hits[2601].document.metadata.date->year(), 2023);
  EXPECT_EQ(all->hits[2602].document.metadata.date->year(), 2025);
}

TEST_F(Search, FiltersNarrow) {
  EXPECT_EQ(years({}), "2022 2021 2020 ");
  EXPECT_EQ(years({.limit = 1}), "2022 …");
  EXPECT_EQ(years({.issuer = "so giao"}), "2022 2021 ");
  EXPECT_EQ(years({.words = "sinh", .issuer = "sở giáo"}), "2021 ");
  EXPECT_EQ(years({.kind = "KH"}), "");
  EXPECT_EQ(years({.area = "sóc trăng"}), "2020 ");
  EXPECT_EQ(years({.from = base::Date::make(2020, 5, 20), .to = base::Date::make(2021, 5, 19)}), "2020 ");
  EXPECT_EQ(years({.indicator = "tuyển sinh", .least = base::Decimal(100), .most = base::Decimal(2500)}), "2021 2020 ");
  EXPECT_EQ(years({.area = "An Giang", .most = base::Decimal(100)}), "");
  EXPECT_EQ(years({.finding = "any"}), "");
}

TEST(Quote, ShowsTheLineOrTheRow) {
  model::Document document;
  model::Paragraph paragraph;
  paragraph.text.printed = "Đầu dòng\nĐã có 1.234 hộ, 5 xã";
  document.blocks.push_back({paragraph, model::Part::kBody, std::nullopt, false});
  model::Table table;
  table.rows = 2;
  table.columns = 2;
  for (std::uint32_t i = 0; i < 4; ++i) {
    model::Cell& cell = table.cells.emplace_back();
    cell.row = i / 2;
    cell.column = i % 2;
    cell.text.printed = i == 2 ? "Kế\nSách" : "1" + std::to_string(i);
  }
  document.blocks.push_back({table, model::Part::kBody, std::nullopt, false});
  std::vector<model::ArchivedFigure> figures(3);
  figures[0].range = {15, 20};
  figures[1].block = 1;
  figures[1].row = 1;
  figures[1].column = 1;
  figures[1].range = {0, 2};
  figures[2].block = 9;  // of another document
  quote(figures, document);
  EXPECT_EQ(figures[0].quote, "Đã có 1.234 hộ, 5 xã");
  EXPECT_EQ(figures[1].quote, "Kế Sách | 13");
  EXPECT_EQ(figures[2].quote, "");
}

TEST_F(Search, VersionsAreCompared) {
  const auto put_version = [&](const std::string& text, const std::vector<int>& values, bool draft) {
    Record record = sample_record(text);
    model::Metadata& known = record.reading.metadata;
    known = {};
    known.issuer = "SỞ Y TẾ";
    known.number = "5";
    known.date = base::Date::make(2023, 1, 2);
    known.draft = draft;
    record.reading.figures.clear();
    record.reading.numbers.clear();
    for (const int value : values) {
      model::Figure figure;
      figure.n = static_cast<std::uint32_t>(record.reading.numbers.size());
      figure.value = base::Decimal(value);
      figure.indicator = {"ca mắc", "", "ca mắc"};
      record.reading.numbers.push_back({std::to_string(value), model::NumberClass::kFigure, "", {}});
      record.reading.figures.push_back(figure);
    }
    const std::string path = folder_.write(text, text);
    ASSERT_TRUE(archive_.add(record, archive_.stage(path, 10000).value().value(), path).ok());
  };
  put_version("issued", {10, 31, 12}, false);
  put_version("draft", {10, 13}, true);
  ASSERT_TRUE(archive_.flush().ok());
  std::string shown;
  ASSERT_TRUE(archive_
                  .versions([&](const model::ReportVersions& report) {
                    for (const auto& document : report.documents)
                      shown += document.metadata.draft ? "draft " : "issued ";
                    for (const model::FigureChange& change : report.changes) {
                      shown += "[" + (change.before ? change.before->value.to_string() : "") + " > " +
                               (change.after ? change.after->value.to_string() : "") + "]";
                    }
                  })
                  .ok());
  EXPECT_EQ(shown, "draft issued [13 > 31][ > 12]");
}

TEST_F(Search, FindsTheSameInACopy) {
  ASSERT_TRUE(archive_.export_to(folder_.path() + "/export").ok());
  ASSERT_TRUE(Archive::import_from(folder_.path() + "/export", folder_.path() + "/copy").ok());
  const auto found = Archive::open_to_read(folder_.path() + "/copy")->search({.words = "tuyen sinh"});
  ASSERT_TRUE(found.ok());
  EXPECT_EQ(found->hits.size(), 3u);
  EXPECT_EQ(found->hits[0].document.paths, std::vector<std::string>{folder_.path() + "/2020.txt"});
}

}  // namespace
}  // namespace luyke::archive
