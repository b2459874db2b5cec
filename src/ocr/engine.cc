#include "ocr/engine.h"

#include <dlfcn.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "base/file.h"
#include "base/utf8.h"
#include "ocr/model_file.h"
#include "ocr/pix.h"

namespace luyke::ocr {
namespace {

constexpr const char* kLanguage = "vie";
constexpr std::uint64_t kLargestModel = 64u << 20;

std::string text_at(const tesseract::ResultIterator& at, tesseract::PageIteratorLevel level) {
  const std::unique_ptr<char[]> text(at.GetUTF8Text(level));
  return text ? text.get() : "";
}

// The Icelandic Ð is printed like the Vietnamese Đ, and only the latter is
// written in these documents.
std::string with_vietnamese_d(std::string text) {
  constexpr std::string_view kIcelandic = "\u00D0";
  constexpr std::string_view kVietnamese = "\u0110";
  for (std::size_t at = text.find(kIcelandic); at != std::string::npos; at = text.find(kIcelandic, at)) {
    text.replace(at, kIcelandic.size(), kVietnamese);
  }
  return text;
}

model::Box bounds_at(const tesseract::ResultIterator& at, tesseract::PageIteratorLevel level) {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
  if (!at.BoundingBox(level, &left, &top, &right, &bottom)) return {};
  return {left, top, right - left, bottom - top};
}

// One word, and the iterator moved past its letters.
model::Word word_at(tesseract::ResultIterator& at) {
  model::Word word;
  word.text = with_vietnamese_d(text_at(at, tesseract::RIL_WORD));
  word.box = bounds_at(at, tesseract::RIL_WORD);
  word.confidence = static_cast<double>(at.Confidence(tesseract::RIL_WORD)) / 100;
  do {
    const std::uint32_t letters = base::count_code_points(text_at(at, tesseract::RIL_SYMBOL));
    word.letters.insert(word.letters.end(), letters, bounds_at(at, tesseract::RIL_SYMBOL));
    if (at.IsAtFinalElement(tesseract::RIL_WORD, tesseract::RIL_SYMBOL)) break;
  } while (at.Next(tesseract::RIL_SYMBOL));
  if (word.letters.size() != base::count_code_points(word.text)) word.letters.clear();
  return word;
}

// Loads the model anew without its word lists; what went wrong, if anything.
std::optional<base::Error> drop_word_lists(tesseract::TessBaseAPI& api) {
  const auto file = base::read_file(std::string(api.GetDatapath()) + "/" + kLanguage + ".traineddata", kLargestModel);
  if (!file) return file.error();
  const auto model = without_word_lists(file.value());
  const bool loaded = model && api.Init(model->data(), static_cast<int>(model->size()), kLanguage,
                                        tesseract::OEM_LSTM_ONLY, nullptr, 0, nullptr, nullptr, false, nullptr) == 0;
  if (loaded) return std::nullopt;
  return base::Error{base::ErrorCode::kDamaged, "", "", "the Vietnamese model of Tesseract is damaged"};
}

// Tesseract spreads a line over threads by OpenMP, which costs more than it
// gains when each worker has lines of its own; it asks for a number of threads
// itself, so only the depth of parallel work can be limited. That belongs to the
// calling thread and is set each time; the runtime need not be there.
void keep_to_one_thread() {
  using Setter = void (*)(int);
  static const auto set = reinterpret_cast<Setter>(dlsym(RTLD_DEFAULT, "omp_set_max_active_levels"));
  if (set) set(0);
}

// The first word of a short line comes with the box of the whole line; words do
// not reach into each other.
void part_words(std::vector<model::Word>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::int32_t end = words[i + 1].box.x;
    const auto clip = [&](model::Box& box) { box.width = std::max(1, std::min(box.right(), end) - box.x); };
    clip(words[i].box);
    for (model::Box& letter : words[i].letters) clip(letter);
  }
}

}  // namespace

struct Engine::Hidden {
  tesseract::TessBaseAPI api;
};

Engine::Engine(std::unique_ptr<Hidden> hidden) : hidden_(std::move(hidden)) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

base::Result<Engine> Engine::make(const std::string& data, WordLists lists) {
  auto hidden = std::make_unique<Hidden>();
  tesseract::TessBaseAPI& api = hidden->api;
  // The folder is known only once the model is found there.
  if (api.Init(data.empty() ? nullptr : data.c_str(), kLanguage, tesseract::OEM_LSTM_ONLY) != 0) {
    return base::Error{base::ErrorCode::kNotFound, "", "",
                       "no Vietnamese model of Tesseract: install the package tesseract-ocr-vie"};
  }
  if (lists == WordLists::kNone) {
    if (const auto error = drop_word_lists(api)) return *error;
  }
  api.SetPageSegMode(tesseract::PSM_RAW_LINE);
  // Else every line that was read badly is read again with ink and paper
  // exchanged.
  api.SetVariable("tessedit_do_invert", "0");
  api.SetVariable("debug_file", "/dev/null");
  return Engine(std::move(hidden));
}

std::string engine_version() { return std::string("tesseract ") + tesseract::TessBaseAPI::Version(); }

std::vector<model::Word> Engine::read_line(Pix* line) {
  keep_to_one_thread();
  tesseract::TessBaseAPI& api = hidden_->api;
  api.SetImage(line);
  api.SetSourceResolution(300);
  if (api.Recognize(nullptr) != 0) return {};
  const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
  std::vector<model::Word> words;
  if (!at || at->Empty(tesseract::RIL_WORD)) return words;
  do {
    model::Word word = word_at(*at);
    if (!word.text.empty()) words.push_back(std::move(word));
  } while (at->Next(tesseract::RIL_WORD));
  part_words(words);
  return words;
}

}  // namespace luyke::ocr
