#include "tests/archive/samples.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "base/digest.h"

namespace luyke::archive {
namespace {

class Maker {
 public:
  explicit Maker(std::mt19937& random) : random_(random) {}

  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }
  bool flip() { return below(2) == 0; }
  std::string text() {
    static const std::string kPieces[] = {"a", "số ", "lũy kế", "\n", "\t", "12.345", "", "\xff", std::string(1, '\0')};
    std::string made;
    for (std::uint32_t i = below(6); i > 0; --i) made += kPieces[below(std::size(kPieces))];
    return made;
  }
  template <typename Enum>
  Enum one_of(Enum last) {
    return static_cast<Enum>(below(static_cast<std::uint32_t>(last) + 1));
  }
  template <typename Make>
  auto maybe(const Make& make) -> std::optional<decltype(make())> {
    if (flip()) return std::nullopt;
    return make();
  }
  template <typename Make>
  auto some(const Make& make) -> std::vector<decltype(make())> {
    std::vector<decltype(make())> made;
    for (std::uint32_t i = below(4); i > 0; --i) made.push_back(make());
    return made;
  }

  base::CodePoints range() { return {below(300), below(100000)}; }
  base::Decimal decimal() {
    base::Decimal::Coefficient value = random_();
    for (std::uint32_t i = below(4); i > 0; --i) value *= 1000;
    return base::Decimal::from_parts(flip() ? value : -value, static_cast<int>(below(19)));
  }
  base::Date date() {
    return *base::Date::make(1950 + static_cast<int>(below(100)), 1 + static_cast<int>(below(12)),
                             1 + static_cast<int>(below(28)));
  }
  base::Period period() {
    return {maybe([&] { return date(); }), maybe([&] { return date(); }), text()};
  }
  model::Place place() {
    const auto number = [&] { return below(70000); };
    model::Place made{below(500), maybe(number), maybe(number), range(), maybe(number), std::nullopt};
    if (flip()) made.box = {-1, 2, 300000, 4};
    return made;
  }
  std::vector<model::Alternative> alternatives() {
    return some([&] { return model::Alternative{text(), chance()}; });
  }
  model::Text text_with_spans() {
    model::Text made;
    made.printed = text();
    made.spans = some([&] { return model::Span{one_of(model::SpanKind::kField), range()}; });
    made.words = some([&] {
      return model::PrintedWord{range(), below(9), {-3, 4, 5, 60000}, chance(), alternatives()};
    });
    made.fonts = some([&] { return model::FontRun{range(), static_cast<std::uint16_t>(below(65536))}; });
    return made;
  }
  model::Block block() {
    model::Block made;
    if (flip()) {
      made.content = model::Paragraph{text_with_spans(), one_of(model::Alignment::kJustify), flip(), flip(),
                                      maybe([&] { return static_cast<std::uint8_t>(below(9)); })};
    } else {
      model::Table table{below(9), below(9), {}, flip(), below(3)};
      table.cells =
          some([&] { return model::Cell{below(9), below(9), 1 + below(3), 1 + below(3), text_with_spans(), flip()}; });
      made.content = std::move(table);
    }
    made.part = one_of(model::Part::kFooter);
    made.page = maybe([&] { return below(99); });
    made.page_break_before = flip();
    return made;
  }
  model::Note note() { return {"note " + text(), text()}; }
  double chance() { return below(10001) / 10000.0; }

  model::Figure figure() {
    model::Figure made;
    made.n = below(999);
    made.tokens = some([&] { return below(999); });
    made.text = text();
    made.value = decimal();
    made.unit = text();
    made.scale = maybe([&] { return static_cast<int>(below(13)) - 3; });
    made.approx = one_of(model::Approx::kUnder);
    made.negative = flip();
    made.direction = one_of(model::Direction::kDown);
    made.basis = one_of(model::Basis::kPlanned);
    made.measure = one_of(model::Measure::kRank);
    made.period = maybe([&] { return period(); });
    made.indicator = {text(), text(), text()};
    made.section = some([&] { return text(); });
    made.recognised = flip();
    made.confidence = chance();
    made.proofs = static_cast<int>(below(4));
    made.alternatives = alternatives();
    made.place = place();
    return made;
  }
  model::Relation relation() {
    model::Relation made;
    made.kind = one_of(model::RelationKind::kEqual);
    made.result = below(999);
    made.terms = some([&] { return below(999); });
    made.subtracted = some([&] { return flip(); });
    made.cue = text();
    made.strength = one_of(model::Strength::kStrong);
    made.verdict = one_of(model::Verdict::kBroken);
    made.computed = maybe([&] { return decimal(); });
    made.difference = maybe([&] { return decimal(); });
    return made;
  }
  model::Finding finding() {
    model::Finding made;
    made.code = "code " + text();
    made.severity = one_of(model::Severity::kInfo);
    made.relation = maybe([&] { return below(99); });
    made.figures = some([&] { return below(999); });
    made.cause = one_of(model::Cause::kUnknown);
    made.suspects =
        some([&] { return model::Suspect{below(9), text(), text(), chance(), static_cast<int>(below(5)), flip()}; });
    return made;
  }

