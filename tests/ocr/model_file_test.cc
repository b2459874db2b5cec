#include "ocr/model_file.h"

#include <gtest/gtest.h>

#include <cstring>

namespace luyke::ocr {
namespace {

// A model of 24 parts; the names of the present ones are their contents.
std::string model_of(const std::vector<std::pair<int, std::string>>& parts) {
  constexpr std::int32_t kParts = 24;
  std::string bytes(sizeof(std::int32_t) + kParts * sizeof(std::int64_t), '\0');
  std::memcpy(bytes.data(), &kParts, sizeof kParts);
  for (int i = 0; i < kParts; ++i) {
    std::int64_t offset = -1;
    for (const auto& [index, content] : parts) {
      if (index != i) continue;
      offset = static_cast<std::int64_t>(bytes.size());
      bytes += content;
    }
    std::memcpy(bytes.data() + sizeof(std::int32_t) + static_cast<std::size_t>(i) * sizeof offset, &offset,
                sizeof offset);
  }
  return bytes;
}

TEST(ModelFile, WordListsGoAndTheRestStays) {
  const auto parts = {std::pair(17, std::string("network")), std::pair(18, std::string("punctuation")),
                      std::pair(19, std::string("words")),   std::pair(20, std::string("numbers")),
                      std::pair(21, std::string("letters")), std::pair(23, std::string("v"))};
  EXPECT_EQ(without_word_lists(model_of(parts)), model_of({{17, "network"}, {21, "letters"}, {23, "v"}}));
}

TEST(ModelFile, OtherBytesAreNoModel) {
  EXPECT_EQ(without_word_lists(""), std::nullopt);
  EXPECT_EQ(without_word_lists("plain text, but long enough"), std::nullopt);
  std::string cut = model_of({{17, "network"}, {21, "letters"}});
  cut.resize(cut.size() - 10);
  EXPECT_EQ(without_word_lists(cut), std::nullopt);
}

}  // namespace
}  // namespace luyke::ocr
