#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "pipeline/ingest_progress.h"
#include "pipeline/inputs.h"
#include "pipeline/job.h"
#include "pipeline/pending_writes.h"
#include "pipeline/progress_display.h"
#include "pipeline/workers/pool.h"

namespace luyke::pipeline {

// Takes files into an archive: their bytes are staged, read by a pool of
// workers, and become part of the archive many at a time. What is in the
// archive already is not read again; what cannot be read is set aside with its
// reason and stops no other. This process alone writes.
class Ingest {
 public:
  // What a worker answers to the path of staged bytes: archive::pack.
  using Work = WorkerPool::Work;
  enum class Source {
    kFiles,
    kQuarantine,  // files that were set aside before
  };

  Ingest(const Job& job, const Streams& streams, const render::Words& words, archive::Archive& archive, Work work,
         Source source);

  // Takes the files in and makes them part of the archive. False when the
  // archive cannot be written, which has been said then.
  bool take(const std::vector<Input>& files);
  // What all of them came to, as a line and as an exit code.
  int finish();

 private:
  struct InHand {
    archive::Staged staged;
    std::vector<std::string> paths;  // where these bytes were found in this run
  };

  bool take_one(const Input& file);
  bool leave_out(const base::Error& error);
  bool miss(const base::Error& error);
  bool take_staged(const std::string& path, const archive::Staged& staged);
  bool collect();
  bool settle(const Reply& reply);
  bool store(const InHand& document, const archive::Record& record);
  bool set_aside(const std::vector<std::string>& paths, const std::string& sha256, base::Error error);
  bool flush_when_due();
  bool flush();
  void show_progress();
  // The value, or nothing when the archive failed, which is said and remembered.
  template <typename Value>
  std::optional<Value> checked(base::Result<Value> result);

  const Job& job_;
  const Streams& streams_;
  const render::Words& words_;
  archive::Archive& archive_;
  Source source_;
  WorkerPool pool_;
  std::map<std::size_t, InHand> in_hand_;       // by ticket
  std::map<std::string, std::size_t> tickets_;  // of bytes in hand, by their SHA-256
  std::size_t next_ticket_ = 0;
  PendingWrites pending_;
  IngestCounts counts_;
  ProgressDisplay progress_;
  bool failed_ = false;
};

}  // namespace luyke::pipeline
