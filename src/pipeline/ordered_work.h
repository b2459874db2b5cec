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

// Does `work(i)` for i in [0, count) on `threads` threads and hands the results
// to `deliver(i, result)` on the calling thread, in order. Workers run at most
// a few documents ahead of the delivery, so that memory stays bounded. A false
// from `deliver` ends it; work already begun is finished and dropped.
template <typename Result, typename Work, typename Deliver>
void work_in_order(std::size_t count, unsigned threads, const Work& work, const Deliver& deliver) {
  const auto one_by_one = [&] {
    for (std::size_t i = 0; i < count && deliver(i, work(i)); ++i) {
    }
  };
  if (threads <= 1 || count <= 1) return one_by_one();
  const std::size_t ahead = 4 * static_cast<std::size_t>(threads);
  std::mutex mutex;
  std::condition_variable changed;
  std::map<std::size_t, Result> ready;
  std::size_t next = 0;
  std::size_t delivered = 0;
  bool stopped = false;

  const auto worker = [&] {
    std::unique_lock lock(mutex);
    for (;;) {
      changed.wait(lock, [&] { return stopped || next >= count || next < delivered + ahead; });
      if (stopped || next >= count) return;
      const std::size_t i = next++;
      lock.unlock();
      Result result = work(i);
      lock.lock();
      ready.emplace(i, std::move(result));
      changed.notify_all();
    }
  };
  std::vector<std::jthread> pool;
  try {
    for (unsigned i = 0; i < threads && i < count; ++i) pool.emplace_back(worker);
  } catch (const std::system_error&) {
    // The system gives no more threads: those that there are do the work.
    if (pool.empty()) return one_by_one();
  }

  std::unique_lock lock(mutex);
  while (delivered < count && !stopped) {
    changed.wait(lock, [&] { return ready.contains(delivered); });
    auto node = ready.extract(delivered);
    lock.unlock();
    const bool go_on = deliver(node.key(), std::move(node.mapped()));
    lock.lock();
    ++delivered;
    stopped = !go_on;
    changed.notify_all();
  }
}

}  // namespace luyke::pipeline
