#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "intake/intake.h"

namespace luyke::intake {

// The parts of a ZIP archive in memory, read under limits on entries, sizes and
// ratio. No path is followed and nothing is written. The bytes must outlive it.
// Not for use by several threads at once.
class Archive {
 public:
  // Errors: kDamaged, kTooLarge.
  static base::Result<Archive> open(std::string_view bytes, const Limits& limits);
  ~Archive();
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;

  // Names are told apart as office programs do: capitals do not count.
  bool contains(const std::string& name) const;
  // The whole unpacked part. Errors: kNotFound, kEncrypted, kDamaged, kTooLarge;
  // `place` is the part's name.
  base::Result<std::string> read(const std::string& name);

 private:
  struct State;
  explicit Archive(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace luyke::intake
