#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "intake/pages.h"
#include "layout/assembler.h"
#include "tests/fuzz/document_check.h"

namespace {

using namespace luyke;

void check(const model::PageImage& image) {
  const std::size_t pixels = static_cast<std::size_t>(image.width) * image.height * image.channels;
  if (image.pixels.size() != pixels || (image.channels != 1 && image.channels != 3)) std::abort();
}

}  // namespace

// Any bytes are pages, each with a whole picture or with text that makes a
// sound document, or an error.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (!intake::has_pages(bytes)) return 0;
  intake::Limits limits;
  limits.pages = 50;
  limits.pixels = 4'000'000;
  const auto source = intake::open_pages(bytes, limits);
  if (!source) return source.error().message.empty() ? std::abort(), 1 : 0;
  layout::Assembler assembler;
  for (std::uint32_t i = 0; i < std::min<std::uint32_t>(3, source.value()->pages()); ++i) {
    const auto page = source.value()->page(i);
    if (!page && page.error().message.empty()) std::abort();
    if (!page) continue;
    if (page->image) check(*page->image);
    assembler.add(page->page);
  }
  model::Document document;
  assembler.finish(document);
  fuzz::check(base::Result(std::move(document)));
  return 0;
}
