#include "rules/load.h"

#include <gtest/gtest.h>

namespace luyke {
namespace {
TEST(Load, ReadsTheRuleFiles) {
  const std::string folder = LUYKE_SOURCE_DIR "/rules";
  const auto rules = rules::load(folder);
  ASSERT_TRUE(rules.ok()) << rules.error().describe();
  for (const model::ClassRule& rule : rules->classes) EXPECT_FALSE(rule.groups.empty()) << rule.id;
}
}  // namespace
}  // namespace luyke
