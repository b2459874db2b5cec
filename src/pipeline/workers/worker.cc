#include "pipeline/workers/worker.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>

#include "base/descriptor.h"
#include "pipeline/workers/sandbox.h"

namespace luyke::pipeline {
namespace {

constexpr int kRequests = 3;
constexpr int kAnswers = 4;

// Only the two pipes stay open: the parent's locks and files must not outlive it here.
void keep_only(int requests, int answers) {
  // A program that a reader starts must not hold them open either.
  const int high = ::fcntl(answers, F_DUPFD_CLOEXEC, kAnswers + 1);
  if (requests == kRequests) {
    ::fcntl(requests, F_SETFD, FD_CLOEXEC);
  } else {
    ::dup3(requests, kRequests, O_CLOEXEC);
  }
  ::dup3(high, kAnswers, O_CLOEXEC);
  ::close_range(kAnswers + 1, ~0u, 0);
  const int nothing = ::open("/dev/null", O_RDWR);
  ::dup2(nothing, STDIN_FILENO);
  ::dup2(nothing, STDOUT_FILENO);
#ifndef __SANITIZE_ADDRESS__  // whose reports are worth reading
  ::dup2(nothing, STDERR_FILENO);
#endif
  if (nothing > kAnswers) ::close(nothing);
}

}  // namespace

void serve(int requests, int answers, pid_t parent, const WorkerLimits& limits, const WorkerPool::Work& work) {
  ::setpgid(0, 0);  // so that it is ended with whatever it started
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(0);
  std::signal(SIGXFSZ, SIG_DFL);
  keep_only(requests, answers);
  enter_sandbox(limits);
  while (const auto request = read_frame(kRequests)) {
    grant_cpu_time(limits);
    if (base::write_all(kAnswers, frame(work(*request))) != 0) break;
  }
  ::_exit(0);
}

}  // namespace luyke::pipeline
