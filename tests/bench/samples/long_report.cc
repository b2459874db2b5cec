#include "tests/bench/samples/long_report.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "extract/extractor.h"
#include "intake/intake.h"
#include "tests/bench/samples/shapes.h"
#include "tests/intake/package.h"

namespace luyke::bench {
namespace {

constexpr std::size_t kAnnexes = 4;
constexpr std::size_t kNumbersInAnnex = 940;

// Body blocks between the head table and the table of signatures, with the
// figures in them.
struct Source {
  std::vector<model::Block> blocks;
  std::vector<model::Figure> figures;  // places count from the first of `blocks`
};

Source read_source(const std::string& name, const extract::Extractor& extractor) {
  auto read = intake::read(name, report_bytes(name));
  if (!read.ok()) throw std::runtime_error(read.error().describe());
  const model::Document document = std::move(read).value();
  std::vector<std::size_t> tables;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    if (document.blocks[i].table() != nullptr) tables.push_back(i);
  }
  const std::size_t first = tables.front() + 1;
  const std::size_t last = document.blocks.size();
  Source source;
  for (std::size_t i = first; i < last; ++i) {
    const bool layout = document.blocks[i].table() != nullptr && !document.blocks[i].table()->bordered;
    source.blocks.push_back(layout ? model::Block{} : document.blocks[i]);
  }
  for (model::Figure& figure : extractor.read(document).figures) {
    if (figure.place.block < first || figure.place.block >= last) continue;
    figure.place.block -= static_cast<std::uint32_t>(first);
    source.figures.push_back(std::move(figure));
  }
  return source;
}

const std::vector<Source>& sources() {
  static const std::vector<Source> read = [] {
    const auto extractor = extract::Extractor::make(rules());
    if (!extractor.ok()) throw std::runtime_error(extractor.error().describe());
    static constexpr std::array kNames = {"soc-trang-2023-11.docx",
                                          "an-binh/ab-cchc-2024-q2.docx",
                                          "an-binh/ab-dean06-2024-10.docx",
                                          "an-binh/ab-ldtbxh-phulam-2024-07.docx",
                                          "an-binh/ab-ngansach-dtc-2024-9t.docx",
                                          "an-binh/ab-nongnghiep-2024-08.docx",
                                          "an-binh/ab-yte-2024-w31.docx"};
    std::vector<Source> all;
    for (const char* name : kNames) all.push_back(read_source(name, extractor.value()));
    return all;
  }();
  return read;
}

// Null where the block was left out.
std::string* printed_at(std::vector<model::Block>& blocks, const model::Place& place) {
  model::Block& block = blocks[place.block];
  if (auto* paragraph = std::get_if<model::Paragraph>(&block.content)) {
    return place.row ? nullptr : &paragraph->text.printed;
  }
  for (model::Cell& cell : std::get<model::Table>(block.content).cells) {
    if (cell.row == place.row && cell.column == place.column) return &cell.text.printed;
  }
  return nullptr;
}

// Backwards, so that places before a replaced number hold.
void multiply_amounts(std::size_t factor, const std::vector<model::Figure>& figures,
                      std::vector<model::Block>& blocks) {
  for (auto figure = figures.rbegin(); figure != figures.rend(); ++figure) {
    const bool plain = figure->tokens.size() == 1 && !figure->scale && figure->measure == model::Measure::kAmount;
    const auto product = base::Decimal::multiply(figure->value, base::Decimal(static_cast<std::int64_t>(factor)));
    if (!plain || !product) continue;
    std::string* printed = printed_at(blocks, figure->place);
    if (printed == nullptr) continue;
    const std::size_t begin = base::byte_offset(*printed, figure->place.range.begin);
    const std::size_t end = base::byte_offset(*printed, figure->place.range.end);
    printed->replace(begin, end - begin, product->abs().to_vietnamese(figure->written_decimals));
  }
}

// A new text has no labels, notes or fonts at the old places.
void drop_spans(model::Text& text) {
  text.spans.clear();
  text.fonts.clear();
}

std::string xml_of(const model::Text& text, bool bold) {
  std::string xml =
      bold ? "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" : "<w:r><w:t xml:space=\"preserve\">";
  for (const char c : text.printed) {
    switch (c) {
      case '&': xml += "&amp;"; break;
      case '<': xml += "&lt;"; break;
      case '>': xml += "&gt;"; break;
      case '\n': xml += "</w:t><w:br/><w:t xml:space=\"preserve\">"; break;
      case '\t': xml += "</w:t><w:tab/><w:t xml:space=\"preserve\">"; break;
      default: xml += c;
    }
  }
  return xml + "</w:t></w:r>";
}

std::string xml_of(const model::Cell& cell, bool continued) {
  std::string xml = "<w:tc><w:tcPr><w:gridSpan w:val=\"" + std::to_string(cell.column_span) + "\"/>";
  if (cell.row_span > 1) xml += continued ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>";
  return xml + "</w:tcPr><w:p>" + (continued ? "" : xml_of(cell.text, cell.bold)) + "</w:p></w:tc>";
}

std::string xml_of(const model::Table& table) {
  std::vector<std::vector<std::pair<const model::Cell*, bool>>> rows(table.rows);
  for (const model::Cell& cell : table.cells) {
    for (std::uint32_t row = cell.row; row < cell.row + cell.row_span; ++row) {
      rows[row].emplace_back(&cell, row != cell.row);
    }
  }
  std::string xml =
      "<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\"/><w:insideH w:val=\"single\"/></w:tblBorders></w:tblPr>";
  for (auto& row : rows) {
    std::stable_sort(row.begin(), row.end(),
                     [](const auto& a, const auto& b) { return a.first->column < b.first->column; });
    xml += "<w:tr>";
    for (const auto& [cell, continued] : row) xml += xml_of(*cell, continued);
    xml += "</w:tr>";
  }
  return xml + "</w:tbl>";
}

void add_round(std::size_t factor, model::Document& document) {
  for (const Source& source : sources()) {
    std::vector<model::Block> blocks = source.blocks;
    multiply_amounts(factor, source.figures, blocks);
    for (model::Block& block : blocks) {
      if (auto* paragraph = std::get_if<model::Paragraph>(&block.content)) {
        drop_spans(paragraph->text);
      } else {
        for (model::Cell& cell : std::get<model::Table>(block.content).cells) drop_spans(cell.text);
      }
      document.blocks.push_back(std::move(block));
    }
  }
  for (std::size_t i = 0; i < kAnnexes; ++i) {
    model::Paragraph title;
    title.text.printed = "PHỤ LỤC KẾT QUẢ GIẢI QUYẾT HỒ SƠ";
    title.bold = true;
    document.blocks.push_back({std::move(title), model::Part::kBody, std::nullopt, true});
    document.blocks.push_back({annex(kNumbersInAnnex), model::Part::kBody, std::nullopt, false});
  }
}

}  // namespace

model::Document long_report(std::size_t times) {
  model::Document document;
  document.format = model::Format::kDocx;
  for (std::size_t i = 1; i <= times; ++i) add_round(i, document);
  return document;
}

std::string docx_of(const model::Document& document) {
  std::string body;
  for (const model::Block& block : document.blocks) {
    if (const model::Paragraph* paragraph = block.paragraph()) {
      body += "<w:p>" + xml_of(paragraph->text, paragraph->bold) + "</w:p>";
    } else {
      body += xml_of(*block.table());
    }
  }
  return intake::test::Package(std::move(body)).bytes();
}

}  // namespace luyke::bench
