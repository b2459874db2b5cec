#include "text/legacy/line_decoder.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/utf8.h"
#include "text/characters.h"

namespace luyke::text {
namespace {

char32_t capital_of(char32_t letter) {
  std::string text;
  base::append_code_point(text, letter);
  return code_points_of(capital_form(text)).front();
}

bool is_letter(char32_t c) { return Characters::get()[c].is(Character::kLetter); }

// ASCII letters of the word around a position.
struct WordCase {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t capitals = 0;
  std::size_t small = 0;

  bool shouts() const { return capitals >= 2 && small == 0; }
};

WordCase case_around(std::u32string_view text, std::size_t position) {
  WordCase word{position, position, 0, 0};
  while (word.begin > 0 && is_letter(text[word.begin - 1])) --word.begin;
  while (word.end < text.size() && is_letter(text[word.end])) ++word.end;
  for (std::size_t i = word.begin; i < word.end; ++i) {
    if (text[i] >= U'A' && text[i] <= U'Z') ++word.capitals;
    if (text[i] >= U'a' && text[i] <= U'z') ++word.small;
  }
  return word;
}

// The word before or behind with one space between; none when there is no such.
WordCase neighbour(std::u32string_view text, const WordCase& word, bool before) {
  if (before && word.begin >= 2 && text[word.begin - 1] == U' ') return case_around(text, word.begin - 2);
  if (!before && word.end + 1 < text.size() && text[word.end] == U' ') return case_around(text, word.end + 1);
  return {};
}

}  // namespace

// Where the font says nothing, a sign that makes sense as it stands and none
// in the encoding around it is left alone: "10×5" among TCVN3.
std::optional<State> LineDecoder::settled(const Piece& piece, std::optional<State> state) const {
  if (!state || *state == kUnicode) return state;
  const auto claim = choice_.claim_of(piece.font);
  if (claim && claim->encoding + 1 == *state) return state;
  const Evidence& evidence =
      choice_.evidence_of(std::u32string_view(letters_).substr(piece.range.begin, piece.range.size()));
  return evidence[*state].score < evidence[kUnicode].score ? kUnicode : state;
}

bool LineDecoder::prints_capitals(const Piece& piece, std::optional<State> state) const {
  const auto claim = choice_.claim_of(piece.font);
  if (!claim || !claim->capitals) return false;
  return state ? *state == claim->encoding + 1 : choice_.is_honest(piece.font);
}

void LineDecoder::copy(base::CodePoints range, bool capitals) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const char32_t letter = capitals ? capital_of(letters_[i]) : letters_[i];
    changed_ |= letter != letters_[i];
    out_.add(letter);
  }
}

LineRun& LineDecoder::run_of(const Piece& piece, std::optional<State> state, bool capitals) {
  const bool goes_on = !runs_.empty() && runs_.back().font == piece.font && runs_.back().capitals == capitals &&
                       (!state || !runs_.back().state || state == runs_.back().state);
  if (!goes_on) runs_.push_back({{out_.length(), out_.length()}, piece.font, state, 0, 0, 0, capitals});
  if (state) runs_.back().state = state;
  return runs_.back();
}

void LineDecoder::add_piece(const Piece& piece, std::optional<State> state) {
  const std::u32string_view stored = std::u32string_view(letters_).substr(piece.range.begin, piece.range.size());
  const bool capitals = prints_capitals(piece, state);
  LineRun& run = run_of(piece, state, capitals);
  if (state) {
    const Judgement& judgement = choice_.evidence_of(stored)[*state];
    run.syllables += judgement.syllables;
    run.others += judgement.others;
  }
  if (!state || *state == kUnicode) {
    copy(piece.range, capitals);
  } else {
    const LetterTable& table = tables_.tables[*state - 1];
    const Decoded decoded = table.decode(stored);
    run.unmapped += static_cast<std::uint32_t>(decoded.unmapped);
    for (std::size_t i = 0; i < decoded.text.size(); ++i) {
      const char32_t letter = decoded.text[i];
      const char32_t large = capital_of(letter);
      if (!capitals && decoded.touched[i] && large != letter && table.bytes_of(large).empty()) {
        small_.push_back({out_.length(), large});
      }
      out_.add(capitals ? large : letter, decoded.sources[i]);
    }
    changed_ = true;
  }
  run.range.end = out_.length();
}

// Some encodings have no capitals with tones: people typed "CéNG" and set it in
// a font of capitals. Where that font is gone, the letters around tell.
void LineDecoder::raise_capitals() {
  const std::u32string before = out_.text();
  for (const Small& small : small_) {
    const WordCase word = case_around(before, small.position);
    bool raise = word.shouts();
    if (!raise && word.small == 0 && word.capitals > 0) {
      const WordCase left = neighbour(before, word, true);
      const WordCase right = neighbour(before, word, false);
      raise = (left.shouts() || right.shouts()) && left.small == 0 && right.small == 0;
    }
    if (raise) out_.text()[small.position] = small.capital;
  }
}

std::vector<LineRun> LineDecoder::decode(model::Text& text) {
  const std::vector<std::optional<State>> states = choice_.states_of(letters_, pieces_);
  std::uint32_t done = 0;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    copy({done, pieces_[i].range.begin}, false);
    add_piece(pieces_[i], settled(pieces_[i], states[i]));
    done = pieces_[i].range.end;
  }
  copy({done, static_cast<std::uint32_t>(letters_.size())}, false);
  raise_capitals();
  if (changed_) out_.apply(text);
  return std::move(runs_);
}

}  // namespace luyke::text
