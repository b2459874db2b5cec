#include "intake/office/office.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <system_error>
#include <thread>
#include <vector>

#include "base/file.h"

namespace luyke::intake {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorCode;

struct Conversion {
  ContentKind kind;
  const char* ending;  // of the file that LibreOffice sees: its content is what counts
  const char* target;
  const char* package;  // that reads it
};
constexpr const char* kWriter = "libreoffice-writer-nogui";
constexpr const char* kCalc = "libreoffice-calc-nogui";
constexpr const char* kImpress = "libreoffice-impress-nogui";
constexpr std::array kConversions = {
    Conversion{ContentKind::kOldWord, "doc", "docx", kWriter},
    Conversion{ContentKind::kRtf, "rtf", "docx", kWriter},
    Conversion{ContentKind::kOpenText, "odt", "docx", kWriter},
    Conversion{ContentKind::kHtml, "html", "docx:Office Open XML Text", kWriter},
    Conversion{ContentKind::kOldExcel, "xls", "xlsx", kCalc},
    Conversion{ContentKind::kOpenSheet, "ods", "xlsx", kCalc},
    Conversion{ContentKind::kOldPowerPoint, "ppt", "pdf", kImpress},
    Conversion{ContentKind::kOpenSlides, "odp", "pdf", kImpress},
};

const Conversion* conversion_of(ContentKind kind) {
  for (const Conversion& conversion : kConversions) {
    if (conversion.kind == kind) return &conversion;
  }
  return nullptr;
}

constexpr std::chrono::seconds kStart(60);
constexpr int kStarts = 3;
constexpr std::chrono::milliseconds kPause(10);
constexpr std::uint64_t kMostOutput = 1ull << 30;

// What must not happen while a document is open, and what would ask somebody.
constexpr const char* kSettings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
)";

// `soffice` as the shell would find it.
std::string find_program() {
  const char* path = std::getenv("PATH");
  std::string_view folders = path ? path : "";
  while (!folders.empty()) {
    const std::size_t end = folders.find(':');
    const fs::path program = fs::path(folders.substr(0, end)) / "soffice";
    std::error_code failure;
    if (fs::is_regular_file(program, failure)) return fs::canonical(program, failure).string();
    folders = end == std::string_view::npos ? std::string_view() : folders.substr(end + 1);
  }
  return "";
}

Error missing(const Conversion& conversion, ContentKind kind) {
  return {ErrorCode::kNotFound, "", "",
          std::string("LibreOffice is needed to read ") + describe(kind) + ": install " + conversion.package};
}

// The part of a suite that reads one kind is a library of its own.
bool has_part(const std::string& program, const char* package) {
  const fs::path folder = fs::path(program).parent_path();
  const char* library = package == kWriter ? "libswlo.so" : package == kCalc ? "libsclo.so" : "libsdlo.so";
  std::error_code failure;
  // Elsewhere than in Debian's layout one has to try.
  return fs::exists(folder / library, failure) || !fs::exists(folder / "soffice.bin", failure);
}

std::optional<fs::path> make_folder() {
  std::error_code failure;
  std::string name =
      (fs::temp_directory_path(failure) / ("luyke-office-" + std::to_string(::getpid()) + "-XXXXXX")).string();
  if (failure || ::mkdtemp(name.data()) == nullptr) return std::nullopt;
  return fs::path(name);
}

// These files are gone soon: no need to wait for the disk.
bool put(const fs::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return file.good();
}

Error cannot_start(const std::string& why) {
  return {ErrorCode::kInternal, "", "", "LibreOffice cannot be started: " + why};
}

}  // namespace

bool needs_office(ContentKind kind) { return conversion_of(kind) != nullptr; }

Office::~Office() { stop(); }

void Office::stop() {
  server_.reset();
  std::error_code failure;
  if (!folder_.empty()) fs::remove_all(folder_, failure);
  folder_.clear();
}

