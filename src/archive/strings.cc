#include "archive/strings.h"

namespace luyke::archive {

Strings::Strings(Connection& connection)
    : connection_(connection),
      find_(connection, "SELECT id FROM strings WHERE text = ?"),
      add_(connection, "INSERT INTO strings (text) VALUES (?)") {}

std::optional<std::int64_t> Strings::key_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  if (const auto found = known_.find(text); found != known_.end()) return found->second;
  find_.bind_all(text);
  std::int64_t key = 0;
  if (find_.step()) {
    key = find_.integer(0);
  } else {
    add_.run(text);
    key = connection_.last_id();
  }
  find_.reset();
  if (known_.size() >= kRemembered) known_.clear();
  known_.emplace(text, key);
  return key;
}

}  // namespace luyke::archive
