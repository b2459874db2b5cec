#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.h"

namespace luyke::text {

// A number spelled out in Vietnamese ("một trăm hai mươi"), read strictly: the
// whole text must be a number, and spelling the value again must give the same
// words. Variants (linh/lẻ, ngàn/nghìn, tỉ/tỷ, nhăm/lăm, rưỡi) are known.
std::optional<base::Decimal> read_number_words(std::string_view words);

// The word, in matching form and lower case, can be part of a spelled number.
bool is_number_word(std::string_view word);

}  // namespace luyke::text
