#include "cli/limits.h"

#include <charconv>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace luyke::cli {
namespace {

// Calls visit(name, field) for each limit.
template <typename Limits, typename Visit>
void for_each_limit(Limits& limits, const Visit& visit) {
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
}

}  // namespace

std::string set_limit(intake::Limits& limits, const std::string& assignment) {
  const std::size_t equals = assignment.find('=');
  const std::string name = assignment.substr(0, equals);
  std::uint64_t number = 0;
  const char* begin = equals == std::string::npos ? "" : assignment.data() + equals + 1;
  const char* end = equals == std::string::npos ? begin : assignment.data() + assignment.size();
  const auto read = std::from_chars(begin, end, number);
  if (read.ec != std::errc() || read.ptr != end || number == 0) return "NAME=NUMBER expected, not '" + assignment + "'";
  std::string fault = "no limit is called '" + name + "'; the limits are " + limits_text(limits);
  for_each_limit(limits, [&](const char* known, auto& field) {
    using Field = std::remove_reference_t<decltype(field)>;
    if (name != known) return;
    fault = number > std::numeric_limits<Field>::max() ? "too large: '" + assignment + "'" : "";
    if (fault.empty()) field = static_cast<Field>(number);
  });
  return fault;
}

std::string limits_text(const intake::Limits& limits) {
  std::string text;
  for_each_limit(limits, [&](const char* name, const auto& field) {
    text += (text.empty() ? "" : ", ") + std::string(name) + "=" + std::to_string(field);
  });
  return text;
}

}  // namespace luyke::cli
