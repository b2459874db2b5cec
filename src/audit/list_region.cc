#include "audit/list_region.h"

#include <algorithm>

namespace luyke::audit {
namespace {

using model::CueKind;
using model::Item;
using model::ItemKind;

constexpr std::size_t kMaxTotals = 8;
constexpr std::uint32_t kSentencesBack = 3;
constexpr std::size_t kNamedRun = 2;  // so many names with a bracket each are a list

std::optional<ListShape> shape_of(const Item& item) {
  if (item.kind != ItemKind::kCue) return std::nullopt;
  switch (item.cue) {
    case CueKind::kPartsClosed: return ListShape::kClosedCue;
    case CueKind::kPartsOpen: return ListShape::kOpenCue;
    case CueKind::kSubset: return ListShape::kSubsetCue;
    default: return std::nullopt;
  }
}

// Reads the items of one sentence and notes each place where a list can open.
class Reader {
 public:
  Reader(const Scene& scene, std::uint32_t sentence, std::vector<ListRegion>& out)
      : scene_(scene), sentence_(sentence), view_(scene.sentences[sentence]), out_(out) {}

  void read() {
    const auto& items = view_.sentence->items;
    clause_ = next_ = view_.first;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
      const Item& item = items[i];
      if (item.kind == ItemKind::kFigure) {
        ++next_;
        cue_since_figure_ = false;
      }
      if (item.kind == ItemKind::kOpen) open_bracket(i);
      if (item.kind == ItemKind::kClose && !open_.empty()) open_.pop_back();
      if (item.kind == ItemKind::kSemicolon) {
        clause_ = next_;
        colon_in_clause_ = false;
      }
      if (item.kind == ItemKind::kColon) open_colon(i);
      if (shape_of(item)) open_cue(i, *shape_of(item));
    }
  }

 private:
  int depth() const { return static_cast<int>(open_.size()); }

  // Mentions from the next one to the end of the innermost bracket, or of the
  // sentence.
  MentionIndex end_of_level() const {
    MentionIndex end = next_;
    while (end < view_.last && encloses(scene_.mentions[end])) ++end;
    return end;
  }
  bool encloses(const Mention& mention) const {
    if (open_.empty()) return true;
    return mention.depth >= depth() && static_cast<int>(mention.item) > open_.back() && !left_bracket(mention);
  }
  bool left_bracket(const Mention& mention) const {
    int level = depth();
    const auto& items = view_.sentence->items;
    for (auto i = static_cast<std::size_t>(open_.back()) + 1; i < mention.item; ++i) {
      if (items[i].kind == ItemKind::kOpen) ++level;
      if (items[i].kind == ItemKind::kClose && --level < depth()) return true;
    }
    return false;
  }

  bool plain_words_between(std::uint32_t from, std::uint32_t to) const {
    const auto& items = view_.sentence->items;
    return std::all_of(items.begin() + from, items.begin() + to, [](const Item& item) {
      return item.kind == ItemKind::kWords || item.kind == ItemKind::kCue || item.kind == ItemKind::kNumber;
    });
  }

  // "86 tin báo, tố giác tội phạm (": a comma inside what is counted.
  bool words_and_commas_between(std::uint32_t from, std::uint32_t to) const {
    const auto& items = view_.sentence->items;
    return std::all_of(items.begin() + from, items.begin() + to, [](const Item& item) {
      return item.kind == ItemKind::kWords || item.kind == ItemKind::kComma || item.kind == ItemKind::kAnd;
    });
  }

  // The cue that stands right after a bracket or a colon.
  const Item* cue_after(std::uint32_t i) const {
    const auto& items = view_.sentence->items;
    if (i + 1 >= items.size() || items[i + 1].kind != ItemKind::kCue) return nullptr;
    return &items[i + 1];
  }

