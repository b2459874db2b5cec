#include "pipeline/workers/sandbox.h"

#include <linux/capability.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <new>

namespace luyke::pipeline {
namespace {

// Calls that no reader of documents makes. Programs may be started: old office
// formats are converted by one; what is forbidden here is forbidden to it too.
constexpr std::array kForbidden = {
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(mount),
    SCMP_SYS(umount2),
    SCMP_SYS(pivot_root),
    SCMP_SYS(chroot),
    SCMP_SYS(unshare),
    SCMP_SYS(setns),
    SCMP_SYS(bpf),
    SCMP_SYS(perf_event_open),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(init_module),
    SCMP_SYS(finit_module),
    SCMP_SYS(delete_module),
    SCMP_SYS(kexec_load),
    SCMP_SYS(add_key),
    SCMP_SYS(keyctl),
    SCMP_SYS(request_key),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(setuid),
    SCMP_SYS(setgid),
    SCMP_SYS(setreuid),
    SCMP_SYS(setregid),
    SCMP_SYS(setresuid),
    SCMP_SYS(setresgid),
    SCMP_SYS(reboot),
    SCMP_SYS(swapon),
    SCMP_SYS(settimeofday),
    SCMP_SYS(clock_settime),
    SCMP_SYS(sethostname),
    SCMP_SYS(acct),
};

#ifdef __SANITIZE_ADDRESS__  // its shadow alone is terabytes
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

void limit(int resource, rlim_t most) {
  rlimit current{};
  if (::getrlimit(static_cast<__rlimit_resource>(resource), &current) != 0) return;
  if (current.rlim_max != RLIM_INFINITY && current.rlim_max < most) most = current.rlim_max;
  const rlimit wanted{most, most};
  ::setrlimit(static_cast<__rlimit_resource>(resource), &wanted);
}

// Bytes of address space that the process has now.
rlim_t held() {
  std::ifstream file("/proc/self/statm");
  rlim_t pages = 0;
  file >> pages;
  return pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
}

void drop_privileges() {
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> none{};
  ::syscall(SYS_capset, &header, none.data());
}

void filter_calls() {
  const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  if (!filter) return;
  const auto refuse = SCMP_ACT_ERRNO(EPERM);
  for (const int call : kForbidden) seccomp_rule_add(filter, refuse, call, 0);
  // Sockets of the machine itself stay: converters talk to their own parts.
  seccomp_rule_add(filter, refuse, SCMP_SYS(socket), 1, SCMP_A0(SCMP_CMP_NE, AF_UNIX, 0));
  seccomp_load(filter);
  seccomp_release(filter);
}

}  // namespace

void enter_sandbox(const WorkerLimits& limits) {
  std::set_new_handler([] { ::_exit(kOutOfMemory); });
  if (!kSanitized) limit(RLIMIT_AS, held() + limits.memory_bytes);
  limit(RLIMIT_FSIZE, limits.written_bytes);
  limit(RLIMIT_CORE, 0);
  drop_privileges();
  filter_calls();
}

void grant_cpu_time(const WorkerLimits& limits) {
  rusage used{};
  rlimit current{};
  if (::getrusage(RUSAGE_SELF, &used) != 0 || ::getrlimit(RLIMIT_CPU, &current) != 0) return;
  const auto seconds = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 1;
  current.rlim_cur = std::min(current.rlim_max, seconds + limits.cpu_seconds);
  ::setrlimit(RLIMIT_CPU, &current);
}

}  // namespace luyke::pipeline
