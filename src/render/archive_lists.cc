#include "render/archive_lists.h"

#include <utility>

#include "model/names.h"
#include "render/csv.h"
#include "render/json_writer.h"

namespace luyke::render {
namespace {

// Names and texts of one line, in order.
using Fields = std::vector<std::pair<const char*, std::string>>;

std::string iso(const std::optional<base::Date>& date) { return date ? date->to_string() : ""; }

template <typename Number>
std::string digits(const std::optional<Number>& number) {
  return number ? std::to_string(*number) : "";
}

std::string first_path(const model::ArchivedDocument& document) {
  return document.paths.empty() ? "" : document.paths.front();
}

std::string kind_of(const model::Metadata& known, const KindNames& kinds) {
  const auto name = kinds.find(known.kind);
  return name == kinds.end() ? known.kind : name->second;
}

Fields fields_of_decree(const model::ArchivedDocument& document, const KindNames& kinds) {
  const model::Metadata& known = document.metadata;
  const model::Signer signer = known.signer.value_or(model::Signer{});
  return {{"FileCode", ""},
          {"OrganId", ""},
          {"FileCatalog", known.date ? std::to_string(known.date->year()) : ""},
          {"FileNotation", ""},
          {"DocOrdinal", ""},
          {"TypeName", kind_of(known, kinds)},
          {"CodeNumber", known.number},
          {"CodeNotation", known.symbol},
          {"IssuedDate", iso(known.date)},
          {"OrganName", known.issuer},
          {"Subject", known.title},
          {"Language", ""},
          {"PageAmount", digits(document.pages)},
          {"Description", ""},
          {"Position", signer.position.empty() ? signer.capacity : signer.position},
          {"FullName", signer.name},
          {"Priority", ""},
          {"IssuedAmount", ""},
          {"DueDate", ""}};
}

// How far a text can be trusted: born as text, or read from pictures.
const char* trust_of(model::TextSource source) {
  switch (source) {
    case model::TextSource::kNative: return "trust_native";
    case model::TextSource::kOcr: return "trust_ocr";
    case model::TextSource::kMixed: break;
  }
  return "trust_mixed";
}

Fields fields_of(const model::ArchivedDocument& document, const ListNames& names) {
  const model::Metadata& known = document.metadata;
  Fields fields = fields_of_decree(document, names.kinds);
  const Fields others = {{"thời_hạn_lưu_trữ", ""},
                         {"mức_độ_tiếp_cận", ""},
                         {"từ_khóa", ""},
                         {"số_lượng_tờ", ""},
                         {"số_lượng_trang", digits(document.pages)},
                         {"tình_trạng_vật_lý", ""},
                         {"mức_độ_tin_cậy", names.words(trust_of(document.text_source))},
                         {"mã_hồ_sơ_gốc_giấy", ""},
                         {"ParentOrganName", known.parent_issuer},
                         {"Place", known.place},
                         {"Draft", known.draft ? "1" : "0"},
                         {"Format", std::string(model::name_of(document.format))},
                         {"Bytes", std::to_string(document.size)},
                         {"Sha256", document.sha256},
                         {"Path", first_path(document)}};
  fields.insert(fields.end(), others.begin(), others.end());
  return fields;
}

Fields fields_of(const model::ArchivedDocument& document, const model::ArchivedFigure& figure) {
  const model::Metadata& known = document.metadata;
  const base::Period period = figure.period.value_or(base::Period{});
  return {{"sha256", document.sha256},
          {"path", first_path(document)},
          {"issuer", known.issuer},
          {"number", known.number},
          {"symbol", known.symbol},
          {"date", iso(known.date)},
          {"n", std::to_string(figure.n)},
          {"text", figure.text},
          {"value", figure.value.to_string()},
          {"unit", figure.unit},
          {"basis", std::string(model::name_of(figure.basis))},
          {"measure", std::string(model::name_of(figure.measure))},
          {"from", iso(period.from)},
          {"to", iso(period.to)},
          {"period", period.label},
          {"indicator", figure.indicator.phrase},
          {"code", figure.indicator.code},
          {"area", figure.area},
          {"section", figure.section},
          {"block", std::to_string(figure.block)},
          {"row", digits(figure.row)},
          {"column", digits(figure.column)},
          {"page", digits(figure.page)},
          {"quote", figure.quote}};
}

std::string head_line(const Fields& fields) {
  std::vector<std::string> names;
  for (const auto& [name, text] : fields) names.emplace_back(name);
  return std::string(kCsvMark) + csv_line(names);
}

std::string line_of(const Fields& fields) {
  std::vector<std::string> texts;
  for (const auto& [name, text] : fields) texts.push_back(text);
  return csv_line(texts);
}

std::string record_of(const char* type, const Fields& fields) {
  std::string line;
  JsonWriter json(line);
  json.begin_object();
  json.member("type", type);
  for (const auto& [name, text] : fields) json.text_or_null(name, text);
  json.end_object();
  json.end_line();
  return line;
}

}  // namespace

std::string documents_csv_head() {
  const Messages no_messages;
  return head_line(fields_of(model::ArchivedDocument{}, {Words(no_messages, Language::kVietnamese), {}}));
}
std::string document_csv(const model::ArchivedDocument& document, const ListNames& names) {
  return line_of(fields_of(document, names));
}
std::string document_jsonl(const model::ArchivedDocument& document, const ListNames& names) {
  return record_of("archived_document", fields_of(document, names));
}

std::string figures_csv_head() { return head_line(fields_of(model::ArchivedDocument{}, model::ArchivedFigure{})); }
std::string figure_csv(const model::ArchivedDocument& document, const model::ArchivedFigure& figure) {
  return line_of(fields_of(document, figure));
}
std::string figure_jsonl(const model::ArchivedDocument& document, const model::ArchivedFigure& figure) {
  return record_of("archived_figure", fields_of(document, figure));
}

}  // namespace luyke::render
