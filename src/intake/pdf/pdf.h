#pragma once

#include <memory>
#include <string_view>

#include "intake/pages.h"

namespace luyke::intake {

// PDF pages: text with its boxes where the print is text, the page's picture
// where it is a scan. Which of the two is decided page by page by what the text
// covers, not by whether there is any.
base::Result<std::unique_ptr<PageSource>> open_pdf(std::string_view bytes, const Limits& limits);

}  // namespace luyke::intake
