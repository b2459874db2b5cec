#include "extract/stream.h"

#include <algorithm>

#include "base/ascii.h"

namespace luyke::extract {
namespace {

using model::ItemKind;

// Walks one sentence and cuts it into elements.
class Cutter {
 public:
  Cutter(Stream& stream, const std::vector<bool>& is_figure, const Lexicon& lexicon, const std::vector<Hit>& hits)
      : stream_(stream),
        lower_(stream.passage().lower),
        is_figure_(is_figure),
        lexicon_(lexicon),
        hits_(hits),
        no_cue_(lexicon.list_index("no_cue")),
        and_(lexicon.list_index("and_word")) {}

  // `resumed`: the range goes on with the sentence that an aside broke off.
  void cut(base::Bytes range, bool resumed) {
    if (resumed && broken_off_ < stream_.sentences.size()) {
      sentence_ = &stream_.sentences[broken_off_];
      sentence_->range.end = range.end;
    } else {
      if (!is_aside(range)) broken_off_ = stream_.sentences.size();
      stream_.sentences.push_back({range, {}});
      sentence_ = &stream_.sentences.back();
    }
    depth_ = sentence_->elements.empty() ? 0 : depth_after(sentence_->elements.back());
    words_begin_ = at_ = range.begin;
    end_ = range.end;
    while (at_ < range.end) step(range.end);
    flush_words(range.end);
  }

 private:
  bool is_aside(base::Bytes range) const {
    const auto& asides = stream_.passage().asides;
    return std::any_of(asides.begin(), asides.end(), [&](const text::Aside& aside) {
      return aside.kind != model::SpanKind::kListLabel && aside.range.contains(range);
    });
  }

  static std::uint32_t depth_after(const Element& last) {
    return last.kind == ItemKind::kOpen ? last.depth + 1 : last.depth;
  }

  void step(std::uint32_t end) {
    if (base::is_blank(lower_[at_])) {
      ++at_;
      return;
    }
    skip_past(at_);
    if (take_number() || take_cue(end) || take_and() || take_mark()) return;
    advance_word();
  }

  // Tokens and hits before the offset are done with.
  void skip_past(std::uint32_t offset) {
    const auto& tokens = stream_.tokenised->tokens;
    while (token_ < tokens.size() && tokens[token_].range.begin < offset) ++token_;
    while (hit_ < hits_.size() && hits_[hit_].range.begin < offset) ++hit_;
  }

  bool take_number() {
    const auto& tokens = stream_.tokenised->tokens;
    if (token_ >= tokens.size() || tokens[token_].range.begin != at_) return false;
    Element element;
    if (is_figure_[token_]) {
      element.kind = ItemKind::kFigure;
      element.quantity = static_cast<std::uint32_t>(stream_.quantities.size());
      stream_.quantities.push_back(read_quantity(*stream_.tokenised, token_, is_figure_, lexicon_, stream_.style));
      element.range = stream_.quantities.back().range;
    } else {
      element.kind = ItemKind::kNumber;
      element.token = token_;
      element.range = tokens[token_].range;
    }
    push(element);
    return true;
  }

  // The longest cue that begins here, unless a longer phrase that only looks
  // like one does.
  bool take_cue(std::uint32_t end) {
    const Hit* best = nullptr;
    std::uint32_t look_alike = 0;
    for (std::size_t i = hit_; i < hits_.size() && hits_[i].range.begin == at_; ++i) {
      if (hits_[i].kind == TermKind::kList && hits_[i].index == no_cue_) {
        look_alike = std::max(look_alike, hits_[i].range.end);
      }
      const bool usable = hits_[i].kind == TermKind::kCue && hits_[i].range.end <= end;
      if (usable && (best == nullptr || hits_[i].range.size() > best->range.size())) best = &hits_[i];
    }
    if (look_alike > (best == nullptr ? at_ : best->range.end)) {
      at_ = std::min(look_alike, end);
      return true;
    }
    if (best == nullptr || is_in_name()) return false;
    Element element;
    element.kind = ItemKind::kCue;
    element.cue = lexicon_.cue(*best);
    element.range = best->range;
    push(element);
    return true;
  }

  // "Cao Bằng": a capital behind a capitalised word makes a name.
  bool is_in_name() const {
    const std::string& text = stream_.passage().text;
    if (!stream_.passage().capitals_tell || at_ == 0 || text[at_ - 1] != ' ' || !is_capital(at_)) return false;
    std::uint32_t before = at_ - 1;
    while (before > 0 && is_word_byte(text[before - 1])) --before;
    const std::uint32_t word = at_ - 1 - before;
    return word > 0 && is_capital(before) && !is_all_capitals(at_);
  }

