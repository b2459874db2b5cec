#include "extract/prose.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/stream.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

using model::FlowWord;
using model::ItemKind;
using model::NumberClass;

constexpr const char* kRuleUnit = "figure.unit";        // a counting word, scale or % belongs to it
constexpr const char* kRuleContext = "figure.context";  // list, bracket, label or decimals make it one

// Behind the number, or behind y of "x/y".
bool has_counting_word(const TokenisedPassage& tokenised, std::uint32_t token, const Lexicon& lexicon) {
  const std::string& lower = tokenised.passage->lower;
  std::uint32_t end = tokenised.tokens[token].range.end;
  const bool slash = token + 1 < tokenised.tokens.size() && end < lower.size() && lower[end] == '/' &&
                     tokenised.tokens[token + 1].range.begin == end + 1;
  if (slash) end = tokenised.tokens[token + 1].range.end;
  // "xã An Lạc 1 tổ chức": counting words that are verbs too prove nothing.
  if (end < lower.size() && lower[end] == '\n') return false;
  if (lexicon.is_list_word(lower, end, lexicon.list_index("verb_like_unit"))) return false;
  return !lexicon.at(lower, end, TermKind::kUnit).range.empty() ||
         !lexicon.at(lower, end, TermKind::kScale).range.empty();
}

// Tokens that no rule claims or a rule claims as figures, and weakly claimed
// ones with a counting word.
std::vector<bool> possible_figures(const TokenisedPassage& tokenised, const std::vector<bool>& weak,
                                   const Lexicon& lexicon, const model::Reading& reading) {
  std::vector<bool> possible(tokenised.tokens.size(), false);
  for (std::uint32_t i = 0; i < tokenised.tokens.size(); ++i) {
    const model::NumberToken& number = reading.numbers[tokenised.tokens[i].n];
    if (number.number_class == NumberClass::kUnclaimed || number.number_class == NumberClass::kFigure) {
      possible[i] = base::read_number(number.text, base::NumberStyle::kVietnamese).has_value();
    } else {
      possible[i] = weak[i] && has_counting_word(tokenised, i, lexicon);
    }
  }
  return possible;
}

model::Figure make_figure(const Stream& stream, std::uint32_t q, const Draft& draft, const PassageContext& context,
                          const model::Reading& reading) {
  const Quantity& quantity = stream.quantities[q];
  const text::Passage& passage = stream.passage();
  model::Figure figure;
  for (std::uint32_t t = quantity.first_token; t <= quantity.last_token; ++t) {
    figure.tokens.push_back(stream.tokenised->tokens[t].n);
  }
  figure.n = figure.tokens.front();
  figure.text = passage.printed(quantity.digits);
  figure.place = passage.place(quantity.digits);
  figure.value = draft.value;
  figure.scale = draft.scale;
  figure.written_decimals = quantity.number.decimals;
  figure.trailing_zeros = quantity.number.trailing_zeros;
  figure.grouped = quantity.number.grouped;
  figure.approx = quantity.approx;
  figure.negative = quantity.minus;
  figure.direction = draft.direction;
  figure.basis = draft.basis;
  figure.undated = draft.undated;
  figure.measure = draft.measure;
  figure.rule = quantity.unit || quantity.scale ? kRuleUnit : kRuleContext;
  if (draft.unit != nullptr) {
    figure.unit = draft.unit->canonical + std::string(passage.lower, quantity.per.begin, quantity.per.size());
    figure.dimension = draft.unit->dimension;
    figure.continuous = draft.unit->continuous;
  }
  for (auto s = context.section; s; s = reading.sections[*s].parent) {
    const model::Section& section = reading.sections[*s];
    figure.section.insert(figure.section.begin(), section.title.empty() ? section.label : section.title);
  }
  return figure;
}

void add_figures(const Stream& stream, const std::vector<Draft>& drafts, const PassageContext& context,
                 model::Reading& reading) {
  for (std::uint32_t q = 0; q < stream.quantities.size(); ++q) {
    model::Figure figure = make_figure(stream, q, drafts[q], context, reading);
    for (const model::NumberIndex n : figure.tokens) {
      model::NumberToken& number = reading.numbers[n];
      if (number.number_class == NumberClass::kFigure) figure.rule = number.rule;  // a rule of its own
      number.number_class = NumberClass::kFigure;
      number.rule = figure.rule;
    }
    reading.figures.push_back(std::move(figure));
  }
}

