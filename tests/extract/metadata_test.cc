#include "extract/metadata.h"

#include <gtest/gtest.h>

#include "extract/metadata_rules.h"
#include "rules/check.h"
#include "tests/extract/samples.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

std::string describe(const HeadReading& reading) {
  const model::Metadata& m = reading.metadata;
  std::string result;
  const auto line = [&](const char* name, const std::string& value) {
    if (!value.empty()) result += std::string(name) + ": " + value + "\n";
  };
  line("kind", m.kind);
  line("number", m.number);
  line("symbol", m.symbol);
  line("issuer", m.issuer);
  line("parent", m.parent_issuer);
  line("place", m.place);
  line("date", m.date ? m.date->to_string() : "");
  line("title", m.title);
  line("period", m.period ? dump(*m.period) : "");
  if (m.signer) line("signer", m.signer->capacity + " | " + m.signer->position + " | " + m.signer->name);
  for (const std::string& recipient : m.recipients) line("recipient", recipient);
  if (m.draft) result += "draft\n";
  for (const model::Note& note : reading.notes) line("note", note.code);
  return result;
}

std::string read(const model::Document& document) {
  const auto passages = text::passages_of(document);
  return describe(HeadReader(sample_rules()).read(document, passages));
}

// A borderless table of two columns, row by row; lines of a cell parted by '\n'.
model::Block layout(const std::vector<std::pair<std::string, std::string>>& rows) {
  model::Table table;
  table.bordered = false;
  table.rows = static_cast<std::uint32_t>(rows.size());
  table.columns = 2;
  for (std::uint32_t row = 0; row < table.rows; ++row) {
    for (std::uint32_t column = 0; column < 2; ++column) {
      model::Cell cell;
      cell.row = row;
      cell.column = column;
      cell.text.printed = column == 0 ? rows[row].first : rows[row].second;
      table.cells.push_back(std::move(cell));
    }
  }
  return {std::move(table), model::Part::kBody, std::nullopt, false};
}

model::Document with_tables(const std::vector<std::pair<std::string, std::string>>& head,
                            const std::vector<std::string>& paragraphs,
                            const std::vector<std::pair<std::string, std::string>>& foot) {
  model::Document document = sample_document(paragraphs);
  document.blocks.insert(document.blocks.begin(), layout(head));
  if (!foot.empty()) document.blocks.push_back(layout(foot));
  return document;
}

TEST(Metadata, ReportWithoutHeadTable) {
  EXPECT_EQ(
      read(sample_document({"Số: /BC-SLĐTBXH", "Sóc Trăng, ngày tháng năm 2023",
                            "BÁO CÁO\nKết quả thực hiện tháng 11 năm 2023\nNhiệm vụ trọng tâm tháng 12 năm 2023",
                            "I. TÌNH HÌNH THỰC HIỆN THÁNG 11 NĂM 2023",
                            "Trong tháng 11 năm 2023, toàn tỉnh đã tạo việc làm cho 6.208 lao động./.",
                            "Nơi nhận:", "- Bộ LĐ-TB&XH (Vụ KH-TC, VP Bộ);\n- VP.TU; HĐND; UBND tỉnh;\n- Lưu: VT.",
                            "**KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC**", "Mã Chí Thanh"})),
      "kind: BC\nsymbol: BC-SLĐTBXH\nplace: Sóc Trăng\n"
      "title: Kết quả thực hiện tháng 11 năm 2023; Nhiệm vụ trọng tâm tháng 12 năm 2023\n"
      "period: 2023-11-01..2023-11-30\n"
      "signer: KT. GIÁM ĐỐC | PHÓ GIÁM ĐỐC | Mã Chí Thanh\n"
      "recipient: Bộ LĐ-TB&XH (Vụ KH-TC, VP Bộ)\nrecipient: VP.TU; HĐND; UBND tỉnh\ndraft\n");
}

TEST(Metadata, TablesOfAPeoplesCommittee) {
  EXPECT_EQ(read(with_tables(
                {{"ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"},
                 {"Số: 147/BC-UBND", "An Bình, ngày 18 tháng 6 năm 2024"}},
                {"**BÁO CÁO", "**Kết quả công tác cải cách hành chính quý II năm 2024\ntrên địa bàn tỉnh An Bình",
                 "Thực hiện Kế hoạch số 215/KH-UBND ngày 29/12/2023, Ủy ban nhân dân tỉnh báo cáo:",
                 "**I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"},
                {{"Nơi nhận:\n- Bộ Nội vụ (để b/c);\n- Lưu: VT, NC (20b).",
                  "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\n\nTrương Vĩnh Khoa"}})),
            "kind: BC\nnumber: 147\nsymbol: BC-UBND\nissuer: ỦY BAN NHÂN DÂN TỈNH AN BÌNH\nplace: An Bình\n"
            "date: 2024-06-18\n"
            "title: Kết quả công tác cải cách hành chính quý II năm 2024 trên địa bàn tỉnh An Bình\n"
            "period: 2024-04-01..2024-06-30\n"
            "signer: TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | Trương Vĩnh Khoa\n"
            "recipient: Bộ Nội vụ (để b/c)\n");
}

