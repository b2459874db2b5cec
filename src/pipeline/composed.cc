#include "pipeline/composed.h"

#include <string>
#include <utility>
#include <vector>

#include "text/normal_form.h"

namespace luyke::pipeline {
namespace {

void compose(std::string& text) { text = text::nfc(std::move(text)); }

void compose(std::vector<std::string>& texts) {
  for (std::string& text : texts) compose(text);
}

void compose(std::optional<base::Period>& period) {
  if (period) compose(period->label);
}

void compose(model::Metadata& metadata) {
  for (std::string* text : {&metadata.kind, &metadata.number, &metadata.symbol, &metadata.issuer,
                            &metadata.parent_issuer, &metadata.place, &metadata.title}) {
    compose(*text);
  }
  compose(metadata.period);
  compose(metadata.recipients);
  if (!metadata.signer) return;
  for (std::string* text : {&metadata.signer->capacity, &metadata.signer->position, &metadata.signer->name}) {
    compose(*text);
  }
}

void compose(model::Figure& figure) {
  for (std::string* text : {&figure.unit, &figure.indicator.phrase, &figure.indicator.key, &figure.area})
    compose(*text);
  compose(figure.period);
  compose(figure.section);
}

}  // namespace

void compose(model::Reading& reading) {
  compose(reading.metadata);
  for (model::Figure& figure : reading.figures) compose(figure);
  for (model::Relation& relation : reading.relations) compose(relation.cue);
}

}  // namespace luyke::pipeline
