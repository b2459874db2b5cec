#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "intake/intake.h"
#include "tests/intake/pandoc_native.h"
#include "tests/intake/samples.h"

namespace luyke::intake {
namespace {

namespace fs = std::filesystem;

// Files where this reader and pandoc differ on purpose.
const std::map<std::string, std::string> kDifferent = {
    {"metadata", "pandoc takes the title paragraphs out of the text"},
    {"metadata_after_normal", "pandoc takes the title paragraphs out of the text"},
    {"paragraph_insertion_deletion", "pandoc adds a space where a deleted paragraph mark joins two words"},
    {"special_punctuation", "a no-break hyphen is a plain hyphen here, so that patterns see one kind"},
    {"table_captions_with_field", "pandoc moves captions into their tables"},
};

// pandoc prints these labels, as it writes them itself.
bool is_check_box(std::string_view label) { return label == "☐" || label == "☒"; }

// The text without list labels: pandoc keeps them as structure.
std::string without_labels(const model::Text& text) {
  std::string out;
  std::uint32_t at = 0;
  const std::uint32_t length = base::count_code_points(text.printed);
  for (const model::Span& span : text.spans) {
    if (span.kind != model::SpanKind::kListLabel) continue;
    if (is_check_box(base::slice(text.printed, span.range.begin, span.range.end))) continue;
    out += base::slice(text.printed, at, span.range.begin);
    at = span.range.end;
  }
  return out + std::string(base::slice(text.printed, at, length));
}

void add_lines(const std::string& text, std::vector<std::string>& out) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string line = test::folded(text.substr(begin, end - begin));
    if (!line.empty()) out.push_back(std::move(line));
    begin = end + 1;
  }
}

std::vector<std::string> paragraphs_of(const model::Document& document) {
  std::vector<std::string> out;
  for (const model::Block& block : document.blocks) {
    if (block.part != model::Part::kBody) continue;  // pandoc leaves them out
    if (const model::Paragraph* paragraph = block.paragraph()) {
      add_lines(without_labels(paragraph->text), out);
    } else {
      for (const model::Cell& cell : block.table()->cells) add_lines(without_labels(cell.text), out);
    }
  }
  return out;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

// pandoc's reading with tracked changes accepted and citations as text stands
// under names of its own, and so does what its "golden" files were made from.
fs::path native_of(const fs::path& docx) {
  std::string name = docx.stem();
  if (name.starts_with("golden__")) name.erase(0, 8);
  for (const char* ending : {"_accept", "_minus", ""}) {
    fs::path native = docx.parent_path() / (name + ending + ".native");
    if (fs::exists(native)) return native;
  }
  return {};
}

// What a golden file was made from is pandoc's reading of it too, unless it has
// parts that only guide its writer.
bool guides_writer(const std::string& native) {
  return native.find("RawBlock") != std::string::npos || native.find("RawInline") != std::string::npos ||
         native.find("MetaInlines") != std::string::npos;
}

TEST(Pandoc, ParagraphsOfItsTestFilesAreTheSame) {
  const fs::path folder = shared_folder() / "corpus" / "docx";
  if (!fs::exists(folder)) GTEST_SKIP() << "no " << folder;
  std::size_t read = 0;
  std::size_t same = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const fs::path native = native_of(entry.path());
    if (entry.path().extension() != ".docx" || native.empty()) continue;
    const std::string reading = bytes_of(native);
    if (guides_writer(reading)) continue;
    const std::string name = entry.path().stem();
    const auto document = read_file(entry.path());
    ASSERT_TRUE(document.ok()) << document.error().describe();
    const std::string ours = joined(paragraphs_of(document.value()));
    const std::string theirs = joined(test::pandoc_paragraphs(reading));
    ++read;
    if (ours == theirs) ++same;
    const bool listed = kDifferent.count(name) > 0;
    EXPECT_EQ(ours != theirs, listed) << name << "\n--- ours\n" << ours << "--- pandoc\n" << theirs;
  }
  EXPECT_GE(same * 100, read * 95) << same << " of " << read;
}

}  // namespace
}  // namespace luyke::intake
