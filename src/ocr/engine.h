#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/page.h"

struct Pix;

namespace luyke::ocr {

// Whether the model's lists of words and numbers take part: they make words
// likelier that are known, and so do numbers that look usual.
enum class WordLists { kUsed, kNone };

// Tesseract with the Vietnamese model, loaded once. Reads one line at a time
// and works in one thread; not to be shared between threads.
class Engine {
 public:
  // `data` is the folder of the models; empty: where Tesseract looks itself.
  // kNotFound when there is no Vietnamese model.
  static base::Result<Engine> make(const std::string& data, WordLists lists);
  ~Engine();
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;

  // The words of a picture of one line; boxes in its pixels.
  std::vector<model::Word> read_line(Pix* line);

 private:
  struct Hidden;
  explicit Engine(std::unique_ptr<Hidden> hidden);
  std::unique_ptr<Hidden> hidden_;
};

// Name and version of what recognises.
std::string engine_version();

}  // namespace luyke::ocr
