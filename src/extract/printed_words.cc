#include "extract/printed_words.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

constexpr std::size_t kWordBytes = 5;  // of a Vietnamese word and its blank, about

}  // namespace

Words WordStore::words_in(std::string_view text) {
  Words words;
  words.reserve(text.size() / kWordBytes + 1);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !base::is_blank(text[end])) ++end;
    if (end > at) {
      const Word& word = find(text.substr(at, end - at));
      if (!word.key.empty()) words.push_back(&word);
    }
    at = end + 1;
  }
  return words;
}

const Word& WordStore::find(std::string_view printed) {
  const auto [word, is_new] = words_.try_emplace(printed);
  if (is_new) word->second = {printed, text::key_of(printed)};
  return word->second;
}

std::string_view PrintedReader::at(const model::Place& place) {
  const std::string* text = text_of(place);
  if (text == nullptr) return {};
  if (text != text_ || place.range.begin < code_point_) {
    text_ = text;
    code_point_ = 0;
    byte_ = 0;
  }
  const std::string_view rest = std::string_view(*text).substr(byte_);
  const std::size_t begin = byte_ + base::byte_offset(rest, place.range.begin - code_point_);
  const std::string_view from = std::string_view(*text).substr(begin);
  code_point_ = place.range.begin;
  byte_ = begin;
  return from.substr(0, base::byte_offset(from, place.range.size()));
}

const std::string* PrintedReader::text_of(const model::Place& place) const {
  const model::Block& block = document_.blocks[place.block];
  if (const model::Paragraph* paragraph = block.paragraph()) return &paragraph->text.printed;
  if (!place.row || !place.column) return nullptr;
  const model::Cell* cell = block.table()->at(*place.row, *place.column);
  return cell == nullptr ? nullptr : &cell->text.printed;
}

}  // namespace luyke::extract
