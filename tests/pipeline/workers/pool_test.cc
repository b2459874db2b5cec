#include "pipeline/workers/pool.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <thread>
#include <vector>

#include "tests/pipeline/temporary_folder.h"

namespace luyke::pipeline {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

std::map<std::size_t, Reply> replies_of(WorkerPool& pool, std::size_t count) {
  std::map<std::size_t, Reply> replies;
  while (replies.size() < count) {
    for (Reply& reply : pool.wait(std::chrono::seconds(1))) replies.emplace(reply.ticket, std::move(reply));
  }
  return replies;
}

// What comes of one request among others that are answered as they should be.
std::string loss_of(const WorkerLimits& limits, const WorkerPool::Work& bad) {
  WorkerPool pool(2, limits, [&](const std::string& request) { return request == "3" ? bad(request) : request + "!"; });
  for (std::size_t i = 0; i < 8; ++i) pool.submit(i, std::to_string(i));
  auto replies = replies_of(pool, 8);
  EXPECT_EQ(pool.pending(), 0u);
  for (std::size_t i = 0; i < 8; ++i) {
    if (i == 3) continue;
    EXPECT_FALSE(replies[i].loss) << i << ": " << replies[i].loss->message;
    EXPECT_EQ(replies[i].bytes, std::to_string(i) + "!");
  }
  if (!replies[3].loss) return "answered: " + replies[3].bytes;
  return std::string(base::name_of(replies[3].loss->code)) + ": " + replies[3].loss->message;
}

TEST(WorkerPool, AnswersCome) {
  WorkerPool pool(3, {}, [](const std::string& request) { return std::string(1000000, 'x') + request; });
  for (std::size_t i = 0; i < 50; ++i) pool.submit(i, std::to_string(i));
  for (const auto& [ticket, reply] : replies_of(pool, 50)) {
    EXPECT_EQ(reply.bytes.size(), 1000000u + std::to_string(ticket).size());
    EXPECT_TRUE(reply.bytes.ends_with(std::to_string(ticket)));
  }
}

TEST(WorkerPool, ACrashCostsOnePiece) {
  if (kSanitized) GTEST_SKIP() << "the sanitizer takes the signals";
  EXPECT_EQ(loss_of({},
                    [](const std::string&) -> std::string {
                      std::signal(SIGABRT, SIG_DFL);
                      std::abort();
                    }),
            "crashed: the reader crashed: Aborted");
  EXPECT_EQ(loss_of({}, [](const std::string&) -> std::string { ::_exit(7); }),
            "crashed: the reader ended with code 7");
}

TEST(WorkerPool, AHangCostsOnePiece) {
  EXPECT_EQ(loss_of({.seconds = 1},
                    [](const std::string&) -> std::string {
                      std::this_thread::sleep_for(std::chrono::hours(1));
                      return "";
                    }),
            "limit: not done in 1 seconds");
  EXPECT_EQ(loss_of({.cpu_seconds = 1},
                    [](const std::string& request) {
                      volatile bool more = true;
                      while (more) {
                      }
                      return request;
                    }),
            "limit: more than 1 seconds of CPU time");
}

TEST(WorkerPool, MemoryHasAnEnd) {
  if (kSanitized) GTEST_SKIP() << "no limit of memory under the sanitizer";
  EXPECT_EQ(loss_of({.memory_bytes = 64u << 20},
                    [](const std::string& request) {
                      std::vector<std::string> held;
                      while (held.size() < 1000) held.emplace_back(1u << 20, 'x');
                      return request;
                    }),
            "limit: more than 64 MiB of memory");
}

TEST(WorkerPool, FilesHaveAnEnd) {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/big";
  EXPECT_EQ(loss_of({.written_bytes = 1u << 20},
                    [&](const std::string& request) {
                      std::ofstream file(path, std::ios::binary);
                      file << std::string(2u << 20, 'x') << std::flush;
                      return request;
                    }),
            "limit: a temporary file over 1 MiB");
  EXPECT_LE(std::filesystem::file_size(path), 1u << 20);
}

TEST(WorkerPool, WorkersReachNoNetworkAndNoOtherProcess) {
  const auto tried = [](const std::string& request) -> std::string {
    if (request == "network") return ::socket(AF_INET, SOCK_STREAM, 0) < 0 ? std::to_string(errno) : "reached";
    if (request == "files") return std::filesystem::exists("/proc/self/fd/5") ? "open" : "closed";
    return ::setuid(12345) != 0 ? std::to_string(errno) : "reached";
  };
  WorkerPool pool(1, {}, tried);
  pool.submit(0, "network");
  pool.submit(1, "files");
  pool.submit(2, "user");
  auto replies = replies_of(pool, 3);
  EXPECT_EQ(replies[0].bytes, std::to_string(EPERM));
  EXPECT_EQ(replies[1].bytes, "closed");
  EXPECT_EQ(replies[2].bytes, std::to_string(EPERM));
}

TEST(WorkerPool, WhatAWorkerStartedEndsWithIt) {
  const TemporaryFolder folder;
  const std::string mark = folder.path() + "/pid";
  EXPECT_EQ(loss_of({.seconds = 1},
                    [&](const std::string& request) {
                      static_cast<void>(std::system(("echo $$ > " + mark + "; sleep 100").c_str()));
                      return request;
                    }),
            "limit: not done in 1 seconds");
  pid_t started = 0;
  std::ifstream(mark) >> started;
  ASSERT_GT(started, 0);
  for (int i = 0; i < 100 && ::kill(started, 0) == 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(20));
  std::string state;
  std::ifstream(("/proc/" + std::to_string(started) + "/stat")) >> state >> state >> state;
  EXPECT_TRUE(state.empty() || state == "Z") << state;  // gone, or only waiting to be counted
}

TEST(WorkerPool, WorkersEndWithTheirParent) {
  std::array<int, 2> ids{};
  ASSERT_EQ(::pipe(ids.data()), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    WorkerPool pool(1, {}, [](const std::string&) { return std::to_string(::getpid()); });
    pool.submit(0, "");
    const pid_t worker = std::stoi(replies_of(pool, 1)[0].bytes);
    static_cast<void>(::write(ids[1], &worker, sizeof worker) < 0);
    std::this_thread::sleep_for(std::chrono::hours(1));
  }
  pid_t worker = 0;
  ASSERT_EQ(::read(ids[0], &worker, sizeof worker), static_cast<ssize_t>(sizeof worker));
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  std::string state = "R";
  for (int i = 0; i < 100 && !state.empty() && state != "Z"; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    state.clear();
    std::ifstream(("/proc/" + std::to_string(worker) + "/stat")) >> state >> state >> state;
  }
  EXPECT_TRUE(state.empty() || state == "Z") << state;
}

}  // namespace
}  // namespace luyke::pipeline
