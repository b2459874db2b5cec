#include "intake/docx/fields.h"

#include <algorithm>
#include <array>
#include <utility>

namespace luyke::intake {

bool Fields::Field::counts_pages() const {
  constexpr std::array<std::string_view, 4> kPageFields = {"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"};
  const std::size_t first = instruction.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return false;
  std::string word = instruction.substr(first, instruction.find_first_of(" \t\r\n\\", first) - first);
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return std::find(kPageFields.begin(), kPageFields.end(), word) != kPageFields.end();
}

void Fields::begin_simple(std::string_view instruction, std::uint32_t paragraph, std::uint32_t begin) {
  open_.push_back({std::string(instruction), true, true, paragraph, begin});
}

void Fields::separate(std::uint32_t paragraph, std::uint32_t begin) {
  if (open_.empty()) return;
  open_.back().in_result = true;
  open_.back().paragraph = paragraph;
  open_.back().begin = begin;
}

void Fields::add_instruction(std::string_view text) {
  if (!open_.empty() && !open_.back().in_result) open_.back().instruction += text;
}

Fields::Field Fields::end() {
  if (open_.empty() || open_.back().simple) return {};
  Field field = std::move(open_.back());
  open_.pop_back();
  return field;
}

Fields::Field Fields::end_simple() {
  while (!open_.empty() && !open_.back().simple) open_.pop_back();
  if (open_.empty()) return {};
  Field field = std::move(open_.back());
  open_.pop_back();
  return field;
}

bool Fields::visible() const {
  return std::all_of(open_.begin(), open_.end(), [](const Field& field) { return field.in_result; });
}

}  // namespace luyke::intake
