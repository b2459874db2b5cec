#include "intake/docx/context.h"

#include <utility>

namespace luyke::intake {
namespace {

class ThemeReader : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    if (element.name == Name::kMajorFont) current_ = &fonts.major;
    if (element.name == Name::kMinorFont) current_ = &fonts.minor;
    if (element.name == Name::kLatin && current_ != nullptr) *current_ = element.attribute("typeface").value_or("");
  }
  void end(Name name) override {
    if (name == Name::kMajorFont || name == Name::kMinorFont) current_ = nullptr;
  }

  ThemeFonts fonts;

 private:
  std::string* current_ = nullptr;
};

}  // namespace

DocxContext::DocxContext(Archive& archive, Relationships links, const Limits& given_limits)
    : limits(given_limits),
      relationships(std::move(links)),
      fonts([this] { return load_theme(); }),
      archive_(archive) {}

void DocxContext::note(std::string code, std::string message) {
  notes.push_back({std::move(code), std::move(message)});
}

std::optional<DocxContext::Part> DocxContext::read(const Relationship* relationship) {
  if (relationship == nullptr) return std::nullopt;
  auto bytes = archive_.read(relationship->part);
  if (!bytes) {
    note("part_not_read", bytes.error().describe());
    return std::nullopt;
  }
  return Part{relationship->part, std::move(bytes).value()};
}

std::optional<DocxContext::Part> DocxContext::read_kind(std::string_view kind) {
  return read(relationships.of_kind(kind));
}

std::optional<DocxContext::Part> DocxContext::read_id(std::string_view id) { return read(relationships.with_id(id)); }

void DocxContext::load_styles() {
  const auto part = read_kind("styles");
  if (!part) return;
  auto parsed = Styles::parse(part->name, part->bytes, limits.depth, fonts);
  if (parsed) {
    styles = std::move(parsed).value();
  } else {
    note("part_not_read", parsed.error().describe());
  }
}

Numbering* DocxContext::numbering() {
  if (!std::exchange(numbering_tried_, true)) {
    if (const auto part = read_kind("numbering")) {
      auto parsed = Numbering::parse(part->name, part->bytes, limits.depth);
      if (parsed) {
        numbering_ = std::move(parsed).value();
      } else {
        note("part_not_read", parsed.error().describe());
      }
    }
  }
  return numbering_ ? &*numbering_ : nullptr;
}

ThemeFonts DocxContext::load_theme() {
  ThemeReader reader;
  if (const auto part = read_kind("theme")) {
    const auto parsed = parse_xml(part->name, part->bytes, limits.depth, reader);
    if (!parsed) note("part_not_read", parsed.error().describe());
  }
  return std::move(reader.fonts);
}

}  // namespace luyke::intake
