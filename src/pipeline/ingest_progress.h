#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

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

}  // namespace luyke::pipeline
