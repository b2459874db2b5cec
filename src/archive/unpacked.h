#pragma once

#include <array>
#include <bit>
#include <limits>
#include <string_view>
#include <utility>
#include <variant>

#include "archive/packed.h"

namespace luyke::archive {

// Reads what Packer wrote. The bytes may come from a process that read a
// hostile file: nothing is believed, no count exceeds the bytes that are left,
// and after the first fault `good` is false and values are empty.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes, std::optional<std::string_view> texts = std::nullopt)
      : bytes_(bytes), texts_(texts) {}

  template <typename... Values>
  void operator()(Values&... values) {
    (take(values), ...);
  }
  void printed(std::string& text) {
    if (!texts_) return take(text);
    const std::uint64_t size = natural64();
    if (!good_ || size >= texts_->size()) return spoil();
    text = texts_->substr(0, size);
    texts_->remove_prefix(size + 1);
  }
  template <typename... Choices, typename Each>
  void choice(std::variant<Choices...>& variant, const Each& each) {
    const std::uint64_t index = natural64();
    if (index >= sizeof...(Choices)) return spoil();
    std::uint64_t at = 0;
    ((at++ == index ? static_cast<void>(variant.template emplace<Choices>()) : static_cast<void>(0)), ...);
    std::visit([&](auto& held) { each(*this, held); }, variant);
  }

  bool good() const { return good_; }
  // Read to the end without a fault.
  bool done() const { return good_ && bytes_.empty() && (!texts_ || texts_->empty()); }

 private:
  using Wide = unsigned __int128;
  void spoil() {
    good_ = false;
    bytes_ = {};
  }
  unsigned char byte() {
    if (bytes_.empty()) return spoil(), '\0';
    const auto value = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return value;
  }
  Wide natural() {
    Wide value = 0;
    for (int shift = 0; shift < 128; shift += 7) {
      const unsigned char next = byte();
      value |= static_cast<Wide>(next & 0x7f) << shift;
      if (!(next & 0x80)) return value;
    }
    return spoil(), 0;
  }
  std::uint64_t natural64() {
    const Wide value = natural();
    if (value > std::numeric_limits<std::uint64_t>::max()) return spoil(), 0;
    return static_cast<std::uint64_t>(value);
  }
  __int128 integer() {
    const Wide folded = natural();
    return static_cast<__int128>(folded >> 1) ^ -static_cast<__int128>(folded & 1);
  }

  void take(bool& value) {
    const unsigned char next = byte();
    if (next > 1) return spoil();
    value = next == 1;
  }
  template <std::unsigned_integral Number>
  void take(Number& value) {
    const Wide read = natural();
    if (read > std::numeric_limits<Number>::max()) return spoil();
    value = static_cast<Number>(read);
  }
  template <std::signed_integral Number>
  void take(Number& value) {
    const __int128 read = integer();
    if (read < std::numeric_limits<Number>::min() || read > std::numeric_limits<Number>::max()) return spoil();
    value = static_cast<Number>(read);
  }
  template <typename Enum>
  requires std::is_enum_v<Enum>
  void take(Enum& value) {
    const std::uint64_t read = natural64();
    if (read > static_cast<std::uint64_t>(kLast<Enum>)) return spoil();
    value = static_cast<Enum>(read);
  }
  void take(double& value) {
    std::uint64_t bits = 0;
    for (int i = 0; i < 8; ++i) bits |= static_cast<std::uint64_t>(byte()) << (8 * i);
    value = std::bit_cast<double>(bits);
  }
  void take(std::string& text) {
    const std::uint64_t size = natural64();
    if (!good_ || size > bytes_.size()) return spoil();
    text = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
  }
  void take(base::Decimal& value) {
    const __int128 coefficient = integer();
    const std::uint64_t scale = natural64();
    if (scale > 2 * base::Decimal::kMaxScale) return spoil();
    __int128 bound = 1;
    for (std::uint64_t i = 0; i < scale + base::Decimal::kMaxDigits; ++i) bound *= 10;
    if (coefficient > bound || coefficient < -bound) return spoil();
    value = base::Decimal::from_parts(coefficient, static_cast<int>(scale));
  }
  void take(std::optional<base::Date>& date) {
    bool known = false;
    take(known);
    if (!known) return date.reset();
    int year = 0;
    take(year);
    const std::uint64_t days = natural64();
    if (!good_ || days > 12 * 32 + 31 || year < 1 || year > 9999) return spoil();
    date = base::Date::make(year, static_cast<int>(days / 32), static_cast<int>(days % 32));
    if (!date) spoil();
  }
  template <typename Value>
  void take(std::optional<Value>& value) {
    bool known = false;
    take(known);
    value.reset();
    if (known) take(value.emplace());
  }
  template <typename Value, std::size_t kSize>
  void take(std::array<Value, kSize>& values) {
    for (Value& value : values) take(value);
  }
  // Each element takes a byte at least.
  template <typename Value>
  void take(std::vector<Value>& values) {
    const std::uint64_t size = natural64();
    values.clear();
    if (!good_ || size > bytes_.size()) return spoil();
    for (std::uint64_t i = 0; i < size && good_; ++i) {
      Value value{};
      take(value);
      values.push_back(std::move(value));
    }
  }
  template <typename Struct>
  requires std::is_class_v<Struct>
  void take(Struct& value) { each_field(*this, value); }

  std::string_view bytes_;
  std::optional<std::string_view> texts_;
  bool good_ = true;
};

}  // namespace luyke::archive
