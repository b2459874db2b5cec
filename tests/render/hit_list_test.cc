#include "render/hit_list.h"

#include <gtest/gtest.h>

#include "render/csv.h"

namespace luyke::render {
namespace {

model::Hits sample() {
  model::Hit hit;
  hit.document.sha256 = "ab";
  hit.document.paths = {"/kho/a b.docx", "/kho/b.docx"};
  hit.document.metadata.kind = "BC";
  hit.document.metadata.number = "12";
  hit.document.metadata.symbol = "BC-SNV";
  hit.document.metadata.issuer = "SỞ NỘI VỤ";
  hit.document.metadata.date = base::Date::make(2023, 11, 5);
  hit.document.metadata.title = "=Kết \"quả\", tháng 11";
  hit.excerpt = "Tổ chức kỳ thi\x1b[2J";
  hit.marks = {{0, 11}};
  return {{hit}, true};
}

TEST(HitList, ForPeople) {
  const Messages messages = {{"hits_one", {"tài liệu", "document"}}, {"hits_more", {", còn nữa", ", and more"}}};
  EXPECT_EQ(hit_list(sample(), Words(messages, Language::kVietnamese), {}),
            "1. 12/BC-SNV · 05/11/2023 · SỞ NỘI VỤ\n"
            "   =Kết \"quả\", tháng 11\n"
            "   [Tổ chức] kỳ thi [2J\n"
            "   /kho/a b.docx\n"
            "   /kho/b.docx\n"
            "\n"
            "1 tài liệu, còn nữa\n");
}

TEST(HitList, AsRecordsWithMarksInCodePoints) {
  EXPECT_EQ(hits_jsonl(sample()),
            R"({"type":"hit","rank":1,"sha256":"ab","paths":["/kho/a b.docx","/kho/b.docx"],"kind":"BC",)"
            R"("number":"12","symbol":"BC-SNV","issuer":"SỞ NỘI VỤ","parent_issuer":null,"place":null,)"
            R"("date":"2023-11-05","title":"=Kết \"quả\", tháng 11","period":null,)"
            "\"excerpt\":\"Tổ chức kỳ thi\\u001b[2J\",\"marks\":[[0,7]]}\n");
}

TEST(HitList, AsCsvThatRunsNothing) {
  const std::string csv = hits_csv(sample());
  EXPECT_NE(
      csv.find("1,ab,/kho/a b.docx; /kho/b.docx,BC,12,BC-SNV,SỞ NỘI VỤ,,,2023-11-05,\"'=Kết \"\"quả\"\", tháng 11\",,"),
      std::string::npos)
      << csv;
  EXPECT_EQ(csv_line({"-5", "-x", "+1", "@a", "a\nb", ""}), "-5,'-x,'+1,'@a,\"a\nb\",\r\n");
}

}  // namespace
}  // namespace luyke::render
