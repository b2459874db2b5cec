#include "intake/xlsx/date_format.h"

#include <algorithm>
#include <chrono>

namespace luyke::intake {
namespace {

using Kind = FormatToken::Kind;

constexpr long long kLastSerial = 2958465;  // 31/12/9999
constexpr long long kSecondsOfDay = 86400;

std::string padded(long long value, std::size_t width) {
  std::string text = std::to_string(value);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

bool has_word(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

// Seconds of the part of a day that `fraction` gives after the mark.
long long seconds_of(std::string fraction) {
  fraction.resize(10, '0');
  constexpr long long kUnit = 10000000000;
  return (std::stoll(fraction) * kSecondsOfDay + kUnit / 2) / kUnit;
}

}  // namespace

std::optional<DateFormat> DateFormat::of(const std::vector<FormatToken>& code) {
  DateFormat format;
  for (const FormatToken& token : code) {
    if (token.kind == Kind::kNextSection) break;
    if (token.kind == Kind::kPlace && token.text != "." && token.text != "," && token.text != "0") return std::nullopt;
    format.read(token);
  }
  const bool fields = std::any_of(format.parts_.begin(), format.parts_.end(),
                                  [](const Part& part) { return part.field != Field::kLiteral; });
  if (!fields) return std::nullopt;
  format.settle_minutes();
  return format;
}

void DateFormat::read(const FormatToken& token) {
  if (token.kind == Kind::kLiteral) parts_.push_back({Field::kLiteral, token.text});
  if (token.kind == Kind::kElapsed) parts_.push_back({Field::kElapsed, token.text});
  if (token.kind != Kind::kLetters || token.text == "general" || token.text == "am/pm" || token.text == "a/p") return;
  switch (token.text.front()) {
    case 'y': parts_.push_back({Field::kYear, token.text}); break;
    case 'm': parts_.push_back({Field::kMonth, token.text}); break;
    case 'h': parts_.push_back({Field::kHour, token.text}); break;
    case 's': parts_.push_back({Field::kSecond, token.text}); break;
    case 'd':
      // Names of days of the week are left out.
      if (token.text.size() <= 2) parts_.push_back({Field::kDay, token.text});
      break;
    default: break;
  }
}

// "m" is minutes after hours and before seconds.
void DateFormat::settle_minutes() {
  Field last = Field::kLiteral;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (parts_[i].field == Field::kLiteral) continue;
    std::size_t next = i + 1;
    while (next < parts_.size() && parts_[next].field == Field::kLiteral) ++next;
    const bool before_seconds = next < parts_.size() && parts_[next].field == Field::kSecond;
    const bool after_hours = last == Field::kHour || last == Field::kElapsed;
    if (parts_[i].field == Field::kMonth && (before_seconds || after_hours)) parts_[i].field = Field::kMinute;
    last = parts_[i].field;
  }
}

bool DateFormat::has(Field field) const {
  return std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) { return part.field == field; });
}

std::optional<DateFormat::Moment> DateFormat::moment_of(const StoredNumber& serial, bool from_1904) {
  const std::string whole = serial.whole();
  if (serial.negative || whole.size() > 7) return std::nullopt;
  Moment moment;
  moment.days = std::stoll(whole);
  moment.seconds = seconds_of(serial.fraction());
  if (moment.seconds == kSecondsOfDay) ++moment.days, moment.seconds = 0;
  if (moment.days > kLastSerial) return std::nullopt;
  using namespace std::chrono;
  // Serials count a 29/02/1900 that never was, so days before it start one later.
  const sys_days start = from_1904          ? sys_days(year(1904) / 1 / 1)
                         : moment.days < 60 ? sys_days(year(1899) / 12 / 31)
                                            : sys_days(year(1899) / 12 / 30);
  const year_month_day date(start + days(moment.days));
  moment.year = static_cast<int>(date.year());
  moment.month = static_cast<int>(static_cast<unsigned>(date.month()));
  moment.day = static_cast<int>(static_cast<unsigned>(date.day()));
  return moment;
}

std::string DateFormat::print_part(const Part& part, const Moment& moment) {
  const std::size_t width = part.text.size() >= 2 ? 2 : 1;
  switch (part.field) {
    case Field::kYear: return padded(moment.year, 4);
    case Field::kMonth: return padded(moment.month, width);
    case Field::kDay: return padded(moment.day, width);
    case Field::kHour: return padded(moment.seconds / 3600, width);
    case Field::kMinute: return padded(moment.seconds / 60 % 60, width);
    case Field::kSecond: return padded(moment.seconds % 60, width);
    case Field::kElapsed: return padded(moment.days * 24 + moment.seconds / 3600, 1);
    case Field::kLiteral: return part.text;
  }
  return "";
}

std::string DateFormat::print_usual(const Moment& moment) const {
  std::string date;
  for (const Field field : {Field::kDay, Field::kMonth, Field::kYear}) {
    if (!has(field)) continue;
    if (!date.empty()) date += '/';
    date += print_part({field, "xx"}, moment);
  }
  std::string time;
  const bool hours = has(Field::kHour);
  if (has(Field::kElapsed)) time = print_part({Field::kElapsed, "h"}, moment);
  if (hours) time = print_part({Field::kHour, "hh"}, moment);
  for (const Field field : {Field::kMinute, Field::kSecond}) {
    if (!has(field) && !(hours && field == Field::kMinute)) continue;
    if (!time.empty()) time += ':';
    time += print_part({field, "xx"}, moment);
  }
  return date.empty() || time.empty() ? date + time : date + ' ' + time;
}

std::optional<std::string> DateFormat::print(const StoredNumber& serial, bool from_1904) const {
  const auto moment = moment_of(serial, from_1904);
  if (!moment) return std::nullopt;
  const bool words = std::any_of(parts_.begin(), parts_.end(),
                                 [](const Part& part) { return part.field == Field::kLiteral && has_word(part.text); });
  if (!words) return print_usual(*moment);
  std::string text;
  for (const Part& part : parts_) text += print_part(part, *moment);
  return text;
}

std::optional<std::string> print_iso_date(std::string_view text) {
  const auto digits_at = [&](std::size_t begin, std::size_t end) {
    return end <= text.size() &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(begin),
                       text.begin() + static_cast<std::ptrdiff_t>(end), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (!digits_at(0, 4) || !digits_at(5, 7) || !digits_at(8, 10) || text[4] != '-' || text[7] != '-')
    return std::nullopt;
  std::string out =
      std::string(text.substr(8, 2)) + '/' + std::string(text.substr(5, 2)) + '/' + std::string(text.substr(0, 4));
  const bool timed = text.size() >= 16 && text[10] == 'T' && digits_at(11, 13) && digits_at(14, 16);
  if (timed && text.substr(11, 5) != "00:00") out += ' ' + std::string(text.substr(11, 5));
  return out;
}

}  // namespace luyke::intake
