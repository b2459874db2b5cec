#pragma once

#include <cstddef>
#include <string>

#include "model/archived.h"
#include "render/words.h"

namespace luyke::render {

// What reading documents again changed, in numbers.
struct RereadingTotals {
  std::size_t added = 0;  // figures
  std::size_t removed = 0;
  std::size_t changed = 0;
  std::size_t findings_new = 0;
  std::size_t findings_gone = 0;
  std::size_t attached = 0;  // decisions about a number that is there
  std::size_t detached = 0;

  bool changes_nothing() const { return added + removed + changed + findings_new + findings_gone == 0; }
  RereadingTotals& operator+=(const RereadingTotals& other);
};
RereadingTotals totals_of(const model::Rereading& known);

// "figures +12 −3 changed 5, findings +1 −0"; decisions where there are any.
std::string rereading_summary(const RereadingTotals& totals, const Words& words);
// The same of one document, after its path.
std::string rereading_line(const model::Rereading& known, const Words& words);
// A line for each decision whose number is not there any more.
std::string detached_decisions(const model::Rereading& known, const Words& words);
// All of it as one record.
std::string rereading_jsonl(const model::Rereading& known);

}  // namespace luyke::render