  void open_bracket(std::uint32_t i) {
    open_.push_back(static_cast<int>(i));
    if (next_ == view_.first) return;
    const Mention& before = scene_.mentions[next_ - 1];
    const bool plain = plain_words_between(before.item + 1, i);
    if (before.depth != depth() - 1 || !(plain || words_and_commas_between(before.item + 1, i))) return;
    ListRegion region;
    region.in_bracket = true;
    region.far = !plain;
    region.shape = ListShape::kBracket;
    if (const Item* cue = cue_after(i)) {
      if (cue->cue == model::CueKind::kCompared) return;  // what it was before, no parts
      region.shape = shape_of(*cue).value_or(ListShape::kBracket);
      region.cue = cue->key;
    }
    region.totals = totals_at_bracket();
    const MentionIndex end = end_of_named_run();
    if (end == next_) return add(std::move(region));
    // "most in A, n; then B (m), C (k)": behind a comma they stand beside it.
    if (!plain) return;
    region.far = true;
    region.depth = depth() - 1;
    region.first = next_;
    region.last = end;
    if (!region.totals.empty()) out_.push_back(std::move(region));
  }

  // "82 cases in A (61), B (6), C (15)": the end of such names from the bracket
  // that opens here; next_ where there is no such run.
  MentionIndex end_of_named_run() const {
    const int outer = depth() - 1;
    std::size_t names = 0;
    MentionIndex end = next_;
    while (end < view_.last && is_named_bracket(scene_, outer, end)) {
      if (names > 0 && scene_.mentions[end].before < Separator::kAnd) break;
      ++names;
      const int bracket = scene_.mentions[end].bracket;
      while (end < view_.last && (scene_.mentions[end].bracket == bracket || scene_.mentions[end].depth > outer + 1)) {
        ++end;
      }
    }
    return names >= kNamedRun ? end : next_;
  }

  // The figure before the bracket, both figures of "x/y", and what a percentage
  // there speaks of.
  std::vector<MentionIndex> totals_at_bracket() const {
    std::vector<MentionIndex> totals;
    for (MentionIndex m = next_; m-- > clause_;) {
      const Mention& mention = scene_.mentions[m];
      if (mention.depth != depth() - 1) break;
      totals.push_back(m);
      const bool goes_on = mention.denominator || (is_percent(scene_.figure(m)) && mention.before <= Separator::kComma);
      if (!goes_on) break;
    }
    return totals;
  }

  // Only the first colon of a clause that has a total opens a list, and no cue
  // has opened one before; later ones stand between the label of a part and its figure.
  void open_colon(std::uint32_t i) {
    if (cue_since_figure_ || colon_in_clause_) return;
    if (cue_after(i) && shape_of(*cue_after(i))) return;
    ListRegion region;
    region.shape = ListShape::kColon;
    region.totals = totals_before();
    std::erase_if(region.totals, [&](MentionIndex m) { return m < clause_; });
    colon_in_clause_ = !region.totals.empty();
    add(std::move(region));
  }

  void open_cue(std::uint32_t i, ListShape shape) {
    const auto& items = view_.sentence->items;
    const bool in_new_bracket = i > 0 && items[i - 1].kind == ItemKind::kOpen;
    if (in_new_bracket && next_ > view_.first) return;
    cue_since_figure_ = true;
    ListRegion region;
    region.shape = shape;
    region.cue = items[i].key;
    region.totals = totals_before();
    region.clause_totals = static_cast<std::size_t>(
        std::count_if(region.totals.begin(), region.totals.end(), [&](MentionIndex m) { return m >= clause_; }));
    colon_in_clause_ = colon_in_clause_ || region.clause_totals > 0;
    if (region.totals.empty() && next_ == view_.first) {
      region.next_sentence = true;
      region.totals = totals_of_sentences_before(shape == ListShape::kClosedCue ? kSentencesBack : 1);
      region.far = region.totals.empty() && shape == ListShape::kClosedCue;
      if (region.far) region.totals = totals_of_paragraph_before();
    }
    add(std::move(region));
  }

  // Amounts and changes before this point that are not deeper in brackets,
  // nearest first.
  std::vector<MentionIndex> totals_before() const {
    std::vector<MentionIndex> totals;
    for (MentionIndex m = next_; m-- > view_.first && totals.size() < kMaxTotals;) {
      if (scene_.mentions[m].depth <= depth() && can_be_total(m)) totals.push_back(m);
    }
    return totals;
  }

  // Of the sentences before, so many of them in this paragraph.
  std::vector<MentionIndex> totals_of_sentences_before(std::uint32_t most) const {
    std::vector<MentionIndex> totals;
    if (sentence_ == 0 || !continues_the_one_before()) return totals;
    for (std::uint32_t s = sentence_; s-- > 0 && sentence_ - s <= most;) {
      if (s + 1 < sentence_ && !scene_.same_paragraph(s, sentence_)) break;
      for (MentionIndex m = scene_.sentences[s].last; m-- > scene_.sentences[s].first && totals.size() < kMaxTotals;) {
        if (scene_.mentions[m].depth == 0 && can_be_total(m)) totals.push_back(m);
      }
    }
    return totals;
  }