// Lists of words that a stock's figures go with.
class FlowLists {
 public:
  explicit FlowLists(const Lexicon& lexicon)
      : lists_{{{FlowWord::kOpening, lexicon.list_index("flow_opening")},
                {FlowWord::kIn, lexicon.list_index("flow_in")},
                {FlowWord::kOut, lexicon.list_index("flow_out")},
                {FlowWord::kClosing, lexicon.list_index("flow_closing")}}} {}

  // Of the longest word of those lists in the range; behind another, the later.
  FlowWord in(base::Bytes range, const std::vector<Hit>& hits) const {
    FlowWord found = FlowWord::kNone;
    std::uint32_t end = range.begin;
    auto hit = std::lower_bound(hits.begin(), hits.end(), range.begin,
                                [](const Hit& a, std::uint32_t begin) { return a.range.begin < begin; });
    for (; hit != hits.end() && hit->range.begin < range.end; ++hit) {
      for (const auto& [word, list] : lists_) {
        if (hit->kind != TermKind::kList || hit->index != list || hit->range.end <= end) continue;
        found = word;
        end = hit->range.end;
      }
    }
    return found;
  }

 private:
  std::array<std::pair<FlowWord, std::int64_t>, 4> lists_;
};

model::Item make_item(const Element& element, const text::Passage& passage, model::FigureIndex first_figure) {
  model::Item item;
  item.kind = element.kind;
  item.cue = element.cue;
  if (element.kind == ItemKind::kFigure) item.figure = first_figure + element.quantity;
  if (element.kind == ItemKind::kWords || element.kind == ItemKind::kCue) {
    item.key = text::key_of_form(std::string_view(passage.lower).substr(element.range.begin, element.range.size()));
  }
  item.place = passage.place(element.range);
  return item;
}

// Only sentences with figures matter to the checks, and those that announce a
// list: "Including:".
bool matters(const SentenceStream& cut) {
  return std::any_of(cut.elements.begin(), cut.elements.end(), [](const Element& e) {
    const bool announces =
        e.kind == ItemKind::kCue && (e.cue == model::CueKind::kPartsClosed || e.cue == model::CueKind::kPartsOpen);
    return announces || e.kind == ItemKind::kFigure;
  });
}

void add_sentences(const Stream& stream, const PassageContext& context, model::FigureIndex first_figure,
                   const Lexicon& lexicon, const std::vector<Hit>& hits, model::Reading& reading) {
  const FlowLists flows(lexicon);
  for (const SentenceStream& cut : stream.sentences) {
    if (!matters(cut)) continue;
    model::Sentence sentence;
    sentence.paragraph = context.paragraph;
    sentence.section = context.section;
    sentence.list_item = stream.passage().list_item;
    sentence.list_mark = stream.passage().list_mark;
    sentence.items.reserve(cut.elements.size());
    for (const Element& element : cut.elements) {
      sentence.items.push_back(make_item(element, stream.passage(), first_figure));
      if (element.kind == ItemKind::kWords || element.kind == ItemKind::kCue) {
        sentence.items.back().flow = flows.in(element.range, hits);
      }
    }
    reading.sentences.push_back(std::move(sentence));
  }
}

}  // namespace

TimeFrame read_prose(const TokenisedPassage& tokenised, const PassageContext& context, const std::vector<bool>& weak,
                     const Lexicon& lexicon, model::Reading& reading) {
  if (tokenised.tokens.empty()) return context.frame;
  const std::vector<bool> possible = possible_figures(tokenised, weak, lexicon, reading);
  const std::vector<Hit> hits = lexicon.find(tokenised.passage->lower);
  const Stream stream = make_stream(tokenised, possible, lexicon, hits, context.style);
  std::vector<Draft> drafts(stream.quantities.size());
  assign_units(stream, lexicon, hits, drafts);
  assign_measures(stream, lexicon, hits, drafts);
  std::vector<NumberClass> classes;
  classes.reserve(tokenised.tokens.size());
  for (const Token& token : tokenised.tokens) classes.push_back(reading.numbers[token.n].number_class);
  const TimeFrame frame = assign_basis(stream, lexicon, hits, classes, context.frame, drafts);
  const auto first_figure = static_cast<model::FigureIndex>(reading.figures.size());
  add_figures(stream, drafts, context, reading);
  add_sentences(stream, context, first_figure, lexicon, hits, reading);
  return frame;
}

}  // namespace luyke::extract
