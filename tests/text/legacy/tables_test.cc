#include <gtest/gtest.h>
#include <iconv.h>

#include "base/utf8.h"
#include "base/windows_1252.h"
#include "tests/text/legacy/old_text.h"
#include "text/legacy/code_page.h"
#include "text/legacy/letter_table.h"
#include "text/legacy/pieces.h"
#include "text/legacy/syllable.h"
#include "text/normal_form.h"

namespace luyke::text {
namespace {

// Every letter of every table comes back from the bytes that stand for it,
// alone and between others.
TEST(LetterTables, GiveBackEveryLetter) {
  for (const model::Encoding& encoding : project_rules().encodings) {
    const LetterTable table(encoding);
    for (const model::LetterCode& code : encoding.letters) {
      for (const auto& [before, after] : {std::pair("", ""), std::pair("t", "ng"), std::pair("(", ").")}) {
        const std::u32string stored = code_points_of(misread(before + code.bytes + after));
        const Decoded decoded = table.decode(stored);
        const std::u32string expected = code_points_of(before) + code.letter + code_points_of(after);
        EXPECT_EQ(decoded.text, expected) << encoding.name << " " << static_cast<unsigned>(code.letter);
        EXPECT_EQ(decoded.foreign + decoded.unmapped, 0U);
      }
    }
  }
}

TEST(LetterTables, HaveAllLettersOfVietnamese) {
  for (const model::Encoding& encoding : project_rules().encodings) {
    if (encoding.kind == model::Encoding::Kind::kUtf8) continue;
    const LetterTable table(encoding);
    for (const char32_t letter :
         code_points_of("àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĂÂÊÔƠƯĐ")) {
      EXPECT_FALSE(table.bytes_of(letter).empty()) << encoding.name << static_cast<unsigned>(letter);
    }
  }
}

std::string by_iconv(const std::string& bytes, const char* charset) {
  const iconv_t converter = iconv_open("UTF-8", charset);
  if (converter == reinterpret_cast<iconv_t>(-1)) return "no such charset";
  std::string input = bytes;
  std::string output(bytes.size() * 8, '\0');
  char* from = input.data();
  char* to = output.data();
  std::size_t left = input.size();
  std::size_t room = output.size();
  iconv(converter, &from, &left, &to, &room);
  iconv(converter, nullptr, nullptr, &to, &room);
  iconv_close(converter);
  output.resize(output.size() - room);
  return nfc(output);
}

TEST(LetterTables, AgreeWithTheSystem) {
  for (const auto& [name, charset] :
       {std::pair("tcvn5712-1", "TCVN5712-1"), std::pair("viscii", "VISCII"), std::pair("windows-1258", "CP1258")}) {
    if (by_iconv("a", charset) != "a") GTEST_SKIP() << "iconv does not know " << charset;
    for (const model::LetterCode& code : encoding_named(name).letters) {
      std::string letter;
      base::append_code_point(letter, code.letter);
      EXPECT_EQ(by_iconv(code.bytes, charset), letter) << name;
    }
  }
}

TEST(CodePages, LeadBackToTheByte) {
  for (int byte = 0x20; byte < 256; ++byte) {
    EXPECT_EQ(byte_of(base::windows_1252(static_cast<std::uint8_t>(byte))), byte);
    EXPECT_EQ(byte_of(static_cast<char32_t>(byte)), byte);
    EXPECT_EQ(byte_of(static_cast<char32_t>(0xF000 + byte)), byte);
  }
  EXPECT_EQ(byte_of(U'ạ'), std::nullopt);
}

TEST(Syllables, ArePossibleOrNot) {
  for (const char* word : {"nghiêng", "Quyết", "ĐỊNH", "hoà",   "hòa", "giếng", "gì",   "quốc",  "khuỷu", "ƣ",   "Ðẩy",
                           "yêu",     "ý",     "thuở", "xoong", "uỷ",  "ở",     "tỉnh", "huỳnh", "ngoằn", "rượu"}) {
    EXPECT_TRUE(is_syllable(code_points_of(word))) << word;
  }
  for (const char* word : {"", "tinhh", "cê", "ngê", "kha2", "họcc", "tôn giao", "phot", "cáć", "Zürich", "bé®", "tết́",
                           "sach", "qt", "nghiêngg", "café", "ươ"}) {
    EXPECT_FALSE(is_syllable(code_points_of(word))) << word;
  }
}

}  // namespace
}  // namespace luyke::text
