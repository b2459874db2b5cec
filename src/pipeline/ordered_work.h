#pragma once

#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace luyke::pipeline {

// Results of work(0), work(1), … in order, made on threads a few ahead of the
// one that is taken next, so that memory stays bounded. When it goes, work
// already begun is finished and dropped.
template <typename Result, typename Work>
class WorkAhead {
 public:
  WorkAhead(std::size_t count, unsigned threads, const Work& work)
      : count_(count), ahead_(4 * static_cast<std::size_t>(threads)), work_(work) {
    try {
      for (unsigned i = 0; i < threads && i < count; ++i) pool_.emplace_back([this] { work_on(); });
    } catch (const std::system_error&) {
      // The system gives no more threads: those that there are do the work.
    }
  }
  ~WorkAhead() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }
  WorkAhead(const WorkAhead&) = delete;
  WorkAhead& operator=(const WorkAhead&) = delete;

  bool has_threads() const { return !pool_.empty(); }

  // Waits for the next result.
  Result take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return ready_.contains(taken_); });
    auto node = ready_.extract(taken_++);
    changed_.notify_all();
    return std::move(node.mapped());
  }

 private:
  void work_on() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [&] { return stopped_ || next_ >= count_ || next_ < taken_ + ahead_; });
      if (stopped_ || next_ >= count_) return;
      const std::size_t i = next_++;
      lock.unlock();
      Result result = work_(i);
      lock.lock();
      ready_.emplace(i, std::move(result));
      changed_.notify_all();
    }
  }

  const std::size_t count_;
  const std::size_t ahead_;
  const Work& work_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::size_t, Result> ready_;
  std::size_t next_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
  std::vector<std::jthread> pool_;  // last: joined before the rest goes
};

// Does `work(i)` for i in [0, count) on `threads` threads and hands the results
// to `deliver(i, result)` on the calling thread, in order. A false from
// `deliver` ends it.
template <typename Result, typename Work, typename Deliver>
void work_in_order(std::size_t count, unsigned threads, const Work& work, const Deliver& deliver) {
  if (threads > 1 && count > 1) {
    WorkAhead<Result, Work> ahead(count, threads, work);
    if (ahead.has_threads()) {
      for (std::size_t i = 0; i < count && deliver(i, ahead.take());) ++i;
      return;
    }
  }
  for (std::size_t i = 0; i < count && deliver(i, work(i));) ++i;
}

}  // namespace luyke::pipeline
