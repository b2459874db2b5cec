#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "intake/xlsx/format_code.h"
#include "intake/xlsx/stored_number.h"

namespace luyke::intake {

// How a sheet writes days and times, which it stores as numbers.
class DateFormat {
 public:
  // nullopt for the code of a number.
  static std::optional<DateFormat> of(const std::vector<FormatToken>& code);

  // dd/mm/yyyy hh:mm:ss, less what the format leaves out; a format with words
  // ("ngày" dd "tháng" mm) as it stands. `serial` counts days from the end of
  // 1899, or from 1904 on; nullopt when it is no day up to the year 9999.
  std::optional<std::string> print(const StoredNumber& serial, bool from_1904) const;

 private:
  enum class Field : std::uint8_t { kYear, kMonth, kDay, kHour, kMinute, kSecond, kElapsed, kLiteral };
  struct Part {
    Field field = Field::kLiteral;
    std::string text;  // the letters, or what to print
  };
  struct Moment {
    int year = 0;
    int month = 0;
    int day = 0;
    long long seconds = 0;  // of the day
    long long days = 0;     // the serial
  };

  static std::optional<Moment> moment_of(const StoredNumber& serial, bool from_1904);
  static std::string print_part(const Part& part, const Moment& moment);
  void read(const FormatToken& token);
  void settle_minutes();
  bool has(Field field) const;
  std::string print_usual(const Moment& moment) const;

  std::vector<Part> parts_;
};

// An ISO 8601 day or day and time, as cells of type "d" hold it, in that form.
std::optional<std::string> print_iso_date(std::string_view text);

}  // namespace luyke::intake
