#include "archive/search.h"

#include <utility>

#include "archive/compressed.h"
#include "archive/excerpt.h"
#include "archive/fitting.h"
#include "archive/listing.h"

namespace luyke::archive {

model::Hits search(Connection& connection, const Query& query) {
  const Snapshot snapshot(connection);
  const QueryWords words(query.words);
  Listing listing(connection);
  Statement texts(connection, "SELECT texts FROM contents WHERE document = ?");
  model::Hits found;
  each_fitting(connection, query, Extent::kBest, [&](std::int64_t document) {
    found.more = found.hits.size() == query.limit;
    if (found.more) return false;
    model::Hit hit{listing.about(document), "", {}};
    texts.bind_all(document);
    if (texts.step()) {
      Excerpt excerpt = excerpt_of(expanded(texts.bytes(0)), words);
      hit.excerpt = std::move(excerpt.text);
      hit.marks = std::move(excerpt.marks);
    }
    texts.reset();
    found.hits.push_back(std::move(hit));
    return true;
  });
  return found;
}

}  // namespace luyke::archive
