#include "intake/docx/fonts.h"

#include <algorithm>
#include <limits>

namespace luyke::intake {
namespace {

// No honest document comes near; past it all fonts count as the last one.
constexpr std::size_t kMaxFonts = std::numeric_limits<FontId>::max() - 1;

}  // namespace

FontId Fonts::intern(std::string_view name) { return intern(name, false); }
FontId Fonts::intern_theme(std::string_view reference) { return intern(reference, true); }

FontId Fonts::intern(std::string_view name, bool theme) {
  // '\n' stands in no font name, so the keys of themes are apart.
  std::string key(theme ? "\n" : "");
  key += name;
  if (const auto found = ids_.find(key); found != ids_.end()) return found->second;
  if (known_.size() < kMaxFonts) known_.push_back({std::string(name), theme, false, std::nullopt});
  const auto id = static_cast<FontId>(known_.size() - 1);
  ids_.emplace(std::move(key), id);
  return id;
}

std::optional<std::uint16_t> Fonts::use(FontId id) {
  Known& known = known_[id];
  if (!known.resolved) {
    known.index = resolve(known);
    known.resolved = true;
  }
  return known.index;
}

std::optional<std::uint16_t> Fonts::resolve(const Known& known) {
  if (known.theme && !theme_) theme_ = load_theme_();
  const std::string& name = !known.theme ? known.name : known.name.starts_with("major") ? theme_->major : theme_->minor;
  if (name.empty()) return std::nullopt;
  const auto found = std::find(used_.begin(), used_.end(), name);
  const auto index = static_cast<std::uint16_t>(found - used_.begin());
  if (found == used_.end()) used_.push_back(name);
  return index;
}

}  // namespace luyke::intake
