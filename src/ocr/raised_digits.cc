#include "ocr/raised_digits.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "ocr/crop.h"

namespace luyke::ocr {
namespace {

// In heights of a small letter.
constexpr double kLowest = 0.45;  // of a raised digit's own height
constexpr double kHighest = 1.1;
constexpr double kRaised = 0.4;  // its foot above the baseline
constexpr double kClose = 0.5;   // behind the letter

constexpr const char* kTwo = "²";
constexpr const char* kThree = "³";

bool is_raised(const model::Box& box, const Segment& segment) {
  const double letter = segment.x_height;
  const double rise = segment.baseline - box.bottom();
  return box.height > kLowest * letter && box.height < kHighest * letter && rise > kRaised * letter &&
         box.width < box.height * 5 / 4 && 3 * box.width > box.height;
}

// A raised piece at the end of the word, right behind a letter on the line.
std::optional<std::uint32_t> raised_piece(const Ink& ink, const Segment& segment, const model::Word& word) {
  const auto close = static_cast<std::int32_t>(kClose * segment.x_height);
  for (const std::uint32_t piece : segment.pieces) {
    const model::Box& box = ink.boxes[piece];
    if (box.right() < word.box.x || box.x > word.box.right() + close || !is_raised(box, segment)) continue;
    const bool behind_letter = std::any_of(segment.pieces.begin(), segment.pieces.end(), [&](std::uint32_t other) {
      const model::Box& letter = ink.boxes[other];
      return letter.right() <= box.x + 2 && box.x - letter.right() <= close &&
             letter.height >= segment.x_height * 4 / 5 && letter.bottom() >= segment.baseline - segment.x_height / 4;
    });
    const bool over_letter = std::any_of(segment.pieces.begin(), segment.pieces.end(), [&](std::uint32_t other) {
      const model::Box& letter = ink.boxes[other];
      const std::int32_t middle = box.x + box.width / 2;
      return letter.y >= box.y + box.height / 2 && letter.x <= middle && middle < letter.right() &&
             letter.height > segment.x_height / 2;
    });
    if (behind_letter && !over_letter) return piece;
  }
  return std::nullopt;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// Where a unit of length ends in the text: "m", "km" and the like after a
// number, a bracket or nothing.
std::optional<std::size_t> end_of_unit(const std::string& text) {
  constexpr std::string_view kPrefixes = "kcdh";
  const std::size_t at = text.rfind('m');
  if (at == std::string::npos) return std::nullopt;
  const bool prefixed = at > 0 && kPrefixes.find(text[at - 1]) != std::string_view::npos;
  const std::size_t begin = prefixed ? at - 1 : at;
  if (begin > 0 && is_letter(text[begin - 1])) return std::nullopt;
  const bool goes_on =
      at + 1 < text.size() && is_letter(text[at + 1]) && static_cast<unsigned char>(text[at + 1]) < 0x80;
  return goes_on ? std::nullopt : std::optional(at + 1);
}

// The length of what was read in the place of the raised digit: one sign.
std::size_t sign_length(const std::string& text, std::size_t at) {
  constexpr std::string_view kOnTheLine = ".,;:)";
  if (at >= text.size() || kOnTheLine.find(text[at]) != std::string_view::npos) return 0;
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return end - at;
}

bool reads_as_three(Engine& engine, Pix* grey, const Ink& ink, std::uint32_t piece) {
  const model::Box& box = ink.boxes[piece];
  const Segment alone{{piece}, box, box.bottom(), box.height * 2 / 3};
  const Crop crop = crop_of(grey, ink, alone, {1.6, 48});
  if (!crop.grey) return false;
  const std::vector<model::Word> words = engine.read_line(crop.grey.get());
  return words.size() == 1 && words.front().text == "3";
}

void mark(model::Word& word, std::size_t at, const char* sign) {
  const std::size_t length = sign_length(word.text, at);
  if (length == 0) word.letters.clear();
  word.text.replace(at, length, sign);
}

}  // namespace

void mark_raised_digits(Engine& engine, Pix* grey, const Ink& ink, const Segment& segment,
                        std::vector<model::Word>& words) {
  for (model::Word& word : words) {
    const auto end = end_of_unit(word.text);
    if (!end) continue;
    const auto piece = raised_piece(ink, segment, word);
    if (piece) mark(word, *end, reads_as_three(engine, grey, ink, *piece) ? kThree : kTwo);
  }
}

}  // namespace luyke::ocr
