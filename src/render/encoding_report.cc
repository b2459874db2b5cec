#include "render/encoding_report.h"

#include "base/utf8.h"
#include "render/cells.h"
#include "render/location.h"

namespace luyke::render {
namespace {

constexpr std::uint32_t kShown = 40;  // code points of the run

const char* name_of(model::EncodingReason reason) {
  switch (reason) {
    case model::EncodingReason::kNoOldLetters: return "encoding_no_old_letters";
    case model::EncodingReason::kFontAndLetters: return "encoding_font_and_letters";
    case model::EncodingReason::kFontName: return "encoding_font_name";
    case model::EncodingReason::kLetters: return "encoding_letters";
    case model::EncodingReason::kLettersNotFont: return "encoding_letters_not_font";
  }
  return "";
}

std::string begin_of(const model::Document& document, const model::Place& place) {
  const model::Block& block = document.blocks[place.block];
  const model::Text* text = block.paragraph() ? &block.paragraph()->text : nullptr;
  if (const model::Table* table = block.table()) text = &table->at(*place.row, *place.column)->text;
  const bool whole = place.range.size() <= kShown;
  const std::uint32_t end = whole ? place.range.end : place.range.begin + kShown;
  return printable(base::slice(text->printed, place.range.begin, end)) + (whole ? "" : "…");
}

}  // namespace

std::string encoding_report(const model::Document& document, const std::vector<model::EncodedRun>& runs,
                            const Words& words) {
  std::string report;
  for (const model::EncodedRun& run : runs) {
    const std::string all = std::to_string(run.syllables + run.others);
    report += words.fill("encoding_run",
                         {{"place", place_text(document, run.place, words)},
                          {"font", run.font.empty() ? words("encoding_no_font") : printable(run.font)},
                          {"encoding", run.encoding},
                          {"reason", words.fill(name_of(run.reason),
                                                {{"syllables", std::to_string(run.syllables)}, {"words", all}})},
                          {"text", begin_of(document, run.place)}}) +
              "\n";
  }
  for (const model::Note& note : document.notes) report += printable(note.code + ": " + note.message) + "\n";
  return report;
}

}  // namespace luyke::render
