#pragma once

#include <chrono>
#include <cstddef>

namespace luyke::pipeline {

// When what has been written to an archive becomes part of it: many documents
// at a time, but slow ones not much later than they are read.
class PendingWrites {
 public:
  explicit PendingWrites(std::size_t batch) : batch_(batch) {}

  void add() { ++count_; }
  bool are_due() const { return count_ > 0 && (count_ >= batch_ || Clock::now() - since_ >= kAtLast); }
  void clear() {
    count_ = 0;
    since_ = Clock::now();
  }

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::seconds kAtLast{5};

  std::size_t batch_;
  std::size_t count_ = 0;
  Clock::time_point since_ = Clock::now();
};

}  // namespace luyke::pipeline
