#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "audit/audit.h"
#include "audit/slips.h"
#include "base/printed_number.h"
#include "extract/extractor.h"
#include "intake/intake.h"
#include "pipeline/document_reader.h"
#include "pipeline/located.h"
#include "rules/load.h"
#include "tests/pipeline/misread_noise.h"

namespace luyke::pipeline {
namespace {

using model::Cause;
using testing::MisreadNoise;

const std::string kReports = LUYKE_SOURCE_DIR "/fixtures/reports";

class Misreads : public ::testing::Test {
 protected:
  Misreads() {
    auto rules = rules::load(LUYKE_SOURCE_DIR "/rules");
    extractor_.emplace(extract::Extractor::make(std::move(rules).value()).value());
    std::vector<std::string> names = {"/soc-trang-2023-11.docx"};
    for (const auto& entry : std::filesystem::directory_iterator(kReports + "/an-binh")) {
      const std::filesystem::path& path = entry.path();
      if (path.extension() == ".docx") names.push_back("/an-binh/" + path.filename().string());
    }
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) reports_.push_back(report(name));
  }

  model::Reading audited(const model::Document& document) const {
    model::Reading reading = extractor_->read(document);
    locate(document, reading);
    audit::check(reading, extractor_->rules().confusions);
    return reading;
  }

  model::Document report(const std::string& name) const {
    const intake::Limits limits;
    return DocumentReader(limits, extractor_->rules()).read_file(kReports + name).value();
  }

  // Figures of one token that some relation proves and none refutes.
  static std::vector<model::FigureIndex> proven_figures(const model::Reading& reading) {
    std::set<model::NumberIndex> refuted;
    for (const model::Finding& finding : reading.findings)
      refuted.insert(finding.figures.begin(), finding.figures.end());
    std::vector<model::FigureIndex> proven;
    for (model::FigureIndex f = 0; f < reading.figures.size(); ++f) {
      const model::Figure& figure = reading.figures[f];
      if (figure.proofs > 0 && figure.tokens.size() == 1 && !refuted.contains(figure.n)) proven.push_back(f);
    }
    return proven;
  }

  std::optional<extract::Extractor> extractor_;
  std::vector<model::Document> reports_;
};

bool same_start(const model::Place& a, const model::Place& b) {
  return a.block == b.block && a.row == b.row && a.column == b.column && a.range.begin == b.range.begin;
}

// One of the pieces of a number at `place` that was read as so many characters.
bool inside(const model::Place& piece, const model::Place& place, std::size_t size) {
  return piece.block == place.block && piece.row == place.row && piece.column == place.column &&
         piece.range.begin >= place.range.begin && piece.range.end <= place.range.begin + size;
}

const model::Figure* figure_at(const model::Reading& reading, model::NumberIndex n) {
  for (const model::Figure& figure : reading.figures) {
    if (figure.n == n) return &figure;
  }
  return nullptr;
}

// A finding of that cause whose likeliest suspect stands at the place and says
// the text.
bool tells(const model::Reading& reading, const model::Place& place, std::size_t size, const std::string& text) {
  return std::any_of(reading.findings.begin(), reading.findings.end(), [&](const model::Finding& finding) {
    if (finding.cause != Cause::kOcr || finding.suspects.empty()) return false;
    const model::Figure* figure = figure_at(reading, finding.suspects.front().n);
    const auto said = base::read_number(finding.suspects.front().suggestion, base::NumberStyle::kVietnamese);
    const auto printed = base::read_number(text, base::NumberStyle::kVietnamese);
    return figure && inside(figure->place, place, size) && said && said->value == printed->value;
  });
}

bool speaks_of(const model::Reading& reading, const model::Finding& finding, const model::Place& place) {
  return std::any_of(finding.figures.begin(), finding.figures.end(), [&](model::NumberIndex n) {
    const model::Figure* figure = figure_at(reading, n);
    return figure && same_start(figure->place, place);
  });
}

// A lost thousands mark changes no value, and rounding forgives some digits.
bool is_harmless(const model::Reading& reading, const model::Figure& printed) {
  return std::any_of(reading.figures.begin(), reading.figures.end(), [&](const model::Figure& figure) {
    if (!same_start(figure.place, printed.place)) return false;
    return figure.value == printed.value || figure.proofs >= printed.proofs;
  });
}

struct Rate {
  int of = 0;
  int hits = 0;
  std::string rest;  // one line for each that was no hit

