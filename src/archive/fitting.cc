#include "archive/fitting.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "archive/closeness.h"
#include "archive/fault.h"
#include "archive/figure_filter.h"

namespace luyke::archive {
namespace {

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

struct Ranked {
  int score = 0;
  std::int64_t document = 0;

  // The closer first, then what was stored later.
  friend bool operator<(const Ranked& a, const Ranked& b) {
    return a.score != b.score ? a.score > b.score : a.document > b.document;
  }
};

// The best of what is added, at most so many.
class Best {
 public:
  explicit Best(std::size_t most) : most_(most) {}

  bool is_full() const { return found_.size() >= most_; }
  int lowest() const { return found_.front().score; }
  void add(const Ranked& each) {
    if (is_full()) {
      if (!(each < found_.front())) return;
      std::pop_heap(found_.begin(), found_.end());
      found_.pop_back();
    }
    found_.push_back(each);
    std::push_heap(found_.begin(), found_.end());
  }
  std::vector<Ranked> in_order() && {
    std::sort_heap(found_.begin(), found_.end());
    return std::move(found_);
  }

 private:
  std::size_t most_;
  std::vector<Ranked> found_;  // a heap, the last of all in front
};

class Fitting {
 public:
  Fitting(Connection& connection, const Query& query, Extent extent)
      : connection_(connection),
        query_(query),
        extent_(extent),
        words_(query.words),
        indicator_(query.indicator),
        figures_(connection, query) {}

  void each(const std::function<bool(std::int64_t)>& take) {
    const bool by_words = !query_.words.empty();
    if (by_words && words_.empty()) fail(base::ErrorCode::kInvalidArgument, query_.words, "no words to look for");
    if (by_words && extent_ == Extent::kBest) return each_ranked(take);
    Statement found(connection_, by_date());
    const std::string expression = with_indicator(words_.match_expression());
    if (!expression.empty()) found.bind(1, expression);
    while (found.step()) {
      const std::int64_t document = found.integer(0);
      if (figures_.admits(document) && !take(document)) return;
    }
  }

 private:
  // Documents in which all terms stand side by side come first. Only when these
  // are not enough the others are looked at.
  void each_ranked(const std::function<bool(std::int64_t)>& take) {
    Question question{1, asked()};
    std::vector<std::int64_t> taken;
    for (const Ranked& each : ranked(question, with_indicator(words_.row_expression()), 0)) {
      if (figures_.admits(each.document) && !take(each.document)) return;
      taken.push_back(each.document);
    }
    if (words_.terms().size() == 1) return;
    std::sort(taken.begin(), taken.end());
    question.terms = words_.terms().size();
    for (const Ranked& each : ranked(question, with_indicator(words_.match_expression()), taken.size())) {
      if (std::binary_search(taken.begin(), taken.end(), each.document)) continue;
      if (figures_.admits(each.document) && !take(each.document)) return;
    }
  }

  // All that fit are ranked, those stored last first, so that nothing behind can
  // displace as many of the highest rank as are wanted. What a figure has to say
  // is asked of each afterwards, which may leave few.
  std::vector<Ranked> ranked(Question& question, const std::string& expression, std::size_t known) {
    const std::size_t most = figures_.asks() ? std::numeric_limits<std::size_t>::max() : query_.limit + 1 + known;
    Best best(most);
    Statement found(connection_,
                    "SELECT rowid, closeness(words, ?2) FROM words WHERE words MATCH ?1 ORDER BY rowid DESC");
    found.bind(1, expression);
    found.bind(2, as_parameter(question));
    while (found.step()) {
      if (found.is_null(1)) continue;
      best.add({static_cast<int>(found.integer(1)), found.integer(0)});
      if (best.is_full() && best.lowest() == question.highest()) break;
    }
    return std::move(best).in_order();
  }

  // Which documents pass the filters, by key; empty when there are none.
  std::vector<bool> asked() {
    const std::string where = conditions();
    if (where.empty()) return {};
    const std::int64_t last = connection_.number("SELECT max(id) FROM documents");
    std::vector<bool> passing(static_cast<std::size_t>(last) + 1, false);
    Statement ids(connection_, "SELECT d.id FROM documents d WHERE " + where);
    while (ids.step()) passing[static_cast<std::size_t>(ids.integer(0))] = true;
    return passing;
  }

  // A document with a figure of the indicator has the indicator's words too,
  // which are found much faster.
  std::string with_indicator(const std::string& expression) const {
    const std::string counted = indicator_.match_expression();
    if (expression.empty() || counted.empty()) return expression + counted;
    return "(" + expression + ") AND (" + counted + ")";
  }

  std::string by_date() {
    std::string where = conditions();
    if (!words_.empty() || !indicator_.empty()) {
      where += (where.empty() ? "" : " AND ") + std::string("d.id IN (SELECT rowid FROM words WHERE words MATCH ?1)");
    }
    return "SELECT d.id FROM documents d" + (where.empty() ? "" : " WHERE " + where) +
           (extent_ == Extent::kBest ? " ORDER BY d.date DESC, d.sha256" : " ORDER BY d.date, d.sha256");
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
  QueryWords indicator_;
  FigureFilter figures_;
};

}  // namespace

void each_fitting(Connection& connection, const Query& query, Extent extent,
                  const std::function<bool(std::int64_t document)>& take) {
  Fitting(connection, query, extent).each(take);
}

}  // namespace luyke::archive
