#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/result.h"
#include "intake/intake.h"
#include "intake/office/office.h"
#include "intake/pages.h"
#include "model/document.h"
#include "model/rule_set.h"
#include "ocr/page_reader.h"
#include "text/legacy/decoder.h"

namespace luyke::pipeline {

// How the pages of one document are read: on so many threads, and who is told
// after each page, on the calling thread.
struct PageWork {
  unsigned threads = 1;
  std::function<void(std::uint32_t done, std::uint32_t all)> progress;
};

// A document, and in which encoding its text was stored, run by run.
struct Explained {
  model::Document document;
  std::vector<model::EncodedRun> runs;
};

// By which text in an old encoding is told from other text.
std::vector<std::string> common_syllables_of(const model::RuleSet& rules);

// Bytes of any format → Document. Formats with pages go page by page: native
// text as it stands, pictures through recognition, both through the layout.
// May be called from several threads; each takes a recogniser of its own, which
// is made when first needed and kept. Text in old encodings comes out in Unicode.
class DocumentReader {
 public:
  DocumentReader(const intake::Limits& limits, const model::RuleSet& rules);

  base::Result<model::Document> read(const std::string& path, const std::string& bytes, const PageWork& work = {});
  base::Result<model::Document> read_file(const std::string& path, const PageWork& work = {});
  base::Result<Explained> explain(const std::string& path, const std::string& bytes);

 private:
  base::Result<model::Document> read_any(const std::string& path, const std::string& bytes, const PageWork& work);
  base::Result<model::Document> read_native(const std::string& path, const std::string& bytes, const PageWork& work);
  base::Result<model::Document> read_by_office(const std::string& path, const std::string& bytes,
                                               intake::ContentKind kind, const PageWork& work);
  base::Result<model::Document> read_pages(const std::string& path, std::string_view bytes, const PageWork& work);
  base::Result<model::Page> finished(base::Result<intake::PageContent> content);
  base::Result<model::Page> recognised(model::Page page, model::PageImage image);
  intake::Office& office_of_thread();
  base::Result<std::unique_ptr<ocr::PageReader>> borrow();
  void give_back(std::unique_ptr<ocr::PageReader> reader);

  const intake::Limits* limits_;
  text::LegacyDecoder decoder_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<ocr::PageReader>> idle_;
  // What a thread has started ends with it, so each keeps its own.
  std::map<std::thread::id, intake::Office> offices_;
};

}  // namespace luyke::pipeline
