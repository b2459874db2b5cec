#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/objects.h"
#include "archive/query.h"
#include "archive/record.h"
#include "base/result.h"
#include "model/archived.h"

namespace luyke::archive {

// What readings depend on beside the bytes of their document.
struct Versions {
  std::string program;
  std::string rules;
  std::string data;
  std::string options;
};

// A file that could not be stored, and why.
struct SetAside {
  std::string path;
  std::string sha256;  // hex; empty when its bytes could not be taken
  std::string code;    // frozen name of a base::ErrorCode
  std::string message;
};

// Whether the archive has a document with the bytes of a file.
enum class Known {
  kNot,
  kElsewhere,  // found at other paths only
  kHere,       // taken in from this very path
};

// A document that was read with other versions than those of this writer.
struct Outdated {
  // Where reading it again begins.
  enum class Stage {
    kReading,  // rules only have changed: with its text as it is kept
    kIntake,   // with its original
  };
  std::string sha256;
  std::string path;  // one of those where it was found
  Stage stage = Stage::kReading;
};

struct Counts {
  std::uint64_t documents = 0;
  std::uint64_t paths = 0;
  std::uint64_t versions = 0;  // documents beyond the first with the same issuer, number and date
  std::uint64_t quarantined = 0;
  std::uint64_t original_bytes = 0;
  std::uint64_t database_bytes = 0;
};

// A folder with archive.db, objects/ and archive.lock. One process writes, any
// number reads. What is written becomes part of the archive all at once with
// `flush`, originals first; a process that ends before leaves nothing behind
// that counts. After an error of a writing call, everything since the last
// flush is dropped. One thread at a time.
class Archive {
 public:
  // Makes the folder when it is not there. kBusy while another process writes.
  static base::Result<Archive> open_to_write(const std::string& folder, const Versions& versions);
  static base::Result<Archive> open_to_read(const std::string& folder);
  Archive(Archive&&) noexcept;
  ~Archive();

  // Whether an archive keeps this file for itself, by its path in the archive's folder.
  static bool keeps(std::string_view path);

  // Takes the bytes of a file in. The inner error is the file's and concerns
  // it alone; the outer one is the archive's.
  base::Result<base::Result<Staged>> stage(const std::string& path, std::uint64_t limit);
  void discard(const Staged& staged);

  base::Result<Known> known(const std::string& path, const std::string& sha256);
  // Whether this file was set aside before, with these bytes and versions.
  base::Result<bool> was_set_aside(const std::string& path, const std::string& sha256);
  base::Result<bool> add(const Record& record, const Staged& staged, const std::string& path);
  // One more place where a document was found.
  base::Result<bool> add_path(const std::string& path, const std::string& sha256);
  base::Result<bool> set_aside(const SetAside& file);
  base::Result<bool> flush();
  // The files that a writer with other versions set aside.
  base::Result<std::vector<SetAside>> outdated_quarantine();

  // Documents to be read again, in the order in which they came in. Options are
  // only compared when this writer names some. `all`: every one, from its original.
  base::Result<std::vector<Outdated>> outdated(bool all = false);
  std::string original(const std::string& sha256) const;  // its path
  // A document's content in a file for a worker: see unpack_document.
  base::Result<Staged> stage_content(const std::string& sha256);
  // Puts the record in the place of what was known of its document, and says
  // what that changed. Paths and decisions stay.
  base::Result<model::Rereading> replace(const Record& record, Outdated::Stage stage);
  // Keeps a decision for good; its number is one of the document as it is read now.
  base::Result<bool> decide(const model::Decision& decision);

  base::Result<std::vector<SetAside>> quarantine();
  base::Result<Counts> counts();
  // A document with its text, as its reader handed it on.
  base::Result<model::Document> document(const std::string& sha256);
  // What was decided about it, the oldest first.
  base::Result<std::vector<model::Decision>> decisions(const std::string& sha256);
  // The documents that fit, best first. kInvalidArgument when there is nothing to look for.
  base::Result<model::Hits> search(const Query& query);
  // Every document that fits, in the order of issue, with its figures that fit.
  base::Result<bool> list(
      const Query& query,
      const std::function<void(const model::ArchivedDocument&, const std::vector<model::ArchivedFigure>&)>& take);
  // Reports with several versions, and what changed between them.
  base::Result<bool> versions(const std::function<void(const model::ReportVersions&)>& take);
  // See dump.h.
  base::Result<bool> dump(const std::function<void(std::string_view)>& line);
  // What is wrong, one line each: the database, references, originals that are
  // gone or differ from their SHA-256.
  base::Result<std::vector<std::string>> verify();
  // Into a folder that is empty or not there yet: a copy of the archive, or its
  // dump (records.txt) with the originals.
  base::Result<bool> back_up(const std::string& folder);
  base::Result<bool> export_to(const std::string& folder);
  // An archive from an export, into a folder that is empty or not there yet.
  static base::Result<bool> import_from(const std::string& exported, const std::string& folder);

 private:
  struct State;
  explicit Archive(std::unique_ptr<State> state);
  template <typename Step>
  base::Result<bool> writing(const Step& step);

  std::unique_ptr<State> state_;
};

}  // namespace luyke::archive
