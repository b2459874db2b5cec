#include "pipeline/document_reader.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <utility>

#include "base/digest.h"
#include "base/file.h"
#include "intake/pages.h"
#include "layout/assembler.h"
#include "pipeline/ordered_work.h"

namespace luyke::pipeline {
namespace {

base::Error at_page(base::Error error, std::uint32_t number) {
  if (error.place.empty()) error.place = "page " + std::to_string(number);
  return error;
}

// A page that cannot be read costs only itself.
model::Page lost_page(std::uint32_t number, const base::Error& error) {
  model::Page page;
  page.number = number;
  page.source = model::TextSource::kOcr;
  page.notes.push_back({"page_unread", at_page(error, number).describe()});
  return page;
}

// What stands in the record for formats that LibreOffice reads.
model::Format format_of(intake::ContentKind kind) {
  switch (kind) {
    case intake::ContentKind::kOldExcel: return model::Format::kXls;
    case intake::ContentKind::kRtf: return model::Format::kRtf;
    case intake::ContentKind::kOpenText: return model::Format::kOdt;
    case intake::ContentKind::kOpenSheet: return model::Format::kOds;
    case intake::ContentKind::kHtml: return model::Format::kHtml;
    case intake::ContentKind::kOldPowerPoint:
    case intake::ContentKind::kOpenSlides: return model::Format::kPpt;
    default: return model::Format::kDoc;
  }
}

// Puts pages in order into a document.
class PageCollector {
 public:
  explicit PageCollector(std::uint32_t pages) : pages_(pages) {}

  // False when no other page will do better.
  bool take(std::uint32_t number, base::Result<model::Page> page) {
    if (!page && page.error().code == base::ErrorCode::kNotFound) {  // no model
      first_loss_ = page.error();
      lost_ = pages_;
      return false;
    }
    if (!page) {
      if (!first_loss_) first_loss_ = at_page(page.error(), number);
      ++lost_;
      page = lost_page(number, page.error());
    }
    assembler_.add(page.value());
    return true;
  }

  // The error when no page at all could be read.
  std::optional<base::Error> finish(model::Document& document) {
    if (lost_ == pages_ && first_loss_) return first_loss_;
    assembler_.finish(document);
    return std::nullopt;
  }

