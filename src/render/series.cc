#include "render/series.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "model/names.h"
#include "render/cells.h"
#include "render/csv.h"
#include "render/json_writer.h"
#include "render/numerals.h"
#include "render/paint.h"

namespace luyke::render {
namespace {

constexpr std::array kBars = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};

std::string iso(const std::optional<base::Date>& date) { return date ? date->to_string() : ""; }

std::optional<base::Date> end_of(const SeriesPoint& point) {
  if (point.figure.period && point.figure.period->to) return point.figure.period->to;
  return point.document.metadata.date;
}

std::string label_of(const SeriesPoint& point) {
  const auto& period = point.figure.period;
  return period ? period->label : "";
}

// The last day and the words that said so: "in the month" alone does not say which.
std::string when(const SeriesPoint& point) {
  const std::string day = iso(end_of(point));
  const std::string label = label_of(point);
  return day + (day.empty() || label.empty() ? "" : " ") + label;
}

std::string place_of(const SeriesPoint& point) {
  return point.figure.area.empty() ? point.document.metadata.place : point.figure.area;
}

std::string number_of(const model::Metadata& known) {
  return known.number + (known.number.empty() || known.symbol.empty() ? "" : "/") + known.symbol;
}

std::string shown(const base::Decimal& value, const Words& words) {
  const auto style = words.language() == Language::kVietnamese ? NumeralStyle::kVietnamese : NumeralStyle::kEnglish;
  return format(value, style, 0);
}

// Where a value lies between the least and the greatest, in thousandths.
std::vector<int> heights_of(const Series& series) {
  const auto [least, most] =
      std::minmax_element(series.points.begin(), series.points.end(),
                          [](const SeriesPoint& a, const SeriesPoint& b) { return a.figure.value < b.figure.value; });
  const base::Decimal low = least->figure.value;
  const base::Decimal span = most->figure.value - low;
  std::vector<int> heights;
  for (const SeriesPoint& point : series.points) {
    const auto part = span.is_zero()
                          ? std::nullopt
                          : base::Decimal::divide(point.figure.value - low, span, 3, base::Decimal::Rounding::kHalfUp);
    heights.push_back(part ? std::stoi(part->shifted(3).value_or(base::Decimal()).to_string()) : 500);
  }
  return heights;
}

std::string bars_of(const Series& series) {
  std::string bars;
  for (const int height : heights_of(series)) {
    bars += kBars[std::min(kBars.size() - 1, static_cast<std::size_t>(height) * kBars.size() / 1000)];
  }
  return bars;
}

std::string title_of(const Series& series, const Words& words) {
  const model::ArchivedFigure& first = series.points.front().figure;
  std::string title = series.name;
  for (const std::string& part :
       {first.unit, words("basis_" + std::string(model::name_of(first.basis))), series.place}) {
    if (!part.empty()) title += " · " + part;
  }
  return printable(title);
}

std::string escaped(const std::string& text) {
  std::string safe;
  for (const char c : printable(text)) {
    safe += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : std::string(1, c);
  }
  return safe;
}

}  // namespace

std::vector<Series> series_of(std::vector<SeriesPoint> points) {
  using Key = std::tuple<std::string, std::string, std::string, model::Basis, model::Measure>;
  std::map<Key, Series> groups;
  for (SeriesPoint& point : points) {
    const model::ArchivedFigure& figure = point.figure;
    Series& series = groups[{figure.indicator.key, place_of(point), figure.unit, figure.basis, figure.measure}];
    series.name = figure.indicator.phrase;
    series.place = place_of(point);
    series.points.push_back(std::move(point));
  }
  std::vector<Series> all;
  for (auto& [key, series] : groups) {
    std::stable_sort(series.points.begin(), series.points.end(),
                     [](const SeriesPoint& a, const SeriesPoint& b) { return end_of(a) < end_of(b); });
    all.push_back(std::move(series));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Series& a, const Series& b) { return a.points.size() > b.points.size(); });
  return all;
}

