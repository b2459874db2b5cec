#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "text/passage.h"

namespace luyke::text {
namespace {

const std::vector<std::string> kPieces = {
    // Vietnamese words in both placements, decomposed letters, marks alone
    "hoà", "hòa", "lũy", "luỹ", "UỶ", "tỉ", "Quí", "kĩ", "nghiêng", "hu\u0300ynh", "o\u0323\u0302", "a\u0306\u0301",
    "\u0301", "\u0323", "\u0302", "ƣ", "Ƣ", "Ð", "ð", "đ", "quy", "qúy", "khuỷu", "Oà", "i", "u", "y",
    // digits and what stands around them
    "0", "1", "7", "23", ".", ",", "%", "1.322", "114,66", "１", "²", "½",
    // white space, zero-width characters, look-alikes
    " ", " ", " ", "\u00A0", "\u202F", "\u2000", "\u3000", "\t", "\n", "\u200B", "\u00AD", "\uFEFF", "–", "—", "−", "-",
    "“", "”", "‘", "″", "⁄", "∕", "/", "…", "(", ")", ";", ":", "!", "?", "\u037E", "*", "•",
    // other scripts whose normal form is unusual, stray bytes
    "\u212B", "\u0958", "\u1100", "\u1161", "\u11A8", "\u09C7", "\u09BE", "\u0344", "İ", "ẞ", "😀", "\xFF", "\xC3",
    "\xE1\xBB"};

std::string random_text(std::mt19937& random, std::size_t most) {
  std::string text;
  for (std::size_t count = random() % (most + 1); count > 0; --count) text += kPieces[random() % kPieces.size()];
  return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Number tokens as the record contract defines them.
std::vector<std::string> numbers_in(const std::string& text) {
  std::vector<std::string> numbers;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) {
      while (end < text.size() && is_digit(text[end])) ++end;
      const bool goes_on = end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && is_digit(text[end + 1]);
      if (goes_on) ++end;
    }
    if (end > at) numbers.push_back(text.substr(at, end - at));
    at = std::max(end, at + 1);
  }
  return numbers;
}

std::string in_form(const icu::Normalizer2* normalizer, const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string form;
  normalizer->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(form);
  return form;
}

void expect_form_holds(const std::string& printed) {
  const std::string form = matching_form(printed);
  EXPECT_TRUE(base::is_valid_utf8(form));
  EXPECT_EQ(matching_form(form), form) << "normalised twice: " << printed;
  EXPECT_EQ(numbers_in(form), numbers_in(printed)) << printed;
  if (!base::is_valid_utf8(printed)) return;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  ASSERT_TRUE(U_SUCCESS(status));
  EXPECT_EQ(matching_form(in_form(nfc, printed)), form) << "from NFC: " << printed;
  EXPECT_EQ(matching_form(in_form(nfd, printed)), form) << "from NFD: " << printed;
}

// Every code point of the passage comes from a printed one that folds to it.
void expect_way_back(const Passage& passage) {
  ASSERT_EQ(passage.origin.size(), passage.text.size() + 1);
  ASSERT_EQ(passage.lower.size(), passage.text.size());
  for (std::uint32_t at = 0; at < passage.text.size();) {
    std::size_t next = at;
    base::next_code_point(passage.text, next);
    const auto end = static_cast<std::uint32_t>(next);
    const model::Place place = passage.place({at, end});
    const std::string printed = passage.printed({at, end});
    EXPECT_FALSE(printed.empty()) << passage.text << " at " << at;
    const bool joint = printed.back() == '\n' && passage.text[at] == ' ';
    EXPECT_EQ(base::count_code_points(printed), place.range.size() + (joint ? 1 : 0));
    at = end;
  }
  for (std::size_t at = 0; at < passage.text.size(); ++at) {
    std::size_t end = at;
    while (end < passage.text.size() && is_digit(passage.text[end])) ++end;
    if (end == at) continue;
    const base::Bytes range{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    // A mark may stand on the last digit; nothing else is taken along.
    EXPECT_EQ(passage.printed(range).substr(0, end - at), passage.text.substr(at, end - at));
    at = end;
  }
}

void expect_sentences_cover(const Passage& passage) {
  ASSERT_EQ(passage.sentences.size(), passage.resumed.size());
  std::size_t at = 0;
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
  for (const base::Bytes& sentence : passage.sentences) {
    EXPECT_LT(sentence.begin, sentence.end);
    EXPECT_LE(at, sentence.begin);
    for (; at < sentence.begin; ++at) EXPECT_TRUE(is_space(passage.text[at])) << passage.text << " at " << at;
    at = sentence.end;
  }
  for (; at < passage.text.size(); ++at) EXPECT_TRUE(is_space(passage.text[at])) << passage.text << " at " << at;
}

TEST(TextProperty, MatchingFormHoldsForRandomTexts) {
  std::mt19937 random(30);
  for (int i = 0; i < 20000 && !testing::Test::HasFailure(); ++i) expect_form_holds(random_text(random, 12));
}

model::Document random_document(std::mt19937& random) {
  model::Document document;
  for (std::size_t blocks = 1 + random() % 4; blocks > 0; --blocks) {
    model::Paragraph paragraph;
    model::Text& text = paragraph.text;
    text.printed = random_text(random, 40);
    const std::uint32_t size = base::count_code_points(text.printed);
    for (std::uint32_t at = 0; at < size && random() % 2 == 0;) {
      const auto begin = at + static_cast<std::uint32_t>(random() % (size - at));
      const auto end = begin + 1 + static_cast<std::uint32_t>(random() % (size - begin));
      const auto kind = random() % 2 == 0 ? model::SpanKind::kFootnote : model::SpanKind::kField;
      text.spans.push_back({kind, {begin, end}});
      at = end;
    }
    document.blocks.emplace_back().content = std::move(paragraph);
  }
  return document;
}

// A word too long for a syllable makes the whole text go the way of folding.
TEST(TextProperty, KeysAreTheSameByBothWays) {
  std::mt19937 random(20231103);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random, 12);
    const std::string key = key_of(text);
    EXPECT_EQ(key_of(text + " internationally"), key + (key.empty() ? "" : " ") + "internationally") << text;
    const std::string bare = markless_key_of(text);
    EXPECT_EQ(markless_key_of(text + " internationally"), bare + (bare.empty() ? "" : " ") + "internationally") << text;
  }
}

