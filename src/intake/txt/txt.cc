#include "intake/txt/txt.h"

#include <utility>

#include "base/utf8.h"

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

bool is_blank(std::string_view line) {
  std::size_t offset = 0;
  while (offset < line.size()) {
    const char32_t c = base::next_code_point(line, offset);
    if (c != U' ' && c != U'\t' && c != U'\v' && c != U'\u00a0' && c != U'\ufeff') return false;
  }
  return true;
}

class TextReader {
 public:
  TextReader(const Limits& limits, model::Document document) : limits_(limits), document_(std::move(document)) {}

  base::Result<model::Document> read(std::string_view bytes) {
    paged_ = bytes.find('\f') != std::string_view::npos;
    std::size_t begin = 0;
    while (begin < bytes.size()) {
      const std::size_t end = std::min(bytes.find_first_of("\r\n\f", begin), bytes.size());
      add_line(bytes.substr(begin, end - begin));
      if (end < bytes.size() && bytes[end] == '\f') start_page();
      begin = bytes.substr(end, 2) == "\r\n" ? end + 2 : end + 1;
      if (document_.blocks.size() > limits_.blocks) return too_many_blocks();
    }
    close_paragraph();
    if (document_.blocks.size() > limits_.blocks) return too_many_blocks();
    // A form feed at the very end closes the last page, it opens none.
    if (paged_ && !document_.blocks.empty()) document_.pages = document_.blocks.back().page;
    return std::move(document_);
  }

 private:
  void add_line(std::string_view line) {
    if (is_blank(line)) {
      close_paragraph();
      return;
    }
    if (!paragraph_.empty()) paragraph_ += '\n';
    paragraph_ += line;
  }

  base::Error too_many_blocks() const {
    return {base::ErrorCode::kTooLarge, "", "", "more than " + std::to_string(limits_.blocks) + " blocks"};
  }

  void close_paragraph() {
    if (paragraph_.empty()) return;
    model::Paragraph paragraph;
    paragraph.text.printed = std::exchange(paragraph_, {});
    model::Block block;
    block.content = std::move(paragraph);
    if (paged_) block.page = page_;
    block.page_break_before = std::exchange(page_break_, false);
    document_.blocks.push_back(std::move(block));
  }

  void start_page() {
    close_paragraph();
    page_break_ = !document_.blocks.empty();
    ++page_;
  }

  const Limits& limits_;
  model::Document document_;
  std::string paragraph_;
  std::uint32_t page_ = 1;
  bool paged_ = false;
  bool page_break_ = false;
};

}  // namespace

base::Result<model::Document> read_txt(std::string_view bytes, const Limits& limits, model::Document document) {
  if (!base::is_valid_utf8(bytes)) {
    return base::Error{base::ErrorCode::kDamaged, "", "byte " + std::to_string(first_invalid_byte(bytes)),
                       "not UTF-8 text"};
  }
  document.format = model::Format::kTxt;
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  return TextReader(limits, std::move(document)).read(bytes);
}

}  // namespace luyke::intake
