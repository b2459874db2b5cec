#include "intake/xlsx/xlsx.h"

#include <iterator>
#include <optional>
#include <utility>

#include "intake/ooxml/relationships.h"
#include "intake/xlsx/shared_strings.h"
#include "intake/xlsx/sheet.h"
#include "intake/xlsx/sheet_blocks.h"
#include "intake/xlsx/workbook.h"

namespace luyke::intake {
namespace {

class XlsxReader {
 public:
  XlsxReader(Archive& archive, Relationships relationships, const Limits& limits)
      : archive_(archive), relationships_(std::move(relationships)), limits_(limits), workbook_(limits) {}

  base::Result<model::Document> read(const std::string& main_part, model::Document document) {
    const auto bytes = archive_.read(main_part);
    if (!bytes) return bytes.error();
    const auto parsed = read_workbook(main_part, bytes.value(), workbook_);
    if (!parsed) return parsed.error();
    if (auto error = read_strings()) return *std::move(error);
    if (auto error = read_styles()) return *std::move(error);
    document.format = model::Format::kXlsx;
    if (auto error = read_sheets(document)) return *std::move(error);
    std::move(workbook_.notes.begin(), workbook_.notes.end(), std::back_inserter(document.notes));
    return document;
  }

 private:
  // Without the texts a workbook is nothing but numbers: damage there is no note.
  std::optional<base::Error> read_strings() {
    const Relationship* link = relationships_.of_kind("sharedStrings");
    if (link == nullptr) return std::nullopt;
    const auto bytes = archive_.read(link->part);
    if (!bytes) return bytes.error();
    auto strings = read_shared_strings(link->part, bytes.value(), limits_.depth);
    if (!strings) return strings.error();
    workbook_.strings = std::move(strings).value();
    return std::nullopt;
  }

  std::optional<base::Error> read_styles() {
    const Relationship* link = relationships_.of_kind("styles");
    if (link == nullptr) return std::nullopt;
    const auto bytes = archive_.read(link->part);
    auto styles =
        bytes ? CellStyles::parse(link->part, bytes.value(), limits_.depth) : base::Result<CellStyles>(bytes.error());
    if (styles) {
      workbook_.styles = std::move(styles).value();
      return std::nullopt;
    }
    return survive(styles.error());
  }

  // Damage becomes a note; a limit is a limit, and a password is needed for all.
  std::optional<base::Error> survive(const base::Error& error) {
    if (error.code == base::ErrorCode::kTooLarge || error.code == base::ErrorCode::kEncrypted) return error;
    workbook_.notes.push_back({"part_not_read", error.describe()});
    return std::nullopt;
  }

  std::optional<base::Error> read_sheets(model::Document& document) {
    std::size_t read = 0;
    std::optional<base::Error> damage;
    for (const SheetEntry& entry : workbook_.sheets) {
      const auto added = read_one(entry, document);
      if (added && added.value()) ++read;
      if (added) continue;
      if (auto error = survive(added.error())) return error;
      damage = added.error();
    }
    if (read > 0) return std::nullopt;
    if (damage) return damage;
    return base::Error{base::ErrorCode::kDamaged, "", "", "the workbook has no sheet that can be read"};
  }

  // False for sheets that are no tables, such as charts.
  base::Result<bool> read_one(const SheetEntry& entry, model::Document& document) {
    const Relationship* link = relationships_.with_id(entry.relationship);
    if (link == nullptr) {
      return base::Error{base::ErrorCode::kDamaged, "", "sheet \"" + entry.name + "\"", "no part holds it"};
    }
    if (link->kind != "worksheet") {
      workbook_.notes.push_back({"sheet_not_read", "sheet \"" + entry.name + "\": it is a " + link->kind});
      return false;
    }
    const auto bytes = archive_.read(link->part);
    if (!bytes) return bytes.error();
    auto sheet = read_sheet(link->part, bytes.value(), entry.name, workbook_);
    if (!sheet) return sheet.error();
    auto blocks = blocks_of(entry.name, std::move(sheet).value(), limits_);
    if (!blocks) return blocks.error();
    if (blocks->empty()) return true;
    if (entry.hidden) workbook_.notes.push_back({"hidden_sheet", "sheet \"" + entry.name + "\": hidden, and read too"});
    blocks->front().page_break_before = !document.blocks.empty();
    std::move(blocks->begin(), blocks->end(), std::back_inserter(document.blocks));
    if (document.blocks.size() > limits_.blocks) {
      return base::Error{base::ErrorCode::kTooLarge, "", link->part,
                         "more than " + std::to_string(limits_.blocks) + " blocks"};
    }
    return true;
  }

  Archive& archive_;
  const Relationships relationships_;
  const Limits& limits_;
  Workbook workbook_;
};

}  // namespace

base::Result<model::Document> read_xlsx(Archive& archive, const std::string& main_part, const Limits& limits,
                                        model::Document document) {
  auto relationships = Relationships::of(archive, main_part, limits);
  if (!relationships) return relationships.error();
  return XlsxReader(archive, std::move(relationships).value(), limits).read(main_part, std::move(document));
}

}  // namespace luyke::intake
