#include <cstddef>
#include <cstdint>
#include <string>

#include "intake/intake.h"
#include "tests/fuzz/document_check.h"

// Any bytes are a document whose cells lie inside their tables, or one error;
// Markdown or not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace luyke;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const char* path : {"fuzz.txt", "fuzz.md"}) fuzz::check(intake::read(path, bytes));
  return 0;
}
