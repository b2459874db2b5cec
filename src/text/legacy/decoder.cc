#include "text/legacy/decoder.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include "text/legacy/choice.h"
#include "text/legacy/line_decoder.h"
#include "text/legacy/tables.h"

namespace luyke::text {
namespace {

// Fewer marks in plain spelling than this are chance.
constexpr std::uint32_t kFewestSpelledMarks = 8;
// So many different pieces that another encoding explains call for a full look.
constexpr std::size_t kCallForLook = 3;
constexpr double kExplains = 2;
// An encoding with fewer syllables among its words is doubtful.
constexpr double kDoubtful = 0.8;

// A text of the document, and where it stands.
struct Line {
  model::Text* text = nullptr;
  model::Place place;
};

std::vector<Line> lines_of(model::Document& document) {
  std::vector<Line> lines;
  std::uint32_t index = 0;
  for (model::Block& block : document.blocks) {
    model::Place place;
    place.block = index++;
    if (auto* paragraph = std::get_if<model::Paragraph>(&block.content)) {
      lines.push_back({&paragraph->text, place});
      continue;
    }
    for (model::Cell& cell : std::get<model::Table>(block.content).cells) {
      place.row = cell.row;
      place.column = cell.column;
      lines.push_back({&cell.text, place});
    }
  }
  return lines;
}

template <typename Visit>
void for_each_text(const model::Document& document, const Visit& visit) {
  for (const model::Block& block : document.blocks) {
    if (const model::Paragraph* paragraph = block.paragraph()) {
      visit(paragraph->text);
      continue;
    }
    for (const model::Cell& cell : block.table()->cells) visit(cell.text);
  }
}

// Whether pieces with odd letters, which a Unicode text may have too ("m²",
// "Zürich"), make sense in an old encoding.
bool calls_for_look(const model::Document& document, const LegacyTables& tables) {
  std::set<std::u32string> explained;
  for_each_text(document, [&](const model::Text& text) {
    if (explained.size() >= kCallForLook || !has_odd_letters(text.printed)) return;
    const std::u32string letters = code_points_of(text.printed);
    for (const Piece& piece : pieces_of(text, letters)) {
      const std::u32string_view stored = std::u32string_view(letters).substr(piece.range.begin, piece.range.size());
      if (piece.ascii || tables.judge.unicode(stored).score >= 0) continue;
      const bool makes_sense = std::any_of(tables.tables.begin(), tables.tables.end(), [&](const LetterTable& table) {
        return tables.judge.decoded(table.decode(stored)).score >= kExplains;
      });
      if (makes_sense) explained.emplace(stored);
    }
  });
  return explained.size() >= kCallForLook;
}

// Plain spelling comes in mails and text files, which have no fonts.
bool is_spelled(const model::Document& document) {
  if (!document.fonts.empty()) return false;
  std::uint32_t marks = 0;
  for_each_text(document, [&](const model::Text& text) { marks += count_spelled_marks(text.printed); });
  return marks >= kFewestSpelledMarks;
}

model::EncodingReason reason_of(const LineRun& run, const Choice& choice) {
  if (!run.state) return model::EncodingReason::kNoOldLetters;
  const auto claim = choice.claim_of(run.font);
  if (!claim) return *run.state == kUnicode ? model::EncodingReason::kNoOldLetters : model::EncodingReason::kLetters;
  if (claim->encoding + 1 != *run.state) return model::EncodingReason::kLettersNotFont;
  return run.syllables > 0 ? model::EncodingReason::kFontAndLetters : model::EncodingReason::kFontName;
}

// What the document's runs come to, by state.
struct Total {
  std::uint64_t syllables = 0;
  std::uint64_t others = 0;
  std::uint64_t unmapped = 0;

