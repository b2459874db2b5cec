#pragma once

#include <string>
#include <vector>

#include "model/encoding.h"
#include "text/legacy/choice.h"
#include "text/legacy/judge.h"
#include "text/legacy/letter_table.h"

namespace luyke::text {

// All that is known of old encodings, compiled once.
struct LegacyTables {
  std::vector<model::Encoding> encodings;
  std::vector<LetterTable> tables;  // of the same indices
  Judge judge;
  std::string unicode = "unicode";

  const std::string& name_of(State state) const { return state == kUnicode ? unicode : encodings[state - 1].name; }
};

}  // namespace luyke::text
