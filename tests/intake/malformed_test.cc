#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "intake/intake.h"
#include "tests/intake/samples.h"

namespace luyke::intake {
namespace {

namespace fs = std::filesystem;

TEST(Malformed, EveryFileOfTheCollectionIsReadOrRefusedInOneLine) {
  const fs::path folder = shared_folder() / "corpus" / "malformed";
  if (!fs::exists(folder)) GTEST_SKIP() << "no " << folder;
  std::size_t refused = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto document = read_file(entry.path());
    if (document) continue;
    ++refused;
    const base::Error& error = document.error();
    EXPECT_EQ(error.file, entry.path().string());
    EXPECT_FALSE(error.message.empty()) << entry.path();
    EXPECT_EQ(error.message.find('\n'), std::string::npos) << error.describe();
    EXPECT_NE(error.code, base::ErrorCode::kInternal) << error.describe();
  }
  EXPECT_GT(refused, 0u);
}

TEST(Malformed, EntitiesOfADocumentTypeAreNeverLookedUp) {
  const fs::path file = shared_folder() / "corpus/malformed/poi_xml_attacks__document__ExternalEntityInText.docx";
  if (!fs::exists(file)) GTEST_SKIP() << "no " << file;
  const auto document = read_file(file);
  ASSERT_FALSE(document.ok());
  EXPECT_EQ(document.error().place, "word/document.xml");
  EXPECT_EQ(document.error().message, "has a document type declaration, which is not allowed");
}

// Any cut of a real file is an error or a document, never a crash.
TEST(Malformed, CutFilesAreRefused) {
  const fs::path file = shared_folder() / "corpus/docx/lists.docx";
  if (!fs::exists(file)) GTEST_SKIP() << "no " << file;
  const std::string whole = bytes_of(file);
  for (std::size_t size = 1; size < whole.size(); size += whole.size() / 97 + 1) {
    EXPECT_FALSE(read("cut.docx", whole.substr(0, size)).ok()) << size;
  }
}

}  // namespace
}  // namespace luyke::intake
