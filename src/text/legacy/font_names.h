#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/encoding.h"

namespace luyke::text {

// What a font's name says of the letters in it.
struct FontClaim {
  std::size_t encoding = 0;  // index into the encodings
  bool capitals = false;     // prints small letters as capitals
};

// nullopt for names that belong to no old encoding. Of several patterns that
// fit, the one with the most letters speaks.
std::optional<FontClaim> claim_of(std::string_view font, const std::vector<model::Encoding>& encodings);

// Of each font.
std::vector<std::optional<FontClaim>> claims_of(const std::vector<std::string>& fonts,
                                                const std::vector<model::Encoding>& encodings);

}  // namespace luyke::text
