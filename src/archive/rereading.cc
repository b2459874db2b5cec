#include "archive/rereading.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "archive/archive_state.h"
#include "archive/decisions.h"
#include "archive/fault.h"
#include "archive/hex.h"
#include "archive/stored_document.h"

namespace luyke::archive {
namespace {

using Blob = Statement::Blob;
using model::ArchivedFigure;
using model::ArchivedFinding;
using Figures = std::vector<ArchivedFigure>;

auto spot_of(const ArchivedFigure& figure) {
  return std::tuple(figure.block, figure.row, figure.column, figure.range, figure.text);
}

auto period_of(const ArchivedFigure& figure) {
  const base::Period period = figure.period.value_or(base::Period{});
  return std::tuple(period.from, period.to, period.label);
}

auto subject_of(const ArchivedFigure& figure) {
  return std::tuple(figure.text, figure.unit, figure.basis, figure.measure, period_of(figure), figure.indicator.phrase,
                    figure.indicator.code, figure.indicator.key, figure.area, figure.section);
}

bool says_the_same(const ArchivedFigure& a, const ArchivedFigure& b) {
  return a.value == b.value && subject_of(a) == subject_of(b);
}

// Takes the pairs out that stand at one spot; those that say other things now are changes.
void pair_by_spot(Figures& before, Figures& after, std::vector<model::FigureChange>& changes) {
  std::map<decltype(spot_of(before.front())), std::size_t> spots;
  for (std::size_t i = 0; i < after.size(); ++i) spots.emplace(spot_of(after[i]), i);
  std::vector<bool> paired(after.size(), false);
  std::erase_if(before, [&](const ArchivedFigure& figure) {
    const auto found = spots.find(spot_of(figure));
    if (found == spots.end()) return false;
    const ArchivedFigure& now = after[found->second];
    paired[found->second] = true;
    if (!says_the_same(figure, now)) changes.push_back({1, figure, now});
    spots.erase(found);
    return true;
  });
  std::size_t i = 0;
  std::erase_if(after, [&](const ArchivedFigure&) { return paired[i++]; });
}

// The same where the text around has moved: what is said counts.
void pair_by_subject(Figures& before, Figures& after) {
  std::multimap<decltype(subject_of(before.front())), std::size_t> subjects;
  for (std::size_t i = 0; i < after.size(); ++i) subjects.emplace(subject_of(after[i]), i);
  std::vector<bool> paired(after.size(), false);
  std::erase_if(before, [&](const ArchivedFigure& figure) {
    const auto [begin, end] = subjects.equal_range(subject_of(figure));
    const auto found =
        std::find_if(begin, end, [&](const auto& other) { return after[other.second].value == figure.value; });
    if (found == end) return false;
    paired[found->second] = true;
    subjects.erase(found);
    return true;
  });
  std::size_t i = 0;
  std::erase_if(after, [&](const ArchivedFigure&) { return paired[i++]; });
}

std::vector<ArchivedFinding> without(std::vector<ArchivedFinding> findings, std::vector<ArchivedFinding> others) {
  std::erase_if(findings, [&](const ArchivedFinding& finding) {
    const auto same = std::find_if(others.begin(), others.end(), [&](const ArchivedFinding& other) {
      return std::tie(other.code, other.severity, other.text) == std::tie(finding.code, finding.severity, finding.text);
    });
    if (same == others.end()) return false;
    others.erase(same);
    return true;
  });
  return findings;
}

// "3 5 8"
std::vector<model::NumberIndex> listed(std::string_view text) {
  std::vector<model::NumberIndex> numbers;
  for (const char *at = text.data(), *end = at + text.size(); at < end;) {
    model::NumberIndex n = 0;
    const auto read = std::from_chars(at, end, n);
    if (read.ec != std::errc()) break;
    numbers.push_back(n);
    at = read.ptr == end ? end : read.ptr + 1;
  }
  return numbers;
}

std::int64_t id_of(Connection& connection, const std::string& sha256) {
  const std::string bytes = bytes_of_hex(sha256);
  Statement id(connection, "SELECT id FROM documents WHERE sha256 = ?");
  id.bind_all(Blob{bytes});
  if (!id.step()) fail(base::ErrorCode::kInvalidArgument, sha256, kNoDocument);
  return id.integer(0);
}

}  // namespace

Rereader::Rereader(Connection& connection)
    : listing(connection),
      accounts(connection),
      find(connection, "SELECT d.id, r.options FROM documents d JOIN runs r ON r.id = d.run WHERE d.sha256 = ?") {}

Accounts::Accounts(Connection& connection)
    : listing_(connection),
      findings_(connection,
                "SELECT (SELECT text FROM strings WHERE id = code), severity, figures FROM findings "
                "WHERE document = ? ORDER BY id"),
      number_(connection, "SELECT text FROM numbers WHERE document = ? AND n = ?") {}

Account Accounts::of(std::int64_t document) {
  Account account{listing_.figures(document), {}};
  findings_.bind_all(document);
  while (findings_.step()) {
    ArchivedFinding finding{findings_.text(0), static_cast<model::Severity>(findings_.integer(1)),
                            listed(findings_.bytes(2)), ""};
    for (const model::NumberIndex n : finding.figures) {
      number_.bind_all(document, n);
      if (number_.step()) finding.text += (finding.text.empty() ? "" : " ") + number_.text(0);
    }
    account.findings.push_back(std::move(finding));
  }
  findings_.reset();
  number_.reset();
  return account;
}

model::Rereading compared(const Account& before, const Account& after) {
  model::Rereading known;
  Figures gone = before.figures;
  Figures added = after.figures;
  pair_by_spot(gone, added, known.figures);
  pair_by_subject(gone, added);
  for (ArchivedFigure& figure : gone) known.figures.push_back({1, std::move(figure), std::nullopt});
  for (ArchivedFigure& figure : added) known.figures.push_back({1, std::nullopt, std::move(figure)});
  known.findings_gone = without(before.findings, after.findings);
  known.findings_new = without(after.findings, before.findings);
  return known;
}

base::Result<std::vector<Outdated>> Archive::outdated(bool all) {
  return guarded([&] {
    const Versions& now = state_->writing->versions;
    // Options that nobody named now stay as they were.
    Statement rows(*state_->connection,
                   "SELECT sha256, path, taken_in_so FROM (SELECT d.id, d.sha256, (SELECT min(path) FROM paths WHERE "
                   "document = d.id) AS path, r.program = ?1 AND r.data = ?3 AND (r.options = ?4 OR ?4 = '') AS "
                   "taken_in_so, r.rules = ?2 AS read_so FROM documents d JOIN runs r ON r.id = d.run) "
                   "WHERE ?5 OR NOT (taken_in_so AND read_so) ORDER BY id");
    rows.bind_all(now.program, now.rules, now.data, now.options, all);
    std::vector<Outdated> found;
    while (rows.step()) {
      found.push_back({hex_of(rows.bytes(0)), rows.text(1),
                       rows.integer(2) != 0 && !all ? Outdated::Stage::kReading : Outdated::Stage::kIntake});
    }
    return found;
  });
}

std::string Archive::original(const std::string& sha256) const { return state_->objects.path_of(sha256); }

base::Result<Staged> Archive::stage_content(const std::string& sha256) {
  return guarded([&] {
    Connection& connection = *state_->connection;
    return state_->objects.stage_bytes(pack_document(stored_document(connection, id_of(connection, sha256))));
  });
}

base::Result<model::Rereading> Archive::replace(const Record& record, Outdated::Stage stage) {
  model::Rereading known;
  const auto done = writing([&](Writing& writing) {
    Connection& connection = *state_->connection;
    if (!writing.rereader) writing.rereader.emplace(connection);
    Rereader& rereader = *writing.rereader;
    const std::string bytes = bytes_of_hex(record.document.sha256);
    rereader.find.bind_all(Blob{bytes});
    if (!rereader.find.step()) fail(base::ErrorCode::kInvalidArgument, record.document.sha256, kNoDocument);
    const std::int64_t id = rereader.find.integer(0);
    // What was taken in under other options still is.
    const std::string options = stage == Outdated::Stage::kReading ? rereader.find.text(1) : writing.versions.options;
    rereader.find.reset();
    const Account before = rereader.accounts.of(id);
    state_->begin();
    const auto [run, fresh] = rereader.runs.try_emplace(options, 0);
    if (fresh) run->second = writing.run_with(connection, options);
    writing.rows.replace(id, record, run->second);
    known = compared(before, rereader.accounts.of(id));
    known.document = rereader.listing.about(id);
    known.decisions = decisions_of(connection, id);
  });
  if (!done) return done.error();
  return known;
}

base::Result<bool> Archive::decide(const model::Decision& decision) {
  return writing([&](Writing&) {
    state_->begin();
    add_decision(*state_->connection, decision);
  });
}

base::Result<model::Document> Archive::document(const std::string& sha256) {
  return guarded([&] {
    const Snapshot snapshot(*state_->connection);
    return stored_document(*state_->connection, id_of(*state_->connection, sha256));
  });
}

base::Result<std::vector<model::Decision>> Archive::decisions(const std::string& sha256) {
  return guarded([&] {
    const Snapshot snapshot(*state_->connection);
    return decisions_of(*state_->connection, id_of(*state_->connection, sha256));
  });
}

}  // namespace luyke::archive
