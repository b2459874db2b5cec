#include "pipeline/audit_papers.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "archive/archive.h"
#include "base/file.h"
#include "pipeline/complaint.h"
#include "pipeline/run.h"
#include "render/cells.h"
#include "render/location.h"
#include "render/papers/documents.h"
#include "render/papers/entries.h"
#include "render/papers/page.h"
#include "text/passage.h"

namespace luyke::pipeline {
namespace {

using archive::Archive;
using model::ArchivedDocument;

constexpr std::size_t kLongestName = 60;  // letters of a file name

// The later versions of a report stand for the earlier ones.
base::Result<std::set<std::string>> replaced_in(Archive& archive) {
  std::set<std::string> replaced;
  const auto listed = archive.versions([&](const model::ReportVersions& report) {
    for (std::size_t i = 0; i + 1 < report.documents.size(); ++i) replaced.insert(report.documents[i].sha256);
  });
  if (!listed) return listed.error();
  return replaced;
}

bool ends_in(const model::Metadata& metadata, const std::optional<base::Period>& wanted) {
  if (!wanted) return true;
  const std::optional<base::Date> end = metadata.period ? metadata.period->to : std::nullopt;
  return end && *wanted->from <= *end && *end <= *wanted->to;
}

base::Result<std::vector<ArchivedDocument>> reports_of(Archive& archive, const std::optional<base::Period>& period) {
  const auto replaced = replaced_in(archive);
  if (!replaced) return replaced.error();
  std::vector<ArchivedDocument> reports;
  const auto listed = archive.list({}, [&](const ArchivedDocument& document, const auto&) {
    if (ends_in(document.metadata, period) && !replaced->contains(document.sha256)) reports.push_back(document);
  });
  if (!listed) return listed.error();
  return reports;
}

// "phong-ldtbxh-huyen-my-tu"
std::string file_name_of(const std::string& unit) {
  std::string name = text::markless_key_of(unit);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return (c < 'a' || c > 'z') && (c < '0' || c > '9'); }, '-');
  return name.substr(0, kLongestName);
}

class AuditPapers {
 public:
  AuditPapers(const Job& job, const Streams& streams, const Engine& engine, Archive& archive)
      : job_(job), streams_(streams), engine_(engine), archive_(archive), words_(engine.messages(), job.language) {
    paper_.versions = "Luyke " + std::string(program_version()) + " (" + engine.rules_version() + ")";
    if (job.period) paper_.period = words_for(*job.period);
  }

  int go() {
    const auto reports = reports_of(archive_, job_.period);
    if (!reports) return failed(reports.error());
    for (const ArchivedDocument& report : reports.value()) {
      if (const auto failure = add(report)) return failed(*failure);
    }
    return write();
  }

 private:
  // "tháng 11/2023", "năm 2023", or its days.
  std::string words_for(const base::Period& period) const {
    const std::string year = std::to_string(period.from->year());
    const std::string month = std::to_string(period.from->month());
    const auto spans = [&](const std::optional<base::Period>& other) {
      return other && other->from == period.from && other->to == period.to;
    };
    if (spans(base::Period::year(period.from->year()))) return words_.fill("paper_year", {{"year", year}});
    if (spans(base::Period::month(period.from->year(), period.from->month()))) {
      return words_.fill("paper_month", {{"month", month}, {"year", year}});
    }
    return render::period_text(base::Period{period.from, period.to, {}});
  }

  int failed(const base::Error& error) const {
    complain(streams_, error, words_);
    return error.code == base::ErrorCode::kInvalidArgument ? kWrongUsage : kUnreadable;
  }

  std::optional<base::Error> add(const ArchivedDocument& listed) {
    auto document = archive_.document(listed.sha256);
    if (!document) return document.error();
    const auto record = engine_.recorded(std::move(document));
    if (!record) return record.error();
    const auto decisions = archive_.decisions(listed.sha256);
    if (!decisions) return decisions.error();
    const render::View view{record->document, record->reading, engine_.messages(), engine_.rules_version(),
                            program_version()};
    auto entries = render::entries_of({view, listed, decisions.value()}, words_);
    paper_.entries.insert(paper_.entries.end(), std::make_move_iterator(entries.begin()),
                          std::make_move_iterator(entries.end()));
    ++paper_.reports;
    return std::nullopt;
  }

  bool put(const std::string& name, const std::string& bytes) {
    const auto written = base::write_file(job_.output + "/" + name, bytes);
    if (!written) complain(streams_, written.error(), words_, "error_output");
    files_ += written ? 1 : 0;
    return static_cast<bool>(written);
  }

  // Units of one name after folding get a number each.
  std::string free_name(const std::string& unit) {
    const std::string name = file_name_of(unit);
    std::string free = name;
    for (int i = 2; !names_.insert(free).second; ++i) free = name + "-" + std::to_string(i);
    return free;
  }

  int write() {
    std::error_code failure;
    std::filesystem::create_directories(job_.output, failure);
    if (!put(words_("paper_file_page"), render::audit_page(paper_, words_))) return kUnreadable;
    std::set<std::string> units;
    for (const render::PaperEntry& entry : paper_.entries) units.insert(entry.unit);
    for (const std::string& unit : units) {
      if (render::entries_for(paper_, unit).empty()) continue;
      const std::string name = "-" + free_name(unit) + ".docx";
      if (!put(words_("paper_file_minutes") + name, render::minutes_docx(paper_, unit, words_)) ||
          !put(words_("paper_file_request") + name, render::request_docx(paper_, unit, words_))) {
        return kUnreadable;
      }
    }
    tell();
    const bool errors = std::any_of(paper_.entries.begin(), paper_.entries.end(), [](const render::PaperEntry& entry) {
      return entry.severity == model::Severity::kError;
    });
    return errors ? kErrorsFound : kDone;
  }

  void tell() const {
    streams_.out << words_.fill("papers_written",
                                {{"reports", words_.count(paper_.reports, "documents")},
                                 {"entries", words_.count(paper_.entries.size(), "count_papers_entries")},
                                 {"files", std::to_string(files_)},
                                 {"folder", render::printable(job_.output)}})
                 << std::endl;
  }

  const Job& job_;
  const Streams& streams_;
  const Engine& engine_;
  Archive& archive_;
  render::Words words_;
  render::AuditPaper paper_;
  std::set<std::string> names_;
  std::size_t files_ = 0;
};

}  // namespace

int write_audit_papers(const Job& job, const Streams& streams, const Engine& engine) {
  auto opened = Archive::open_to_read(job.archive);
  if (!opened) {
    complain(streams, opened.error(), render::Words(engine.messages(), job.language));
    return kUnreadable;
  }
  return AuditPapers(job, streams, engine, opened.value()).go();
}

}  // namespace luyke::pipeline
