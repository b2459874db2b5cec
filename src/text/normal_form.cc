#include "text/normal_form.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <string_view>

namespace luyke::text {
namespace {

// No code point below U+0300 and none from U+1E00 to U+1EFF, the block of most
// Vietnamese letters, is changed or combines with one before it: a text of
// these is composed.
bool is_plain(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0xCC) continue;
    const bool vietnamese =
        byte == 0xE1 && at + 1 < text.size() && (static_cast<unsigned char>(text[at + 1]) & 0xFC) == 0xB8;
    if (!vietnamese) return false;
  }
  return true;
}

}  // namespace

std::string nfc(std::string text) {
  if (is_plain(text)) return text;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return text;
  const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  if (normalizer->isNormalizedUTF8(piece, status) && U_SUCCESS(status)) return text;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed);
  status = U_ZERO_ERROR;
  normalizer->normalizeUTF8(0, piece, sink, nullptr, status);
  return U_SUCCESS(status) ? composed : text;
}

}  // namespace luyke::text
