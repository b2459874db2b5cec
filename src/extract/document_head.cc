#include "extract/document_head.h"

#include <algorithm>
#include <optional>

#include "extract/lexicon.h"
#include "extract/lines.h"

namespace luyke::extract {
namespace {

constexpr std::size_t kMaxLine = 260;       // bytes; longer lines are running text
constexpr std::size_t kMaxOrganLine = 120;  // bytes
constexpr std::size_t kMaxTitleLines = 6;

bool is_letter_byte(char c) { return is_word_byte(c) && (c < '0' || c > '9'); }

bool has_letters(std::string_view text) { return std::any_of(text.begin(), text.end(), is_letter_byte); }

std::optional<int> number_in(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// The line without brackets and stops around it.
std::string_view bare(std::string_view lower) {
  const auto edge = [](char c) { return c == '(' || c == ')' || c == '[' || c == ']' || c == '.' || c == ' '; };
  while (!lower.empty() && edge(lower.front())) lower.remove_prefix(1);
  while (!lower.empty() && edge(lower.back())) lower.remove_suffix(1);
  return lower;
}

class HeadParser {
 public:
  HeadParser(const HeadWords& words, const std::vector<text::Passage>& passages, const std::vector<Piece>& pieces,
             model::Metadata& metadata)
      : words_(words), passages_(passages), pieces_(pieces), metadata_(metadata) {}

  HeadExtent read() {
    find_end();
    read_fields();
    find_kind();
    read_title();
    read_issuer();
    read_addressees();
    extent_.end = end_;
    extent_.found = number_ || date_ || kind_;
    return extent_;
  }

 private:
  using Index = std::size_t;

  void find_end();
  void read_fields();
  void take(Index index, const FieldMatch& match);
  void read_date(const std::vector<FieldMatch>& matches, Index index);
  void find_kind();
  void read_title();
  void read_issuer();
  void read_addressees();

  bool begins_section(const Piece& piece) const;
  bool is_prose(const Piece& piece) const;
  bool is_organ_line(const Piece& piece) const;
  bool goes_on(const Piece& last, const Piece& next) const;
  std::vector<Index> title_lines(Index first) const;

  const HeadWords& words_;
  const std::vector<text::Passage>& passages_;
  const std::vector<Piece>& pieces_;
  model::Metadata& metadata_;
  Index end_ = 0;
  std::optional<Index> number_, date_, subject_, kind_;
  HeadExtent extent_;
  std::vector<bool> used_;  // lines that gave a field
};

bool HeadParser::begins_section(const Piece& piece) const {
  if (piece.table_cell) return false;
  const auto labels = parse_labels(words_.labels, piece.text, piece.lower, 0);
  return std::any_of(labels.begin(), labels.end(), [](const ParsedLabel& label) {
    return label.style != LabelStyle::kLower && !label.numbers.empty() && label.numbers.back() == 1;
  });
}

bool HeadParser::is_prose(const Piece& piece) const {
  return piece.text.size() > kMaxLine || (words_.body.at(piece.lower, 0) > 0 && !piece.stands_out);
}

// The head ends before the first heading or running text.
void HeadParser::find_end() {
  end_ = pieces_.size();
  for (Index i = 0; i < pieces_.size(); ++i) {
    const bool addressee = words_.addressees.at(pieces_[i].lower, 0) > 0;
    if (!addressee && (is_prose(pieces_[i]) || begins_section(pieces_[i]))) {
      end_ = i;
      break;
    }
  }
  used_.assign(pieces_.size(), false);
}

void HeadParser::take(Index index, const FieldMatch& match) {
  const auto set = [&](std::string& field) {
    if (field.empty()) field = printed(passages_, pieces_[index], match.range);
  };
  if (match.field == "number") {
    if (!number_) number_ = index;
    set(metadata_.number);
  } else if (match.field == "symbol") {
    set(metadata_.symbol);
    std::erase(metadata_.symbol, ' ');
  } else if (match.field == "place") {
    set(metadata_.place);
  } else if (match.field == "title") {
    if (!subject_) subject_ = index;
    set(metadata_.title);
  } else if (match.field == "kind") {
    set(metadata_.kind);
  } else if (match.field == "issuer") {
    set(metadata_.issuer);
  } else if (match.field == "parent_issuer") {
    set(metadata_.parent_issuer);
  }
}

void HeadParser::read_date(const std::vector<FieldMatch>& matches, Index index) {
  std::optional<int> day, month, year;
  bool dated = false;
  for (const FieldMatch& match : matches) {
    const std::string_view text = pieces_[index].text.substr(match.range.begin, match.range.size());
    if (match.field == "day") day = number_in(text), dated = true;
    if (match.field == "month") month = number_in(text);
    if (match.field == "year") year = number_in(text);
  }
  if (!dated || date_) return;
  date_ = index;
  if (day && month && year) metadata_.date = base::Date::make(*year, *month, *day);
  if (!day || !month) metadata_.draft = true;
}

void HeadParser::read_fields() {
  for (Index i = 0; i < end_; ++i) {
    const auto matches = words_.rules.read(pieces_[i].text, pieces_[i].lower);
    if (matches.empty()) continue;
    // Only the first number counts: others are quoted documents.
    const bool second_number = number_ && *number_ != i;
    const std::string_view first_rule = matches.front().rule;
    for (const FieldMatch& match : matches) {
      const bool of_number = match.field == "number" || match.field == "symbol";
      if (of_number && (second_number || match.rule != first_rule)) continue;
      take(i, match);
    }
    read_date(matches, i);
    used_[i] = true;
  }
  if (number_ && metadata_.number.empty()) metadata_.draft = true;
  for (Index i = 0; i < end_; ++i) {
    if (is_draft_mark(words_, pieces_[i])) metadata_.draft = true;
  }
}

// Below the number, where there is one: bodies above it bear names of kinds.
void HeadParser::find_kind() {
  for (Index i = number_ ? *number_ + 1 : 0; i < end_ && !kind_; ++i) {
    const Piece& piece = pieces_[i];
    const DocumentKind* kind = used_[i] ? nullptr : words_.kind_at(piece.lower);
    if (kind == nullptr) continue;
    const std::size_t size = kind->name.size();
    const bool capitals = all_capitals(piece.text.substr(0, size), piece.lower.substr(0, size));
    // "BÁO CÁO", "BÁO CÁO Kết quả …", but no "ĐỀ ÁN 06".
    const bool alone = piece.text.size() == size;
    // "Báo cáo tình hình …" in small letters, where the symbol says the same.
    const bool told = words_.kind_of_symbol(metadata_.symbol) == kind->code && piece.text.back() != '.' &&
                      piece.text.back() != ':' && piece.text.back() != ';';
    if (!alone && (!(capitals || told) || !has_letters(piece.text.substr(size)))) continue;
    kind_ = i;
    if (metadata_.kind.empty()) metadata_.kind = kind->code;
  }
  const std::string by_symbol = words_.kind_of_symbol(metadata_.symbol);
  if (subject_) {
    metadata_.kind = "CV";
  } else if (!by_symbol.empty() && (by_symbol != "CV" || metadata_.kind.empty())) {
    metadata_.kind = by_symbol;
  }
}

// Lines of the title from the first on.
std::vector<std::size_t> HeadParser::title_lines(Index first) const {
  std::vector<Index> lines;
  for (Index i = first; i < end_ && lines.size() < kMaxTitleLines; ++i) {
    const Piece& piece = pieces_[i];
    if (!has_letters(piece.text)) continue;  // a drawn line
    const bool other = used_[i] || piece.text.front() == '(' || piece.text.front() == '-' ||
                       words_.addressees.at(piece.lower, 0) > 0 || piece.text.back() == ':';
    const bool organ = all_capitals(piece.text, piece.lower) && words_.organs.at(piece.lower, 0) > 0;
    // A title that stands out ends where plain text begins.
    const bool fades = !lines.empty() && pieces_[lines.front()].stands_out && !piece.stands_out;
    const bool moved = !lines.empty() && piece.table_cell && piece.passage != pieces_[lines.front()].passage;
    if (other || organ || fades || moved) break;
    lines.push_back(i);
    if (piece.text.back() == '.') break;
  }
  return lines;
}

// Whether the line belongs to the same statement as the one before it.
bool HeadParser::goes_on(const Piece& last, const Piece& next) const {
  const char mark = last.text.back();
  if (mark == ',' || mark == ';' || mark == '-') return true;
  if (words_.ties.ends_before(last.lower, last.lower.size())) return true;
  const bool small = next.text.substr(0, 2) == next.lower.substr(0, 2);
  return small || words_.statements.at(next.lower, 0) == 0;
}

void HeadParser::read_title() {
  std::vector<Piece> parts;
  if (subject_) {
    // The subject of a công văn goes on below its first line.
    const auto matches = words_.rules.read(pieces_[*subject_].text, pieces_[*subject_].lower);
    for (const FieldMatch& match : matches) {
      if (match.field == "title") parts = {after(until(pieces_[*subject_], match.range.end), match.range.begin)};
    }
    extent_.title_end = *subject_ + 1;
    for (const Index i : title_lines(*subject_ + 1)) {
      if (pieces_[i].passage != pieces_[*subject_].passage || all_capitals(pieces_[i].text, pieces_[i].lower)) break;
      parts.push_back(pieces_[i]);
      extent_.title_end = i + 1;
    }
  } else if (kind_) {
    extent_.title_end = *kind_ + 1;
    const Piece rest = after(pieces_[*kind_], words_.kind_at(pieces_[*kind_].lower)->name.size());
    if (has_letters(rest.text)) parts = {rest};
    for (const Index i : title_lines(*kind_ + 1)) {
      parts.push_back(pieces_[i]);
      extent_.title_end = i + 1;
    }
  }
  std::string title;
  for (Index i = 0; i < parts.size(); ++i) {
    const std::string_view joint = i == 0 ? "" : goes_on(parts[i - 1], parts[i]) ? " " : "; ";
    title += std::string(joint) + printed(passages_, parts[i]);
    extent_.title += std::string(joint) + std::string(parts[i].lower);
  }
  while (!title.empty() && (title.back() == '.' || title.back() == ' ')) title.pop_back();
  metadata_.title = title;
  for (Index i = 0; i < extent_.title_end; ++i) {
    if (kind_ && i >= *kind_) used_[i] = true;
  }
}

bool HeadParser::is_organ_line(const Piece& piece) const {
  if (piece.text.size() > kMaxOrganLine || !has_letters(piece.text)) return false;
  if (piece.text.find('@') != std::string_view::npos || piece.text.find(':') != std::string_view::npos) return false;
  if (is_draft_mark(words_, piece) || is_secrecy_mark(words_, piece)) return false;
  return all_capitals(piece.text, piece.lower);
}

// The lines in capitals above the number; each body begins with a word for one.
void HeadParser::read_issuer() {
  const Index anchor = number_ ? *number_ : date_ ? *date_ : kind_ ? *kind_ : end_;
  std::vector<Piece> lines;
  for (Index i = 0; i < anchor; ++i) {
    Piece piece = pieces_[i];
    const auto motto = words_.motto.find(piece.lower);
    if (motto) piece = until(piece, *motto);
    if (piece.text.empty() || used_[i]) continue;
    if (is_organ_line(piece)) {
      lines.push_back(piece);
    } else if (has_letters(piece.text)) {
      lines.clear();  // stamps and signature data stand above the head
    }
  }
  std::vector<std::string> bodies;
  for (const Piece& line : lines) {
    // "PHÒNG, CHỐNG …" goes on with a name, "PHÒNG TÀI CHÍNH" begins one.
    const std::size_t word = words_.organs.at(line.lower, 0);
    const bool begins = word > 0 && (word == line.text.size() || line.text[word] != ',');
    if (begins || bodies.empty()) {
      bodies.push_back(printed(passages_, line));
    } else {
      bodies.back() += " " + printed(passages_, line);
    }
  }
  if (bodies.empty() || words_.organs.at(lines.front().lower, 0) == 0) return;
  if (metadata_.issuer.empty()) metadata_.issuer = bodies.back();
  bodies.pop_back();
  if (!metadata_.parent_issuer.empty()) return;
  for (const std::string& body : bodies) {
    metadata_.parent_issuer += (metadata_.parent_issuer.empty() ? "" : "; ") + body;
  }
}

// "Kính gửi: A." or "Kính gửi:" and a list.
void HeadParser::read_addressees() {
  for (Index i = 0; i < end_; ++i) {
    const std::size_t word = words_.addressees.at(pieces_[i].lower, 0);
    if (word == 0) continue;
    const auto add = [&](Piece piece) {
      std::size_t size = piece.text.size();
      while (size > 0 && (piece.text[size - 1] == '.' || piece.text[size - 1] == ';')) --size;
      piece = until(piece, size);
      if (has_letters(piece.text)) metadata_.recipients.push_back(printed(passages_, piece));
    };
    std::size_t skip = word;
    while (skip < pieces_[i].text.size() && (pieces_[i].text[skip] == ':' || pieces_[i].text[skip] == ' ')) ++skip;
    add(after(pieces_[i], skip));
    for (Index next = i + 1; next < pieces_.size(); ++next) {
      const Piece& piece = pieces_[next];
      const bool small = piece.text.substr(0, 2) == piece.lower.substr(0, 2);
      if (piece.text.front() == '-') {
        add(after(piece, 1));
      } else if (small && next > i + 1 && next < end_) {
        // A long entry goes on below.
        metadata_.recipients.back() += " " + printed(passages_, piece);
        if (metadata_.recipients.back().back() == '.') metadata_.recipients.back().pop_back();
      } else {
        break;
      }
      end_ = std::max(end_, next + 1);
    }
    return;
  }
}

}  // namespace

bool is_secrecy_mark(const HeadWords& words, const Piece& piece) {
  const std::string_view line = bare(piece.lower);
  // A stamp is in capitals, or a line of its own under its label.
  const bool stamp = all_capitals(piece.text, piece.lower) || line.find(':') != std::string_view::npos;
  return stamp && words.secrecy.is(line);
}

bool is_draft_mark(const HeadWords& words, const Piece& piece) {
  const std::string_view line = bare(piece.lower);
  const bool marked = piece.text.front() == '(' || all_capitals(piece.text, piece.lower);
  const std::size_t size = words.draft.at(line, 0);
  if (!marked || size == 0) return false;
  // "DỰ THẢO 2", "Dự thảo lần 1".
  return !has_letters(line.substr(size));
}

HeadExtent read_head(const HeadWords& words, const std::vector<text::Passage>& passages,
                     const std::vector<Piece>& pieces, model::Metadata& metadata) {
  return HeadParser(words, passages, pieces, metadata).read();
}

}  // namespace luyke::extract
