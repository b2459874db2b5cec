#include "tests/render/sample.h"

#include <algorithm>
#include <cassert>
#include <cstdio>
#include <cstdlib>

#include "base/utf8.h"
#include "rules/load.h"

namespace luyke::render {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// End of the number token that starts at `begin`.
std::size_t token_end(const std::string& text, std::size_t begin) {
  std::size_t end = begin;
  const auto goes_on = [&] {
    const bool mark = text[end] == '.' || text[end] == ',';
    return is_digit(text[end]) || (mark && end + 1 < text.size() && is_digit(text[end + 1]));
  };
  while (end < text.size() && goes_on()) ++end;
  return end;
}

base::Decimal value_of(const std::string& token) {
  std::string text;
  for (char c : token) {
    if (c != '.') text.push_back(c == ',' ? '.' : c);
  }
  return *base::Decimal::parse(text);
}

int decimals_of(const std::string& token) {
  const std::size_t comma = token.find(',');
  return comma == std::string::npos ? 0 : static_cast<int>(token.size() - comma - 1);
}

}  // namespace

Sample::Sample() {
  document.path = "báo cáo.txt";
  document.sha256 = "ab12";
}

void Sample::read_numbers(const std::string& printed, model::Place place) {
  for (std::size_t at = 0; at < printed.size();) {
    if (!is_digit(printed[at])) {
      ++at;
      continue;
    }
    const std::size_t end = token_end(printed, at);
    const std::string token = printed.substr(at, end - at);
    const std::uint32_t begin = base::count_code_points(printed.substr(0, at));
    place.range = {begin, begin + static_cast<std::uint32_t>(end - at)};
    const auto n = static_cast<model::NumberIndex>(reading.numbers.size());
    reading.numbers.push_back({token, model::NumberClass::kFigure, "figure.unit", place});
    model::Figure figure;
    figure.n = n;
    figure.tokens = {n};
    figure.text = token;
    figure.value = value_of(token);
    figure.written_decimals = decimals_of(token);
    figure.grouped = token.find('.') != std::string::npos;
    figure.unit = "người";
    figure.rule = "figure.unit";
    figure.place = place;
    reading.figures.push_back(figure);
    at = end;
  }
}

void Sample::paragraph(const std::string& printed) {
  model::Paragraph paragraph;
  paragraph.text.printed = printed;
  model::Block block;
  block.content = paragraph;
  document.blocks.push_back(block);
  model::Place place;
  place.block = static_cast<std::uint32_t>(document.blocks.size() - 1);
  read_numbers(printed, place);
}

void Sample::table(const std::vector<std::vector<std::string>>& rows) {
  model::Table table;
  table.rows = static_cast<std::uint32_t>(rows.size());
  table.columns = static_cast<std::uint32_t>(rows.front().size());
  model::Place place;
  place.block = static_cast<std::uint32_t>(document.blocks.size());
  for (std::uint32_t row = 0; row < table.rows; ++row) {
    for (std::uint32_t column = 0; column < table.columns; ++column) {
      model::Cell cell;
      cell.row = row;
      cell.column = column;
      cell.text.printed = rows[row][column];
      table.cells.push_back(cell);
      place.row = row;
      place.column = column;
      read_numbers(cell.text.printed, place);
    }
  }
  model::Block block;
  block.content = table;
  document.blocks.push_back(block);
}

model::Figure& Sample::figure(model::NumberIndex n) {
  const auto found =
      std::find_if(reading.figures.begin(), reading.figures.end(), [n](const auto& figure) { return figure.n == n; });
  assert(found != reading.figures.end());
  return *found;
}

model::RelationId Sample::relate(model::RelationKind kind, model::NumberIndex result,
                                 std::vector<model::NumberIndex> terms, model::Verdict verdict, const char* computed,
                                 const char* difference) {
  model::Relation relation;
  relation.kind = kind;
  relation.result = result;
  relation.terms = std::move(terms);
  relation.verdict = verdict;
  if (*computed) relation.computed = base::Decimal::parse(computed);
  if (*difference) relation.difference = base::Decimal::parse(difference);
  reading.relations.push_back(relation);
  return static_cast<model::RelationId>(reading.relations.size() - 1);
}

model::Finding& Sample::find(const char* code, model::Severity severity, std::vector<model::NumberIndex> figures) {
  model::Finding finding;
  finding.code = code;
  finding.severity = severity;
  finding.figures = std::move(figures);
  reading.findings.push_back(finding);
  return reading.findings.back();
}

View Sample::view() const { return {document, reading, messages(), "0123456789ab", "0.1.0"}; }

const Messages& messages() {
  static const Messages loaded = [] {
    auto rules = rules::load(LUYKE_SOURCE_DIR "/rules");
    if (!rules.ok()) {
      std::fprintf(stderr, "%s\n", rules.error().describe().c_str());
      std::abort();
    }
    return rules->messages;
  }();
  return loaded;
}

Sample swapped_total() {
  Sample sample;
  sample.paragraph("I. Kết quả");
  sample.paragraph(
      "Lũy kế, tuyển sinh được 17.450 người (cao đẳng là 1.322 người, trung cấp là 976 người, sơ cấp là 5.386 người, "
      "ngắn hạn 8.605 người, thường xuyên 1.251 người).");
  sample.figure(0).section = {"I. Kết quả"};
  const auto id =
      sample.relate(model::RelationKind::kSumOfParts, 0, {1, 2, 3, 4, 5}, model::Verdict::kBroken, "17540", "-90");
  model::Finding& finding = sample.find("sum_mismatch", model::Severity::kError, {0, 1, 2, 3, 4, 5});
  finding.relation = id;
  finding.cause = model::Cause::kReport;
  finding.suspects.push_back({0, "17.540", "transposed_digits", 0.8});
  return sample;
}

}  // namespace luyke::render
