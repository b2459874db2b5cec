#include "intake/image/image.h"

#include <leptonica/allheaders.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace luyke::intake {
namespace {

using base::Error;
using base::ErrorCode;

struct Release {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, Release>;

struct Header {
  l_int32 format = 0;
  l_int32 width = 0;
  l_int32 height = 0;
};

const l_uint8* data_of(std::string_view bytes) { return reinterpret_cast<const l_uint8*>(bytes.data()); }

bool is_tiff(l_int32 format) {
  return format == IFF_TIFF || (format >= IFF_TIFF_PACKBITS && format <= IFF_TIFF_ZIP) || format == IFF_TIFF_JPEG;
}

bool read_header(std::string_view bytes, std::uint32_t index, Header& header) {
  l_int32 bits = 0;
  l_int32 samples = 0;
  l_int32 palette = 0;
  if (index == 0 && pixReadHeaderMem(data_of(bytes), bytes.size(), &header.format, &header.width, &header.height, &bits,
                                     &samples, &palette) != 0) {
    return false;
  }
  if (!is_tiff(header.format)) return index == 0;
  l_int32 resolution = 0;
  return readHeaderMemTiff(data_of(bytes), bytes.size(), static_cast<l_int32>(index), &header.width, &header.height,
                           &bits, &samples, &resolution, &palette, &header.format) == 0;
}

std::string size_text(const Header& header) {
  return std::to_string(header.width) + "×" + std::to_string(header.height) + " pixels";
}

// Grey or colour, nothing else: palettes, transparency and odd depths go.
PixPtr plain(PixPtr pix) {
  if (pix && pixGetColormap(pix.get())) pix.reset(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC));
  if (pix && pixGetDepth(pix.get()) == 32 && pixGetSpp(pix.get()) == 4) {
    pix.reset(pixAlphaBlendUniform(pix.get(), 0xffffff00));
  }
  if (pix && pixGetDepth(pix.get()) != 32 && pixGetDepth(pix.get()) != 8) pix.reset(pixConvertTo8(pix.get(), 0));
  return pix;
}

model::PageImage copied(Pix* pix) {
  model::PageImage image;
  image.width = static_cast<std::uint32_t>(pixGetWidth(pix));
  image.height = static_cast<std::uint32_t>(pixGetHeight(pix));
  image.channels = pixGetDepth(pix) == 32 ? 3 : 1;
  image.dpi = pixGetXRes(pix);
  image.pixels.resize(static_cast<std::size_t>(image.width) * image.height * image.channels);
  std::uint8_t* out = image.pixels.data();
  for (std::uint32_t y = 0; y < image.height; ++y) {
    const l_uint32* line = pixGetData(pix) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix);
    for (std::uint32_t x = 0; x < image.width; ++x) {
      if (image.channels == 1) {
        *out++ = static_cast<std::uint8_t>(GET_DATA_BYTE(line, x));
        continue;
      }
      const l_uint32 pixel = line[x];
      *out++ = static_cast<std::uint8_t>(pixel >> L_RED_SHIFT);
      *out++ = static_cast<std::uint8_t>(pixel >> L_GREEN_SHIFT);
      *out++ = static_cast<std::uint8_t>(pixel >> L_BLUE_SHIFT);
    }
  }
  return image;
}

class ImageSource final : public PageSource {
 public:
  ImageSource(std::string_view bytes, std::vector<Header> headers) : bytes_(bytes), headers_(std::move(headers)) {}

  std::uint32_t pages() const override { return static_cast<std::uint32_t>(headers_.size()); }

  base::Result<PageContent> page(std::uint32_t index) override {
    const std::string place = "page " + std::to_string(index + 1);
    PixPtr pix(is_tiff(headers_[index].format)
                   ? pixReadMemTiff(data_of(bytes_), bytes_.size(), static_cast<l_int32>(index))
                   : pixReadMem(data_of(bytes_), bytes_.size()));
    pix = plain(std::move(pix));
    if (!pix) return Error{ErrorCode::kDamaged, "", place, "the image cannot be decoded"};
    PageContent content;
    content.image = copied(pix.get());
    content.page.number = index + 1;
    content.page.width = content.image->width;
    content.page.height = content.image->height;
    content.page.dpi = content.image->dpi;
    content.page.source = model::TextSource::kOcr;
    return content;
  }

  std::optional<model::StoredPicture> stored_jpeg(std::uint32_t index) override {
    const Header& header = headers_[index];
    if (header.format != IFF_JFIF_JPEG) return std::nullopt;
    l_int32 width = 0;
    l_int32 height = 0;
    l_int32 samples = 0;
    const bool read =
        readHeaderMemJpeg(data_of(bytes_), bytes_.size(), &width, &height, &samples, nullptr, nullptr) == 0;
    if (!read || (samples != 1 && samples != 3)) return std::nullopt;
    return model::StoredPicture{std::string(bytes_), model::StoredPicture::Form::kJpeg,
                                static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height),
                                static_cast<std::uint8_t>(samples)};
  }

  base::Result<model::PageImage> seen(std::uint32_t index) override {
    auto content = page(index);
    if (!content) return content.error();
    return std::move(*content->image);
  }

 private:
  std::string_view bytes_;
  std::vector<Header> headers_;
};

}  // namespace

base::Result<std::unique_ptr<PageSource>> open_image(std::string_view bytes, const Limits& limits) {
  setMsgSeverity(L_SEVERITY_NONE);  // damage is reported by us, not on standard error
  std::vector<Header> headers;
  Header header;
  while (read_header(bytes, static_cast<std::uint32_t>(headers.size()), header)) {
    const std::string place = "page " + std::to_string(headers.size() + 1);
    if (header.width <= 0 || header.height <= 0)
      return Error{ErrorCode::kDamaged, "", place, "an image without pixels"};
    const std::uint64_t pixels = static_cast<std::uint64_t>(header.width) * static_cast<std::uint64_t>(header.height);
    if (pixels > limits.pixels) {
      return Error{ErrorCode::kTooLarge, "", place,
                   size_text(header) + ", more than " + std::to_string(limits.pixels) + " in all"};
    }
    headers.push_back(header);
    if (headers.size() > limits.pages) {
      return Error{ErrorCode::kTooLarge, "", "", "more than " + std::to_string(limits.pages) + " pages"};
    }
  }
  if (headers.empty()) return Error{ErrorCode::kDamaged, "", "", "the image has no header that can be read"};
  return std::unique_ptr<PageSource>(std::make_unique<ImageSource>(bytes, std::move(headers)));
}

}  // namespace luyke::intake
