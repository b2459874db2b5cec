#include "base/decimal.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace luyke::base {
namespace {

Decimal of(std::string_view text) {
  const auto value = Decimal::parse(text);
  EXPECT_TRUE(value) << text;
  return value.value_or(Decimal());
}

std::string text_of(const std::optional<Decimal>& value) { return value ? value->to_string() : "none"; }

TEST(Decimal, ReadsTheContractForm) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"0", "0"},
      {"007", "7"},
      {"-0", "0"},
      {"-12.50", "-12.5"},
      {"114.66", "114.66"},
      {"0.000000001", "0.000000001"},
      {"1234567890123456789", "1234567890123456789"},
      {"9999999999999999999.999999999", "9999999999999999999.999999999"},
      {"0000000000000000000000000000000000000001", "1"},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(text_of(Decimal::parse(text)), expected) << text;
}

TEST(Decimal, RefusesEverythingElse) {
  for (const char* text : {"", "-", ".", "1.", ".5", "1.2.3", "1,5", "+1", " 1", "1 ", "1e3", "--1", "0x1",
                           "0.0000000001", "10000000000000000000", "1234567890123456789012345678901234567890"}) {
    EXPECT_EQ(text_of(Decimal::parse(text)), "none") << text;
  }
}

TEST(Decimal, ParseAndPrintAreInverse) {
  std::mt19937_64 random(20231130);
  for (int i = 0; i < 20000; ++i) {
    const int scale = static_cast<int>(random() % 10);
    const auto coefficient = static_cast<std::int64_t>(random()) >> (random() % 63);
    const Decimal value = Decimal::from_parts(coefficient, scale);
    EXPECT_EQ(text_of(Decimal::parse(value.to_string())), value.to_string());
    EXPECT_EQ(of(value.to_string()), value);
  }
}

TEST(Decimal, SumsAreExactInAnyOrder) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<Decimal> parts;
    std::int64_t thousandths = 0;
    for (int i = 0; i < 50; ++i) {
      const int scale = static_cast<int>(random() % 4);
      const auto coefficient = static_cast<std::int64_t>(random() % 2000001) - 1000000;
      std::int64_t weight = 1;
      for (int j = scale; j < 3; ++j) weight *= 10;
      parts.push_back(Decimal::from_parts(coefficient, scale));
      thousandths += coefficient * weight;
    }
    Decimal total;
    for (const Decimal& part : parts) total += part;
    EXPECT_EQ(total, Decimal::from_parts(thousandths, 3));
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) total = total - *part;
    EXPECT_TRUE(total.is_zero());
  }
}

TEST(Decimal, ASumBeyondTheRangeStaysAtTheBound) {
  const Decimal most = of("9999999999999999999.999999999");
  const Decimal bound = most + most;
  EXPECT_EQ(bound.to_string(), "10000000000000000000");
  EXPECT_EQ(bound + most, bound);
  EXPECT_EQ((-most - most).to_string(), "-10000000000000000000");
  EXPECT_GT(bound, most);
  EXPECT_LT(-bound, most);
  EXPECT_GT(bound + Decimal::from_parts(1, 18), most);
}

TEST(Decimal, ComparesByValueNotByScale) {
  EXPECT_EQ(of("1.50"), of("1.5"));
  EXPECT_LT(of("-2"), of("-1.999999999"));
  EXPECT_GT(of("9999999999999999999"), Decimal::from_parts(1, 18));
  EXPECT_TRUE(of("-0").is_zero());
  EXPECT_TRUE(of("12.000").is_whole());
  EXPECT_FALSE(of("12.001").is_whole());
}

TEST(Decimal, MultipliesExactlyOrNotAtAll) {
  EXPECT_EQ(text_of(Decimal::multiply(of("7960"), of("61.8"))), "491928");
  EXPECT_EQ(text_of(Decimal::multiply(of("-0.5"), of("0.5"))), "-0.25");
  EXPECT_EQ(text_of(Decimal::multiply(of("0.000000001"), of("0.000000001"))), "0.000000000000000001");
  EXPECT_EQ(text_of(Decimal::multiply(of("5000000000"), of("5000000000"))), "none");
  EXPECT_EQ(text_of(Decimal::multiply(of("9999999999999999999.999999999"), of("9999999999999999999"))), "none");
  const auto tiny = Decimal::multiply(of("0.000000001"), of("0.000000001"));
  ASSERT_TRUE(tiny);
  EXPECT_EQ(text_of(Decimal::multiply(*tiny, of("0.1"))), "none");
}

