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

std::string number_of(const model::Hit& hit) {
  if (hit.number.empty()) return hit.symbol;
  return hit.symbol.empty() ? hit.number : hit.number + "/" + hit.symbol;
}

std::string iso(const model::Hit& hit) { return hit.date ? hit.date->to_string() : ""; }

std::string day_for(const model::Hit& hit, Language language) {
  if (!hit.date || language == Language::kEnglish) return iso(hit);
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(hit.date->day()) + "/" + two(hit.date->month()) + "/" + std::to_string(hit.date->year());
}

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
  json.begin_object();
  json.member("type", "hit");
  json.member("rank", rank);
  json.member("sha256", hit.sha256);
  json.member("paths", hit.paths);
  json.text_or_null("kind", hit.kind);
  json.text_or_null("number", hit.number);
  json.text_or_null("symbol", hit.symbol);
  json.text_or_null("issuer", hit.issuer);
  json.text_or_null("parent_issuer", hit.parent_issuer);
  json.text_or_null("place", hit.place);
  json.text_or_null("date", iso(hit));
  json.text_or_null("title", hit.title);
  json.text_or_null("period", hit.period);
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
    const std::string head = printable(
        joined({number_of(hit), day_for(hit, words.language()), hit.issuer, hit.parent_issuer, hit.place}, " · "));
    text += std::to_string(++rank) + ". " + paint.bold(head.empty() ? words("hit_without_head") : head) + "\n";
    if (!hit.title.empty()) text += "   " + wrapped(printable(hit.title), kIndent, options.width);
    if (!hit.excerpt.empty()) text += "   " + marked(hit, options.width, paint);
    for (const std::string& path : hit.paths) text += "   " + paint.dim(printable(path)) + "\n";
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
    text += csv_line({std::to_string(++rank), hit.sha256, joined(hit.paths, "; "), hit.kind, hit.number, hit.symbol,
                      hit.issuer, hit.parent_issuer, hit.place, iso(hit), hit.title, hit.period, hit.excerpt});
  }
  return text;
}

}  // namespace luyke::render
