#include "intake/xlsx/number_format.h"

#include <algorithm>

namespace luyke::intake {
namespace {

using Kind = FormatToken::Kind;

std::string grouped(const std::string& digits) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += '.';
    out += digits[i];
  }
  return out;
}

void trim(std::string& text) {
  text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
  while (!text.empty() && text.back() == ' ') text.pop_back();
}

}  // namespace

// Reads the tokens of one section.
class NumberFormat::SectionReader {
 public:
  void read(const FormatToken& token) {
    switch (token.kind) {
      case Kind::kPlace: return read_place(token.text.front());
      case Kind::kLiteral: (section_.places ? after_ : section_.prefix) += token.text; break;
      case Kind::kExponent: in_exponent_ = true; break;
      case Kind::kLetters:
        if (token.text == "general") section_.places = true;
        break;
      default: break;
    }
  }

  Section take() {
    // Commas after the last digit scale by a thousand each; others group.
    section_.exponent -= 3 * commas_;
    section_.suffix = after_;
    if (fraction_bar_) section_.whole = section_.decimals = 0;
    return std::move(section_);
  }

 private:
  void read_place(char c) {
    if (c == '%') {
      section_.exponent += 2;
      (section_.places ? after_ : section_.prefix) += '%';
    } else if (c == '.') {
      decimals_ = true;
      section_.places = true;
    } else if (c == ',') {
      if (section_.places) ++commas_;
    } else if (!in_exponent_) {
      read_digit(c);
    }
  }

  void read_digit(char c) {
    // What stands between digits, as in "000-000" or "# ?/?", is not printed.
    if (after_.find('/') != std::string::npos) fraction_bar_ = true;
    if (section_.places) after_.clear();
    section_.places = true;
    section_.grouped = section_.grouped || commas_ > 0;
    commas_ = 0;
    if (c != '0') return;
    ++(decimals_ ? section_.decimals : section_.whole);
  }

  Section section_;
  std::string after_;  // literals since the last digit
  int commas_ = 0;     // since the last digit
  bool decimals_ = false;
  bool in_exponent_ = false;
  bool fraction_bar_ = false;
};

NumberFormat::NumberFormat(const std::vector<FormatToken>& code) {
  SectionReader reader;
  for (const FormatToken& token : code) {
    if (token.kind == Kind::kNextSection) {
      sections_.push_back(reader.take());
      reader = {};
    } else {
      reader.read(token);
    }
  }
  sections_.push_back(reader.take());
}

std::string NumberFormat::print(const StoredNumber& number) const {
  Section section = sections_.empty() ? Section{} : sections_.front();
  const bool negative = number.negative && !number.is_zero();
  if (negative && sections_.size() > 1 && sections_[1].places) {
    section = sections_[1];
    std::erase_if(section.prefix, [](char c) { return c == '-' || c == '('; });
    std::erase(section.suffix, ')');
  }
  if (!section.places) section = {};
  const StoredNumber shown = without_noise(shifted(number, section.exponent));
  std::string whole = shown.whole();
  if (whole.size() < section.whole) whole.insert(0, section.whole - whole.size(), '0');
  std::string fraction = shown.fraction();
  if (fraction.size() < section.decimals) fraction.resize(section.decimals, '0');
  std::string text = section.prefix + (section.grouped ? grouped(whole) : whole);
  if (!fraction.empty()) text += ',' + fraction;
  text += section.suffix;
  trim(text);
  // Noise may round to zero, which has no sign.
  return negative && !shown.is_zero() ? '-' + text : text;
}

}  // namespace luyke::intake
