#include "pipeline/ingest_progress.h"

#include <algorithm>

#include "render/cells.h"
#include "render/numerals.h"

namespace luyke::pipeline {
namespace {

using std::chrono::milliseconds;

using render::numeral;

render::Slots slots_of(const IngestCounts& counts, milliseconds elapsed, const render::Words& words) {
  const auto spent = static_cast<std::uint64_t>(std::max(elapsed, milliseconds(1)).count());
  return {{"done", numeral(counts.done(), words)},
          {"all", numeral(counts.all, words)},
          {"stored", numeral(counts.stored, words)},
          {"already", numeral(counts.already, words)},
          {"duplicates", numeral(counts.duplicates, words)},
          {"aside", numeral(counts.aside, words)},
          {"rate", numeral(counts.done() * 1000 / spent, words)},
          {"time", render::clock_of(spent / 1000)},
          {"left",
           counts.done() == 0 ? "?" : render::clock_of((counts.all - counts.done()) * spent / counts.done() / 1000)}};
}

}  // namespace

std::string progress_line(const IngestCounts& counts, milliseconds elapsed, const std::optional<SlowDocument>& slow,
                          const render::Words& words) {
  std::string line = words.fill("ingest_progress", slots_of(counts, elapsed, words));
  if (slow) {
    line += words.fill("ingest_slow", {{"file", render::printable(slow->path)},
                                       {"time", render::clock_of(static_cast<std::uint64_t>(slow->since.count()))}});
  }
  return line;
}

std::string summary_line(const IngestCounts& counts, milliseconds elapsed, const render::Words& words) {
  return words.fill("ingest_summary", slots_of(counts, elapsed, words));
}

}  // namespace luyke::pipeline
