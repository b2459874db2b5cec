#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/descriptor.h"
#include "base/result.h"
#include "pipeline/workers/frames.h"
#include "pipeline/workers/limits.h"

namespace luyke::pipeline {

// What came of one piece of work: the worker's answer, or why there is none
// (kLimit or kCrashed).
struct Reply {
  std::size_t ticket = 0;
  std::string bytes;
  std::optional<base::Error> loss;
};

// Work done in processes of their own, each in the sandbox and under limits. A
// crash, a hang or a limit costs the one piece of work that was in hand; its
// process is replaced. Processes are forked from this one, so whatever is
// loaded before is shared; this process must have no other threads. When the
// pool goes, or this process dies, its workers end.
class WorkerPool {
 public:
  using Clock = std::chrono::steady_clock;
  // Runs in the worker: request → answer. Must not throw.
  using Work = std::function<std::string(const std::string& request)>;

  WorkerPool(unsigned workers, const WorkerLimits& limits, Work work);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // Pieces of work that have no reply yet.
  std::size_t pending() const;
  // Whether more work now keeps a worker from waiting.
  bool wants_more() const { return pending() < kAhead * workers_.size(); }
  void submit(std::size_t ticket, std::string request);
  // Waits until there are replies or the time is over; in the order of their coming.
  std::vector<Reply> wait(std::chrono::milliseconds at_most);
  // The piece of work that is in hand longest, and since when.
  std::optional<std::pair<std::size_t, Clock::time_point>> slowest() const;

 private:
  static constexpr std::size_t kAhead = 3;  // pieces a worker: one in hand, the others waiting in its pipe

  struct Piece {
    std::size_t ticket = 0;
    std::string request;
  };
  struct Worker {
    pid_t process = 0;  // 0: not running
    base::Descriptor to;
    base::Descriptor from;
    std::deque<Piece> pieces;            // the first is in hand
    Clock::time_point since;             // of the first
    std::optional<std::size_t> overdue;  // the piece for which it was ended
    FrameBuffer buffer;
  };

  bool start(Worker& worker);
  static void end(const Worker& worker);
  static void stop(Worker& worker);
  void hand_out();
  void read_from(Worker& worker, std::vector<Reply>& replies);
  void take_answers(Worker& worker, std::vector<Reply>& replies);
  void bury(Worker& worker, std::vector<Reply>& replies);
  void end_overdue();
  std::chrono::milliseconds until_overdue(std::chrono::milliseconds at_most) const;
  base::Error loss_of(const Worker& worker, int status) const;

  WorkerLimits limits_;
  Work work_;
  std::vector<Worker> workers_;
  std::deque<Piece> waiting_;
};

}  // namespace luyke::pipeline