  // "By district: a, b" at the head of a paragraph breaks down what the one
  // before it has told.
  std::vector<MentionIndex> totals_of_paragraph_before() const {
    std::vector<MentionIndex> totals;
    if (sentence_ == 0) return totals;
    const model::Sentence& here = *view_.sentence;
    const std::uint32_t told = scene_.sentences[sentence_ - 1].sentence->paragraph;
    if (told + 1 != here.paragraph || scene_.sentences[sentence_ - 1].sentence->section != here.section) return totals;
    for (std::uint32_t s = sentence_; s-- > 0 && scene_.sentences[s].sentence->paragraph == told;) {
      for (MentionIndex m = scene_.sentences[s].last; m-- > scene_.sentences[s].first;) {
        const bool level = is_level(scene_.figure(m)) && scene_.mentions[m].depth == 0;
        if (level && totals.size() < kMaxTotals) totals.push_back(m);
      }
    }
    return totals;
  }

  // Same paragraph, or the next item of the same list.
  bool continues_the_one_before() const {
    const model::Sentence& before = *scene_.sentences[sentence_ - 1].sentence;
    const model::Sentence& here = *view_.sentence;
    if (before.paragraph == here.paragraph) return true;
    return before.list_item && here.list_item && here.paragraph == before.paragraph + 1;
  }

  bool can_be_total(MentionIndex m) const {
    const model::Figure& figure = scene_.figure(m);
    return is_level(figure) || is_change(figure);
  }

  void add(ListRegion region) {
    region.depth = depth();
    region.first = next_;
    region.last = end_of_level();
    const bool announces = region.last == view_.last && region.last == region.first && announces_a_list();
    if (announces) region.last = list_paragraphs_after();
    const bool written_sum = region.first + 1 < region.last && scene_.mentions[region.first + 1].after_plus;
    if (!written_sum && !region.totals.empty() && region.last > region.first) out_.push_back(std::move(region));
  }

  // A colon or a cue at the end, not a sentence that closes by itself.
  bool announces_a_list() const {
    const ItemKind last = view_.sentence->items.back().kind;
    return last == ItemKind::kColon || last == ItemKind::kCue;
  }

  // The list paragraphs below, up to the next item of the list that this
  // sentence is an item of.
  MentionIndex list_paragraphs_after() const {
    MentionIndex end = view_.last;
    if (!open_.empty()) return end;
    const char own = view_.sentence->list_mark;
    bool below_own = false;
    for (std::uint32_t s = sentence_ + 1; s < scene_.sentences.size(); ++s) {
      const model::Sentence& above = *scene_.sentences[s - 1].sentence;
      const model::Sentence& below = *scene_.sentences[s].sentence;
      if (!below.list_item || below.paragraph > above.paragraph + 1) break;
      if (below_own && below.list_mark == own) break;
      below_own = below_own || (own != 0 && below.list_mark != own);
      end = scene_.sentences[s].last;
    }
    return end;
  }

  const Scene& scene_;
  std::uint32_t sentence_;
  const SceneSentence& view_;
  std::vector<ListRegion>& out_;
  std::vector<int> open_;
  MentionIndex next_ = 0;
  MentionIndex clause_ = 0;  // first mention of the clause
  bool colon_in_clause_ = false;
  bool cue_since_figure_ = false;
};

}  // namespace

bool is_named_bracket(const Scene& scene, int depth, MentionIndex mention) {
  const Mention& here = scene.mentions[mention];
  if (!here.opens || here.depth != depth + 1 || here.bracket <= 0) return false;
  const auto& items = scene.sentences[here.sentence].sentence->items;
  return items[static_cast<std::size_t>(here.bracket) - 1].kind == ItemKind::kWords;
}

std::vector<ListRegion> find_list_regions(const Scene& scene) {
  std::vector<ListRegion> regions;
  for (std::uint32_t s = 0; s < scene.sentences.size(); ++s) Reader(scene, s, regions).read();
  return regions;
}

}  // namespace luyke::audit
