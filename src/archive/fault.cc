#include "archive/fault.h"

#include <cerrno>
#include <cstring>

#include "base/descriptor.h"

namespace luyke::archive {

base::Error system_error(const std::string& file, int number) {
  using base::ErrorCode;
  switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return {ErrorCode::kNoSpace, file, "", kNoSpace};
    case EROFS:
    case EACCES:
    case EPERM: return {ErrorCode::kPermission, file, "", kReadOnly};
    case ENOENT:
    case ENOTDIR: return {ErrorCode::kNotFound, file, "", "no such file"};
    default: return {ErrorCode::kInternal, file, "", std::strerror(number)};
  }
}

void require_synced(const std::string& folder) {
  if (const int number = base::sync_file_system(folder)) throw Fault{system_error(folder, number)};
}

}  // namespace luyke::archive
