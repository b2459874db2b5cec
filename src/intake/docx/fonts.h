#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace luyke::intake {

// Index of a font name that was seen somewhere in the package.
using FontId = std::uint16_t;

// Latin typefaces of the document's theme.
struct ThemeFonts {
  std::string major;
  std::string minor;
};

// Font names seen in styles and runs, and which of them the document uses.
// References to the theme are names too until text needs them: only then the
// theme is read.
class Fonts {
 public:
  explicit Fonts(std::function<ThemeFonts()> load_theme) : load_theme_(std::move(load_theme)) {}

  FontId intern(std::string_view name);
  // `reference` as in w:asciiTheme: "minorHAnsi", "majorEastAsia" …
  FontId intern_theme(std::string_view reference);

  // The name, empty for references to the theme.
  std::string_view name(FontId id) const { return known_[id].theme ? std::string_view() : known_[id].name; }
  // Index into `used()`; nullopt when the font has no name.
  std::optional<std::uint16_t> use(FontId id);
  std::vector<std::string> take_used() { return std::move(used_); }

 private:
  struct Known {
    std::string name;
    bool theme = false;
    bool resolved = false;
    std::optional<std::uint16_t> index;
  };
  FontId intern(std::string_view name, bool theme);
  std::optional<std::uint16_t> resolve(const Known& known);

  std::function<ThemeFonts()> load_theme_;
  std::optional<ThemeFonts> theme_;
  std::vector<Known> known_;
  std::unordered_map<std::string, FontId> ids_;
  std::vector<std::string> used_;
};

}  // namespace luyke::intake
