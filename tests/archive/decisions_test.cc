#include <gtest/gtest.h>

#include "archive/archive.h"
#include "tests/archive/samples.h"
#include "tests/pipeline/temporary_folder.h"

namespace luyke::archive {
namespace {

using pipeline::TemporaryFolder;

struct Piece {
  std::string text;
  std::vector<std::string> numbers;  // in it, as printed, in order
};

void add_number(Record& record, const std::string& text, const std::string& number, model::Place place) {
  const auto at = static_cast<std::uint32_t>(text.find(number));  // these texts are ASCII
  place.range = {at, at + static_cast<std::uint32_t>(number.size())};
  record.reading.numbers.push_back({number, model::NumberClass::kFigure, "", place});
}

// A document of paragraphs and one table of pairs behind them.
Record record_of(const std::string& sha256, const std::vector<Piece>& paragraphs,
                 const std::vector<std::vector<std::string>>& rows = {}) {
  Record record;
  record.document.sha256 = sha256;
  for (const Piece& piece : paragraphs) {
    model::Place place;
    place.block = static_cast<std::uint32_t>(record.document.blocks.size());
    model::Paragraph paragraph;
    paragraph.text.printed = piece.text;
    record.document.blocks.push_back({paragraph, model::Part::kBody, std::nullopt, false});
    for (const std::string& number : piece.numbers) add_number(record, piece.text, number, place);
  }
  if (rows.empty()) return record;
  model::Place place;
  place.block = static_cast<std::uint32_t>(record.document.blocks.size());
  model::Table table;
  table.rows = static_cast<std::uint32_t>(rows.size());
  table.columns = 2;
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    for (std::uint32_t column = 0; column < 2; ++column) {
      model::Cell& cell = table.cells.emplace_back();
      cell.row = row;
      cell.column = column;
      cell.text.printed = rows[row][column];
      place.row = row;
      place.column = column;
      if (row > 0 && column > 0) add_number(record, rows[row][column], rows[row][column], place);
    }
  }
  record.document.blocks.push_back({table, model::Part::kBody, std::nullopt, false});
  return record;
}

class Decisions : public testing::Test {
 protected:
  Decisions() {
    auto opened = Archive::open_to_write(folder_.path() + "/archive", kVersions);
    EXPECT_TRUE(opened.ok());
    archive_.emplace(std::move(opened).value());
  }
  void take(const std::vector<Piece>& paragraphs, const std::vector<std::vector<std::string>>& rows = {}) {
    const auto staged = archive_->stage(folder_.write("a", "bytes"), 100);
    sha256_ = staged->value().sha256;
    ASSERT_TRUE(archive_->add(record_of(sha256_, paragraphs, rows), staged->value(), "/a").ok());
  }
  base::Result<bool> decide(std::optional<model::NumberIndex> n) {
    return archive_->decide({sha256_, "2024-05-06T07:08:09Z", "Lan", "confirmed", "as in the books", n, ""});
  }
  // The number to which the decision belongs once the document is read so.
  std::optional<model::NumberIndex> after(const std::vector<Piece>& paragraphs,
                                          const std::vector<std::vector<std::string>>& rows = {}) {
    const auto reread = archive_->replace(record_of(sha256_, paragraphs, rows), Outdated::Stage::kIntake);
    EXPECT_TRUE(reread.ok());
    EXPECT_EQ(reread->decisions.size(), 1u);
    const model::Decision decision = archive_->decisions(sha256_)->front();
    EXPECT_EQ(decision.is_detached(), !decision.n);
    EXPECT_EQ(decision.why, "as in the books");
    return decision.n;
  }

  TemporaryFolder folder_;
  std::optional<Archive> archive_;
  std::string sha256_;
};

using Number = std::optional<model::NumberIndex>;

TEST_F(Decisions, StayWithThePlaceAndThePrint) {
  take({{"We had 12 guests and 7 hosts.", {"12", "7"}}});
  ASSERT_TRUE(decide(1).ok());
  EXPECT_EQ(after({{"We had 12 guests and 7 hosts.", {"12", "7"}}}), Number(1));
  EXPECT_EQ(after({{"We had 15 guests and 7 ghosts.", {"15", "7"}}}), Number(1));
  EXPECT_EQ(after({{"We had 12 guests and 8 hosts.", {"12", "8"}}}), std::nullopt);
  EXPECT_EQ(after({{"We had 12 guests and 7 hosts.", {"12", "7"}}}), Number(1));
}

TEST_F(Decisions, FollowTheWordsAround) {
  take({{"We had 12 guests and 7 hosts in all.", {"12", "7"}}});
  ASSERT_TRUE(decide(1).ok());
  EXPECT_EQ(after({{"Report 3", {"3"}}, {"We had 12 guests and 7 hosts in all.", {"12", "7"}}}), Number(2));
  EXPECT_EQ(after({{"There were 7 cars.", {"7"}}, {"So we had 12 guests and 7 hosts in all.", {"12", "7"}}}),
            Number(2));
  // Two that look the same, and one that does not.
  EXPECT_EQ(after({{"x", {}},
                   {"Had 12 guests and 7 hosts in all.", {"12", "7"}},
                   {"Had 12 guests and 7 hosts in all.", {"12", "7"}}}),
            std::nullopt);
  EXPECT_EQ(after({{"There were 7 cars.", {"7"}}}), std::nullopt);
}

TEST_F(Decisions, FollowTheNamesOfRowAndColumn) {
  take({}, {{"Name", "Jobs"}, {"Soc Trang", "7"}, {"Vinh Chau", "7"}});
  ASSERT_TRUE(decide(1).ok());
  EXPECT_EQ(after({}, {{"Name", "Jobs"}, {"Ke Sach", "7"}, {"Soc Trang", "5"}, {"Vinh Chau", "7"}}), Number(2));
  EXPECT_EQ(after({{"A head", {}}}, {{"Name", "Jobs"}, {"Soc Trang", "7"}, {"Vinh Chau", "7"}}), Number(1));
}

TEST_F(Decisions, AreNeverChangedAndNeedWhatTheyAreAbout) {
  take({{"We had 12 guests.", {"12"}}});
  ASSERT_TRUE(archive_->flush().ok());
  EXPECT_EQ(decide(5).error().message, "no such number in the document");
  ASSERT_TRUE(decide(std::nullopt).ok());
  const auto all = archive_->decisions(sha256_);
  ASSERT_EQ(all->size(), 1u);
  EXPECT_FALSE(all->front().is_detached());
  EXPECT_FALSE(all->front().n);
  sha256_ = std::string(64, 'a');
  EXPECT_EQ(decide(std::nullopt).error().message, "no such document in the archive");
}

}  // namespace
}  // namespace luyke::archive
