#include "archive/fitting.h"

#include <map>
#include <string>

#include "archive/closeness.h"
#include "archive/fault.h"
#include "archive/figure_filter.h"

namespace luyke::archive {
namespace {

// Of more documents that fit, those stored last are ranked: a word that is in
// all of a hundred thousand says nothing about any, and takes its time.
constexpr int kMostRanked = 2000;

std::int64_t day_of(const base::Date& date) { return (date.year() * 100 + date.month()) * 100 + date.day(); }

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

class Fitting {
 public:
  Fitting(Connection& connection, const Query& query, Extent extent)
      : connection_(connection), query_(query), extent_(extent), words_(query.words), figures_(connection, query) {}

  void each(const std::function<bool(std::int64_t)>& take) {
    const bool by_words = !query_.words.empty();
    if (by_words && words_.empty()) fail(base::ErrorCode::kInvalidArgument, query_.words, "no words to look for");
    const std::string expression = by_words ? words_.match_expression() : "";
    Statement found(connection_, by_words && extent_ == Extent::kBest ? by_rank() : by_date());
    if (by_words) found.bind(1, expression);
    while (found.step()) {
      const std::int64_t document = found.integer(0);
      if (figures_.admits(document) && !take(document)) return;
    }
  }

 private:
  std::string by_date() {
    std::string where = conditions();
    if (!query_.words.empty()) {
      where += (where.empty() ? "" : " AND ") + std::string("d.id IN (SELECT rowid FROM words WHERE words MATCH ?1)");
    }
    return "SELECT d.id FROM documents d" + (where.empty() ? "" : " WHERE " + where) +
           (extent_ == Extent::kBest ? " ORDER BY d.date DESC, d.sha256" : " ORDER BY d.date, d.sha256");
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
    // What a figure has to say is asked of each afterwards, which may leave few.
    const int most = figures_.asks() ? -1 : kMostRanked;
    return "SELECT rowid FROM (" + matching + " ORDER BY rowid DESC LIMIT " + std::to_string(most) +
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

  Connection& connection_;
  const Query& query_;
  Extent extent_;
  QueryWords words_;
  FigureFilter figures_;
};

}  // namespace

void each_fitting(Connection& connection, const Query& query, Extent extent,
                  const std::function<bool(std::int64_t document)>& take) {
  add_closeness(connection);
  Fitting(connection, query, extent).each(take);
}

}  // namespace luyke::archive
