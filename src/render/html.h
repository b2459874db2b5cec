#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "render/terminal.h"
#include "render/view.h"

namespace luyke::render {

// One self-contained page, without any resource from outside: a head, a
// section for each document, a tail. Numbers of findings and anchors start
// anew in each section; `index` keeps them apart.
std::string html_head(const std::string& title, const Words& words);
std::string html_section(const View& view, std::size_t index, Language language);
std::string html_tail();

// Text as HTML text or attribute value. Control characters become spaces.
std::string html_escaped(std::string_view text);

}  // namespace luyke::render
