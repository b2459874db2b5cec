#include "intake/office/process.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>
#include <utility>

namespace luyke::intake {
namespace {

constexpr std::chrono::milliseconds kPause(4);
// More than any honest document takes; a file made to explode ends there.
constexpr rlim_t kMostMemory = 4ull << 30;

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

// In the child: nothing here may take memory or a lock.
[[noreturn]] void become(const char* program, char* const* arguments, char* const* environment, const char* folder,
                         pid_t parent) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(127);
  if (::unshare(CLONE_NEWNET) != 0) ::unshare(CLONE_NEWUSER | CLONE_NEWNET);
  const rlimit none{0, 0};
  const rlimit memory{kMostMemory, kMostMemory};
  ::setrlimit(RLIMIT_CORE, &none);
  ::setrlimit(RLIMIT_AS, &memory);
  const int nothing = ::open("/dev/null", O_RDWR);
  for (int stream = 0; stream < 3; ++stream) ::dup2(nothing, stream);
  ::close_range(3, ~0u, 0);
  if (::chdir(folder) == 0) ::execve(program, arguments, environment);
  ::_exit(127);
}

}  // namespace

std::optional<Process> Process::start(const std::string& program, const std::vector<std::string>& arguments,
                                      const std::string& folder) {
  std::vector<std::string> words = {program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> settings = {"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=" + folder, "TMPDIR=" + folder,
                                       "LANG=C.UTF-8", "SAL_USE_VCLPLUGIN=svp"};
  const std::vector<char*> argv = pointers_to(words);
  const std::vector<char*> envp = pointers_to(settings);
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child < 0) return std::nullopt;
  if (child == 0) become(program.c_str(), argv.data(), envp.data(), folder.c_str(), parent);
  ::setpgid(child, child);  // whoever comes first
  return Process(child);
}

Process::Process(Process&& other) noexcept : id_(std::exchange(other.id_, 0)) {}

Process& Process::operator=(Process&& other) noexcept {
  std::swap(id_, other.id_);
  return *this;
}

bool Process::running() {
  if (id_ != 0 && ::waitpid(id_, nullptr, WNOHANG) != 0) {
    ::kill(-id_, SIGKILL);  // what it may have left behind
    id_ = 0;
  }
  return id_ != 0;
}

bool Process::wait_until(Clock::time_point deadline) {
  while (running()) {
    if (Clock::now() >= deadline) return false;
    std::this_thread::sleep_for(kPause);
  }
  return true;
}

void Process::end() {
  if (id_ == 0) return;
  ::kill(-id_, SIGKILL);
  ::waitpid(id_, nullptr, 0);
  id_ = 0;
}

}  // namespace luyke::intake
