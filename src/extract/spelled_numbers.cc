#include "extract/spelled_numbers.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "text/number_words.h"

namespace luyke::extract {
namespace {

// A unit and its scale between digits and bracket are no longer than this, in bytes.
constexpr std::size_t kLongestUnit = 48;
constexpr std::size_t kMostWords = 48;

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t')) ++at;
  return at;
}

bool is_letter(char c) { return is_word_byte(c) && !(c >= '0' && c <= '9'); }

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_letter(text[at])) ++at;
  return at;
}

std::size_t word_begin(std::string_view text, std::size_t end) {
  while (end > 0 && is_letter(text[end - 1])) --end;
  return end;
}

// Numerals in words from `begin` to `end`, none cut off on either side.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t words = 0;

  bool empty() const { return words == 0; }
  base::Bytes range() const { return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}; }
};

Run run_from(std::string_view lower, std::size_t at) {
  Run run{at, at, 0};
  while (run.words < kMostWords) {
    const std::size_t begin = skip_blanks(lower, at);
    at = word_end(lower, begin);
    if (at == begin || !text::is_number_word(lower.substr(begin, at - begin))) break;
    if (run.empty()) run.begin = begin;
    run.end = at;
    ++run.words;
  }
  return run;
}

Run run_before(std::string_view lower, std::size_t end) {
  Run run{end, end, 0};
  while (run.words < kMostWords) {
    std::size_t last = end;
    while (last > 0 && lower[last - 1] == ' ') --last;
    const std::size_t begin = word_begin(lower, last);
    if (begin == last || !text::is_number_word(lower.substr(begin, last - begin))) break;
    if (run.empty()) run.end = last;
    run.begin = end = begin;
    ++run.words;
  }
  return run;
}

// One passage and the figures in it.
class Finder {
 public:
  Finder(const TokenisedPassage& tokenised, const Lexicon& lexicon, const Phrases& labels, const Phrases& evens,
         const Phrases& ordinals, model::Reading& reading)
      : passage_(*tokenised.passage),
        lower_(passage_.lower),
        lexicon_(lexicon),
        labels_(labels),
        evens_(evens),
        ordinals_(ordinals),
        reading_(reading) {}

  // "120.000.000 đồng (một trăm hai mươi triệu đồng)"; the label may stand in
  // the bracket. Digits end at `end`.
  void read_after(std::size_t end, model::FigureIndex figure) {
    const std::size_t open = lower_.find_first_of("(,;:.0123456789\n", end);
    if (open == std::string_view::npos || lower_[open] != '(' || open - end > kLongestUnit) return;
    std::size_t at = skip_blanks(lower_, open + 1);
    const std::size_t label = labels_.at(lower_, at);
    if (label > 0) at = skip_label(at + label);
    const Run run = run_from(lower_, at);
    const auto amount = amount_of(run, figure);
    if (!amount || !closes_bracket(amount->second)) return;
    // "12 vụ (năm vụ …)" may count some of them.
    const bool certain = label > 0 || run.words > 1;
    if (certain || amount->first == reading_.figures[figure].value) add(run, amount->first, figure);
  }

  // "mười hai (12) quy trình": nothing but the digits in the bracket.
  void read_before(base::Bytes digits, model::FigureIndex figure) {
    if (digits.begin == 0 || lower_[digits.begin - 1] != '(') return;
    if (digits.end >= lower_.size() || lower_[digits.end] != ')') return;
    const Run run = run_before(lower_, digits.begin - 1);
    if (run.empty() || ordinals_.ends_before(lower_, run.begin)) return;
    const auto value = text::read_number_words(lower_.substr(run.begin, run.end - run.begin));
    const bool counts = !lexicon_.at(lower_, digits.end + 1, TermKind::kUnit).range.empty();
    if (value && (counts || run.words > 1 || *value == reading_.figures[figure].value)) add(run, *value, figure);
  }

