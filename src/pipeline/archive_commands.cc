#include "pipeline/archive_commands.h"

#include <signal.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "archive/archive.h"
#include "pipeline/complaint.h"
#include "pipeline/engine.h"
#include "pipeline/folder_watch.h"
#include "pipeline/ingest.h"
#include "pipeline/inputs.h"
#include "pipeline/own_files.h"
#include "pipeline/reprocess.h"
#include "pipeline/run.h"
#include "pipeline/search_commands.h"
#include "render/cells.h"

namespace luyke::pipeline {
namespace {

namespace fs = std::filesystem;
using archive::Archive;
using render::Words;

constexpr std::chrono::seconds kQuiet(2);  // a file that is watched has been written by then

// The same file by the same words, whatever folder the program is started in.
std::string absolute(const std::string& path) {
  std::error_code failure;
  const fs::path whole = fs::absolute(path, failure);
  return failure ? path : whole.lexically_normal().string();
}

// The files that the arguments name, each once, without what belongs to the archive itself.
std::vector<Input> files_to_take(const Job& job) {
  std::vector<std::string> named;
  for (const std::string& input : job.inputs) named.push_back(absolute(input));
  std::vector<Input> files = list_inputs(named, Take::kAllFiles);
  OwnFiles own(job.archive);
  std::set<std::string> seen;
  std::erase_if(files, [&](const Input& file) {
    // A folder that is watched may well be empty.
    if (!file) return job.watch && file.error().code == base::ErrorCode::kInvalidArgument;
    return own.has(file.value()) || !seen.insert(file.value()).second;
  });
  return files;
}

std::vector<std::string> folders_of(const Job& job) {
  std::vector<std::string> folders;
  for (const std::string& input : job.inputs) {
    std::error_code failure;
    if (fs::is_directory(input, failure)) folders.push_back(absolute(input));
  }
  return folders;
}

int complained(const Streams& streams, const base::Error& error, const Words& words) {
  complain(streams, error, words);
  return error.code == base::ErrorCode::kInvalidArgument || error.code == base::ErrorCode::kInvalidRule ? kWrongUsage
                                                                                                        : kUnreadable;
}

std::vector<Input> files_set_aside(const std::vector<archive::SetAside>& quarantine) {
  std::vector<Input> files;
  for (const archive::SetAside& file : quarantine) files.emplace_back(file.path);
  return files;
}

volatile std::sig_atomic_t stop_wanted = 0;

// Takes in what comes into the folders until the program is told to stop.
int go_on_watching(const Job& job, const Streams& streams, const Words& words, FolderWatch& watch, Ingest& ingest) {
  struct sigaction stop {};
  stop.sa_handler = [](int) { stop_wanted = 1; };
  ::sigaction(SIGINT, &stop, nullptr);
  ::sigaction(SIGTERM, &stop, nullptr);
  streams.err << words("ingest_watching") << std::endl;
  OwnFiles own(job.archive);
  while (stop_wanted == 0) {
    std::vector<Input> files;
    for (std::string& path : watch.settled(std::chrono::seconds(1))) {
      if (!own.has(path)) files.emplace_back(std::move(path));
    }
    if (!files.empty() && !ingest.take(files)) break;
  }
  return ingest.finish();
}

archive::Versions versions_of(const Job& job, const Engine& engine) {
  return {program_version(), engine.rules_version(), engine.data_version(), job.options};
}

int take_in(const Job& job, const Streams& streams, const Words& words, const Engine& engine) {
  auto opened = Archive::open_to_write(job.archive, versions_of(job, engine));
  if (!opened) return complained(streams, opened.error(), words);
  Archive& archive = opened.value();
  const bool retry = job.command == Command::kQuarantineRetry;
  std::optional<FolderWatch> watch;
  if (job.watch) {  // before the folders are listed, so that nothing falls between
    auto made = FolderWatch::make(folders_of(job), kQuiet);
    if (!made) return complained(streams, made.error(), words);
    watch.emplace(std::move(made).value());
  }
  std::vector<Input> files;
  if (retry) {
    const auto quarantine = archive.quarantine();
    if (!quarantine) return complained(streams, quarantine.error(), words);
    files = files_set_aside(quarantine.value());
  } else {
    files = files_to_take(job);
  }
  Ingest ingest(
      job, streams, words, archive, [&](const std::string& path) { return archive::pack(engine.record(path)); },
      retry ? Ingest::Source::kQuarantine : Ingest::Source::kFiles);
  const bool taken = ingest.take(files);
  return taken && watch ? go_on_watching(job, streams, words, *watch, ingest) : ingest.finish();
}

// Files that other versions set aside may be readable now.
int reprocess_quarantine(const Job& job, const Streams& streams, const Words& words, const Engine& engine,
                         Archive& archive) {
  const auto quarantine = archive.outdated_quarantine();
  if (!quarantine) return complained(streams, quarantine.error(), words);
  if (quarantine->empty()) return kDone;
  // Records alone go to the output.
  const Streams told{streams.in, job.format == OutputFormat::kJsonl ? streams.err : streams.out, streams.err};
  told.out << words("reread_quarantine") << " ";
  Ingest ingest(
      job, told, words, archive, [&](const std::string& path) { return archive::pack(engine.record(path)); },
      Ingest::Source::kQuarantine);
  ingest.take(files_set_aside(quarantine.value()));
  return ingest.finish();
}

int reprocess(const Job& job, const Streams& streams, const Words& words, const Engine& engine) {
  std::error_code failure;
  if (!fs::exists(job.archive + "/archive.db", failure)) {  // a writer would make one
    return complained(streams, Archive::open_to_read(job.archive).error(), words);
  }
  auto opened = Archive::open_to_write(job.archive, versions_of(job, engine));
  if (!opened) return complained(streams, opened.error(), words);
  Archive& archive = opened.value();
  const auto documents = archive.outdated(job.reread_all);
  if (!documents) return complained(streams, documents.error(), words);
  Reprocess work(job, streams, words, archive, [&](const std::string& text) {
    const Reprocess::Request request = Reprocess::request_from(text);
    return archive::pack(request.stage == archive::Outdated::Stage::kReading ? engine.record_of_content(request.file)
                                                                             : engine.record(request.file));
  });
  const bool taken = work.take(documents.value());
  const int code = work.finish();
  return taken ? std::max(code, reprocess_quarantine(job, streams, words, engine, archive)) : code;
}

int list_quarantine(Archive& archive, const Streams& streams, const Words& words) {
  const auto files = archive.quarantine();
  if (!files) return complained(streams, files.error(), words);
  for (const archive::SetAside& file : files.value()) {
    streams.out << render::printable(file.path) << ": " << words("error_" + file.code) << " ("
                << render::printable(words(file.message)) << ")\n";
  }
  streams.out << words.count(files->size(), "files_set_aside") << std::endl;
  return kDone;
}

int verify(Archive& archive, const Streams& streams, const Words& words) {
  const auto faults = archive.verify();
  if (!faults) return complained(streams, faults.error(), words);
  for (const std::string& fault : faults.value()) streams.out << render::printable(fault) << '\n';
  if (!faults->empty()) {
    streams.out << words.count(faults->size(), "archive_faults") << std::endl;
    return kErrorsFound;
  }
  const auto counts = archive.counts();
  if (!counts) return complained(streams, counts.error(), words);
  streams.out << words.fill("archive_sound", {{"documents", words.count(counts->documents, "documents")}}) << std::endl;
  return kDone;
}

int finished(const base::Result<bool>& done, const Streams& streams, const Words& words) {
  return done ? kDone : complained(streams, done.error(), words);
}

int dump(Archive& archive, const Streams& streams, const Words& words) {
  const auto done = archive.dump([&](std::string_view line) { streams.out << line << '\n'; });
  streams.out.flush();
  return finished(done, streams, words);
}

int read_archive(const Job& job, const Streams& streams, const Words& words, const model::RuleSet& rules) {
  auto opened = Archive::open_to_read(job.archive);
  if (!opened) return complained(streams, opened.error(), words);
  Archive& archive = opened.value();
  switch (job.command) {
    case Command::kQuarantineList: return list_quarantine(archive, streams, words);
    case Command::kSearch: return run_search(job, streams, words, archive);
    case Command::kSeries: return run_series(job, streams, words, archive);
    case Command::kExportDocuments:
    case Command::kExportFigures: return run_export(job, streams, rules, archive);
    case Command::kArchiveVerify: return verify(archive, streams, words);
    case Command::kArchiveVersions: return run_versions(job, streams, words, archive);
    case Command::kArchiveDump: return dump(archive, streams, words);
    case Command::kArchiveExport: return finished(archive.export_to(job.inputs.front()), streams, words);
    default: return finished(archive.back_up(job.inputs.front()), streams, words);
  }
}

}  // namespace

bool is_archive_command(Command command) {
  switch (command) {
    case Command::kIngest:
    case Command::kReprocess:
    case Command::kQuarantineList:
    case Command::kQuarantineRetry:
    case Command::kArchiveVerify:
    case Command::kArchiveDump:
    case Command::kArchiveVersions:
    case Command::kArchiveExport:
    case Command::kArchiveImport:
    case Command::kArchiveBackup:
    case Command::kSearch:
    case Command::kSeries:
    case Command::kExportDocuments:
    case Command::kExportFigures: return true;
    default: return false;
  }
}

bool stores_documents(Command command) {
  return command == Command::kIngest || command == Command::kQuarantineRetry || command == Command::kReprocess;
}

int run_archive_command(const Job& job, const Streams& streams, model::RuleSet rules) {
  if (stores_documents(job.command)) {
    const auto engine = Engine::make(job, std::move(rules));
    if (!engine) {
      complain(streams, engine.error());
      return kWrongUsage;
    }
    const Words words(engine->messages(), job.language);
    return job.command == Command::kReprocess ? reprocess(job, streams, words, engine.value())
                                              : take_in(job, streams, words, engine.value());
  }
  const Words words(rules.messages, job.language);
  if (job.command == Command::kArchiveImport) {
    return finished(Archive::import_from(job.inputs.front(), job.archive), streams, words);
  }
  return read_archive(job, streams, words, rules);
}

}  // namespace luyke::pipeline
