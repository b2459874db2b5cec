#include "archive/schema.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/fault.h"
#include "archive/words.h"
#include "tests/archive/samples.h"
#include "tests/pipeline/temporary_folder.h"
#include "text/passage.h"

namespace luyke::archive {
namespace {

using pipeline::TemporaryFolder;

// An archive with one document.
class Schema : public testing::Test {
 protected:
  Schema() {
    Archive archive = writer();
    store(archive, folder_.write("a.txt", "Tổng số 12"));
    EXPECT_TRUE(archive.flush().ok());
    dump_ = dump_of(archive);
  }
  Archive writer() {
    auto opened = Archive::open_to_write(place_, kVersions);
    EXPECT_TRUE(opened.ok()) << opened.error().describe();
    return std::move(opened).value();
  }
  void change(const std::string& sql) { Connection(place_ + "/archive.db", Access::kWrite).run(sql); }
  base::Error refused() { return Archive::open_to_read(place_).error(); }

  TemporaryFolder folder_;
  std::string place_ = folder_.path() + "/archive";
  std::string dump_;
};

TEST_F(Schema, AnOlderArchiveIsBroughtUpToDate) {
  change(
      "DROP INDEX documents_by_office; DROP TABLE facts; DROP INDEX decisions_by_document; ALTER TABLE decisions DROP "
      "COLUMN context; "
      "ALTER TABLE documents DROP COLUMN encodings; PRAGMA user_version = 1");
  EXPECT_EQ(refused().message, kOlder);
  Archive archive = writer();
  EXPECT_EQ(dump_of(archive), dump_);
  EXPECT_TRUE(archive.verify()->empty());
}

TEST_F(Schema, ANewerOrAForeignOneIsLeftAlone) {
  change("PRAGMA user_version = 1000");
  EXPECT_EQ(refused().message, kNewer);
  EXPECT_EQ(Archive::open_to_write(place_, kVersions).error().message, kNewer);
  change("PRAGMA application_id = 7");
  EXPECT_EQ(refused().message, kForeign);
  EXPECT_EQ(Archive::open_to_write(place_, kVersions).error().message, kForeign);
}

TEST_F(Schema, WordsOfAnotherFormAreIndexedAnew) {
  change("INSERT INTO words (words) VALUES ('delete-all'); UPDATE facts SET value = 0 WHERE name = 'form_of_words'");
  EXPECT_EQ(refused().message, kOlder);
  Archive archive = writer();
  Query query;
  query.words = "tổng số";
  EXPECT_EQ(archive.search(query)->hits.size(), 1u);
}

// When this fails, words in archives stand under other keys than those that are
// looked for: raise kFormOfWords, then write the new keys here.
TEST(WordKeys, AreOfTheFormThatIsCounted) {
  ASSERT_EQ(kFormOfWords, 1);
  const std::string text = "Hoà Bình, QUÝ III/2023: 1.234,5 % “Đào tạo” nghề-ngắn hạn; thuỷ sản & lũy kế (06 tháng)\n";
  EXPECT_EQ(text::key_of(text), "hòa bình quý iii 2023 1 234 5 đào tạo nghề ngắn hạn thủy sản lũy kế 06 tháng");
  EXPECT_EQ(text::markless_key_of(text),
            "hoa binh quy iii 2023 1 234 5 dao tao nghe ngan han thuy san luy ke 06 thang");
}

}  // namespace
}  // namespace luyke::archive
