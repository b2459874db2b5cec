#include <benchmark/benchmark.h>

#include <string>

#include "text/passage.h"

namespace luyke::text {
namespace {

// A paragraph as reports print it, in both spellings, some 20 KB of it.
model::Document report() {
  const std::string paragraph =
      "Luỹ kế đến hết tháng 11/2023, toàn tỉnh tuyển sinh được 17.540 người (cao đẳng 1.322 người, trung cấp 976 "
      "người), đạt "
      "114,66% kế hoạch; tiếp nhận 1.463 hồ sơ – trong đó 57 hồ sơ trực tuyến. Phối hợp Uỷ ban nhân dân TP. An Bình tổ "
      "chức "
      "05 lớp tập huấn kĩ năng cho 600 người.";
  model::Document document;
  for (int i = 0; i < 60; ++i) {
    model::Paragraph content;
    content.text.printed = paragraph;
    document.blocks.emplace_back().content = content;
  }
  return document;
}

void normalise(benchmark::State& state) {
  std::string printed;
  for (const model::Block& block : report().blocks) printed += block.paragraph()->text.printed + "\n";
  for (auto _ : state) benchmark::DoNotOptimize(matching_form(printed));
  state.SetBytesProcessed(static_cast<std::int64_t>(printed.size()) * state.iterations());
}
BENCHMARK(normalise);

void read_passages(benchmark::State& state) {
  const model::Document document = report();
  for (auto _ : state) benchmark::DoNotOptimize(passages_of(document));
}
BENCHMARK(read_passages);

}  // namespace
}  // namespace luyke::text