TEST(Decimal, ShiftsByScaleWords) {
  EXPECT_EQ(text_of(of("4.52").shifted(3)), "4520");
  EXPECT_EQ(text_of(of("12.5").shifted(9)), "12500000000");
  EXPECT_EQ(text_of(of("344").shifted(-2)), "3.44");
  EXPECT_EQ(text_of(of("1").shifted(-18)), "0.000000000000000001");
  EXPECT_EQ(text_of(of("0.1").shifted(-18)), "none");
  EXPECT_EQ(text_of(of("1000").shifted(-18)), "0.000000000000001");
  EXPECT_EQ(text_of(of("10").shifted(18)), "none");
  EXPECT_EQ(text_of(of("0").shifted(18)), "0");
}

TEST(Decimal, DividesWithStatedRounding) {
  using Rounding = Decimal::Rounding;
  struct Row {
    const char* a;
    const char* b;
    int decimals;
    const char* half_up;
    const char* down;
  };
  const std::vector<Row> rows = {
      {"34400", "300", 2, "114.67", "114.66"},
      {"1", "2", 0, "1", "0"},
      {"-1", "2", 0, "-1", "0"},
      {"1", "3", 18, "0.333333333333333333", "0.333333333333333333"},
      {"2", "3", 4, "0.6667", "0.6666"},
      {"125600", "1500", 2, "83.73", "83.73"},
      {"0", "7", 2, "0", "0"},
      {"0.000000001", "1000", 3, "0", "0"},
      {"9999999999999999999", "0.000000001", 0, "none", "none"},
      {"1", "0", 2, "none", "none"},
      {"1", "0.000", 2, "none", "none"},
      {"1", "3", 19, "none", "none"},
      {"1", "3", -1, "none", "none"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(text_of(Decimal::divide(of(row.a), of(row.b), row.decimals, Rounding::kHalfUp)), row.half_up)
        << row.a << " / " << row.b;
    EXPECT_EQ(text_of(Decimal::divide(of(row.a), of(row.b), row.decimals, Rounding::kDown)), row.down)
        << row.a << " / " << row.b;
  }
}

TEST(Decimal, RoundedQuotientsLieWithinHalfAUnit) {
  std::mt19937_64 random(14);
  for (int i = 0; i < 20000; ++i) {
    const Decimal a =
        Decimal::from_parts(static_cast<std::int64_t>(random() % 1000000000), static_cast<int>(random() % 4));
    const Decimal b =
        Decimal::from_parts(static_cast<std::int64_t>(random() % 100000 + 1), static_cast<int>(random() % 4));
    const int decimals = static_cast<int>(random() % 5);
    const auto quotient = Decimal::divide(a, b, decimals, Decimal::Rounding::kHalfUp);
    ASSERT_TRUE(quotient);
    const auto back = Decimal::multiply(*quotient, b);
    const auto slack = Decimal::multiply(Decimal::half_unit(decimals), b);
    ASSERT_TRUE(back && slack);
    EXPECT_LE((*back - a).abs(), *slack) << a.to_string() << " / " << b.to_string();
  }
}

TEST(Decimal, UnitsOfTheLastPrintedDigit) {
  EXPECT_EQ(Decimal::half_unit(0).to_string(), "0.5");
  EXPECT_EQ(Decimal::half_unit(2).to_string(), "0.005");
  EXPECT_EQ(Decimal::half_unit(-3).to_string(), "500");
  EXPECT_EQ(Decimal::unit(0).to_string(), "1");
  EXPECT_EQ(Decimal::unit(1).to_string(), "0.1");
  EXPECT_EQ(Decimal::unit(-2).to_string(), "100");
}

TEST(Decimal, PrintsForVietnameseReaders) {
  const std::vector<std::tuple<std::string, int, std::string>> rows = {
      {"0", 0, "0"},
      {"999", 0, "999"},
      {"1463", 0, "1.463"},
      {"-28000", 0, "-28.000"},
      {"1234567.5", 0, "1.234.567,5"},
      {"1234.5", 2, "1.234,50"},
      {"114.66", 1, "114,66"},
      {"-0.25", 0, "-0,25"},
  };
  for (const auto& [value, decimals, expected] : rows) EXPECT_EQ(of(value).to_vietnamese(decimals), expected);
}

}  // namespace
}  // namespace luyke::base
