#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "model/document.h"

namespace luyke::text {

// A body paragraph as the question of joining sees it.
struct Candidate {
  const model::Block* block = nullptr;
  std::string_view text;                  // in matching form
  std::span<const std::uint32_t> origin;  // printed code point of each byte
};

// Whether a page break has torn one sentence into these two paragraphs: plain
// running text that does not end, then text that does not begin.
bool torn_apart(const Candidate& first, const Candidate& second);

}  // namespace luyke::text