TEST(Metadata, DraftOfADepartment) {
  EXPECT_EQ(
      read(with_tables({{"UBND TỈNH AN BÌNH\nSỞ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN",
                         "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc"},
                        {"Số:        /BC-SNN", "An Bình, ngày      tháng 8 năm 2024"}},
                       {"(DỰ THẢO)", "**BÁO CÁO",
                        "**Tình hình sản xuất nông, lâm, ngư nghiệp tháng 8 và 8 tháng năm 2024", "**I. TRỒNG TRỌT"},
                       {{"Nơi nhận:\n- UBND tỉnh (để báo cáo);\n- Lưu: VT.",
                         "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\nĐoàn Thị Kiều Oanh"}})),
      "kind: BC\nsymbol: BC-SNN\nissuer: SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN\nparent: UBND TỈNH AN BÌNH\n"
      "place: An Bình\n"
      "title: Tình hình sản xuất nông, lâm, ngư nghiệp tháng 8 và 8 tháng năm 2024\n"
      "period: 2024-08-01..2024-08-31\n"
      "signer: KT. GIÁM ĐỐC | PHÓ GIÁM ĐỐC | Đoàn Thị Kiều Oanh\n"
      "recipient: UBND tỉnh (để báo cáo)\ndraft\n");
}

TEST(Metadata, HeadSetWithTabs) {
  EXPECT_EQ(
      read(sample_document({"SỞ Y TẾ AN BÌNH\t\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "**TRUNG TÂM\t\t\t\t\tĐộc lập - Tự do - Hạnh phúc", "**KIỂM SOÁT BỆNH TẬT",
                            "Số: 731/BC-KSBT\t\t\t\tAn Bình, ngày 05 tháng 8 năm 2024", "**BÁO CÁO",
                            "**Tình hình dịch bệnh truyền nhiễm tuần 31/2024", "(Từ ngày 29/7/2024 – 04/8/2024)",
                            "**I. TÌNH HÌNH DỊCH BỆNH",
                            "Nơi nhận:\tKT. GIÁM ĐỐC\n- Sở Y tế;\tPHÓ GIÁM ĐỐC\n- Lưu: VT.\tBSCKII. Tô Minh Chánh"})),
      "kind: BC\nnumber: 731\nsymbol: BC-KSBT\nissuer: TRUNG TÂM KIỂM SOÁT BỆNH TẬT\nparent: SỞ Y TẾ AN BÌNH\n"
      "place: An Bình\ndate: 2024-08-05\ntitle: Tình hình dịch bệnh truyền nhiễm tuần 31/2024\n"
      "period: 2024-07-29..2024-08-04\n"
      "signer: KT. GIÁM ĐỐC | PHÓ GIÁM ĐỐC | BSCKII. Tô Minh Chánh\nrecipient: Sở Y tế\n");
}

