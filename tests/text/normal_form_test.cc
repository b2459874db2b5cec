#include "text/normal_form.h"

#include <gtest/gtest.h>

namespace luyke::text {
namespace {

TEST(NormalForm, ComposesAndFoldsNothing) {
  EXPECT_EQ(nfc("Lu\u0303y ke\u0302\u0301 HO\u0300A"), "Lũy kế HÒA");
  EXPECT_EQ(nfc("luỹ kế – hoà\u00a0“x”"), "luỹ kế – hoà\u00a0“x”");
  EXPECT_EQ(nfc("abc 17.540\n\t"), "abc 17.540\n\t");
  EXPECT_EQ(nfc(""), "");
}

TEST(NormalForm, TwiceIsOnce) {
  const std::string once = nfc("e\u0323\u0302 o\u031b\u0309 \u212b a\u0301\xff");
  EXPECT_EQ(nfc(once), once);
}

}  // namespace
}  // namespace luyke::text
