#include "ocr/page_reader.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "ocr/clean.h"
#include "ocr/crop.h"
#include "ocr/ink.h"
#include "ocr/number_check.h"
#include "ocr/raised_digits.h"
#include "ocr/segments.h"
#include "ocr/split_pieces.h"

namespace luyke::ocr {
namespace {

// A page with its ink taken apart.
struct Prepared {
  CleanPage clean;
  Ink ink;
  std::vector<Segment> segments;
  std::map<const Segment*, std::vector<model::Word>> read;  // lines that are read already
};

// Smaller letters than this, in pixels, lose their marks to the threshold.
constexpr std::int32_t kCoarse = 20;

Prepared prepare(const model::PageImage& image, int quarter_turns, bool enlarged = false) {
  Prepared page;
  page.clean = clean_page(image, quarter_turns, enlarged);
  if (!page.clean.grey) return page;
  page.ink = find_ink(std::move(page.clean.binary), page.clean.faint.get());
  page.clean.faint.reset();
  if (!enlarged && page.ink.unit > 0 && page.ink.unit < kCoarse) return prepare(image, quarter_turns, true);
  page.segments = find_segments(page.ink);
  if (split_pieces(page.ink, page.segments)) page.segments = find_segments(page.ink);
  return page;
}

std::vector<model::Word> read_segment(Engine& engine, const Prepared& page, const Segment& segment, const View& view) {
  return read_view(engine, page.clean.grey.get(), page.ink, segment, view);
}

double mean_confidence(const std::vector<model::Word>& words) {
  double sum = 0;
  double letters = 0;
  for (const model::Word& word : words) {
    sum += word.confidence * static_cast<double>(word.text.size());
    letters += static_cast<double>(word.text.size());
  }
  return letters > 0 ? sum / letters : 0;
}

// Of two readings of a line the surer word at each place, where the two agree
// on how many words there are; else the surer line.
std::vector<model::Word> merged(std::vector<model::Word> first, std::vector<model::Word> second) {
  if (first.size() != second.size()) return mean_confidence(second) > mean_confidence(first) ? second : first;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (second[i].confidence > first[i].confidence) first[i] = std::move(second[i]);
  }
  return first;
}

// The doubtful words of a line and their neighbours, as a half-open range.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<Range> doubtful(const std::vector<model::Word>& words) {
  constexpr double kDoubtful = 0.8;
  std::optional<Range> range;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].confidence >= kDoubtful) continue;
    if (!range) range = Range{i - std::min<std::size_t>(i, 1), 0};
    range->end = std::min(words.size(), i + 2);
  }
  return range;
}

// Where words are doubtful, that part of the line is read again in another
// view.
std::vector<model::Word> read_best(Engine& engine, const Prepared& page, const Segment& segment,
                                   std::vector<model::Word> words) {
  constexpr View kOtherView{2.6, 42};
  const auto range = doubtful(words);
  if (!range) return words;
  const auto first = words.begin() + static_cast<std::ptrdiff_t>(range->begin);
  const auto last = words.begin() + static_cast<std::ptrdiff_t>(range->end);
  const bool whole = 3 * (range->end - range->begin) > 2 * words.size();
  model::Box place;
  for (auto word = first; word != last; ++word) place = place.joined(word->box);
  const Segment part = whole ? segment : part_of(segment, page.ink, place);
  std::vector<model::Word> again = read_segment(engine, page, part, kOtherView);
  if (whole) return merged(std::move(words), std::move(again));
  const std::vector<model::Word> best = merged({first, last}, std::move(again));
  std::vector<model::Word> result(words.begin(), first);
  result.insert(result.end(), best.begin(), best.end());
  result.insert(result.end(), last, words.end());
  return result;
}

// How well the longest lines can be read: tells whether the page is upright.
double sample_confidence(Engine& engine, Prepared& page) {
  constexpr std::size_t kSampled = 3;
  std::vector<const Segment*> longest;
  for (const Segment& segment : page.segments) longest.push_back(&segment);
  const std::size_t count = std::min(kSampled, longest.size());
  std::partial_sort(longest.begin(), longest.begin() + static_cast<std::ptrdiff_t>(count), longest.end(),
                    [](const Segment* one, const Segment* other) { return one->pieces.size() > other->pieces.size(); });
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& words = page.read[longest[i]] = read_segment(engine, page, *longest[i], {});
    sum += mean_confidence(words);
  }
  return count > 0 ? sum / static_cast<double>(count) : 0;
}

// Below this a line is a stamp, a drawing or handwriting.
constexpr double kReadable = 0.33;
// Upright pages read above this even when they are poor.
constexpr double kUpright = 0.75;

Prepared prepare_upright(Engine& engine, const model::PageImage& image) {
  Prepared best = prepare(image, 0);
  if (!best.clean.grey || best.segments.empty()) return best;
  double most = sample_confidence(engine, best);
  for (const int turns : {2, 1, 3}) {
    if (most > kUpright) break;
    Prepared other = prepare(image, turns);
    const double confidence = sample_confidence(engine, other);
    if (confidence <= most + 0.1) continue;
    most = confidence;
    best = std::move(other);
  }
  return best;
}

}  // namespace

base::Result<PageReader> PageReader::make(const std::string& data) {
  auto engine = Engine::make(data, WordLists::kUsed);
  if (!engine) return engine.error();
  auto plain = Engine::make(data, WordLists::kNone);
  if (!plain) return plain.error();
  return PageReader(std::move(engine).value(), std::move(plain).value());
}

base::Result<model::Page> PageReader::read(model::PageImage image, std::uint32_t number) {
  model::Page page;
  page.number = number;
  page.width = image.width;
  page.height = image.height;
  page.dpi = image.dpi;
  page.source = model::TextSource::kOcr;
  Prepared prepared = prepare_upright(engine_, image);
  if (!prepared.clean.grey)
    return base::Error{base::ErrorCode::kTooLarge, "", "", "no memory for the picture of the page"};
  image = {};
  page.to_image = prepared.clean.to_image;
  page.horizontal_rules = prepared.ink.horizontal_rules;
  page.vertical_rules = prepared.ink.vertical_rules;
  std::size_t unreadable = 0;
  NumberCheck numbers(plain_engine_, prepared.clean.grey.get(), prepared.ink);
  for (const Segment& segment : prepared.segments) {
    model::TextLine line{segment.box, segment.baseline, segment.x_height, false, false, {}};
    const auto sampled = prepared.read.find(&segment);
    line.words = sampled == prepared.read.end() ? read_segment(engine_, prepared, segment, {}) : sampled->second;
    line.words = read_best(engine_, prepared, segment, std::move(line.words));
    numbers.check(segment, line.words);
    mark_raised_digits(plain_engine_, prepared.clean.grey.get(), prepared.ink, segment, line.words);
    if (line.words.empty()) continue;
    const bool junk = mean_confidence(line.words) < kReadable;
    unreadable += junk ? 1 : 0;
    if (!junk) page.lines.push_back(std::move(line));
  }
  if (unreadable > 0) {
    page.notes.push_back({"lines_unread", "page " + std::to_string(number) + ": " + std::to_string(unreadable) +
                                              " places look like writing but cannot be read (stamps, handwriting)"});
  }
  return page;
}

}  // namespace luyke::ocr
