#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "intake/office/process.h"
#include "intake/sniff/sniff.h"

namespace luyke::intake {

// Whether only LibreOffice can read bytes of that kind.
bool needs_office(ContentKind kind);

// LibreOffice, kept running between documents: the first one starts it. It has a
// profile and a folder of its own, runs no macros, follows no links and has no
// network. A document on which it hangs or crashes costs only itself: the next
// one starts it anew. For one thread at a time.
class Office {
 public:
  explicit Office(std::chrono::seconds patience) : patience_(patience) {}
  ~Office();
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;

  // The document as DOCX, XLSX or, for presentations, PDF. kNotFound when
  // LibreOffice or the part of it that reads the kind is not installed (the
  // message names the package), kLimit, kCrashed, kDamaged.
  base::Result<std::string> convert(std::string_view bytes, ContentKind kind);

 private:
  std::optional<base::Error> start();
  std::optional<base::Error> start_server();
  void stop();
  std::optional<base::Error> run_client(const std::filesystem::path& input, const char* target);

  std::chrono::seconds patience_;
  std::filesystem::path folder_;  // empty until started
  std::string program_;
  std::optional<Process> server_;
};

}  // namespace luyke::intake
