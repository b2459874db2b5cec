#include "pipeline/ingest.h"

#include <ostream>
#include <utility>

#include "pipeline/complaint.h"

namespace luyke::pipeline {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr milliseconds kPause(200);  // at most, for the display
constexpr seconds kSlow(2);          // a document that takes longer is named

}  // namespace

Ingest::Ingest(const Job& job, const Streams& streams, const render::Words& words, archive::Archive& archive, Work work,
               Source source)
    : job_(job),
      streams_(streams),
      words_(words),
      archive_(archive),
      source_(source),
      pool_(processes_of(job), job.worker_limits, std::move(work)),
      pending_(job.batch),
      progress_(job, streams) {}

template <typename Value>
std::optional<Value> Ingest::checked(base::Result<Value> result) {
  if (result) return std::move(result).value();
  progress_.clear();
  complain(streams_, result.error(), words_);
  failed_ = true;
  return std::nullopt;
}

bool Ingest::take(const std::vector<Input>& files) {
  counts_.all += files.size();
  for (const Input& file : files) {
    while (!pool_.wants_more()) {
      if (!collect()) return false;
    }
    if (!take_one(file) || !flush_when_due()) return false;
  }
  while (pool_.pending() > 0) {
    if (!collect() || !flush_when_due()) return false;
  }
  return flush();
}

bool Ingest::take_one(const Input& file) {
  if (!file) return leave_out(file.error());
  const auto staged = checked(archive_.stage(file.value(), job_.limits.file_bytes));
  if (!staged) return false;
  if (!*staged && staged->error().code == base::ErrorCode::kNotFound && source_ == Source::kQuarantine)
    return miss(staged->error());
  if (!*staged) return set_aside({file.value()}, "", staged->error());
  return take_staged(file.value(), staged->value());
}

// A file of the quarantine that is not there now, on a disk that was taken out
// maybe: why it could not be read stays known.
bool Ingest::miss(const base::Error& error) {
  progress_.clear();
  complain(streams_, error, words_);
  ++counts_.aside;
  return true;
}

// What is no file at all: a folder that may not be opened is set aside, one that
// holds nothing is only named.
bool Ingest::leave_out(const base::Error& error) {
  return error.code == base::ErrorCode::kInvalidArgument ? miss(error) : set_aside({error.file}, "", error);
}

bool Ingest::take_staged(const std::string& path, const archive::Staged& staged) {
  if (const auto same = tickets_.find(staged.sha256); same != tickets_.end()) {
    archive_.discard(staged);
    in_hand_[same->second].paths.push_back(path);
    return true;
  }
  const auto known = checked(archive_.known(path, staged.sha256));
  if (!known) return false;
  if (*known != archive::Known::kNot) {
    archive_.discard(staged);
    ++(*known == archive::Known::kHere ? counts_.already : counts_.duplicates);
    pending_.add();
    return checked(archive_.add_path(path, staged.sha256)).has_value();
  }
  if (source_ != Source::kQuarantine) {
    const auto aside = checked(archive_.was_set_aside(path, staged.sha256));
    if (!aside) return false;
    if (*aside) {
      archive_.discard(staged);
      ++counts_.aside;
      return true;
    }
  }
  const std::size_t ticket = next_ticket_++;
  tickets_.emplace(staged.sha256, ticket);
  in_hand_.emplace(ticket, InHand{staged, {path}});
  pool_.submit(ticket, staged.path);
  return true;
}

bool Ingest::collect() {
  for (const Reply& reply : pool_.wait(kPause)) {
    if (!settle(reply)) return false;
  }
  show_progress();
  return true;
}

bool Ingest::settle(const Reply& reply) {
  const InHand document = std::move(in_hand_.extract(reply.ticket).mapped());
  tickets_.erase(document.staged.sha256);
  auto record = reply.loss ? base::Result<archive::Record>(*reply.loss) : archive::unpack(reply.bytes);
  if (record && record->document.sha256 != document.staged.sha256) {
    record = base::Error{base::ErrorCode::kCrashed, "", "", "the reader answered for another file"};
  }
  if (record) return store(document, record.value());
  archive_.discard(document.staged);
  return set_aside(document.paths, document.staged.sha256, record.error());
}

bool Ingest::store(const InHand& document, const archive::Record& record) {
  if (!checked(archive_.add(record, document.staged, document.paths.front()))) return false;
  for (std::size_t i = 1; i < document.paths.size(); ++i) {
    if (!checked(archive_.add_path(document.paths[i], document.staged.sha256))) return false;
  }
  ++counts_.stored;
  counts_.duplicates += document.paths.size() - 1;
  pending_.add();
  return true;
}

bool Ingest::set_aside(const std::vector<std::string>& paths, const std::string& sha256, base::Error error) {
  progress_.clear();
  for (const std::string& path : paths) {
    // Paths apart, the reason is the same wherever the bytes were found.
    error.file.clear();
    const archive::SetAside file{path, sha256, base::name_of(error.code), error.describe()};
    if (!checked(archive_.set_aside(file))) return false;
    error.file = path;
    complain(streams_, error, words_);
    ++counts_.aside;
    pending_.add();
  }
  return true;
}

bool Ingest::flush_when_due() { return !pending_.are_due() || flush(); }

bool Ingest::flush() {
  pending_.clear();
  return checked(archive_.flush()).has_value();
}

void Ingest::show_progress() {
  if (!progress_.is_due()) return;
  std::optional<SlowDocument> slow;
  if (const auto longest = pool_.slowest()) {
    const auto since = std::chrono::duration_cast<seconds>(WorkerPool::Clock::now() - longest->second);
    if (since >= kSlow) slow = SlowDocument{in_hand_[longest->first].paths.front(), since};
  }
  progress_.show(progress_line(counts_, progress_.elapsed(), slow, words_));
}

int Ingest::finish() {
  progress_.clear();
  streams_.out << summary_line(counts_, progress_.elapsed(), words_) << std::endl;
  return failed_ || counts_.aside > 0 ? kUnreadable : kDone;
}

}  // namespace luyke::pipeline
