#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "archive/record.h"
#include "base/result.h"
#include "extract/extractor.h"
#include "model/rule_set.h"
#include "pipeline/document_reader.h"
#include "pipeline/job.h"
#include "render/terminal.h"

namespace luyke::pipeline {

// Time spent in each stage.
struct StageTimes {
  using Duration = std::chrono::steady_clock::duration;
  Duration rules{};
  Duration read{};
  Duration extract{};
  Duration audit{};
  Duration render{};

  StageTimes& operator+=(const StageTimes& other);
};

// What one document gave: its text in the format asked for, or an error.
struct Outcome {
  std::string text;
  std::optional<base::Error> error;
  render::Totals totals;
  StageTimes times;
};

// The stages in a row: bytes → Document → Reading → relations → text. Rules are
// compiled once; `process` may be called from several threads.
class Engine {
 public:
  // The job must outlive the engine. kInvalidRule when a pattern cannot be
  // compiled; commands that read no numbers compile none.
  static base::Result<Engine> make(const Job& job, model::RuleSet rules);

  const render::Messages& messages() const { return messages_; }
  const std::string& rules_version() const { return rules_version_; }
  // Of all beside the program that bytes are turned into a document with.
  const std::string& data_version() const { return data_version_; }
  // Reads the file. `index` keeps the anchors of several documents apart on one
  // page.
  Outcome process(const std::string& path, std::size_t index, const PageWork& pages = {}) const;
  // The bytes of a document that came another way; `name` is for the record.
  Outcome process_bytes(const std::string& name, const std::string& bytes, std::size_t index,
                        const PageWork& pages = {}) const;
  // What the archive keeps of the bytes in a file, whatever its name is.
  base::Result<archive::Record> record(const std::string& file) const;
  // The same of a document's content in a file: archive::pack_document.
  base::Result<archive::Record> record_of_content(const std::string& file) const;
  // The same of a document at hand.
  base::Result<archive::Record> recorded(base::Result<model::Document> document) const;

 private:
  model::Reading understand(const model::Document& document, StageTimes& times) const;
  Outcome finish(base::Result<model::Document> document, StageTimes::Duration reading, const std::string& path,
                 std::size_t index) const;
  Outcome explain(const std::string& path, const std::string& bytes) const;
  std::string show(const model::Document& document, const model::Reading& reading, std::size_t index) const;

  Engine(const Job& job, const model::RuleSet& rules)
      : job_(&job), reader_(std::make_unique<DocumentReader>(job.limits, rules)) {}

  const Job* job_;
  std::unique_ptr<DocumentReader> reader_;
  render::Messages messages_;
  std::string rules_version_;
  std::string data_version_;
  std::optional<extract::Extractor> extractor_;
};

}  // namespace luyke::pipeline