TEST(TextProperty, PassagesLeadBackToPrint) {
  std::mt19937 random(2020);
  for (int i = 0; i < 5000 && !testing::Test::HasFailure(); ++i) {
    const model::Document document = random_document(random);
    std::vector<std::string> printed;
    std::vector<std::string> read;
    for (const model::Block& block : document.blocks) {
      for (std::string& number : numbers_in(block.paragraph()->text.printed)) printed.push_back(std::move(number));
    }
    for (const Passage& passage : passages_of(document)) {
      expect_way_back(passage);
      expect_sentences_cover(passage);
      for (std::string& number : numbers_in(passage.text)) read.push_back(std::move(number));
    }
    EXPECT_EQ(read, printed);
  }
}

TEST(TextProperty, HoldsForTheTextsOfReports) {
  const std::filesystem::path source = LUYKE_SOURCE_DIR;
  std::size_t texts = 0;
  for (const std::filesystem::path& folder : {source / "fixtures", source / "../shared/eval"}) {
    if (!std::filesystem::exists(folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (entry.path().extension() != ".txt") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      std::stringstream bytes;
      bytes << file.rdbuf();
      expect_form_holds(bytes.str());
      model::Document document;
      model::Paragraph paragraph;
      paragraph.text.printed = bytes.str();
      document.blocks.emplace_back().content = std::move(paragraph);
      for (const Passage& passage : passages_of(document)) {
        expect_way_back(passage);
        expect_sentences_cover(passage);
      }
      ++texts;
    }
  }
  if (texts == 0) GTEST_SKIP() << "no text under fixtures/ or ../shared/eval";
}

}  // namespace
}  // namespace luyke::text
