#include "extract/stream.h"

#include "text/number_words.h"

namespace luyke::extract {
namespace {

// Groups of three that spaces part: "1 322", "1 322 500".
constexpr std::size_t kGroupDigits = 3;
// A compound amount goes down by at least this from scale to scale.
constexpr int kCompoundStep = 3;

bool is_space(char c) { return c == ' ' || c == '\n'; }

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

// The next token continues the digits of this one after one blank: the first
// has 1 to 3 digits, each further one exactly 3, none a mark; the last may have
// decimals where a unit follows ("12 486,5 ha").
bool continues_group(const TokenisedPassage& tokenised, std::uint32_t first, std::uint32_t next,
                     const Lexicon& lexicon) {
  const std::string& text = tokenised.passage->text;
  const auto digits = [&](std::uint32_t i) {
    const base::Bytes r = tokenised.tokens[i].range;
    return std::string_view(text).substr(r.begin, r.size());
  };
  const auto plain = [](std::string_view s) { return s.find_first_of(".,") == std::string_view::npos; };
  const base::Bytes before = tokenised.tokens[next - 1].range;
  const base::Bytes range = tokenised.tokens[next].range;
  std::string_view group = digits(next);
  const std::size_t comma = group.find(',');
  if (comma != std::string_view::npos && plain(group.substr(comma + 1)) &&
      !lexicon.at(tokenised.passage->lower, range.end, TermKind::kUnit).range.empty()) {
    group = group.substr(0, comma);
  }
  return range.begin == before.end + 1 && text[before.end] == ' ' && plain(digits(next - 1)) && plain(group) &&
         group.size() == kGroupDigits && digits(first).size() <= kGroupDigits && digits(first).front() != '0';
}

// A longer phrase of another sense begins there: "kỳ trước" is no unit "kỳ".
bool is_other_phrase(const std::string& lower, const Hit& unit, const Lexicon& lexicon) {
  if (lexicon.is_list_word(lower, unit.range.begin, lexicon.list_index("no_unit"))) return true;
  const Hit cue = lexicon.at(lower, unit.range.begin, TermKind::kCue);
  // "12 lao động nữ" are counted all the same.
  return cue.range.size() > unit.range.size() && lexicon.cue(cue) != model::CueKind::kOverlap;
}

// Scale word, the half of it, and the unit behind; returns where they end.
std::size_t read_scale(const std::string& lower, const Hit& scale, const Lexicon& lexicon, Quantity& quantity) {
  quantity.scale = lexicon.scale(scale);
  const Hit half = lexicon.at(lower, scale.range.end, TermKind::kList);
  quantity.half = !half.range.empty() && half.index == lexicon.list_index("half_word");
  const std::uint32_t end = quantity.half ? half.range.end : scale.range.end;
  const Hit unit = lexicon.at(lower, end, TermKind::kUnit);
  if (unit.range.empty() || is_other_phrase(lower, unit, lexicon)) return end;
  quantity.unit = unit;
  quantity.scale = *quantity.scale + lexicon.unit(unit).scale;
  return unit.range.end;
}

// Scale word and unit right after `at`; returns where they end.
std::size_t read_tail(const std::string& lower, std::size_t at, const Lexicon& lexicon, Quantity& quantity) {
  std::size_t start = skip_space(lower, at);
  if (start < lower.size() && lower[start] == '"') ++start;  // 01 "Tổ hỗ trợ …"
  Hit unit = lexicon.at(lower, start, TermKind::kUnit);
  if (is_other_phrase(lower, unit, lexicon)) unit = {};
  const Hit scale = lexicon.at(lower, start, TermKind::kScale);
  if (!scale.range.empty()) {
    // "3 nghìn đồng bào": the longer reading, not "nghìn đồng".
    Quantity scaled;
    const std::size_t end = read_scale(lower, scale, lexicon, scaled);
    if (end > unit.range.end) {
      quantity.scale = scaled.scale;
      quantity.half = scaled.half;
      quantity.unit = scaled.unit;
      return end;
    }
  }
  if (unit.range.empty()) return at;
  quantity.unit = unit;
  if (lexicon.unit(unit).scale != 0) quantity.scale = lexicon.unit(unit).scale;
  return unit.range.end;
}

// "mười hai (12) quy trình": the digits repeat a number in words.
bool repeats_words(std::string_view lower, base::Bytes digits) {
  if (digits.begin < 2 || lower[digits.begin - 1] != '(' || digits.end >= lower.size() || lower[digits.end] != ')') {
    return false;
  }
  const std::size_t end = digits.begin - 2;
  std::size_t begin = end;
  while (begin > 0 && is_word_byte(lower[begin - 1])) --begin;
  return lower[end] == ' ' && begin < end && text::is_number_word(lower.substr(begin, end - begin));
}

// "8,41 tỷ đồng/doanh nghiệp": a mean or a price names what it is for.
void read_per(const std::string& lower, const Lexicon& lexicon, Quantity& quantity) {
  const std::uint32_t slash = quantity.range.end;
  if (!quantity.unit || slash >= lower.size() || lower[slash] != '/') return;
  const Hit below = lexicon.at(lower, slash + 1, TermKind::kUnit);
  const bool time = lexicon.is_list_word(lower, slash + 1, lexicon.list_index("per_time"));
  if (below.range.empty() && !time) return;
  std::uint32_t end = below.range.end;
  if (below.range.empty()) {
    end = slash + 1;
    while (end < lower.size() && is_word_byte(lower[end])) ++end;
  }
  quantity.per = {slash, end};
  quantity.range.end = end;
}

// A sign stands right before the digits, after a bracket or a blank; elsewhere
// a hyphen is a range or a bullet.
void read_sign(const std::string& text, std::size_t begin, Quantity& quantity) {
  if (begin == 0) return;
  const char sign = text[begin - 1];
  if (sign != '-' && sign != '+') return;
  const char before = begin >= 2 ? text[begin - 2] : ' ';
  const bool in_bracket = before == '(';
  const bool after_word = before == ' ' && begin >= 3 && text[begin - 3] != '-';
  quantity.minus = sign == '-' && in_bracket;
  quantity.plus = sign == '+' && (in_bracket || after_word);
}

void read_approx(const TokenisedPassage& tokenised, std::size_t begin, const Lexicon& lexicon, Quantity& quantity) {
  const std::string& lower = tokenised.passage->lower;
  std::size_t end = begin;
  while (end > 0 && (is_space(lower[end - 1]) || lower[end - 1] == '-' || lower[end - 1] == '+')) --end;
  // Approximating words are one or two syllables long.
  std::size_t word = end;
  for (int syllables = 0; syllables < 2 && word > 0; ++syllables) {
    while (word > 0 && is_word_byte(lower[word - 1])) --word;
    const Hit hit = lexicon.at(lower, word, TermKind::kApprox);
    if (!hit.range.empty() && hit.range.end == end) quantity.approx = lexicon.approx(hit);
    if (word > 0 && lower[word - 1] == ' ') --word;
  }
}

base::Decimal scaled(const Quantity& quantity) {
  base::Decimal value = quantity.number.value;
  if (quantity.half) value += base::Decimal::from_parts(5, 1);
  return quantity.scale ? value.shifted(*quantity.scale).value_or(value) : value;
}

// "168.182 tỷ 330 triệu 867 nghìn đồng": smaller and smaller scales, the unit
// at the end.
void read_compound(const TokenisedPassage& tokenised, const std::vector<bool>& is_figure, const Lexicon& lexicon,
                   base::NumberStyle style, Quantity& quantity) {
  while (quantity.scale && quantity.number.decimals == 0 && !quantity.half) {
    const std::uint32_t next = quantity.last_token + 1;
    if (next >= tokenised.tokens.size() || !is_figure[next]) return;
    const std::string& lower = tokenised.passage->lower;
    if (skip_space(lower, quantity.range.end) != tokenised.tokens[next].range.begin) return;
    Quantity part = read_quantity(tokenised, next, std::vector<bool>(is_figure.size(), false), lexicon, style);
    const int part_scale = part.scale.value_or(0);
    const bool same_money =
        quantity.unit ? part.unit && lexicon.unit(*part.unit).canonical == lexicon.unit(*quantity.unit).canonical
                      : true;
    if (part_scale + kCompoundStep > *quantity.scale || !same_money || (!part.scale && !part.unit)) return;
    quantity.value = quantity.value + part.value;
    quantity.scale = part_scale;
    quantity.compound = true;
    quantity.unit = part.unit;
    quantity.last_token = part.last_token;
    quantity.digits.end = part.digits.end;
    quantity.range.end = part.range.end;
  }
}

}  // namespace

Quantity read_quantity(const TokenisedPassage& tokenised, std::uint32_t token, const std::vector<bool>& is_figure,
                       const Lexicon& lexicon, base::NumberStyle style) {
  const text::Passage& passage = *tokenised.passage;
  Quantity quantity;
  quantity.first_token = quantity.last_token = token;
  quantity.digits = tokenised.tokens[token].range;
  std::string digits = passage.text.substr(quantity.digits.begin, quantity.digits.size());
  while (quantity.last_token + 1 < tokenised.tokens.size() && is_figure[quantity.last_token + 1] &&
         continues_group(tokenised, token, quantity.last_token + 1, lexicon)) {
    ++quantity.last_token;
    const base::Bytes range = tokenised.tokens[quantity.last_token].range;
    digits += (style == base::NumberStyle::kVietnamese ? "." : ",") + passage.text.substr(range.begin, range.size());
    quantity.digits.end = range.end;
  }
  if (const auto number = base::read_number(digits, style)) quantity.number = *number;
  quantity.range = quantity.digits;
  if (repeats_words(passage.lower, quantity.digits)) {
    // The bracket closes after the digits: the unit stands outside.
    read_tail(passage.lower, quantity.digits.end + 1, lexicon, quantity);
  } else {
    quantity.range.end = static_cast<std::uint32_t>(read_tail(passage.lower, quantity.digits.end, lexicon, quantity));
  }
  read_per(passage.lower, lexicon, quantity);
  quantity.value = scaled(quantity);
  read_sign(passage.text, quantity.digits.begin, quantity);
  read_approx(tokenised, quantity.digits.begin, lexicon, quantity);
  read_compound(tokenised, is_figure, lexicon, style, quantity);
  return quantity;
}

}  // namespace luyke::extract