// A document that stays open keeps the program running when others are done
// with; its lock file says that the program is ready.
std::optional<Error> Office::start() {
  if (server_ && server_->running()) return std::nullopt;
  stop();
  const auto folder = make_folder();
  if (!folder) return cannot_start("no temporary folder");
  folder_ = *folder;
  std::error_code failure;
  fs::create_directories(folder_ / "profile/user", failure);
  fs::create_directories(folder_ / "out", failure);
  const bool settings = put(folder_ / "profile/user/registrymodifications.xcu", kSettings);
  if (failure || !settings || !put(folder_ / "kept.txt", "luyke\n"))
    return cannot_start("the temporary folder cannot be written");
  for (int attempt = 0; attempt < kStarts; ++attempt) {
    if (auto error = start_server()) return error;
    if (server_) return std::nullopt;
  }
  return cannot_start("it ended at once");
}

// No error and no server: it ended, as it does when its profile is new.
std::optional<Error> Office::start_server() {
  std::error_code failure;
  const std::string binary = program_ + ".bin";
  server_ = Process::start(fs::exists(binary, failure) ? binary : program_,
                           {"-env:UserInstallation=file://" + (folder_ / "profile").string(), "--headless",
                            "--norestore", "--nologo", (folder_ / "kept.txt").string()},
                           folder_.string());
  if (!server_) return cannot_start("no process");
  const auto deadline = Process::Clock::now() + kStart;
  while (!fs::exists(folder_ / ".~lock.kept.txt#", failure)) {
    if (!server_->running()) {
      server_.reset();
      return std::nullopt;
    }
    if (Process::Clock::now() > deadline) return cannot_start("it takes too long");
    std::this_thread::sleep_for(kPause);
  }
  return std::nullopt;
}

std::optional<Error> Office::run_client(const fs::path& input, const char* target) {
  auto client =
      Process::start(program_,
                     {"-env:UserInstallation=file://" + (folder_ / "profile").string(), "--headless", "--norestore",
                      "--convert-to", target, "--outdir", (folder_ / "out").string(), input.string()},
                     folder_.string());
  if (!client) return cannot_start("no process");
  const auto deadline = Process::Clock::now() + patience_;
  while (!client->wait_until(std::min(deadline, Process::Clock::now() + kPause))) {
    const bool late = Process::Clock::now() >= deadline;
    if (!late && server_->running()) continue;
    client->end();
    stop();
    if (!late) return Error{ErrorCode::kCrashed, "", "", "LibreOffice ended while it read the document"};
    return Error{ErrorCode::kLimit, "", "",
                 "LibreOffice did not finish within " + std::to_string(patience_.count()) + " seconds"};
  }
  return std::nullopt;
}

base::Result<std::string> Office::convert(std::string_view bytes, ContentKind kind) {
  const Conversion& conversion = *conversion_of(kind);
  if (program_.empty()) program_ = find_program();
  if (program_.empty() || !has_part(program_, conversion.package)) return missing(conversion, kind);
  if (const auto error = start()) {
    stop();
    return *error;
  }
  const fs::path input = folder_ / (std::string("document.") + conversion.ending);
  if (!put(input, bytes)) return Error{ErrorCode::kNoSpace, "", "", "no room for a temporary file"};
  if (const auto error = run_client(input, conversion.target)) return *error;
  const std::string target(conversion.target);
  const fs::path output = folder_ / "out" / ("document." + target.substr(0, target.find(':')));
  auto converted = base::read_file(output.string(), kMostOutput);
  std::error_code failure;
  fs::remove(output, failure);
  if (converted) return converted;
  if (!server_->running()) {
    stop();
    return Error{ErrorCode::kCrashed, "", "", "LibreOffice ended while it read the document"};
  }
  return Error{ErrorCode::kDamaged, "", "", "LibreOffice cannot read it: damaged, or protected with a password"};
}

}  // namespace luyke::intake
