#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/xlsx/date_format.h"
#include "intake/xlsx/number_format.h"
#include "model/document.h"

namespace luyke::intake {

// What the style of a cell says about its print.
struct CellStyle {
  NumberFormat number;
  std::optional<DateFormat> date;
  bool bold = false;
  bool bordered = false;  // lines on two sides or more
  model::Alignment alignment = model::Alignment::kStart;
};

class CellStyles {
 public:
  // Errors: kDamaged, kTooLarge.
  static base::Result<CellStyles> parse(const std::string& part, std::string_view bytes, std::uint32_t depth_limit);

  // By the index that cells give; the plain style when there is none such.
  const CellStyle& at(std::size_t index) const { return index < styles_.size() ? styles_[index] : plain_; }

 private:
  CellStyle plain_;
  std::vector<CellStyle> styles_;
};

}  // namespace luyke::intake
