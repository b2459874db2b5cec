#include "intake/xlsx/cell_styles.h"

#include <unordered_map>
#include <utility>

#include "intake/ooxml/xml.h"
#include "intake/xlsx/attributes.h"

namespace luyke::intake {
namespace {

// The formats that files name by number alone (ISO/IEC 29500-1, 18.8.30), as
// far as their form matters here.
std::string_view built_in_code(std::size_t id) {
  switch (id) {
    case 1: return "0";
    case 2: return "0.00";
    case 3:
    case 37:
    case 38:
    case 41:
    case 42: return "#,##0";
    case 4:
    case 39:
    case 40:
    case 43:
    case 44: return "#,##0.00";
    case 9: return "0%";
    case 10: return "0.00%";
    case 14:
    case 15: return "dd/mm/yyyy";
    case 16: return "dd/mm";
    case 17: return "mm/yyyy";
    case 18:
    case 20: return "hh:mm";
    case 19:
    case 21: return "hh:mm:ss";
    case 22: return "dd/mm/yyyy hh:mm";
    case 45:
    case 47: return "mm:ss";
    case 46: return "[h]:mm:ss";
    default: return "General";
  }
}

model::Alignment alignment_of(std::string_view value) {
  if (value == "center" || value == "centerContinuous") return model::Alignment::kCenter;
  if (value == "right") return model::Alignment::kEnd;
  if (value == "justify" || value == "distributed") return model::Alignment::kJustify;
  return model::Alignment::kStart;
}

class StyleReader : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    switch (element.name) {
      case Name::kNumberFormat:
        codes_[number_of(element, "numFmtId")] = element.attribute("formatCode").value_or("");
        break;
      case Name::kFont: bold_.push_back(false); break;
      case Name::kBold:
        if (!bold_.empty()) bold_.back() = is_set(element, "val", true);
        break;
      case Name::kBorder: sides_.push_back(0); break;
      case Name::kLeft:
      case Name::kRight:
      case Name::kTop:
      case Name::kBottom:
      case Name::kStart:
      case Name::kEnd: add_side(element); break;
      case Name::kCellFormats: in_formats_ = true; break;
      case Name::kCellFormat:
        if (in_formats_) add_format(element);
        break;
      case Name::kAlignment:
        if (in_formats_ && !styles.empty()) {
          styles.back().alignment = alignment_of(element.attribute("horizontal").value_or(""));
        }
        break;
      default: break;
    }
  }

  void end(Name name) override {
    if (name == Name::kCellFormats) in_formats_ = false;
  }

  std::vector<CellStyle> styles;

 private:
  void add_side(const XmlElement& element) {
    const auto style = element.attribute("style");
    if (!sides_.empty() && style && *style != "none") ++sides_.back();
  }

  void add_format(const XmlElement& element) {
    const std::size_t font = number_of(element, "fontId");
    const std::size_t border = number_of(element, "borderId");
    const std::size_t id = number_of(element, "numFmtId");
    const auto known = formats_.find(id);
    const CellStyle& format = known != formats_.end() ? known->second : add_number_format(id);
    styles.push_back(format);
    styles.back().bold = font < bold_.size() && bold_[font];
    styles.back().bordered = border < sides_.size() && sides_[border] >= 2;
  }

  const CellStyle& add_number_format(std::size_t id) {
    const auto own = codes_.find(id);
    const auto tokens = read_format_code(own != codes_.end() ? own->second : built_in_code(id));
    CellStyle style;
    style.number = NumberFormat(tokens);
    style.date = DateFormat::of(tokens);
    return formats_.emplace(id, std::move(style)).first->second;
  }

  std::unordered_map<std::size_t, std::string> codes_;
  std::unordered_map<std::size_t, CellStyle> formats_;  // by number format alone
  std::vector<bool> bold_;
  std::vector<int> sides_;
  bool in_formats_ = false;
};

}  // namespace

base::Result<CellStyles> CellStyles::parse(const std::string& part, std::string_view bytes, std::uint32_t depth_limit) {
  StyleReader reader;
  const auto parsed = parse_xml(part, bytes, depth_limit, reader);
  if (!parsed) return parsed.error();
  CellStyles styles;
  styles.styles_ = std::move(reader.styles);
  return styles;
}

}  // namespace luyke::intake
