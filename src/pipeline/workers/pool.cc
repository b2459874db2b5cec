#include "pipeline/workers/pool.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "pipeline/workers/sandbox.h"
#include "pipeline/workers/worker.h"

namespace luyke::pipeline {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int kPipeBytes = 1 << 20;  // so that a worker need not wait while results are stored

struct Pipe {
  base::Descriptor out;  // to read from
  base::Descriptor in;
};

std::optional<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  return Pipe{base::Descriptor(ends[0]), base::Descriptor(ends[1])};
}

}  // namespace

WorkerPool::WorkerPool(unsigned workers, const WorkerLimits& limits, Work work)
    : limits_(limits), work_(std::move(work)), workers_(std::max(1u, workers)) {
  std::signal(SIGPIPE, SIG_IGN);  // a worker that is gone shows at the end of its answers
}

WorkerPool::~WorkerPool() {
  for (Worker& worker : workers_) {
    end(worker);
    stop(worker);
  }
}

std::size_t WorkerPool::pending() const {
  std::size_t count = waiting_.size();
  for (const Worker& worker : workers_) count += worker.pieces.size();
  return count;
}

void WorkerPool::submit(std::size_t ticket, std::string request) {
  waiting_.push_back({ticket, std::move(request)});
  hand_out();
}

std::optional<std::pair<std::size_t, WorkerPool::Clock::time_point>> WorkerPool::slowest() const {
  std::optional<std::pair<std::size_t, Clock::time_point>> found;
  for (const Worker& worker : workers_) {
    if (worker.pieces.empty() || (found && found->second <= worker.since)) continue;
    found = {worker.pieces.front().ticket, worker.since};
  }
  return found;
}

bool WorkerPool::start(Worker& worker) {
  std::optional<Pipe> requests = make_pipe();
  std::optional<Pipe> answers = make_pipe();
  if (!requests || !answers) return false;
  ::fcntl(answers->in.get(), F_SETPIPE_SZ, kPipeBytes);
  const pid_t parent = ::getpid();
  const pid_t process = ::fork();
  if (process == 0) serve(requests->out.get(), answers->in.get(), parent, limits_, work_);
  if (process < 0) return false;
  ::setpgid(process, process);
  worker.process = process;
  worker.to = std::move(requests->in);
  worker.from = std::move(answers->out);
  ::fcntl(worker.from.get(), F_SETFL, O_NONBLOCK);
  worker.buffer = FrameBuffer();
  worker.overdue.reset();
  return true;
}

// With whatever it started.
void WorkerPool::end(const Worker& worker) {
  if (worker.process > 0) ::kill(-worker.process, SIGKILL);
}

void WorkerPool::stop(Worker& worker) {
  worker.to.close();
  worker.from.close();
  if (worker.process > 0) ::waitpid(std::exchange(worker.process, 0), nullptr, 0);
}

// Work to the worker that has the least of it.
void WorkerPool::hand_out() {
  while (!waiting_.empty()) {
    const auto least = std::min_element(workers_.begin(), workers_.end(), [](const Worker& a, const Worker& b) {
      return a.pieces.size() < b.pieces.size();
    });
    if (least->pieces.size() >= kAhead) return;
    if (least->process == 0 && !start(*least)) return;
    if (least->pieces.empty()) least->since = Clock::now();
    least->pieces.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
    // Where the worker is gone, the end of its answers tells.
    base::write_all(least->to.get(), frame(least->pieces.back().request));
  }
}

std::vector<Reply> WorkerPool::wait(milliseconds at_most) {
  std::vector<Reply> replies;
  hand_out();
  std::vector<pollfd> files;
  for (const Worker& worker : workers_) files.push_back({worker.from.get(), POLLIN, 0});
  if (std::all_of(workers_.begin(), workers_.end(), [](const Worker& worker) { return worker.process == 0; })) {
    for (Piece& piece : waiting_) {
      replies.push_back({piece.ticket, "", base::Error{base::ErrorCode::kCrashed, "", "", "no worker can be started"}});
    }
    waiting_.clear();
    return replies;
  }
  ::poll(files.data(), files.size(), static_cast<int>(until_overdue(at_most).count()));
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (files[i].revents != 0) read_from(workers_[i], replies);
  }
  end_overdue();
  hand_out();
  return replies;
}

