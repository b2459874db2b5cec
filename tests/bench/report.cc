// What one real report costs, stage by stage and as a whole, once the rules
// are compiled.
#include <benchmark/benchmark.h>

#include <stdexcept>
#include <string>

#include "audit/audit.h"
#include "extract/extractor.h"
#include "intake/intake.h"
#include "pipeline/engine.h"
#include "render/jsonl.h"
#include "tests/bench/samples/shapes.h"
#include "text/passage.h"

namespace luyke::bench {
namespace {

const std::string kName = "soc-trang-2023-11.docx";

const std::string& bytes() {
  static const std::string read = report_bytes(kName);
  return read;
}

const model::Document& document() {
  static const model::Document read = intake::read(kName, bytes()).value();
  return read;
}

const extract::Extractor& extractor() {
  static const extract::Extractor made = extract::Extractor::make(rules()).value();
  return made;
}

void parse(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(intake::read(kName, bytes()));
}
BENCHMARK(parse)->Unit(benchmark::kMicrosecond);

void normalise(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(text::passages_of(document()));
}
BENCHMARK(normalise)->Unit(benchmark::kMicrosecond);

// Normalises as its first step.
void extract(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(extractor().read(document()));
}
BENCHMARK(extract)->Unit(benchmark::kMicrosecond);

void audit(benchmark::State& state) {
  const model::Reading extracted = extractor().read(document());
  for (auto _ : state) {
    state.PauseTiming();
    model::Reading reading = extracted;
    state.ResumeTiming();
    audit::check(reading);
    benchmark::DoNotOptimize(reading);
  }
}
BENCHMARK(audit)->Unit(benchmark::kMicrosecond);

void render_jsonl(benchmark::State& state) {
  model::Reading reading = extractor().read(document());
  audit::check(reading);
  const render::View view{document(), reading, rules().messages, rules().version, "bench"};
  for (auto _ : state) benchmark::DoNotOptimize(render::jsonl(view));
}
BENCHMARK(render_jsonl)->Unit(benchmark::kMicrosecond);

// Bytes in, records out.
void whole(benchmark::State& state, pipeline::Command command) {
  pipeline::Job job;
  job.command = command;
  job.format = pipeline::OutputFormat::kJsonl;
  const auto engine = pipeline::Engine::make(job, rules());
  // The automata of the rules grow with the first documents they read.
  benchmark::DoNotOptimize(engine.value().process_bytes(kName, bytes(), 0));
  for (auto _ : state) benchmark::DoNotOptimize(engine.value().process_bytes(kName, bytes(), 0));
}
BENCHMARK_CAPTURE(whole, extract, pipeline::Command::kExtract)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(whole, audit, pipeline::Command::kAudit)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace luyke::bench
