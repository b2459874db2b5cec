#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <utility>

#include "base/result.h"

namespace luyke::pipeline {

// Everything that leaves the program: to the stream at once, or kept for the
// file that is written in the end, whole or not at all.
class Output {
 public:
  Output(std::ostream& stream, std::string path) : stream_(stream), path_(std::move(path)) {}

  // False when nothing more can be written.
  bool put(const std::string& text);
  // What kept the output from being written.
  std::optional<base::Error> close();

 private:
  std::ostream& stream_;
  std::string path_;
  std::string kept_;
  std::optional<base::Error> failure_;
};

}  // namespace luyke::pipeline
