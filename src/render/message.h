#pragma once

#include <string>
#include <vector>

#include "render/view.h"
#include "render/words.h"

namespace luyke::render {

// What was found, in one sentence. The text of rules/messages.yaml under the
// finding's code, with the slots {result} {computed} {difference} {terms}
// {part} {whole} {first} {second} {higher} {lower} {count} filled.
std::string found_text(const View& view, const model::Finding& finding, const Words& words);
// What a person should do about it; empty when the rules say nothing.
std::string advice_text(const View& view, const model::Finding& finding, const Words& words);
// The sum behind it; empty for findings without one.
std::string sum_text(const View& view, const model::Finding& finding, const Words& words);

// Whether a misread may be behind it; empty where nothing was read from a
// picture.
std::string cause_text(const View& view, const model::Finding& finding, const Words& words);

struct SuspectText {
  model::NumberIndex n = 0;
  std::string text;  // "17.450 → 17.540: hai chữ số liền nhau đổi chỗ (80 %)"
};
std::vector<SuspectText> suspect_texts(const View& view, const model::Finding& finding, const Words& words);

}  // namespace luyke::render
