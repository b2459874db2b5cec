#include "pipeline/rule_check.h"

#include <string>
#include <utility>

#include "extract/metadata_rules.h"
#include "text/passage.h"

namespace luyke::pipeline {
namespace {

model::Document document_of(std::string_view sentence) {
  model::Paragraph paragraph;
  paragraph.text.printed = sentence;
  model::Block block;
  block.content = std::move(paragraph);
  model::Document document;
  document.blocks.push_back(std::move(block));
  return document;
}

std::vector<rules::ExampleFailure> check_class_rules(const extract::Extractor& extractor) {
  return rules::check_examples(extractor.rules(), [&](std::string_view sentence) {
    std::vector<rules::Claim> claims;
    for (const model::NumberToken& number : extractor.read(document_of(sentence)).numbers) {
      claims.push_back({static_cast<std::uint32_t>(claims.size()), number.text, number.number_class, number.rule});
    }
    return claims;
  });
}

// Fields of one line of a head or foot.
std::vector<rules::Field> fields_of(const extract::MetadataRules& metadata, std::string_view line) {
  std::vector<rules::Field> fields;
  const model::Document document = document_of(line);
  for (const text::Passage& passage : text::passages_of(document)) {
    for (const extract::FieldMatch& match : metadata.read(passage.text, passage.lower)) {
      if (match.range.empty()) continue;
      fields.push_back({std::string(match.rule), std::string(match.field), passage.printed(match.range)});
    }
  }
  return fields;
}

}  // namespace

std::vector<rules::ExampleFailure> check_rules(const extract::Extractor& extractor) {
  std::vector<rules::ExampleFailure> failures = check_class_rules(extractor);
  const extract::MetadataRules metadata(extractor.rules());
  const auto in_metadata = rules::check_metadata_examples(
      extractor.rules(), [&](std::string_view line) { return fields_of(metadata, line); });
  failures.insert(failures.end(), in_metadata.begin(), in_metadata.end());
  return failures;
}

std::size_t count_examples(const model::RuleSet& rules) {
  std::size_t count = 0;
  for (const model::ClassRule& rule : rules.classes) count += rule.examples.size();
  for (const model::MetadataRule& rule : rules.metadata) count += rule.examples.size();
  return count;
}

}  // namespace luyke::pipeline
