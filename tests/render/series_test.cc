#include "render/series.h"

#include <gtest/gtest.h>

#include "render/archive_lists.h"

namespace luyke::render {
namespace {

SeriesPoint point(const std::string& place, int month, std::int64_t value) {
  SeriesPoint made;
  made.figure.n = 3;
  made.figure.text = std::to_string(value);
  made.figure.value = base::Decimal(value);
  made.figure.unit = "hộ";
  made.figure.basis = model::Basis::kStock;
  made.figure.indicator = {"hộ nghèo", "", "hộ nghèo"};
  made.figure.period = base::Period::month(2023, month);
  made.figure.period->label = "trong tháng";
  made.document.sha256 = "ab";
  made.document.paths = {"/kho/a.docx", "/kho/b.docx"};
  made.document.metadata.place = place;
  made.document.metadata.number = std::to_string(month);
  made.document.metadata.symbol = "BC-X";
  return made;
}

std::vector<Series> sample() {
  return series_of(
      {point("An Giang", 5, 7), point("Cà Mau", 3, 3000), point("Cà Mau", 1, 1000), point("Cà Mau", 2, 1500)});
}

TEST(Series, ArePlaceByPlaceInTheOrderOfPeriods) {
  const Messages messages = {{"basis_stock", {"hiện có", "stock"}}, {"series", {"dãy", "series"}}};
  EXPECT_EQ(series_table(sample(), Words(messages, Language::kVietnamese), {}),
            "hộ nghèo · hộ · hiện có · Cà Mau\n"
            "  ▁▃█\n"
            "  2023-01-31 trong tháng  1.000  1/BC-X\n"
            "  2023-02-28 trong tháng  1.500  2/BC-X\n"
            "  2023-03-31 trong tháng  3.000  3/BC-X\n"
            "\n"
            "hộ nghèo · hộ · hiện có · An Giang\n"
            "  ▅\n"
            "  2023-05-31 trong tháng  7  5/BC-X\n"
            "\n"
            "2 dãy\n");
}

TEST(Series, AsCsvAndRecords) {
  const std::string csv = series_csv(sample());
  EXPECT_NE(
      csv.find("\nhộ nghèo,Cà Mau,hộ,stock,amount,2023-01-01,2023-01-31,trong tháng,1000,1000,1/BC-X,,/kho/a.docx\r\n"),
      std::string::npos)
      << csv;
  const std::string records = series_jsonl(sample());
  EXPECT_TRUE(records.starts_with(R"({"type":"point","series":0,"indicator":"hộ nghèo","place":"Cà Mau","unit":"hộ",)"
                                  R"("basis":"stock","measure":"amount","from":"2023-01-01","to":"2023-01-31",)"
                                  R"("period":"trong tháng","value":"1000","text":"1000","document":"ab"})"))
      << records;
}

TEST(Series, AsAPicture) {
  const Messages messages = {{"basis_stock", {"<hiện & có>", "stock"}}};
  const std::string svg = series_chart(sample()[0], Words(messages, Language::kVietnamese));
  EXPECT_NE(svg.find("points=\"50,270 450,215 850,50\""), std::string::npos) << svg;
  EXPECT_NE(svg.find("&lt;hiện &amp; có&gt;"), std::string::npos) << svg;
}

TEST(ArchiveLists, DocumentsHaveTheFieldsOfTheDecree) {
  model::ArchivedDocument document = point("Cà Mau", 1, 5).document;
  document.metadata.kind = "BC";
  document.metadata.date = base::Date::make(2023, 2, 1);
  document.metadata.title = "Kết quả, nhiệm vụ";
  document.metadata.signer = model::Signer{"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Thị An"};
  document.pages = 3;
  const Messages messages = {{"trust_native", {"Gốc điện tử", "Born digital"}}};
  const KindNames kinds = {{"BC", "Báo cáo"}};
  const Words words(messages, Language::kVietnamese);
  EXPECT_EQ(
      documents_csv_head() + document_csv(document, {words, kinds}),
      "\xef\xbb\xbf"
      "FileCode,OrganId,FileCatalog,FileNotation,DocOrdinal,TypeName,CodeNumber,CodeNotation,IssuedDate,OrganName,"
      "Subject,"
      "Language,PageAmount,Description,Position,FullName,Priority,IssuedAmount,DueDate,thời_hạn_lưu_trữ,mức_độ_tiếp_"
      "cận,"
      "từ_khóa,số_lượng_tờ,số_lượng_trang,tình_trạng_vật_lý,mức_độ_tin_cậy,mã_hồ_sơ_gốc_giấy,"
      "ParentOrganName,Place,Draft,Format,Bytes,Sha256,Path\r\n"
      ",,2023,,,Báo cáo,1,BC-X,2023-02-01,,\"Kết quả, nhiệm vụ\",,3,,PHÓ GIÁM ĐỐC,Lê Thị An,,,,,,,,3,,Gốc điện tử,,"
      ",Cà Mau,0,docx,0,ab,/kho/a.docx\r\n");
  EXPECT_TRUE(document_jsonl(document, {words, kinds})
                  .starts_with(R"({"type":"archived_document","FileCode":null,"OrganId":null,"FileCatalog":"2023",)"));
  document.metadata.kind = "XYZ";  // what the rules do not name stays as it is
  EXPECT_NE(document_jsonl(document, {words, kinds}).find(R"("TypeName":"XYZ")"), std::string::npos);
}

TEST(ArchiveLists, FiguresNameTheirSource) {
  const SeriesPoint made = point("Cà Mau", 1, 5);
  EXPECT_EQ(figure_csv(made.document, made.figure),
            "ab,/kho/a.docx,,1,BC-X,,3,5,5,hộ,stock,amount,2023-01-01,2023-01-31,trong tháng,hộ nghèo,,,,0,,,,\r\n");
}

}  // namespace
}  // namespace luyke::render
