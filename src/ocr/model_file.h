#pragma once

#include <optional>
#include <string>

namespace luyke::ocr {

// A model of Tesseract ("traineddata") without its lists of words, punctuation
// and numbers: what then comes out was seen, not expected. Nothing when the
// bytes are no such model.
std::optional<std::string> without_word_lists(const std::string& model);

}  // namespace luyke::ocr
