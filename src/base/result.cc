#include "base/result.h"

namespace luyke::base {

const char* name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kNotFound: return "not_found";
    case ErrorCode::kPermission: return "permission";
    case ErrorCode::kTooLarge: return "too_large";
    case ErrorCode::kUnknownFormat: return "unknown_format";
    case ErrorCode::kEncrypted: return "encrypted";
    case ErrorCode::kDamaged: return "damaged";
    case ErrorCode::kInvalidRule: return "invalid_rule";
    case ErrorCode::kInvalidArgument: return "invalid_argument";
    case ErrorCode::kNoSpace: return "no_space";
    case ErrorCode::kBusy: return "busy";
    case ErrorCode::kLimit: return "limit";
    case ErrorCode::kCrashed: return "crashed";
    case ErrorCode::kInternal: return "internal";
  }
  return "internal";
}

std::string Error::describe() const {
  std::string text;
  for (const std::string* part : {&file, &place}) {
    if (!part->empty()) text += *part + ": ";
  }
  return text + message;
}

}  // namespace luyke::base
