#include "extract/document_foot.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "extract/document_head.h"
#include "extract/lexicon.h"
#include "extract/lines.h"

namespace luyke::extract {
namespace {

constexpr std::size_t kMaxNameWords = 7;
constexpr std::size_t kNameDistance = 8;   // pieces between a position and its name
constexpr std::size_t kMaxSignLine = 160;  // bytes
constexpr std::size_t kFootPieces = 60;    // a foot is not longer

// Words that each begin with a capital: "BSCKII. Tô Minh Chánh".
bool looks_like_name(const Piece& piece) {
  std::size_t words = 0;
  bool capital = false;
  for (std::size_t at = 0; at < piece.text.size();) {
    const char c = piece.text[at];
    if (c == ' ') {
      ++at;
      continue;
    }
    std::size_t end = std::min(piece.text.find(' ', at), piece.text.size());
    const std::string_view word = piece.text.substr(at, end - at);
    std::size_t letter = at;
    base::next_code_point(piece.text, letter);
    if (!is_word_byte(c) || (c >= '0' && c <= '9')) return false;
    if (word.find_first_of(",;:()/") != std::string_view::npos) return false;
    if (piece.text.substr(at, letter - at) == piece.lower.substr(at, letter - at)) return false;
    capital = true;
    ++words;
    at = end;
  }
  return capital && words >= 2 && words <= kMaxNameWords;
}

// Lines of a signature are short and begin in capitals; patterns run only on
// those.
bool may_sign(const Piece& piece) {
  if (piece.text.size() > kMaxSignLine) return false;
  const std::size_t word = std::min(piece.text.find(' '), piece.text.size());
  return all_capitals(piece.text.substr(0, word), piece.lower.substr(0, word));
}

class FootParser {
 public:
  FootParser(const HeadWords& words, const std::vector<text::Passage>& passages, const std::vector<Piece>& pieces,
             model::Metadata& metadata)
      : words_(words), passages_(passages), pieces_(pieces), metadata_(metadata) {}

  void read() {
    const auto recipients = find_recipients();
    if (recipients) read_recipients(*recipients);
    read_signer(recipients);
  }

 private:
  using Index = std::size_t;

  std::optional<Index> find_recipients() const;
  void read_recipients(Index first);
  void add_recipients(const Piece& piece);
  void read_signer(std::optional<Index> recipients);
  std::string field(const Piece& piece, std::string_view name) const;
  bool is_capacity(const Piece& piece) const { return may_sign(piece) && !field(piece, "capacity").empty(); }
  bool is_position(const Piece& piece) const;
  bool sign_from(Index first);
  bool sign_on_one_line(const Piece& piece);
  std::string name_after(Index first) const;

