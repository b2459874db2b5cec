#include "base/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>

namespace luyke::base {
namespace {

TEST(Result, HoldsAValueOrAnError) {
  const Result<int> good = 7;
  ASSERT_TRUE(good);
  EXPECT_EQ(good.value(), 7);
  const Result<int> bad = Error{ErrorCode::kDamaged, "a.docx", "word/document.xml", "not well formed"};
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().code, ErrorCode::kDamaged);
}

TEST(Result, MovesItsValueOut) {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
  const std::unique_ptr<int> taken = std::move(result).value();
  EXPECT_EQ(*taken, 3);
}

TEST(Result, ArrowReachesIntoTheValue) {
  Result<std::string> result = std::string("abc");
  result->push_back('d');
  EXPECT_EQ(result->size(), 4u);
}

TEST(Error, DescribeLeavesOutWhatIsEmpty) {
  EXPECT_EQ((Error{ErrorCode::kDamaged, "a", "b", "c"}.describe()), "a: b: c");
  EXPECT_EQ((Error{ErrorCode::kDamaged, "a", "", "c"}.describe()), "a: c");
  EXPECT_EQ((Error{ErrorCode::kDamaged, "", "", "c"}.describe()), "c");
}

// The names reach scripts and files.
TEST(Error, NamesOfTheCodesAreFrozen) {
  EXPECT_STREQ(name_of(ErrorCode::kNotFound), "not_found");
  EXPECT_STREQ(name_of(ErrorCode::kPermission), "permission");
  EXPECT_STREQ(name_of(ErrorCode::kTooLarge), "too_large");
  EXPECT_STREQ(name_of(ErrorCode::kUnknownFormat), "unknown_format");
  EXPECT_STREQ(name_of(ErrorCode::kEncrypted), "encrypted");
  EXPECT_STREQ(name_of(ErrorCode::kDamaged), "damaged");
  EXPECT_STREQ(name_of(ErrorCode::kInvalidRule), "invalid_rule");
  EXPECT_STREQ(name_of(ErrorCode::kInvalidArgument), "invalid_argument");
  EXPECT_STREQ(name_of(ErrorCode::kInternal), "internal");
}

}  // namespace
}  // namespace luyke::base
