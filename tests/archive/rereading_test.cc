#include "archive/rereading.h"

#include <gtest/gtest.h>

#include <random>

#include "archive/archive.h"
#include "tests/archive/samples.h"
#include "tests/pipeline/temporary_folder.h"

namespace luyke::archive {
namespace {

using pipeline::TemporaryFolder;
using Stage = Outdated::Stage;

const Versions kNewRules = {"1.0", "rules 2", "data 1", ""};

Archive writer(const std::string& folder, const Versions& versions) {
  auto opened = Archive::open_to_write(folder, versions);
  EXPECT_TRUE(opened.ok()) << opened.error().describe();
  return std::move(opened).value();
}

// Takes the record in as if these bytes had been read into it.
void add(Archive& archive, Record record, const std::string& path) {
  const auto staged = archive.stage(path, 1u << 20);
  ASSERT_TRUE(staged.ok() && staged->ok());
  record.document.sha256 = staged->value().sha256;
  const auto added = archive.add(record, staged->value(), path);
  ASSERT_TRUE(added.ok()) << added.error().describe();
}

std::string sha256_of(Archive& archive, const std::string& path) {
  const auto staged = archive.stage(path, 1u << 20);
  archive.discard(staged->value());
  return staged->value().sha256;
}

model::Rereading reread(Archive& archive, const Record& record, Stage stage = Stage::kReading) {
  auto replaced = archive.replace(record, stage);
  EXPECT_TRUE(replaced.ok()) << replaced.error().describe();
  return replaced.ok() ? std::move(replaced).value() : model::Rereading{};
}

TEST(StoredDocument, IsWhatWasTakenIn) {
  const TemporaryFolder folder;
  Archive archive = writer(folder.path() + "/archive", kVersions);
  std::mt19937 random(11);
  for (int i = 0; i < 60; ++i) {
    Record record = random_record(random);
    record.document.path.clear();
    const std::string path = folder.write(std::to_string(i), std::to_string(i));
    add(archive, record, path);
    record.document.sha256 = sha256_of(archive, path);
    const auto stored = archive.document(record.document.sha256);
    ASSERT_TRUE(stored.ok()) << stored.error().describe();
    EXPECT_EQ(pack_document(stored.value()), pack_document(record.document));
    const auto again = unpack_document(pack_document(stored.value()));
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(pack_document(again.value()), pack_document(record.document));
  }
  EXPECT_EQ(archive.document(std::string(64, 'a')).error().message, "no such document in the archive");
}

TEST(Rereading, GivesWhatAFreshArchiveWouldHold) {
  const TemporaryFolder folder;
  std::mt19937 random(5);
  std::vector<std::string> paths;
  for (int i = 0; i < 20; ++i) paths.push_back(folder.write(std::to_string(i), "report " + std::to_string(i)));
  {
    Archive archive = writer(folder.path() + "/archive", kVersions);
    for (const std::string& path : paths) add(archive, random_record(random), path);
    ASSERT_TRUE(archive.flush().ok());
  }
  Archive archive = writer(folder.path() + "/archive", kNewRules);
  Archive fresh = writer(folder.path() + "/fresh", kNewRules);
  const auto outdated = archive.outdated();
  ASSERT_TRUE(outdated.ok());
  ASSERT_EQ(outdated->size(), paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i) {
    EXPECT_EQ(outdated.value()[i].path, paths[i]);
    EXPECT_EQ(outdated.value()[i].stage, Stage::kReading);
    Record record = random_record(random);
    add(fresh, record, paths[i]);
    record.document.sha256 = outdated.value()[i].sha256;
    reread(archive, record);
  }
  ASSERT_TRUE(archive.flush().ok());
  ASSERT_TRUE(fresh.flush().ok());
  EXPECT_EQ(dump_of(archive), dump_of(fresh));
  EXPECT_TRUE(archive.verify()->empty());
  EXPECT_TRUE(archive.outdated()->empty());
}

TEST(Rereading, WordsAreFoundInTheNewText) {
  const TemporaryFolder folder;
  Archive archive = writer(folder.path() + "/archive", kVersions);
  const std::string sha256 = store(archive, folder.write("a", "Quyết định tuyển sinh"));
  Record record = sample_record("Quyết định giảm nghèo");
  record.document.sha256 = sha256;
  reread(archive, record, Stage::kIntake);
  const auto found = [&](const char* words) {
    Query query;
    query.words = words;
    return archive.search(query)->hits.size();
  };
  EXPECT_EQ(found("giảm nghèo"), 1u);
  EXPECT_EQ(found("tuyển sinh"), 0u);
  EXPECT_EQ(found("quyet dinh"), 1u);
}

TEST(Rereading, BeginsWhereInputsHaveChanged) {
  const TemporaryFolder folder;
  const std::string place = folder.path() + "/archive";
  {
    Archive archive = writer(place, {"1.0", "rules 1", "data 1", "pages=9"});
    store(archive, folder.write("a", "Tổng số 12"));
    ASSERT_TRUE(archive.flush().ok());
  }
  struct Case {
    Versions versions;
    std::optional<Stage> stage;
  };
  const Case cases[] = {
      {{"1.0", "rules 1", "data 1", "pages=9"}, std::nullopt},
      {{"1.0", "rules 1", "data 1", ""}, std::nullopt},  // as it was
      {{"1.0", "rules 1", "data 1", "pages=8"}, Stage::kIntake},
      {{"1.0", "rules 2", "data 1", ""}, Stage::kReading},
      {{"1.0", "rules 2", "data 1", "pages=9"}, Stage::kReading},
      {{"1.0", "rules 2", "data 2", ""}, Stage::kIntake},
      {{"1.1", "rules 1", "data 1", ""}, Stage::kIntake},
  };
  for (const Case& each : cases) {
    Archive archive = writer(place, each.versions);
    const auto outdated = archive.outdated();
    ASSERT_TRUE(outdated.ok());
    ASSERT_EQ(outdated->size(), each.stage ? 1u : 0u) << each.versions.rules << " " << each.versions.options;
    if (each.stage) {
      EXPECT_EQ(outdated->front().stage, *each.stage) << each.versions.rules << each.versions.program;
    }
  }
  Archive archive = writer(place, {"1.0", "rules 2", "data 1", ""});
  Record record = sample_record("Tổng số 12");
  reread(archive, record);
  EXPECT_NE(dump_of(archive).find("runs\t\"1.0\t\"rules 2\t\"data 1\t\"pages=9\n"), std::string::npos);
  EXPECT_TRUE(archive.outdated()->empty());
}

model::ArchivedFigure figure(std::uint32_t block, const std::string& text, const std::string& phrase) {
  model::ArchivedFigure made;
  made.block = block;
  made.text = text;
  made.value = base::Decimal::parse(text).value();
  made.indicator.phrase = phrase;
  return made;
}

// "~12 −13 +14": what changed, went and came.
std::string changes_of(const model::Rereading& known) {
  std::string text;
  for (const model::FigureChange& change : known.figures) {
    if (!text.empty()) text += ' ';
    if (change.before && change.after) text += "~" + change.after->text;
    if (change.before && !change.after) text += "-" + change.before->text;
    if (!change.before) text += "+" + change.after->text;
  }
  return text;
}

TEST(Rereading, TellsChangesFromMoves) {
  using Figures = std::vector<model::ArchivedFigure>;
  struct Case {
    const char* what;
    Figures before;
    Figures after;
    const char* changes;
  };
  const Case cases[] = {
      {"nothing", {figure(1, "12", "a"), figure(2, "12", "a")}, {figure(1, "12", "a"), figure(2, "12", "a")}, ""},
      {"another indicator", {figure(1, "12", "a")}, {figure(1, "12", "b")}, "~12"},
      {"one more", {figure(1, "12", "a")}, {figure(1, "12", "a"), figure(3, "14", "a")}, "+14"},
      {"one less", {figure(1, "12", "a"), figure(3, "14", "a")}, {figure(3, "14", "a")}, "-12"},
      {"read otherwise", {figure(1, "12", "a")}, {figure(1, "13", "a")}, "-12 +13"},
      {"all moved on", {figure(1, "12", "a"), figure(2, "13", "b")}, {figure(2, "12", "a"), figure(3, "13", "b")}, ""},
      {"moved and changed",
       {figure(1, "12", "a"), figure(2, "13", "b")},
       {figure(2, "12", "a"), figure(3, "13", "c")},
       "-13 +13"},
      {"the same twice", {figure(1, "12", "a")}, {figure(2, "12", "a"), figure(3, "12", "a")}, "+12"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(changes_of(compared({each.before, {}}, {each.after, {}})), each.changes) << each.what;
  }
}

TEST(Rereading, FindingsComeAndGo) {
  const model::ArchivedFinding sum{"sum_mismatch", model::Severity::kError, {3}, "12"};
  const model::ArchivedFinding moved{"sum_mismatch", model::Severity::kError, {4}, "12"};
  const model::ArchivedFinding other{"percent_mismatch", model::Severity::kError, {5}, "99"};
  const model::Rereading known = compared({{}, {sum, sum}}, {{}, {moved, other}});
  ASSERT_EQ(known.findings_gone.size(), 1u);
  EXPECT_EQ(known.findings_gone[0].code, "sum_mismatch");
  ASSERT_EQ(known.findings_new.size(), 1u);
  EXPECT_EQ(known.findings_new[0].code, "percent_mismatch");
}

}  // namespace
}  // namespace luyke::archive
