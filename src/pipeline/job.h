#pragma once

#include <algorithm>
#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "archive/query.h"
#include "base/date.h"
#include "intake/intake.h"
#include "pipeline/workers/limits.h"
#include "render/words.h"

namespace luyke::pipeline {

enum class Command {
  kAudit,
  kExtract,
  kText,
  kConvert,
  kRulesList,
  kRulesTest,
  kRulesNew,
  kRulesCoverage,
  kRulesExplain,
  kIngest,
  kReprocess,  // documents of an archive, after new rules
  kQuarantineList,
  kQuarantineRetry,
  kArchiveVerify,
  kArchiveDump,
  kArchiveVersions,
  kArchiveExport,
  kArchiveImport,
  kArchiveBackup,
  kSearch,
  kSeries,
  kExportDocuments,
  kExportFigures,
  kCopy,    // a searchable copy of pages
  kDoctor,  // what the program needs and whether it is there
  kVersion,
};
enum class OutputFormat { kText, kJsonl, kHtml, kCsv };

// All that one run of the program does. The command line fills it, and so do
// tests.
struct Job {
  Command command = Command::kAudit;
  std::vector<std::string> inputs;  // files, folders, "-" for standard input
  OutputFormat format = OutputFormat::kText;
  render::Language language = render::Language::kVietnamese;
  std::string rules;   // folder of rules; empty: looked for, see rules_place.h
  std::string output;  // file, written whole or not at all; empty: standard output
  intake::Limits limits;
  WorkerLimits worker_limits;
  std::string archive;                 // folder of the archive, for the commands that work on one
  std::optional<base::Period> period;  // reports of an archive whose own period ends in it; both ends are known
  std::string chart;                   // of `series`: file for the picture
  archive::Query query;                // of `search`
  bool watch = false;                  // `ingest` goes on with what comes into its folders
  std::string options;                 // those that records depend on, as the user wrote them
  unsigned batch = 512;                // documents that become part of the archive together
  unsigned jobs = 0;                   // documents at a time; 0: as many as processors
  std::size_t number = 0;              // of the token that `rules explain` is about, from 0
  bool hocr = false;                   // `ocr` writes these beside its copy
  bool alto = false;
  bool force = false;  // `ocr` may write over a file
  bool timings = false;
  bool reread_all = false;        // `reprocess` takes every document, from its original
  bool verbose = false;           // `reprocess` tells of each document that changed
  bool explain_encoding = false;  // `text` says how it was stored, and not what it says
  bool numbered = true;           // `text` prints the numbers of paragraphs
  bool colour = false;
  bool progress = false;  // a line on the error stream that is overwritten as files are done
  std::size_t width = 100;
};

struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

// Documents that are worked on at a time.
inline unsigned processes_of(const Job& job) {
  return job.jobs ? job.jobs : std::max(1u, std::thread::hardware_concurrency());
}

// Exit codes of every command: frozen, part of the output contract.
inline constexpr int kDone = 0;
inline constexpr int kErrorsFound = 1;
inline constexpr int kWrongUsage = 2;
inline constexpr int kUnreadable = 3;  // some input could not be read, or the output not written

}  // namespace luyke::pipeline