  void add(const LineRun& run) {
    syllables += run.syllables;
    others += run.others;
    unmapped += run.unmapped;
  }
};

void report(const std::vector<Total>& totals, const LegacyTables& tables, model::Document& document) {
  for (State state = 0; state < totals.size(); ++state) {
    const Total& total = totals[state];
    const std::uint64_t words = total.syllables + total.others;
    const double confidence = words == 0 ? 1 : static_cast<double>(total.syllables) / static_cast<double>(words);
    const std::string& name = tables.name_of(state);
    if (words > 0) document.encodings.push_back({name, words, confidence});
    if (state == kUnicode) continue;
    if (words > 0 && confidence < kDoubtful) {
      document.notes.push_back({"doubtful_encoding", "text read as " + name + ": only " +
                                                         std::to_string(total.syllables) + " of " +
                                                         std::to_string(words) + " words are syllables"});
    }
    if (total.unmapped > 0) {
      document.notes.push_back({"undecoded_letters", std::to_string(total.unmapped) + " letters of text in " + name +
                                                         " stand for nothing there and were left as they are"});
    }
  }
  std::stable_sort(document.encodings.begin(), document.encodings.end(),
                   [](const model::EncodingUse& a, const model::EncodingUse& b) { return a.words > b.words; });
  // Unicode alone is what every document is supposed to be.
  const bool all_unicode = std::all_of(document.encodings.begin(), document.encodings.end(),
                                       [&](const model::EncodingUse& use) { return use.encoding == tables.unicode; });
  if (all_unicode) document.encodings.clear();
}

}  // namespace

LegacyDecoder::LegacyDecoder(const std::vector<model::Encoding>& encodings,
                             const std::vector<std::string>& common_syllables)
    : tables_(std::make_unique<LegacyTables>(LegacyTables{
          encodings, std::vector<LetterTable>(encodings.begin(), encodings.end()), Judge(common_syllables)})) {}
LegacyDecoder::LegacyDecoder(LegacyDecoder&&) noexcept = default;
LegacyDecoder& LegacyDecoder::operator=(LegacyDecoder&&) noexcept = default;
LegacyDecoder::~LegacyDecoder() = default;

std::vector<model::EncodedRun> LegacyDecoder::read(model::Document& document) const {
  Choice choice(tables_->tables, tables_->judge, claims_of(document.fonts, tables_->encodings));
  if (is_spelled(document)) {
    for (std::size_t i = 0; i < tables_->encodings.size(); ++i) {
      if (tables_->encodings[i].kind == model::Encoding::Kind::kSpelled) choice.allow_spelled(i + 1);
    }
  }
  const std::vector<Line> lines = lines_of(document);
  for (const Line& line : lines) {
    const std::u32string letters = code_points_of(line.text->printed);
    choice.learn(letters, pieces_of(*line.text, letters));
  }
  choice.settle();
  std::vector<Total> totals(tables_->tables.size() + 1);
  std::vector<model::EncodedRun> runs;
  for (const Line& line : lines) {
    std::u32string letters = code_points_of(line.text->printed);
    std::vector<Piece> pieces = pieces_of(*line.text, letters);
    for (const LineRun& run : LineDecoder(*tables_, choice, std::move(letters), std::move(pieces)).decode(*line.text)) {
      totals[run.state.value_or(kUnicode)].add(run);
      model::EncodedRun& told = runs.emplace_back();
      told.place = line.place;
      told.place.range = run.range;
      if (run.font) told.font = document.fonts[*run.font];
      told.encoding = tables_->name_of(run.state.value_or(kUnicode));
      told.reason = reason_of(run, choice);
      told.syllables = run.syllables;
      told.others = run.others;
      told.capitals = run.capitals;
    }
  }
  report(totals, *tables_, document);
  return runs;
}

void LegacyDecoder::decode(model::Document& document) const {
  const bool named = std::any_of(document.fonts.begin(), document.fonts.end(), [&](const std::string& font) {
    return claim_of(font, tables_->encodings).has_value();
  });
  if (named || is_spelled(document) || calls_for_look(document, *tables_)) read(document);
}

std::vector<model::EncodedRun> LegacyDecoder::explain(model::Document& document) const { return read(document); }

}  // namespace luyke::text
