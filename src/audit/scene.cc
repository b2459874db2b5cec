#include "audit/scene.h"

#include <algorithm>
#include <optional>

namespace luyke::audit {
namespace {

using model::CueKind;
using model::Item;
using model::ItemKind;

std::optional<Separator> separator_of(ItemKind kind) {
  switch (kind) {
    case ItemKind::kAnd: return Separator::kAnd;
    case ItemKind::kComma: return Separator::kComma;
    case ItemKind::kSemicolon: return Separator::kSemicolon;
    case ItemKind::kColon: return Separator::kColon;
    default: return std::nullopt;
  }
}

bool is_mark(ItemKind kind) {
  return separator_of(kind) || kind == ItemKind::kOpen || kind == ItemKind::kClose || kind == ItemKind::kSlash ||
         kind == ItemKind::kPlus || kind == ItemKind::kEquals || kind == ItemKind::kEllipsis;
}

void add_words(const std::string& key, Words& words) {
  for (std::string& word : words_of(key)) words.push_back(std::move(word));
}

void attach(const Item& item, std::vector<CueKind>& cues, Mention& mention) {
  Words& label = mention.label;
  if (mention.flow == model::FlowWord::kNone) mention.flow = item.flow;
  if (item.kind == ItemKind::kCue) cues.push_back(item.cue);
  const bool content = item.kind == ItemKind::kWords || (item.kind == ItemKind::kCue && names_content(item.cue));
  if (content) add_words(item.key, label);
}

// Marks and brackets on the way to the next figure.
struct Walk {
  int depth = 0;
  std::vector<int> open;
  Separator before = Separator::kSentence;
  bool semicolon = false;
  bool opened = false;
  bool slash = false;
  bool plus = false;
  bool equals = false;
  bool plain = true;  // only marks since the figure before

