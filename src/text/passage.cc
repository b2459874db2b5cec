#include "text/passage.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/join.h"
#include "text/labels.h"
#include "text/sentences.h"

namespace luyke::text {
namespace {

static_assert(Folded::kStep == Passage::Source::kStep);

bool is_note(const Aside& aside) {
  return aside.kind == model::SpanKind::kFootnote || aside.kind == model::SpanKind::kTextBox;
}

void add_asides(const std::vector<model::Span>& spans, const Folded& folded, std::uint32_t first_byte,
                Passage& passage) {
  const auto byte_of = [&](std::uint32_t code_point) {
    const auto at = std::lower_bound(folded.origin.begin(), folded.origin.end() - 1, code_point);
    return first_byte + static_cast<std::uint32_t>(at - folded.origin.begin());
  };
  for (const model::Span& span : spans) {
    const base::Bytes range{byte_of(span.range.begin), byte_of(span.range.end)};
    const bool apart = passage.asides.empty() || passage.asides.back().range.end <= range.begin;
    if (!range.empty() && apart) passage.asides.push_back({span.kind, range});
  }
}

// Puts a printed text in, after a space if the passage holds one already.
void add_source(Passage::Source source, Folded&& folded, Passage& passage) {
  if (passage.sources.empty()) {
    passage.text = std::move(folded.text);
    passage.lower = std::move(folded.lower);
    passage.origin = folded.origin;
  } else {
    // The entry for the end of the text before becomes that of the space.
    passage.text.push_back(' ');
    passage.lower.push_back(' ');
    source.first_byte = static_cast<std::uint32_t>(passage.text.size());
    passage.text += folded.text;
    passage.lower += folded.lower;
    passage.origin.insert(passage.origin.end(), folded.origin.begin(), folded.origin.end());
  }
  source.dropped = std::move(folded.dropped);
  source.steps = std::move(folded.steps);
  add_asides(source.text->spans, folded, source.first_byte, passage);
  passage.sources.push_back(std::move(source));
}

// How the document uses capitals, told from its first words.
class Capitals {
 public:
  explicit Capitals(const model::Document& document) {
    for (const model::Block& block : document.blocks) {
      if (const model::Paragraph* paragraph = block.paragraph()) {
        add(paragraph->text.printed);
      } else {
        for (const model::Cell& cell : block.table()->cells) add(cell.text.printed);
      }
      if (small_ + capital_ > kEnoughWords) return;
    }
  }

  // Running text has few capitals; a text of names alone has few words.
  bool tell_names() const { return small_ + capital_ < kLeastWords || small_ * 10 > capital_; }
  bool are_used() const { return capital_ > 0 || small_ < kFewWords; }

 private:
  static constexpr std::size_t kFewWords = 8;
  static constexpr std::size_t kLeastWords = 12;
  static constexpr std::size_t kEnoughWords = 5000;

  void add(std::string_view printed) {
    const Characters& characters = Characters::get();
    bool inside = false;  // a word
    for (std::size_t at = 0; at < printed.size();) {
      const Character character = characters[base::next_code_point(printed, at)];
      if (!inside && character.is(Character::kUpper)) ++capital_;
      if (!inside && character.is(Character::kLower)) ++small_;
      inside = character.is(Character::kLetter) || character.is(Character::kDigit) || character.is(Character::kMark);
    }
  }

