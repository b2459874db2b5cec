#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace luyke::intake {

// The bytes of a text file as UTF-8. UTF-16 is told by its mark; bytes that are
// no UTF-8 at all come as windows-1252 shows them, which keeps every byte of an
// old encoding apart. nullopt for UTF-8 that is damaged.
std::optional<std::string> utf8_of_stored(std::string_view bytes);

}  // namespace luyke::intake
