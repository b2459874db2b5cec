#include "pipeline/ordered_work.h"

#include <gtest/gtest.h>

#include <atomic>
#include <memory>

namespace luyke::pipeline {
namespace {

class OrderedWork : public testing::TestWithParam<unsigned> {};

TEST_P(OrderedWork, DeliversEachInOrder) {
  std::vector<std::size_t> delivered;
  work_in_order<std::unique_ptr<std::size_t>>(
      200, GetParam(),
      [](std::size_t i) {
        // Later items are done sooner.
        for (volatile std::size_t spin = 0; spin < (200 - i) * 50;) spin = spin + 1;
        return std::make_unique<std::size_t>(i * i);
      },
      [&](std::size_t i, std::unique_ptr<std::size_t> result) {
        EXPECT_EQ(*result, i * i);
        delivered.push_back(i);
        return true;
      });
  ASSERT_EQ(delivered.size(), 200u);
  for (std::size_t i = 0; i < delivered.size(); ++i) EXPECT_EQ(delivered[i], i);
}

TEST_P(OrderedWork, StopsWhenToldTo) {
  std::atomic<std::size_t> worked = 0;
  std::size_t delivered = 0;
  work_in_order<int>(
      1000, GetParam(), [&](std::size_t) { return ++worked, 0; }, [&](std::size_t, int) { return ++delivered < 3; });
  EXPECT_EQ(delivered, 3u);
  EXPECT_LT(worked.load(), 100u);
}

TEST_P(OrderedWork, NothingToDo) {
  work_in_order<int>(
      0, GetParam(), [](std::size_t) { return 0; },
      [](std::size_t, int) {
        ADD_FAILURE();
        return true;
      });
}

INSTANTIATE_TEST_SUITE_P(Threads, OrderedWork, testing::Values(1u, 2u, 7u));

}  // namespace
}  // namespace luyke::pipeline
