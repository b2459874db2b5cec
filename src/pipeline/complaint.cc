#include "pipeline/complaint.h"

#include <ostream>

#include "render/cells.h"

namespace luyke::pipeline {

void complain(const Streams& streams, const base::Error& error, const render::Words& words, const std::string& cause) {
  std::string place = error.file;
  if (!error.place.empty()) place += (place.empty() ? "" : ": ") + error.place;
  const bool translated = words.has(error.message);
  const std::string detail = render::printable(translated ? words(error.message) : error.message);
  const std::string by_code = words("error_" + std::string(base::name_of(error.code)));
  const std::string whole =
      words.fill("error_detail", {{"cause", cause.empty() ? by_code : words(cause)}, {"detail", detail}});
  streams.err << "luyke: " << render::printable(place) << (place.empty() ? "" : ": ")
              << (translated && cause.empty() ? detail : whole) << std::endl;
}

void complain(const Streams& streams, const base::Error& error) {
  streams.err << "luyke: " << render::printable(error.describe()) << std::endl;
}

}  // namespace luyke::pipeline
