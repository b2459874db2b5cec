#include "base/descriptor.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace luyke::base {
namespace {

bool is_open(int number) { return ::fcntl(number, F_GETFD) >= 0; }

TEST(Descriptor, ClosesOnce) {
  const int number = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  {
    Descriptor first(number);
    Descriptor second(std::move(first));
    EXPECT_EQ(second.get(), number);
    Descriptor third;
    third = std::move(second);
    EXPECT_TRUE(third);
    EXPECT_TRUE(is_open(number));
  }
  EXPECT_FALSE(is_open(number));
}

TEST(Descriptor, ClosingKeepsWhyACallFailed) {
  Descriptor file(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  errno = EMFILE;
  file.close();
  EXPECT_EQ(errno, EMFILE);
  EXPECT_FALSE(file);
}

TEST(Descriptor, WritesAllOrSaysWhyNot) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
  const Descriptor out(ends[0]);
  const Descriptor in(ends[1]);
  EXPECT_EQ(write_all(in.get(), "lũy kế"), 0);
  std::array<char, 32> bytes{};
  const ssize_t got = ::read(out.get(), bytes.data(), bytes.size());
  ASSERT_GT(got, 0);
  EXPECT_EQ(std::string_view(bytes.data(), static_cast<std::size_t>(got)), "lũy kế");
  EXPECT_EQ(write_all(out.get(), "x"), EBADF);
}

TEST(Descriptor, SyncsAFolderThatIsThere) {
  EXPECT_EQ(sync_file_system("/no/such/folder"), ENOENT);
  EXPECT_EQ(sync_file_system("/tmp"), 0);
}

}  // namespace
}  // namespace luyke::base
