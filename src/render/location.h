#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "render/view.h"
#include "render/words.h"

namespace luyke::render {

// Number of a block as people count them: from 1 through the document, the
// same that `luyke text` prints. Records count from 0.
std::string block_label(const model::Document& document, std::uint32_t block, const Words& words);

// "đoạn 15, trang 3", "bảng 2 (khối 20), hàng 5, cột 3".
std::string place_text(const model::Document& document, const model::Place& place, const Words& words);

// Section titles and place of a finding's first figure: "I › 2. Quản lý … › đoạn 15".
std::string location_text(const View& view, const model::Finding& finding, const Words& words);

// The words of a period, or its days when it has none: "01/01/2023–30/11/2023".
// Empty when unknown.
std::string period_text(const std::optional<base::Period>& period);

// Titles from the top joined with " › ".
std::string section_text(const model::Figure& figure);

}  // namespace luyke::render
