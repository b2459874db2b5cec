#include "base/interval.h"

#include <gtest/gtest.h>

#include <random>

namespace luyke::base {
namespace {

Decimal of(std::string_view text) { return Decimal::parse(text).value(); }
Interval between(std::string_view lower, std::string_view upper) { return {of(lower), of(upper)}; }
Interval at_least(std::string_view lower) { return {of(lower), std::nullopt}; }
Interval at_most(std::string_view upper) { return {std::nullopt, of(upper)}; }
std::string text_of(const std::optional<Interval>& interval) { return interval ? interval->to_string() : "none"; }

TEST(Interval, PrintsItsBounds) {
  EXPECT_EQ(Interval(of("600")).to_string(), "[600, 600]");
  EXPECT_EQ(between("1234.5", "1235.5").to_string(), "[1234.5, 1235.5]");
  EXPECT_EQ(at_least("600").to_string(), "[600, )");
  EXPECT_EQ(at_most("-1").to_string(), "(, -1]");
  EXPECT_EQ(Interval(std::nullopt, std::nullopt).to_string(), "(, )");
}

TEST(Interval, BoundsAreIncluded) {
  EXPECT_TRUE(between("1", "2").contains(of("1")));
  EXPECT_TRUE(between("1", "2").contains(of("2.0")));
  EXPECT_FALSE(between("1", "2").contains(of("2.001")));
  EXPECT_TRUE(at_least("5").contains(of("9999999999999999999")));
  EXPECT_FALSE(at_most("5").contains(of("6")));
  EXPECT_TRUE(between("3", "3.0").is_exact());
  EXPECT_FALSE(at_least("3").is_exact());
}

TEST(Interval, MeetsWhenOneValueIsInBoth) {
  EXPECT_TRUE(between("1", "2").meets(between("2", "3")));
  EXPECT_FALSE(between("1", "2").meets(between("2.1", "3")));
  EXPECT_TRUE(at_least("2").meets(at_most("2")));
  EXPECT_FALSE(at_least("2").meets(at_most("1.9")));
  EXPECT_TRUE(at_least("2").meets(at_least("1000")));
}

TEST(Interval, OpenBoundsStayOpenThroughSums) {
  EXPECT_EQ((between("1", "2") + between("10", "20")).to_string(), "[11, 22]");
  EXPECT_EQ((between("1", "2") - between("10", "20")).to_string(), "[-19, -8]");
  EXPECT_EQ((at_least("1") + between("10", "20")).to_string(), "[11, )");
  EXPECT_EQ((between("1", "2") - at_least("10")).to_string(), "(, -8]");
}

TEST(Interval, Products) {
  EXPECT_EQ(text_of(Interval::multiply(between("2", "3"), between("10", "20"))), "[20, 60]");
  EXPECT_EQ(text_of(Interval::multiply(at_least("2"), between("10", "20"))), "[20, )");
  EXPECT_EQ(text_of(Interval::multiply(at_most("3"), between("10", "20"))), "[0, 60]");
  EXPECT_EQ(text_of(Interval::multiply(of("9000000000"), of("9000000000"))), "none");
}

TEST(Interval, QuotientsAreWidenedOutward) {
  EXPECT_EQ(text_of(Interval::divide(of("1"), of("3"), 2)), "[0.33, 0.34]");
  EXPECT_EQ(text_of(Interval::divide(of("1"), of("4"), 2)), "[0.25, 0.25]");
  EXPECT_EQ(text_of(Interval::divide(between("1", "2"), between("3", "7"), 3)), "[0.142, 0.667]");
  EXPECT_EQ(text_of(Interval::divide(at_least("1"), of("4"), 2)), "[0.25, )");
  EXPECT_EQ(text_of(Interval::divide(of("1"), at_least("4"), 2)), "[0, 0.25]");
  EXPECT_EQ(text_of(Interval::divide(of("1"), between("0", "4"), 2)), "none");
  EXPECT_EQ(text_of(Interval::divide(of("1"), at_most("4"), 2)), "none");
  EXPECT_EQ(text_of(Interval::divide(of("1"), between("-4", "-2"), 2)), "none");
}

// Whatever values two intervals hold, their sum, difference, product and
// quotient hold the results.
TEST(Interval, OperationsHoldEveryResult) {
  std::mt19937 random(3);
  const auto draw = [&](int from) { return Decimal::from_parts(static_cast<int>(random() % 1000) + from, 1); };
  for (int i = 0; i < 5000; ++i) {
    const Decimal x = draw(0);
    const Decimal y = draw(1);
    const Interval a(x, x + draw(0));
    const Interval b(y, y + draw(0));
    const Decimal in_a = i % 2 == 0 ? x : *a.upper();
    const Decimal in_b = i % 3 == 0 ? y : *b.upper();
    EXPECT_TRUE((a + b).contains(in_a + in_b));
    EXPECT_TRUE((a - b).contains(in_a - in_b));
    const auto product = Interval::multiply(a, b);
    ASSERT_TRUE(product);
    EXPECT_TRUE(product->contains(*Decimal::multiply(in_a, in_b)));
    const auto quotient = Interval::divide(a, b, 4);
    ASSERT_TRUE(quotient);
    EXPECT_TRUE(quotient->contains(*Decimal::divide(in_a, in_b, 9, Decimal::Rounding::kHalfUp)));
  }
}

}  // namespace
}  // namespace luyke::base
