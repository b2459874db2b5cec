// Exact arithmetic is the innermost loop of the audit: what one sum and one
// percentage cost.
#include <benchmark/benchmark.h>

#include <vector>

#include "base/decimal.h"

namespace {

using luyke::base::Decimal;

void add_a_column(benchmark::State& state) {
  std::vector<Decimal> column;
  for (int i = 0; i < state.range(0); ++i) column.push_back(Decimal::from_parts(1234567 + i, i % 3));
  for (auto _ : state) {
    Decimal total;
    for (const Decimal& each : column) total += each;
    benchmark::DoNotOptimize(total);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(add_a_column)->Arg(5)->Arg(100);

void percentage(benchmark::State& state) {
  const Decimal part(34400);
  const Decimal whole(300);
  for (auto _ : state) {
    benchmark::DoNotOptimize(Decimal::divide(part, whole, 2, Decimal::Rounding::kHalfUp));
  }
}
BENCHMARK(percentage);

}  // namespace
