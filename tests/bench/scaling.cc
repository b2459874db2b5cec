// Cost must grow with the length of a document and no faster: each figure is
// given for one, ten and a hundred times the input, with its time a number.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <string>

#include "audit/audit.h"
#include "extract/extractor.h"
#include "pipeline/engine.h"
#include "tests/bench/samples/long_report.h"
#include "tests/bench/samples/shapes.h"

namespace luyke::bench {
namespace {

constexpr int kNumbers = 5000;

const extract::Extractor& extractor() {
  static const extract::Extractor made = extract::Extractor::make(rules()).value();
  return made;
}

void count(benchmark::State& state, std::size_t numbers) {
  const auto each = static_cast<double>(numbers);
  state.counters["numbers"] = each;
  state.counters["per_number"] =
      benchmark::Counter(each, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

// A report of 50 pages: bytes in, records out.
void long_report_whole(benchmark::State& state) {
  const model::Document document = long_report(static_cast<std::size_t>(state.range(0)));
  const std::string bytes = docx_of(document);
  pipeline::Job job;
  job.format = pipeline::OutputFormat::kJsonl;
  const auto engine = pipeline::Engine::make(job, rules());
  // The first reading makes states of the patterns that all later ones use.
  benchmark::DoNotOptimize(engine.value().process_bytes("long.docx", bytes, 0));
  for (auto _ : state) benchmark::DoNotOptimize(engine.value().process_bytes("long.docx", bytes, 0));
  count(state, extractor().read(document).numbers.size());
}
BENCHMARK(long_report_whole)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);

using Shape = model::Document (*)(std::size_t);

void extract(benchmark::State& state, Shape shape) {
  const model::Document document = shape(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(extractor().read(document));
  count(state, extractor().read(document).numbers.size());
}

void audit(benchmark::State& state, Shape shape) {
  const model::Document document = shape(static_cast<std::size_t>(state.range(0)));
  const model::Reading extracted = extractor().read(document);
  for (auto _ : state) {
    state.PauseTiming();
    model::Reading reading = extracted;
    state.ResumeTiming();
    audit::check(reading);
    benchmark::DoNotOptimize(reading);
  }
  count(state, extracted.numbers.size());
}

model::Document reports(std::size_t numbers) { return long_report(numbers / kNumbers); }

void sizes(benchmark::internal::Benchmark* each) {
  each->Unit(benchmark::kMillisecond)->Arg(kNumbers)->Arg(10 * kNumbers)->Arg(100 * kNumbers);
}
BENCHMARK_CAPTURE(extract, report, reports)->Apply(sizes);
BENCHMARK_CAPTURE(extract, paragraph, one_paragraph)->Apply(sizes);
BENCHMARK_CAPTURE(extract, table, one_table)->Apply(sizes);
BENCHMARK_CAPTURE(extract, section, one_section)->Apply(sizes);
BENCHMARK_CAPTURE(audit, report, reports)->Apply(sizes);
BENCHMARK_CAPTURE(audit, paragraph, one_paragraph)->Apply(sizes);
BENCHMARK_CAPTURE(audit, table, one_table)->Apply(sizes);
BENCHMARK_CAPTURE(audit, section, one_section)->Apply(sizes);

}  // namespace
}  // namespace luyke::bench
