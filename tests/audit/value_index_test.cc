#include "audit/value_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "tests/audit/reading_builder.h"

namespace luyke::audit {
namespace {

using base::Decimal;

// What a look at every figure finds, in the order of the text.
std::vector<MentionIndex> looked_up(const Scene& scene, const Decimal& low, const Decimal& high) {
  std::vector<MentionIndex> found;
  for (MentionIndex m = 0; m < scene.mentions.size(); ++m) {
    if (scene.figure(m).value >= low && scene.figure(m).value <= high) found.push_back(m);
  }
  return found;
}

std::vector<MentionIndex> sorted(std::span<const MentionIndex> found) {
  std::vector<MentionIndex> all(found.begin(), found.end());
  std::sort(all.begin(), all.end());
  return all;
}

TEST(ValueIndex, FindsWhatALookAtEveryFigureFinds) {
  std::mt19937 random(20231105);
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += "[" + std::to_string(random() % 90) + "," + std::to_string(random() % 10) + " %] ";
  const model::Reading reading = testing::reading_of(text);
  const Scene scene(reading);
  ASSERT_EQ(scene.mentions.size(), 300U);
  const ValueIndex index(scene);
  for (int tenths = -10; tenths < 1000; ++tenths) {
    const Decimal value = Decimal::from_parts(tenths, 1);
    const auto equal = index.equal_to(value);
    EXPECT_EQ(std::vector<MentionIndex>(equal.begin(), equal.end()), looked_up(scene, value, value));
    const Decimal high = value + Decimal(2);
    EXPECT_EQ(sorted(index.between(value, high)), looked_up(scene, value, high));
  }
}

TEST(ValueIndex, ZerosAtTheEndMakeNoOtherValue) {
  const model::Reading reading = testing::reading_of("[12,50 %] [12,5 %]");
  const Scene scene(reading);
  const ValueIndex index(scene);
  EXPECT_EQ(index.equal_to(Decimal::from_parts(125, 1)).size(), 2U);
  EXPECT_EQ(index.equal_to(Decimal::from_parts(12500, 3)).size(), 2U);
}

TEST(ValueIndex, ATextWithoutFiguresHasNoValues) {
  const model::Reading reading;
  const Scene scene(reading);
  const ValueIndex index(scene);
  EXPECT_TRUE(index.equal_to(Decimal(0)).empty());
  EXPECT_TRUE(index.between(Decimal(0), Decimal(100)).empty());
}

}  // namespace
}  // namespace luyke::audit
