#include "render/jsonl.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "model/names.h"
#include "render/message.h"

namespace luyke::render {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(std::string(text)); }

template <typename Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json decimal_or_null(const std::optional<base::Decimal>& value) {
  return value ? Json(value->to_string()) : Json(nullptr);
}

Json date_or_null(const std::optional<base::Date>& date) { return date ? Json(date->to_string()) : Json(nullptr); }

// Probabilities say nothing past the fourth digit.
double rounded(double value) { return std::round(value * 10000) / 10000; }

Json period_or_null(const std::optional<base::Period>& period) {
  if (!period) return nullptr;
  return {
      {"from", date_or_null(period->from)}, {"to", date_or_null(period->to)}, {"label", text_or_null(period->label)}};
}

Json place_of(const model::Place& place) {
  Json json = {{"block", place.block},       {"row", or_null(place.row)}, {"column", or_null(place.column)},
               {"begin", place.range.begin}, {"end", place.range.end},    {"page", or_null(place.page)}};
  json["box"] = or_null(place.box);
  return json;
}

bool is_vietnamese_letter(char32_t c) {
  return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x110 || c == 0x111 || (c >= 0x1A0 && c <= 0x1B0);
}

// Vietnamese letters of Unicode prove the encoding; a text without them proves
// nothing.
Json encoding_of(const model::Document& document) {
  const auto proves = [](const model::Text& text) {
    for (std::size_t at = 0; at < text.printed.size();) {
      if (is_vietnamese_letter(base::next_code_point(text.printed, at))) return true;
    }
    return false;
  };
  for (const model::Block& block : document.blocks) {
    if (block.paragraph() && proves(block.paragraph()->text)) return "unicode";
    if (!block.table()) continue;
    for (const model::Cell& cell : block.table()->cells) {
      if (proves(cell.text)) return "unicode";
    }
  }
  return nullptr;
}

Json signer_or_null(const std::optional<model::Signer>& signer) {
  if (!signer) return nullptr;
  return {{"capacity", text_or_null(signer->capacity)},
          {"position", text_or_null(signer->position)},
          {"name", text_or_null(signer->name)}};
}

Json metadata_of(const model::Metadata& metadata) {
  return {{"kind", text_or_null(metadata.kind)},
          {"number", text_or_null(metadata.number)},
          {"symbol", text_or_null(metadata.symbol)},
          {"issuer", text_or_null(metadata.issuer)},
          {"parent_issuer", text_or_null(metadata.parent_issuer)},
          {"place", text_or_null(metadata.place)},
          {"date", date_or_null(metadata.date)},
          {"title", text_or_null(metadata.title)},
          {"period", period_or_null(metadata.period)},
          {"signer", signer_or_null(metadata.signer)},
          {"recipients", metadata.recipients},
          {"draft", metadata.draft}};
}

Json notes_json(const View& view) {
  Json notes = Json::array();
  for (const model::Note& note : notes_of(view)) notes.push_back({{"code", note.code}, {"message", note.message}});
  return notes;
}

class Writer {
 public:
  explicit Writer(const View& view) : view_(view) {}

  std::string write() {
    add_document();
    const model::Reading& reading = view_.reading;
    for (std::size_t i = 0; i < reading.numbers.size(); ++i) add_number(i, reading.numbers[i]);
    for (const model::Figure& figure : reading.figures) add_figure(figure);
    for (std::size_t i = 0; i < reading.relations.size(); ++i) add_relation(i, reading.relations[i]);
    for (std::size_t i = 0; i < reading.findings.size(); ++i) add_finding(i, reading.findings[i]);
    return std::move(lines_);
  }

 private:
  Json record(const char* type) const { return {{"type", type}, {"document", view_.document.sha256}}; }

  void add(const Json& record) {
    lines_ += record.dump(-1, ' ', false, Json::error_handler_t::replace);
    lines_ += '\n';
  }

