#include "archive/fault.h"

#include <cerrno>
#include <cstring>

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

}  // namespace luyke::archive
