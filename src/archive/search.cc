#include "archive/search.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "archive/closeness.h"
#include "archive/compressed.h"
#include "archive/excerpt.h"
#include "archive/fault.h"
#include "archive/figure_filter.h"
#include "archive/hex.h"

namespace luyke::archive {
namespace {

// Of more documents that fit, those stored last are ranked: a word that is in
// all of a hundred thousand says nothing about any, and takes its time.
constexpr int kMostRanked = 2000;

std::int64_t day_of(const base::Date& date) { return (date.year() * 100 + date.month()) * 100 + date.day(); }

std::optional<base::Date> date_of(const Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  const auto day = static_cast<int>(row.integer(column));
  return base::Date::make(day / 10000, day / 100 % 100, day % 100);
}

// Keys of the words in a column of documents that hold the name.
std::string keys_of(Connection& connection, const std::string& column, const std::string& name) {
  const QueryWords wanted(name);
  std::string keys;
  Statement names(connection, "SELECT id, text FROM strings WHERE id IN (SELECT DISTINCT " + column +
                                  " FROM documents WHERE " + column + " IS NOT NULL)");
  while (names.step()) {
    if (!wanted.all_in(wanted.key_of(names.text(1)))) continue;
    keys += (keys.empty() ? "" : ", ") + std::to_string(names.integer(0));
  }
  return keys;
}

class Search {
 public:
  Search(Connection& connection, const Query& query)
      : connection_(connection), query_(query), words_(query.words), figures_(connection, query) {}

  model::Hits run() {
    const bool by_words = !query_.words.empty();
    if (by_words && words_.empty()) fail(base::ErrorCode::kInvalidArgument, query_.words, "no words to look for");
    const std::string expression = by_words ? words_.match_expression() : "";
    Statement found(connection_, by_words ? by_rank() : by_date());
    if (by_words) found.bind(1, expression);
    model::Hits result;
    while (found.step()) {
      const std::int64_t document = found.integer(0);
      if (!figures_.admits(document)) continue;
      if (result.hits.size() == query_.limit) {
        result.more = true;
        break;
      }
      result.hits.push_back(hit_of(document));
    }
    return result;
  }

 private:
  std::string by_date() {
    const std::string where = conditions();
    return "SELECT d.id FROM documents d" + (where.empty() ? "" : " WHERE " + where) +
           " ORDER BY d.date DESC, d.sha256";
  }

  // Few documents that pass the filters are looked up as a set; of many, each
  // that holds the words is asked. The unary plus keeps SQLite from asking the
  // index of words document by document.
  std::string by_rank() {
    const std::string where = conditions();
    std::string matching = "SELECT rowid, closeness(words) AS score FROM words WHERE words MATCH ?1";
    if (!where.empty()) {
      const std::string passing = "SELECT d.id FROM documents d WHERE " + where;
      const std::int64_t few = connection_.number("SELECT count(*) <= " + std::to_string(kMostRanked) + " FROM (" +
                                                  passing + " LIMIT " + std::to_string(kMostRanked + 1) + ")");
      matching += few ? " AND +rowid IN (" + passing + ")" : " AND EXISTS (" + passing + " AND d.id = words.rowid)";
    }
    return "SELECT rowid FROM (" + matching + " ORDER BY rowid DESC LIMIT " + std::to_string(kMostRanked) +
           ") ORDER BY score DESC, rowid DESC";
  }

  std::string conditions() {
    std::string where;
    const auto add = [&](const std::string& condition) { where += (where.empty() ? "" : " AND ") + condition; };
    const auto in = [&](const std::string& column, const std::string& name) {
      return "d." + column + " IN (" + keys_of(connection_, column, name) + ")";
    };
    if (!query_.kind.empty()) add(in("kind", query_.kind));
    if (!query_.issuer.empty()) {
      add("(" + in("issuer", query_.issuer) + " OR " + in("parent_issuer", query_.issuer) + ")");
    }
    if (query_.from) add("d.date >= " + std::to_string(day_of(*query_.from)));
    if (query_.to) add("d.date <= " + std::to_string(day_of(*query_.to)));
    if (!query_.finding.empty()) add("d.id IN (SELECT document FROM findings" + findings() + ")");
    return where;
  }

  std::string findings() {
    static const std::map<std::string, std::string, std::less<>> kSeverities = {
        {"error", "0"}, {"warning", "1"}, {"info", "2"}};
    if (query_.finding == "any") return "";
    const auto severity = kSeverities.find(query_.finding);
    if (severity != kSeverities.end()) return " WHERE severity = " + severity->second;
    Statement code(connection_, "SELECT id FROM strings WHERE text = ?");
    code.bind_all(query_.finding);
    return " WHERE code = " + (code.step() ? std::to_string(code.integer(0)) : "0");
  }

  model::Hit hit_of(std::int64_t document) {
    if (!about_) {
      const auto text = [](const char* column) {
        return std::string("(SELECT text FROM strings WHERE id = d.") + column + ")";
      };
      about_.emplace(connection_, "SELECT d.sha256, " + text("kind") + ", d.number, " + text("symbol") + ", " +
                                      text("issuer") + ", " + text("parent_issuer") + ", " + text("place") +
                                      ", d.date, d.title, d.period_label, c.texts FROM documents d "
                                      "JOIN contents c ON c.document = d.id WHERE d.id = ?");
      paths_.emplace(connection_, "SELECT path FROM paths WHERE document = ? ORDER BY path");
    }
    about_->bind_all(document);
    model::Hit hit;
    if (about_->step()) {
      const Statement& row = *about_;
      hit = {hex_of(row.bytes(0)), {},          row.text(1), row.text(2),     row.text(3),
             row.text(4),          row.text(5), row.text(6), date_of(row, 7), row.text(8),
             row.text(9),          "",          {}};
      Excerpt excerpt = excerpt_of(expanded(row.bytes(10)), words_);
      hit.excerpt = std::move(excerpt.text);
      hit.marks = std::move(excerpt.marks);
    }
    about_->reset();
    paths_->bind_all(document);
    while (paths_->step()) hit.paths.push_back(paths_->text(0));
    paths_->reset();
    return hit;
  }

  Connection& connection_;
  const Query& query_;
  QueryWords words_;
  FigureFilter figures_;
  std::optional<Statement> about_;
  std::optional<Statement> paths_;
};

}  // namespace

model::Hits search(Connection& connection, const Query& query) {
  add_closeness(connection);
  const Snapshot snapshot(connection);
  return Search(connection, query).run();
}

}  // namespace luyke::archive
