#pragma once

#include <string>
#include <vector>

namespace luyke::model {

// A Vietnamese letter and the bytes that stood for it in an old encoding.
struct LetterCode {
  char32_t letter = 0;
  std::string bytes;
};

// How an old encoding wrote Vietnamese.
struct Encoding {
  enum class Kind {
    kBytes,    // bytes above ASCII, as fonts of the time drew them
    kSpelled,  // plain ASCII, marks as signs behind the letter
    kUtf8,     // no encoding of its own: UTF-8 that was read byte by byte
  };

  std::string name;  // frozen: it stands in the records
  Kind kind = Kind::kBytes;
  // Names of fonts, in any case, '*' for anything. What stands in `capital_fonts`
  // prints small letters as capitals.
  std::vector<std::string> fonts;
  std::vector<std::string> capital_fonts;
  std::vector<LetterCode> letters;
};

}  // namespace luyke::model
