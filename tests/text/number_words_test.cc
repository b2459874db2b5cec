#include "text/number_words.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace luyke::text {
namespace {

std::string value_of(const std::string& words) {
  const std::optional<base::Decimal> value = read_number_words(words);
  return value ? value->to_string() : "-";
}

struct Case {
  std::string words;
  std::string value;
};

void expect_all(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(value_of(c.words), c.value) << c.words;
}

TEST(NumberWords, ReadsWholeNumbers) {
  expect_all({
      {"không", "0"},
      {"chín", "9"},
      {"mười lăm", "15"},
      {"hai mươi mốt", "21"},
      {"một trăm hai mươi", "120"},
      {"một triệu ba trăm hai mươi hai nghìn năm trăm", "1322500"},
      {"mười lăm tỷ hai trăm triệu", "15200000000"},
      {"ba trăm nghìn tỷ", "300000000000000"},
      {"hai nghìn không trăm hai mươi ba", "2023"},
  });
}

TEST(NumberWords, KnowsVariants) {
  expect_all({
      {"Một  trăm LINH năm", "105"},
      {"hai ngàn", "2000"},
      {"hai tỉ", "2000000000"},
      {"ba mươi nhăm", "35"},
      {"bẩy mươi", "70"},
      {"hai mươi bốn", "24"},
      {"hai mươi tư", "24"},
      {"ba mươi một", "31"},
      {"hai chục", "20"},
      {"một chục", "10"},
      {"mu\u031Bo\u031B\u0300i", "10"},
  });
}

TEST(NumberWords, KnowsEmptyPlaces) {
  expect_all({
      {"một nghìn không trăm lẻ năm", "1005"},
      {"một nghìn linh năm", "1005"},
      {"một triệu không nghìn không trăm linh năm", "1000005"},
      {"một triệu không trăm linh năm nghìn", "1005000"},
      {"một trăm linh hai nghìn", "102000"},
      {"một tỷ không trăm mười triệu", "1010000000"},
      {"một nghìn không trăm lẻ năm tỷ", "1005000000000"},
  });
}

TEST(NumberWords, ReadsHalvesAndDecimals) {
  expect_all({
      {"hai triệu rưỡi", "2500000"},
      {"một trăm rưỡi", "150"},
      {"năm tỷ rưỡi", "5500000000"},
      {"mười hai phẩy năm", "12.5"},
      {"ba phẩy không năm", "3.05"},
      {"không phẩy hai mươi lăm", "0.25"},
      {"hai phẩy năm triệu", "2500000"},
      {"một phẩy hai nghìn tỷ", "1200000000000"},
  });
}

TEST(NumberWords, RefusesWhatIsNoNumberOrDoubtful) {
  for (const std::string words : {"", "năm học", "một trăm hai", "mười năm", "hai mươi năm", "mươi lăm",
                                  "một nghìn năm", "trăm", "rưỡi", "mười rưỡi", "phẩy năm", "hai phẩy", "một, hai",
                                  "năm người", "hai hai", "một triệu năm trăm rưỡi người", "không không", "15"}) {
    EXPECT_EQ(value_of(words), "-") << words;
  }
}

const std::vector<std::string> kDigits = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

// A number below 1000; `full` names its hundreds even when there are none.
std::string spell_group(std::uint64_t value, bool full) {
  const std::uint64_t hundreds = value / 100;
  const std::uint64_t tens = value / 10 % 10;
  const std::uint64_t ones = value % 10;
  std::string words = full || hundreds > 0 ? kDigits[hundreds] + " trăm" : "";
  const std::string gap = words.empty() ? "" : " ";
  if (tens == 0) return ones == 0 ? words : words + (words.empty() ? "" : " linh ") + kDigits[ones];
  words += gap + (tens == 1 ? "mười" : kDigits[tens] + " mươi");
  if (ones == 0) return words;
  return words + " " + (ones == 5 ? "lăm" : tens > 1 && ones == 1 ? "mốt" : kDigits[ones]);
}

// Spells as schools teach it, with every empty place named.
std::string spell(std::uint64_t value) {
  const std::vector<std::string> scales = {"", " nghìn", " triệu", " tỷ"};
  std::vector<std::uint64_t> groups;
  for (std::uint64_t rest = value; rest > 0; rest /= 1000) groups.push_back(rest % 1000);
  std::string words;
  for (std::size_t i = groups.size(); i-- > 0 && value > 0;) {
    std::uint64_t scale = 1;
    for (std::size_t power = 0; power < i; ++power) scale *= 1000;
    const std::string group = spell_group(groups[i], i + 1 < groups.size());
    words += (words.empty() ? "" : " ") + (group.empty() ? kDigits[0] : group) + scales[i];
    value %= scale;
  }
  return words;
}

TEST(NumberWords, ReadsBackWhatSchoolsSpell) {
  std::mt19937_64 random(20231105);
  for (int i = 0; i < 2000; ++i) {
    const std::uint64_t value = 1 + random() % (i % 4 == 0   ? 1000
                                                : i % 4 == 1 ? 1000000
                                                : i % 4 == 2 ? 1000000000
                                                             : 1000000000000);
    EXPECT_EQ(value_of(spell(value)), std::to_string(value)) << spell(value);
  }
}

}  // namespace
}  // namespace luyke::text