void WorkerPool::read_from(Worker& worker, std::vector<Reply>& replies) {
  std::array<char, 1 << 16> bytes;
  for (;;) {
    const ssize_t got = ::read(worker.from.get(), bytes.data(), bytes.size());
    if (got > 0) {
      worker.buffer.add(bytes.data(), static_cast<std::size_t>(got));
      take_answers(worker, replies);
      continue;
    }
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && errno == EAGAIN) return;
    return bury(worker, replies);
  }
}

void WorkerPool::take_answers(Worker& worker, std::vector<Reply>& replies) {
  std::string message;
  for (;;) {
    const FrameBuffer::State state = worker.buffer.next(message);
    if (state == FrameBuffer::State::kPartial) return;
    // More answers than questions, or one beyond all measure: not our program any more.
    if (state == FrameBuffer::State::kTooLong || worker.pieces.empty()) {
      end(worker);
      return;
    }
    replies.push_back({worker.pieces.front().ticket, std::move(message), std::nullopt});
    worker.pieces.pop_front();
    worker.since = Clock::now();
  }
}

// The worker is gone, and with it what it had in hand; the rest waits anew.
void WorkerPool::bury(Worker& worker, std::vector<Reply>& replies) {
  worker.to.close();
  worker.from.close();
  end(worker);  // changes nothing in how it ended, but ends what it started
  int status = 0;
  ::waitpid(std::exchange(worker.process, 0), &status, 0);
  // An answer may still have come out of a worker that was ended for its time.
  const bool answered = worker.overdue && !worker.pieces.empty() && worker.pieces.front().ticket != *worker.overdue;
  if (!worker.pieces.empty() && !answered) {
    replies.push_back({worker.pieces.front().ticket, "", loss_of(worker, status)});
    worker.pieces.pop_front();
  }
  while (!worker.pieces.empty()) {
    waiting_.push_front(std::move(worker.pieces.back()));
    worker.pieces.pop_back();
  }
}

void WorkerPool::end_overdue() {
  const auto now = Clock::now();
  for (Worker& worker : workers_) {
    if (worker.pieces.empty() || worker.overdue || now - worker.since < seconds(limits_.seconds)) continue;
    worker.overdue = worker.pieces.front().ticket;
    end(worker);
  }
}

milliseconds WorkerPool::until_overdue(milliseconds at_most) const {
  for (const Worker& worker : workers_) {
    if (worker.pieces.empty() || worker.overdue) continue;
    const auto left = worker.since + seconds(limits_.seconds) - Clock::now();
    at_most = std::clamp(std::chrono::ceil<milliseconds>(left), milliseconds(0), at_most);
  }
  return at_most;
}

base::Error WorkerPool::loss_of(const Worker& worker, int status) const {
  using base::ErrorCode;
  const auto limit = [](const std::string& message) { return base::Error{ErrorCode::kLimit, "", "", message}; };
  if (worker.overdue) return limit("not done in " + std::to_string(limits_.seconds) + " seconds");
  if (WIFEXITED(status)) {
    if (WEXITSTATUS(status) == kOutOfMemory) {
      return limit("more than " + std::to_string(limits_.memory_bytes >> 20) + " MiB of memory");
    }
    return {ErrorCode::kCrashed, "", "", "the reader ended with code " + std::to_string(WEXITSTATUS(status))};
  }
  switch (WTERMSIG(status)) {
    case SIGXCPU: return limit("more than " + std::to_string(limits_.cpu_seconds) + " seconds of CPU time");
    case SIGXFSZ: return limit("a temporary file over " + std::to_string(limits_.written_bytes >> 20) + " MiB");
    case SIGKILL: return {ErrorCode::kCrashed, "", "", "the system ended the reader, most likely for want of memory"};
    default: break;
  }
  return {ErrorCode::kCrashed, "", "", std::string("the reader crashed: ") + ::strsignal(WTERMSIG(status))};
}

}  // namespace luyke::pipeline
