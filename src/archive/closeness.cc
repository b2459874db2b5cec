#include "archive/closeness.h"

#include <sqlite3.h>

namespace luyke::archive {
namespace {

constexpr int kMostTimes = 4;
constexpr const char* kParameter = "luyke_question";

int times_in(const Fts5ExtensionApi* api, Fts5Context* row, int term) {
  Fts5PhraseIter at;
  int column = 0;
  int place = 0;
  if (api->xPhraseFirst(row, term, &at, &column, &place) != SQLITE_OK) return 0;
  int times = 0;
  for (; column >= 0 && times < kMostTimes; ++times) api->xPhraseNext(row, &at, &column, &place);
  return times;
}

void closeness(const Fts5ExtensionApi* api, Fts5Context* row, sqlite3_context* result, int count,
               sqlite3_value** values) {
  auto* question = count > 0 ? static_cast<Question*>(sqlite3_value_pointer(values[0], kParameter)) : nullptr;
  if (!question) return sqlite3_result_error(result, "closeness() takes a question", -1);
  const auto id = static_cast<std::size_t>(api->xRowid(row));
  if (!question->asked.empty() && (id >= question->asked.size() || !question->asked[id])) {
    return sqlite3_result_null(result);
  }
  int score = 0;
  for (std::size_t term = 0; term < question->terms; ++term) score += times_in(api, row, static_cast<int>(term));
  sqlite3_result_int(result, score);
}

}  // namespace

int Question::highest() const { return static_cast<int>(terms) * kMostTimes; }

void add_closeness(Connection& connection) {
  fts5_api* api = nullptr;
  sqlite3_stmt* ask = nullptr;
  int code = sqlite3_prepare_v2(connection.get(), "SELECT fts5(?1)", -1, &ask, nullptr);
  if (code == SQLITE_OK) {
    sqlite3_bind_pointer(ask, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(ask);
  }
  sqlite3_finalize(ask);
  if (code == SQLITE_OK) {
    code = api ? api->xCreateFunction(api, "closeness", nullptr, closeness, nullptr) : SQLITE_ERROR;
  }
  if (code != SQLITE_OK) connection.fail(code);
}

Statement::Pointer as_parameter(Question& question) { return {&question, kParameter}; }

}  // namespace luyke::archive
