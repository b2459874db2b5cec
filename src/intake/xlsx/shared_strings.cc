#include "intake/xlsx/shared_strings.h"

#include <utility>

#include "intake/ooxml/xml.h"
#include "intake/xlsx/attributes.h"

namespace luyke::intake {
namespace {

class SharedStringReader : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    if (element.name == Name::kSharedString) current_.clear();
    if (element.name == Name::kPhoneticRun) phonetic_ = true;
    in_text_ = element.name == Name::kText && !phonetic_;
  }

  void end(Name name) override {
    if (name == Name::kPhoneticRun) phonetic_ = false;
    if (name == Name::kSharedString) strings.push_back(cell_text(current_));
    in_text_ = false;
  }

  void text(std::string_view piece) override {
    if (in_text_) current_ += piece;
  }

  std::vector<std::string> strings;

 private:
  std::string current_;
  bool in_text_ = false;
  bool phonetic_ = false;
};

}  // namespace

base::Result<std::vector<std::string>> read_shared_strings(const std::string& part, std::string_view bytes,
                                                           std::uint32_t depth_limit) {
  SharedStringReader reader;
  const auto parsed = parse_xml(part, bytes, depth_limit, reader);
  if (!parsed) return parsed.error();
  return std::move(reader.strings);
}

}  // namespace luyke::intake
