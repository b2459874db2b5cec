#include "render/page_copy/hocr.h"

#include <cmath>

#include "render/html.h"

namespace luyke::render {
namespace {

std::string box_text(const model::Box& box) {
  return "bbox " + std::to_string(box.x) + " " + std::to_string(box.y) + " " + std::to_string(box.right()) + " " +
         std::to_string(box.bottom());
}

std::string place_of(const model::Box& box) {
  return " HPOS=\"" + std::to_string(box.x) + "\" VPOS=\"" + std::to_string(box.y) + "\" WIDTH=\"" +
         std::to_string(box.width) + "\" HEIGHT=\"" + std::to_string(box.height) + "\"";
}

std::string hundredths(double confidence) {
  const auto whole = std::to_string(std::lround(confidence * 100));
  const std::string digits = std::string(whole.size() < 3 ? 3 - whole.size() : 0, '0') + whole;
  return digits.substr(0, digits.size() - 2) + "." + digits.substr(digits.size() - 2);
}

}  // namespace

std::string hocr_head(const std::string& title, const std::string& producer) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
         "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>" +
         html_escaped(title) + "</title>\n<meta name=\"ocr-system\" content=\"" + html_escaped(producer) +
         "\"/>\n<meta name=\"ocr-capabilities\" content=\"ocr_page ocr_line ocrx_word "
         "ocrp_wconf\"/>\n</head>\n<body>\n";
}

std::string hocr_page(const model::Page& page) {
  const std::string number = std::to_string(page.number);
  const model::Box whole{0, 0, static_cast<std::int32_t>(page.width), static_cast<std::int32_t>(page.height)};
  std::string out = "<div class=\"ocr_page\" id=\"page_" + number + "\" title=\"" + box_text(whole) + "; ppageno " +
                    std::to_string(page.number - 1) + "\">\n";
  for (const CopiedLine& each : copied_lines(page)) {
    out += "<span class=\"ocr_line\" title=\"" + box_text(each.to_image.apply(each.line->box)) + "\">";
    for (const model::Word& word : each.line->words) {
      out += "<span class=\"ocrx_word\" title=\"" + box_text(each.to_image.apply(word.box)) + "; x_wconf " +
             std::to_string(std::lround(word.confidence * 100)) + "\">" + html_escaped(word.text) + "</span> ";
    }
    out += "</span><br/>\n";
  }
  return out + "</div>\n";
}

std::string hocr_tail() { return "</body>\n</html>\n"; }

std::string alto_head(const std::string& file, const std::string& producer) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\">\n"
         "<Description><MeasurementUnit>pixel</MeasurementUnit><sourceImageInformation><fileName>" +
         html_escaped(file) +
         "</fileName></sourceImageInformation><Processing ID=\"P0\"><processingSoftware><softwareName>" +
         html_escaped(producer) + "</softwareName></processingSoftware></Processing></Description>\n<Layout>\n";
}

std::string alto_page(const model::Page& page) {
  const std::string id = "page_" + std::to_string(page.number);
  const model::Box whole{0, 0, static_cast<std::int32_t>(page.width), static_cast<std::int32_t>(page.height)};
  const std::string size =
      " WIDTH=\"" + std::to_string(page.width) + "\" HEIGHT=\"" + std::to_string(page.height) + "\"";
  std::string out = "<Page ID=\"" + id + "\" PHYSICAL_IMG_NR=\"" + std::to_string(page.number) + "\"" + size +
                    "><PrintSpace" + place_of(whole) + ">";
  const auto lines = copied_lines(page);
  if (!lines.empty()) out += "<TextBlock ID=\"" + id + "_text\"" + place_of(whole) + ">\n";
  for (const CopiedLine& each : lines) {
    out += "<TextLine" + place_of(each.to_image.apply(each.line->box)) + ">";
    bool first = true;
    for (const model::Word& word : each.line->words) {
      if (!first) out += "<SP/>";
      first = false;
      out += "<String CONTENT=\"" + html_escaped(word.text) + "\" WC=\"" + hundredths(word.confidence) + "\"" +
             place_of(each.to_image.apply(word.box)) + "/>";
    }
    out += "</TextLine>\n";
  }
  if (!lines.empty()) out += "</TextBlock>";
  return out + "</PrintSpace></Page>\n";
}

std::string alto_tail() { return "</Layout>\n</alto>\n"; }

}  // namespace luyke::render
