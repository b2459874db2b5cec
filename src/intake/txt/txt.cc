#include "intake/txt/txt.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "intake/txt/lines.h"
#include "intake/txt/markdown.h"
#include "intake/txt/paragraph_lines.h"
#include "intake/txt/stored_text.h"
#include "intake/txt/text_table.h"

namespace luyke::intake {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

// Offset of the first byte that belongs to no well-formed character.
std::size_t first_invalid_byte(std::string_view bytes) {
  std::size_t offset = 0;
  while (offset < bytes.size()) {
    const std::size_t begin = offset;
    base::next_code_point(bytes, offset);
    if (!base::is_valid_utf8(bytes.substr(begin, offset - begin))) return begin;
  }
  return bytes.size();
}

// The lines of a text, whatever ends them; `pages` are the lines before which a
// page starts, in order.
struct TextLines {
  std::vector<std::string_view> lines;
  std::vector<std::size_t> pages;
};

TextLines lines_of(std::string_view bytes) {
  TextLines text;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n\f", begin), bytes.size());
    text.lines.push_back(bytes.substr(begin, end - begin));
    if (end < bytes.size() && bytes[end] == '\f') text.pages.push_back(text.lines.size());
    begin = bytes.substr(end, 2) == "\r\n" ? end + 2 : end + 1;
  }
  return text;
}

class TextReader {
 public:
  TextReader(const Limits& limits, model::Document document, TextLines text)
      : limits_(limits), document_(std::move(document)), text_(std::move(text)) {
    markdown_ = is_markdown(document_.path, text_.lines);
    single_spaced_ = !markdown_ && has_no_blank_line();
  }

  base::Result<model::Document> read() {
    auto page = text_.pages.begin();
    for (std::size_t begin = 0; begin < text_.lines.size() && !error_;) {
      for (; page != text_.pages.end() && *page <= begin; ++page) start_page();
      const std::size_t page_end = page == text_.pages.end() ? text_.lines.size() : *page;
      std::size_t end = begin;
      const auto run = [&] { return Lines(text_.lines).subspan(begin, end - begin); };
      while (end < page_end && (!is_blank_line(text_.lines[end]) || is_row_under_head(text_.lines[end], run()))) ++end;
      if (end > begin) add_run(Lines(text_.lines).subspan(begin, end - begin));
      begin = std::max(end, begin + 1);
    }
    if (error_) return *error_;
    // A form feed at the very end closes the last page, it opens none.
    if (!text_.pages.empty() && !document_.blocks.empty()) document_.pages = document_.blocks.back().page;
    return std::move(document_);
  }

 private:
  bool has_no_blank_line() const {
    const auto last = std::find_if_not(text_.lines.rbegin(), text_.lines.rend(), is_blank_line);
    return std::none_of(std::find_if_not(text_.lines.begin(), text_.lines.end(), is_blank_line), last.base(),
                        is_blank_line);
  }

  // Lines without a blank one between them: tables, and text around them.
  void add_run(Lines lines) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < lines.size() && !error_;) {
      auto table = table_at(lines.subspan(i));
      if (!table) {
        ++i;
        continue;
      }
      add_text(lines.subspan(begin, i - begin));
      i += table->lines;
      begin = i;
      add_table(std::move(table->table));
    }
    if (!error_) add_text(lines.subspan(begin));
  }

  void add_text(Lines lines) {
    const std::vector<bool> starts = markdown_ ? markdown_starts(lines) : paragraph_starts(lines, single_spaced_);
    for (std::size_t begin = 0; begin < lines.size();) {
      std::size_t end = begin + 1;
      while (end < lines.size() && !starts[end]) ++end;
      add_paragraph(lines.subspan(begin, end - begin));
      begin = end;
    }
  }

  // Headings and items of lists need no blank line above them.
  static std::vector<bool> markdown_starts(Lines lines) {
    std::vector<bool> starts(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool after_heading = i > 0 && (markdown_heading(lines[i - 1]) || is_thematic_break(lines[i - 1]));
      starts[i] =
          i == 0 || after_heading || markdown_heading(lines[i]) || begins_item(lines[i]) || is_thematic_break(lines[i]);
    }
    return starts;
  }

  void add_paragraph(Lines lines) {
    model::Paragraph paragraph;
    std::string& printed = paragraph.text.printed;
    const auto heading = markdown_ ? markdown_heading(lines.front()) : std::nullopt;
    if (markdown_ && is_thematic_break(lines.front())) return;
    for (const std::string_view line : lines) {
      if (!printed.empty()) printed += '\n';
      printed += heading ? heading->title : line;
    }
    if (markdown_) {
      const MarkdownText text = without_marks(printed);
      paragraph.bold = text.bold || heading;
      paragraph.italic = text.italic;
      printed = text.printed;
    }
    if (heading) paragraph.outline_level = heading->level;
    add_block(std::move(paragraph));
  }

  void add_table(model::Table table) {
    cells_ += table.cells.size();
    if (cells_ > limits_.cells) return stop("more than " + std::to_string(limits_.cells) + " cells");
    for (model::Cell& cell : table.cells) {
      if (!markdown_) break;
      const MarkdownText text = without_marks(cell.text.printed);
      cell.bold = text.bold;
      cell.text.printed = text.printed;
    }
    add_block(std::move(table));
  }

  void stop(std::string message) { error_ = base::Error{base::ErrorCode::kTooLarge, "", "", std::move(message)}; }

  template <typename Content>
  void add_block(Content content) {
    model::Block block;
    block.content = std::move(content);
    if (!text_.pages.empty()) block.page = page_;
    block.page_break_before = std::exchange(page_break_, false);
    document_.blocks.push_back(std::move(block));
    if (document_.blocks.size() > limits_.blocks) stop("more than " + std::to_string(limits_.blocks) + " blocks");
  }

  void start_page() {
    page_break_ = !document_.blocks.empty();
    ++page_;
  }

  const Limits& limits_;
  model::Document document_;
  TextLines text_;
  std::optional<base::Error> error_;
  std::uint64_t cells_ = 0;
  std::uint32_t page_ = 1;
  bool page_break_ = false;
  bool markdown_ = false;
  bool single_spaced_ = false;
};

}  // namespace

base::Result<model::Document> read_txt(std::string_view bytes, const Limits& limits, model::Document document) {
  std::optional<std::string> changed;
  if (!base::is_valid_utf8(bytes)) changed = utf8_of_stored(bytes);
  if (changed) bytes = *changed;
  if (!base::is_valid_utf8(bytes)) {
    return base::Error{base::ErrorCode::kDamaged, "", "byte " + std::to_string(first_invalid_byte(bytes)),
                       "not UTF-8 text"};
  }
  document.format = model::Format::kTxt;
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  return TextReader(limits, std::move(document), lines_of(bytes)).read();
}

}  // namespace luyke::intake
