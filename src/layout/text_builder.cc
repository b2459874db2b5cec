#include "layout/text_builder.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "base/number_token.h"
#include "base/utf8.h"

namespace luyke::layout {
namespace {

std::string_view part(std::string_view text, const base::Bytes& range) {
  return text.substr(range.begin, range.size());
}

model::Box box_of(const model::Word& word, std::uint32_t begin, std::uint32_t end) {
  if (word.letters.size() < end) return word.box;
  model::Box box;
  for (std::uint32_t i = begin; i < end; ++i) box = box.joined(word.letters[i]);
  return box.empty() ? word.box : box;
}

// What the other readings of the word say of its token with that index.
std::vector<model::Alternative> readings_of(const model::Word& word, std::size_t index, std::size_t count) {
  const std::vector<base::Bytes> own = base::number_tokens(word.text);
  std::vector<model::Alternative> readings;
  for (const model::Alternative& reading : word.readings) {
    const std::vector<base::Bytes> tokens = base::number_tokens(reading.text);
    std::string said = tokens.size() == count ? std::string(part(reading.text, tokens[index])) : reading.text;
    if (said != part(word.text, own[index])) readings.push_back({std::move(said), reading.confidence});
  }
  return readings;
}

// A dash that ends a line belongs to a symbol such as "NĐ-CP" when a letter
// or a digit stands before it.
bool ends_in_hyphen(std::string_view text) {
  if (text.size() < 2 || text.back() != '-') return false;
  const char before = text[text.size() - 2];
  return before != ' ' && before != '\n' && before != '-';
}

}  // namespace

void TextBuilder::join_line(Join join) {
  if (text_.printed.empty()) return;
  if (join == Join::kSpace && ends_in_hyphen(text_.printed)) return;
  text_.printed += join == Join::kSpace ? ' ' : '\n';
  ++length_;
}

void TextBuilder::add_word(const model::Page& page, const model::Word& word) {
  const std::uint32_t all = base::count_code_points(word.text);
  const std::vector<base::Bytes> tokens = base::number_tokens(word.text);
  const auto add = [&](std::uint32_t begin, std::uint32_t end, std::vector<model::Alternative> readings) {
    if (begin == end) return;
    const model::Box box = page.to_image.apply(box_of(word, begin, end));
    text_.words.push_back({{length_ + begin, length_ + end}, page.number, box, word.confidence, std::move(readings)});
  };
  std::uint32_t done = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::uint32_t begin = base::count_code_points(std::string_view(word.text).substr(0, tokens[i].begin));
    add(done, begin, {});
    add(begin, begin + tokens[i].size(), readings_of(word, i, tokens.size()));
    done = begin + tokens[i].size();
  }
  add(done, all, {});
  text_.printed += word.text;
  length_ += all;
}

void TextBuilder::add_line(const model::Page& page, const std::vector<model::Word>& words, Join join) {
  join_line(join);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) {
      text_.printed += ' ';
      ++length_;
    }
    add_word(page, words[i]);
  }
}

void TextBuilder::append(model::Text other) {
  join_line(Join::kSpace);
  text_.printed += other.printed;
  for (model::PrintedWord& word : other.words) {
    word.range = {word.range.begin + length_, word.range.end + length_};
    text_.words.push_back(std::move(word));
  }
  length_ += base::count_code_points(other.printed);
}

}  // namespace luyke::layout
