#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace luyke::intake {

// The fields that are open at a point of a story. A field is an instruction
// and, behind its separator, the result that stands on the page; fields nest in
// both halves.
class Fields {
 public:
  struct Field {
    std::string instruction;
    bool simple = false;
    bool in_result = false;
    std::uint32_t paragraph = 0;  // serial number of the one where the result begins
    std::uint32_t begin = 0;      // code point there

    // PAGE, NUMPAGES and their kin: the page computes them.
    bool counts_pages() const;
  };

  void begin() { open_.emplace_back(); }
  void begin_simple(std::string_view instruction, std::uint32_t paragraph, std::uint32_t begin);
  void separate(std::uint32_t paragraph, std::uint32_t begin);
  void add_instruction(std::string_view text);
  // The field that ends; an end without a beginning gives an empty one.
  Field end();
  // Ends the innermost simple field and what was left open inside it.
  Field end_simple();

  bool empty() const { return open_.empty(); }
  // Whether text here is a result, not part of an instruction.
  bool visible() const;

 private:
  std::vector<Field> open_;
};

}  // namespace luyke::intake
