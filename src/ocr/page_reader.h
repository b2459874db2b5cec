#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "base/result.h"
#include "model/page.h"
#include "ocr/engine.h"

namespace luyke::ocr {

// Reads pictures of pages. Holds the model; one thread at a time.
class PageReader {
 public:
  // `data` is the folder of the models; empty: where Tesseract looks itself.
  // kNotFound when there is no Vietnamese model.
  static base::Result<PageReader> make(const std::string& data);

  // Lines of words with boxes and confidence. kTooLarge when there is no memory
  // for the page's clean-up.
  base::Result<model::Page> read(model::PageImage image, std::uint32_t number);

 private:
  PageReader(Engine engine, Engine plain_engine) : engine_(std::move(engine)), plain_engine_(std::move(plain_engine)) {}

  Engine engine_;
  Engine plain_engine_;  // without word lists
};

}  // namespace luyke::ocr
