#include "pipeline/search_commands.h"

#include <utility>
#include <vector>

#include "base/file.h"
#include "base/utf8.h"
#include "pipeline/complaint.h"
#include "pipeline/output.h"
#include "render/archive_lists.h"
#include "render/hit_list.h"
#include "render/series.h"
#include "render/versions.h"
#include "text/characters.h"

namespace luyke::pipeline {
namespace {

int failed(const Streams& streams, const base::Error& error, const render::Words& words) {
  complain(streams, error, words);
  return error.code == base::ErrorCode::kInvalidArgument ? kWrongUsage : kUnreadable;
}

int closed(Output& output, const Streams& streams, const render::Words& words) {
  const auto failure = output.close();
  if (!failure) return kDone;
  complain(streams, *failure, words, "error_output");
  return kUnreadable;
}

int write(const Job& job, const Streams& streams, const render::Words& words, const std::string& text) {
  Output output(streams.out, job.output);
  output.put(text);
  return closed(output, streams, words);
}

// "BC: báo cáo" of the rules; the first name of an abbreviation is the decree's.
render::KindNames kind_names(const model::RuleSet& rules) {
  render::KindNames names;
  const auto list = rules.lists.find("head_kinds");
  if (list == rules.lists.end()) return names;
  for (const std::string& line : list->second) {
    const std::size_t mark = line.find(": ");
    if (mark == std::string::npos) continue;
    const std::string name = line.substr(mark + 2);
    const std::size_t first = base::byte_offset(name, 1);
    names.try_emplace(line.substr(0, mark), text::capital_form(name.substr(0, first)) + name.substr(first));
  }
  return names;
}

std::string shown(const Job& job, const render::Words& words, const model::Hits& found) {
  switch (job.format) {
    case OutputFormat::kJsonl: return render::hits_jsonl(found);
    case OutputFormat::kCsv: return render::hits_csv(found);
    default: return render::hit_list(found, words, {job.language, job.colour, job.width});
  }
}

}  // namespace

int run_search(const Job& job, const Streams& streams, const render::Words& words, archive::Archive& archive) {
  const auto found = archive.search(job.query);
  return found ? write(job, streams, words, shown(job, words, found.value())) : failed(streams, found.error(), words);
}

int run_series(const Job& job, const Streams& streams, const render::Words& words, archive::Archive& archive) {
  archive::Query query = job.query;
  query.words = query.indicator;  // a document that counts something says its words
  std::vector<render::SeriesPoint> points;
  const auto listed = archive.list(query, [&](const model::ArchivedDocument& document, const auto& figures) {
    for (const model::ArchivedFigure& figure : figures) points.push_back({figure, document});
  });
  if (!listed) return failed(streams, listed.error(), words);
  std::vector<render::Series> all = render::series_of(std::move(points));
  if (all.size() > query.limit) all.resize(query.limit);
  if (!job.chart.empty() && !all.empty()) {
    const auto drawn = base::write_file(job.chart, render::series_chart(all.front(), words));
    if (!drawn) return failed(streams, drawn.error(), words);
  }
  switch (job.format) {
    case OutputFormat::kJsonl: return write(job, streams, words, render::series_jsonl(all));
    case OutputFormat::kCsv: return write(job, streams, words, render::series_csv(all));
    default: return write(job, streams, words, render::series_table(all, words, {job.language, job.colour, job.width}));
  }
}

int run_export(const Job& job, const Streams& streams, const model::RuleSet& rules, archive::Archive& archive) {
  const render::Words words(rules.messages, job.language);
  const render::KindNames kinds = kind_names(rules);
  const render::ListNames names{words, kinds};
  const bool as_records = job.format == OutputFormat::kJsonl;
  const bool documents = job.command == Command::kExportDocuments;
  archive::Query query = job.query;
  query.quoted = !documents;
  Output output(streams.out, job.output);
  if (!as_records) output.put(documents ? render::documents_csv_head() : render::figures_csv_head());
  const auto listed = archive.list(query, [&](const model::ArchivedDocument& document, const auto& figures) {
    std::string text;
    if (documents) text = as_records ? render::document_jsonl(document, names) : render::document_csv(document, names);
    if (!documents) {
      for (const model::ArchivedFigure& figure : figures) {
        text += as_records ? render::figure_jsonl(document, figure) : render::figure_csv(document, figure);
      }
    }
    output.put(text);
  });
  return listed ? closed(output, streams, words) : failed(streams, listed.error(), words);
}

int run_versions(const Job& job, const Streams& streams, const render::Words& words, archive::Archive& archive) {
  Output output(streams.out, job.output);
  std::size_t count = 0;
  const auto listed = archive.versions([&](const model::ReportVersions& report) {
    output.put(render::version_list(report, words, {job.language, job.colour, job.width}));
    ++count;
  });
  if (!listed) return failed(streams, listed.error(), words);
  output.put(words.count(count, "reports_in_versions") + "\n");
  return closed(output, streams, words);
}

}  // namespace luyke::pipeline
