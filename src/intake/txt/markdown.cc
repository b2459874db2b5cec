#include "intake/txt/markdown.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace luyke::intake {
namespace {

constexpr std::size_t kMaxLevel = 6;

bool ends_with_any_case(std::string_view path, std::string_view ending) {
  if (path.size() < ending.size()) return false;
  return std::equal(ending.begin(), ending.end(), path.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [](char e, char c) { return e == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c); });
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }
bool is_word(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z');
}
bool is_punctuation(char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x7f && !is_word(c); }

// A run of '*' or '_' that opens or closes emphasis.
struct Mark {
  std::size_t at = 0;
  std::size_t size = 0;
  char c = '*';
  bool opens = false;
  bool closes = false;
};

class MarkFinder {
 public:
  explicit MarkFinder(std::string_view text) : text_(text), dropped_(text.size()) {}

  // For each byte whether it is a mark; `pairs` are the runs that belong together.
  std::vector<bool> find() {
    for (std::size_t at = 0; at < text_.size();) {
      const char c = text_[at];
      if (c == '\\' && at + 1 < text_.size() && is_punctuation(text_[at + 1])) {
        dropped_[at] = true;
        at += 2;
      } else if (c == '*' || c == '_') {
        at += take_run(at);
      } else {
        ++at;
      }
    }
    return std::move(dropped_);
  }

  bool bold = false;
  bool italic = false;

 private:
  std::size_t take_run(std::size_t at) {
    Mark mark{at, 1, text_[at]};
    while (at + mark.size < text_.size() && text_[at + mark.size] == mark.c) ++mark.size;
    const std::size_t end = at + mark.size;
    const bool space_before = at == 0 || is_space(text_[at - 1]);
    const bool space_after = end == text_.size() || is_space(text_[end]);
    const bool word_before = !space_before && is_word(text_[at - 1]);
    const bool word_after = !space_after && is_word(text_[end]);
    // Between two words a mark is a sign of multiplication or part of a name.
    mark.opens = !space_after && !word_before;
    mark.closes = !space_before && !word_after;
    if (mark.size <= 3) settle(mark);
    return mark.size;
  }

  void settle(const Mark& mark) {
    if (mark.closes) {
      const auto partner = std::find_if(open_.rbegin(), open_.rend(), [&](const Mark& open) {
        return open.c == mark.c && open.size == mark.size && open.at + open.size < mark.at;
      });
      if (partner != open_.rend()) {
        drop(*partner);
        drop(mark);
        const bool whole = partner->at == 0 && mark.at + mark.size == text_.size();
        if (whole) bold = mark.size >= 2;
        if (whole) italic = mark.size != 2;
        open_.erase(partner.base() - 1, open_.end());
        return;
      }
    }
    if (mark.opens) open_.push_back(mark);
  }

  void drop(const Mark& mark) { std::fill_n(dropped_.begin() + static_cast<std::ptrdiff_t>(mark.at), mark.size, true); }

  std::string_view text_;
  std::vector<bool> dropped_;
  std::vector<Mark> open_;
};

}  // namespace

bool is_markdown(std::string_view path, Lines lines) {
  if (ends_with_any_case(path, ".md") || ends_with_any_case(path, ".markdown")) return true;
  const auto headings = std::count_if(lines.begin(), lines.end(),
                                      [](std::string_view line) { return markdown_heading(line).has_value(); });
  return headings >= 2;
}

std::optional<MarkdownHeading> markdown_heading(std::string_view line) {
  const std::size_t size = std::min(line.find_first_not_of('#'), line.size());
  if (size == 0 || size > kMaxLevel || size == line.size() || !is_space(line[size])) return std::nullopt;
  std::string_view title = trimmed(line.substr(size));
  const std::size_t closing = title.find_last_not_of('#');
  if (closing == std::string_view::npos) return std::nullopt;
  if (closing + 1 < title.size() && is_space(title[closing])) title = trimmed(title.substr(0, closing));
  return MarkdownHeading{static_cast<std::uint8_t>(size - 1), title};
}

bool begins_item(std::string_view line) {
  line = trimmed(line);
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const std::size_t label = digits > 0 && digits < 4 ? digits + 1 : 1;
  if (line.size() <= label || !is_space(line[label])) return false;
  const char mark = line[label - 1];
  return label > 1 ? mark == '.' || mark == ')' : mark == '-' || mark == '*' || mark == '+';
}

bool is_thematic_break(std::string_view line) {
  const auto marks = [&](char c) { return std::count(line.begin(), line.end(), c); };
  if (line.find_first_not_of("-*_ \t") != std::string_view::npos) return false;
  const auto spaces = marks(' ') + marks('\t');
  for (const char c : {'-', '*', '_'}) {
    if (marks(c) >= 3 && marks(c) + spaces == static_cast<std::ptrdiff_t>(line.size())) return true;
  }
  return false;
}

MarkdownText without_marks(std::string_view text) {
  MarkFinder finder(text);
  const std::vector<bool> dropped = finder.find();
  MarkdownText result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!dropped[i]) result.printed += text[i];
  }
  result.bold = finder.bold;
  result.italic = finder.italic;
  return result;
}

}  // namespace luyke::intake
