#include "pipeline/engine.h"

#include <exception>
#include <utility>

#include "audit/audit.h"
#include "base/file.h"
#include "pipeline/archive_commands.h"
#include "pipeline/composed.h"
#include "pipeline/data_version.h"
#include "pipeline/located.h"
#include "pipeline/run.h"
#include "render/docx.h"
#include "render/encoding_report.h"
#include "render/figure_table.h"
#include "render/html.h"
#include "render/jsonl.h"
#include "render/plain_text.h"

namespace luyke::pipeline {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kMostContentBytes = 4ull << 30;  // what an archive keeps of one document

// The time that a step takes goes into `spent`.
template <typename Step>
auto timed(StageTimes::Duration& spent, const Step& step) {
  const auto begin = Clock::now();
  auto result = step();
  spent += Clock::now() - begin;
  return result;
}

Outcome failed(const std::string& path, base::Error error) {
  Outcome outcome;
  if (error.file.empty()) error.file = path;
  outcome.error = std::move(error);
  outcome.totals.unread = 1;
  return outcome;
}

// A fault in one document must not take the others with it.
template <typename Step>
Outcome guarded(const std::string& path, const Step& step) {
  try {
    return step();
  } catch (const std::exception& fault) {
    return failed(path, {base::ErrorCode::kInternal, path, "", fault.what()});
  }
}

}  // namespace

StageTimes& StageTimes::operator+=(const StageTimes& other) {
  rules += other.rules;
  read += other.read;
  extract += other.extract;
  audit += other.audit;
  render += other.render;
  return *this;
}

base::Result<Engine> Engine::make(const Job& job, model::RuleSet rules) {
  Engine engine(job, rules);
  engine.messages_ = rules.messages;
  engine.rules_version_ = rules.version;
  engine.data_version_ = data_version_of(rules);
  if (job.command == Command::kText || job.command == Command::kConvert) return engine;
  auto extractor = extract::Extractor::make(std::move(rules));
  if (!extractor.ok()) return extractor.error();
  engine.extractor_ = std::move(extractor).value();
  return engine;
}

Outcome Engine::explain(const std::string& path, const std::string& bytes) const {
  const auto explained = reader_->explain(path, bytes);
  if (!explained) return failed(path, explained.error());
  Outcome outcome;
  outcome.text = render::encoding_report(explained->document, explained->runs, {messages_, job_->language});
  return outcome;
}

Outcome Engine::process(const std::string& path, std::size_t index, const PageWork& pages) const {
  return guarded(path, [&] {
    if (job_->explain_encoding) {
      const auto bytes = base::read_file(path, job_->limits.file_bytes);
      return bytes ? explain(path, bytes.value()) : failed(path, bytes.error());
    }
    StageTimes::Duration reading{};
    auto document = timed(reading, [&] { return reader_->read_file(path, pages); });
    return finish(std::move(document), reading, path, index);
  });
}

Outcome Engine::process_bytes(const std::string& name, const std::string& bytes, std::size_t index,
                              const PageWork& pages) const {
  return guarded(name, [&] {
    if (job_->explain_encoding) return explain(name, bytes);
    StageTimes::Duration reading{};
    auto document = timed(reading, [&] { return reader_->read(name, bytes, pages); });
    return finish(std::move(document), reading, name, index);
  });
}

model::Reading Engine::understand(const model::Document& document, StageTimes& times) const {
  model::Reading known;
  if (extractor_) known = timed(times.extract, [&] { return extractor_->read(document); });
  locate(document, known);
  if (job_->command == Command::kAudit || stores_documents(job_->command)) {
    timed(times.audit, [&] { return audit::check(known, extractor_->rules().confusions), true; });
  }
  compose(known);
  return known;
}

base::Result<archive::Record> Engine::record(const std::string& file) const {
  try {
    const auto bytes = base::read_file(file, job_->limits.file_bytes);
    if (!bytes) return bytes.error();
    return recorded(reader_->read("", bytes.value()));
  } catch (const std::exception& fault) {
    return base::Error{base::ErrorCode::kInternal, "", "", fault.what()};
  }
}

base::Result<archive::Record> Engine::record_of_content(const std::string& file) const {
  try {
    const auto bytes = base::read_file(file, kMostContentBytes);
    if (!bytes) return bytes.error();
    return recorded(archive::unpack_document(bytes.value()));
  } catch (const std::exception& fault) {
    return base::Error{base::ErrorCode::kInternal, "", "", fault.what()};
  }
}

base::Result<archive::Record> Engine::recorded(base::Result<model::Document> document) const {
  if (!document) return document.error();
  StageTimes times;
  model::Reading known = understand(document.value(), times);
  return archive::Record{std::move(document).value(), std::move(known)};
}

Outcome Engine::finish(base::Result<model::Document> document, StageTimes::Duration reading, const std::string& path,
                       std::size_t index) const {
  if (!document.ok()) return failed(path, document.error());
  Outcome outcome;
  outcome.times.read = reading;
  const model::Reading known = understand(document.value(), outcome.times);
  outcome.totals = render::totals_of(known);
  outcome.text = timed(outcome.times.render, [&] { return show(document.value(), known, index); });
  return outcome;
}

std::string Engine::show(const model::Document& document, const model::Reading& reading, std::size_t index) const {
  const render::View view{document, reading, messages_, rules_version_, program_version()};
  const render::TerminalOptions options{job_->language, job_->colour, job_->width};
  if (job_->command == Command::kText) return render::plain_text(document, job_->numbered);
  if (job_->command == Command::kConvert) {
    return job_->output.ends_with(".docx") ? render::docx(document) : render::plain_text(document, false);
  }
  switch (job_->format) {
    case OutputFormat::kJsonl: return render::jsonl(view);
    case OutputFormat::kHtml: return render::html_section(view, index, job_->language);
    case OutputFormat::kText:
    case OutputFormat::kCsv: break;
  }
  return job_->command == Command::kExtract ? render::figure_table(view, options)
                                            : render::terminal_audit(view, options);
}

}  // namespace luyke::pipeline
