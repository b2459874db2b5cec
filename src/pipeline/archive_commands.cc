#include "pipeline/archive_commands.h"

namespace luyke::pipeline {

bool is_archive_command(Command command) {
  switch (command) {
    case Command::kIngest:
    case Command::kQuarantineList:
    case Command::kQuarantineRetry:
    case Command::kArchiveVerify:
    case Command::kArchiveExport:
    case Command::kArchiveImport:
    case Command::kArchiveBackup: return true;
    default: return false;
  }
}

bool stores_documents(Command command) { return command == Command::kIngest || command == Command::kQuarantineRetry; }

}  // namespace luyke::pipeline
