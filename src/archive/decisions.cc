#include "archive/decisions.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "archive/fault.h"
#include "archive/fields.h"
#include "archive/hex.h"
#include "archive/stored_document.h"
#include "archive/unpacked.h"
#include "base/utf8.h"
#include "text/passage.h"

namespace luyke::archive {
namespace {

using Blob = Statement::Blob;
using Words = std::vector<std::string>;

constexpr std::size_t kWordsAround = 4;  // on each side
constexpr char kMiddle = '|';            // between those before and those after

struct Number {
  model::NumberIndex n = 0;
  model::Place place;
};

Words words_of(std::string_view key) {
  Words words;
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    if (end > begin) words.emplace_back(key.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// Before and after, the nearest word first.
struct Surroundings {
  Words before;
  Words after;

  Surroundings(std::string_view left, std::string_view right) : before(words_of(left)), after(words_of(right)) {
    std::reverse(before.begin(), before.end());
    for (Words* side : {&before, &after}) side->resize(std::min(side->size(), kWordsAround));
  }
  std::size_t size() const { return before.size() + after.size(); }
  std::string text() const {
    std::string text;
    for (auto word = before.rbegin(); word != before.rend(); ++word) text += *word + " ";
    text += kMiddle;
    for (const std::string& word : after) text += " " + word;
    return text;
  }
  std::size_t shared_with(const Surroundings& other) const {
    const auto count = [](const Words& a, const Words& b) {
      std::size_t same = 0;
      for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) same += a[i] == b[i] ? 1 : 0;
      return same;
    };
    return count(before, other.before) + count(after, other.after);
  }
};

std::string first_in(const model::Table& table, const model::Place& place, bool in_row) {
  for (const model::Cell& cell : table.cells) {
    const bool same = in_row ? cell.row == place.row : cell.column == place.column;
    const bool itself = cell.row == place.row && cell.column == place.column;
    if (same && !itself && !cell.text.printed.empty()) return text::markless_key_of(cell.text.printed);
  }
  return "";
}

// The words around a number; in a table those of its cell, or what its row and
// its column are called.
Surroundings surroundings_of(const model::Document& document, const model::Place& place) {
  if (place.block >= document.blocks.size()) return {"", ""};
  const model::Block& block = document.blocks[place.block];
  const model::Table* table = block.table();
  const model::Cell* cell = table && place.row && place.column ? table->at(*place.row, *place.column) : nullptr;
  if (table && !cell) return {"", ""};
  const std::string& text = cell ? cell->text.printed : block.paragraph()->text.printed;
  const std::string left = text::markless_key_of(base::slice(text, 0, place.range.begin));
  const std::string right = text::markless_key_of(base::slice(text, place.range.end, base::count_code_points(text)));
  if (table && left.empty() && right.empty()) return {first_in(*table, place, true), first_in(*table, place, false)};
  return {left, right};
}

Number number_of(const Statement& row) {
  Number number;
  number.n = static_cast<model::NumberIndex>(row.integer(0));
  number.place.block = static_cast<std::uint32_t>(row.integer(1));
  if (!row.is_null(2)) number.place.row = static_cast<std::uint32_t>(row.integer(2));
  if (!row.is_null(3)) number.place.column = static_cast<std::uint32_t>(row.integer(3));
  number.place.range = {static_cast<std::uint32_t>(row.integer(4)), static_cast<std::uint32_t>(row.integer(5))};
  return number;
}

bool same_spot(const model::Place& a, const model::Place& b) {
  return std::tie(a.block, a.row, a.column, a.range) == std::tie(b.block, b.row, b.column, b.range);
}

// The numbers of a document as it is read now, for what was decided before.
class Numbers {
 public:
  Numbers(Connection& connection, std::int64_t document) : connection_(connection), id_(document) {}

  std::optional<model::NumberIndex> find(const std::string& text, const model::Place& place,
                                         const std::string& context) {
    const std::vector<Number> alike = printed(text);
    for (const Number& number : alike) {
      if (same_spot(number.place, place)) return number.n;
    }
    const std::size_t middle = std::min(context.find(kMiddle), context.size());
    const Surroundings wanted(std::string_view(context).substr(0, middle),
                              std::string_view(context).substr(std::min(middle + 1, context.size())));
    std::optional<model::NumberIndex> best;
    std::size_t most = wanted.size() / 2;  // more than half of the words
    for (const Number& number : alike) {
      const std::size_t shared = wanted.shared_with(surroundings_of(document(), number.place));
      if (shared < most || (shared == most && !best)) continue;
      best = shared > most ? std::optional(number.n) : std::nullopt;
      most = shared;
    }
    return best;
  }

 private:
  std::vector<Number> printed(const std::string& text) {
    std::vector<Number> found;
    Statement rows(connection_,
                   "SELECT n, block, row, col, first, last FROM numbers WHERE document = ? AND text = ? ORDER BY n");
    rows.bind_all(id_, text);
    while (rows.step()) found.push_back(number_of(rows));
    return found;
  }
  const model::Document& document() {
    if (!document_) document_ = stored_document(connection_, id_);
    return *document_;
  }

  Connection& connection_;
  std::int64_t id_;
  std::optional<model::Document> document_;
};

}  // namespace

void add_decision(Connection& connection, const model::Decision& decision) {
  const std::string sha256 = bytes_of_hex(decision.document);
  Statement document(connection, "SELECT id FROM documents WHERE sha256 = ?");
  document.bind_all(Blob{sha256});
  if (!document.step()) fail(base::ErrorCode::kInvalidArgument, decision.document, kNoDocument);
  std::string place;
  std::optional<std::string> text;
  std::optional<std::string> context;
  if (decision.n) {
    const std::int64_t id = document.integer(0);
    Statement row(connection, "SELECT n, block, row, col, first, last, text FROM numbers WHERE document = ? AND n = ?");
    row.bind_all(id, *decision.n);
    if (!row.step()) fail(base::ErrorCode::kInvalidArgument, decision.document, kNoNumber);
    const Number number = number_of(row);
    text = row.text(6);
    context = surroundings_of(stored_document(connection, id), number.place).text();
    Packer packer(place);
    packer(number.place);
  }
  Statement add(connection,
                "INSERT INTO decisions (sha256, time, who, what, why, place, text, context) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  add.run(Blob{sha256}, decision.time, decision.who, decision.what, decision.why,
          place.empty() ? std::nullopt : std::optional(Blob{place}), text, context);
}

std::vector<model::Decision> decisions_of(Connection& connection, std::int64_t document) {
  std::vector<model::Decision> found;
  Numbers numbers(connection, document);
  Statement rows(connection,
                 "SELECT d.sha256, e.time, e.who, e.what, e.why, e.text, e.place, e.context FROM documents d "
                 "JOIN decisions e ON e.sha256 = d.sha256 WHERE d.id = ? ORDER BY e.id");
  rows.bind_all(document);
  while (rows.step()) {
    model::Decision decision{hex_of(rows.bytes(0)), rows.text(1), rows.text(2), rows.text(3),
                             rows.text(4),          std::nullopt, rows.text(5)};
    model::Place place;
    Unpacker unpacker(rows.bytes(6));
    unpacker(place);
    if (!decision.text.empty() && unpacker.done()) decision.n = numbers.find(decision.text, place, rows.text(7));
    found.push_back(std::move(decision));
  }
  return found;
}

}  // namespace luyke::archive
