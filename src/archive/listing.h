#pragma once

#include <functional>
#include <vector>

#include "archive/query.h"
#include "archive/sqlite.h"
#include "model/archived.h"

namespace luyke::archive {

// What the archive knows of one document and of its figures.
class Listing {
 public:
  explicit Listing(Connection& connection);
  model::ArchivedDocument about(std::int64_t document);
  // In the order of print.
  std::vector<model::ArchivedFigure> figures(std::int64_t document);

 private:
  Statement about_;
  Statement paths_;
  Statement figures_;
};

using TakeDocument = std::function<void(const model::ArchivedDocument&, const std::vector<model::ArchivedFigure>&)>;

// Every document that fits the query, in the order of issue, with those of its
// figures that fit it too.
void list_all(Connection& connection, const Query& query, const TakeDocument& take);

}  // namespace luyke::archive
