#include "render/words.h"

#include "render/numerals.h"

namespace luyke::render {

bool Words::has(std::string_view name) const { return messages_->count(std::string(name)) != 0; }

std::string Words::operator()(std::string_view name) const {
  const auto found = messages_->find(std::string(name));
  if (found == messages_->end()) return std::string(name);
  return language_ == Language::kVietnamese ? found->second.vi : found->second.en;
}

std::string Words::fill(std::string_view name, const Slots& slots) const {
  const std::string pattern = (*this)(name);
  std::string filled;
  std::size_t at = 0;
  while (at < pattern.size()) {
    const std::size_t open = pattern.find('{', at);
    const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
    filled.append(pattern, at,
                  open == std::string::npos || close == std::string::npos ? pattern.size() - at : open - at);
    if (open == std::string::npos || close == std::string::npos) break;
    const auto slot = slots.find(std::string_view(pattern).substr(open + 1, close - open - 1));
    filled += slot == slots.end() || slot->second.empty() ? "…" : slot->second;
    at = close + 1;
  }
  return filled;
}

std::string Words::count(std::size_t number, std::string_view name) const {
  const std::string single = std::string(name) + "_one";
  const bool is_single = number == 1 && has(single);
  return numeral(number, *this) + " " + (*this)(is_single ? single : name);
}

}  // namespace luyke::render
