#include "tests/pipeline/misread_noise.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "base/number_token.h"
#include "base/utf8.h"

namespace luyke::pipeline::testing {
namespace {

bool is_mark(char c) { return c == '.' || c == ','; }

std::string digits_of(std::string number) {
  std::erase_if(number, [](char c) { return c < '0' || c > '9'; });
  return number;
}

// Digits of like shape; not the program's own table, so that it is no test of
// itself: what it does not know is among these too.
constexpr std::array<std::string_view, 10> kLike = {"689", "74", "7", "859", "91", "63", "580", "12", "396", "480"};

std::uint32_t code_points_before(const std::string& text, std::uint32_t byte) {
  return base::count_code_points(std::string_view(text).substr(0, byte));
}

}  // namespace

model::Text* text_at(model::Document& document, const model::Place& place) {
  model::Block& block = document.blocks[place.block];
  if (auto* paragraph = std::get_if<model::Paragraph>(&block.content)) return &paragraph->text;
  for (model::Cell& cell : std::get<model::Table>(block.content).cells) {
    if (cell.row == place.row && cell.column == place.column) return &cell.text;
  }
  return nullptr;
}

// Lost marks are the commonest, then marks taken for others, then digits.
std::string MisreadNoise::worn(const std::string& number) {
  std::string read = number;
  std::vector<std::size_t> marks;
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (is_mark(number[i])) marks.push_back(i);
  }
  const double kind = chance();
  if (!marks.empty() && kind < 0.8) {
    const std::size_t at = marks[below(marks.size())];
    if (kind < 0.55) return read.erase(at, 1);
    if (kind < 0.72) return read.replace(at, 1, number[at] == ',' ? "." : ",");
    return read.replace(at, 1, number[at] == ',' && chance() < 0.1 ? "/" : " ");
  }
  std::size_t at = below(number.size());
  while (is_mark(number[at])) at = below(number.size());
  if (kind > 0.97) return read.insert(at, "1");
  if (kind > 0.94 && number.size() > 1) return read.erase(at, 1);
  const std::string_view like = kLike[static_cast<std::size_t>(number[at] - '0')];
  read[at] = like[below(like.size())];
  return read;
}

std::optional<MisreadNoise::Misread> MisreadNoise::misread(const std::string& number) {
  Misread misread;
  misread.text = worn(number);
  if (misread.text == number) return std::nullopt;
  // Both readings took it for the same: rare, and nothing tells of it.
  if (chance() < 0.04) {
    misread.confidence = 0.95;
    return misread;
  }
  misread.confidence = 0.3 + 0.2 * chance();
  // A mark that is lost is lost to all readings as often as not; a digit that
  // is doubtful is read in several ways.
  const bool digit = digits_of(misread.text) != digits_of(number);
  if (chance() < (digit ? 0.7 : 0.5)) misread.readings.push_back({number, 0.2 + 0.4 * chance()});
  const bool another = digit ? misread.readings.empty() || chance() < 0.3 : chance() < 0.3;
  std::string other = worn(number);
  while (other == misread.text) other = worn(number);
  if (another) misread.readings.push_back({std::move(other), 0.1 + 0.5 * chance()});
  return misread;
}

void MisreadNoise::read(model::Text& text) {
  for (const base::Bytes& token : base::number_tokens(text.printed)) {
    const std::uint32_t begin = code_points_before(text.printed, token.begin);
    model::PrintedWord word{{begin, begin + token.size()}, 1, {1, 1, 9, 9}, 0.96, {}};
    if (chance() < 0.05) {
      word.confidence = 0.5;
      const std::string number = text.printed.substr(token.begin, token.size());
      if (chance() < 0.9) word.readings.push_back({worn(number), 0.1 + 0.4 * chance()});
      std::erase_if(word.readings, [&](const model::Alternative& reading) { return reading.text == number; });
    }
    text.words.push_back(std::move(word));
  }
}

model::Document MisreadNoise::recognised(model::Document document) {
  document.text_source = model::TextSource::kOcr;
  document.frames.assign(1, {1000, 1400, 300, model::TextSource::kOcr});
  for (model::Block& block : document.blocks) {
    if (auto* paragraph = std::get_if<model::Paragraph>(&block.content)) {
      read(paragraph->text);
      continue;
    }
    for (model::Cell& cell : std::get<model::Table>(block.content).cells) read(cell.text);
  }
  return document;
}

void MisreadNoise::put(model::Document& document, const model::Place& place, const Misread& misread) {
  model::Text& text = *text_at(document, place);
  const std::size_t begin = base::byte_offset(text.printed, place.range.begin);
  const std::size_t end = base::byte_offset(text.printed, place.range.end);
  text.printed.replace(begin, end - begin, misread.text);
  const auto size = static_cast<std::uint32_t>(misread.text.size());
  const auto moved = [&](std::uint32_t at) { return at >= place.range.end ? at - place.range.size() + size : at; };
  std::vector<model::PrintedWord> words;
  for (model::PrintedWord& word : text.words) {
    if (word.range.overlaps(place.range)) {
      for (const base::Bytes& token : base::number_tokens(misread.text)) {
        const base::CodePoints range{place.range.begin + token.begin, place.range.begin + token.end};
        words.push_back({range, 1, word.box, misread.confidence, misread.readings});
      }
      continue;
    }
    word.range = {moved(word.range.begin), moved(word.range.end)};
    words.push_back(std::move(word));
  }
  text.words = std::move(words);
  const auto shift = [&](base::CodePoints& range) { range = {moved(range.begin), moved(range.end)}; };
  for (model::Span& span : text.spans) shift(span.range);
  for (model::FontRun& run : text.fonts) shift(run.range);
}

}  // namespace luyke::pipeline::testing
