#include "pipeline/doctor.h"

#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>

#include "ocr/page_reader.h"
#include "render/words.h"

namespace luyke::pipeline {
namespace {

namespace fs = std::filesystem;
using render::Words;

// A program of the search path.
bool is_installed(std::string_view program) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path ? path : "");
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (::access((folder + "/" + std::string(program)).c_str(), X_OK) == 0) return true;
  }
  return false;
}

std::uint64_t memory_megabytes() {
  const long pages = ::sysconf(_SC_PHYS_PAGES);
  const long size = ::sysconf(_SC_PAGESIZE);
  if (pages <= 0 || size <= 0) return 0;
  return static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(size) >> 20;
}

class Doctor {
 public:
  Doctor(const Job& job, const Streams& streams, const Words& words) : job_(job), out_(streams.out), words_(words) {}

  int go(const base::Result<model::RuleSet>& rules) {
    say(true, "doctor_rules", {{"version", rules->version}});
    check_model();
    const bool office = is_installed("soffice") || is_installed("libreoffice");
    say_optional(office, "doctor_office");
    check_folder(fs::temp_directory_path(failure_).string(), "doctor_temporary");
    if (!job_.archive.empty()) check_folder(job_.archive, "doctor_archive");
    say(true, "doctor_machine",
        {{"processors", std::to_string(std::max(1u, std::thread::hardware_concurrency()))},
         {"memory", std::to_string(memory_megabytes())}});
    return healthy_ ? kDone : kUnreadable;
  }

 private:
  void line(const char* mark, const std::string& text) { out_ << words_(mark) << "  " << text << std::endl; }

  void say(bool good, const std::string& what, const render::Slots& slots) {
    healthy_ = healthy_ && good;
    line(good ? "doctor_good" : "doctor_missing", words_.fill(good ? what : what + "_missing", slots));
  }

  // What some files need and others do not.
  void say_optional(bool good, const std::string& what) {
    line(good ? "doctor_good" : "doctor_absent", words_(good ? what : what + "_missing"));
  }

  void check_model() {
    const auto reader = ocr::PageReader::make("");
    say(reader.ok(), "doctor_model", {{"detail", reader ? "" : reader.error().message}});
  }

  // A folder that is not there yet is made by its first use: its parent counts.
  void check_folder(const std::string& named, const std::string& what) {
    fs::path folder = fs::absolute(named, failure_);
    while (!fs::exists(folder, failure_) && folder.has_parent_path() && folder != folder.parent_path()) {
      folder = folder.parent_path();
    }
    const bool good = ::access(folder.c_str(), W_OK | X_OK) == 0;
    const fs::space_info space = fs::space(folder, failure_);
    const std::string free = failure_ ? "?" : std::to_string(space.available >> 20);
    say(good, what, {{"folder", folder.string()}, {"free", free}});
  }

  const Job& job_;
  std::ostream& out_;
  const Words& words_;
  std::error_code failure_;
  bool healthy_ = true;
};

}  // namespace

int run_doctor(const Job& job, const Streams& streams, const base::Result<model::RuleSet>& rules) {
  // Without rules there are no words but the program's own.
  if (!rules) {
    streams.out << "rules: " << rules.error().describe() << std::endl;
    return kUnreadable;
  }
  return Doctor(job, streams, Words(rules->messages, job.language)).go(rules);
}

}  // namespace luyke::pipeline
