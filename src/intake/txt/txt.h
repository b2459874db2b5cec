#pragma once

#include <string_view>

#include "base/result.h"
#include "intake/intake.h"

namespace luyke::intake {

// Reads UTF-8 text into `document`: blank lines part paragraphs, a form feed
// starts a new page, other line breaks stay '\n' inside the paragraph whether
// they were LF, CRLF or CR. Tables written with characters become tables;
// Markdown loses its marks. Errors: kDamaged with the byte that is no UTF-8,
// kTooLarge past `limits.blocks` or `limits.cells`.
base::Result<model::Document> read_txt(std::string_view bytes, const Limits& limits, model::Document document);

}  // namespace luyke::intake
