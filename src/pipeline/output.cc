#include "pipeline/output.h"

#include <cerrno>
#include <ostream>
#include <system_error>

#include "base/file.h"

namespace luyke::pipeline {

bool Output::put(const std::string& text) {
  if (!path_.empty()) {
    kept_ += text;
    return true;
  }
  if (!stream_) return false;
  errno = 0;
  stream_ << text << std::flush;
  if (stream_) return true;
  // A reader that went away is no fault.
  if (errno != EPIPE)
    failure_ = base::Error{base::ErrorCode::kInternal, "", "", std::generic_category().message(errno)};
  return false;
}

std::optional<base::Error> Output::close() {
  if (failure_ || path_.empty()) return failure_;
  const auto written = base::write_file(path_, kept_);
  if (!written.ok()) failure_ = written.error();
  return failure_;
}

}  // namespace luyke::pipeline
