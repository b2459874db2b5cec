#include "render/csv.h"

#include "base/decimal.h"

namespace luyke::render {
namespace {

bool reads_as_formula(const std::string& text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos &&
         !base::Decimal::parse(text);
}

std::string field_of(const std::string& text) {
  std::string safe = reads_as_formula(text) ? "'" + text : text;
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

}  // namespace

std::string csv_line(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& field : fields) line += (&field == fields.data() ? "" : ",") + field_of(field);
  return line + "\r\n";
}

}  // namespace luyke::render