TEST(Metadata, AddresseeAndTwoStatementsInOneTitle) {
  EXPECT_EQ(
      read(with_tables(
          {{"UBND HUYỆN PHÚ LÂM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
           {"PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Độc lập - Tự do - Hạnh phúc"},
           {"Số: 186/BC-PLĐTBXH", "Phú Lâm, ngày 24 tháng 7 năm 2024"}},
          {"**BÁO CÁO",
           "**Kết quả công tác Lao động, Người có công và Xã hội tháng 7 năm 2024;\n"
           "phương hướng, nhiệm vụ tháng 8 năm 2024",
           "Kính gửi: Sở Lao động - Thương binh và Xã hội tỉnh An Bình.", "**I. KẾT QUẢ"},
          {{"Nơi nhận:\n- UBND các xã, thị trấn;\n- Lưu: VT, (03b).", "TRƯỞNG PHÒNG\n\n\n\nLê Hoài Thuận"}})),
      "kind: BC\nnumber: 186\nsymbol: BC-PLĐTBXH\nissuer: PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI\n"
      "parent: UBND HUYỆN PHÚ LÂM\nplace: Phú Lâm\ndate: 2024-07-24\n"
      "title: Kết quả công tác Lao động, Người có công và Xã hội tháng 7 năm 2024; phương hướng, nhiệm vụ tháng 8 "
      "năm 2024\nperiod: 2024-07-01..2024-07-31\nsigner:  | TRƯỞNG PHÒNG | Lê Hoài Thuận\n"
      "recipient: Sở Lao động - Thương binh và Xã hội tỉnh An Bình\nrecipient: UBND các xã, thị trấn\n");
}

TEST(Metadata, DraftMarkedInTheFoot) {
  EXPECT_EQ(read(with_tables(
                {{"UBND TỈNH AN BÌNH\nTỔ CÔNG TÁC TRIỂN KHAI\nĐỀ ÁN 06",
                  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"},
                 {"Số: 15/BC-TCTĐA06", "An Bình, ngày 2 tháng 10 năm 2024"}},
                {"**BÁO CÁO", "**Kết quả triển khai Đề án 06 và chuyển đổi số tháng 10/2024,\nnhiệm vụ tháng 11/2024"},
                {{"Nơi nhận:\n- Lưu: VT.", "TỔ TRƯỞNG\n(Dự thảo)\n\n\nTrương Vĩnh Khoa"}})),
            "kind: BC\nnumber: 15\nsymbol: BC-TCTĐA06\nissuer: TỔ CÔNG TÁC TRIỂN KHAI ĐỀ ÁN 06\n"
            "parent: UBND TỈNH AN BÌNH\nplace: An Bình\ndate: 2024-10-02\n"
            "title: Kết quả triển khai Đề án 06 và chuyển đổi số tháng 10/2024, nhiệm vụ tháng 11/2024\n"
            "period: 2024-10-01..2024-10-31\nsigner:  | TỔ TRƯỞNG | Trương Vĩnh Khoa\ndraft\n");
}

TEST(Metadata, OfficialLetterUnderAStamp) {
  EXPECT_EQ(
      read(sample_document(
          {"TRUNG TÂM CÔNG\nBÁO VÀ TIN HỌC\nttcbth@quangngai.gov.vn\n05.02.2025 08:09:28\n+07:00",
           "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
           "Số: 574/UBND-KTTH\nV/v đăng ký bổ sung\nnội dung trình HĐND tỉnh\ntại kỳ họp thứ 31\n"
           "Quảng Ngãi, ngày 04 tháng 02 năm 2025\nKính gửi: Thường trực HĐND tỉnh",
           "Theo đề nghị của Giám đốc Sở Tài chính, UBND tỉnh đăng ký bổ sung./.",
           "Nơi nhận:\n- Như trên;\n- VPUB: CVP, PCVP (KTTH);\n- Lưu: VT, KTTHa47.\nCHỦ TỊCH\nNguyễn Hoàng Giang"})),
      "kind: CV\nnumber: 574\nsymbol: UBND-KTTH\nissuer: ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI\nplace: Quảng Ngãi\n"
      "date: 2025-02-04\ntitle: đăng ký bổ sung nội dung trình HĐND tỉnh tại kỳ họp thứ 31\n"
      "signer:  | CHỦ TỊCH | Nguyễn Hoàng Giang\nrecipient: Thường trực HĐND tỉnh\nrecipient: Như trên\n"
      "recipient: VPUB: CVP, PCVP (KTTH)\n");
}

TEST(Metadata, PartySymbolAndSecrecy) {
  EXPECT_EQ(read(sample_document({"TỈNH ỦY AN BÌNH\tĐẢNG CỘNG SẢN VIỆT NAM\nBAN TỔ CHỨC\n*", "Số 52-BC/BTCTU", "MẬT",
                                  "An Bình, ngày 03 tháng 5 năm 2022", "BÁO CÁO\ntổng kết công tác năm 2021"})),
            "kind: BC\nnumber: 52\nsymbol: BC/BTCTU\nissuer: BAN TỔ CHỨC\nparent: TỈNH ỦY AN BÌNH\nplace: An Bình\n"
            "date: 2022-05-03\ntitle: tổng kết công tác năm 2021\nperiod: 2021-01-01..2021-12-31\n"
            "note: secrecy_mark\n");
}

TEST(Metadata, TitleInOneLineInSmallLetters) {
  const std::string fields = read(sample_document(
      {"UBND HUYỆN A", "Số: 12/BC-UBND", "Báo cáo tình hình kinh tế - xã hội 9 tháng năm 2024", "I. Kinh tế"}));
  EXPECT_NE(fields.find("tình hình kinh tế - xã hội 9 tháng năm 2024"), std::string::npos) << fields;
  EXPECT_NE(fields.find("2024-01-01..2024-09-30"), std::string::npos) << fields;
  const std::string sentence =
      read(sample_document({"UBND HUYỆN A", "Số: 12/BC-UBND", "Báo cáo đã được gửi cho huyện."}));
  EXPECT_EQ(sentence.find("đã được gửi"), std::string::npos) << sentence;
}

TEST(Metadata, KindsBySymbolAndByTitle) {
  const std::pair<const char*, const char*> rows[] = {
      {"Số: 5/NQ-HĐND", "NQ"},     {"Số: 05/QyĐ-SNV", "QyĐ"},   {"Số: 12/Ttr-CTK", "TTr"}, {"Số: 7/CTr-UBND", "CTr"},
      {"Số: 01/1999/QĐ.UB", "QĐ"}, {"Số: 18-NQ/TW", "NQ"},      {"Số: 24/TT-BYT", "TT"},   {"Số: 2932/SYT-GĐYK", "CV"},
      {"Số: 9/BTT-UBND", "BTT"},   {"Số: 14514-CV/VPTW", "CV"}, {"PHIẾU CHUYỂN", "PC"},    {"CÔNG ĐIỆN", "CĐ"},
      {"GIẤY ỦY QUYỀN", "GUQ"},    {"TỜ TRÌNH", "TTr"}};
  for (const auto& [line, kind] : rows) {
    const std::string dumped = read(sample_document({line}));
    EXPECT_TRUE(dumped.starts_with(std::string("kind: ") + kind + "\n")) << line << "\n" << dumped;
  }
}

TEST(Metadata, SignatureOnOneLine) {
  EXPECT_EQ(
      read(sample_document({"BÁO CÁO", "I. KẾT QUẢ", "Nơi nhận: - Sở Y tế; - Lưu: VT.", "TRƯỞNG PHÒNG Lê Hoài Thuận"})),
      "kind: BC\nsigner:  | TRƯỞNG PHÒNG | Lê Hoài Thuận\nrecipient: Sở Y tế\n");
}

TEST(Metadata, AddresseesOverSeveralLines) {
  EXPECT_EQ(read(sample_document({"Số: 23/BC-UBND", "BÁO CÁO\ncông tác tháng 01/2025",
                                  "Kính gửi:\n- Văn phòng Chính phủ;\n- Bộ trưởng Bộ Nội vụ, Tổ phó Tổ công tác cải "
                                  "cách\nthủ tục hành chính.\nTheo đề nghị của Văn phòng, tỉnh báo cáo như sau."})),
            "kind: BC\nnumber: 23\nsymbol: BC-UBND\ntitle: công tác tháng 01/2025\nperiod: 2025-01-01..2025-01-31\n"
            "recipient: Văn phòng Chính phủ\n"
            "recipient: Bộ trưởng Bộ Nội vụ, Tổ phó Tổ công tác cải cách thủ tục hành chính\n");
}

TEST(Metadata, ADecidingBodyIsNoSigner) {
  EXPECT_EQ(read(sample_document({"Số: 7/QĐ-TTg", "QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch", "THỦ TƯỚNG CHÍNH PHỦ",
                                  "Căn cứ Luật Tổ chức Chính phủ;", "QUYẾT ĐỊNH:", "Điều 1. Ban hành Kế hoạch."})),
            "kind: QĐ\nnumber: 7\nsymbol: QĐ-TTg\ntitle: Về việc ban hành Kế hoạch\n");
}

TEST(Metadata, TextWithoutHeadOrFoot) {
  EXPECT_EQ(read(sample_document({"Tháng 8/2022 giải quyết việc làm mới cho 2.010 lao động.",
                                  "Báo cáo kết quả của các huyện cho thấy số hồ sơ tăng."})),
            "");
}

TEST(Metadata, RulesKeepTheirExamples) {
  const MetadataRules rules(sample_rules());
  for (const base::Error& error : rules.errors()) ADD_FAILURE() << error.describe();
  const auto failures = rules::check_metadata_examples(sample_rules(), [&](std::string_view printed) {
    model::Document document = sample_document({std::string(printed)});
    const auto passages = text::passages_of(document);
    std::vector<rules::Field> fields;
    for (const FieldMatch& match : rules.read(passages.at(0).text, passages.at(0).lower)) {
      if (match.range.empty()) continue;
      fields.push_back({std::string(match.rule), std::string(match.field), passages.at(0).printed(match.range)});
    }
    return fields;
  });
  for (const auto& failure : failures) ADD_FAILURE() << failure.describe();
}

}  // namespace
}  // namespace luyke::extract