  void add_document() {
    const model::Document& document = view_.document;
    Json json = record("document");
    json["path"] = document.path;
    json["format"] = model::name_of(document.format);
    json["text_source"] = model::name_of(document.text_source);
    json["pages"] = or_null(document.pages);
    json["metadata"] = metadata_of(view_.reading.metadata);
    json["encoding"] = encoding_of(document);
    json["notes"] = notes_json(view_);
    json["rules_version"] = text_or_null(view_.rules_version);
    json["program_version"] = view_.program_version;
    add(json);
  }

  void add_number(std::size_t n, const model::NumberToken& number) {
    Json json = record("number");
    json["n"] = n;
    json["text"] = number.text;
    json["class"] = model::name_of(number.number_class);
    json["rule"] = text_or_null(number.rule);
    json["place"] = place_of(number.place);
    add(json);
  }

  void add_figure(const model::Figure& figure) {
    Json json = record("figure");
    json["n"] = figure.n;
    json["tokens"] = figure.tokens;
    json["text"] = figure.text;
    json["value"] = figure.value.to_string();
    json["unit"] = text_or_null(figure.unit);
    json["scale"] = or_null(figure.scale);
    json["written_decimals"] = figure.written_decimals;
    json["approx"] = text_or_null(model::name_of(figure.approx));
    json["sign"] = figure.negative || figure.direction == model::Direction::kDown ? "-" : "+";
    json["basis"] = model::name_of(figure.basis);
    json["measure"] = model::name_of(figure.measure);
    json["period"] = period_or_null(figure.period);
    json["indicator"] = {{"phrase", text_or_null(figure.indicator.phrase)},
                         {"code", text_or_null(figure.indicator.code)},
                         {"key", text_or_null(figure.indicator.key)}};
    json["area"] = text_or_null(figure.area);
    json["section"] = figure.section;
    json["place"] = place_of(figure.place);
    json["rule"] = text_or_null(figure.rule);
    json["confidence"] = rounded(figure.confidence);
    Json alternatives = Json::array();
    for (const model::Alternative& each : figure.alternatives) {
      alternatives.push_back({{"text", each.text}, {"confidence", rounded(each.confidence)}});
    }
    json["alternatives"] = alternatives;
    add(json);
  }

  void add_relation(std::size_t id, const model::Relation& relation) {
    Json json = record("relation");
    json["id"] = id;
    json["kind"] = model::name_of(relation.kind);
    json["result"] = relation.result;
    json["terms"] = relation.terms;
    json["subtracted"] = relation.subtracted;
    json["cue"] = text_or_null(relation.cue);
    json["rule"] = text_or_null(relation.rule);
    json["verdict"] = model::name_of(relation.verdict);
    json["computed"] = decimal_or_null(relation.computed);
    json["difference"] = decimal_or_null(relation.difference);
    json["implied"] = decimal_or_null(relation.implied);
    add(json);
  }

  void add_finding(std::size_t id, const model::Finding& finding) {
    Json json = record("finding");
    json["id"] = id;
    json["code"] = finding.code;
    json["severity"] = model::name_of(finding.severity);
    json["relation"] = or_null(finding.relation);
    json["figures"] = finding.figures;
    json["message"] = {{"vi", found_text(view_, finding, Words(view_.messages, Language::kVietnamese))},
                       {"en", found_text(view_, finding, Words(view_.messages, Language::kEnglish))}};
    json["cause"] = model::name_of(finding.cause);
    Json suspects = Json::array();
    for (const model::Suspect& suspect : finding.suspects) {
      suspects.push_back({{"n", suspect.n},
                          {"suggestion", text_or_null(suspect.suggestion)},
                          {"why", suspect.why},
                          {"probability", rounded(suspect.probability)}});
    }
    json["suspects"] = suspects;
    add(json);
  }

  const View& view_;
  std::string lines_;
};

}  // namespace

std::string jsonl(const View& view) { return Writer(view).write(); }

}  // namespace luyke::render
