#include "intake/pdf/pdf.h"

#include <poppler/Error.h>
#include <poppler/ErrorCodes.h>
#include <poppler/GlobalParams.h>
#include <poppler/PDFDoc.h>

#include <algorithm>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "intake/pdf/coverage.h"
#include "intake/pdf/lines.h"
#include "intake/pdf/listener.h"
#include "intake/pdf/picture.h"

namespace luyke::intake {
namespace {

using base::Error;
using base::ErrorCode;

// The frame of pages whose print is text.
constexpr double kTextDots = 300;
constexpr double kFewestDots = 150;
constexpr double kMostDots = 400;

void prepare_poppler() {
  static std::once_flag once;
  std::call_once(once, [] {
    globalParams = std::make_unique<GlobalParams>();
    setErrorCallback([](ErrorCategory, Goffset, const char*) {});  // damage is reported by us
  });
}

std::vector<Glyph> visible(const std::vector<Glyph>& glyphs) {
  std::vector<Glyph> result;
  std::copy_if(glyphs.begin(), glyphs.end(), std::back_inserter(result),
               [](const Glyph& glyph) { return !glyph.invisible; });
  return result;
}

void add_rules(const Drawn& drawn, const Frame& frame, model::Page& page) {
  for (const Stroke& stroke : drawn.strokes) {
    model::Box box = frame.box(stroke.x, stroke.y, stroke.width, stroke.height);
    box.width = std::max(1, box.width);
    box.height = std::max(1, box.height);
    (box.width >= box.height ? page.horizontal_rules : page.vertical_rules).push_back(box);
  }
}

class PdfSource final : public PageSource {
 public:
  PdfSource(std::unique_ptr<PDFDoc> document, const Limits& limits) : document_(std::move(document)), limits_(limits) {}

  std::uint32_t pages() const override { return static_cast<std::uint32_t>(std::max(0, document_->getNumPages())); }

  base::Result<PageContent> page(std::uint32_t index) override {
    const int number = static_cast<int>(index) + 1;
    const auto [width, height] = size_of(number);
    if (!(width > 0 && height > 0)) return damaged(number, "a page without size");
    Listener listener;
    document_->displayPage(&listener, number, 72, 72, 0, false, true, false);
    const Drawn& drawn = listener.drawn();
    const Judgement judgement = judge(drawn, width, height);
    if (judgement.kind == PageKind::kText) return text_page(drawn, number, width, height);
    if (judgement.picture) return scan_page(drawn, number, *judgement.picture);
    return drawn_page(drawn, judgement, number, width, height);
  }

  // Only where that picture is the page: nothing else is drawn over it.
  std::optional<model::StoredPicture> stored_jpeg(std::uint32_t index) override {
    const int number = static_cast<int>(index) + 1;
    const auto [width, height] = size_of(number);
    Listener listener;
    document_->displayPage(&listener, number, 72, 72, 0, false, true, false);
    const Judgement judgement = judge(listener.drawn(), width, height);
    const bool alone = judgement.picture && visible(listener.drawn().glyphs).empty();
    return alone ? intake::stored_jpeg(*document_, number, *judgement.picture) : std::nullopt;
  }

  base::Result<model::PageImage> seen(std::uint32_t index) override {
    const int number = static_cast<int>(index) + 1;
    const auto [width, height] = size_of(number);
    if (const auto error = too_many_pixels(width * kTextDots / 72, height * kTextDots / 72, number)) return *error;
    auto image = drawn_picture(*document_, number, kTextDots, true);
    if (!image) return damaged(number, "the page cannot be drawn");
    return std::move(*image);
  }

 private:
  std::pair<double, double> size_of(int number) const {
    const double width = document_->getPageCropWidth(number);
    const double height = document_->getPageCropHeight(number);
    const int turn = document_->getPageRotate(number);
    return turn == 90 || turn == 270 ? std::pair(height, width) : std::pair(width, height);
  }

  static Error damaged(int number, std::string message) {
    return {ErrorCode::kDamaged, "", "page " + std::to_string(number), std::move(message)};
  }

  std::optional<Error> too_many_pixels(double across, double down, int number) const {
    if (across * down <= static_cast<double>(limits_.pixels)) return std::nullopt;
    return Error{ErrorCode::kTooLarge, "", "page " + std::to_string(number),
                 "a picture of more than " + std::to_string(limits_.pixels) + " pixels"};
  }

