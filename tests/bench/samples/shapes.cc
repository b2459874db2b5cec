#include "tests/bench/samples/shapes.h"

#include <array>
#include <stdexcept>

#include "base/file.h"
#include "rules/load.h"

namespace luyke::bench {
namespace {

const std::string kRoot = LUYKE_SOURCE_DIR;

model::Block paragraph(std::string text) {
  model::Paragraph content;
  content.text.printed = std::move(text);
  return {std::move(content), model::Part::kBody, std::nullopt, false};
}

// A sentence with a total and its four parts: five numbers that add up.
std::string sentence(std::size_t i) {
  const std::size_t part = 1000 + i % 7919;
  const auto number = [](std::size_t n) { return std::to_string(n); };
  static constexpr std::array kUnits = {"hồ sơ", "người", "hộ", "lượt người", "ha"};
  const std::string unit = std::string(" ") + kUnits[i % kUnits.size()];
  return "Trong tháng, đơn vị số thứ " + std::string(1, static_cast<char>('a' + i % 26)) + " đã tiếp nhận " +
         number(10 * part) + unit + ", trong đó giải quyết trước hạn " + number(part) + unit + ", đúng hạn " +
         number(2 * part) + unit + ", trễ hạn " + number(3 * part) + unit + ", đang giải quyết " + number(4 * part) +
         unit + ". ";
}

void add_row(model::Table& table, const std::vector<std::string>& texts) {
  for (std::uint32_t column = 0; column < texts.size(); ++column) {
    model::Cell cell;
    cell.row = table.rows;
    cell.column = column;
    cell.text.printed = texts[column];
    table.cells.push_back(std::move(cell));
  }
  ++table.rows;
}

}  // namespace

const model::RuleSet& rules() {
  static const model::RuleSet loaded = [] {
    auto result = rules::load(kRoot + "/rules");
    if (!result.ok()) throw std::runtime_error(result.error().describe());
    return std::move(result).value();
  }();
  return loaded;
}

std::string report_bytes(const std::string& name) {
  auto bytes = base::read_file(kRoot + "/fixtures/reports/" + name, 1 << 24);
  if (!bytes.ok()) throw std::runtime_error(bytes.error().describe());
  return std::move(bytes).value();
}

model::Table annex(std::size_t numbers) {
  constexpr std::size_t kNumbersInRow = 7;
  constexpr std::size_t kColumns = 8;
  model::Table table;
  table.columns = kColumns;
  table.repeated_heads = 1;
  add_row(table, {"STT", "Đơn vị", "Tổng số hồ sơ", "Trước hạn", "Đúng hạn", "Trễ hạn", "Đang giải quyết",
                  "Tỷ lệ trễ hạn (%)"});
  std::array<std::size_t, 5> totals{};
  const std::size_t rows = numbers / kNumbersInRow;
  for (std::size_t i = 0; i < rows; ++i) {
    const std::array<std::size_t, 4> parts = {1000 + i * 37 % 991, 400 + i * 53 % 389, 10 * (1 + i % 9),
                                              70 + i * 7 % 67};
    std::size_t total = 0;
    for (std::size_t p = 0; p < parts.size(); ++p) {
      total += parts[p];
      totals[p + 1] += parts[p];
    }
    totals[0] += total;
    const std::size_t rate = (10000 * parts[2] + total / 2) / total;  // hundredths of a percent
    add_row(table, {std::to_string(i + 1), "Xã " + std::string(1, static_cast<char>('A' + i % 26)) + " Đông",
                    std::to_string(total), std::to_string(parts[0]), std::to_string(parts[1]), std::to_string(parts[2]),
                    std::to_string(parts[3]),
                    std::to_string(rate / 100) + "," + std::to_string(rate % 100 / 10) + std::to_string(rate % 10)});
  }
  std::vector<std::string> last = {"", "Tổng cộng"};
  for (const std::size_t total : totals) last.push_back(std::to_string(total));
  last.emplace_back("");
  add_row(table, last);
  return table;
}

model::Document one_paragraph(std::size_t numbers) {
  std::string text;
  for (std::size_t i = 0; i < numbers / 5; ++i) text += sentence(i);
  model::Document document;
  document.blocks.push_back(paragraph(std::move(text)));
  return document;
}

model::Document one_table(std::size_t numbers) {
  model::Document document;
  document.blocks.push_back({annex(numbers), model::Part::kBody, std::nullopt, false});
  return document;
}

model::Document one_section(std::size_t numbers) {
  model::Document document;
  document.blocks.push_back(paragraph("I. TÌNH HÌNH CHUNG"));
  for (std::size_t i = 0; i < numbers / 5; ++i) document.blocks.push_back(paragraph(sentence(i)));
  return document;
}

}  // namespace luyke::bench