std::string series_table(const std::vector<Series>& all, const Words& words, const TerminalOptions& options) {
  const Paint paint(options.colour);
  std::string text;
  for (const Series& series : all) {
    text += paint.bold(title_of(series, words)) + "\n  " + bars_of(series) + "\n";
    std::size_t period_width = 0;
    std::size_t value_width = 0;
    for (const SeriesPoint& point : series.points) {
      period_width = std::max(period_width, display_width(printable(when(point))));
      value_width = std::max(value_width, display_width(shown(point.figure.value, words)));
    }
    for (const SeriesPoint& point : series.points) {
      text += "  " + pad_right(printable(when(point)), period_width) + "  " +
              pad_left(shown(point.figure.value, words), value_width) + "  " +
              paint.dim(printable(number_of(point.document.metadata))) + "\n";
    }
    text += "\n";
  }
  return text + words.count(all.size(), "series") + "\n";
}

std::string series_csv(const std::vector<Series>& all) {
  std::string text(kCsvMark);
  text += csv_line({"indicator", "place", "unit", "basis", "measure", "period_from", "period_to", "period", "value",
                    "text", "number", "issuer", "path"});
  for (const Series& series : all) {
    for (const SeriesPoint& point : series.points) {
      const model::ArchivedFigure& figure = point.figure;
      const base::Period period = figure.period.value_or(base::Period{});
      const std::vector<std::string>& paths = point.document.paths;
      text += csv_line({figure.indicator.phrase, series.place, figure.unit, std::string(model::name_of(figure.basis)),
                        std::string(model::name_of(figure.measure)), iso(period.from), iso(period.to), label_of(point),
                        figure.value.to_string(), figure.text, number_of(point.document.metadata),
                        point.document.metadata.issuer, paths.empty() ? "" : paths.front()});
    }
  }
  return text;
}

std::string series_jsonl(const std::vector<Series>& all) {
  std::string text;
  JsonWriter json(text);
  std::size_t n = 0;
  for (const Series& series : all) {
    for (const SeriesPoint& point : series.points) {
      const base::Period period = point.figure.period.value_or(base::Period{});
      json.begin_object();
      json.member("type", "point");
      json.member("series", n);
      json.text_or_null("indicator", point.figure.indicator.phrase);
      json.text_or_null("place", series.place);
      json.text_or_null("unit", point.figure.unit);
      json.member("basis", model::name_of(point.figure.basis));
      json.member("measure", model::name_of(point.figure.measure));
      json.text_or_null("from", iso(period.from));
      json.text_or_null("to", iso(period.to));
      json.text_or_null("period", label_of(point));
      json.member("value", point.figure.value.to_string());
      json.member("text", point.figure.text);
      json.member("document", point.document.sha256);
      json.end_object();
      json.end_line();
    }
    ++n;
  }
  return text;
}

std::string series_chart(const Series& series, const Words& words) {
  constexpr int kWidth = 900;
  constexpr int kHeight = 320;
  constexpr int kEdge = 50;
  const std::vector<int> heights = heights_of(series);
  const auto x_of = [&](std::size_t i) {
    const std::size_t steps = std::max<std::size_t>(1, heights.size() - 1);
    return kEdge + static_cast<int>(i * (kWidth - 2 * kEdge) / steps);
  };
  std::string line;
  std::string dots;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    const std::string x = std::to_string(x_of(i));
    const std::string y = std::to_string(kHeight - kEdge - heights[i] * (kHeight - 2 * kEdge) / 1000);
    line += (i == 0 ? "" : " ") + x + "," + y;
    const SeriesPoint& point = series.points[i];
    dots += "<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"4\"><title>" +
            escaped(when(point) + ": " + shown(point.figure.value, words)) + "</title></circle>\n";
  }
  const std::string bottom = std::to_string(kHeight - kEdge / 3);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + std::to_string(kWidth) + " " +
         std::to_string(kHeight) + "\" font-family=\"sans-serif\" font-size=\"14\">\n<title>" +
         escaped(title_of(series, words)) + "</title>\n<text x=\"" + std::to_string(kEdge) + "\" y=\"24\">" +
         escaped(title_of(series, words)) +
         "</text>\n<polyline fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"2\" points=\"" + line +
         "\"/>\n<g fill=\"#1f5fa8\">\n" + dots + "</g>\n<text x=\"" + std::to_string(kEdge) + "\" y=\"" + bottom +
         "\">" + escaped(when(series.points.front())) + "</text>\n<text text-anchor=\"end\" x=\"" +
         std::to_string(kWidth - kEdge) + "\" y=\"" + bottom + "\">" + escaped(when(series.points.back())) +
         "</text>\n</svg>\n";
}

}  // namespace luyke::render
