#include "intake/xlsx/workbook.h"

#include "intake/ooxml/xml.h"
#include "intake/xlsx/attributes.h"

namespace luyke::intake {
namespace {

class WorkbookReader : public XmlHandler {
 public:
  explicit WorkbookReader(Workbook& workbook) : workbook_(workbook) {}

  void start(const XmlElement& element) override {
    if (element.name == Name::kWorkbookProperties) workbook_.from_1904 = is_set(element, "date1904");
    if (element.name != Name::kSheet) return;
    const std::string_view state = element.attribute("state").value_or("visible");
    workbook_.sheets.push_back({std::string(element.attribute("name").value_or("")),
                                std::string(element.attribute(Namespace::kRelation, "id").value_or("")),
                                state != "visible"});
  }
  void end(Name) override {}

 private:
  Workbook& workbook_;
};

}  // namespace

base::Result<bool> read_workbook(const std::string& part, std::string_view bytes, Workbook& workbook) {
  WorkbookReader reader(workbook);
  return parse_xml(part, bytes, workbook.limits.depth, reader);
}

}  // namespace luyke::intake