 private:
  std::uint32_t pages_;
  std::uint32_t lost_ = 0;
  std::optional<base::Error> first_loss_;
  layout::Assembler assembler_;
};

text::LegacyDecoder decoder_of(const model::RuleSet& rules) { return {rules.encodings, common_syllables_of(rules)}; }

}  // namespace

std::vector<std::string> common_syllables_of(const model::RuleSet& rules) {
  const auto common = rules.lists.find("common_syllable");
  return common == rules.lists.end() ? std::vector<std::string>() : common->second;
}

DocumentReader::DocumentReader(const intake::Limits& limits, const model::RuleSet& rules)
    : limits_(&limits), decoder_(decoder_of(rules)) {}

base::Result<model::Document> DocumentReader::read_file(const std::string& path, const PageWork& work) {
  const auto bytes = base::read_file(path, limits_->file_bytes);
  if (!bytes) return bytes.error();
  return read(path, bytes.value(), work);
}

base::Result<model::Document> DocumentReader::read(const std::string& path, const std::string& bytes,
                                                   const PageWork& work) {
  auto document = read_any(path, bytes, work);
  if (document) decoder_.decode(document.value());
  return document;
}

base::Result<Explained> DocumentReader::explain(const std::string& path, const std::string& bytes) {
  auto document = read_any(path, bytes, {});
  if (!document) return document.error();
  Explained explained{std::move(document).value(), {}};
  explained.runs = decoder_.explain(explained.document);
  return explained;
}

base::Result<model::Document> DocumentReader::read_any(const std::string& path, const std::string& bytes,
                                                       const PageWork& work) {
  const intake::ContentKind kind = intake::sniff(bytes);
  if (bytes.size() > limits_->file_bytes || !intake::needs_office(kind)) return read_native(path, bytes, work);
  return read_by_office(path, bytes, kind, work);
}

base::Result<model::Document> DocumentReader::read_by_office(const std::string& path, const std::string& bytes,
                                                             intake::ContentKind kind, const PageWork& work) {
  const auto converted = office_of_thread().convert(bytes, kind);
  if (!converted) {
    base::Error error = converted.error();
    error.file = path;
    return error;
  }
  auto document = read_native(path, converted.value(), work);
  if (!document) return document;
  document->sha256 = base::sha256_hex(bytes);
  document->format = format_of(kind);
  return document;
}

intake::Office& DocumentReader::office_of_thread() {
  const std::lock_guard lock(mutex_);
  return offices_.try_emplace(std::this_thread::get_id(), std::chrono::seconds(limits_->office_seconds)).first->second;
}

base::Result<model::Document> DocumentReader::read_native(const std::string& path, const std::string& bytes,
                                                          const PageWork& work) {
  if (!intake::has_pages(bytes)) return intake::read(path, bytes, *limits_);
  auto document = read_pages(path, bytes, work);
  if (document) return document;
  base::Error error = document.error();
  error.file = path;
  return error;
}

base::Result<model::Document> DocumentReader::read_pages(const std::string& path, std::string_view bytes,
                                                         const PageWork& work) {
  const auto source = intake::open_pages(bytes, *limits_);
  if (!source) return source.error();
  const std::uint32_t pages = source.value()->pages();
  std::mutex source_mutex;
  PageCollector collector(pages);
  work_in_order<base::Result<model::Page>>(
      pages, work.threads,
      [&](std::size_t i) {
        std::unique_lock lock(source_mutex);
        auto content = source.value()->page(static_cast<std::uint32_t>(i));
        lock.unlock();
        return finished(std::move(content));
      },
      [&](std::size_t i, base::Result<model::Page> page) {
        const bool goes_on = collector.take(static_cast<std::uint32_t>(i) + 1, std::move(page));
        if (goes_on && work.progress) work.progress(static_cast<std::uint32_t>(i) + 1, pages);
        return goes_on;
      });
  model::Document document;
  document.path = path;
  document.sha256 = base::sha256_hex(bytes);
  document.format = intake::paged_format(bytes);
  if (const auto error = collector.finish(document)) return *error;
  return document;
}

// The page as it is read; a fault in it stays in it.
base::Result<model::Page> DocumentReader::finished(base::Result<intake::PageContent> content) {
  if (!content) return content.error();
  if (!content->image) return std::move(content->page);
  try {
    return recognised(std::move(content->page), std::move(*content->image));
  } catch (const std::exception& fault) {  // out of memory, most likely
    return base::Error{base::ErrorCode::kInternal, "", "", fault.what()};
  }
}

base::Result<model::Page> DocumentReader::recognised(model::Page page, model::PageImage image) {
  auto reader = borrow();
  if (!reader) return reader.error();
  auto read = reader.value()->read(std::move(image), page.number);
  give_back(std::move(reader).value());
  if (!read) return read;
  model::Page& result = read.value();
  result.source = page.source;
  result.asides = std::move(page.asides);
  result.notes.insert(result.notes.begin(), page.notes.begin(), page.notes.end());
  return read;
}

base::Result<std::unique_ptr<ocr::PageReader>> DocumentReader::borrow() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      auto reader = std::move(idle_.back());
      idle_.pop_back();
      return reader;
    }
  }
  auto reader = ocr::PageReader::make("");
  if (!reader) return reader.error();
  return std::make_unique<ocr::PageReader>(std::move(reader).value());
}

void DocumentReader::give_back(std::unique_ptr<ocr::PageReader> reader) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(reader));
}

}  // namespace luyke::pipeline