 private:
  std::mt19937& random_;
};

}  // namespace

Record random_record(std::mt19937& random) {
  Maker make(random);
  Record record;
  model::Document& document = record.document;
  document.path = make.text();
  document.sha256 = base::sha256_hex(std::to_string(random()));
  document.format = make.one_of(model::Format::kHtml);
  document.text_source = make.one_of(model::TextSource::kMixed);
  document.pages = make.maybe([&] { return make.below(99); });
  document.blocks = make.some([&] { return make.block(); });
  document.frames = make.some([&] {
    return model::PageFrame{make.below(9999), make.below(9999), 300.25, make.one_of(model::TextSource::kMixed)};
  });
  document.fonts = make.some([&] { return make.text(); });
  document.encodings = make.some([&] { return model::EncodingUse{make.text(), make.below(999), make.chance()}; });
  document.notes = make.some([&] { return make.note(); });
  model::Reading& reading = record.reading;
  reading.numbers = make.some([&] {
    return model::NumberToken{make.text(), make.one_of(model::NumberClass::kOther), make.text(), make.place()};
  });
  reading.figures = make.some([&] { return make.figure(); });
  reading.spelled = make.some([&] {
    return model::SpelledNumber{make.below(9), make.decimal(), make.text(), make.place()};
  });
  reading.relations = make.some([&] { return make.relation(); });
  reading.findings = make.some([&] { return make.finding(); });
  reading.metadata.issuer = make.text();
  reading.metadata.date = make.maybe([&] { return make.date(); });
  reading.metadata.period = make.maybe([&] { return make.period(); });
  reading.metadata.signer = make.maybe([&] { return model::Signer{make.text(), make.text(), make.text()}; });
  reading.metadata.recipients = make.some([&] { return make.text(); });
  reading.metadata.draft = make.flip();
  reading.notes = make.some([&] { return make.note(); });
  return record;
}

Record sample_record(const std::string& bytes) {
  Record record;
  record.document.sha256 = base::sha256_hex(bytes);
  model::Paragraph paragraph;
  paragraph.text.printed = bytes;
  record.document.blocks.push_back({paragraph, model::Part::kBody, 1, false});
  model::NumberToken number;
  number.text = "12";
  number.number_class = model::NumberClass::kFigure;
  number.rule = "prose";
  record.reading.numbers = {number};
  model::Figure figure;
  figure.text = "12";
  figure.value = 12;
  figure.unit = "người";
  figure.tokens = {0};
  figure.indicator = {"lao động", "", "lao dong"};
  figure.section = {"I", "Việc làm"};
  record.reading.figures = {figure};
  model::Relation& relation = record.reading.relations.emplace_back();
  relation.terms = {0};
  relation.cue = "gồm";
  relation.computed = 11;
  model::Finding& finding = record.reading.findings.emplace_back();
  finding.code = "sum_mismatch";
  finding.relation = 0;
  finding.figures = {0};
  record.reading.metadata.issuer = "SỞ LAO ĐỘNG";
  record.reading.metadata.number = "12";
  record.reading.metadata.date = base::Date::make(2023, 11, 5);
  record.reading.metadata.recipients = {"Như trên"};
  record.document.notes = {{"empty_part", "a\tpart\nwithout \\ text"}};
  return record;
}

std::string dump_of(Archive& archive) {
  std::string text;
  const auto done = archive.dump([&](std::string_view line) { text += std::string(line) + "\n"; });
  EXPECT_TRUE(done.ok());
  return text;
}

std::string store(Archive& archive, const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  auto staged = archive.stage(path, 1u << 20);
  EXPECT_TRUE(staged.ok() && staged.value().ok());
  const auto added = archive.add(sample_record(bytes), staged.value().value(), path);
  EXPECT_TRUE(added.ok()) << (added.ok() ? "" : added.error().describe());
  return staged.value()->sha256;
}

}  // namespace luyke::archive
