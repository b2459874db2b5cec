#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/page.h"
#include "render/page_copy/copied_page.h"

namespace luyke::render {

// Writes a PDF/A-2b (ISO 19005-2) of page pictures with an invisible layer of
// their words. Each page goes to the sink at once.
class PdfCopy {
 public:
  // `title` stands in the file's metadata; `producer` names this program;
  // `identity` tells files apart, 32 hex digits or more.
  PdfCopy(Sink sink, std::string title, std::string producer, std::string_view identity);

  // False when the sink took no more.
  bool add_page(const model::Page& page, const model::StoredPicture& picture);
  bool finish();

 private:
  std::size_t begin_object();
  bool put(std::string_view bytes);
  bool put_stream(const std::string& entries, std::string_view bytes);
  bool put_font();

  Sink sink_;
  std::string title_;
  std::string producer_;
  std::string identity_;
  std::size_t written_ = 0;
  std::vector<std::size_t> offsets_;  // of objects 1, 2, …; 0: not written yet
  std::vector<std::size_t> pages_;    // their objects
  bool good_ = true;
};

}  // namespace luyke::render
