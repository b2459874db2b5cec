#include "ocr/number_check.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "ocr/crop.h"
#include "ocr/marks.h"

namespace luyke::ocr {
namespace {

constexpr View kSecondView{1.6, 48};
constexpr std::array<View, 2> kLineViews = {View{}, View{2.6, 42}};
// What is read of the line around a number: enough to tell letters by their
// neighbours, in heights of a small letter.
constexpr std::int32_t kAround = 8;
constexpr double kDoubt = 0.5;

using base::is_digit;

// Also signs that a digit is often taken for, and short marks before a dot or a
// bracket, as lists have them.
bool may_hold_number(std::string_view text) {
  constexpr std::string_view kLikeDigits = "][|!";
  constexpr std::size_t kShortMark = 4;
  const bool list_mark = text.size() <= kShortMark && (text.back() == '.' || text.back() == ')' || text.back() == ',');
  return list_mark || std::any_of(text.begin(), text.end(),
                                  [&](char c) { return is_digit(c) || kLikeDigits.find(c) != std::string_view::npos; });
}

// Digits and what parts them: all that a number is made of.
std::string numbers_of(std::string_view text) {
  std::string numbers;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool between = i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]);
    if (is_digit(text[i]) || (between && (text[i] == '.' || text[i] == ',')))
      numbers += text[i];
    else if (!numbers.empty() && numbers.back() != ' ')
      numbers += ' ';
  }
  if (!numbers.empty() && numbers.back() == ' ') numbers.pop_back();
  return numbers;
}

std::string without_digits(std::string text) {
  std::erase_if(text, [](char c) { return is_digit(c) || c == '.' || c == ','; });
  return text;
}

// All the words as one: they were one in the line.
model::Word one_word(const std::vector<model::Word>& words) {
  model::Word whole;
  whole.confidence = words.empty() ? 0 : 1;
  for (const model::Word& word : words) {
    whole.text += word.text;
    whole.box = whole.box.joined(word.box);
    whole.letters.insert(whole.letters.end(), word.letters.begin(), word.letters.end());
    whole.confidence = std::min(whole.confidence, word.confidence);
  }
  return whole;
}

// The words of the line that stand where the word stands, as one.
model::Word at_place(const std::vector<model::Word>& words, const model::Box& place) {
  std::vector<model::Word> there;
  for (const model::Word& word : words) {
    const std::int32_t middle = word.box.x + word.box.width / 2;
    if (middle >= place.x && middle < place.right()) there.push_back(word);
  }
  return one_word(there);
}

std::vector<model::Box> from_the_left(const Segment& part, const Ink& ink) {
  std::vector<model::Box> boxes;
  for (const std::uint32_t piece : part.pieces) boxes.push_back(ink.boxes[piece]);
  std::sort(boxes.begin(), boxes.end(), [](const model::Box& one, const model::Box& other) { return one.x < other.x; });
  return boxes;
}

// Whether each piece of a number's ink is as high as a digit.
std::vector<bool> shape_of(const std::vector<model::Box>& boxes) {
  std::int32_t highest = 0;
  for (const model::Box& box : boxes) highest = std::max(highest, box.height);
  std::vector<bool> shape;
  for (const model::Box& box : boxes) shape.push_back(10 * box.height > 6 * highest);
  return shape;
}

// A number is made of digits and of points and commas, which are low. The ink
// says nothing of other words, nor where digits touch.
enum class Fit { kUnknown, kYes, kNo };

Fit fit_of(std::string_view text, const std::vector<bool>& shape) {
  const auto is_mark = [](char c) { return c == '.' || c == ','; };
  if (!std::all_of(text.begin(), text.end(), [&](char c) { return is_digit(c) || c == '/' || is_mark(c); })) {
    return Fit::kUnknown;
  }
  const auto low = static_cast<std::size_t>(std::count(shape.begin(), shape.end(), false));
  const auto marks = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_mark));
  if (text.size() != shape.size()) return low == marks ? Fit::kUnknown : Fit::kNo;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_mark(text[i]) == shape[i]) return Fit::kNo;
  }
  return Fit::kYes;
}

