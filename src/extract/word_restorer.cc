#include "extract/word_restorer.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/characters.h"
#include "text/orthography.h"

namespace luyke::extract {
namespace {

constexpr std::size_t kLongestPhrase = 6;                // words; longer ones are told by their parts
constexpr const char* kCommonWords = "common_syllable";  // words of any text, no phrases of reports

// Vowels without their tones; other letters as they are.
std::string toneless(std::string_view lower) {
  std::string out;
  for (std::size_t at = 0; at < lower.size();) {
    const char32_t letter = base::next_code_point(lower, at);
    const std::uint8_t code = text::vowel_code(letter);
    base::append_code_point(out, code ? text::toneless_vowel(code) : letter);
  }
  return out;
}

// A letter with a mark that Vietnamese does not know: "ü", "ö".
bool has_foreign_letter(std::string_view lower) {
  for (std::size_t at = 0; at < lower.size();) {
    const char32_t letter = base::next_code_point(lower, at);
    if (letter >= 0x80 && letter != U'đ' && text::vowel_code(letter) == 0) return true;
  }
  return false;
}

std::vector<std::string> split(std::string_view phrase) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
    words.emplace_back(phrase.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// Runs of letters.
std::vector<base::Bytes> words_of(std::string_view lower) {
  std::vector<base::Bytes> words;
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t begin = at;
    while (at < lower.size() && base::is_word_byte(lower[at])) ++at;
    if (at > begin) words.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
    if (at == begin) ++at;
  }
  return words;
}

std::string like_case(std::string_view read, std::string_view read_lower, const std::string& phrase) {
  if (read == read_lower) return phrase;
  std::string capitals = text::capital_form(phrase);
  if (read == text::capital_form(read_lower)) return capitals;
  std::size_t first = 0;
  base::next_code_point(phrase, first);
  return capitals.substr(0, first) + phrase.substr(first);
}

// A passage as it is rewritten: where each of its old bytes has gone.
class Rewriter {
 public:
  explicit Rewriter(text::Passage& passage) : passage_(passage) {}

  // Ranges come in order.
  void replace(base::Bytes range, const std::string& phrase) {
    keep_to(range.begin);
    const std::string_view lower = std::string_view(passage_.lower).substr(range.begin, range.size());
    const std::string_view text = std::string_view(passage_.text).substr(range.begin, range.size());
    text_ += like_case(text, lower, phrase);
    lower_ += phrase;
    add_origins(range, lower, phrase);
    done_ = range.end;
  }

  void finish() {
    if (done_ == 0) return;
    keep_to(static_cast<std::uint32_t>(passage_.lower.size()));
    moved_.push_back(static_cast<std::uint32_t>(lower_.size()));
    origin_.push_back(passage_.origin.back());
    passage_.text = std::move(text_);
    passage_.lower = std::move(lower_);
    passage_.origin = std::move(origin_);
    for (text::Aside& aside : passage_.asides) move(aside.range);
    for (base::Bytes& sentence : passage_.sentences) move(sentence);
    // Its steps are places in the print, which stays.
    for (text::Passage::Source& source : passage_.sources) source.first_byte = moved_[source.first_byte];
  }

 private:
  void move(base::Bytes& range) const { range = {moved_[range.begin], moved_[range.end]}; }

  void keep_to(std::uint32_t end) {
    text_.append(passage_.text, done_, end - done_);
    for (std::uint32_t at = done_; at < end; ++at) {
      moved_.push_back(static_cast<std::uint32_t>(lower_.size()));
      lower_.push_back(passage_.lower[at]);
      origin_.push_back(passage_.origin[at]);
    }
    done_ = end;
  }

  // Letter by letter, the last ones together where their number differs.
  void add_origins(base::Bytes range, std::string_view old_lower, std::string_view phrase) {
    const std::size_t begin = origin_.size();
    std::vector<std::uint32_t> letters;
    for (std::size_t at = 0; at < old_lower.size(); base::next_code_point(old_lower, at)) {
      letters.push_back(passage_.origin[range.begin + at]);
    }
    std::vector<std::uint32_t> starts;
    for (std::size_t at = 0, letter = 0; at < phrase.size(); ++letter) {
      const std::size_t from = at;
      base::next_code_point(phrase, at);
      starts.push_back(static_cast<std::uint32_t>(begin + from));
      origin_.insert(origin_.end(), at - from, letters[std::min(letter, letters.size() - 1)]);
    }
    for (std::size_t at = 0, letter = 0; at < old_lower.size(); ++letter) {
      const std::size_t from = at;
      base::next_code_point(old_lower, at);
      moved_.insert(moved_.end(), at - from, starts[std::min(letter, starts.size() - 1)]);
    }
  }

