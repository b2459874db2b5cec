#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/legacy/font_names.h"
#include "text/legacy/judge.h"
#include "text/legacy/letter_table.h"
#include "text/legacy/pieces.h"

namespace luyke::text {

// 0 is Unicode, n the encoding with index n - 1.
using State = std::size_t;
inline constexpr State kUnicode = 0;

// What every way to read one piece is worth.
using Evidence = std::vector<Judgement>;  // by state

// Weighs the pieces of one document. All texts are shown first, then each gets
// its states: what a font's name is worth is learnt from the whole document.
class Choice {
 public:
  Choice(const std::vector<LetterTable>& tables, const Judge& judge, std::vector<std::optional<FontClaim>> claims)
      : tables_(tables), judge_(judge), claims_(std::move(claims)) {}

  // ASCII spelling is looked for only where it is allowed: in English it would
  // find letters too.
  void allow_spelled(State state) { spelled_.push_back(state); }
  void learn(std::u32string_view letters, const std::vector<Piece>& pieces);
  void settle();
  // The state of each piece; nullopt for those that read the same in all.
  std::vector<std::optional<State>> states_of(std::u32string_view letters, const std::vector<Piece>& pieces) const;

  // As seen by `learn`.
  const Evidence& evidence_of(std::u32string_view piece) const { return seen_.at(std::u32string(piece)).evidence; }
  std::optional<FontClaim> claim_of(std::optional<std::uint16_t> font) const;
  // The font holds what its name claims, as far as the document shows.
  bool is_honest(std::optional<std::uint16_t> font) const;

 private:
  struct Seen {
    Evidence evidence;
    std::map<std::optional<std::uint16_t>, std::uint32_t> fonts;  // how often in each
  };
  // In how many of a font's pieces each state was the best one, maybe with others.
  struct Tally {
    std::vector<std::uint32_t> best;  // by state
    std::uint32_t all = 0;
    double share(State state) const { return static_cast<double>(best[state]) / all; }
  };

  bool is_telling(const Piece& piece) const { return !piece.ascii || !spelled_.empty(); }
  Evidence weigh(std::u32string_view piece) const;
  void activate();
  void tally();
  double worth(State state, const Evidence& evidence, std::optional<std::uint16_t> font) const;

  const std::vector<LetterTable>& tables_;
  const Judge& judge_;
  std::vector<std::optional<FontClaim>> claims_;  // by font
  std::vector<State> spelled_;
  std::unordered_map<std::u32string, Seen> seen_;
  std::vector<State> active_;
  std::map<std::optional<std::uint16_t>, Tally> tallies_;
};

}  // namespace luyke::text
