#include "tests/intake/pandoc_native.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "base/utf8.h"

namespace luyke::intake::test {
namespace {

// A value of Haskell's `show`: a constructor with its arguments, a list or
// tuple (no name), a string, or a number.
struct Value {
  std::string name;  // "" for lists and tuples, "\"" for strings
  std::string text;  // of a string
  std::vector<Value> arguments;
};

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Value value() {
    Value value = atom();
    if (value.name.empty() || !std::isupper(static_cast<unsigned char>(value.name[0]))) return value;
    for (char next = peek();
         next == '"' || next == '(' || next == '[' || next == '{' || std::isalnum(static_cast<unsigned char>(next));
         next = peek()) {
      value.arguments.push_back(atom());
    }
    return value;
  }

 private:
  char peek() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_]))) ++at_;
    return at_ < text_.size() ? text_[at_] : '\0';
  }

  Value atom() {
    const char next = peek();
    if (next == '"') return string();
    if (next == '[') return list(']');
    if (next == '(') return list(')');
    if (next == '{') return list('}');
    Value word;
    const auto is_part = [](char c) {
      return std::isalnum(static_cast<unsigned char>(c)) || c == '.' || c == '_' || c == '-';
    };
    while (at_ < text_.size() && is_part(text_[at_])) word.name += text_[at_++];
    if (word.name.empty()) ++at_;
    return word;
  }

  Value list(char close) {
    Value list;
    ++at_;
    while (peek() != close && peek() != '\0') {
      if (peek() == ',' || peek() == '=') {
        ++at_;
      } else {
        list.arguments.push_back(value());
      }
    }
    ++at_;
    // A value in brackets is that value.
    if (close == ')' && list.arguments.size() == 1) return list.arguments.front();
    return list;
  }

  Value string() {
    Value string;
    string.name = "\"";
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] != '\\') {
        string.text += text_[at_];
        continue;
      }
      const char escaped = text_[++at_];
      if (std::isdigit(static_cast<unsigned char>(escaped))) {
        std::size_t used = 0;
        const unsigned long code = std::stoul(std::string(text_.substr(at_, 8)), &used);
        base::append_code_point(string.text, static_cast<char32_t>(code));
        at_ += used - 1;
      } else if (escaped == 'n') {
        string.text += '\n';
      } else if (escaped == 't') {
        string.text += '\t';
      } else if (escaped != '&') {
        string.text += escaped;
      }
    }
    ++at_;
    return string;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

class Walker {
 public:
  std::vector<std::string> paragraphs;

  void blocks(const Value& value) {
    const std::string& name = value.name;
    if (name == "Para" || name == "Plain" || name == "Header" || name == "LineBlock") {
      add_lines(inlines(value.arguments.back()));
    } else if (name == "CodeBlock" || name == "RawBlock") {
      add_lines(value.arguments.back().text);
    } else if (name == "DefinitionList") {
      for (const Value& item : value.arguments.front().arguments) {
        add(inlines(item.arguments.front()));
        blocks(item.arguments.back());
      }
    } else if (name == "Meta") {
      return;
    } else {
      for (const Value& argument : value.arguments) blocks(argument);
    }
  }

 private:
  void add(const std::string& text) {
    std::string line = folded(text);
    if (!line.empty()) paragraphs.push_back(std::move(line));
  }

  // Code of several lines may have been several paragraphs in the file.
  void add_lines(const std::string& text) {
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      add(text.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  static bool is_left_out(const Value& span) {
    const Value& classes = span.arguments.front().arguments.at(1);
    if (classes.arguments.empty()) return false;
    const std::string& first = classes.arguments.front().text;
    return first.starts_with("comment") || first == "deletion" || first == "diagram";
  }

  std::string inlines(const Value& value) {
    const std::string& name = value.name;
    if (name == "Str") return value.arguments.front().text;
    if (name == "Space" || name == "SoftBreak") return " ";
    if (name == "LineBreak") return "\n";
    if (name == "Code" || name == "Math" || name == "RawInline") return value.arguments.back().text;
    if (name == "Note") return note(value.arguments.front());
    if (name == "Image" || (name == "Span" && is_left_out(value))) return "";
    if (name == "Link" || name == "Cite") return inlines(value.arguments.at(1));
    std::string text;
    for (const Value& argument : value.arguments) text += inlines(argument);
    if (name == "Quoted") return value.arguments.front().name == "DoubleQuote" ? "“" + text + "”" : "‘" + text + "’";
    return text;
  }

  static std::string note(const Value& blocks_of_note) {
    Walker inside;
    inside.blocks(blocks_of_note);
    std::string text = " [cc: ";
    for (std::size_t i = 0; i < inside.paragraphs.size(); ++i) text += (i > 0 ? " " : "") + inside.paragraphs[i];
    return text + "] ";
  }
};

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = base::next_code_point(text, offset);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    base::append_code_point(out, c);
  }
  return out;
}

std::vector<std::string> pandoc_paragraphs(std::string_view native) {
  Walker walker;
  walker.blocks(Parser(native).value());
  return walker.paragraphs;
}

}  // namespace luyke::intake::test
