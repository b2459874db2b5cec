#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "audit/words.h"
#include "model/reading.h"

namespace luyke::audit {

// What stands between two figures, strongest last.
enum class Separator { kNone, kAnd, kComma, kSemicolon, kColon, kSentence };

using MentionIndex = std::uint32_t;
// Figures that may be the parts of one total, in their order.
using Parts = std::vector<MentionIndex>;

// A figure where it stands in running text, with what surrounds it.
struct Mention {
  model::FigureIndex figure = 0;
  std::uint32_t sentence = 0;               // index into Scene::sentences
  std::uint32_t item = 0;                   // index into Sentence::items
  int depth = 0;                            // of brackets
  int bracket = -1;                         // item of the innermost bracket that is open here
  Separator before = Separator::kSentence;  // strongest mark since the figure before, brackets apart
  bool behind_semicolon = false;            // one stands since the figure before, whatever follows it
  bool opens = false;                       // a bracket opened since the figure before
  bool denominator = false;                 // "y" of "x/y"
  bool numerator = false;                   // "x" of "x/y"
  bool after_plus = false;
  bool after_equals = false;
  // Words that belong to the figure: after the last mark before it, and up to
  // the first mark after it.
  std::vector<model::CueKind> lead;
  std::vector<model::CueKind> tail;
  model::FlowWord flow = model::FlowWord::kNone;  // of the words before it, else of those behind
  Words label;                                    // other words on both sides, single words
  int lead_words = 0;                             // how many of them stand before it
};

struct SceneSentence {
  const model::Sentence* sentence = nullptr;
  MentionIndex first = 0;  // half-open range of its mentions
  MentionIndex last = 0;
};

// The figures of running text in order, ready for the proposers.
class Scene {
 public:
  explicit Scene(const model::Reading& reading);
  Scene(const Scene&) = delete;
  Scene& operator=(const Scene&) = delete;

  const model::Reading& reading;
  std::vector<SceneSentence> sentences;  // those that hold figures
  std::vector<Mention> mentions;

  const model::Figure& figure(MentionIndex mention) const { return reading.figures[mentions[mention].figure]; }
  bool same_paragraph(std::uint32_t a, std::uint32_t b) const;

 private:
  std::vector<model::Sentence> whole_;
};

// Cues that say what is counted, not how figures are tied.
bool names_content(model::CueKind cue);

bool has(const std::vector<model::CueKind>& cues, model::CueKind kind);

// A level: an amount that can be a total, a part or the value of a percentage.
bool is_level(const model::Figure& figure);
bool is_percent(const model::Figure& figure);
bool is_change(const model::Figure& figure);

// How alike two units are: 0 not comparable, 1 both count something, 2 one
// dimension or one unit elided, 3 the same unit.
int unit_likeness(const model::Figure& a, const model::Figure& b);

// Share of the shorter label's words that the other has too, in percent.
int label_likeness(const Mention& a, const Mention& b);

}  // namespace luyke::audit
