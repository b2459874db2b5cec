#include "pipeline/run.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <exception>
#include <filesystem>
#include <istream>
#include <iterator>
#include <ostream>
#include <system_error>

#include "base/file.h"
#include "pipeline/archive_commands.h"
#include "pipeline/audit_papers.h"
#include "pipeline/complaint.h"
#include "pipeline/copy_command.h"
#include "pipeline/doctor.h"
#include "pipeline/engine.h"
#include "pipeline/inputs.h"
#include "pipeline/ordered_work.h"
#include "pipeline/output.h"
#include "pipeline/rule_commands.h"
#include "pipeline/rules_place.h"
#include "render/cells.h"
#include "render/html.h"
#include "rules/load.h"

namespace luyke::pipeline {
namespace {

constexpr const char* kStandardInput = "-";

class Run {
 public:
  Run(const Job& job, const Streams& streams, const Engine& engine, StageTimes::Duration rules_time)
      : job_(job),
        streams_(streams),
        engine_(engine),
        words_(engine.messages(), job.language),
        output_(streams.out, job.output) {
    times_.rules = rules_time;
  }

  int go() {
    inputs_ = list_inputs(job_.inputs);
    if (overwrites_input()) {
      complain(streams_, {base::ErrorCode::kInvalidArgument, job_.output, "", "is also an input"}, words_);
      return kWrongUsage;
    }
    const unsigned threads = processes_of(job_);
    spread_pages(threads);
    work_in_order<Outcome>(
        inputs_.size(), threads, [&](std::size_t i) { return work(i); },
        [&](std::size_t i, const Outcome& outcome) { return deliver(i, outcome); });
    clear_progress();
    return finish();
  }

 private:
  // Processors that have no document of their own share its pages.
  void spread_pages(unsigned threads) {
    const auto documents = static_cast<unsigned>(std::clamp<std::size_t>(inputs_.size(), 1, threads));
    pages_.threads = threads / documents;
    if (!job_.progress || inputs_.size() > 1) return;
    pages_.progress = [this, begin = std::chrono::steady_clock::now()](std::uint32_t done, std::uint32_t all) {
      show_page_progress(done, all, std::chrono::steady_clock::now() - begin);
    };
  }

  Outcome work(std::size_t i) const {
    if (!inputs_[i].ok()) {
      Outcome outcome;
      outcome.error = inputs_[i].error();
      outcome.totals.unread = 1;
      return outcome;
    }
    const std::string& path = inputs_[i].value();
    if (path != kStandardInput) return engine_.process(path, i, pages_);
    const std::string bytes(std::istreambuf_iterator<char>(streams_.in), {});
    return engine_.process_bytes(path, bytes, i, pages_);
  }

  bool deliver(std::size_t i, const Outcome& outcome) {
    clear_progress();
    totals_ += outcome.totals;
    times_ += outcome.times;
    if (outcome.error) {
      complain(streams_, *outcome.error, words_);
    } else if (!output_.put(lead(i) + outcome.text)) {
      return false;
    }
    if (job_.progress && i + 1 < inputs_.size()) show_progress(i + 1);
    return true;
  }

  // What stands before a document: the head of the page before the first, else
  // a line that parts it from the one before.
  std::string lead(std::size_t i) {
    const bool first = !begun_;
    begun_ = true;
    if (job_.command != Command::kText && job_.format == OutputFormat::kHtml) {
      return first ? render::html_head(words_("html_title"), words_) : "";
    }
    if (job_.format == OutputFormat::kJsonl || inputs_.size() == 1) return "";
    std::string text = first ? "" : "\n";
    if (job_.command == Command::kText) text += render::printable(inputs_[i].value()) + "\n";
    return text;
  }

  int finish() {
    if (begun_ && job_.command != Command::kText) put_tail();
    if (begun_ || job_.output.empty()) {
      if (const auto failure = output_.close()) {
        complain(streams_, *failure, words_, "error_output");
        return kUnreadable;
      }
    }
    if (job_.timings) show_timings();
    if (totals_.unread > 0) return kUnreadable;
    return totals_.errors > 0 ? kErrorsFound : kDone;
  }

  void put_tail() {
    if (job_.format == OutputFormat::kHtml) output_.put(render::html_tail());
    if (job_.format != OutputFormat::kText || inputs_.size() == 1 || job_.command != Command::kAudit) return;
    output_.put("\n" + render::grand_summary_line(totals_, words_) + "\n");
  }

