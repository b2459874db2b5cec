#include "pipeline/located.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace luyke::pipeline {
namespace {

using Words = std::vector<model::PrintedWord>;

const Words* words_at(const model::Document& document, const model::Place& place) {
  if (place.block >= document.blocks.size()) return nullptr;
  const model::Block& block = document.blocks[place.block];
  if (const model::Paragraph* paragraph = block.paragraph()) return &paragraph->text.words;
  if (!place.row || !place.column) return nullptr;
  const model::Cell* cell = block.table()->at(*place.row, *place.column);
  return cell ? &cell->text.words : nullptr;
}

// The words that the range touches, in order.
template <typename Visit>
void for_each_word(const Words& words, const base::CodePoints& range, const Visit& visit) {
  auto at = std::partition_point(words.begin(), words.end(),
                                 [&](const model::PrintedWord& word) { return word.range.end <= range.begin; });
  for (; at != words.end() && at->range.begin < range.end; ++at) visit(*at);
}

// A stretch over a page break has the box of its part on the first page.
void locate(const model::Document& document, model::Place& place) {
  const Words* words = words_at(document, place);
  if (!words) return;
  std::optional<model::Box> box;
  for_each_word(*words, place.range, [&](const model::PrintedWord& word) {
    if (!place.page || !box) place.page = word.page;
    if (word.page == *place.page) box = box ? box->joined(word.box) : word.box;
  });
  if (box) place.box = box->array();
}

// A figure of several tokens is read as surely as the least sure of them; only
// a single token can have other readings.
void weigh(const model::Document& document, const model::Reading& reading, model::Figure& figure) {
  const auto recognised = [&](const model::PrintedWord& word) {
    if (word.page == 0 || word.page > document.frames.size()) return false;
    const model::TextSource source = document.frames[word.page - 1].source;
    return source == model::TextSource::kOcr || (source == model::TextSource::kMixed && word.confidence < 1);
  };
  for (const model::NumberIndex token : figure.tokens) {
    const model::Place& place = reading.numbers[token].place;
    const Words* words = words_at(document, place);
    if (!words) continue;
    for_each_word(*words, place.range, [&](const model::PrintedWord& word) {
      figure.recognised = figure.recognised || recognised(word);
      figure.confidence = std::min(figure.confidence, word.confidence);
      if (figure.tokens.size() > 1) return;
      figure.alternatives.insert(figure.alternatives.end(), word.readings.begin(), word.readings.end());
    });
  }
}

}  // namespace

void locate(const model::Document& document, model::Reading& reading) {
  if (document.frames.empty()) return;
  for (model::NumberToken& number : reading.numbers) locate(document, number.place);
  for (model::Figure& figure : reading.figures) {
    locate(document, figure.place);
    weigh(document, reading, figure);
  }
  for (model::Section& section : reading.sections) locate(document, section.place);
}

}  // namespace luyke::pipeline
