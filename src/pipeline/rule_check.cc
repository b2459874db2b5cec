#include "pipeline/rule_check.h"

#include <string>
#include <utility>

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

}  // namespace

std::vector<rules::ExampleFailure> check_rules(const extract::Extractor& extractor) {
  return rules::check_examples(extractor.rules(), [&](std::string_view sentence) {
    std::vector<rules::Claim> claims;
    for (const model::NumberToken& number : extractor.read(document_of(sentence)).numbers) {
      claims.push_back({static_cast<std::uint32_t>(claims.size()), number.text, number.number_class, number.rule});
    }
    return claims;
  });
}

}  // namespace luyke::pipeline
