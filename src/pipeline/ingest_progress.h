#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "pipeline/job.h"
#include "render/words.h"

namespace luyke::pipeline {

// What became of the files so far.
struct IngestCounts {
  std::size_t all = 0;
  std::size_t stored = 0;
  std::size_t already = 0;     // stored by an earlier run from this very path
  std::size_t duplicates = 0;  // of a document that was found at another path
  std::size_t aside = 0;       // into quarantine, or there already
  std::size_t done() const { return stored + already + duplicates + aside; }
};

// A document that keeps its worker busy for long.
struct SlowDocument {
  std::string path;
  std::chrono::seconds since{};
};

// "1.234/5.000 files · …": where the run stands after that time.
std::string progress_line(const IngestCounts& counts, std::chrono::milliseconds elapsed,
                          const std::optional<SlowDocument>& slow, const render::Words& words);
// What the run did, for its end.
std::string summary_line(const IngestCounts& counts, std::chrono::milliseconds elapsed, const render::Words& words);

// Shows where the run stands: on a terminal in a line that is overwritten, a
// few times a second, elsewhere as a line every ten seconds.
class IngestProgress {
 public:
  using Clock = std::chrono::steady_clock;
  IngestProgress(const Job& job, const Streams& streams, const render::Words& words)
      : job_(job), streams_(streams), words_(words) {}

  bool is_due() const { return Clock::now() >= next_; }
  void show(const IngestCounts& counts, const std::optional<SlowDocument>& slow);
  // Before anything else is printed.
  void clear();
  void finish(const IngestCounts& counts);

 private:
  std::chrono::milliseconds elapsed() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin_);
  }
  std::chrono::milliseconds pause() const {
    return job_.progress ? std::chrono::milliseconds(200) : std::chrono::seconds(10);
  }

  const Job& job_;
  const Streams& streams_;
  const render::Words& words_;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point next_ = begin_ + pause();
  bool shown_ = false;
};

}  // namespace luyke::pipeline
