#include "pipeline/progress_display.h"

#include <ostream>

#include "render/cells.h"

namespace luyke::pipeline {

void ProgressDisplay::show(const std::string& line) {
  if (job_.progress) {
    streams_.err << '\r' << render::shortened(line, job_.width - 1) << "\x1b[K" << std::flush;
    shown_ = true;
  } else {
    streams_.err << line << std::endl;
  }
  next_ = Clock::now() + pause();
}

void ProgressDisplay::clear() {
  if (shown_) streams_.err << "\r\x1b[K" << std::flush;
  shown_ = false;
}

}  // namespace luyke::pipeline
