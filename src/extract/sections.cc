#include "extract/sections.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "extract/heading_label.h"
#include "extract/lines.h"
#include "extract/phrases.h"

namespace luyke::extract {
namespace {

constexpr std::size_t kMaxTitle = 400;       // bytes, for titles that stand out
constexpr std::size_t kMaxPlainTitle = 240;  // bytes, for titles that do not
constexpr std::size_t kMaxRunIn = 110;       // bytes, for "Title: the text goes on"
constexpr std::size_t kMaxPointTitle = 60;   // bytes, for plain titles that end with a full stop
constexpr int kMaxGap = 3;                   // numbers that a strong heading may skip

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A style open in the outline, with the number reached in it.
struct Level {
  LabelStyle style = LabelStyle::kDecimal;
  std::vector<int> numbers;
  bool bare = false;  // a title without a number
  std::optional<std::uint32_t> section;
};

bool same_kind(const Level& level, const ParsedLabel& label) {
  return !level.bare && level.style == label.style && level.numbers.size() == label.numbers.size();
}

// How far the label goes on from the level: 1 is the next number; nothing when
// it belongs elsewhere.
std::optional<int> step(const Level& level, const ParsedLabel& label) {
  if (!same_kind(level, label) || label.numbers.empty()) return std::nullopt;
  if (!std::equal(label.numbers.begin(), label.numbers.end() - 1, level.numbers.begin())) return std::nullopt;
  return label.numbers.back() - level.numbers.back();
}

enum class Fit { kNext, kFirst, kJump };  // from sure to doubtful

// Where a label would stand: `depth` levels stay open above it.
struct Choice {
  const ParsedLabel* label = nullptr;
  Fit fit = Fit::kNext;
  std::size_t depth = 0;
};

bool stands_out(const text::Passage& passage, base::Bytes range) {
  const model::Paragraph* paragraph = passage.paragraph;
  if (paragraph != nullptr && (paragraph->bold || paragraph->outline_level)) return true;
  return all_capitals(std::string_view(passage.text).substr(range.begin, range.size()),
                      std::string_view(passage.lower).substr(range.begin, range.size()));
}

// The words of a title within the range, or nothing when they are a sentence.
std::optional<base::Bytes> title_in(const text::Passage& passage, base::Bytes range) {
  const std::string_view text = std::string_view(passage.text).substr(0, range.end);
  const std::size_t begin = range.begin;
  if (range.empty() || text.substr(begin).find(" | ") != std::string_view::npos) return std::nullopt;
  const auto until = [&](std::size_t end) {
    while (end > begin && (text[end - 1] == ' ' || text[end - 1] == ':' || text[end - 1] == '*')) --end;
    return base::Bytes{range.begin, static_cast<std::uint32_t>(end)};
  };
  const std::size_t length = until(range.end).size();
  const char last = text[begin + (length > 0 ? length - 1 : 0)];
  const bool listed = last == ';' || last == ',';
  const bool stop = last == '.' || last == '!' || last == '?';
  const std::size_t words_end = begin + length - (stop ? 1 : 0);
  if (stands_out(passage, range) && length <= kMaxTitle && !listed) return until(words_end);
  const std::size_t colon = text.find(": ", begin);
  if (colon != std::string_view::npos && colon - begin <= kMaxRunIn && text.find_first_of(".;,", begin) > colon &&
      colon + 2 < range.end) {
    if (has_digit(text.substr(begin, colon - begin))) return std::nullopt;
    return until(colon);
  }
  if (listed || length > kMaxPlainTitle || text.substr(begin, length).find(". ") != std::string_view::npos) {
    return std::nullopt;
  }
  if (stop && (length > kMaxPointTitle || has_digit(text.substr(begin, length)))) return std::nullopt;
  return until(words_end);
}

// A label whose sequence is not in the text, as on a page torn out or after a
// list that was copied in part: it opens nothing, but "7. Chi trả lãi" at the
// beginning of a paragraph counts nothing either.
bool is_stray(const text::Passage& passage, const Line& line, const ParsedLabel& label) {
  if (label.style != LabelStyle::kDecimal || line.range.begin > 0 || label.title >= line.range.end) return false;
  const char mark = passage.text[label.range.end - 1];
  if (mark != '.' && mark != ')' && mark != '/') return false;
  std::size_t text_end = label.title;
  std::size_t lower_end = label.title;
  return base::next_code_point(passage.text, text_end) != base::next_code_point(passage.lower, lower_end);
}

// Reads headings line by line and keeps the levels that are open.
class OutlineBuilder {
 public:
  OutlineBuilder(const LabelWords& labels, const Phrases& caption, const Phrases& foot)
      : label_words_(labels), caption_(caption), foot_(foot) {}

