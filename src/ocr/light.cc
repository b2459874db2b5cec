#include "ocr/light.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <numeric>
#include <utility>
#include <vector>

namespace luyke::ocr {
namespace {

// Leptonica keeps bytes of a word in the order of the machine's words; in here
// the rows are plain bytes from the left, which compilers turn into wide
// instructions.
std::uint8_t* row_of(Pix* grey, l_int32 y) {
  return reinterpret_cast<std::uint8_t*>(pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey));
}

using Histogram = std::array<std::uint32_t, 256>;

// The value below which `share` of the counts lie.
int percentile(const Histogram& counts, double share) {
  std::uint64_t all = 0;
  for (const std::uint32_t count : counts) all += count;
  const double wanted = share * static_cast<double>(all);
  std::uint64_t seen = 0;
  for (std::size_t value = 0; value < counts.size(); ++value) {
    seen += counts.at(value);
    if (static_cast<double>(seen) >= wanted) return static_cast<int>(value);
  }
  return 255;
}

// Every second row tells enough.
Histogram count(Pix* grey, const model::Box& area) {
  Histogram counts{};
  for (l_int32 y = area.y; y < area.bottom(); y += 2) {
    const std::uint8_t* row = row_of(grey, y);
    for (l_int32 x = area.x; x < area.right(); ++x) ++counts[row[x]];
  }
  return counts;
}

// Brightness of the paper on a coarse grid.
struct Paper {
  l_int32 tile = 0;
  l_int32 across = 0;
  l_int32 down = 0;
  std::vector<float> brightness;

  float at(l_int32 column, l_int32 row) const {
    column = std::clamp(column, 0, across - 1);
    row = std::clamp(row, 0, down - 1);
    return brightness[static_cast<std::size_t>(row) * static_cast<std::size_t>(across) +
                      static_cast<std::size_t>(column)];
  }
};

// Most of a tile is paper, so a high percentile is its brightness.
constexpr double kPaperShare = 0.8;
// Darker than this it is no paper but the scanner's lid or a picture.
constexpr float kDarkestPaper = 60;

Paper measure_paper(Pix* grey) {
  const l_int32 width = pixGetWidth(grey);
  const l_int32 height = pixGetHeight(grey);
  Paper paper;
  paper.tile = std::max(16, width / 60);
  paper.across = (width + paper.tile - 1) / paper.tile;
  paper.down = (height + paper.tile - 1) / paper.tile;
  for (l_int32 row = 0; row < paper.down; ++row) {
    for (l_int32 column = 0; column < paper.across; ++column) {
      const l_int32 x = column * paper.tile;
      const l_int32 y = row * paper.tile;
      const model::Box area{x, y, std::min(paper.tile, width - x), std::min(paper.tile, height - y)};
      paper.brightness.push_back(static_cast<float>(percentile(count(grey, area), kPaperShare)));
    }
  }
  return paper;
}

// A tile full of ink takes the brightness of the brighter ones around it.
Paper smoothed(const Paper& paper) {
  Paper result = paper;
  for (l_int32 row = 0; row < paper.down; ++row) {
    for (l_int32 column = 0; column < paper.across; ++column) {
      std::array<float, 9> around{};
      for (l_int32 i = 0; i < 9; ++i)
        around.at(static_cast<std::size_t>(i)) = paper.at(column + i % 3 - 1, row + i / 3 - 1);
      std::nth_element(around.begin(), around.begin() + 6, around.end());
      const std::size_t at =
          static_cast<std::size_t>(row) * static_cast<std::size_t>(paper.across) + static_cast<std::size_t>(column);
      result.brightness[at] = std::max(around[6], kDarkestPaper);
    }
  }
  return result;
}

// What the pixels of a row are to be multiplied by.
void gains_of(const Paper& paper, l_int32 y, std::vector<float>& gains) {
  const auto tile = static_cast<float>(paper.tile);
  const float row = (static_cast<float>(y) + 0.5f) / tile - 0.5f;
  const auto above = static_cast<l_int32>(row < 0 ? -1 : row);
  const float down = row - static_cast<float>(above);
  const auto gain = [&](l_int32 column) {
    return 255.0f / (paper.at(column, above) * (1 - down) + paper.at(column, above + 1) * down);
  };
  const auto width = static_cast<l_int32>(gains.size());
  for (l_int32 column = -1; column < paper.across; ++column) {
    const float begin = gain(column);
    const float step = (gain(column + 1) - begin) / tile;
    const l_int32 left = column * paper.tile + paper.tile / 2;
    const l_int32 last = std::min(width, left + paper.tile);
    for (l_int32 x = std::max(0, left); x < last; ++x) {
      gains[static_cast<std::size_t>(x)] = begin + step * static_cast<float>(x - left);
    }
  }
}

void divide_by(Pix* grey, const Paper& paper) {
  std::vector<float> gains(static_cast<std::size_t>(pixGetWidth(grey)), 1.0f);
  for (l_int32 y = 0; y < pixGetHeight(grey); ++y) {
    // Brightness changes slowly.
    if (y % 8 == 0) gains_of(paper, y, gains);
    std::uint8_t* row = row_of(grey, y);
    for (std::size_t x = 0; x < gains.size(); ++x) {
      row[x] = static_cast<std::uint8_t>(std::min(255.0f, static_cast<float>(row[x]) * gains[x]));
    }
  }
}

// Between ink and paper by Otsu's criterion: the split with the largest
// variance between the two sides.
int split_of(const Histogram& counts) {
  double all = 0;
  double sum = 0;
  for (std::size_t value = 0; value < 256; ++value) {
    all += counts.at(value);
    sum += static_cast<double>(value) * counts.at(value);
  }
  double best = -1;
  int split = 128;
  double below = 0;
  double below_sum = 0;
  for (std::size_t value = 0; value < 255; ++value) {
    below += counts.at(value);
    below_sum += static_cast<double>(value) * counts.at(value);
    if (below == 0 || below == all) continue;
    const double apart = below_sum / below - (sum - below_sum) / (all - below);
    const double variance = below * (all - below) * apart * apart;
    if (variance > best) {
      best = variance;
      split = static_cast<int>(value);
    }
  }
  return split;
}

// What is nearly as bright as paper is paper.
constexpr int kWhite = 235;

void stretch_ink(Pix* grey) {
  Histogram counts = count(grey, {0, 0, pixGetWidth(grey), pixGetHeight(grey)});
  const int split = split_of(counts);
  std::fill(counts.begin() + split + 1, counts.end(), 0);
  const int ink = std::min(percentile(counts, 0.5), kWhite - 20);
  std::array<std::uint8_t, 256> map{};
  for (int value = 0; value < 256; ++value) {
    map.at(static_cast<std::size_t>(value)) =
        static_cast<std::uint8_t>(std::clamp((value - ink) * 255 / (kWhite - ink), 0, 255));
  }
  for (l_int32 y = 0; y < pixGetHeight(grey); ++y) {
    std::uint8_t* row = row_of(grey, y);
    for (l_int32 x = 0; x < pixGetWidth(grey); ++x) row[x] = map[row[x]];
  }
}

// Copies and faxes have hardly any grey between ink and paper, and stairs along
// their strokes.
bool is_black_and_white(const Histogram& counts) {
  const auto dark = std::accumulate(counts.begin(), counts.begin() + 64, std::uint64_t{0});
  const auto between = std::accumulate(counts.begin() + 64, counts.begin() + 192, std::uint64_t{0});
  return 8 * between < dark;
}

}  // namespace