void keep(model::Word& word, const model::Word& other) {
  if (other.text.empty() || other.text == word.text) return;
  const bool known = std::any_of(word.readings.begin(), word.readings.end(),
                                 [&](const model::Alternative& reading) { return reading.text == other.text; });
  if (!known) word.readings.push_back({other.text, other.confidence});
}

// All readings may have lost the mark, or taken a comma for a point.
void part_by_ink(model::Word& word, const std::vector<model::Box>& pieces) {
  std::string parted = parted_by_ink(word.text, pieces);
  if (parted == word.text) return;
  const model::Word before = word;
  if (parted.size() != word.text.size()) word.letters.clear();
  std::erase_if(word.readings, [&](const model::Alternative& reading) { return reading.text == parted; });
  word.text = std::move(parted);
  word.confidence = std::min(word.confidence, kDoubt);
  keep(word, before);
}

void replace(model::Word& word, model::Word other) {
  keep(other, word);
  for (model::Alternative& reading : word.readings) {
    if (reading.text != other.text) other.readings.push_back(std::move(reading));
  }
  word = std::move(other);
}

}  // namespace

void NumberCheck::check(const Segment& segment, std::vector<model::Word>& words) {
  for (model::Word& word : words) {
    if (!may_hold_number(word.text)) continue;
    const Segment part = part_of(segment, ink_, word.box);
    if (part.pieces.empty()) continue;
    const std::vector<model::Box> pieces = from_the_left(part, ink_);
    const std::vector<bool> shape = shape_of(pieces);
    model::Word second = one_word(read_view(engine_, grey_, ink_, part, kSecondView));
    if (numbers_of(second.text) == numbers_of(word.text) && fit_of(word.text, shape) != Fit::kNo) {
      word.confidence = std::max(word.confidence, second.confidence);
      part_by_ink(word, pieces);
      continue;
    }
    const std::int32_t room = kAround * segment.x_height;
    const model::Box around{word.box.x - room, word.box.y, word.box.width + 2 * room, word.box.height};
    const Segment surroundings = part_of(segment, ink_, around);
    std::vector<model::Word> readings = {std::move(second)};
    for (const View& view : kLineViews) {
      readings.push_back(at_place(read_view(engine_, grey_, ink_, surroundings, view), word.box));
    }
    decide(word, std::move(readings), shape);
    part_by_ink(word, pieces);
  }
}

void NumberCheck::decide(model::Word& word, std::vector<model::Word> readings, const std::vector<bool>& shape) {
  // What the readings without word lists say, each weighed by its confidence
  // and by whether the ink looks like it.
  std::map<std::string, double> votes;
  const auto fits = [&](const model::Word& reading) { return fit_of(reading.text, shape) == Fit::kYes; };
  for (const model::Word& reading : readings) {
    votes[numbers_of(reading.text)] += reading.confidence + (fits(reading) ? 1 : 0);
  }
  if (fits(word)) votes[numbers_of(word.text)] += 1;
  const std::string numbers = numbers_of(word.text);
  const auto most = std::max_element(votes.begin(), votes.end(),
                                     [](const auto& one, const auto& other) { return one.second < other.second; });
  for (const model::Word& reading : readings) keep(word, reading);
  // A split vote leaves doubt, whoever wins.
  word.confidence = std::min(word.confidence, kDoubt);
  if (most->first == numbers || votes[numbers] >= most->second) return;
  model::Word* best = nullptr;
  std::size_t agreeing = 0;
  double most_like = 0;
  const std::string rest = without_digits(word.text);
  for (model::Word& reading : readings) {
    if (numbers_of(reading.text) != most->first) continue;
    ++agreeing;
    // A reading that differs in nothing but the number changes nothing else.
    const double likeness = reading.confidence + (without_digits(reading.text) == rest ? 1 : 0);
    if (best && likeness <= most_like) continue;
    most_like = likeness;
    best = &reading;
  }
  if (agreeing < 2 && !(best && fits(*best) && !fits(word))) return;
  model::Word winner = std::move(*best);
  winner.confidence = std::min(winner.confidence, kDoubt);
  replace(word, std::move(winner));
}

}  // namespace luyke::ocr
