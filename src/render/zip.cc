#include "render/zip.h"

#include <array>
#include <utility>

namespace luyke::render {
namespace {

constexpr std::uint32_t kLocal = 0x04034b50;
constexpr std::uint32_t kCentral = 0x02014b50;
constexpr std::uint32_t kEnd = 0x06054b50;
constexpr std::uint32_t kVersion = 20;
constexpr std::uint32_t kFirstDay = 0x21;  // 1 January 1980

void put(std::string& out, std::uint32_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xFF);
}

std::uint32_t crc_of(std::string_view bytes) {
  static const auto table = [] {
    std::array<std::uint32_t, 256> remainders{};
    for (std::uint32_t i = 0; i < remainders.size(); ++i) {
      std::uint32_t value = i;
      for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ ((value & 1) != 0 ? 0xEDB88320u : 0u);
      remainders[i] = value;
    }
    return remainders;
  }();
  std::uint32_t crc = ~0u;
  for (const char byte : bytes) crc = (crc >> 8) ^ table[(crc ^ static_cast<unsigned char>(byte)) & 0xFF];
  return ~crc;
}

// What the header of an entry and its line in the directory have in common.
std::string facts_of(std::string_view name, std::string_view bytes) {
  std::string facts;
  put(facts, kVersion, 2);
  put(facts, 0, 2);  // flags
  put(facts, 0, 2);  // stored
  put(facts, 0, 2);  // time
  put(facts, kFirstDay, 2);
  put(facts, crc_of(bytes), 4);
  put(facts, static_cast<std::uint32_t>(bytes.size()), 4);
  put(facts, static_cast<std::uint32_t>(bytes.size()), 4);
  put(facts, static_cast<std::uint32_t>(name.size()), 2);
  put(facts, 0, 2);  // extra field
  return facts;
}

}  // namespace

void ZipWriter::add(std::string_view name, std::string_view bytes) {
  const std::string facts = facts_of(name, bytes);
  put(directory_, kCentral, 4);
  put(directory_, kVersion, 2);
  directory_ += facts;
  put(directory_, 0, 2);  // comment
  put(directory_, 0, 2);  // disk
  put(directory_, 0, 2);  // internal attributes
  put(directory_, 0, 4);  // external attributes
  put(directory_, static_cast<std::uint32_t>(out_.size()), 4);
  directory_ += name;
  put(out_, kLocal, 4);
  out_ += facts;
  out_ += name;
  out_ += bytes;
  ++entries_;
}

std::string ZipWriter::finish() {
  const auto begin = static_cast<std::uint32_t>(out_.size());
  out_ += directory_;
  put(out_, kEnd, 4);
  put(out_, 0, 4);  // disks
  put(out_, entries_, 2);
  put(out_, entries_, 2);
  put(out_, static_cast<std::uint32_t>(directory_.size()), 4);
  put(out_, begin, 4);
  put(out_, 0, 2);  // comment
  return std::move(out_);
}

}  // namespace luyke::render
