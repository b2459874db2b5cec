#pragma once

#include <string>
#include <utility>
#include <vector>

namespace luyke::intake::test {

// An Excel workbook made in memory from the XML that a test is about.
class Workbook {
 public:
  // `content` stands inside the worksheet element; `state` is "hidden" or empty.
  Workbook& sheet(const std::string& name, const std::string& content, const std::string& state = "");
  // The content of the element sst.
  Workbook& strings(const std::string& content);
  // The content of the element styleSheet.
  Workbook& styles(const std::string& content);
  // One cell format for each code, in order: the style 0 is General.
  Workbook& formats(const std::vector<std::string>& codes);
  Workbook& from_1904();
  Workbook& strict();
  // Puts another part in, or in place of one.
  Workbook& part(const std::string& name, const std::string& bytes);

  std::string bytes() const;

 private:
  struct Sheet {
    std::string name;
    std::string content;
    std::string state;
  };
  std::vector<std::pair<std::string, std::string>> links() const;

  std::vector<Sheet> sheets_;
  std::string strings_;
  std::string styles_;
  std::vector<std::pair<std::string, std::string>> parts_;
  bool from_1904_ = false;
  bool strict_ = false;
};

// A worksheet's data of rows "1|a|b": typed numbers where a cell is one, texts
// otherwise, nothing where it is empty. Row r begins at line r.
std::string data(const std::vector<std::string>& rows);

}  // namespace luyke::intake::test
