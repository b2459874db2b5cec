#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "render/view.h"

namespace luyke::render {

enum class Language { kVietnamese, kEnglish };

using Slots = std::map<std::string, std::string, std::less<>>;

// The words of one language, from rules/messages.yaml. A text that the rules do
// not have shows its name, so that a gap is seen and nothing is lost.
class Words {
 public:
  Words(const Messages& messages, Language language) : messages_(&messages), language_(language) {}

  Language language() const { return language_; }
  bool has(std::string_view name) const;
  std::string operator()(std::string_view name) const;
  // The text with each {slot} filled; a slot without value becomes "…".
  std::string fill(std::string_view name, const Slots& slots) const;
  // "1.234 số liệu"; English takes NAME_one for 1 where there is one.
  std::string count(std::size_t number, std::string_view name) const;

 private:
  const Messages* messages_;
  Language language_;
};

}  // namespace luyke::render
