#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "pipeline/job.h"

namespace luyke::cli {

// The commands that work on an archive: they fill the job, and `add_common`
// adds the options that all commands share.
struct ArchiveOptions {
  CLI::App& app;
  pipeline::Job& job;
  std::vector<std::string>& limits;  // NAME=NUMBER
  std::string& format;
  std::string& colour;
  std::function<void(CLI::App*)> add_common;

  // To a command that reads files, or the reports of an archive instead.
  void add_papers(CLI::App* audit) const;
  void add_ingest() const;
  void add_reprocess() const;
  void add_quarantine() const;
  void add_archive() const;
  void add_search() const;
  void add_series() const;
  void add_export() const;

 private:
  CLI::App* add(CLI::App& to, const char* name, pipeline::Command command, const char* what) const;
  void add_reading(CLI::App* command) const;
  void add_filters(CLI::App* command) const;
  void add_output(CLI::App* command, const std::vector<std::string>& formats) const;
};

}  // namespace luyke::cli
