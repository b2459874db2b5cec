#pragma once

#include <string>

#include "base/result.h"
#include "intake/intake.h"
#include "intake/ooxml/archive.h"

namespace luyke::intake {

// What program a package is for, told from its main part, whatever its name.
enum class PackageKind { kWord, kWorkbook, kBinaryWorkbook, kPresentation, kOpenDocument, kUnknown };

struct Package {
  PackageKind kind = PackageKind::kUnknown;
  std::string main_part;  // empty when the package names none that it holds
};

// Looks at links and content types only. Errors: kTooLarge, kEncrypted; damage
// in the package's lists leaves the usual names of parts to go by.
base::Result<Package> look_into(Archive& archive, const Limits& limits);

}  // namespace luyke::intake
