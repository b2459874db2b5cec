#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "intake/intake.h"
#include "model/page.h"

namespace luyke::intake {

// What a page holds: native text, a picture to be read, or both (a scan with a
// signature block). Boxes of the text are in pixels of the picture when there
// is one.
struct PageContent {
  model::Page page;
  std::optional<model::PageImage> image;
};

// A file of pages, handed out one at a time: no more than one picture is in
// memory. Not for several threads at once.
class PageSource {
 public:
  virtual ~PageSource() = default;
  virtual std::uint32_t pages() const = 0;
  // The page with that index, from 0. kDamaged, kTooLarge: this page alone.
  virtual base::Result<PageContent> page(std::uint32_t index) = 0;
  // The JPEG that its picture is stored as, untouched; nothing when it is stored
  // otherwise.
  virtual std::optional<model::StoredPicture> stored_jpeg(std::uint32_t index) = 0;
  // The page as one sees it, its text too.
  virtual base::Result<model::PageImage> seen(std::uint32_t index) = 0;
};

// Whether the bytes are a PDF or an image.
bool has_pages(std::string_view bytes);

// Opens a PDF or an image file. `bytes` must outlive the source. kEncrypted
// when the password does not fit, kTooLarge beyond the limits on bytes and
// pages.
base::Result<std::unique_ptr<PageSource>> open_pages(std::string_view bytes, const Limits& limits);

// The pixels packed without loss.
base::Result<model::StoredPicture> packed(const model::PageImage& image);

// The format that stands in the record.
model::Format paged_format(std::string_view bytes);

}  // namespace luyke::intake
