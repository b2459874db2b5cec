#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/text/legacy/old_text.h"

namespace luyke::text {
namespace {

using testing::ElementsAre;
using testing::Field;

constexpr const char* kReport =
    "Kết quả tuyển sinh được 17.540 người, đạt 114,66% kế hoạch; lũy kế 344 người. Ước thực hiện quý III: 1.234,5 "
    "triệu đồng (tăng 9,8% so với cùng kỳ năm trước).";

std::vector<std::string> encodings_of(const model::Document& document) {
  std::vector<std::string> names;
  for (const model::EncodingUse& use : document.encodings) names.push_back(use.encoding);
  return names;
}

TEST(LegacyDecoder, FindsTheEncodingWithoutAFont) {
  for (const char* name : {"tcvn3", "vni", "viscii", "vps", "windows-1258", "viqr", "misread-utf-8"}) {
    model::Document document = old_document({{kReport, name, ""}});
    project_decoder().decode(document);
    EXPECT_EQ(printed(document), kReport) << name;
    EXPECT_THAT(encodings_of(document), ElementsAre(name));
  }
}

TEST(LegacyDecoder, BelievesAFontInShortTexts) {
  for (const auto& [font, name] :
       {std::pair(".VnTime", "tcvn3"), std::pair("VNI-Times", "vni"), std::pair("VPS Times", "vps")}) {
    model::Document document = old_document({{"Số: 12/QĐ-UB", name, font}});
    project_decoder().decode(document);
    EXPECT_EQ(printed(document), "Số: 12/QĐ-UB") << name;
  }
}

TEST(LegacyDecoder, IgnoresAFontThatLies) {
  model::Document document = old_document({{kReport, "vni", ".VnTime"}});
  project_decoder().decode(document);
  EXPECT_EQ(printed(document), kReport);
  model::Document unicode = old_document({{kReport, "", ".VnTime"}});
  project_decoder().decode(unicode);
  EXPECT_EQ(printed(unicode), kReport);
  EXPECT_TRUE(unicode.encodings.empty());
}

TEST(LegacyDecoder, TellsRunsOfOneParagraphApart) {
  model::Document document = old_document({{"Căn cứ Nghị định số 86/2002/NĐ-CP ", "tcvn3", ".VnTime"},
                                           {"của Chính phủ quy định ", "vni", "VNI-Times"},
                                           {"chức năng, nhiệm vụ", "", "Times New Roman"}});
  project_decoder().decode(document);
  EXPECT_EQ(printed(document), "Căn cứ Nghị định số 86/2002/NĐ-CP của Chính phủ quy định chức năng, nhiệm vụ");
  EXPECT_THAT(encodings_of(document), testing::UnorderedElementsAre("tcvn3", "vni", "unicode"));
}

TEST(LegacyDecoder, PrintsTheCapitalsOfCapitalFonts) {
  model::Document document = old_document({{"bộ tài chính ban hành 144", "tcvn3", ".VnTimeH"}});
  project_decoder().decode(document);
  EXPECT_EQ(printed(document), "BỘ TÀI CHÍNH BAN HÀNH 144");
}

// "CéNG HßA X· HéI": capitals with tones were typed small for fonts of capitals.
TEST(LegacyDecoder, RaisesSmallLettersAmongCapitals) {
  model::Document document = old_document(
      {{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc, Bộ Y tế, Hà Nội, Uỷ ban", "tcvn3", ""}});
  project_decoder().decode(document);
  EXPECT_EQ(printed(document),
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc, Bộ Y tế, Hà Nội, Uỷ ban");
}

TEST(LegacyDecoder, GivesBackTheHornThatConvertersTakeForASoftHyphen) {
  model::Document document = old_document({});
  std::get<model::Paragraph>(document.blocks[0].content).text = {"Thñ t\u00ADíng ChÝnh phñ", {}, {{{0, 19}, 0}}, {}};
  document.fonts = {".VnTime"};
  project_decoder().decode(document);
  EXPECT_EQ(printed(document), "Thủ tướng Chính phủ");
}

TEST(LegacyDecoder, ReadsFontsOfSignsByTheirByte) {
  model::Document document = old_document({});
  std::get<model::Paragraph>(document.blocks[0].content).text = {
      "\uF051\uF075\uF079\uF0D5\uF074 \uF0AE\uF0DE\uF06E\uF068", {}, {{{0, 10}, 0}}, {}};
  document.fonts = {".VnTime"};
  project_decoder().decode(document);
  EXPECT_EQ(printed(document), "Quyết định");
}

TEST(LegacyDecoder, MovesRangesWithTheText) {
  model::Document document = old_document({{"Tổng số: ", "vni", "VNI-Times"}, {"đạt 12 người", "vni", "VNI-Helve"}});
  model::Text& text = std::get<model::Paragraph>(document.blocks[0].content).text;
  const std::uint32_t length = text.fonts[1].range.end;
  text.spans = {{model::SpanKind::kFootnote, {text.fonts[1].range.begin, length}}};
  project_decoder().decode(document);
  EXPECT_EQ(text.printed, "Tổng số: đạt 12 người");
  EXPECT_EQ(text.fonts[0].range, (base::CodePoints{0, 9}));
  EXPECT_EQ(text.fonts[1].range, (base::CodePoints{9, 21}));
  EXPECT_EQ(text.spans[0].range, (base::CodePoints{9, 21}));
}

TEST(LegacyDecoder, LeavesSignsOfOtherFontsAlone) {
  model::Document document = old_document({{"Khu đất rộng ", "tcvn3", ".VnTime"},
                                           {"10×5 m², 25°C ± 2", "", "Times New Roman"},
                                           {" tại xã Đại Tâm", "tcvn3", ".VnTime"}});
  project_decoder().decode(document);
  EXPECT_EQ(printed(document), "Khu đất rộng 10×5 m², 25°C ± 2 tại xã Đại Tâm");
}

TEST(LegacyDecoder, LeavesUnicodeAndOtherLanguagesAsTheyAre) {
  for (const char* text :
       {kReport, "The café in Zürich cost 25 € — naïve, isn't it? Ångström, façade, 10×5 m².",
        "Le président français a visité l'école; où êtes-vous? Ça va très bien. Noël, août, élève, hôtel, forêt.",
        "Größe, Übung, schön, für, Straße, München, Köln, Fußball, Äpfel, Öl, weiß, dürfen, möchten, können.",
        "El niño comió piñas en España; ¿dónde está el baño? ¡Qué día! mañana, corazón, canción, señor.",
        "São Paulo não é a capital; informações, coração, irmão, lições, põe, mãe, avô, avó, três, português.",
        "x^2 + y^2 = z^2; a^n, e^x, o+u; Added: odd, middle, add. What? So what? Go. To do? See? We do. He? Me!",
        "§ 5, ®, ©, ™, µm, ½, ¼, ¿, ª, º, Æ, Ø, å, þ: Smørrebrød på Ærø, Þingvellir, Łódź, Škoda, Žižek"}) {
    for (const char* font : {"", "Times New Roman"}) {
      model::Document document = old_document({{text, "", font}});
      project_decoder().decode(document);
      EXPECT_EQ(printed(document), text);
      EXPECT_TRUE(document.encodings.empty());
      project_decoder().explain(document);
      EXPECT_EQ(printed(document), text);
    }
  }
}

TEST(LegacyDecoder, DecodesOnce) {
  for (const char* name : {"tcvn3", "vni", "viscii", "vps", "windows-1258", "viqr", "misread-utf-8"}) {
    model::Document document = old_document({{kReport, name, ""}});
    project_decoder().decode(document);
    project_decoder().decode(document);
    EXPECT_EQ(printed(document), kReport) << name;
  }
}

TEST(LegacyDecoder, TellsWhatItCouldNotDecode) {
  model::Document document = old_document({{"Căn cứ Nghị định ", "tcvn3", ".VnTime"}, {"Ñ\u0081", "", ".VnTime"}});
  project_decoder().decode(document);
  EXPECT_THAT(document.notes, ElementsAre(Field(&model::Note::code, "undecoded_letters")));
  EXPECT_EQ(document.notes[0].message, "1 letters of text in tcvn3 stand for nothing there and were left as they are");
}

TEST(LegacyDecoder, ExplainsEachRun) {
  model::Document document = old_document({{"Căn cứ Nghị định ", "tcvn3", ".VnTime"},
                                           {"của Chính phủ ", "vni", ".VnArial"},
                                           {"Quyết định số ", "vni", "Arial"},
                                           {"in English", "", "Calibri"}});
  const std::vector<model::EncodedRun> runs = project_decoder().explain(document);
  ASSERT_EQ(runs.size(), 4U);
  EXPECT_EQ(runs[0].reason, model::EncodingReason::kFontAndLetters);
  EXPECT_EQ(runs[1].reason, model::EncodingReason::kLettersNotFont);
  EXPECT_EQ(runs[1].encoding, "vni");
  EXPECT_EQ(runs[2].reason, model::EncodingReason::kLetters);
  EXPECT_EQ(runs[3].reason, model::EncodingReason::kNoOldLetters);
  EXPECT_EQ(runs[3].font, "Calibri");
  EXPECT_EQ(runs[1].place.range, (base::CodePoints{17, 30}));
}

}  // namespace
}  // namespace luyke::text
