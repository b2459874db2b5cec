#pragma once

#include <map>
#include <string>

#include "model/archived.h"
#include "render/words.h"

namespace luyke::render {

// Full names of kinds of documents by their abbreviations: "BC" is "Báo cáo".
using KindNames = std::map<std::string, std::string, std::less<>>;

// What lists of documents take from the rules.
struct ListNames {
  const Words& words;
  const KindNames& kinds;
};

// Documents of an archive, a line or a record each: the fields of Nghị định
// 30/2020/NĐ-CP, Phụ lục VI, in its order and under its names; what Thông tư
// 05/2025/TT-BNV adds, in its words; then place, format, SHA-256 and path. What
// no document can say (file codes, retention, access) is left empty for the
// archivist.
std::string documents_csv_head();
std::string document_csv(const model::ArchivedDocument& document, const ListNames& names);
std::string document_jsonl(const model::ArchivedDocument& document, const ListNames& names);

// Their figures, a line or a record each, with document, place and print.
std::string figures_csv_head();
std::string figure_csv(const model::ArchivedDocument& document, const model::ArchivedFigure& figure);
std::string figure_jsonl(const model::ArchivedDocument& document, const model::ArchivedFigure& figure);

}  // namespace luyke::render
