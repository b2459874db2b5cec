#include "pipeline/ingest_progress.h"

#include <ostream>

#include "render/cells.h"
#include "render/numerals.h"

namespace luyke::pipeline {
namespace {

using std::chrono::milliseconds;

std::string numeral(std::uint64_t number, const render::Words& words) {
  const auto style = words.language() == render::Language::kVietnamese ? render::NumeralStyle::kVietnamese
                                                                       : render::NumeralStyle::kEnglish;
  return render::format(base::Decimal(static_cast<std::int64_t>(number)), style, 0);
}

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

void IngestProgress::show(const IngestCounts& counts, const std::optional<SlowDocument>& slow) {
  const std::string line = progress_line(counts, elapsed(), slow, words_);
  if (job_.progress) {
    streams_.err << '\r' << render::shortened(line, job_.width - 1) << "\x1b[K" << std::flush;
    shown_ = true;
  } else {
    streams_.err << line << std::endl;
  }
  next_ = Clock::now() + pause();
}

void IngestProgress::clear() {
  if (shown_) streams_.err << "\r\x1b[K" << std::flush;
  shown_ = false;
}

void IngestProgress::finish(const IngestCounts& counts) {
  clear();
  streams_.out << summary_line(counts, elapsed(), words_) << std::endl;
}

}  // namespace luyke::pipeline
