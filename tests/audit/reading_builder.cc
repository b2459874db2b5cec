#include "tests/audit/reading_builder.h"

#include <map>

#include "audit/audit.h"
#include "model/names.h"
#include "tests/audit/figures.h"

namespace luyke::audit::testing {
namespace {

using model::Item;
using model::ItemKind;
using model::Sentence;

const std::map<std::string, ItemKind, std::less<>> kMarks = {
    {",", ItemKind::kComma},    {";", ItemKind::kSemicolon}, {":", ItemKind::kColon},  {"(", ItemKind::kOpen},
    {")", ItemKind::kClose},    {"+", ItemKind::kPlus},      {"=", ItemKind::kEquals}, {"/", ItemKind::kSlash},
    {"…", ItemKind::kEllipsis}, {"–", ItemKind::kDash},      {"và", ItemKind::kAnd}};

const std::map<std::string, model::FlowWord, std::less<>> kFlows = {{"opening", model::FlowWord::kOpening},
                                                                    {"in", model::FlowWord::kIn},
                                                                    {"out", model::FlowWord::kOut},
                                                                    {"closing", model::FlowWord::kClosing}};

class Builder {
 public:
  explicit Builder(std::string_view text) : rest_(text) {}

  model::Reading build() {
    while (!rest_.empty()) step();
    end_sentence();
    return std::move(reading_);
  }

 private:
  void step() {
    const char c = rest_.front();
    if (c == '[') return add_figure(take_until(']'));
    if (c == '<') return add_cue(take_until('>'));
    if (c == '\n') {
      end_sentence();
      ++paragraph_;
    } else if (c == '.') {
      end_sentence();
    } else if (c == '*' || c == '~') {
      sentence_.list_item = true;
      sentence_.list_mark = c;
    } else if (c != ' ') {
      return add_word();
    }
    rest_.remove_prefix(1);
  }

  std::string take_until(char end) {
    const auto position = rest_.find(end);
    std::string inside(rest_.substr(1, position - 1));
    rest_.remove_prefix(position + 1);
    return inside;
  }

  void add_figure(const std::string& inside) {
    const auto space = inside.find(' ');
    const auto basis = space == std::string::npos ? std::nullopt : model::basis_of(inside.substr(0, space));
    model::Figure printed = figure(basis ? inside.substr(space + 1) : inside);
    printed.basis = basis.value_or(model::Basis::kPeriod);
    printed.n = static_cast<model::NumberIndex>(reading_.figures.size());
    printed.tokens = {printed.n};
    Item item;
    item.kind = ItemKind::kFigure;
    item.figure = printed.n;
    sentence_.items.push_back(item);
    reading_.figures.push_back(printed);
  }

  void add_cue(const std::string& inside) {
    const auto space = inside.find(' ');
    Item item;
    const auto flow = kFlows.find(inside.substr(0, space));
    if (flow == kFlows.end()) {
      item.kind = ItemKind::kCue;
      item.cue = model::cue_kind_of(inside.substr(0, space)).value();
    } else {
      item.flow = flow->second;
    }
    item.key = space == std::string::npos ? inside : inside.substr(space + 1);
    sentence_.items.push_back(item);
  }

  void add_word() {
    std::size_t length = 0;
    while (length < rest_.size() && std::string_view(" \n.[<,;:()+=/").find(rest_[length]) == std::string_view::npos) {
      ++length;
    }
    if (length == 0) length = 1;
    const std::string word(rest_.substr(0, length));
    rest_.remove_prefix(length);
    const auto mark = kMarks.find(word);
    Item item;
    item.kind = mark == kMarks.end() ? ItemKind::kWords : mark->second;
    item.key = word;
    const bool joins =
        item.kind == ItemKind::kWords && !sentence_.items.empty() && sentence_.items.back().kind == ItemKind::kWords;
    if (joins) {
      sentence_.items.back().key += " " + word;
    } else {
      sentence_.items.push_back(item);
    }
  }

  void end_sentence() {
    if (sentence_.items.empty()) return;
    sentence_.paragraph = paragraph_;
    const bool list_item = sentence_.list_item;
    const char list_mark = sentence_.list_mark;
    reading_.sentences.push_back(std::move(sentence_));
    sentence_ = Sentence();
    sentence_.list_item = list_item && rest_.front() == '.';
    if (sentence_.list_item) sentence_.list_mark = list_mark;
  }

  std::string_view rest_;
  std::uint32_t paragraph_ = 0;
  Sentence sentence_;
  model::Reading reading_;
};

std::string print_of(const model::Reading& reading, model::NumberIndex n) {
  for (const model::Figure& figure : reading.figures) {
    if (figure.n == n) return figure.text;
  }
  return "?";
}

}  // namespace

model::Reading reading_of(std::string_view text) { return Builder(text).build(); }

std::string dump(const model::Reading& reading) {
  std::string text;
  for (const model::Relation& relation : reading.relations) {
    text += std::string(model::name_of(relation.kind)) + " " + print_of(reading, relation.result) + " =";
    for (const model::NumberIndex term : relation.terms) text += " " + print_of(reading, term);
    text += " " + std::string(model::name_of(relation.verdict)) + "\n";
  }
  for (const model::Finding& finding : reading.findings) {
    text += "! " + std::string(model::name_of(finding.severity)) + " " + finding.code;
    for (const model::NumberIndex n : finding.figures) text += " " + print_of(reading, n);
    text += "\n";
  }
  return text;
}

std::string audited(std::string_view text) {
  model::Reading reading = reading_of(text);
  check(reading);
  return dump(reading);
}

}  // namespace luyke::audit::testing
