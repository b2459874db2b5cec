#include "pipeline/workers/frames.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>

#include "base/descriptor.h"

namespace luyke::pipeline {
namespace {

TEST(Frames, ComeOutWholeHoweverTheBytesCome) {
  const std::string bytes = frame("one") + frame("") + frame(std::string(300, 'x'));
  for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{300}, bytes.size()}) {
    FrameBuffer buffer;
    std::vector<std::string> messages;
    std::string message;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
      buffer.add(bytes.data() + at, std::min(piece, bytes.size() - at));
      while (buffer.next(message) == FrameBuffer::State::kWhole) messages.push_back(message);
    }
    EXPECT_EQ(messages, (std::vector<std::string>{"one", "", std::string(300, 'x')}));
  }
}

TEST(Frames, LengthsBeyondAllMeasureAreRefused) {
  FrameBuffer buffer;
  const std::string bytes(8, '\xff');
  buffer.add(bytes.data(), bytes.size());
  std::string message;
  EXPECT_EQ(buffer.next(message), FrameBuffer::State::kTooLong);
}

TEST(Frames, ACutMessageIsNone) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  const std::string bytes = frame("whole") + frame("cut off").substr(0, 10);
  ASSERT_EQ(base::write_all(ends[1], bytes), 0);
  ::close(ends[1]);
  EXPECT_EQ(read_frame(ends[0]), "whole");
  EXPECT_EQ(read_frame(ends[0]), std::nullopt);
  ::close(ends[0]);
}

}  // namespace
}  // namespace luyke::pipeline
