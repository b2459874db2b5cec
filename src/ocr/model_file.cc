#include "ocr/model_file.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace luyke::ocr {
namespace {

// The file: the number of parts, the offset of each (-1: none), the parts. See
// tessdatamanager.h of Tesseract for their order.
constexpr std::array<std::size_t, 3> kWordLists = {18, 19, 20};  // punctuation, words, numbers
constexpr std::int32_t kMostParts = 64;

template <typename Number>
Number number_at(const std::string& bytes, std::size_t at) {
  Number value{};
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

std::vector<std::int64_t> offsets_of(const std::string& model) {
  if (model.size() < sizeof(std::int32_t)) return {};
  const auto count = number_at<std::int32_t>(model, 0);
  if (count <= 0 || count > kMostParts) return {};
  const std::size_t head = sizeof(std::int32_t) + static_cast<std::size_t>(count) * sizeof(std::int64_t);
  if (model.size() < head) return {};
  std::vector<std::int64_t> offsets;
  auto last = static_cast<std::int64_t>(head);
  for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
    const auto offset = number_at<std::int64_t>(model, sizeof(std::int32_t) + i * sizeof(std::int64_t));
    if (offset >= 0 && (offset < last || offset > static_cast<std::int64_t>(model.size()))) return {};
    if (offset >= 0) last = offset;
    offsets.push_back(offset);
  }
  return offsets;
}

}  // namespace

std::optional<std::string> without_word_lists(const std::string& model) {
  const std::vector<std::int64_t> offsets = offsets_of(model);
  if (offsets.empty()) return std::nullopt;
  const std::size_t head = sizeof(std::int32_t) + offsets.size() * sizeof(std::int64_t);
  std::string result = model.substr(0, head);
  for (std::size_t i = 0; i < offsets.size(); ++i) {
    bool kept = offsets[i] >= 0;
    for (const std::size_t list : kWordLists) kept = kept && i != list;
    const auto place = kept ? static_cast<std::int64_t>(result.size()) : std::int64_t{-1};
    std::memcpy(result.data() + sizeof(std::int32_t) + i * sizeof place, &place, sizeof place);
    if (!kept) continue;
    std::size_t next = i + 1;
    while (next < offsets.size() && offsets[next] < 0) ++next;
    const std::size_t end = next < offsets.size() ? static_cast<std::size_t>(offsets[next]) : model.size();
    const auto begin = static_cast<std::size_t>(offsets[i]);
    result.append(model, begin, end - begin);
  }
  return result;
}

}  // namespace luyke::ocr