  const HeadWords& words_;
  const std::vector<text::Passage>& passages_;
  const std::vector<Piece>& pieces_;
  model::Metadata& metadata_;
};

std::string FootParser::field(const Piece& piece, std::string_view name) const {
  for (const FieldMatch& match : words_.rules.read(piece.text, piece.lower)) {
    if (match.field == name) return printed(passages_, piece, match.range);
  }
  return "";
}

bool FootParser::is_position(const Piece& piece) const {
  return all_capitals(piece.text, piece.lower) && words_.positions.find(piece.lower).has_value() &&
         looks_like_name(piece);
}

std::optional<std::size_t> FootParser::find_recipients() const {
  for (Index i = 0; i < pieces_.size(); ++i) {
    if (words_.foot_start.at(pieces_[i].lower, 0) > 0) return i;
  }
  return std::nullopt;
}

// One line may hold several: "- A; - B; - Lưu: VT."
void FootParser::add_recipients(const Piece& piece) {
  std::size_t begin = 0;
  while (begin < piece.text.size()) {
    const std::size_t next = std::min(piece.text.find("; -", begin), piece.text.size());
    Piece entry = after(until(piece, next), begin);
    while (!entry.text.empty() && (entry.text.front() == '-' || entry.text.front() == ':')) entry = after(entry, 1);
    std::size_t size = entry.text.size();
    while (size > 0 && (entry.text[size - 1] == ';' || entry.text[size - 1] == '.')) --size;
    entry = until(entry, size);
    if (!entry.text.empty() && words_.filing.at(entry.lower, 0) == 0) {
      metadata_.recipients.push_back(printed(passages_, entry));
    }
    begin = next < piece.text.size() ? next + 1 : next;
  }
}

void FootParser::read_recipients(Index first) {
  const Piece& head = pieces_[first];
  const std::size_t word = words_.foot_start.at(head.lower, 0);
  add_recipients(after(head, word));
  const std::size_t known = metadata_.recipients.size();
  for (Index i = first + 1; i < pieces_.size() && i < first + kFootPieces; ++i) {
    const Piece& piece = pieces_[i];
    if (piece.cell > head.cell) continue;  // the signature beside it
    if (head.table_cell && piece.passage != head.passage) break;
    if (piece.text.front() == '-') {
      const bool filed = words_.filing.at(after(piece, 1).lower, 0) > 0;
      add_recipients(piece);
      if (filed) break;
      continue;
    }
    if (is_capacity(piece) || is_position(piece) || metadata_.recipients.size() == known) break;
    // A long entry goes on below.
    metadata_.recipients.back() += " " + printed(passages_, piece);
    std::string& entry = metadata_.recipients.back();
    while (!entry.empty() && (entry.back() == ';' || entry.back() == '.')) entry.pop_back();
  }
}

std::string FootParser::name_after(Index first) const {
  for (Index i = first; i < pieces_.size() && i < first + kNameDistance; ++i) {
    const Piece& piece = pieces_[i];
    if (piece.text.front() == '-' || piece.cell < pieces_[first - 1].cell) continue;
    if (piece.text.front() == '(' || words_.signed_marks.at(piece.lower, 0) > 0) continue;
    if (is_capacity(piece) || is_position(piece)) return "";
    // In a decision the word for it follows the body that decides.
    if (words_.kind_at(piece.lower) != nullptr) return "";
    if (looks_like_name(piece)) return printed(passages_, piece);
  }
  return "";
}

bool FootParser::sign_on_one_line(const Piece& piece) {
  const std::string signer = field(piece, "signer");
  if (signer.empty() || words_.positions.find(piece.lower) == std::nullopt) return false;
  metadata_.signer = model::Signer{field(piece, "capacity"), field(piece, "position"), signer};
  return true;
}

// Capacity lines, position lines, then the name.
bool FootParser::sign_from(Index first) {
  if (sign_on_one_line(pieces_[first])) return true;
  model::Signer signer;
  Index i = first;
  for (; i < pieces_.size() && i < first + kNameDistance; ++i) {
    const Piece& piece = pieces_[i];
    if (piece.cell < pieces_[first].cell) continue;  // the recipients beside it
    if (is_capacity(piece) && signer.position.empty()) {
      signer.capacity += (signer.capacity.empty() ? "" : "; ") + printed(passages_, piece);
    } else if (is_position(piece)) {
      signer.position += (signer.position.empty() ? "" : " ") + printed(passages_, piece);
    } else {
      break;
    }
  }
  if (i == first) return false;
  signer.name = name_after(i);
  if (signer.name.empty() && signer.capacity.empty()) return false;
  metadata_.signer = std::move(signer);
  return true;
}

// The first signature: those of annexes come later. It may stand above the
// recipients.
void FootParser::read_signer(std::optional<Index> recipients) {
  const Index middle = recipients.value_or(0);
  const Index above = middle > kNameDistance ? middle - kNameDistance : 0;
  for (Index i = above; i < pieces_.size() && !metadata_.signer; ++i) {
    if (may_sign(pieces_[i])) sign_from(i);
  }
}

}  // namespace

void read_foot(const HeadWords& words, const std::vector<text::Passage>& passages, const std::vector<Piece>& pieces,
               model::Metadata& metadata) {
  FootParser(words, passages, pieces, metadata).read();
}

}  // namespace luyke::extract
