#include "rules/encodings.h"

#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "rules/fault.h"
#include "rules/map_reader.h"
#include "rules/rule_sections.h"

namespace luyke::rules {
namespace {

using Kind = model::Encoding::Kind;

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

// "61F8" → two bytes; nullopt for anything else.
std::optional<std::string> bytes_of(const std::string& hex) {
  if (hex.empty() || hex.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    const auto high = hex_digit(hex[i]);
    const auto low = hex_digit(hex[i + 1]);
    if (!high || !low) return std::nullopt;
    bytes += static_cast<char>(*high * 16 + *low);
  }
  return bytes;
}

std::vector<std::string> fonts_of(const YamlFile& file, const MapReader& map, std::string_view key) {
  std::vector<std::string> fonts;
  const Node* node = map.find(key);
  if (!node) return fonts;
  for (const Node& item : items_of(file, *node, "'" + std::string(key) + "'")) {
    fonts.push_back(text_of(file, item, "a font name"));
  }
  return fonts;
}

// Letters and their codes take turns: "à B5  ả B6".
std::vector<model::LetterCode> letters_of(const YamlFile& file, const Node& node, Kind kind, const std::string& name) {
  std::vector<model::LetterCode> letters;
  std::set<std::string> taken;
  std::istringstream words(text_of(file, node, "the letters of encoding '" + name + "'"));
  const auto fail = [&](const std::string& what) -> Fault {
    return {file.source_of(node), what + " in the letters of encoding '" + name + "'"};
  };
  for (std::string letter; words >> letter;) {
    std::string code;
    if (base::count_code_points(letter) != 1) throw fail("'" + letter + "' is not one letter,");
    if (!(words >> code)) throw fail("no code for '" + letter + "'");
    const auto bytes = kind == Kind::kBytes ? bytes_of(code) : std::optional(code);
    if (!bytes) throw fail("'" + code + "' for '" + letter + "' is not hexadecimal, as in 61F8,");
    if (!taken.insert(*bytes).second) throw fail("'" + code + "' stands twice");
    std::size_t at = 0;
    letters.push_back({base::next_code_point(letter, at), *bytes});
  }
  return letters;
}

}  // namespace

void read_encodings(const YamlFile& file, const Node& node, Draft& draft) {
  for (const Node& item : items_of(file, node, "'encodings'")) {
    const MapReader map(file, item, "encoding", {"name", "fonts", "capital_fonts", "letters", "spelled", "utf8"});
    model::Encoding encoding;
    encoding.name = map.need_text("name");
    if (!is_rule_id(encoding.name)) {
      throw Fault{file.source_of(map.need("name")), "bad name '" + encoding.name + "'"};
    }
    claim_once(draft, "encoding '" + encoding.name + "'", file.source_of(map.need("name")));
    encoding.fonts = fonts_of(file, map, "fonts");
    encoding.capital_fonts = fonts_of(file, map, "capital_fonts");
    if (map.flag("utf8")) {
      encoding.kind = Kind::kUtf8;
    } else {
      const Node* spelled = map.find("spelled");
      encoding.kind = spelled ? Kind::kSpelled : Kind::kBytes;
      encoding.letters = letters_of(file, spelled ? *spelled : map.need("letters"), encoding.kind, encoding.name);
    }
    draft.set.encodings.push_back(std::move(encoding));
  }
}

}  // namespace luyke::rules
