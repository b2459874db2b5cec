#pragma once

#include <string>
#include <vector>

namespace luyke::intake {

// Writes small PDF files, uncompressed. Helvetica is "/F", the picture "/I".
struct PdfPage {
  std::string content;  // operators
  std::string picture;  // grey samples, picture_width × picture_height; empty: none
  int picture_width = 0;
  int picture_height = 0;
};
std::string pdf_of(const std::vector<PdfPage>& pages);

}  // namespace luyke::intake
