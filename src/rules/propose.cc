#include "rules/propose.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/ascii.h"
#include "base/file.h"
#include "base/number_token.h"
#include "base/range.h"
#include "base/utf8.h"
#include "model/names.h"
#include "rules/load.h"
#include "rules/marks.h"
#include "rules/regex_text.h"

namespace luyke::rules {
namespace {

using base::is_word_byte;

// Gaps are bounded, so that a rule does not reach far; a wider one in the
// example itself sets its own bound.
constexpr std::uint32_t kGap = 40;
constexpr std::uint32_t kMaxShortGap = 3;

// A part of the sentence that the pattern keeps.
struct Piece {
  base::Bytes range;
  bool number = false;
  bool claimed = false;
};

base::Error refuse(std::string message) {
  base::Error error;
  error.code = base::ErrorCode::kInvalidArgument;
  error.message = std::move(message);
  return error;
}

// Small letters for the blocks of Unicode in which Vietnamese is written.
char32_t lower(char32_t c) {
  if ((c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) return c + 0x20;
  if (c == 0x1AF) return 0x1B0;
  const bool paired =
      (c >= 0x100 && c <= 0x137) || (c >= 0x168 && c <= 0x177) || c == 0x1A0 || (c >= 0x1EA0 && c <= 0x1EF9);
  return paired && c % 2 == 0 ? c + 1 : c;
}

std::string lower_case(std::string_view text) {
  std::string small;
  for (std::size_t i = 0; i < text.size();) base::append_code_point(small, lower(base::next_code_point(text, i)));
  return small;
}

std::uint32_t distance(base::Bytes a, base::Bytes b) {
  if (a.overlaps(b)) return 0;
  return a.begin < b.begin ? b.begin - a.end : a.begin - b.end;
}

// The occurrence of the word that stands nearest to a marked number.
std::optional<base::Bytes> find_word(const MarkedSentence& sentence, const std::string& word) {
  std::optional<base::Bytes> best;
  std::uint32_t best_distance = 0;
  for (std::size_t at = sentence.text.find(word); at != std::string::npos; at = sentence.text.find(word, at + 1)) {
    const base::Bytes range{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())};
    for (const base::Bytes& mark : sentence.marks) {
      const std::uint32_t d = distance(range, mark);
      if (best && d >= best_distance) continue;
      best = range;
      best_distance = d;
    }
  }
  return best;
}

// The word without the numbers in it: those are pieces of their own.
void add_word(base::Bytes word, const std::vector<base::Bytes>& tokens, std::vector<Piece>& pieces) {
  std::uint32_t begin = word.begin;
  for (const base::Bytes& token : tokens) {
    if (!token.overlaps(word)) continue;
    if (token.begin > begin) pieces.push_back({{begin, token.begin}});
    begin = std::max(begin, token.end);
  }
  if (begin < word.end) pieces.push_back({{begin, word.end}});
}

// Words and all numbers from the first to the last of them, in order.
base::Result<std::vector<Piece>> pieces_of(const RuleProposal& proposal, const MarkedSentence& sentence) {
  const std::vector<base::Bytes> tokens = base::number_tokens(sentence.text);
  base::Bytes span = sentence.marks.front();
  span.end = sentence.marks.back().end;
  std::vector<Piece> pieces;
  for (const std::string& word : proposal.words) {
    const std::optional<base::Bytes> range = word.empty() ? std::nullopt : find_word(sentence, word);
    if (!range) return refuse("'" + word + "' does not stand in the sentence");
    for (const Piece& piece : pieces) {
      if (piece.range.overlaps(*range)) return refuse("'" + word + "' overlaps another of the words");
    }
    add_word(*range, tokens, pieces);
    span = {std::min(span.begin, range->begin), std::max(span.end, range->end)};
  }
  if (pieces.empty()) return refuse("the rule needs a word that matters: without one it would claim every number");
  for (const base::Bytes& token : tokens) {
    const bool marked = std::find(sentence.marks.begin(), sentence.marks.end(), token) != sentence.marks.end();
    if (span.overlaps(token)) pieces.push_back({token, true, marked});
  }
  std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.range < b.range; });
  return pieces;
}

