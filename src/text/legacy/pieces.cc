#include "text/legacy/pieces.h"

#include <array>
#include <cstddef>

#include "base/utf8.h"

namespace luyke::text {
namespace {

constexpr std::u32string_view kLatin1Letters = U"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";

// Second bytes of U+00C0 to U+00FF that begin no Vietnamese letter.
constexpr std::array<bool, 64> kOddLatin1 = [] {
  std::array<bool, 64> odd{};
  for (std::size_t i = 0; i < odd.size(); ++i) {
    odd[i] = kLatin1Letters.find(static_cast<char32_t>(0xC0 + i)) == std::u32string_view::npos;
  }
  return odd;
}();

bool is_plain_space(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x2000 && c <= 0x200B) || c == 0x3000;
}

bool is_capital(char32_t c) { return c >= U'A' && c <= U'Z'; }

// A no-break space is a letter in some encodings, and the end of one where
// UTF-8 was read byte by byte.
bool is_space(std::u32string_view letters, std::size_t at) {
  if (letters[at] != 0xA0) return is_plain_space(letters[at]);
  if (at == 0) return true;
  if (letters[at - 1] >= 0x80) return false;
  return !is_capital(letters[at - 1]) || at + 1 == letters.size() || !is_capital(letters[at + 1]);
}

// The font of each code point; runs come in order.
class FontCursor {
 public:
  explicit FontCursor(const std::vector<model::FontRun>& runs) : runs_(runs) {}

  std::optional<std::uint16_t> at(std::uint32_t position) {
    while (next_ < runs_.size() && runs_[next_].range.end <= position) ++next_;
    const bool inside = next_ < runs_.size() && runs_[next_].range.begin <= position;
    return inside ? std::optional(runs_[next_].font) : std::nullopt;
  }

 private:
  const std::vector<model::FontRun>& runs_;
  std::size_t next_ = 0;
};

}  // namespace

bool has_odd_letters(std::string_view printed) {
  for (std::size_t i = 0; i + 1 < printed.size(); ++i) {
    const auto byte = static_cast<unsigned char>(printed[i]);
    if (byte < 0xC2) continue;
    const auto next = static_cast<unsigned char>(printed[i + 1]);
    if (byte == 0xC2 && next != 0xA0) return true;
    if (byte == 0xC3 && kOddLatin1[next & 0x3F]) return true;
    // The letters of windows-1252 that Latin-1 has not, and signs of fonts.
    if ((byte == 0xC5 && next != 0xA8 && next != 0xA9) || (byte == 0xC6 && next == 0x92)) return true;
    if (byte == 0xEF && next >= 0x80 && next <= 0x83) return true;
  }
  return false;
}

std::uint32_t count_spelled_marks(std::string_view printed) {
  std::uint32_t count = 0;
  for (std::size_t i = 1; i < printed.size(); ++i) {
    const auto before = static_cast<char>(printed[i - 1] | 0x20);
    switch (printed[i]) {
      case '^': count += before == 'a' || before == 'e' || before == 'o' ? 1 : 0; break;
      case '+': count += before == 'o' || before == 'u' ? 1 : 0; break;
      case 'd': count += before == 'd' ? 1 : 0; break;
      default: break;
    }
  }
  return count;
}

std::u32string code_points_of(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) points += base::next_code_point(text, at);
  return points;
}

std::vector<Piece> pieces_of(const model::Text& text, std::u32string_view letters) {
  std::vector<Piece> pieces;
  FontCursor fonts(text.fonts);
  bool open = false;
  for (std::uint32_t i = 0; i < letters.size(); ++i) {
    if (is_space(letters, i)) {
      open = false;
      continue;
    }
    const std::optional<std::uint16_t> font = fonts.at(i);
    // Controls are letters in some encodings.
    const bool ascii = letters[i] >= 0x20 && letters[i] < 0x80;
    if (!open || (!ascii && !pieces.back().ascii && font != pieces.back().font)) {
      pieces.push_back({{i, i}, font, ascii});
      open = true;
    } else if (!ascii && pieces.back().ascii) {
      pieces.back().font = font;
      pieces.back().ascii = false;
    }
    pieces.back().range.end = i + 1;
  }
  return pieces;
}

}  // namespace luyke::text
