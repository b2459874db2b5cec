#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/fault.h"
#include "archive/lock.h"
#include "archive/record_rows.h"
#include "archive/rereading.h"
#include "archive/sqlite.h"
#include "archive/strings.h"

namespace luyke::archive {

inline constexpr const char* kDatabase = "/archive.db";
inline constexpr const char* kLock = "/archive.lock";
inline constexpr const char* kRecords = "/records.txt";

// What a writer needs beside the connection: statements, and what waits for
// the next flush.
struct Writing {
  Writing(Connection& connection, const Versions& versions);

  // The key of these versions with those options.
  std::int64_t run_with(Connection& connection, const std::string& options);

  Versions versions;
  Strings strings;
  RecordRows rows;
  Statement find;  // by SHA-256, and whether a path is the document's
  Statement set_aside_before;
  Statement add_path;
  Statement leave_quarantine;
  Statement set_aside;
  std::int64_t run = 0;
  std::optional<Rereader> rereader;
  std::optional<Transaction> open;
  std::vector<Staged> originals;
};

struct Archive::State {
  State(const std::string& path, Access access);

  // Begins what the next flush ends.
  void begin();
  void drop_pending();

  std::string folder;
  std::optional<WriterLock> lock;
  Objects objects;
  std::optional<Connection> connection;
  std::optional<Writing> writing;
};

// A step that writes: what was pending goes with it when it fails.
template <typename Step>
base::Result<bool> Archive::writing(const Step& step) {
  auto done = guarded([&] {
    step(*state_->writing);
    return true;
  });
  if (!done) state_->drop_pending();
  return done;
}

}  // namespace luyke::archive