std::string gap_pattern(std::string_view gap) {
  const std::uint32_t width = base::count_code_points(gap);
  if (width <= kMaxShortGap && std::none_of(gap.begin(), gap.end(), is_word_byte)) return escaped_regex(gap);
  // All numbers are pieces, so that a gap without digits cannot eat one.
  const bool crosses = gap.find_first_of(".;") != std::string_view::npos;
  return std::string(crosses ? "[^0-9]" : "[^0-9.;]") + "{0," + std::to_string(std::max(kGap, width)) + "}";
}

std::string pattern_of(const std::string& text, const std::vector<Piece>& pieces, bool case_sensitive) {
  const auto part = [&](std::uint32_t begin, std::uint32_t end) {
    const std::string_view view = std::string_view(text).substr(begin, end - begin);
    return case_sensitive ? std::string(view) : lower_case(view);
  };
  const base::Bytes first = pieces.front().range;
  const base::Bytes last = pieces.back().range;
  std::string pattern;
  if (is_word_byte(text[first.begin]) && (first.begin == 0 || !is_word_byte(text[first.begin - 1]))) pattern += "{<}";
  std::uint32_t end = first.begin;
  for (const Piece& piece : pieces) {
    pattern += gap_pattern(part(end, piece.range.begin));
    if (piece.number) {
      pattern += piece.claimed ? "{number}" : "{number:-}";
    } else {
      pattern += escaped_regex(part(piece.range.begin, piece.range.end));
    }
    end = piece.range.end;
  }
  if (is_word_byte(text[last.end - 1]) && (last.end == text.size() || !is_word_byte(text[last.end]))) pattern += "{>}";
  return pattern;
}

// One line in single quotes.
std::string single_quoted(std::string_view text) {
  std::string yaml = "'";
  for (const char c : text) {
    if (c == '\'') yaml += '\'';
    yaml += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
  }
  return yaml + "'";
}

}  // namespace

base::Result<std::string> make_rule_yaml(const RuleProposal& proposal) {
  base::Result<MarkedSentence> sentence = parse_marks(proposal.sentence);
  if (!sentence.ok()) return refuse(sentence.error().message);
  if (sentence->marks.empty()) return refuse("the sentence marks no number");
  const std::vector<base::Bytes> tokens = base::number_tokens(sentence->text);
  for (const base::Bytes& mark : sentence->marks) {
    if (std::find(tokens.begin(), tokens.end(), mark) != tokens.end()) continue;
    return refuse("'[" + sentence->text.substr(mark.begin, mark.size()) + "]' is not one whole number");
  }
  const base::Result<std::vector<Piece>> pieces = pieces_of(proposal, sentence.value());
  if (!pieces.ok()) return pieces.error();
  std::string yaml = "classes:\n  - id: " + proposal.id + "\n";
  yaml += "    class: " + std::string(model::name_of(proposal.number_class)) + "\n";
  if (proposal.case_sensitive) yaml += "    case: sensitive\n";
  yaml += "    pattern: " + single_quoted(pattern_of(sentence->text, pieces.value(), proposal.case_sensitive)) + "\n";
  yaml += "    examples:\n      - " + single_quoted(proposal.sentence) + "\n";
  if (!proposal.counter_examples.empty()) yaml += "    not:\n";
  for (const std::string& each : proposal.counter_examples) yaml += "      - " + single_quoted(each) + "\n";
  return yaml;
}

base::Result<std::string> add_rule(const std::string& folder, const RuleProposal& proposal) {
  namespace fs = std::filesystem;
  const base::Result<std::string> yaml = make_rule_yaml(proposal);
  if (!yaml.ok()) return yaml.error();
  const fs::path path = fs::path(folder) / "classes" / "own" / (proposal.id + ".yaml");
  std::error_code failure;
  fs::create_directories(path.parent_path(), failure);
  if (failure) {
    return base::Error{base::ErrorCode::kPermission, path.parent_path().string(), "", failure.message()};
  }
  if (fs::exists(path, failure)) {
    return base::Error{base::ErrorCode::kInvalidArgument, path.string(), "",
                       "there is a rule file of this name already"};
  }
  const base::Result<bool> written = base::write_file(path.string(), yaml.value());
  if (!written.ok()) return written.error();
  const base::Result<model::RuleSet> rules = load(folder);
  if (rules.ok()) return path.string();
  fs::remove(path, failure);
  return rules.error();
}

}  // namespace luyke::rules
