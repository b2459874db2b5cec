#pragma once

#include <string>

#include "base/result.h"
#include "intake/intake.h"
#include "intake/ooxml/archive.h"

namespace luyke::intake {

// Reads an Excel workbook (ISO/IEC 29500, strict or transitional; macros are
// left alone) from its archive into `document`, beginning at its main part:
// sheet by sheet its name, its lines and its tables, cells as they are printed.
// Hidden rows, columns and sheets are read and noted. Errors: kEncrypted,
// kDamaged, kTooLarge.
base::Result<model::Document> read_xlsx(Archive& archive, const std::string& main_part, const Limits& limits,
                                        model::Document document);

}  // namespace luyke::intake
