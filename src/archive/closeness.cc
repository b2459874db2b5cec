#include "archive/closeness.h"

#include <sqlite3.h>

#include <algorithm>
#include <vector>

namespace luyke::archive {
namespace {

constexpr int kMostRuns = 4;
constexpr int kRunWeight = 8;
constexpr int kMostTimes = 4;

void closeness(const Fts5ExtensionApi* api, Fts5Context* row, sqlite3_context* result, int, sqlite3_value**) {
  const int terms = api->xPhraseCount(row);
  int places = 0;
  if (api->xInstCount(row, &places) != SQLITE_OK) return sqlite3_result_int(result, 0);
  std::vector<int> times(static_cast<std::size_t>(terms), 0);
  int runs = 0;
  int next = 0;       // term that continues the run
  int expected = -1;  // where it would have to stand
  for (int i = 0; i < places; ++i) {
    int term = 0;
    int column = 0;
    int at = 0;
    if (api->xInst(row, i, &term, &column, &at) != SQLITE_OK) break;
    ++times[static_cast<std::size_t>(term)];
    if (term != next || (next > 0 && at != expected)) next = 0;
    if (term != next) continue;
    expected = at + api->xPhraseSize(row, term);
    if (++next < terms) continue;
    ++runs;
    next = 0;
  }
  int score = kRunWeight * std::min(runs, kMostRuns);
  for (const int count : times) score += std::min(count, kMostTimes);
  sqlite3_result_int(result, score);
}

}  // namespace

void add_closeness(Connection& connection) {
  fts5_api* api = nullptr;
  sqlite3_stmt* ask = nullptr;
  int code = sqlite3_prepare_v2(connection.get(), "SELECT fts5(?1)", -1, &ask, nullptr);
  if (code == SQLITE_OK) {
    sqlite3_bind_pointer(ask, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(ask);
  }
  sqlite3_finalize(ask);
  if (code == SQLITE_OK)
    code = api ? api->xCreateFunction(api, "closeness", nullptr, closeness, nullptr) : SQLITE_ERROR;
  if (code != SQLITE_OK) connection.fail(code);
}

}  // namespace luyke::archive
