#pragma once

#include <string>
#include <string_view>

#include "model/document.h"
#include "model/reading.h"

namespace luyke::extract {

// A document from lines: lines with '|' between cells make a table, others
// paragraphs. A cell ">" belongs to the cell at its left, "^" to the one above.
model::Document table_document(std::string_view lines);

// Reads its tables alone, in a report on September 2024 (or its first nine
// months), with the class rules left out.
model::Reading read_tables(const model::Document& document);

// One line for each column ("figures 3 đồng e6 plan amount"), each row
// ("data 1 [I]"), and the figures of each row.
std::string dump_columns(const model::TableReading& table);
std::string dump_rows(const model::TableReading& table);
// "1.120 ha cumulative; 58,2 tạ/ha cumulative" for each row, in order.
std::string dump_figures(const model::Reading& reading);
// "12=heading 2024=year" for tokens that are no figures.
std::string dump_classes(const model::Reading& reading);

}  // namespace luyke::extract
