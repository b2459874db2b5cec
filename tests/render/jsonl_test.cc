#include "render/jsonl.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/render/sample.h"

namespace luyke::render {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

Sample part_above_whole() {
  Sample sample;
  sample.paragraph("có 15 trên 12,5 lớp");
  model::Figure& figure = sample.figure(1);
  figure.unit = "lớp";
  figure.approx = model::Approx::kOver;
  figure.basis = model::Basis::kCumulative;
  figure.period = base::Period::month(2023, 11);
  figure.period->label = "tháng 11";
  figure.indicator = {"lớp tập huấn", "", "lop tap huan"};
  figure.section = {"I. Kết quả"};
  figure.confidence = 0.91234567;
  figure.alternatives = {{"12,6", 0.3}};
  const auto id = sample.relate(model::RelationKind::kSubset, 1, {0}, model::Verdict::kBroken, "", "");
  sample.reading.relations[id].cue = "trong đó";
  sample.reading.metadata.kind = "BC";
  sample.reading.metadata.date = base::Date::make(2023, 11, 5);
  sample.reading.metadata.signer = model::Signer{"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Văn A"};
  sample.reading.notes.push_back({"tracked_changes", "has tracked changes"});
  model::Finding& finding = sample.find("part_above_whole", model::Severity::kError, {1, 0});
  finding.relation = id;
  finding.cause = model::Cause::kReport;
  finding.suspects.push_back({0, "", "missing_part", 0.5});
  return sample;
}

TEST(Jsonl, WritesTheContract) {
  const Sample sample = part_above_whole();
  const auto lines = lines_of(jsonl(sample.view()));
  ASSERT_EQ(lines.size(), 7u);
  EXPECT_EQ(
      lines[0],
      R"({"type":"document","document":"ab12","path":"báo cáo.txt","format":"txt","text_source":"native","pages":null,)"
      R"("metadata":{"kind":"BC","number":null,"symbol":null,"issuer":null,"parent_issuer":null,"place":null,)"
      R"("date":"2023-11-05","title":null,"period":null,)"
      R"("signer":{"capacity":"KT. GIÁM ĐỐC","position":"PHÓ GIÁM ĐỐC","name":"Trần Văn A"},"recipients":[],)"
      R"("draft":false},"encoding":"unicode",)"
      R"("notes":[{"code":"tracked_changes","message":"has tracked changes"}],)"
      R"("rules_version":"0123456789ab","program_version":"0.1.0"})");
  EXPECT_EQ(lines[1], R"({"type":"number","document":"ab12","n":0,"text":"15","class":"figure","rule":"figure.unit",)"
                      R"("place":{"block":0,"row":null,"column":null,"begin":3,"end":5,"page":null,"box":null}})");
  EXPECT_EQ(
      lines[4],
      R"({"type":"figure","document":"ab12","n":1,"tokens":[1],"text":"12,5","value":"12.5","unit":"lớp","scale":null,)"
      R"("written_decimals":1,"approx":"over","sign":"+","basis":"cumulative","measure":"amount",)"
      R"("period":{"from":"2023-11-01","to":"2023-11-30","label":"tháng 11"},)"
      R"("indicator":{"phrase":"lớp tập huấn","code":null,"key":"lop tap huan"},"area":null,"section":["I. Kết quả"],)"
      R"("place":{"block":0,"row":null,"column":null,"begin":11,"end":15,"page":null,"box":null},)"
      R"("rule":"figure.unit","confidence":0.9123,"alternatives":[{"text":"12,6","confidence":0.3}]})");
  EXPECT_EQ(lines[5],
            R"({"type":"relation","document":"ab12","id":0,"kind":"subset","result":1,"terms":[0],"subtracted":[],)"
            R"("cue":"trong đó","rule":null,"verdict":"broken","computed":null,"difference":null,"implied":null})");
  EXPECT_EQ(lines[6],
            R"({"type":"finding","document":"ab12","id":0,"code":"part_above_whole","severity":"error","relation":0,)"
            R"("figures":[1,0],"message":{"vi":"Phần 15 người lớn hơn số chung 12,5 lớp (lớp tập huấn).",)"
            R"("en":"The part 15 người is larger than its whole 12,5 lớp (lớp tập huấn)."},"cause":"report",)"
            R"("suspects":[{"n":0,"suggestion":null,"why":"missing_part","probability":0.5}]})");
}

TEST(Jsonl, FallingFiguresAndMinusSignsAreNegative) {
  Sample sample;
  sample.paragraph("giảm 5, -7, 9");
  sample.figure(0).direction = model::Direction::kDown;
  sample.figure(1).negative = true;
  std::string signs;
  for (const std::string& line : lines_of(jsonl(sample.view()))) {
    const auto record = nlohmann::json::parse(line);
    if (record["type"] == "figure") signs += record["sign"].get<std::string>();
  }
  EXPECT_EQ(signs, "--+");
}

TEST(Jsonl, StrayBytesAndQuotesStillGiveOneValidLine) {
  Sample sample;
  sample.document.path = "a\xff\"\n<b>.txt";
  const auto lines = lines_of(jsonl(sample.view()));
  ASSERT_EQ(lines.size(), 1u);
  const auto record = nlohmann::json::parse(lines[0]);
  EXPECT_EQ(record["path"].get<std::string>(), "a\uFFFD\"\n<b>.txt");
  EXPECT_TRUE(record["encoding"].is_null());
}

TEST(Jsonl, UnclaimedNumbersAreListed) {
  Sample sample;
  sample.paragraph("mã 77");
  sample.reading.numbers[0].number_class = model::NumberClass::kUnclaimed;
  sample.reading.numbers[0].rule.clear();
  sample.reading.figures.clear();
  const auto lines = lines_of(jsonl(sample.view()));
  ASSERT_EQ(lines.size(), 2u);
  const auto record = nlohmann::json::parse(lines[1]);
  EXPECT_EQ(record["class"], "unclaimed");
  EXPECT_TRUE(record["rule"].is_null());
}

}  // namespace
}  // namespace luyke::render
