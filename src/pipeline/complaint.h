#pragma once

#include "base/result.h"
#include "pipeline/job.h"
#include "render/words.h"

namespace luyke::pipeline {

// One line on the error stream: "luyke: FILE: PLACE: what is wrong". The cause
// comes from the error's code, or is the text called `cause` where one is given;
// the detail is shown translated when the rules hold its words.
void complain(const Streams& streams, const base::Error& error, const render::Words& words,
              const std::string& cause = "");

// The same in the program's own words, for rules that cannot be used.
void complain(const Streams& streams, const base::Error& error);

}  // namespace luyke::pipeline
