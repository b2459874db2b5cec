#pragma once

#include <string>

namespace luyke::text {

// The text in NFC, for records: letters composed, nothing folded. Stray bytes
// become U+FFFD when anything has to change.
std::string nfc(std::string text);

}  // namespace luyke::text