  double share() const { return of > 0 ? static_cast<double>(hits) / of : 0; }
};

constexpr std::array<std::uint32_t, 2> kSeeds = {5, 11};
constexpr int kTrials = 40;  // a report and seed

// One misread figure after the other in each report.
TEST_F(Misreads, OfProvenFiguresAreToldWithTheRightReading) {
  Rate told;
  for (const std::uint32_t seed : kSeeds) {
    MisreadNoise noise(seed);
    for (const model::Document& document : reports_) {
      const model::Reading truth = audited(document);
      const std::vector<model::FigureIndex> proven = proven_figures(truth);
      ASSERT_FALSE(proven.empty());
      for (int trial = 0; trial < kTrials; ++trial) {
        const model::Figure& figure = truth.figures[proven[noise.below(proven.size())]];
        const auto wrong = noise.misread(figure.text);
        if (!wrong) continue;
        model::Document scan = noise.recognised(document);
        MisreadNoise::put(scan, figure.place, *wrong);
        const model::Reading reading = audited(scan);
        if (is_harmless(reading, figure)) continue;
        ++told.of;
        const bool hit = tells(reading, figure.place, wrong->text.size(), figure.text);
        told.hits += hit;
        if (!hit) told.rest += document.path + ": " + figure.text + " read as " + wrong->text + "\n";
      }
    }
  }
  EXPECT_GE(told.share(), 0.9) << told.hits << " of " << told.of << " told; not told:\n" << told.rest;
}

// One slip of a pen after the other, on pages where some numbers are doubtful.
TEST_F(Misreads, ErrorsOfTheAuthorAreNotBlamedOnRecognition) {
  Rate blamed;
  int called_report = 0;
  for (const std::uint32_t seed : kSeeds) {
    MisreadNoise noise(seed);
    for (const model::Document& document : reports_) {
      const model::Reading truth = audited(document);
      const std::vector<model::FigureIndex> proven = proven_figures(truth);
      for (int trial = 0; trial < kTrials; ++trial) {
        const model::Figure& figure = truth.figures[proven[noise.below(proven.size())]];
        const std::vector<audit::Variant> slips = audit::variants_of(figure);
        if (slips.empty()) continue;
        const audit::Variant& slip = slips[noise.below(slips.size())];
        model::Document wrong = document;
        MisreadNoise::put(wrong, figure.place, {slip.print, {}, 1});
        const model::Reading reading = audited(noise.recognised(wrong));
        for (const model::Finding& finding : reading.findings) {
          if (!finding.relation || !speaks_of(reading, finding, figure.place)) continue;
          ++blamed.of;
          blamed.hits += finding.cause == Cause::kOcr;
          called_report += finding.cause == Cause::kReport;
          if (finding.cause == Cause::kOcr) blamed.rest += figure.text + " printed " + slip.print + "\n";
        }
      }
    }
  }
  EXPECT_LE(blamed.share(), 0.02) << blamed.hits << " of " << blamed.of << " blamed:\n" << blamed.rest;
  EXPECT_GE(called_report, blamed.of * 3 / 4);
}

// No page, no misread: what holds for scans changes nothing for text.
TEST_F(Misreads, TextIsNeverMisread) {
  for (const char* fault : {"changed-part", "swapped-digits", "wrong-percent"}) {
    const model::Document document = report("/soc-trang-2023-11-" + std::string(fault) + ".docx");
    for (const model::Finding& finding : audited(document).findings) {
      EXPECT_NE(finding.cause, Cause::kOcr) << fault;
      EXPECT_NE(finding.code, "suspected_misread") << fault;
    }
  }
}

}  // namespace
}  // namespace luyke::pipeline
