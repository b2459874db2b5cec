#include "intake/pages.h"

#include "intake/image/image.h"
#include "intake/pdf/pdf.h"
#include "intake/sniff/sniff.h"

namespace luyke::intake {
namespace {

bool is_image(ContentKind kind) {
  switch (kind) {
    case ContentKind::kPng:
    case ContentKind::kJpeg:
    case ContentKind::kTiff:
    case ContentKind::kBmp:
    case ContentKind::kJpeg2000:
    case ContentKind::kWebp: return true;
    default: return false;
  }
}

}  // namespace

bool has_pages(std::string_view bytes) {
  const ContentKind kind = sniff(bytes);
  return kind == ContentKind::kPdf || is_image(kind);
}

model::Format paged_format(std::string_view bytes) {
  return sniff(bytes) == ContentKind::kPdf ? model::Format::kPdf : model::Format::kImage;
}

base::Result<std::unique_ptr<PageSource>> open_pages(std::string_view bytes, const Limits& limits) {
  if (bytes.size() > limits.file_bytes) {
    return base::Error{base::ErrorCode::kTooLarge, "", "",
                       "larger than " + std::to_string(limits.file_bytes) + " bytes"};
  }
  return paged_format(bytes) == model::Format::kPdf ? open_pdf(bytes, limits) : open_image(bytes, limits);
}

}  // namespace luyke::intake
