#include "tests/intake/pdf_builder.h"

namespace luyke::intake {
namespace {

std::string stream(const std::string& entries, const std::string& content) {
  return "<< " + entries + " /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream";
}

std::string reference(std::size_t number) { return std::to_string(number) + " 0 R"; }

}  // namespace

std::string pdf_of(const std::vector<PdfPage>& pages) {
  std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>", "",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
  std::string kids;
  for (const PdfPage& page : pages) {
    const std::size_t number = objects.size() + 1;
    kids += reference(number) + " ";
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents " + reference(number + 1) +
                      " /Resources << /Font << /F 3 0 R >> /XObject << /I " + reference(number + 2) + " >> >> >>");
    objects.push_back(stream("", page.content));
    objects.push_back(stream("/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width " +
                                 std::to_string(page.picture_width) + " /Height " + std::to_string(page.picture_height),
                             page.picture));
  }
  objects[1] = "<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [" + kids + "] >>";
  std::string bytes = "%PDF-1.4\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string offset = std::to_string(bytes.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    bytes += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string count = std::to_string(objects.size() + 1);
  const std::string start = std::to_string(bytes.size());
  return bytes + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer << /Size " + count +
         " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

}  // namespace luyke::intake
