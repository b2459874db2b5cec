#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "model/areas.h"

namespace luyke::text {

// Finds the area that a printed name speaks of: "huyện Mỹ Tú", "TX. Ngã Năm",
// "Phường 1, TP Sóc Trăng", "DAK LAK". Marks, blanks, dashes and capitals may
// be other than in the list. An area that ended before the day is found where
// none of the name stands on it. Null: no area, or several between which
// nothing decides. Safe to use from several threads.
class AreaNames {
 public:
  // The areas must outlive it.
  explicit AreaNames(const model::Areas& areas);

  // Of one name with and without a word for its kind the uppermost is meant:
  // "Sóc Trăng" is the province. `within`: the code of an area that it must
  // lie in, so that "Sóc Trăng" within "94" is the city.
  const model::Area* find(std::string_view name, const std::optional<base::Date>& at,
                          std::string_view within = {}) const;

  // The area that an office serves: "PHÒNG LĐTBXH HUYỆN MỸ TÚ", or "SỞ Y TẾ"
  // under "UBND TỈNH SÓC TRĂNG".
  const model::Area* of_issuer(std::string_view issuer, std::string_view parent_issuer,
                               const std::optional<base::Date>& at) const;

 private:
  struct Syllable {
    std::string marked;
    std::string bare;  // without marks
  };
  using Syllables = std::vector<Syllable>;

  struct KindWord {
    std::vector<Syllable> syllables;
    const model::AreaKind* kind;
  };

  // A name that stands in a text, with the areas that it may mean.
  struct Mention {
    std::string_view kind;  // as in the list; empty when no word for it stands there
    std::vector<const model::Area*> areas;
  };

  struct Named {
    const model::Area* area;
    std::string marked;  // key of the name with marks, without blanks
  };

  static Syllables syllables_of(std::string_view text);
  void add_name(const model::Area& area, const std::string& name);
  const KindWord* kind_at(const Syllables& text, std::size_t at, bool marks) const;
  // Areas named by the longest run of syllables from `at`, with its length.
  std::size_t name_at(const Syllables& text, std::size_t at, bool marks, const model::AreaKind* kind,
                      std::vector<const model::Area*>& found) const;
  std::vector<Mention> mentions_in(std::string_view text, const std::optional<base::Date>& at) const;
  const model::Area* settle(std::vector<Mention> mentions, const std::optional<base::Date>& at,
                            std::string_view within) const;

  const model::Areas* areas_;
  std::vector<KindWord> kinds_;
  std::unordered_map<std::string, std::vector<Named>> names_;  // by key without marks and blanks
  std::size_t longest_ = 1;                                    // syllables of a name
};

}  // namespace luyke::text