  std::size_t small_ = 0;
  std::size_t capital_ = 0;
};

// Lists of one level begin alike.
char mark_of(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \t(");
  if (at == std::string_view::npos) return 0;
  const char first = text[at];
  if (base::is_digit(first)) return '1';
  if ((first >= 'a' && first <= 'z') || text.substr(at).starts_with("đ")) return 'a';
  return first >= 'A' && first <= 'Z' ? 'A' : first;
}

void finish(Passage& passage, const Capitals& capitals) {
  const bool labelled = !passage.asides.empty() && passage.asides.front().kind == model::SpanKind::kListLabel &&
                        passage.asides.front().range.begin == 0;
  const std::string_view text = passage.text;
  passage.list_item = labelled || label_size(text.substr(0, text.find('\n'))) > 0;
  if (passage.list_item) passage.list_mark = mark_of(text);
  std::vector<base::Bytes> notes;
  for (const Aside& aside : passage.asides) {
    if (is_note(aside)) notes.push_back(aside.range);
  }
  Sentences sentences = find_sentences(passage.text, notes);
  passage.sentences = std::move(sentences.ranges);
  passage.resumed = std::move(sentences.resumed);
  passage.capitals_tell = capitals.tell_names();
}

class Builder {
 public:
  explicit Builder(const model::Document& document) : document_(document), capitals_(document) {}

  std::vector<Passage> run() {
    for (std::uint32_t block = 0; block < document_.blocks.size(); ++block) {
      if (const model::Paragraph* paragraph = document_.blocks[block].paragraph()) {
        add_paragraph(*paragraph, block);
      } else {
        add_table(*document_.blocks[block].table(), block);
      }
    }
    for (Passage& passage : passages_) finish(passage, capitals_);
    return std::move(passages_);
  }

 private:
  void add_paragraph(const model::Paragraph& paragraph, std::uint32_t index) {
    const model::Block& block = document_.blocks[index];
    Folded folded = folded_form(paragraph.text);
    if (folded.text.empty()) return;
    Passage::Source source;
    source.text = &paragraph.text;
    source.block = index;
    source.page = block.page;
    if (block.part != model::Part::kBody) {
      start(std::move(source), std::move(folded)).paragraph = &paragraph;
      return;
    }
    if (torn_from_last({&block, folded.text, folded.origin})) {
      add_source(std::move(source), std::move(folded), passages_[last_passage_]);
    } else {
      last_passage_ = passages_.size();
      start(std::move(source), std::move(folded)).paragraph = &paragraph;
    }
    last_block_ = &block;
  }

  bool torn_from_last(const Candidate& second) const {
    if (last_block_ == nullptr) return false;
    const Passage& last = passages_[last_passage_];
    const std::size_t begin = last.sources.back().first_byte;
    return torn_apart({last_block_, std::string_view(last.text).substr(begin), std::span(last.origin).subspan(begin)},
                      second);
  }

  void add_table(const model::Table& table, std::uint32_t index) {
    if (document_.blocks[index].part == model::Part::kBody) last_block_ = nullptr;
    for (const model::Cell& cell : table.cells) {
      Folded folded = folded_form(cell.text);
      if (folded.text.empty()) continue;
      Passage::Source source;
      source.text = &cell.text;
      source.block = index;
      source.row = cell.row;
      source.column = cell.column;
      source.page = document_.blocks[index].page;
      start(std::move(source), std::move(folded));
    }
  }

  // A document without capitals is read as one in capitals: neither tells
  // names, and what needs a capital (symbols, abbreviations) is found.
  Folded folded_form(const model::Text& text) const {
    Folded folded = fold(text.printed, Trim::kYes);
    if (!capitals_.are_used()) folded.text = capital_form(folded.text);
    return folded;
  }

  Passage& start(Passage::Source source, Folded&& folded) {
    add_source(std::move(source), std::move(folded), passages_.emplace_back());
    return passages_.back();
  }

  const model::Document& document_;
  const Capitals capitals_;
  std::vector<Passage> passages_;
  // The last body paragraph and its passage, unless a table has come after it.
  const model::Block* last_block_ = nullptr;
  std::size_t last_passage_ = 0;
};

std::string_view slice(const Passage::Source& source, base::CodePoints range) {
  const std::string_view printed = source.text->printed;
  const std::uint32_t step =
      std::min<std::uint32_t>(range.begin / Passage::Source::kStep, static_cast<std::uint32_t>(source.steps.size()));
  const std::string_view rest = printed.substr(step == 0 ? 0 : source.steps[step - 1]);
  const std::uint32_t skipped = step * Passage::Source::kStep;
  return base::slice(rest, range.begin - skipped, range.end - skipped);
}

}  // namespace

std::size_t Passage::source_at(std::uint32_t byte) const {
  const auto after = std::upper_bound(sources.begin() + 1, sources.end(), byte,
                                      [](std::uint32_t b, const Source& source) { return b < source.first_byte; });
  return static_cast<std::size_t>(after - sources.begin()) - 1;
}

std::uint32_t Passage::end_of(std::size_t source) const {
  return source + 1 < sources.size() ? sources[source + 1].first_byte : static_cast<std::uint32_t>(text.size());
}

base::CodePoints Passage::printed_range(std::size_t index, base::Bytes range) const {
  const Source& source = sources[index];
  const std::uint32_t begin = origin[range.begin];
  if (range.empty()) return {begin, begin};
  const std::uint32_t last = origin[range.end - 1];
  // The byte before the next source is the space of the join, which stands for
  // the end of this one.
  const bool at_join = index + 1 < sources.size() && range.end == sources[index + 1].first_byte;
  // Several characters may come from one letter with its marks: it is taken whole.
  std::uint32_t end =
      at_join ? last : *std::upper_bound(origin.begin() + range.end, origin.begin() + end_of(index), last);
  while (end > last) {
    const auto gone = std::lower_bound(source.dropped.begin(), source.dropped.end(), end,
                                       [](const base::CodePoints& d, std::uint32_t e) { return d.end < e; });
    if (gone == source.dropped.end() || gone->end != end || gone->begin <= last) break;
    end = gone->begin;
  }
  return {begin, end};
}

model::Place Passage::place(base::Bytes range) const {
  const std::size_t index = source_at(range.begin);
  const Source& source = sources[index];
  model::Place place;
  place.block = source.block;
  place.row = source.row;
  place.column = source.column;
  place.page = source.page;
  place.range = printed_range(index, {range.begin, std::min(range.end, end_of(index))});
  return place;
}

std::string Passage::printed(base::Bytes range) const {
  std::string whole;
  for (std::size_t index = source_at(range.begin);; ++index) {
    const std::uint32_t begin = std::max(range.begin, sources[index].first_byte);
    const std::uint32_t end = std::min(range.end, end_of(index));
    whole += slice(sources[index], printed_range(index, {begin, end}));
    if (index + 1 == sources.size() || range.end < end_of(index)) return whole;
    whole += '\n';
    if (range.end == end) return whole;
  }
}

std::vector<Passage> passages_of(const model::Document& document) { return Builder(document).run(); }

}  // namespace luyke::text