  // The letter at that offset differs from its lower case.
  bool is_capital(std::uint32_t offset) const {
    const std::string& text = stream_.passage().text;
    std::uint32_t end = offset + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return text.compare(offset, end - offset, lower_, offset, end - offset) != 0;
  }

  // The word has no small letter behind its first one.
  bool is_all_capitals(std::uint32_t offset) const {
    std::uint32_t next = offset + 1;
    const std::string& text = stream_.passage().text;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) ++next;
    return next < text.size() && is_word_byte(text[next]) && is_capital(next);
  }

  bool take_and() {
    for (std::size_t i = hit_; i < hits_.size() && hits_[i].range.begin == at_; ++i) {
      if (hits_[i].kind != TermKind::kList || hits_[i].index != and_) continue;
      push({ItemKind::kAnd, {}, 0, 0, 0, hits_[i].range});
      return true;
    }
    return false;
  }

  bool take_mark() {
    static constexpr std::string_view kEllipsis = "…";
    const std::string_view rest = lower_.substr(at_);
    const bool ellipsis = (rest.front() == '.' && rest.starts_with("...")) ||
                          (rest.front() == kEllipsis.front() && rest.starts_with(kEllipsis));
    if (ellipsis) {
      push({ItemKind::kEllipsis, {}, 0, 0, 0, {at_, at_ + 3}});
      return true;
    }
    const auto kind = mark_kind(rest.front());
    if (!kind) return false;
    if (*kind == ItemKind::kClose && depth_ > 0) --depth_;
    push({*kind, {}, 0, 0, 0, {at_, at_ + 1}});
    if (*kind == ItemKind::kOpen) ++depth_;
    return true;
  }

  static std::optional<ItemKind> mark_kind(char c) {
    switch (c) {
      case ',': return ItemKind::kComma;
      case ';': return ItemKind::kSemicolon;
      case ':': return ItemKind::kColon;
      case '-': return ItemKind::kDash;
      case '(':
      case '[': return ItemKind::kOpen;
      case ')':
      case ']': return ItemKind::kClose;
      case '+': return ItemKind::kPlus;
      case '=': return ItemKind::kEquals;
      case '/': return ItemKind::kSlash;
      default: return std::nullopt;
    }
  }

  void advance_word() {
    const bool word = is_word_byte(lower_[at_]);
    do {
      ++at_;
    } while (word && at_ < sentence_->range.end && is_word_byte(lower_[at_]) && !at_number());
  }

  bool at_number() const {
    const auto& tokens = stream_.tokenised->tokens;
    return base::is_digit(lower_[at_]) && token_ < tokens.size() && tokens[token_].range.begin == at_;
  }

  void flush_words(std::uint32_t end) {
    std::uint32_t begin = words_begin_;
    while (begin < end && !is_word_byte(lower_[begin]) && lower_[begin] != '%') ++begin;
    while (end > begin && !is_word_byte(lower_[end - 1]) && lower_[end - 1] != '%') --end;
    if (begin == end) return;
    sentence_->elements.push_back({ItemKind::kWords, {}, 0, 0, depth_, {begin, end}});
  }

  void push(Element element) {
    flush_words(at_);
    element.depth = depth_;
    sentence_->elements.push_back(element);
    at_ = std::max(element.range.end, at_ + 1);
    words_begin_ = at_;
  }

  Stream& stream_;
  const std::string_view lower_;
  const std::vector<bool>& is_figure_;
  const Lexicon& lexicon_;
  const std::vector<Hit>& hits_;
  std::int64_t no_cue_;
  std::int64_t and_;
  SentenceStream* sentence_ = nullptr;
  std::size_t broken_off_ = 0;  // the last sentence that is no aside
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t words_begin_ = 0;
  std::uint32_t depth_ = 0;
  std::uint32_t token_ = 0;
  std::size_t hit_ = 0;
};

}  // namespace

Stream make_stream(const TokenisedPassage& tokenised, const std::vector<bool>& is_figure, const Lexicon& lexicon,
                   const std::vector<Hit>& hits, base::NumberStyle style) {
  Stream stream;
  stream.tokenised = &tokenised;
  stream.style = style;
  Cutter cutter(stream, is_figure, lexicon, hits);
  const text::Passage& passage = *tokenised.passage;
  for (std::size_t i = 0; i < passage.sentences.size(); ++i) {
    cutter.cut(passage.sentences[i], i < passage.resumed.size() && passage.resumed[i]);
  }
  return stream;
}

}  // namespace luyke::extract
