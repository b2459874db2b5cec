#include "intake/office/office.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "intake/intake.h"

namespace luyke::intake {
namespace {

namespace fs = std::filesystem;
using std::chrono::seconds;

const std::string kRtf =
    R"({\rtf1\ansi{\fonttbl{\f0 .VnTime;}}\f0 Th\'f1 t\'ad\'edng Ch\'ddnh ph\'f1: 1.234 ng\'ad\'eai\par})";

// Programs are looked for in these folders until the end of the test.
class SearchPath {
 public:
  explicit SearchPath(const std::string& folders) : before_(std::getenv("PATH")) {
    ::setenv("PATH", folders.c_str(), 1);
  }
  ~SearchPath() { ::setenv("PATH", before_.c_str(), 1); }
  SearchPath(const SearchPath&) = delete;
  SearchPath& operator=(const SearchPath&) = delete;

 private:
  std::string before_;
};

// A folder with a program called soffice that does what the script says.
class FakeOffice {
 public:
  explicit FakeOffice(const std::string& script) : folder_(fs::temp_directory_path() / "luyke-fake-office") {
    fs::create_directories(folder_);
    std::ofstream(folder_ / "soffice") << "#!/bin/sh\n" << script;
    ::chmod((folder_ / "soffice").c_str(), 0755);
  }
  ~FakeOffice() { fs::remove_all(folder_); }
  FakeOffice(const FakeOffice&) = delete;
  FakeOffice& operator=(const FakeOffice&) = delete;
  std::string folder() const { return folder_.string(); }

 private:
  fs::path folder_;
};

// The server stays; the client does the rest.
const std::string kServer = "case \"$*\" in *convert-to*) ;; *) touch .~lock.kept.txt#; exec sleep 60;; esac\n";
// What a converter writes, as found by `soffice … --outdir FOLDER INPUT`.
const std::string kConvert = "while [ \"$1\" != --outdir ]; do shift; done; cat \"$3\" > \"$2/document.docx\"\n";

std::string outcome(Office& office, const std::string& bytes) {
  const auto converted = office.convert(bytes, ContentKind::kRtf);
  return converted ? converted.value() : base::name_of(converted.error().code) + (": " + converted.error().message);
}

TEST(Office, NamesThePackageThatIsMissing) {
  const SearchPath path("/nowhere");
  Office office(seconds(5));
  EXPECT_EQ(outcome(office, kRtf),
            "not_found: LibreOffice is needed to read an RTF file: install libreoffice-writer-nogui");
}

TEST(Office, HangsCostOneDocument) {
  const FakeOffice fake(kServer + "if grep -q hang \"$(eval echo \\${$#})\"; then sleep 60; fi\n" + kConvert);
  const SearchPath path(fake.folder() + ":/usr/bin:/bin");
  Office office(seconds(1));
  EXPECT_EQ(outcome(office, "one"), "one");
  EXPECT_EQ(outcome(office, "hang"), "limit: LibreOffice did not finish within 1 seconds");
  EXPECT_EQ(outcome(office, "two"), "two");
}

TEST(Office, CrashesCostOneDocument) {
  const FakeOffice fake(
      "echo $$ > server.pid.new\n"
      "case \"$*\" in *convert-to*) ;; *) mv server.pid.new server.pid; touch .~lock.kept.txt#; "
      "exec sleep 60;; esac\n"
      "if grep -q crash \"$(eval echo \\${$#})\"; then kill -9 $(cat server.pid); sleep 60; fi\n" +
      kConvert);
  const SearchPath path(fake.folder() + ":/usr/bin:/bin");
  Office office(seconds(20));
  EXPECT_EQ(outcome(office, "one"), "one");
  EXPECT_EQ(outcome(office, "crash"), "crashed: LibreOffice ended while it read the document");
  EXPECT_EQ(outcome(office, "two"), "two");
}

TEST(Office, TellsWhatItCannotRead) {
  const FakeOffice fake(kServer);
  const SearchPath path(fake.folder() + ":/usr/bin:/bin");
  Office office(seconds(5));
  EXPECT_EQ(outcome(office, "x"), "damaged: LibreOffice cannot read it: damaged, or protected with a password");
}

TEST(Office, LeavesNothingBehind) {
  const auto folders = [] {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(fs::temp_directory_path())) {
      count += entry.path().filename().string().starts_with("luyke-office-" + std::to_string(::getpid()));
    }
    return count;
  };
  const FakeOffice fake(kServer + kConvert);
  const SearchPath path(fake.folder() + ":/usr/bin:/bin");
  {
    Office office(seconds(5));
    EXPECT_EQ(outcome(office, "one"), "one");
    EXPECT_EQ(folders(), 1U);
  }
  EXPECT_EQ(folders(), 0U);
}

TEST(Office, ReadsRtfThroughLibreOffice) {
  Office office(seconds(60));
  const auto converted = office.convert(kRtf, ContentKind::kRtf);
  if (!converted && converted.error().code == base::ErrorCode::kNotFound)
    GTEST_SKIP() << "LibreOffice is not installed";
  ASSERT_TRUE(converted.ok()) << converted.error().describe();
  const auto document = read("a.docx", converted.value());
  ASSERT_TRUE(document.ok()) << document.error().describe();
  EXPECT_EQ(document->blocks.at(0).paragraph()->text.printed, "Thñ t\u00adíng ChÝnh phñ: 1.234 ng\u00adêi");
  EXPECT_EQ(document->fonts.at(0), ".VnTime");
}

}  // namespace
}  // namespace luyke::intake
