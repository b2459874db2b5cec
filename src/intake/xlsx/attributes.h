#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "intake/ooxml/xml.h"

namespace luyke::intake {

// A position in a sheet, both from 0.
struct CellPosition {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

constexpr std::uint32_t kMaxSheetRows = 1048576;
constexpr std::uint32_t kMaxSheetColumns = 16384;

// "BC12"; nullopt for what is no position inside a sheet.
std::optional<CellPosition> parse_position(std::string_view reference);
std::string show_position(CellPosition position);
std::string show_column(std::uint32_t column);

// A whole number; 0 when there is none.
std::size_t number_of(const XmlElement& element, std::string_view attribute);
// "1", "true"; `otherwise` when the attribute is not there.
bool is_set(const XmlElement& element, std::string_view attribute, bool otherwise = false);

// Text of a cell: "_x000D_" and the like stand for characters that XML cannot
// hold; lines end in '\n'.
std::string cell_text(std::string_view stored);

}  // namespace luyke::intake
