#include "pipeline/copy_command.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/file.h"
#include "intake/pages.h"
#include "ocr/page_reader.h"
#include "pipeline/complaint.h"
#include "pipeline/inputs.h"
#include "pipeline/new_file.h"
#include "pipeline/run.h"
#include "render/cells.h"
#include "render/page_copy/hocr.h"
#include "render/page_copy/pdf_copy.h"

namespace luyke::pipeline {
namespace {

namespace fs = std::filesystem;

std::string producer() { return "Luyke " + std::string(program_version()); }

// A page with its picture, both in the same pixels.
struct ReadPage {
  model::Page page;
  model::StoredPicture picture;
};

// The copy and what stands beside it.
class CopyFiles {
 public:
  CopyFiles(const std::string& path, const std::string& name, const std::string& digest, bool hocr, bool alto)
      : copy_file_(path),
        copy_([this](std::string_view bytes) { return copy_file_.put(bytes); }, name, producer(), digest) {
    const std::string stem = fs::path(path).replace_extension().string();
    if (hocr) hocr_.emplace(stem + ".hocr");
    if (alto) alto_.emplace(stem + ".alto.xml");
    if (hocr_) hocr_->put(render::hocr_head(name, producer()));
    if (alto_) alto_->put(render::alto_head(name, producer()));
  }

  bool add(const ReadPage& read) {
    if (hocr_) hocr_->put(render::hocr_page(read.page));
    if (alto_) alto_->put(render::alto_page(read.page));
    return copy_.add_page(read.page, read.picture);
  }

  base::Result<bool> keep() {
    copy_.finish();
    if (hocr_) hocr_->put(render::hocr_tail());
    if (alto_) alto_->put(render::alto_tail());
    auto kept = copy_file_.keep();
    if (kept && hocr_) kept = hocr_->keep();
    if (kept && alto_) kept = alto_->keep();
    return kept;
  }

 private:
  NewFile copy_file_;
  render::PdfCopy copy_;
  std::optional<NewFile> hocr_;
  std::optional<NewFile> alto_;
};

class CopyRun {
 public:
  CopyRun(const Job& job, const Streams& streams, const model::RuleSet& rules)
      : job_(job), streams_(streams), words_(rules.messages, job.language) {}

  int go() {
    const std::vector<Input> inputs = list_inputs(job_.inputs);
    std::error_code failure;
    into_folder_ = inputs.size() > 1 || fs::is_directory(job_.output, failure);
    if (into_folder_) fs::create_directories(job_.output, failure);
    int code = kDone;
    for (const Input& input : inputs) {
      const base::Result<bool> made = input ? copy(input.value()) : input.error();
      clear_progress();
      if (made) continue;
      complain(streams_, made.error(), words_);
      code = made.error().code == base::ErrorCode::kInvalidArgument ? kWrongUsage : kUnreadable;
    }
    return code;
  }

 private:
  std::string target_of(const std::string& input) const {
    if (!into_folder_) return job_.output;
    return (fs::path(job_.output) / fs::path(input).filename().replace_extension(".pdf")).string();
  }

  std::optional<base::Error> refusal(const std::string& input, const std::string& target) const {
    std::error_code failure;
    const auto error = [&](const char* why) { return base::Error{base::ErrorCode::kInvalidArgument, target, "", why}; };
    if (fs::equivalent(input, target, failure)) return error("is also an input");
    if (fs::exists(target, failure) && !job_.force) return error("is there already: --force writes over it");
    return std::nullopt;
  }

  base::Result<bool> copy(const std::string& input) {
    const std::string target = target_of(input);
    if (const auto refused = refusal(input, target)) return *refused;
    const auto bytes = base::read_file(input, job_.limits.file_bytes);
    if (!bytes) return bytes.error();
    const auto named = [&](base::Error error) {
      if (error.file.empty()) error.file = input;
      return error;
    };
    if (!intake::has_pages(bytes.value())) {
      return named({base::ErrorCode::kUnknownFormat, input, "", "neither a PDF nor a picture"});
    }
    const auto source = intake::open_pages(bytes.value(), job_.limits);
    if (!source) return named(source.error());
    CopyFiles files(target, fs::path(input).filename().string(), base::sha256_hex(bytes.value()), job_.hocr, job_.alto);
    const std::uint32_t pages = source.value()->pages();
    for (std::uint32_t i = 0; i < pages; ++i) {
      show_progress(input, i, pages);
      const auto read = read_page(*source.value(), i);
      if (!read) return named(read.error());
      if (!files.add(read.value())) break;  // `keep` tells why
    }
    return files.keep();
  }

  // Pages of text are drawn; so are scans with visible text over them, which
  // are read as they are seen. The picture of any other scan stays as it is.
  base::Result<ReadPage> read_page(intake::PageSource& source, std::uint32_t index) {
    auto content = source.page(index);
    if (!content) return content.error();
    const model::TextSource kind = content->page.source;
    ReadPage read;
    std::optional<model::PageImage> seen = std::move(content->image);
    if (kind != model::TextSource::kOcr || !seen) {
      auto drawn = source.seen(index);
      if (!drawn) return drawn.error();
      seen = std::move(drawn).value();
    }
    auto stored = kind == model::TextSource::kOcr ? source.stored_jpeg(index) : std::nullopt;
    if (!stored) {
      auto packed = intake::packed(*seen);
      if (!packed) return packed.error();
      stored = std::move(packed).value();
    }
    read.picture = std::move(*stored);
    if (kind == model::TextSource::kNative) {
      read.page = std::move(content->page);
      return read;
    }
    auto page = recognised(std::move(*seen), index + 1);
    if (!page) return page.error();
    read.page = std::move(page).value();
    return read;
  }

  base::Result<model::Page> recognised(model::PageImage image, std::uint32_t number) {
    if (!reader_) {
      auto made = ocr::PageReader::make("");
      if (!made) return made.error();
      reader_ = std::make_unique<ocr::PageReader>(std::move(made).value());
    }
    return reader_->read(std::move(image), number);
  }

  void show_progress(const std::string& input, std::uint32_t page, std::uint32_t pages) {
    if (!job_.progress) return;
    const std::string line = words_.fill(
        "progress_page",
        {{"file", render::printable(input)}, {"page", std::to_string(page + 1)}, {"pages", std::to_string(pages)}});
    streams_.err << '\r' << render::shortened(line, job_.width - 1) << "\x1b[K" << std::flush;
    progress_shown_ = true;
  }

  void clear_progress() {
    if (progress_shown_) streams_.err << "\r\x1b[K" << std::flush;
    progress_shown_ = false;
  }

  const Job& job_;
  const Streams& streams_;
  render::Words words_;
  std::unique_ptr<ocr::PageReader> reader_;
  bool into_folder_ = false;
  bool progress_shown_ = false;
};

}  // namespace

int run_copy_command(const Job& job, const Streams& streams, const model::RuleSet& rules) {
  return CopyRun(job, streams, rules).go();
}

}  // namespace luyke::pipeline
