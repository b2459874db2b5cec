// What the program does before its first document.
#include <benchmark/benchmark.h>

#include <string>

#include "extract/extractor.h"
#include "rules/load.h"
#include "tests/bench/samples/shapes.h"

namespace luyke::bench {
namespace {

const std::string kRules = std::string(LUYKE_SOURCE_DIR) + "/rules";

void load_rules(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(rules::load(kRules));
}
BENCHMARK(load_rules)->Unit(benchmark::kMillisecond)->UseRealTime();

void compile_rules(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(extract::Extractor::make(rules()));
}
BENCHMARK(compile_rules)->Unit(benchmark::kMillisecond);

void start(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(extract::Extractor::make(rules::load(kRules).value()));
}
BENCHMARK(start)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace luyke::bench
