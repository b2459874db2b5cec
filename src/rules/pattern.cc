#include "rules/pattern.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "model/names.h"
#include "rules/fault.h"
#include "rules/regex_text.h"
#include "rules/rule_sections.h"

namespace luyke::rules {
namespace {

constexpr std::string_view kNumber = "[0-9]+(?:[.,][0-9]+)*";
// RE2 has no look-around and an ASCII \b, so that a boundary is the text's end
// or one character that is no part of a word.
constexpr std::string_view kWordBegin = "(?:^|[^\\pL\\pM\\pN])";
constexpr std::string_view kWordEnd = "(?:$|[^\\pL\\pM\\pN])";

constexpr std::array<std::string_view, 14> kFields = {"kind",     "number",   "symbol", "issuer",   "parent_issuer",
                                                      "place",    "day",      "month",  "year",     "title",
                                                      "capacity", "position", "signer", "recipient"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// RE2 takes the leftmost alternative, so that "lượt người" must stand before "lượt".
std::string alternation(std::vector<std::string> words) {
  std::sort(words.begin(), words.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::string regex = "(?:";
  for (const std::string& word : words) {
    if (regex.size() > 3) regex += '|';
    regex += escaped_regex(word);
  }
  return regex + ")";
}

// The text from i on, short enough for a message.
std::string_view excerpt(std::string_view text, std::size_t i) { return base::slice(text.substr(i), 0, 16); }

// `part` is a view into the pattern's text.
[[noreturn]] void fail(const WrittenPattern& pattern, std::string_view part, std::string message) {
  const auto offset = static_cast<std::size_t>(part.data() - pattern.text().data());
  throw Fault{pattern.file->source_of(*pattern.node, offset, part.size()), std::move(message)};
}

// A placeholder begins with a letter or an angle, so that {1,3} stays a repetition.
bool starts_placeholder(std::string_view text, std::size_t i) {
  return text[i] == '{' && i + 1 < text.size() && (is_letter(text[i + 1]) || text[i + 1] == '<' || text[i + 1] == '>');
}

// The offset behind the escape, character class or single byte at i.
std::size_t skip_atom(const WrittenPattern& pattern, std::size_t i) {
  const std::string_view text = pattern.text();
  if (text[i] == '\\') {
    if (i + 1 == text.size()) fail(pattern, text.substr(i), "the pattern ends in a lone '\\'");
    return skip_escape(text, i);
  }
  if (text[i] != '[') return i + 1;
  const std::size_t next = skip_class(text, i);
  if (next == std::string_view::npos) {
    fail(pattern, excerpt(text, i), "'[' is not closed: '" + std::string(excerpt(text, i)) + "'");
  }
  return next;
}

}  // namespace

// One run over a pattern and the fragments it uses.
struct PatternExpander::Job {
  bool metadata = false;
  std::optional<model::NumberClass> number_class;  // of a bare {number}
  std::string regex;
  std::vector<std::optional<model::NumberClass>> groups;
  std::vector<std::string> open_fragments;
  std::vector<std::string> fields;
};

// "{number:year=yyyy}": name "number", class "year", shape "yyyy".
struct PatternExpander::Placeholder {
  std::string_view written;
  std::string_view name;
  std::optional<std::string_view> class_name;
  std::optional<std::string_view> shape;  // a fragment

  static Placeholder read(const WrittenPattern& pattern, std::size_t begin) {
    const std::string_view text = pattern.text();
    const std::size_t end = text.find_first_of("{}", begin + 1);
    if (end == std::string_view::npos || text[end] == '{') {
      const std::string_view bad = excerpt(text, begin);
      fail(pattern, bad, "placeholder '" + std::string(bad) + "' is not closed");
    }
    Placeholder placeholder;
    placeholder.written = text.substr(begin, end + 1 - begin);
    std::string_view inside = text.substr(begin + 1, end - begin - 1);
    placeholder.shape = cut_behind(inside, '=');
    placeholder.class_name = cut_behind(inside, ':');
    placeholder.name = inside;
    return placeholder;
  }

 private:
  // Takes the mark and what follows it off the text.
  static std::optional<std::string_view> cut_behind(std::string_view& text, char mark) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) return std::nullopt;
    const std::string_view behind = text.substr(at + 1);
    text = text.substr(0, at);
    return behind;
  }
};

namespace {

// Reads "(?P<name>" at i; checks the name and returns it.
std::string read_field(const WrittenPattern& pattern, std::size_t i, const std::vector<std::string>& earlier) {
  const std::string_view rest = std::string_view(pattern.text()).substr(i);
  const std::string_view group = rest.substr(0, rest.find('>') + 1);
  std::string name(group.size() > 5 ? group.substr(4, group.size() - 5) : std::string_view());
  if (std::find(kFields.begin(), kFields.end(), name) == kFields.end()) {
    fail(pattern, rest.substr(0, 4 + name.size()),
         "unknown metadata field '" + name + "'" + did_you_mean(name, {kFields.begin(), kFields.end()}));
  }
  if (std::find(earlier.begin(), earlier.end(), name) != earlier.end()) {
    fail(pattern, group, "metadata field '" + name + "' is given twice in one pattern");
  }
  return name;
}

}  // namespace

PatternExpander::PatternExpander(const Draft& draft) : draft_(draft) {}

ExpandedPattern PatternExpander::expand_class(const WrittenPattern& pattern, model::NumberClass number_class) {
  Job job;
  job.number_class = number_class;
  expand(pattern, job);
  if (job.groups.empty()) {
    throw Fault{pattern.file->source_of(*pattern.node),
                "the pattern claims no number: it has no {number} but '{number:-}'"};
  }
  return {with_latin_letters(job.regex), std::move(job.groups)};
}

std::string PatternExpander::expand_metadata(const WrittenPattern& pattern) {
  Job job;
  job.metadata = true;
  expand(pattern, job);
  if (job.fields.empty()) {
    throw Fault{pattern.file->source_of(*pattern.node), "the pattern gives no field: it has no group (?P<field>…)"};
  }
  return with_latin_letters(job.regex);
}

void PatternExpander::check_fragment(const std::string& name) {
  Job job;
  job.number_class = model::NumberClass::kOther;
  job.open_fragments.push_back(name);
  expand(draft_.fragments.at(name), job);
}

void PatternExpander::expand(const WrittenPattern& pattern, Job& job) {
  const std::string_view text = pattern.text();
  std::vector<std::size_t> open;  // offsets of brackets
  for (std::size_t i = 0; i < text.size();) {
    if (starts_placeholder(text, i)) {
      const Placeholder placeholder = Placeholder::read(pattern, i);
      expand_placeholder(pattern, placeholder, job);
      i += placeholder.written.size();
      continue;
    }
    if (text[i] == '(') {
      open.push_back(i);
      check_group(pattern, i, job);
    } else if (text[i] == ')') {
      if (open.empty()) fail(pattern, excerpt(text, i), "')' closes nothing: '" + std::string(excerpt(text, i)) + "'");
      open.pop_back();
    }
    const std::size_t next = skip_atom(pattern, i);
    job.regex += text.substr(i, next - i);
    i = next;
  }
  if (!open.empty()) {
    const std::string_view bad = excerpt(text, open.back());
    fail(pattern, bad, "'(' is not closed: '" + std::string(bad) + "'");
  }
}

void PatternExpander::check_group(const WrittenPattern& pattern, std::size_t i, Job& job) {
  const std::string_view group = std::string_view(pattern.text()).substr(i);
  if (job.metadata && job.open_fragments.empty() && group.starts_with("(?P<")) {
    job.fields.push_back(read_field(pattern, i, job.fields));
  } else if (!group.starts_with("(?") || group.starts_with("(?P")) {
    const std::string_view bad = excerpt(group, 0);
    fail(pattern, bad,
         "capturing group '" + std::string(bad) + "': write '(?:'; only {number} captures" +
             (job.metadata ? ", and (?P<field>…) outside fragments" : ""));
  }
}

void PatternExpander::expand_placeholder(const WrittenPattern& pattern, const Placeholder& placeholder, Job& job) {
  if (placeholder.name == "number") return expand_number(pattern, placeholder, job);
  if (placeholder.class_name || placeholder.shape) {
    fail(pattern, placeholder.written,
         "placeholder '" + std::string(placeholder.written) + "': only {number} takes a class or a shape");
  }
  if (placeholder.name == "<") {
    job.regex += kWordBegin;
  } else if (placeholder.name == ">") {
    job.regex += kWordEnd;
  } else if (draft_.fragments.contains(std::string(placeholder.name))) {
    expand_fragment(pattern, placeholder.written, placeholder.name, job);
  } else if (const std::string* words = words_of(pattern, placeholder)) {
    job.regex += *words;
  } else {
    fail(pattern, placeholder.written,
         "unknown placeholder '" + std::string(placeholder.written) + "'" +
             did_you_mean(placeholder.name, known_names()));
  }
}

void PatternExpander::expand_number(const WrittenPattern& pattern, const Placeholder& placeholder, Job& job) {
  const bool unclaimed = placeholder.class_name == "-";
  if (job.metadata && placeholder.class_name && !unclaimed) {
    fail(pattern, placeholder.written, "'" + std::string(placeholder.written) + "' in metadata: numbers get no class");
  }
  std::optional<model::NumberClass> number_class = job.number_class;
  if (placeholder.class_name && !unclaimed) {
    number_class = model::number_class_of(*placeholder.class_name);
    if (!number_class || *number_class == model::NumberClass::kUnclaimed) {
      fail(pattern, placeholder.written,
           "unknown class '" + std::string(*placeholder.class_name) + "' in '" + std::string(placeholder.written) +
               "'" + did_you_mean(*placeholder.class_name, number_class_names()));
    }
  }
  const bool claims = !unclaimed && !job.metadata;
  const std::size_t group = job.groups.size();
  if (claims) job.groups.push_back(number_class);
  job.regex += claims ? "(" : "(?:";
  if (placeholder.shape) {
    expand_fragment(pattern, placeholder.written, *placeholder.shape, job);
  } else {
    job.regex += kNumber;
  }
  job.regex += ")";
  if (job.groups.size() > group + (claims ? 1 : 0)) {
    fail(pattern, placeholder.written,
         "fragment '" + std::string(*placeholder.shape) + "' is the shape of a number and holds a {number} itself");
  }
}

void PatternExpander::expand_fragment(const WrittenPattern& pattern, std::string_view written,
                                      std::string_view fragment, Job& job) {
  const std::string name(fragment);
  const auto found = draft_.fragments.find(name);
  if (found == draft_.fragments.end()) {
    std::vector<std::string_view> known;
    for (const auto& [each, text] : draft_.fragments) known.push_back(each);
    fail(pattern, written,
         "unknown fragment '" + name + "' in '" + std::string(written) + "'" + did_you_mean(name, known));
  }
  if (std::find(job.open_fragments.begin(), job.open_fragments.end(), name) != job.open_fragments.end()) {
    fail(pattern, written, "fragment '" + name + "' uses itself");
  }
  job.open_fragments.push_back(name);
  job.regex += "(?:";
  expand(found->second, job);
  job.regex += ")";
  job.open_fragments.pop_back();
}

const std::string* PatternExpander::words_of(const WrittenPattern& pattern, const Placeholder& placeholder) {
  const auto known = alternations_.find(placeholder.name);
  if (known != alternations_.end()) return &known->second;
  std::vector<std::string> words;
  const std::string name(placeholder.name);
  if (name == "unit") {
    for (const model::UnitTerm& unit : draft_.set.units) words.push_back(unit.phrase);
  } else if (name == "scale") {
    for (const model::ScaleTerm& scale : draft_.set.scales) words.push_back(scale.phrase);
  } else if (name == "approx") {
    for (const model::ApproxTerm& approx : draft_.set.approximations) words.push_back(approx.phrase);
  } else if (name.starts_with("cue.")) {
    words = cue_phrases(pattern, placeholder);
  } else if (draft_.set.lists.contains(name)) {
    words = draft_.set.lists.at(name);
  } else {
    return nullptr;
  }
  if (words.empty()) {
    fail(pattern, placeholder.written, "no words for placeholder '" + std::string(placeholder.written) + "'");
  }
  return &alternations_.emplace(name, alternation(std::move(words))).first->second;
}

std::vector<std::string> PatternExpander::cue_phrases(const WrittenPattern& pattern,
                                                      const Placeholder& placeholder) const {
  const std::string_view kind_name = placeholder.name.substr(std::string_view("cue.").size());
  const std::optional<model::CueKind> kind = model::cue_kind_of(kind_name);
  if (!kind) {
    fail(pattern, placeholder.written,
         "unknown cue kind '" + std::string(kind_name) + "' in '" + std::string(placeholder.written) + "'" +
             did_you_mean(kind_name, cue_kind_names()));
  }
  std::vector<std::string> phrases;
  for (const model::CueTerm& cue : draft_.set.cues) {
    if (cue.kind == *kind) phrases.push_back(cue.phrase);
  }
  return phrases;
}

std::vector<std::string_view> PatternExpander::known_names() const {
  std::vector<std::string_view> names = {"number", "unit", "scale", "approx"};
  for (const auto& [name, words] : draft_.set.lists) names.push_back(name);
  for (const auto& [name, pattern] : draft_.fragments) names.push_back(name);
  return names;
}

}  // namespace luyke::rules
