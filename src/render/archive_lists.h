#pragma once

#include <string>
#include <vector>

#include "model/archived.h"

namespace luyke::render {

// Documents of an archive, a line or a record each, under the field names of
// Nghị định 30/2020/NĐ-CP, Phụ lục VI; then format, SHA-256 and path.
std::string documents_csv_head();
std::string document_csv(const model::ArchivedDocument& document);
std::string document_jsonl(const model::ArchivedDocument& document);

// Their figures, a line or a record each, with document, place and print.
std::string figures_csv_head();
std::string figure_csv(const model::ArchivedDocument& document, const model::ArchivedFigure& figure);
std::string figure_jsonl(const model::ArchivedDocument& document, const model::ArchivedFigure& figure);

}  // namespace luyke::render