  void add(const text::Passage& passage, std::uint32_t index);
  Outline take() { return std::move(outline_); }
  // Titles in lower case, beside the sections.
  const std::vector<std::string>& lower_titles() const { return lower_titles_; }

 private:
  std::optional<Choice> place(const ParsedLabel& label, bool strong) const;
  std::optional<Choice> place_after(const ParsedLabel& label, bool strong) const;
  std::optional<std::size_t> depth_of_parts(const ParsedLabel& label) const;
  std::optional<Choice> choose(const std::vector<ParsedLabel>& labels, bool strong) const;
  bool numbered(const text::Passage& passage, const Line& line);
  bool bare(const text::Passage& passage, const Line& line);
  void open(const text::Passage& passage, Level level, base::Bytes label, base::Bytes title);
  std::optional<std::uint32_t> current() const;

  const LabelWords& label_words_;
  const Phrases& caption_;
  const Phrases& foot_;
  Outline outline_;
  std::vector<std::string> lower_titles_;
  std::vector<Level> open_;
  std::optional<std::uint32_t> untitled_part_;  // its title stands on the next line
  bool in_foot_ = false;
};

std::optional<std::uint32_t> OutlineBuilder::current() const {
  for (std::size_t i = open_.size(); i-- > 0;) {
    if (open_[i].section) return open_[i].section;
  }
  return std::nullopt;
}

// The label goes on with a sequence that is open.
std::optional<Choice> OutlineBuilder::place_after(const ParsedLabel& label, bool strong) const {
  for (std::size_t i = open_.size(); i-- > 0;) {
    // Numbers start again in an annex.
    if (open_[i].style == LabelStyle::kAnnex && !open_[i].bare && !same_kind(open_[i], label)) break;
    const auto steps = step(open_[i], label);
    if (steps == 1) return Choice{&label, Fit::kNext, i};
    if (steps && strong && *steps > 1 && *steps <= kMaxGap) return Choice{&label, Fit::kJump, i};
  }
  return std::nullopt;
}

// "4.1" belongs under 4, or under a heading of another style: levels above it,
// or nothing where another number is open.
std::optional<std::size_t> OutlineBuilder::depth_of_parts(const ParsedLabel& label) const {
  for (std::size_t i = open_.size(); i-- > 0;) {
    if (open_[i].style != LabelStyle::kDecimal || open_[i].bare) continue;
    const std::size_t shared = std::min(open_[i].numbers.size(), label.numbers.size() - 1);
    if (std::equal(label.numbers.begin(), label.numbers.begin() + static_cast<std::ptrdiff_t>(shared),
                   open_[i].numbers.begin())) {
      return i + 1;
    }
    return std::nullopt;
  }
  return open_.size();
}

std::optional<Choice> OutlineBuilder::place(const ParsedLabel& label, bool strong) const {
  if (label.style == LabelStyle::kAnnex) return Choice{&label, Fit::kNext, 0};
  if (auto next = place_after(label, strong)) return next;
  const bool first = label.numbers.back() == 1;
  if (!first && !strong) return std::nullopt;
  std::optional<std::size_t> depth = open_.size();
  while (*depth > 0 && open_[*depth - 1].bare) --*depth;
  if (label.numbers.size() > 1) depth = depth_of_parts(label);
  if (!depth) return std::nullopt;
  // A list that starts again takes the place of the one before it.
  for (std::size_t i = *depth; i-- > 0;) {
    if (same_kind(open_[i], label) && label.numbers.size() == 1) depth = i;
  }
  return Choice{&label, first ? Fit::kFirst : Fit::kJump, *depth};
}

// "I." may be a Roman number or a letter: the one that goes on with its
// sequence wins, then the one that starts one.
std::optional<Choice> OutlineBuilder::choose(const std::vector<ParsedLabel>& labels, bool strong) const {
  std::optional<Choice> best;
  for (const ParsedLabel& label : labels) {
    const auto choice = place(label, strong);
    if (choice && (!best || choice->fit < best->fit)) best = choice;
  }
  return best;
}

void OutlineBuilder::open(const text::Passage& passage, Level level, base::Bytes label, base::Bytes title) {
  model::Section section;
  section.label = passage.text.substr(label.begin, label.size());
  section.title = printed_line(passage, title);
  section.parent = current();
  section.place = passage.place({label.begin, std::max(label.end, title.end)});
  level.section = static_cast<std::uint32_t>(outline_.sections.size());
  outline_.sections.push_back(std::move(section));
  lower_titles_.push_back(passage.lower.substr(title.begin, title.size()));
  open_.push_back(std::move(level));
}

bool OutlineBuilder::numbered(const text::Passage& passage, const Line& line) {
  const std::string_view text = std::string_view(passage.text).substr(0, line.range.end);
  const std::string_view lower = std::string_view(passage.lower).substr(0, line.range.end);
  const auto labels = parse_labels(label_words_, text, lower, line.range.begin);
  if (labels.empty()) return false;
  const bool automatic = line.range.begin == 0 && !passage.asides.empty() && passage.asides.front().range.begin == 0 &&
                         passage.asides.front().kind == model::SpanKind::kListLabel;
  const base::Bytes rest{labels.front().title, line.range.end};
  const auto choice = choose(labels, automatic || (!rest.empty() && stands_out(passage, rest)));
  if (!choice) {
    if (is_stray(passage, line, labels.front())) outline_.labels.push_back({line.passage, labels.front().range});
    return false;
  }
  const ParsedLabel& label = *choice->label;
  if (label.style == LabelStyle::kAnnex) in_foot_ = false;
  open_.resize(choice->depth);
  // The number of an annex is a name that other places refer to.
  if (label.style != LabelStyle::kAnnex) outline_.labels.push_back({line.passage, label.range});
  const auto title = title_in(passage, {label.title, line.range.end});
  const bool part = label.style <= LabelStyle::kDivision;
  Level level{label.style, label.numbers, false, std::nullopt};
  if (!title && !part) {
    // A numbered sentence: its number counts on, its words belong above.
    open_.push_back(std::move(level));
    return true;
  }
  open(passage, std::move(level), label.name, title.value_or(base::Bytes{label.name.end, label.name.end}));
  untitled_part_ = title ? std::nullopt : open_.back().section;
  return true;
}

// A title without a number: of a heading style, or one that stands out after
// the first heading.
bool OutlineBuilder::bare(const text::Passage& passage, const Line& line) {
  const bool styled = passage.paragraph->outline_level.has_value();
  const std::string_view text = std::string_view(passage.text).substr(line.range.begin, line.range.size());
  if (passage.list_item || in_foot_ || (!styled && open_.empty())) return false;
  if (!stands_out(passage, line.range)) return false;
  if (!untitled_part_ && caption_.at(passage.lower, line.range.begin) > 0) return false;
  if (text.find(' ') == std::string_view::npos || text.size() > kMaxPlainTitle) return false;
  if (std::string_view(".;,").find(text.back()) != std::string_view::npos) return false;
  const auto title = title_in(passage, line.range);
  if (!title) return false;
  if (untitled_part_) {
    outline_.sections[*untitled_part_].title = printed_line(passage, *title);
    lower_titles_[*untitled_part_] = passage.lower.substr(title->begin, title->size());
    untitled_part_.reset();
    return true;
  }
  while (!open_.empty() && open_.back().bare) open_.pop_back();
  Level level;
  level.bare = true;
  open(passage, std::move(level), {title->begin, title->begin}, *title);
  return true;
}

void OutlineBuilder::add(const text::Passage& passage, std::uint32_t index) {
  bool first = true;
  for (const Line& line : lines_of(passage, index, true)) {
    if (foot_.at(passage.lower, line.range.begin) > 0) {
      in_foot_ = true;
      open_.clear();
    }
    if (passage.paragraph != nullptr && !numbered(passage, line) && !bare(passage, line)) untitled_part_.reset();
    if (first) outline_.section_of.push_back(current());
    const bool turned = outline_.turns.empty() ? current().has_value() : outline_.turns.back().section != current();
    if (turned) outline_.turns.push_back({index, first ? 0 : line.range.begin, current()});
    first = false;
  }
  if (first) outline_.section_of.push_back(current());
}

}  // namespace

struct SectionReader::Words {
  explicit Words(const model::RuleSet& rules)
      : labels(rules),
        planned(rules, "section_planned"),
        planned_start(rules, "section_planned_start"),
        done(rules, "section_done"),
        caption(rules, "section_caption"),
        foot(rules, "foot_start"),
        periods(rules) {}

