#include <leptonica/allheaders.h>

#include <cstddef>
#include <memory>

#include "intake/pages.h"

namespace luyke::intake {
namespace {

struct ReleasePix {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
struct ReleaseData {
  void operator()(L_COMP_DATA* data) const { l_CIDataDestroy(&data); }
};

std::unique_ptr<Pix, ReleasePix> pix_of(const model::PageImage& image) {
  const auto width = static_cast<l_int32>(image.width);
  const auto height = static_cast<l_int32>(image.height);
  std::unique_ptr<Pix, ReleasePix> pix(pixCreate(width, height, image.channels == 3 ? 32 : 8));
  if (!pix) return pix;
  const std::uint8_t* in = image.pixels.data();
  for (l_int32 y = 0; y < height; ++y) {
    l_uint32* line = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get());
    for (l_int32 x = 0; x < width; ++x, in += image.channels) {
      if (image.channels == 3) {
        composeRGBPixel(in[0], in[1], in[2], line + x);
      } else {
        SET_DATA_BYTE(line, x, in[0]);
      }
    }
  }
  return pix;
}

}  // namespace

base::Result<model::StoredPicture> packed(const model::PageImage& image) {
  const auto pix = pix_of(image);
  L_COMP_DATA* made = nullptr;
  if (!pix || pixGenerateCIData(pix.get(), L_FLATE_ENCODE, 0, 0, &made) != 0) {
    return base::Error{base::ErrorCode::kTooLarge, "", "", "no memory for the picture of the page"};
  }
  const std::unique_ptr<L_COMP_DATA, ReleaseData> data(made);
  model::StoredPicture picture;
  picture.bytes.assign(reinterpret_cast<const char*>(data->datacomp), data->nbytescomp);
  picture.width = image.width;
  picture.height = image.height;
  picture.channels = static_cast<std::uint8_t>(data->spp);
  return picture;
}

}  // namespace luyke::intake