  // "Bằng chữ: một trăm hai mươi triệu đồng": speaks of the figure before.
  template <typename FigureBefore>
  void read_labels(const FigureBefore& figure_before) {
    for (const std::string& word : labels_.words()) {
      for (std::size_t at = lower_.find(word); at != std::string_view::npos; at = lower_.find(word, at + 1)) {
        const std::optional<model::FigureIndex> figure = figure_before(at);
        const Run run = run_from(lower_, skip_label(at + word.size()));
        if (!figure || spelled_already(*figure)) continue;
        const auto amount = amount_of(run, *figure);
        if (amount && ends_clause(amount->second)) add(run, amount->first, *figure);
      }
    }
  }

 private:
  std::size_t skip_label(std::size_t at) const {
    at = skip_blanks(lower_, at);
    return at < lower_.size() && lower_[at] == ':' ? skip_blanks(lower_, at + 1) : at;
  }

  // A full stop or the mark "./." may end the words inside the bracket.
  bool closes_bracket(std::size_t at) const {
    const std::size_t close = lower_.find_first_not_of(" ./\n", at);
    return close != std::string_view::npos && lower_[close] == ')';
  }

  bool ends_clause(std::size_t at) const {
    at = skip_blanks(lower_, at);
    return at >= lower_.size() || !is_word_byte(lower_[at]);
  }

  // The value of the words, and where their unit ends; nullopt when the unit is
  // not that of the figure.
  std::optional<std::pair<base::Decimal, std::size_t>> amount_of(const Run& run, model::FigureIndex index) const {
    const model::Figure& figure = reading_.figures[index];
    if (run.empty()) return std::nullopt;
    const auto value = text::read_number_words(lower_.substr(run.begin, run.end - run.begin));
    if (!value) return std::nullopt;
    std::size_t end = run.end;
    const Hit unit = lexicon_.at(lower_, end, TermKind::kUnit);
    if (!unit.range.empty()) {
      if (lexicon_.unit(unit).canonical != figure.unit) return std::nullopt;
      end = unit.range.end;
    }
    const std::size_t even = skip_blanks(lower_, end);
    if (const std::size_t size = evens_.at(lower_, even)) end = even + size;
    return std::pair(*value, end);
  }

  bool spelled_already(model::FigureIndex figure) const {
    return !reading_.spelled.empty() && reading_.spelled.back().figure == figure;
  }

  void add(const Run& run, const base::Decimal& value, model::FigureIndex figure) {
    reading_.spelled.push_back({figure, value, passage_.printed(run.range()), passage_.place(run.range())});
  }

  const text::Passage& passage_;
  std::string_view lower_;
  const Lexicon& lexicon_;
  const Phrases& labels_;
  const Phrases& evens_;
  const Phrases& ordinals_;
  model::Reading& reading_;
};

std::vector<std::optional<model::FigureIndex>> figures_by_number(const model::Reading& reading) {
  std::vector<std::optional<model::FigureIndex>> found(reading.numbers.size());
  for (model::FigureIndex f = 0; f < reading.figures.size(); ++f) {
    for (const model::NumberIndex n : reading.figures[f].tokens) found[n] = f;
  }
  return found;
}

}  // namespace

SpelledNumberReader::SpelledNumberReader(const model::RuleSet& rules, const Lexicon& lexicon)
    : lexicon_(lexicon), labels_(rules, "in_words"), evens_(rules, "even_amount"), ordinals_(rules, "before_ordinal") {}

void SpelledNumberReader::read(const std::vector<TokenisedPassage>& passages, model::Reading& reading) const {
  const auto figures = figures_by_number(reading);
  // The last figure of the passage before.
  std::optional<model::FigureIndex> before;
  for (const TokenisedPassage& tokenised : passages) {
    Finder finder(tokenised, lexicon_, labels_, evens_, ordinals_, reading);
    for (const Token& token : tokenised.tokens) {
      const auto figure = figures[token.n];
      if (!figure || reading.figures[*figure].tokens.back() != token.n) continue;
      finder.read_after(token.range.end, *figure);
      finder.read_before(token.range, *figure);
    }
    finder.read_labels([&](std::size_t offset) {
      auto nearest = before;
      for (const Token& token : tokenised.tokens) {
        if (token.range.begin < offset && figures[token.n]) nearest = figures[token.n];
      }
      return nearest;
    });
    before = tokenised.tokens.empty() ? std::nullopt : figures[tokenised.tokens.back().n];
  }
}

}  // namespace luyke::extract
