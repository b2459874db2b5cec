#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/document.h"
#include "model/reading.h"

namespace luyke::archive {

// What the archive keeps of one document. The surroundings of figures that only
// the checks look at (sections, sentences, tables as read) are made anew from
// the document when they are wanted.
struct Record {
  model::Document document;
  model::Reading reading;
};

// A record, or why there is none, as bytes for another process of the same
// program, and back. kDamaged for bytes that no `pack` of this version wrote.
std::string pack(const base::Result<Record>& record);
base::Result<Record> unpack(std::string_view bytes);

// The same of a document alone.
std::string pack_document(const model::Document& document);
base::Result<model::Document> unpack_document(std::string_view bytes);

}  // namespace luyke::archive
