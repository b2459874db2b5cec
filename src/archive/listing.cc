#include "archive/listing.h"

#include <string>

#include "archive/figure_filter.h"
#include "archive/fitting.h"
#include "archive/hex.h"
#include "archive/quote.h"
#include "archive/stored_document.h"

namespace luyke::archive {
namespace {

std::string word(const std::string& column) { return "(SELECT text FROM strings WHERE id = " + column + ")"; }

std::optional<base::Date> date_of(const Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  const auto day = static_cast<int>(row.integer(column));
  return base::Date::make(day / 10000, day / 100 % 100, day % 100);
}

// From three columns: first day, last day, label.
std::optional<base::Period> period_of(const Statement& row, int column) {
  base::Period period{date_of(row, column), date_of(row, column + 1), row.text(column + 2)};
  if (!period.from && !period.to && period.label.empty()) return std::nullopt;
  return period;
}

std::optional<std::uint32_t> number_of(const Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return static_cast<std::uint32_t>(row.integer(column));
}

model::Metadata metadata_of(const Statement& row, int column) {
  model::Metadata known;
  for (std::string* text :
       {&known.kind, &known.number, &known.symbol, &known.issuer, &known.parent_issuer, &known.place, &known.title}) {
    *text = row.text(column++);
  }
  known.date = date_of(row, column++);
  known.period = period_of(row, column);
  model::Signer signer{row.text(column + 3), row.text(column + 4), row.text(column + 5)};
  if (!signer.capacity.empty() || !signer.position.empty() || !signer.name.empty()) known.signer = std::move(signer);
  known.draft = row.integer(column + 6) != 0;
  return known;
}

constexpr int kPhrase = 0;
constexpr int kArea = 1;
constexpr int kValue = 2;

std::string figures_sql() {
  return "SELECT f.phrase, f.area, f.value, f.n, coalesce(f.text, t.text), " + word("f.unit") +
         ", f.basis, f.measure, f.period_from, f.period_to, " + word("f.period_label") + ", " + word("f.phrase") +
         ", " + word("f.code") + ", " + word("f.key") + ", " + word("f.area") + ", " + word("f.section") +
         ", t.block, t.row, t.col, t.page, t.first, t.last FROM figures f JOIN numbers t ON t.document = f.document "
         "AND t.n = f.n "
         "WHERE f.document = ? ORDER BY f.n";
}

model::ArchivedFigure figure_of(const Statement& row) {
  model::ArchivedFigure figure;
  figure.value = base::Decimal::parse(row.bytes(kValue)).value_or(base::Decimal());
  figure.n = static_cast<std::uint32_t>(row.integer(3));
  figure.text = row.text(4);
  figure.unit = row.text(5);
  figure.basis = static_cast<model::Basis>(row.integer(6));
  figure.measure = static_cast<model::Measure>(row.integer(7));
  figure.period = period_of(row, 8);
  figure.indicator = {row.text(11), row.text(12), row.text(13)};
  figure.area = row.text(14);
  figure.section = row.text(15);
  figure.block = static_cast<std::uint32_t>(row.integer(16));
  figure.row = number_of(row, 17);
  figure.column = number_of(row, 18);
  figure.page = number_of(row, 19);
  figure.range = {static_cast<std::uint32_t>(row.integer(20)), static_cast<std::uint32_t>(row.integer(21))};
  return figure;
}

}  // namespace

Listing::Listing(Connection& connection)
    : about_(connection, "SELECT d.sha256, d.size, d.format, d.pages, " + word("d.kind") + ", d.number, " +
                             word("d.symbol") + ", " + word("d.issuer") + ", " + word("d.parent_issuer") + ", " +
                             word("d.place") + ", d.title, d.date, d.period_from, d.period_to, d.period_label, " +
                             word("d.signer_capacity") + ", " + word("d.signer_position") + ", " +
                             word("d.signer_name") + ", d.draft, d.text_source FROM documents d WHERE d.id = ?"),
      paths_(connection, "SELECT path FROM paths WHERE document = ? ORDER BY path"),
      figures_(connection, figures_sql()) {}

std::vector<model::ArchivedFigure> Listing::figures(std::int64_t document) {
  std::vector<model::ArchivedFigure> all;
  figures_.bind_all(document);
  while (figures_.step()) all.push_back(figure_of(figures_));
  figures_.reset();
  return all;
}

model::ArchivedDocument Listing::about(std::int64_t document) {
  model::ArchivedDocument known;
  about_.bind_all(document);
  if (about_.step()) {
    known.sha256 = hex_of(about_.bytes(0));
    known.size = static_cast<std::uint64_t>(about_.integer(1));
    known.format = static_cast<model::Format>(about_.integer(2));
    known.pages = number_of(about_, 3);
    known.metadata = metadata_of(about_, 4);
    known.text_source = static_cast<model::TextSource>(about_.integer(19));
  }
  about_.reset();
  paths_.bind_all(document);
  while (paths_.step()) known.paths.push_back(paths_.text(0));
  paths_.reset();
  return known;
}

void list_all(Connection& connection, const Query& query, const TakeDocument& take) {
  const Snapshot snapshot(connection);
  Listing listing(connection);
  FigureFilter filter(connection, query);
  Statement figures(connection, figures_sql());
  each_fitting(connection, query, Extent::kAll, [&](std::int64_t document) {
    std::vector<model::ArchivedFigure> fitting;
    const bool in_area = filter.lies_in_area(document);
    figures.bind_all(document);
    while (figures.step()) {
      if (filter.fits(figures, {kPhrase, kArea, kValue}, in_area)) fitting.push_back(figure_of(figures));
    }
    figures.reset();
    if (query.quoted && !fitting.empty()) quote(fitting, stored_document(connection, document));
    take(listing.about(document), fitting);
    return true;
  });
}

}  // namespace luyke::archive
