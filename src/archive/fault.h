#pragma once

#include <exception>
#include <string>
#include <utility>

#include "base/result.h"

namespace luyke::archive {

// What the room says of common failures; rules/messages.yaml has them in other
// languages under these words.
inline constexpr const char* kNoSpace =
    "the disk takes no more: make room, then run the same command again; nothing stored is lost";
inline constexpr const char* kReadOnly =
    "the archive cannot be written: check its rights, or that its disk is not read-only";
inline constexpr const char* kUnsettled =
    "a run was ended before its last documents were settled: open the archive once where it can be written";
inline constexpr const char* kBusy = "another ingest writes to this archive: wait for it to end";
inline constexpr const char* kDamaged = "the database is damaged: restore a backup, or import an export";
inline constexpr const char* kForeign = "not an archive of this program";
inline constexpr const char* kNewer = "a newer version of this program wrote it: use that one";
inline constexpr const char* kOlder = "an older version wrote it: run an ingest once to bring it up to date";
inline constexpr const char* kNoDocument = "no such document in the archive";
inline constexpr const char* kNoNumber = "no such number in the document";
inline constexpr const char* kNoArchive = "no archive here: make one with luyke ingest";

// What stops a piece of work on the archive. Thrown and caught inside this room
// only: any statement can fail on a full disk, and each failure ends the
// transaction it stands in.
struct Fault {
  base::Error error;
};

[[noreturn]] inline void fail(base::ErrorCode code, std::string file, std::string message) {
  throw Fault{{code, std::move(file), "", std::move(message)}};
}

// The result of `step`, faults as errors: nothing thrown leaves the room.
template <typename Step>
auto guarded(const Step& step) -> base::Result<decltype(step())> {
  try {
    return step();
  } catch (const Fault& fault) {
    return fault.error;
  } catch (const std::exception& exception) {
    return base::Error{base::ErrorCode::kInternal, "", "", exception.what()};
  }
}

// The error of a failed system call on a file, with what to do about it.
base::Error system_error(const std::string& file, int number);

// What was written to the folder's file system is on the disk.
void require_synced(const std::string& folder);

}  // namespace luyke::archive
