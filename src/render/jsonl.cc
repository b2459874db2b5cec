#include "render/jsonl.h"

#include <cmath>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "model/names.h"
#include "render/json_writer.h"
#include "render/message.h"

namespace luyke::render {
namespace {

// Probabilities say nothing past the fourth digit.
double rounded(double value) { return std::round(value * 10000) / 10000; }

void write_decimal(JsonWriter& json, std::string_view name, const std::optional<base::Decimal>& value) {
  json.text_or_null(name, value ? value->to_string() : "");
}

void write_date(JsonWriter& json, std::string_view name, const std::optional<base::Date>& date) {
  json.text_or_null(name, date ? date->to_string() : "");
}

void write_period(JsonWriter& json, const std::optional<base::Period>& period) {
  json.key("period");
  if (!period) return json.value(nullptr);
  json.begin_object();
  write_date(json, "from", period->from);
  write_date(json, "to", period->to);
  json.text_or_null("label", period->label);
  json.end_object();
}

void write_place(JsonWriter& json, const model::Place& place) {
  json.key("place");
  json.begin_object();
  json.member("block", place.block);
  json.member("row", place.row);
  json.member("column", place.column);
  json.member("begin", place.range.begin);
  json.member("end", place.range.end);
  json.member("page", place.page);
  json.member("box", place.box);
  json.end_object();
}

bool is_vietnamese_letter(char32_t c) {
  return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x110 || c == 0x111 || (c >= 0x1A0 && c <= 0x1B0);
}

// Vietnamese letters of Unicode prove the encoding; a text without them proves
// nothing.
std::string_view encoding_of(const model::Document& document) {
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
  return "";
}

void write_encoding(JsonWriter& json, const model::Document& document) {
  const std::vector<model::EncodingUse>& uses = document.encodings;
  if (uses.empty()) return json.text_or_null("encoding", encoding_of(document));
  if (uses.size() == 1) return json.text_or_null("encoding", uses.front().encoding);
  json.key("encoding");
  json.begin_array();
  for (const model::EncodingUse& use : uses) json.value(use.encoding);
  json.end_array();
}

void write_signer(JsonWriter& json, const std::optional<model::Signer>& signer) {
  json.key("signer");
  if (!signer) return json.value(nullptr);
  json.begin_object();
  json.text_or_null("capacity", signer->capacity);
  json.text_or_null("position", signer->position);
  json.text_or_null("name", signer->name);
  json.end_object();
}

void write_metadata(JsonWriter& json, const model::Metadata& metadata) {
  json.key("metadata");
  json.begin_object();
  json.text_or_null("kind", metadata.kind);
  json.text_or_null("number", metadata.number);
  json.text_or_null("symbol", metadata.symbol);
  json.text_or_null("issuer", metadata.issuer);
  json.text_or_null("parent_issuer", metadata.parent_issuer);
  json.text_or_null("place", metadata.place);
  write_date(json, "date", metadata.date);
  json.text_or_null("title", metadata.title);
  write_period(json, metadata.period);
  write_signer(json, metadata.signer);
  json.member("recipients", metadata.recipients);
  json.member("draft", metadata.draft);
  json.end_object();
}

void write_notes(JsonWriter& json, const View& view) {
  json.key("notes");
  json.begin_array();
  for (const model::Note& note : notes_of(view)) {
    json.begin_object();
    json.member("code", note.code);
    json.member("message", note.message);
    json.end_object();
  }
  json.end_array();
}

void write_indicator(JsonWriter& json, const model::Indicator& indicator) {
  json.key("indicator");
  json.begin_object();
  json.text_or_null("phrase", indicator.phrase);
  json.text_or_null("code", indicator.code);
  json.text_or_null("key", indicator.key);
  json.end_object();
}

void write_alternatives(JsonWriter& json, const std::vector<model::Alternative>& alternatives) {
  json.key("alternatives");
  json.begin_array();
  for (const model::Alternative& each : alternatives) {
    json.begin_object();
    json.member("text", each.text);
    json.member("confidence", rounded(each.confidence));
    json.end_object();
  }
  json.end_array();
}

void write_suspects(JsonWriter& json, const View& view, const std::vector<model::Suspect>& suspects) {
  json.key("suspects");
  json.begin_array();
  for (const model::Suspect& suspect : suspects) {
    const model::Figure* figure = figure_at(view.reading, suspect.n);
    json.begin_object();
    json.member("n", suspect.n);
    json.text_or_null("suggestion", suspect.suggestion);
    json.member("why", suspect.why);
    json.member("probability", rounded(suspect.probability));
    if (figure && figure->recognised) {
      json.member("satisfied", suspect.satisfied);
      json.member("only", suspect.only);
      json.member("page", figure->place.page);
      json.member("box", figure->place.box);
      write_alternatives(json, figure->alternatives);
    }
    json.end_object();
  }
  json.end_array();
}

class Writer {
 public:
  explicit Writer(const View& view) : view_(view), json_(lines_) {}

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
  void begin(const char* type) {
    json_.begin_object();
    json_.member("type", type);
    json_.member("document", view_.document.sha256);
  }
  void end() {
    json_.end_object();
    json_.end_line();
  }

