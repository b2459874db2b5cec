#pragma once

#include <cstddef>
#include <optional>

#include "intake/pdf/listener.h"

namespace luyke::intake {

// What a page is made of.
enum class PageKind {
  kText,        // the print is text
  kScan,        // a picture; visible text on it is an addition such as a signature block
  kUnreadable,  // drawn, but its text does not say which letters it holds
};

struct Judgement {
  PageKind kind = PageKind::kText;
  // The one picture that holds the print; none when there are several, or it
  // is turned: the page must then be drawn.
  std::optional<std::size_t> picture;
  double dots_per_inch = 0;  // of the finest large picture
};

// Page size in points.
Judgement judge(const Drawn& drawn, double width, double height);

}  // namespace luyke::intake
