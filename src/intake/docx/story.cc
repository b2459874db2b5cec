#include "intake/docx/story.h"

#include "intake/docx/story_reader.h"

namespace luyke::intake {

base::Result<Story> read_story(DocxContext& context, const std::string& part, std::string_view bytes) {
  StoryReader reader(context, true);
  const auto parsed = parse_xml(part, bytes, context.limits.depth, reader);
  if (!parsed) return parsed.error();
  Story story = reader.finish();
  if (!reader.lost_text()) return story;
  // A field that never ends would swallow the rest of the document: rather show
  // the text and say so.
  context.note("field_not_closed", part + ": a field has no end; its text was taken as it stands");
  if (Numbering* numbering = context.numbering()) numbering->restart();
  StoryReader plain(context, false);
  const auto again = parse_xml(part, bytes, context.limits.depth, plain);
  if (!again) return again.error();
  return plain.finish();
}

}  // namespace luyke::intake