  void add_document() {
    const model::Document& document = view_.document;
    begin("document");
    json_.member("path", document.path);
    json_.member("format", model::name_of(document.format));
    json_.member("text_source", model::name_of(document.text_source));
    json_.member("pages", document.pages);
    write_metadata(json_, view_.reading.metadata);
    write_encoding(json_, document);
    write_notes(json_, view_);
    json_.text_or_null("rules_version", view_.rules_version);
    json_.member("program_version", view_.program_version);
    end();
  }

  void add_number(std::size_t n, const model::NumberToken& number) {
    begin("number");
    json_.member("n", n);
    json_.member("text", number.text);
    json_.member("class", model::name_of(number.number_class));
    json_.text_or_null("rule", number.rule);
    write_place(json_, number.place);
    end();
  }

  void add_figure(const model::Figure& figure) {
    begin("figure");
    json_.member("n", figure.n);
    json_.member("tokens", figure.tokens);
    json_.member("text", figure.text);
    json_.member("value", figure.value.to_string());
    json_.text_or_null("unit", figure.unit);
    json_.member("scale", figure.scale);
    json_.member("written_decimals", figure.written_decimals);
    json_.text_or_null("approx", model::name_of(figure.approx));
    json_.member("sign", figure.negative || figure.direction == model::Direction::kDown ? "-" : "+");
    json_.member("basis", model::name_of(figure.basis));
    json_.member("measure", model::name_of(figure.measure));
    write_period(json_, figure.period);
    write_indicator(json_, figure.indicator);
    json_.text_or_null("area", figure.area);
    json_.member("section", figure.section);
    write_place(json_, figure.place);
    json_.text_or_null("rule", figure.rule);
    json_.member("confidence", rounded(figure.confidence));
    if (figure.recognised) json_.member("proofs", figure.proofs);
    write_alternatives(json_, figure.alternatives);
    end();
  }

  void add_relation(std::size_t id, const model::Relation& relation) {
    begin("relation");
    json_.member("id", id);
    json_.member("kind", model::name_of(relation.kind));
    json_.member("result", relation.result);
    json_.member("terms", relation.terms);
    json_.member("subtracted", relation.subtracted);
    json_.text_or_null("cue", relation.cue);
    json_.text_or_null("rule", relation.rule);
    json_.member("verdict", model::name_of(relation.verdict));
    write_decimal(json_, "computed", relation.computed);
    write_decimal(json_, "difference", relation.difference);
    write_decimal(json_, "implied", relation.implied);
    end();
  }

  void add_finding(std::size_t id, const model::Finding& finding) {
    begin("finding");
    json_.member("id", id);
    json_.member("code", finding.code);
    json_.member("severity", model::name_of(finding.severity));
    json_.member("relation", finding.relation);
    json_.member("figures", finding.figures);
    json_.key("message");
    json_.begin_object();
    json_.member("vi", found_text(view_, finding, Words(view_.messages, Language::kVietnamese)));
    json_.member("en", found_text(view_, finding, Words(view_.messages, Language::kEnglish)));
    json_.end_object();
    json_.member("cause", model::name_of(finding.cause));
    write_suspects(json_, view_, finding.suspects);
    end();
  }

  const View& view_;
  std::string lines_;
  JsonWriter json_;
};

}  // namespace

std::string jsonl(const View& view) { return Writer(view).write(); }

}  // namespace luyke::render
