#include "ocr/crop.h"

#include <algorithm>
#include <cmath>

namespace luyke::ocr {
namespace {

// Below the baseline, in heights of a small letter.
constexpr double kFall = 0.35;
constexpr std::int32_t kMargin = 6;

model::Box room_of(const Segment& segment, double rise, std::int32_t width, std::int32_t height) {
  const double letter = segment.x_height;
  const std::int32_t top = std::min(segment.box.y, segment.baseline - static_cast<std::int32_t>(rise * letter));
  const std::int32_t bottom =
      std::max(segment.box.bottom(), segment.baseline + static_cast<std::int32_t>(kFall * letter));
  const std::int32_t x = std::max(0, segment.box.x - kMargin);
  const std::int32_t y = std::max(0, top - 3);
  return {x, y, std::min(width, segment.box.right() + kMargin) - x, std::min(height, bottom + 3) - y};
}

PixPtr cut(Pix* page, const model::Box& room) {
  const BoxPtr area(boxCreate(room.x, room.y, room.width, room.height));
  return area ? PixPtr(pixClipRectangle(page, area.get(), nullptr)) : nullptr;
}

PixPtr mask_of(const Ink& ink, const Segment& segment, const model::Box& room) {
  PixPtr mask(pixCreate(room.width, room.height, 1));
  if (!mask) return mask;
  for (const std::uint32_t piece : segment.pieces) {
    const PixPtr shape(pixaGetPix(ink.pieces.get(), static_cast<l_int32>(piece), L_CLONE));
    const model::Box& box = ink.boxes[piece];
    if (!shape) continue;
    pixRasterop(mask.get(), box.x - room.x, box.y - room.y, box.width, box.height, PIX_PAINT, shape.get(), 0, 0);
  }
  return mask;
}

}  // namespace

model::Box Crop::on_page(const model::Box& box) const {
  const auto at = [&](std::int32_t value) { return static_cast<std::int32_t>(std::lround(value / scale)); };
  const std::int32_t left = at(box.x);
  const std::int32_t top = at(box.y);
  return {left + x, top + y, at(box.right()) - left, at(box.bottom()) - top};
}

Crop crop_of(Pix* grey, const Ink& ink, const Segment& segment, const View& view) {
  const model::Box room = room_of(segment, view.rise, pixGetWidth(grey), pixGetHeight(grey));
  Crop crop{cut(grey, room), room.x, room.y, 1};
  const PixPtr foreign = cut(ink.binary.get(), room);
  const PixPtr own = mask_of(ink, segment, room);
  if (!crop.grey || !foreign || !own) return {};
  // The grey rim of a stroke lies around its black pixels: the neighbours' rim
  // goes with them, the line's own stays.
  pixSubtract(foreign.get(), foreign.get(), own.get());
  const PixPtr rims(pixDilateBrick(nullptr, foreign.get(), 5, 5));
  const PixPtr kept(pixDilateBrick(nullptr, own.get(), 3, 3));
  if (!rims || !kept) return {};
  pixSubtract(rims.get(), rims.get(), kept.get());
  pixOr(rims.get(), rims.get(), foreign.get());
  pixSetMasked(crop.grey.get(), rims.get(), 255);
  const float scale = static_cast<float>(view.height) / static_cast<float>(room.height);
  crop.grey.reset(pixScale(crop.grey.get(), scale, scale));
  crop.scale = static_cast<double>(scale);
  return crop;
}

std::vector<model::Word> read_view(Engine& engine, Pix* grey, const Ink& ink, const Segment& segment,
                                   const View& view) {
  const Crop crop = crop_of(grey, ink, segment, view);
  if (!crop.grey) return {};
  std::vector<model::Word> words = engine.read_line(crop.grey.get());
  for (model::Word& word : words) {
    word.box = crop.on_page(word.box);
    for (model::Box& letter : word.letters) letter = crop.on_page(letter);
  }
  return words;
}

}  // namespace luyke::ocr
