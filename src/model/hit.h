#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/range.h"

namespace luyke::model {

// A document that a search found, and the passage that shows why.
struct Hit {
  std::string sha256;
  std::vector<std::string> paths;  // where it was found, in order
  std::string kind;
  std::string number;
  std::string symbol;
  std::string issuer;
  std::string parent_issuer;
  std::string place;
  std::optional<base::Date> date;
  std::string title;
  std::string period;  // its label
  std::string excerpt;
  std::vector<base::Bytes> marks;  // of the excerpt: the words that were looked for
};

struct Hits {
  std::vector<Hit> hits;
  bool more = false;  // there are more than were asked for
};

}  // namespace luyke::model
