#pragma once

namespace luyke::cli {

// The files of tools/completion, put in by the build.
extern const char* const kBashCompletion;
extern const char* const kZshCompletion;
extern const char* const kFishCompletion;

}  // namespace luyke::cli
