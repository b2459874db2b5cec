// Reports of one series over the months: what they say together, and which of
// them was wrong when they cannot all be true.
#include "audit/ledger/timeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace luyke::audit {
namespace {

using base::Date;
using base::Decimal;
using base::Interval;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

Statement over(int first_month, int last_month, Interval value, int year = 2023) {
  const int days = Date::days_in_month(year, last_month);
  return {*Date::make(year, first_month, 1), *Date::make(year, last_month, days), value};
}
Statement month(int month, Interval value, int year = 2023) { return over(month, month, value, year); }
Statement cumulative(int months, Interval value, int year = 2023) { return over(1, months, value, year); }

std::string shown(const Interval& value) { return value.is_exact() ? value.lower()->to_string() : value.to_string(); }

// "wrong: what it should say", one explanation after the other.
std::vector<std::string> explained(const std::vector<Statement>& statements) {
  std::vector<std::string> all;
  for (const Contradiction& contradiction : contradictions_of(statements)) {
    for (const Explanation& explanation : contradiction.explanations) {
      std::string text;
      for (std::size_t i = 0; i < explanation.wrong.size(); ++i) {
        text += (i > 0 ? "; " : "") + std::to_string(explanation.wrong[i]) + ": " + shown(explanation.expected[i]);
      }
      all.push_back(text);
    }
  }
  return all;
}

TEST(Timeline, MonthsThatAddUpToTheirCumulativeContradictNothing) {
  EXPECT_THAT(explained({cumulative(1, Decimal(70)), month(2, Decimal(30)), cumulative(2, Decimal(100)),
                         month(3, Decimal(0)), cumulative(3, Decimal(100))}),
              IsEmpty());
}

TEST(Timeline, AMonthAndTheCumulativeBeforeIt) {
  // Vĩnh Long: 847 up to the month before, 134 in the month, 981 in all.
  EXPECT_THAT(explained({cumulative(9, Decimal(847)), month(10, Decimal(134)), cumulative(10, Decimal(981))}),
              IsEmpty());
  EXPECT_THAT(explained({cumulative(9, Decimal(847)), month(10, Decimal(134)), cumulative(10, Decimal(991))}),
              ElementsAre("0: 857", "1: 144", "2: 981"));
}

TEST(Timeline, OneCumulativeThatBreaksTwoMonthsIsNamed) {
  EXPECT_THAT(
      explained({cumulative(1, Decimal(70)), month(2, Decimal(30)), cumulative(2, Decimal(109)), month(3, Decimal(25)),
                 cumulative(3, Decimal(125)), month(4, Decimal(5)), cumulative(4, Decimal(130))}),
      ElementsAre("2: 100"));
}

TEST(Timeline, AMissingMonthLeavesARangeAndNoFinding) {
  EXPECT_THAT(explained({cumulative(1, Decimal(70)), month(3, Decimal(25)), cumulative(3, Decimal(125))}), IsEmpty());
  EXPECT_EQ(implied_by(std::vector{cumulative(1, Decimal(70)), month(3, Decimal(25)), cumulative(3, Decimal(125))},
                       *Date::make(2023, 2, 1), *Date::make(2023, 2, 28))
                .to_string(),
            "[30, 30]");
  EXPECT_EQ(implied_by(std::vector{cumulative(1, Decimal(70)), cumulative(4, Decimal(125)), month(3, Decimal(25))},
                       *Date::make(2023, 2, 1), *Date::make(2023, 2, 28))
                .to_string(),
            "[0, 30]");
}

TEST(Timeline, ACumulativeFigureNeverFalls) {
  EXPECT_THAT(explained({cumulative(5, Decimal(500)), cumulative(6, Decimal(450)), cumulative(7, Decimal(520))}),
              ElementsAre("0: [0, 450]", "1: [500, 520]"));
}

TEST(Timeline, YearsAreJudgedApart) {
  std::vector<Statement> statements{cumulative(12, Decimal(900), 2022), cumulative(1, Decimal(70)),
                                    month(2, Decimal(30)), cumulative(2, Decimal(100))};
  EXPECT_THAT(explained(statements), IsEmpty());
  statements.push_back(cumulative(2, Decimal(101)));
  EXPECT_THAT(contradictions_of(statements), SizeIs(1));
  EXPECT_THAT(contradictions_of(statements).front().statements, Not(Contains(0U)));
}

TEST(Timeline, AYearThatBeginsInDecemberIsAYearToo) {
  const auto from_mid_december = [](int month, int day, int value) {
    return Statement{*Date::make(2022, 12, 15), *Date::make(2023, month, day), Decimal(value)};
  };
  const Statement may{*Date::make(2023, 4, 15), *Date::make(2023, 5, 14), Decimal(40)};
  EXPECT_THAT(explained({from_mid_december(4, 14, 160), may, from_mid_december(5, 14, 200)}), IsEmpty());
  EXPECT_THAT(explained({from_mid_december(4, 14, 160), may, from_mid_december(5, 14, 210)}), SizeIs(3));
}

TEST(Timeline, QuartersAndHalvesJoinTheMonths) {
  EXPECT_THAT(explained({month(1, Decimal(10)), month(2, Decimal(20)), month(3, Decimal(30)), over(1, 3, Decimal(60)),
                         over(4, 6, Decimal(90)), over(1, 6, Decimal(151))}),
              ElementsAre("4: 91", "5: 150"));
}

TEST(Timeline, RoundedAmountsMeetWithinTheirRounding) {
  const auto rounded = [](int tenths) {
    return Interval(Decimal::from_parts(10 * tenths - 5, 2), Decimal::from_parts(10 * tenths + 5, 2));
  };
  EXPECT_THAT(explained({cumulative(1, rounded(105)), month(2, rounded(102)), cumulative(2, rounded(208))}), IsEmpty());
  EXPECT_THAT(explained({cumulative(1, rounded(105)), month(2, rounded(102)), cumulative(2, rounded(211))}), SizeIs(3));
}

TEST(Timeline, TwoSlipsAreFoundTogether) {
  EXPECT_THAT(explained({cumulative(1, Decimal(70)), month(2, Decimal(30)), cumulative(2, Decimal(190)),
                         month(3, Decimal(25)), cumulative(3, Decimal(125)), month(4, Decimal(5)),
                         cumulative(4, Decimal(310)), month(5, Decimal(10)), cumulative(5, Decimal(140))}),
              ElementsAre("2: 100; 6: 130"));
}

TEST(Timeline, EachChangedCumulativeOfAYearIsNamedAlone) {
  std::mt19937 random(20231105);
  for (int round = 0; round < 40; ++round) {
    std::vector<Statement> statements;
    int total = 0;
    for (int m = 1; m <= 12; ++m) {
      const int counted = std::uniform_int_distribution<int>(1, 500)(random);
      total += counted;
      statements.push_back(month(m, Decimal(counted)));
      statements.push_back(cumulative(m, Decimal(total)));
    }
    ASSERT_THAT(explained(statements), IsEmpty());
    // The last cumulative is held by one month alone.
    const std::size_t changed = 2 * std::uniform_int_distribution<std::size_t>(1, 10)(random) + 1;
    const Decimal truth = *statements[changed].value.lower();
    statements[changed].value = truth + Decimal(std::uniform_int_distribution<int>(1, 900)(random));
    EXPECT_THAT(explained(statements), ElementsAre(std::to_string(changed) + ": " + truth.to_string()));
  }
}

}  // namespace
}  // namespace luyke::audit