  // Coming work: its words say so, or all the periods it names lie ahead.
  void judge(model::Section& section, const std::string& lower, const PeriodContext& context) const {
    const auto mentions = periods.find(lower, context);
    const auto dated = std::find_if(mentions.begin(), mentions.end(), [](const PeriodMention& mention) {
      return mention.kind != PeriodKind::kPrior && (mention.period.from || mention.period.to);
    });
    if (dated != mentions.end()) section.period = dated->period;
    const bool ahead = !mentions.empty() && std::all_of(mentions.begin(), mentions.end(),
                                                        [](const auto& mention) { return mention.after_document; });
    const auto at = planned_start.at(lower, 0) > 0 ? std::optional<std::size_t>(0) : planned.find(lower);
    const auto result = done.find(lower);
    const bool says_so = at && (!result || *result > *at);
    const bool own_period = context.period && dated != mentions.end() && !dated->after_document;
    section.planned = ahead || (says_so && !own_period);
  }

  LabelWords labels;
  Phrases planned, planned_start, done, caption, foot;
  PeriodFinder periods;
};

SectionReader::SectionReader(const model::RuleSet& rules) : words_(std::make_unique<const Words>(rules)) {}
SectionReader::~SectionReader() = default;
SectionReader::SectionReader(SectionReader&&) noexcept = default;
SectionReader& SectionReader::operator=(SectionReader&&) noexcept = default;

Outline SectionReader::read(const std::vector<text::Passage>& passages, const PeriodContext& context) const {
  OutlineBuilder builder(words_->labels, words_->caption, words_->foot);
  for (std::uint32_t i = 0; i < passages.size(); ++i) builder.add(passages[i], i);
  Outline outline = builder.take();
  for (std::size_t i = 0; i < outline.sections.size(); ++i) {
    model::Section& section = outline.sections[i];
    words_->judge(section, builder.lower_titles()[i], context);
    if (section.parent && outline.sections[*section.parent].planned) section.planned = true;
  }
  return outline;
}

std::optional<std::uint32_t> Outline::section_at(std::uint32_t passage, std::uint32_t byte) const {
  const auto after =
      std::upper_bound(turns.begin(), turns.end(), std::pair(passage, byte),
                       [](const auto& place, const Turn& turn) { return place < std::pair(turn.passage, turn.byte); });
  return after == turns.begin() ? std::nullopt : std::prev(after)->section;
}

}  // namespace luyke::extract
