#pragma once

#include "archive/packed.h"
#include "base/result.h"
#include "model/document.h"
#include "model/reading.h"

// The fields of each type that is packed, in their order. A change here is a
// new version of the form (record.cc) and of the archive (schema.cc).
namespace luyke::archive {

template <>
inline constexpr auto kLast<base::ErrorCode> = base::ErrorCode::kInternal;
template <>
inline constexpr auto kLast<model::Format> = model::Format::kHtml;
template <>
inline constexpr auto kLast<model::TextSource> = model::TextSource::kMixed;
template <>
inline constexpr auto kLast<model::SpanKind> = model::SpanKind::kField;
template <>
inline constexpr auto kLast<model::Alignment> = model::Alignment::kJustify;
template <>
inline constexpr auto kLast<model::Part> = model::Part::kFooter;
template <>
inline constexpr auto kLast<model::NumberClass> = model::NumberClass::kOther;
template <>
inline constexpr auto kLast<model::Basis> = model::Basis::kPlanned;
template <>
inline constexpr auto kLast<model::Measure> = model::Measure::kRank;
template <>
inline constexpr auto kLast<model::Approx> = model::Approx::kUnder;
template <>
inline constexpr auto kLast<model::Direction> = model::Direction::kDown;
template <>
inline constexpr auto kLast<model::RelationKind> = model::RelationKind::kEqual;
template <>
inline constexpr auto kLast<model::Verdict> = model::Verdict::kBroken;
template <>
inline constexpr auto kLast<model::Strength> = model::Strength::kStrong;
template <>
inline constexpr auto kLast<model::Severity> = model::Severity::kInfo;
template <>
inline constexpr auto kLast<model::Cause> = model::Cause::kUnknown;

template <typename Form, Like<base::Error> Value>
void each_field(Form& form, Value& v) {
  form(v.code, v.file, v.place, v.message);
}
template <typename Form, Like<base::CodePoints> Value>
void each_field(Form& form, Value& v) {
  form(v.begin, v.end);
}
template <typename Form, Like<base::Period> Value>
void each_field(Form& form, Value& v) {
  form(v.from, v.to, v.label);
}
template <typename Form, Like<model::Note> Value>
void each_field(Form& form, Value& v) {
  form(v.code, v.message);
}
template <typename Form, Like<model::Span> Value>
void each_field(Form& form, Value& v) {
  form(v.kind, v.range);
}
template <typename Form, Like<model::FontRun> Value>
void each_field(Form& form, Value& v) {
  form(v.range, v.font);
}
template <typename Form, Like<model::Alternative> Value>
void each_field(Form& form, Value& v) {
  form(v.text, v.confidence);
}
template <typename Form, Like<model::Box> Value>
void each_field(Form& form, Value& v) {
  form(v.x, v.y, v.width, v.height);
}
template <typename Form, Like<model::PrintedWord> Value>
void each_field(Form& form, Value& v) {
  form(v.range, v.page, v.box, v.confidence, v.readings);
}
template <typename Form, Like<model::Text> Value>
void each_field(Form& form, Value& v) {
  form.printed(v.printed);
  form(v.spans, v.fonts, v.words);
}
template <typename Form, Like<model::Paragraph> Value>
void each_field(Form& form, Value& v) {
  form(v.text, v.alignment, v.bold, v.italic, v.outline_level);
}
template <typename Form, Like<model::Cell> Value>
void each_field(Form& form, Value& v) {
  form(v.row, v.column, v.row_span, v.column_span, v.text, v.bold);
}
template <typename Form, Like<model::Table> Value>
void each_field(Form& form, Value& v) {
  form(v.rows, v.columns, v.cells, v.bordered, v.repeated_heads);
}
template <typename Form, Like<model::Block> Value>
void each_field(Form& form, Value& v) {
  form.choice(v.content, [](auto& inner, auto& held) { inner(held); });
  form(v.part, v.page, v.page_break_before);
}
template <typename Form, Like<model::PageFrame> Value>
void each_field(Form& form, Value& v) {
  form(v.width, v.height, v.dpi, v.source);
}
template <typename Form, Like<model::EncodingUse> Value>
void each_field(Form& form, Value& v) {
  form(v.encoding, v.words, v.confidence);
}
template <typename Form, Like<model::Document> Value>
void each_field(Form& form, Value& v) {
  form(v.path, v.sha256, v.format, v.text_source, v.pages, v.frames, v.blocks, v.fonts, v.encodings, v.notes);
}
template <typename Form, Like<model::Place> Value>
void each_field(Form& form, Value& v) {
  form(v.block, v.row, v.column, v.range, v.page, v.box);
}
template <typename Form, Like<model::NumberToken> Value>
void each_field(Form& form, Value& v) {
  form(v.text, v.number_class, v.rule, v.place);
}
template <typename Form, Like<model::Indicator> Value>
void each_field(Form& form, Value& v) {
  form(v.phrase, v.code, v.key);
}
// How a figure is written: what its row keeps beside the columns one asks for.
template <typename Form, Like<model::Figure> Value>
void each_field_of_print(Form& form, Value& v) {
  form(v.tokens, v.continuous, v.scale, v.written_decimals, v.trailing_zeros, v.grouped, v.approx, v.negative,
       v.direction, v.undated, v.recognised, v.confidence, v.proofs, v.alternatives, v.place);
}
template <typename Form, Like<model::Figure> Value>
void each_field(Form& form, Value& v) {
  form(v.n, v.text, v.value, v.unit, v.dimension, v.basis, v.measure, v.period, v.indicator, v.area, v.section, v.rule);
  each_field_of_print(form, v);
}
template <typename Form, Like<model::SpelledNumber> Value>
void each_field(Form& form, Value& v) {
  form(v.figure, v.value, v.text, v.place);
}
template <typename Form, Like<model::Relation> Value>
void each_field(Form& form, Value& v) {
  form(v.kind, v.result, v.terms, v.subtracted, v.cue, v.rule, v.strength, v.verdict, v.computed, v.difference,
       v.implied);
}
template <typename Form, Like<model::Suspect> Value>
void each_field(Form& form, Value& v) {
  form(v.n, v.suggestion, v.why, v.probability, v.satisfied, v.only);
}
template <typename Form, Like<model::Finding> Value>
void each_field(Form& form, Value& v) {
  form(v.code, v.severity, v.relation, v.figures, v.cause, v.suspects);
}
template <typename Form, Like<model::Signer> Value>
void each_field(Form& form, Value& v) {
  form(v.capacity, v.position, v.name);
}
template <typename Form, Like<model::Metadata> Value>
void each_field(Form& form, Value& v) {
  form(v.kind, v.number, v.symbol, v.issuer, v.parent_issuer, v.place, v.date, v.title, v.period, v.signer,
       v.recipients, v.draft);
}
template <typename Form, Like<model::Reading> Value>
void each_field(Form& form, Value& v) {
  form(v.numbers, v.figures, v.spelled, v.relations, v.findings, v.metadata, v.notes);
}

}  // namespace luyke::archive
