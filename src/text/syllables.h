#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace luyke::text {

// A word as printed and what folding makes of it, letter for letter.
struct alignas(64) Syllable {
  static constexpr std::size_t kMostBytes = 16;

  std::array<char, kMostBytes> printed{};
  std::array<char, kMostBytes> text{};
  std::array<char, kMostBytes> lower{};
  std::uint8_t printed_size = 0;
  std::uint8_t size = 0;  // of `text` and `lower`
  std::uint8_t letters = 0;

  bool is(std::string_view word) const { return word == std::string_view(printed.data(), printed_size); }
};

// Words that were folded before: thousands of words in a report are a few
// hundred syllables. Each has one place, where the last word with it stays. For
// one thread.
class Syllables {
 public:
  Syllables() : places_(kPlaces) {}

  // Where the word is or may be put; it has at most kMostBytes.
  Syllable& place_of(std::string_view word) {
    std::uint32_t hash = 0;
    for (const char c : word) hash = hash * 31 + static_cast<unsigned char>(c);
    return places_[(hash * 0x9E3779B1u >> 16) % kPlaces];
  }

 private:
  static constexpr std::size_t kPlaces = 2048;

  std::vector<Syllable> places_;
};

}  // namespace luyke::text
