#pragma once

#include <chrono>
#include <string>

#include "pipeline/job.h"

namespace luyke::pipeline {

// Shows where a long run stands: on a terminal in a line that is overwritten, a
// few times a second, elsewhere as a line every ten seconds.
class ProgressDisplay {
 public:
  using Clock = std::chrono::steady_clock;
  ProgressDisplay(const Job& job, const Streams& streams) : job_(job), streams_(streams) {}

  bool is_due() const { return Clock::now() >= next_; }
  void show(const std::string& line);
  // Before anything else is printed.
  void clear();
  std::chrono::milliseconds elapsed() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin_);
  }

 private:
  std::chrono::milliseconds pause() const {
    return job_.progress ? std::chrono::milliseconds(200) : std::chrono::seconds(10);
  }

  const Job& job_;
  const Streams& streams_;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point next_ = begin_ + pause();
  bool shown_ = false;
};

}  // namespace luyke::pipeline
