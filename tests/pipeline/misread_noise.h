#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <string>

#include "model/document.h"
#include "model/place.h"

namespace luyke::pipeline::testing {

// A document of text as if its page had been read from a picture: each number has
// a confidence, and some have other readings though they were read right. The
// shares are those of degraded reports that were really read (tests/scans).
class MisreadNoise {
 public:
  explicit MisreadNoise(std::uint32_t seed) : random_(seed) {}

  // Every number gets a confidence; about one in twenty is doubtful.
  model::Document recognised(model::Document document);

  // The number at `place` as a worn print might be read; nullopt when the noise
  // leaves it as it is. Other readings and confidence go with it.
  struct Misread {
    std::string text;  // that takes the place of the number
    std::vector<model::Alternative> readings;
    double confidence = 0;
  };
  std::optional<Misread> misread(const std::string& number);

  // Puts the misread where the number stood.
  static void put(model::Document& document, const model::Place& place, const Misread& misread);

  std::size_t below(std::size_t bound) { return random_() % bound; }

 private:
  double chance() { return static_cast<double>(random_() % 10000) / 10000; }
  std::string worn(const std::string& number);
  void read(model::Text& text);

  std::mt19937 random_;
};

model::Text* text_at(model::Document& document, const model::Place& place);

}  // namespace luyke::pipeline::testing
