#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/intake.h"
#include "intake/ooxml/archive.h"

namespace luyke::intake {

// A link from one part of a package to another. `kind` is the last step of the
// type's address ("styles", "officeDocument"), which the strict and the
// transitional form share; `part` is the target's name in the archive.
struct Relationship {
  std::string id;
  std::string kind;
  std::string part;
};

class Relationships {
 public:
  // Of the part, or of the whole package for an empty name. Links out of the
  // package are left out; a part without any has an empty list.
  static base::Result<Relationships> of(Archive& archive, const std::string& part, const Limits& limits);

  // The first of that kind, or null.
  const Relationship* of_kind(std::string_view kind) const;
  const Relationship* with_id(std::string_view id) const;

 private:
  std::vector<Relationship> all_;
};

}  // namespace luyke::intake
