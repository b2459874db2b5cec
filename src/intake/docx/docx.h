#pragma once

#include <string>

#include "base/result.h"
#include "intake/intake.h"
#include "intake/ooxml/archive.h"

namespace luyke::intake {

// Reads a Word document (ISO/IEC 29500, strict or transitional) from its
// archive into `document`, beginning at its main part. Body blocks come first,
// then headers, then footers. Errors: kEncrypted, kDamaged, kTooLarge.
base::Result<model::Document> read_docx(Archive& archive, const std::string& main_part, const Limits& limits,
                                        model::Document document);

}  // namespace luyke::intake
