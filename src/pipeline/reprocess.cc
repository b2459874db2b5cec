#include "pipeline/reprocess.h"

#include <algorithm>
#include <ostream>
#include <utility>

#include "pipeline/complaint.h"
#include "render/cells.h"
#include "render/numerals.h"

namespace luyke::pipeline {
namespace {

using std::chrono::milliseconds;
using Stage = archive::Outdated::Stage;

constexpr milliseconds kPause(200);  // at most, for the display
constexpr char kContent = 'c';
constexpr char kOriginal = 'o';

}  // namespace

Reprocess::Reprocess(const Job& job, const Streams& streams, const render::Words& words, archive::Archive& archive,
                     Work work)
    : job_(job),
      streams_(streams),
      words_(words),
      archive_(archive),
      pool_(processes_of(job), job.worker_limits, std::move(work)),
      pending_(job.batch),
      display_(job, streams) {}

std::string Reprocess::request_of(const Request& request) {
  return (request.stage == Stage::kReading ? kContent : kOriginal) + request.file;
}

Reprocess::Request Reprocess::request_from(const std::string& text) {
  return {text.starts_with(kContent) ? Stage::kReading : Stage::kIntake, text.substr(1)};
}

template <typename Value>
std::optional<Value> Reprocess::checked(base::Result<Value> result) {
  if (result) return std::move(result).value();
  display_.clear();
  complain(streams_, result.error(), words_);
  failed_ = true;
  return std::nullopt;
}

bool Reprocess::take(const std::vector<archive::Outdated>& documents) {
  all_ = documents.size();
  for (const archive::Outdated& document : documents) {
    while (!pool_.wants_more()) {
      if (!collect()) return false;
    }
    if (!submit(document) || !flush_when_due()) return false;
  }
  while (pool_.pending() > 0) {
    if (!collect() || !flush_when_due()) return false;
  }
  return flush();
}

bool Reprocess::submit(const archive::Outdated& document) {
  InHand hand{document, std::nullopt};
  Request request{document.stage, archive_.original(document.sha256)};
  if (document.stage == Stage::kReading) {
    auto content = checked(archive_.stage_content(document.sha256));
    if (!content) return false;
    request.file = content->path;
    hand.content = std::move(content);
  }
  const std::size_t ticket = next_ticket_++;
  in_hand_.emplace(ticket, std::move(hand));
  pool_.submit(ticket, request_of(request));
  return true;
}

bool Reprocess::collect() {
  for (const Reply& reply : pool_.wait(kPause)) {
    if (!settle(reply)) return false;
  }
  if (display_.is_due()) display_.show(line("reread_progress"));
  return true;
}

bool Reprocess::settle(const Reply& reply) {
  const InHand hand = std::move(in_hand_.extract(reply.ticket).mapped());
  if (hand.content) archive_.discard(*hand.content);
  auto record = reply.loss ? base::Result<archive::Record>(*reply.loss) : archive::unpack(reply.bytes);
  if (record && record->document.sha256 != hand.document.sha256) {
    record = base::Error{base::ErrorCode::kDamaged, "", "", "the original has changed: restore it from a backup"};
  }
  ++done_;
  if (!record) {
    keep(hand.document, record.error());
    return true;
  }
  const auto known = checked(archive_.replace(record.value(), hand.document.stage));
  if (known) report(hand.document, *known);
  return known.has_value();
}

void Reprocess::report(const archive::Outdated& document, const model::Rereading& known) {
  const render::RereadingTotals totals = render::totals_of(known);
  totals_ += totals;
  if (document.stage == Stage::kIntake) ++from_originals_;
  pending_.add();
  std::string text;
  if (job_.format == OutputFormat::kJsonl) {
    text = render::rereading_jsonl(known);
  } else {
    if (job_.verbose && !totals.changes_nothing()) text = render::rereading_line(known, words_);
    text += render::detached_decisions(known, words_);
  }
  if (text.empty()) return;
  display_.clear();
  streams_.out << text;  // nobody need read it for the work to go on
}

void Reprocess::keep(const archive::Outdated& document, base::Error error) {
  ++kept_;
  error.file = document.path.empty() ? document.sha256 : document.path;
  display_.clear();
  complain(streams_, error, words_);
}

bool Reprocess::flush_when_due() { return !pending_.are_due() || flush(); }

bool Reprocess::flush() {
  pending_.clear();
  return checked(archive_.flush()).has_value();
}

std::string Reprocess::line(const char* name) const {
  const auto numeral = [&](std::size_t number) { return render::numeral(number, words_); };
  const auto spent = static_cast<std::uint64_t>(std::max(display_.elapsed(), milliseconds(1)).count());
  return words_.fill(name, {{"done", numeral(done_)},
                            {"all", numeral(all_)},
                            {"originals", numeral(from_originals_)},
                            {"kept", numeral(kept_)},
                            {"changes", render::rereading_summary(totals_, words_)},
                            {"rate", numeral(done_ * 1000 / spent)},
                            {"time", render::clock_of(spent / 1000)},
                            {"left", done_ == 0 ? "?" : render::clock_of((all_ - done_) * spent / done_ / 1000)}});
}

int Reprocess::finish() {
  display_.clear();
  std::ostream& out = job_.format == OutputFormat::kJsonl ? streams_.err : streams_.out;
  out << line(all_ == 0 ? "reread_nothing" : kept_ == 0 ? "reread_summary" : "reread_summary_kept") << std::endl;
  return failed_ || kept_ > 0 ? kUnreadable : kDone;
}

}  // namespace luyke::pipeline
