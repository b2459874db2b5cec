#include "render/page_copy/srgb_profile.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace luyke::render {
namespace {

void put_32(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>((value >> shift) & 0xFF));
}

void put_16(std::string& out, std::uint32_t value) {
  out.push_back(static_cast<char>((value >> 8) & 0xFF));
  out.push_back(static_cast<char>(value & 0xFF));
}

// s15Fixed16Number
std::uint32_t fixed(double value) {
  return static_cast<std::uint32_t>(static_cast<std::int32_t>(value * 65536 + (value < 0 ? -0.5 : 0.5)));
}

std::string xyz(double x, double y, double z) {
  std::string tag = "XYZ ";
  put_32(tag, 0);
  for (const double part : {x, y, z}) put_32(tag, fixed(part));
  return tag;
}

std::string description(std::string_view text) {
  std::string tag = "desc";
  put_32(tag, 0);
  put_32(tag, static_cast<std::uint32_t>(text.size()) + 1);
  tag += text;
  tag.append(1 + 4 + 4 + 2 + 1 + 67, '\0');  // its end; no Unicode, no Macintosh text
  return tag;
}

std::string gamma() {
  std::string tag = "curv";
  put_32(tag, 0);
  put_32(tag, 1);
  put_16(tag, 0x0233);  // 2.2 as u8Fixed8Number
  return tag;
}

std::string copyright() {
  std::string tag = "text";
  put_32(tag, 0);
  tag += "No rights reserved";
  tag.push_back('\0');
  return tag;
}

std::string header(std::uint32_t size) {
  std::string out;
  put_32(out, size);
  put_32(out, 0);
  put_32(out, 0x02100000);
  out += "mntrRGB XYZ ";
  for (const std::uint32_t part : {2026u, 1u, 1u, 0u, 0u, 0u}) put_16(out, part);
  out += "acsp";
  out.append(28, '\0');  // platform, flags, device, attributes, intent: none, perceptual
  for (const double part : {0.9642, 1.0, 0.8249}) put_32(out, fixed(part));
  out.append(128 - out.size(), '\0');
  return out;
}

}  // namespace

std::string srgb_profile() {
  const std::vector<std::pair<std::string_view, std::string>> tags = {{"desc", description("sRGB, gamma 2.2")},
                                                                      {"cprt", copyright()},
                                                                      {"wtpt", xyz(0.9505, 1, 1.0891)},
                                                                      {"rXYZ", xyz(0.4361, 0.2225, 0.0139)},
                                                                      {"gXYZ", xyz(0.3851, 0.7169, 0.0971)},
                                                                      {"bXYZ", xyz(0.1431, 0.0606, 0.7141)},
                                                                      {"rTRC", gamma()},
                                                                      {"gTRC", gamma()},
                                                                      {"bTRC", gamma()}};
  std::string table;
  std::string data;
  const std::size_t begin = 128 + 4 + 12 * tags.size();
  put_32(table, static_cast<std::uint32_t>(tags.size()));
  for (const auto& [name, tag] : tags) {
    table += name;
    put_32(table, static_cast<std::uint32_t>(begin + data.size()));
    put_32(table, static_cast<std::uint32_t>(tag.size()));
    data += tag;
    data.append((4 - tag.size() % 4) % 4, '\0');
  }
  return header(static_cast<std::uint32_t>(begin + data.size())) + table + data;
}

}  // namespace luyke::render