  // Writing over a report would lose it.
  bool overwrites_input() const {
    return !job_.output.empty() && std::any_of(inputs_.begin(), inputs_.end(), [&](const Input& input) {
      std::error_code failure;
      return input.ok() && std::filesystem::equivalent(input.value(), job_.output, failure);
    });
  }

  void show_progress(std::size_t done) {
    const std::string file = inputs_[done].ok() ? inputs_[done].value() : inputs_[done].error().file;
    const std::string line = words_.fill(
        "progress",
        {{"done", std::to_string(done)}, {"all", std::to_string(inputs_.size())}, {"file", render::printable(file)}});
    streams_.err << '\r' << render::shortened(line, job_.width - 1) << std::flush;
    progress_shown_ = true;
  }

  // Only where it takes long enough to read.
  void show_page_progress(std::uint32_t done, std::uint32_t all, std::chrono::steady_clock::duration spent) {
    const auto seconds = std::chrono::duration<double>(spent).count();
    if (done >= all || seconds < 1) return;
    const auto left = static_cast<std::uint64_t>(std::llround(seconds / done * (all - done)));
    const std::string line =
        words_.fill("page_progress",
                    {{"done", std::to_string(done)}, {"all", std::to_string(all)}, {"left", render::clock_of(left)}});
    streams_.err << '\r' << render::shortened(line, job_.width - 1) << "\x1b[K" << std::flush;
    progress_shown_ = true;
  }

  void clear_progress() {
    if (progress_shown_) streams_.err << "\r\x1b[K" << std::flush;
    progress_shown_ = false;
  }

  void show_timings() {
    std::string line = words_("timings") + ":";
    const auto add = [&](const char* name, StageTimes::Duration spent) {
      const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(spent).count();
      line += " " + words_(name) + " " + std::to_string(micros / 1000) + "." + std::to_string(micros % 1000 / 100) +
              " ms ·";
    };
    add("stage_rules", times_.rules);
    add("stage_read", times_.read);
    add("stage_extract", times_.extract);
    add("stage_audit", times_.audit);
    add("stage_render", times_.render);
    line.resize(line.size() - std::string(" ·").size());
    streams_.err << line << std::endl;
  }

  const Job& job_;
  const Streams& streams_;
  const Engine& engine_;
  render::Words words_;
  Output output_;
  std::vector<Input> inputs_;
  PageWork pages_;
  render::Totals totals_;
  StageTimes times_;
  bool begun_ = false;
  bool progress_shown_ = false;
};

// Known even where there are no rules.
int show_version(const Streams& streams, const std::string& rules_version) {
  streams.out << "luyke " << program_version() << " (rules " << rules_version << ")" << std::endl;
  return kDone;
}

int run_command(const Job& job, const Streams& streams) {
  const auto begin = std::chrono::steady_clock::now();
  // Without rules there are no words but the program's own.
  const auto stop = [&](const base::Error& error) {
    complain(streams, error);
    return kWrongUsage;
  };
  const auto place = find_rules(rules_search(job.rules));
  auto loaded = place.ok() ? rules::load(place.value()) : place.error();
  if (job.command == Command::kVersion) return show_version(streams, loaded.ok() ? loaded->version : "not found");
  if (job.command == Command::kDoctor) return run_doctor(job, streams, loaded);
  if (!loaded.ok()) return stop(loaded.error());
  if (job.command == Command::kCopy) return run_copy_command(job, streams, loaded.value());
  if (is_rule_command(job.command)) return run_rule_command(job, streams, place.value(), std::move(loaded).value());
  if (is_archive_command(job.command)) return run_archive_command(job, streams, std::move(loaded).value());
  const auto engine = Engine::make(job, std::move(loaded).value());
  if (!engine.ok()) return stop(engine.error());
  if (!job.archive.empty()) return write_audit_papers(job, streams, engine.value());
  return Run(job, streams, engine.value(), std::chrono::steady_clock::now() - begin).go();
}

}  // namespace

const char* program_version() { return LUYKE_VERSION; }

int run(const Job& job, const Streams& streams) {
  try {
    return run_command(job, streams);
  } catch (const std::exception& fault) {  // out of memory, most likely
    streams.err << "luyke: " << fault.what() << std::endl;
    return kUnreadable;
  }
}

}  // namespace luyke::pipeline