  void step(const Item& item, int index) {
    const auto separator = separator_of(item.kind);
    if (separator && *separator > before) before = *separator;
    if (item.kind == ItemKind::kSemicolon) semicolon = true;
    if (item.kind == ItemKind::kOpen) {
      open.push_back(index);
      opened = true;
    }
    if (item.kind == ItemKind::kClose && !open.empty()) open.pop_back();
    if (item.kind == ItemKind::kSlash) slash = true;
    if (item.kind == ItemKind::kPlus) plus = true;
    if (item.kind == ItemKind::kEquals) equals = true;
    if (!is_mark(item.kind)) plain = false;
  }
  void after_figure() {
    before = Separator::kNone;
    semicolon = opened = slash = plus = equals = false;
    plain = true;
  }
};

// "498 people (college level)": a bracket of words only belongs to the label.
void read_bracketed_words(const std::vector<Item>& items, std::size_t begin, Words& label) {
  Words words;
  for (std::size_t i = begin; i < items.size(); ++i) {
    if (items[i].kind == ItemKind::kClose) label.insert(label.end(), words.begin(), words.end());
    if (items[i].kind != ItemKind::kWords && items[i].kind != ItemKind::kCue) return;
    add_words(items[i].key, words);
  }
}

// The item before the bracket that closes here, when it holds words only:
// "foreign loans (ODA) 86"; else the closing bracket itself.
std::size_t start_of_words_in_brackets(const std::vector<Item>& items, std::size_t close) {
  for (std::size_t i = close; i-- > 1;) {
    if (items[i].kind == ItemKind::kOpen) return i - 1;
    if (items[i].kind != ItemKind::kWords && items[i].kind != ItemKind::kCue) break;
  }
  return close;
}

// "the lowest is district A (55 %)": the words before the bracket name it.
void read_words_before(const std::vector<Item>& items, std::size_t open, Words& label) {
  Words words;
  for (std::size_t i = open; i-- > 0;) {
    if (items[i].kind == ItemKind::kFigure) return;
    if (is_mark(items[i].kind)) break;
    if (items[i].kind == ItemKind::kWords) add_words(items[i].key, words);
  }
  label.insert(label.end(), words.begin(), words.end());
}

// "carried over: 20": what the words before the colon say of a stock.
model::FlowWord flow_before_colon(const std::vector<Item>& items, std::size_t colon) {
  for (std::size_t i = colon; i-- > 0 && !is_mark(items[i].kind) && items[i].kind != ItemKind::kFigure;) {
    if (items[i].flow != model::FlowWord::kNone) return items[i].flow;
  }
  return model::FlowWord::kNone;
}

// Cues and words on either side of a figure up to the nearest mark.
void read_surroundings(const std::vector<Item>& items, Mention& mention) {
  for (auto i = static_cast<std::size_t>(mention.item); i-- > 0;) {
    if (items[i].kind == ItemKind::kClose) i = start_of_words_in_brackets(items, i);
    if (is_mark(items[i].kind) || items[i].kind == ItemKind::kFigure) break;
    attach(items[i], mention.lead, mention);
  }
  if (mention.item > 0 && items[mention.item - 1].kind == ItemKind::kOpen) {
    read_words_before(items, mention.item - 1, mention.label);
  }
  if (mention.item > 0 && items[mention.item - 1].kind == ItemKind::kColon) {
    mention.flow = flow_before_colon(items, mention.item - 1);
  }
  mention.lead_words = static_cast<int>(mention.label.size());
  std::size_t i = mention.item + 1;
  for (; i < items.size(); ++i) {
    if (is_mark(items[i].kind) || items[i].kind == ItemKind::kFigure) break;
    attach(items[i], mention.tail, mention);
  }
  if (i < items.size() && items[i].kind == ItemKind::kOpen) read_bracketed_words(items, i + 1, mention.label);
}

void read_mentions(const model::Sentence& sentence, std::uint32_t index, std::vector<Mention>& mentions) {
  Walk walk;
  bool first = true;
  for (std::uint32_t i = 0; i < sentence.items.size(); ++i) {
    const Item& item = sentence.items[i];
    if (item.kind != ItemKind::kFigure) {
      walk.step(item, static_cast<int>(i));
      continue;
    }
    Mention mention;
    mention.figure = item.figure;
    mention.sentence = index;
    mention.item = i;
    mention.depth = static_cast<int>(walk.open.size());
    mention.bracket = walk.open.empty() ? -1 : walk.open.back();
    mention.before = first ? Separator::kSentence : walk.before;
    mention.behind_semicolon = walk.semicolon;
    mention.opens = walk.opened;
    mention.denominator = !first && walk.slash && walk.plain && !walk.opened;
    mention.after_plus = walk.plus;
    mention.after_equals = walk.equals;
    read_surroundings(sentence.items, mention);
    if (mention.denominator) mentions.back().numerator = true;
    mentions.push_back(std::move(mention));
    walk.after_figure();
    first = false;
  }
}

bool is_measured(const model::Figure& figure) { return figure.continuous || figure.dimension == "money"; }

bool has_figures(const model::Sentence& sentence) {
  return std::any_of(sentence.items.begin(), sentence.items.end(),
                     [](const Item& item) { return item.kind == ItemKind::kFigure; });
}

// A note in mid-sentence leaves a rest that begins with a mark; words that
// announce a list belong to the figures before them.
bool is_rest(const model::Sentence& sentence) {
  if (sentence.items.empty()) return false;
  if (!has_figures(sentence)) return true;
  const ItemKind first = sentence.items.front().kind;
  return first == ItemKind::kOpen || first == ItemKind::kComma || first == ItemKind::kSemicolon;
}

// Sentences with figures, their torn rests put back.
std::vector<model::Sentence> whole_sentences(const std::vector<model::Sentence>& source) {
  std::vector<model::Sentence> whole;
  for (const model::Sentence& sentence : source) {
    const bool joins = !whole.empty() && whole.back().paragraph == sentence.paragraph && is_rest(sentence);
    if (!joins && !has_figures(sentence)) continue;
    if (joins) {
      whole.back().items.insert(whole.back().items.end(), sentence.items.begin(), sentence.items.end());
    } else {
      whole.push_back(sentence);
    }
  }
  return whole;
}

}  // namespace

Scene::Scene(const model::Reading& source) : reading(source), whole_(whole_sentences(source.sentences)) {
  for (const model::Sentence& sentence : whole_) {
    SceneSentence view;
    view.sentence = &sentence;
    view.first = static_cast<MentionIndex>(mentions.size());
    read_mentions(sentence, static_cast<std::uint32_t>(sentences.size()), mentions);
    view.last = static_cast<MentionIndex>(mentions.size());
    if (view.last > view.first) sentences.push_back(view);
  }
}

bool Scene::same_paragraph(std::uint32_t a, std::uint32_t b) const {
  return sentences[a].sentence->paragraph == sentences[b].sentence->paragraph;
}

bool names_content(CueKind cue) {
  switch (cue) {
    case CueKind::kDone:
    case CueKind::kPending:
    case CueKind::kReceived:
    case CueKind::kStock:
    case CueKind::kOverlap: return true;
    default: return false;
  }
}

bool has(const std::vector<CueKind>& cues, CueKind kind) {
  return std::find(cues.begin(), cues.end(), kind) != cues.end();
}

bool is_level(const model::Figure& figure) { return figure.measure == model::Measure::kAmount; }
bool is_percent(const model::Figure& figure) { return figure.measure == model::Measure::kPercent; }
bool is_change(const model::Figure& figure) { return figure.measure == model::Measure::kChange; }

namespace {

// "đồng" of "đồng/người": an earlier mean is often printed without its piece.
bool is_piece_left_out(const std::string& rate, const std::string& plain) {
  const std::size_t slash = rate.find('/');
  return slash != std::string::npos && !plain.empty() && rate.substr(0, slash) == plain;
}

}  // namespace

int unit_likeness(const model::Figure& a, const model::Figure& b) {
  if (a.unit == b.unit) return 3;
  const bool mean = is_piece_left_out(a.unit, b.unit) || is_piece_left_out(b.unit, a.unit);
  if (mean && (a.basis == model::Basis::kPrior || b.basis == model::Basis::kPrior)) return 2;
  if (is_measured(a) != is_measured(b)) return a.unit.empty() || b.unit.empty() ? 1 : 0;
  if (a.unit.empty() || b.unit.empty()) return 2;
  if (!a.dimension.empty() && a.dimension == b.dimension) return 2;
  return is_measured(a) ? 0 : 1;
}

int label_likeness(const Mention& a, const Mention& b) {
  const auto& shorter = a.label.size() <= b.label.size() ? a.label : b.label;
  const auto& longer = a.label.size() <= b.label.size() ? b.label : a.label;
  if (shorter.empty()) return 0;
  return 100 * common_words(shorter, longer) / static_cast<int>(shorter.size());
}

}  // namespace luyke::audit
