#include "render/hit_list.h"

#include <vector>

#include "base/utf8.h"
#include "render/cells.h"
#include "render/csv.h"
#include "render/json_writer.h"
#include "render/paint.h"
#include "render/wrap.h"

namespace luyke::render {
namespace {

constexpr std::size_t kIndent = 3;

std::string number_of(const model::Metadata& known) {
  if (known.number.empty()) return known.symbol;
  return known.symbol.empty() ? known.number : known.number + "/" + known.symbol;
}

std::string iso(const std::optional<base::Date>& date) { return date ? date->to_string() : ""; }

std::string day_for(const std::optional<base::Date>& date, Language language) {
  if (!date || language == Language::kEnglish) return iso(date);
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(date->day()) + "/" + two(date->month()) + "/" + std::to_string(date->year());
}

std::string label_of(const model::Metadata& known) { return known.period ? known.period->label : ""; }

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string text;
  for (const std::string& part : parts) {
    if (!part.empty()) text += (text.empty() ? "" : between) + part;
  }
  return text;
}

std::string marked(const model::Hit& hit, std::size_t width, const Paint& paint) {
  ExcerptLine line;
  std::uint32_t at = 0;
  for (const base::Bytes& mark : hit.marks) {
    line.push_back({printable(hit.excerpt.substr(at, mark.begin - at)), false});
    line.push_back({printable(hit.excerpt.substr(mark.begin, mark.size())), true});
    at = mark.end;
  }
  line.push_back({printable(hit.excerpt.substr(at)), false});
  return wrapped(line, kIndent, width, paint);
}

void put_hit(JsonWriter& json, const model::Hit& hit, std::size_t rank) {
  const model::Metadata& known = hit.document.metadata;
  json.begin_object();
  json.member("type", "hit");
  json.member("rank", rank);
  json.member("sha256", hit.document.sha256);
  json.member("paths", hit.document.paths);
  json.text_or_null("kind", known.kind);
  json.text_or_null("number", known.number);
  json.text_or_null("symbol", known.symbol);
  json.text_or_null("issuer", known.issuer);
  json.text_or_null("parent_issuer", known.parent_issuer);
  json.text_or_null("place", known.place);
  json.text_or_null("date", iso(known.date));
  json.text_or_null("title", known.title);
  json.text_or_null("period", label_of(known));
  json.text_or_null("excerpt", hit.excerpt);
  json.key("marks");  // half-open, in code points of the excerpt
  json.begin_array();
  const std::string_view text = hit.excerpt;
  for (const base::Bytes& mark : hit.marks) {
    json.begin_array();
    json.value(base::count_code_points(text.substr(0, mark.begin)));
    json.value(base::count_code_points(text.substr(0, mark.end)));
    json.end_array();
  }
  json.end_array();
  json.end_object();
  json.end_line();
}

}  // namespace

std::string hit_list(const model::Hits& found, const Words& words, const TerminalOptions& options) {
  const Paint paint(options.colour);
  std::string text;
  std::size_t rank = 0;
  for (const model::Hit& hit : found.hits) {
    const model::Metadata& known = hit.document.metadata;
    const std::string head = printable(joined(
        {number_of(known), day_for(known.date, words.language()), known.issuer, known.parent_issuer, known.place},
        " · "));
    text += std::to_string(++rank) + ". " + paint.bold(head.empty() ? words("hit_without_head") : head) + "\n";
    if (!known.title.empty()) text += "   " + wrapped(printable(known.title), kIndent, options.width);
    if (!hit.excerpt.empty()) text += "   " + marked(hit, options.width, paint);
    for (const std::string& path : hit.document.paths) text += "   " + paint.dim(printable(path)) + "\n";
    text += "\n";
  }
  return text + words.count(found.hits.size(), "hits") + (found.more ? words("hits_more") : "") + "\n";
}

std::string hits_jsonl(const model::Hits& found) {
  std::string text;
  JsonWriter json(text);
  std::size_t rank = 0;
  for (const model::Hit& hit : found.hits) put_hit(json, hit, ++rank);
  return text;
}

std::string hits_csv(const model::Hits& found) {
  std::string text(kCsvMark);
  text += csv_line({"rank", "sha256", "path", "kind", "number", "symbol", "issuer", "parent_issuer", "place", "date",
                    "title", "period", "excerpt"});
  std::size_t rank = 0;
  for (const model::Hit& hit : found.hits) {
    const model::Metadata& known = hit.document.metadata;
    text += csv_line({std::to_string(++rank), hit.document.sha256, joined(hit.document.paths, "; "), known.kind,
                      known.number, known.symbol, known.issuer, known.parent_issuer, known.place, iso(known.date),
                      known.title, label_of(known), hit.excerpt});
  }
  return text;
}

}  // namespace luyke::render
