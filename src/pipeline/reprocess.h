#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "pipeline/job.h"
#include "pipeline/pending_writes.h"
#include "pipeline/progress_display.h"
#include "pipeline/workers/pool.h"
#include "render/rereading.h"
#include "render/words.h"

namespace luyke::pipeline {

// Reads documents of an archive again, from the stage on whose inputs have
// changed, through a pool of workers. What cannot be read any more keeps its
// records. Ended at any instant, the next run goes on with what is left.
class Reprocess {
 public:
  // What a worker answers to a request: archive::pack.
  using Work = WorkerPool::Work;

  Reprocess(const Job& job, const Streams& streams, const render::Words& words, archive::Archive& archive, Work work);

  // The request for a document, and what it asks for.
  struct Request {
    archive::Outdated::Stage stage = archive::Outdated::Stage::kReading;
    std::string file;  // the original, or the document's content packed
  };
  static std::string request_of(const Request& request);
  static Request request_from(const std::string& text);

  // False when the archive cannot be written, which has been said then.
  bool take(const std::vector<archive::Outdated>& documents);
  // What all of them came to, as a line and as an exit code.
  int finish();

 private:
  struct InHand {
    archive::Outdated document;
    std::optional<archive::Staged> content;
  };

  bool submit(const archive::Outdated& document);
  bool collect();
  bool settle(const Reply& reply);
  void report(const archive::Outdated& document, const model::Rereading& known);
  void keep(const archive::Outdated& document, base::Error error);
  bool flush_when_due();
  bool flush();
  std::string line(const char* name) const;
  // The value, or nothing when the archive failed, which is said and remembered.
  template <typename Value>
  std::optional<Value> checked(base::Result<Value> result);

  const Job& job_;
  const Streams& streams_;
  const render::Words& words_;
  archive::Archive& archive_;
  WorkerPool pool_;
  std::map<std::size_t, InHand> in_hand_;  // by ticket
  std::size_t next_ticket_ = 0;
  PendingWrites pending_;
  ProgressDisplay display_;
  std::size_t all_ = 0;
  std::size_t done_ = 0;
  std::size_t from_originals_ = 0;
  std::size_t kept_ = 0;  // could not be read again
  render::RereadingTotals totals_;
  bool failed_ = false;
};

}  // namespace luyke::pipeline
