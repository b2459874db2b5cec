#include "extract/move_words.h"

#include <algorithm>

namespace luyke::extract {

using model::ItemKind;

MoveWords::MoveWords(const Stream& stream, const Lexicon& lexicon)
    : stream_(stream), lexicon_(lexicon), from_(lexicon.list_index("from_word")), to_(lexicon.list_index("move_end")) {}

std::optional<std::size_t> MoveWords::target(const std::vector<Element>& elements, std::size_t i) const {
  if (i == 0 || !leads(elements[i - 1], from_)) return std::nullopt;
  for (std::size_t k = i + 1; k < elements.size(); ++k) {
    const ItemKind kind = elements[k].kind;
    if (kind == ItemKind::kFigure) return leads(elements[k - 1], to_) ? std::optional(k) : std::nullopt;
    if (kind != ItemKind::kWords && kind != ItemKind::kCue && kind != ItemKind::kNumber) break;
  }
  return std::nullopt;
}

bool MoveWords::leads(const Element& words, std::int64_t list) const {
  if (words.kind != ItemKind::kWords && words.kind != ItemKind::kCue) return false;
  const std::string& lower = stream_.passage().lower;
  const auto is_end = [&](std::uint32_t at) {
    const Hit approx = lexicon_.at(lower, at, TermKind::kApprox);
    return std::max(at, approx.range.end) >= words.range.end;
  };
  for (std::uint32_t begin = words.range.begin; begin < words.range.end; ++begin) {
    if (begin > words.range.begin && is_word_byte(lower[begin - 1])) continue;
    const base::Bytes word = lexicon_.list_word_at(lower, begin, list);
    if (!word.empty() && is_end(word.end)) return true;
  }
  return false;
}

}  // namespace luyke::extract
