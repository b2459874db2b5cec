#include "intake/docx/docx.h"

#include <set>
#include <unordered_map>
#include <utility>

#include "intake/docx/context.h"
#include "intake/docx/story.h"
#include "intake/ooxml/relationships.h"

namespace luyke::intake {
namespace {

class SettingsReader : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    if (element.name == Name::kEvenAndOddHeaders) even_and_odd = is_on(element);
  }
  void end(Name) override {}
  bool even_and_odd = false;
};

class DocxReader {
 public:
  DocxReader(Archive& archive, Relationships relationships, const Limits& limits)
      : context_(archive, std::move(relationships), limits) {}

  std::optional<base::Error> read(const std::string& main_part, std::string_view bytes, model::Document& document) {
    context_.load_styles();
    context_.footnotes = read_notes("footnotes");
    context_.endnotes = read_notes("endnotes");
    auto body = read_story(context_, main_part, bytes);
    if (!body) return body.error();
    document.blocks = std::move(body->blocks);
    document.pages = body->pages;
    append_parts(body->references, model::Part::kHeader, document);
    append_parts(body->references, model::Part::kFooter, document);
    if (limit_) return limit_;
    document.fonts = context_.fonts.take_used();
    document.notes = std::move(context_.notes);
    return std::nullopt;
  }

 private:
  // Damage in a part beside the body is survived; a limit is a limit.
  std::optional<Story> read_beside(const std::optional<DocxContext::Part>& part) {
    if (!part) return std::nullopt;
    auto story = read_story(context_, part->name, part->bytes);
    if (story) return std::move(story).value();
    if (story.error().code == base::ErrorCode::kTooLarge) limit_ = story.error();
    context_.note("part_not_read", story.error().describe());
    return std::nullopt;
  }

  std::unordered_map<std::string, model::Text> read_notes(std::string_view kind) {
    auto story = read_beside(context_.read_kind(kind));
    return story ? std::move(story->notes) : std::unordered_map<std::string, model::Text>();
  }

  bool even_and_odd_headers() {
    SettingsReader reader;
    const auto part = context_.read_kind("settings");
    if (!part) return false;
    const auto parsed = parse_xml(part->name, part->bytes, context_.limits.depth, reader);
    if (!parsed) context_.note("part_not_read", parsed.error().describe());
    return reader.even_and_odd;
  }

  // Whether any page shows it: parts for first and even pages stay in the file
  // when the setting is switched off.
  bool is_shown(const PartReference& reference) {
    if (reference.type == "first") return reference.title_page;
    return reference.type != "even" || even_and_odd_headers();
  }

  void append_parts(const std::vector<PartReference>& references, model::Part kind, model::Document& document) {
    std::set<std::string> seen;
    for (const PartReference& reference : references) {
      if (reference.part != kind || !is_shown(reference) || !seen.insert(reference.id).second) continue;
      auto story = read_beside(context_.read_id(reference.id));
      if (!story) continue;
      for (model::Block& block : story->blocks) {
        block.part = kind;
        block.page.reset();
        document.blocks.push_back(std::move(block));
      }
    }
  }

  DocxContext context_;
  std::optional<base::Error> limit_;
};

}  // namespace

base::Result<model::Document> read_docx(Archive& archive, const std::string& main_part, const Limits& limits,
                                        model::Document document) {
  const auto bytes = archive.read(main_part);
  if (!bytes) return bytes.error();
  auto relationships = Relationships::of(archive, main_part, limits);
  if (!relationships) {
    if (relationships.error().code == base::ErrorCode::kTooLarge) return relationships.error();
    document.notes.push_back({"part_not_read", relationships.error().describe()});
  }
  document.format = model::Format::kDocx;
  DocxReader reader(archive, relationships ? std::move(relationships).value() : Relationships(), limits);
  if (auto error = reader.read(main_part, bytes.value(), document)) return *std::move(error);
  return document;
}

}  // namespace luyke::intake
