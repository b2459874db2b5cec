#pragma once

#include <array>
#include <bit>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"

namespace luyke::archive {

// The type with or without const: a struct's fields are listed once, by
// `each_field(form, value)`, for packing and for unpacking.
template <typename Type, typename Wanted>
concept Like = std::same_as<std::remove_const_t<Type>, Wanted>;

// The greatest value of an enum that is packed.
template <typename Enum>
inline constexpr Enum kLast{};

// Writes values as bytes: whole numbers in groups of seven bits, the lowest
// first, negative ones folded in; texts with their length.
class Packer {
 public:
  // Printed text goes into `texts` instead, each followed by a line feed.
  explicit Packer(std::string& bytes, std::string* texts = nullptr) : bytes_(bytes), texts_(texts) {}

  template <typename... Values>
  void operator()(const Values&... values) {
    (put(values), ...);
  }
  void printed(const std::string& text) {
    if (!texts_) return put(text);
    natural(text.size());
    *texts_ += text;
    *texts_ += '\n';
  }
  template <typename Value, typename Each>
  void choice(const Value& variant, const Each& each) {
    natural(variant.index());
    std::visit([&](const auto& held) { each(*this, held); }, variant);
  }

 private:
  using Wide = unsigned __int128;
  void natural(Wide value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>((value & 0x7f) | 0x80);
    bytes_ += static_cast<char>(value);
  }
  void integer(__int128 value) { natural((static_cast<Wide>(value) << 1) ^ static_cast<Wide>(value >> 127)); }

  void put(bool value) { bytes_ += value ? '\1' : '\0'; }
  template <std::unsigned_integral Number>
  void put(Number value) {
    natural(value);
  }
  template <std::signed_integral Number>
  void put(Number value) {
    integer(value);
  }
  template <typename Enum>
  requires std::is_enum_v<Enum>
  void put(Enum value) { natural(static_cast<std::uint64_t>(value)); }
  void put(double value) {
    auto bits = std::bit_cast<std::uint64_t>(value);
    for (int i = 0; i < 8; ++i, bits >>= 8) bytes_ += static_cast<char>(bits & 0xff);
  }
  void put(const std::string& text) {
    natural(text.size());
    bytes_ += text;
  }
  void put(const base::Decimal& value) {
    integer(value.coefficient());
    natural(static_cast<unsigned>(value.scale()));
  }
  void put(const base::Date& date) {
    integer(date.year());
    natural(static_cast<unsigned>(date.month() * 32 + date.day()));
  }
  template <typename Value>
  void put(const std::optional<Value>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <typename Value, std::size_t kSize>
  void put(const std::array<Value, kSize>& values) {
    for (const Value& value : values) put(value);
  }
  template <typename Value>
  void put(const std::vector<Value>& values) {
    natural(values.size());
    for (const Value& value : values) put(value);
  }
  template <typename Struct>
  requires std::is_class_v<Struct>
  void put(const Struct& value) { each_field(*this, value); }

  std::string& bytes_;
  std::string* texts_;
};

}  // namespace luyke::archive
