#include "archive/versions.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "archive/listing.h"

namespace luyke::archive {
namespace {

using model::ArchivedFigure;
using Figures = std::vector<ArchivedFigure>;

// What two figures share that say the same of the same.
using Subject = std::tuple<std::string, std::string, std::string, model::Basis, model::Measure,
                           std::optional<base::Date>, std::optional<base::Date>>;

Subject subject_of(const ArchivedFigure& figure) {
  const base::Period period = figure.period.value_or(base::Period{});
  return {figure.indicator.key, figure.area, figure.unit, figure.basis, figure.measure, period.from, period.to};
}

std::map<Subject, Figures> by_subject(const Figures& figures) {
  std::map<Subject, Figures> sorted;
  for (const ArchivedFigure& figure : figures) sorted[subject_of(figure)].push_back(figure);
  return sorted;
}

// Takes the figures out that both have.
void leave_differences(Figures& before, Figures& after) {
  std::erase_if(before, [&](const ArchivedFigure& figure) {
    const auto same = std::find_if(after.begin(), after.end(),
                                   [&](const ArchivedFigure& other) { return other.value == figure.value; });
    if (same == after.end()) return false;
    after.erase(same);
    return true;
  });
}

void compare(const Figures& before, const Figures& after, std::size_t version, model::ReportVersions& report) {
  std::map<Subject, std::pair<Figures, Figures>> both;
  for (auto& [subject, figures] : by_subject(before)) both[subject].first = figures;
  for (auto& [subject, figures] : by_subject(after)) both[subject].second = figures;
  for (auto& [subject, sides] : both) {
    auto& [old_ones, new_ones] = sides;
    leave_differences(old_ones, new_ones);
    for (std::size_t i = 0; i < std::max(old_ones.size(), new_ones.size()); ++i) {
      model::FigureChange change{version, std::nullopt, std::nullopt};
      if (i < old_ones.size()) change.before = old_ones[i];
      if (i < new_ones.size()) change.after = new_ones[i];
      report.changes.push_back(std::move(change));
    }
  }
}

}  // namespace

void each_versions(Connection& connection, const std::function<void(const model::ReportVersions&)>& take) {
  const Snapshot snapshot(connection);
  Listing listing(connection);
  Statement keys(connection,
                 "SELECT version_key FROM documents WHERE version_key IS NOT NULL GROUP BY version_key "
                 "HAVING count(*) > 1 ORDER BY version_key");
  Statement documents(connection, "SELECT id FROM documents WHERE version_key = ? ORDER BY draft DESC, sha256");
  while (keys.step()) {
    model::ReportVersions report;
    Figures before;
    const std::string key = keys.text(0);
    documents.bind_all(key);
    while (documents.step()) {
      const std::int64_t document = documents.integer(0);
      Figures figures = listing.figures(document);
      if (!report.documents.empty()) compare(before, figures, report.documents.size(), report);
      report.documents.push_back(listing.about(document));
      before = std::move(figures);
    }
    documents.reset();
    take(report);
  }
}

}  // namespace luyke::archive
