#include "pipeline/search_commands.h"

#include "pipeline/complaint.h"
#include "pipeline/output.h"
#include "render/hit_list.h"

namespace luyke::pipeline {
namespace {

int write(const Job& job, const Streams& streams, const render::Words& words, const std::string& text) {
  Output output(streams.out, job.output);
  output.put(text);
  const auto failure = output.close();
  if (!failure) return kDone;
  complain(streams, *failure, words, "error_output");
  return kUnreadable;
}

std::string shown(const Job& job, const render::Words& words, const model::Hits& found) {
  switch (job.format) {
    case OutputFormat::kJsonl: return render::hits_jsonl(found);
    case OutputFormat::kCsv: return render::hits_csv(found);
    default: return render::hit_list(found, words, {job.language, job.colour, job.width});
  }
}

}  // namespace

int run_search(const Job& job, const Streams& streams, const render::Words& words, archive::Archive& archive) {
  const auto found = archive.search(job.query);
  if (found) return write(job, streams, words, shown(job, words, found.value()));
  complain(streams, found.error(), words);
  return found.error().code == base::ErrorCode::kInvalidArgument ? kWrongUsage : kUnreadable;
}

}  // namespace luyke::pipeline