  text::Passage& passage_;
  std::string text_;
  std::string lower_;
  std::vector<std::uint32_t> origin_;
  std::vector<std::uint32_t> moved_;  // by old byte
  std::uint32_t done_ = 0;
};

}  // namespace

void WordRestorer::add(const std::string& phrase, Vocabulary& vocabulary) {
  const std::string lower = text::key_of(phrase);
  const std::vector<std::string> words = split(lower);
  if (words.empty() || words.size() > kLongestPhrase || !vocabulary.exact.insert(lower).second) return;
  vocabulary.longest = std::max(vocabulary.longest, words.size());
  vocabulary.words.insert(words.begin(), words.end());
  const auto put = [&](Phrases& phrases, const std::string& key) {
    const auto [place, fresh] = phrases.emplace(key, lower);
    if (!fresh) place->second.clear();
  };
  put(vocabulary.toneless, toneless(lower));
  put(vocabulary.markless, text::markless_key_of(lower));
}

void WordRestorer::build() const {
  for (const model::CueTerm& cue : rules_.cues) add(cue.phrase, vocabulary_);
  for (const model::UnitTerm& unit : rules_.units) add(unit.phrase, vocabulary_);
  for (const model::ScaleTerm& scale : rules_.scales) add(scale.phrase, vocabulary_);
  for (const model::ApproxTerm& approx : rules_.approximations) add(approx.phrase, vocabulary_);
  for (const model::IndicatorTerm& indicator : rules_.indicators) {
    add(indicator.name, vocabulary_);
    for (const std::string& synonym : indicator.synonyms) add(synonym, vocabulary_);
  }
  for (const auto& [name, words] : rules_.lists) {
    if (name == kCommonWords) {
      for (const std::string& word : words) vocabulary_.words.insert(text::key_of(word));
      continue;
    }
    for (const std::string& word : words) add(word, vocabulary_);
  }
}

// The phrase that was meant; empty when it cannot be told. What was read may be
// meant as it stands unless it holds words that nobody writes, or some of a
// phrase's words beside others: "lũy kê".
std::string WordRestorer::restored(std::string_view read, bool holds_phrase) const {
  auto known = vocabulary_.toneless.find(toneless(read));
  const bool tones = known != vocabulary_.toneless.end();
  if (!tones) known = vocabulary_.markless.find(text::markless_key_of(read));
  if (!tones && known == vocabulary_.markless.end()) return "";
  const std::string& phrase = known->second;
  const std::vector<std::string> as_read = split(read);
  const std::vector<std::string> meant = split(phrase);
  if (as_read.size() != meant.size()) return "";
  bool some_exact = false;
  bool only_unknown = true;
  for (std::size_t i = 0; i < meant.size(); ++i) {
    const bool exact = as_read[i] == meant[i];
    some_exact = some_exact || exact;
    only_unknown = only_unknown && (exact || is_unknown(as_read[i]));
  }
  const bool alone = meant.size() == 1;
  if (alone) return has_foreign_letter(read) ? phrase : "";
  return only_unknown || (some_exact && !holds_phrase) ? phrase : "";
}

bool WordRestorer::is_unknown(std::string_view word) const {
  return has_foreign_letter(word) || !vocabulary_.words.contains(word);
}

// How many words from word i on one space parts, as far as phrases go.
std::size_t WordRestorer::run_at(std::string_view lower, const std::vector<base::Bytes>& words, std::size_t i) const {
  std::size_t run = 1;
  while (run < vocabulary_.longest && i + run < words.size() && words[i + run].begin == words[i + run - 1].end + 1 &&
         lower[words[i + run - 1].end] == ' ') {
    ++run;
  }
  return run;
}

// Words that are part of a phrase as it should be.
std::vector<bool> WordRestorer::read_exactly(std::string_view lower, const std::vector<base::Bytes>& words) const {
  std::vector<bool> exact(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t count = run_at(lower, words, i); count > 0; --count) {
      const std::string_view read = lower.substr(words[i].begin, words[i + count - 1].end - words[i].begin);
      if (!vocabulary_.exact.contains(read)) continue;
      std::fill_n(exact.begin() + static_cast<std::ptrdiff_t>(i), count, true);
      break;
    }
  }
  return exact;
}

void WordRestorer::restore(text::Passage& passage) const {
  const std::string_view lower = passage.lower;
  const std::vector<base::Bytes> words = words_of(lower);
  const std::vector<bool> exact = read_exactly(lower, words);
  std::vector<std::pair<base::Bytes, std::string>> changes;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t taken = 1;
    for (std::size_t count = run_at(lower, words, i); count > 0; --count) {
      const auto first = exact.begin() + static_cast<std::ptrdiff_t>(i);
      if (std::all_of(first, first + static_cast<std::ptrdiff_t>(count), [](bool each) { return each; })) continue;
      const base::Bytes range{words[i].begin, words[i + count - 1].end};
      const bool holds_phrase =
          std::any_of(first, first + static_cast<std::ptrdiff_t>(count), [](bool each) { return each; });
      std::string phrase = restored(lower.substr(range.begin, range.size()), holds_phrase);
      if (phrase.empty()) continue;
      changes.emplace_back(range, std::move(phrase));
      taken = count;
      break;
    }
    i += taken;
  }
  if (changes.empty()) return;
  Rewriter rewriter(passage);
  for (const auto& [range, phrase] : changes) rewriter.replace(range, phrase);
  rewriter.finish();
}

void WordRestorer::restore(std::vector<text::Passage>& passages) const {
  std::call_once(built_, [this] { build(); });
  for (text::Passage& passage : passages) restore(passage);
}

}  // namespace luyke::extract
