#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace luyke::intake {

// A program that was started: it has a process group of its own, no terminal,
// no network where the system lets one take it away, and ends with the thread
// that started it. Ended with all that it started when this goes.
class Process {
 public:
  using Clock = std::chrono::steady_clock;

  // `program` is a path; nullopt when the system refuses to start it.
  static std::optional<Process> start(const std::string& program, const std::vector<std::string>& arguments,
                                      const std::string& folder);
  Process(Process&& other) noexcept;
  Process& operator=(Process&& other) noexcept;
  ~Process() { end(); }

  bool running();
  // True when it ended by itself before that.
  bool wait_until(Clock::time_point deadline);
  void end();

 private:
  explicit Process(pid_t id) : id_(id) {}
  pid_t id_ = 0;  // 0: not there any more
};

}  // namespace luyke::intake