PixPtr black_ink(const model::PageImage& image) {
  PixPtr grey(pixCreate(static_cast<l_int32>(image.width), static_cast<l_int32>(image.height), 8));
  if (!grey) return grey;
  const std::uint8_t* at = image.pixels.data();
  for (l_int32 y = 0; y < pixGetHeight(grey.get()); ++y) {
    std::uint8_t* row = row_of(grey.get(), y);
    if (image.channels == 3) {
      for (std::uint32_t x = 0; x < image.width; ++x) row[x] = std::max({at[3 * x], at[3 * x + 1], at[3 * x + 2]});
    } else {
      std::copy(at, at + image.width, row);
    }
    at += static_cast<std::size_t>(image.width) * image.channels;
  }
  pixEndianByteSwap(grey.get());
  return grey;
}

PixPtr without_noise(PixPtr grey) {
  // Half of the steps between neighbours are steps on paper.
  constexpr int kNoisy = 8;
  Histogram steps{};
  for (l_int32 y = 0; y < pixGetHeight(grey.get()); y += 4) {
    // Neighbours, in whatever order: each pixel once with the next of its word.
    const std::uint8_t* row = row_of(grey.get(), y);
    for (l_int32 x = 1; x < pixGetWidth(grey.get()); x += 2) {
      ++steps[static_cast<std::size_t>(std::abs(row[x] - row[x - 1]))];
    }
  }
  const bool noisy = percentile(steps, 0.5) >= kNoisy;
  pixEndianByteSwap(grey.get());
  const bool jagged = is_black_and_white(count(grey.get(), {0, 0, pixGetWidth(grey.get()), pixGetHeight(grey.get())}));
  pixEndianByteSwap(grey.get());
  if (!noisy && !jagged) return grey;
  PixPtr smooth(pixBlockconvGray(grey.get(), nullptr, 1, 1));
  return smooth ? std::move(smooth) : std::move(grey);
}

void even_light(Pix* grey) {
  pixEndianByteSwap(grey);
  divide_by(grey, smoothed(measure_paper(grey)));
  stretch_ink(grey);
  pixEndianByteSwap(grey);
}

}  // namespace luyke::ocr