  static PageContent framed(int number, double width, double height, double dots, model::TextSource source) {
    PageContent content;
    content.page.number = static_cast<std::uint32_t>(number);
    content.page.width = static_cast<std::uint32_t>(width * dots / 72);
    content.page.height = static_cast<std::uint32_t>(height * dots / 72);
    content.page.dpi = dots;
    content.page.source = source;
    return content;
  }

  static base::Result<PageContent> text_page(const Drawn& drawn, int number, double width, double height) {
    PageContent content = framed(number, width, height, kTextDots, model::TextSource::kNative);
    const Frame frame{kTextDots / 72, kTextDots / 72, 0, 0};
    add_rules(drawn, frame, content.page);
    content.page.lines = lines_of(visible(drawn.glyphs), frame, content.page.vertical_rules);
    return content;
  }

  base::Result<PageContent> scan_page(const Drawn& drawn, int number, std::size_t index) {
    const Placement& place = drawn.images[index];
    if (const auto error = too_many_pixels(place.pixels_across, place.pixels_down, number)) return *error;
    PageContent content;
    content.image = stored_picture(*document_, number, index);
    if (!content.image) return damaged(number, "the picture of the page cannot be decoded");
    const Frame frame{place.pixels_across / place.width, place.pixels_down / place.height, place.x, place.y};
    content.image->dpi = 72 * frame.scale_x;
    content.page.number = static_cast<std::uint32_t>(number);
    content.page.width = content.image->width;
    content.page.height = content.image->height;
    content.page.dpi = content.image->dpi;
    content.page.asides = drawn_lines_of(visible(drawn.glyphs), frame);
    content.page.source = source_of(content.page);
    return content;
  }

  // Several pictures, turned ones, or letters that have no name.
  base::Result<PageContent> drawn_page(const Drawn& drawn, const Judgement& judgement, int number, double width,
                                       double height) {
    const bool scan = judgement.kind == PageKind::kScan;
    const double dots = scan ? std::clamp(judgement.dots_per_inch, kFewestDots, kMostDots) : kTextDots;
    if (const auto error = too_many_pixels(width * dots / 72, height * dots / 72, number)) return *error;
    PageContent content = framed(number, width, height, dots, model::TextSource::kOcr);
    content.image = drawn_picture(*document_, number, dots, !scan);
    if (!content.image) return damaged(number, "the page cannot be drawn");
    content.page.width = content.image->width;
    content.page.height = content.image->height;
    if (scan) {
      content.page.asides = drawn_lines_of(visible(drawn.glyphs), {dots / 72, dots / 72, 0, 0});
      content.page.source = source_of(content.page);
    } else {
      content.page.notes.push_back(
          {"broken_text_layer", "page " + std::to_string(number) +
                                    ": its text does not say which letters it holds, so it was read as a picture"});
    }
    return content;
  }

  static model::TextSource source_of(const model::Page& page) {
    return page.asides.empty() ? model::TextSource::kOcr : model::TextSource::kMixed;
  }

  std::unique_ptr<PDFDoc> document_;
  Limits limits_;
};

}  // namespace

base::Result<std::unique_ptr<PageSource>> open_pdf(std::string_view bytes, const Limits& limits) {
  prepare_poppler();
  auto* stream = new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
  const std::optional<GooString> password(std::in_place, limits.password);
  auto document = std::make_unique<PDFDoc>(stream, password, password);  // takes the stream over
  if (!document->isOk()) {
    if (document->getErrorCode() == errEncrypted) {
      return Error{ErrorCode::kEncrypted, "", "",
                   limits.password.empty() ? "encrypted: it needs a password" : "encrypted: the password does not fit"};
    }
    return Error{ErrorCode::kDamaged, "", "", "the PDF cannot be opened"};
  }
  if (document->getNumPages() < 1) return Error{ErrorCode::kDamaged, "", "", "a PDF without pages"};
  if (static_cast<std::uint32_t>(document->getNumPages()) > limits.pages) {
    return Error{ErrorCode::kTooLarge, "", "", "more than " + std::to_string(limits.pages) + " pages"};
  }
  return std::unique_ptr<PageSource>(std::make_unique<PdfSource>(std::move(document), limits));
}

}  // namespace luyke::intake
