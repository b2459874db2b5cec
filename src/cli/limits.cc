#include "cli/limits.h"

#include <charconv>
#include <cstdint>
#include <limits>
#include <type_traits>

#include "pipeline/archive_commands.h"

namespace luyke::cli {
namespace {

template <typename Limits, typename Visit>
void for_each_worker_limit(Limits& limits, const Visit& visit) {
  visit("memory_bytes", limits.memory_bytes);
  visit("written_bytes", limits.written_bytes);
  visit("cpu_seconds", limits.cpu_seconds);
  visit("seconds", limits.seconds);
}

// Calls visit(name, field) for each limit.
template <typename Job, typename Visit>
void for_each_limit(Job& job, const Visit& visit) {
  auto& limits = job.limits;
  visit("file_bytes", limits.file_bytes);
  visit("unpacked_bytes", limits.unpacked_bytes);
  visit("entry_bytes", limits.entry_bytes);
  visit("entries", limits.entries);
  visit("ratio", limits.ratio);
  visit("depth", limits.depth);
  visit("blocks", limits.blocks);
  visit("cells", limits.cells);
  visit("pages", limits.pages);
  visit("pixels", limits.pixels);
  visit("office_seconds", limits.office_seconds);
  if (pipeline::stores_documents(job.command)) for_each_worker_limit(job.worker_limits, visit);
}

}  // namespace

std::string set_limit(pipeline::Job& job, const std::string& assignment) {
  const std::size_t equals = assignment.find('=');
  const std::string name = assignment.substr(0, equals);
  std::uint64_t number = 0;
  const char* begin = equals == std::string::npos ? "" : assignment.data() + equals + 1;
  const char* end = equals == std::string::npos ? begin : assignment.data() + assignment.size();
  const auto read = std::from_chars(begin, end, number);
  if (read.ec != std::errc() || read.ptr != end || number == 0) return "NAME=NUMBER expected, not '" + assignment + "'";
  std::string fault = "no limit is called '" + name + "'; the limits are " + limits_text(job);
  for_each_limit(job, [&](const char* known, auto& field) {
    using Field = std::remove_reference_t<decltype(field)>;
    if (name != known) return;
    fault = number > std::numeric_limits<Field>::max() ? "too large: '" + assignment + "'" : "";
    if (fault.empty()) field = static_cast<Field>(number);
  });
  return fault;
}

bool is_worker_limit(const std::string& assignment) {
  bool found = false;
  const std::string name = assignment.substr(0, assignment.find('='));
  const pipeline::WorkerLimits limits;
  for_each_worker_limit(limits, [&](const char* known, const auto&) { found = found || name == known; });
  return found;
}

std::string limits_text(const pipeline::Job& job) {
  std::string text;
  for_each_limit(job, [&](const char* name, const auto& field) {
    text += (text.empty() ? "" : ", ") + std::string(name) + "=" + std::to_string(field);
  });
  return text;
}

}  // namespace luyke::cli
