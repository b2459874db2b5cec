// The texts of all mistakes in rule files, whole: a person of the field must
// be able to act on them.
#include <gtest/gtest.h>

#include "tests/rules/rule_folder.h"

namespace luyke {
namespace {

struct Case {
  const char* name;
  const char* yaml;
  const char* error;
};

void PrintTo(const Case& each, std::ostream* out) { *out << each.name; }

class RuleErrors : public testing::TestWithParam<Case> {};

TEST_P(RuleErrors, AreToldWhole) { EXPECT_EQ(error_of(GetParam().yaml), GetParam().error); }

INSTANTIATE_TEST_SUITE_P(Yaml, RuleErrors,
                         testing::ValuesIn<Case>({
                             {"Tab", "units:\n\t- {phrase: người}\n",
                              "a.yaml: line 2, column 1: tab character in the indentation; YAML wants spaces"},
                             {"Syntax", "units: [{phrase: người}\ncues: {}\n",
                              "a.yaml: line 2, column 1: not valid YAML: end of sequence flow not found"},
                             {"OpenQuote", "cues:\n  plan: [\"kế hoạch]\n",
                              "a.yaml: line 3, column 1: not valid YAML: end of sequence flow not found"},
                             {"SameKey", "cues:\n  plan: [kế hoạch]\n  plan: [dự toán]\n",
                              "a.yaml: line 3, column 3: key 'plan' is given twice"},
                             {"Alias", "units:\n  - &a {phrase: người}\n  - *a\n",
                              "a.yaml: line 3, column 5: aliases are not supported in rule files"},
                             {"TwoDocuments", "cues: {plan: [a]}\n---\ncues: {plan: [b]}\n",
                              "a.yaml: line 3, column 1: a rule file holds one YAML document"},
                             {"NotUtf8", "cues: {plan: [k\xE1]}\n", "a.yaml: line 1, column 1: the file is not UTF-8"},
                             {"TopList", "- units\n",
                              "a.yaml: line 1, column 1: a rule file must be a map, not a list"},
                         }),
                         [](const auto& each) { return each.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Encodings, RuleErrors,
    testing::ValuesIn<Case>({
        {"NoLetters", "encodings: [{name: old}]\n", "a.yaml: line 1, column 13: encoding has no 'letters'"},
        {"NoLetter", "encodings: [{name: old, letters: 'ab 61'}]\n",
         "a.yaml: line 1, column 34: 'ab' is not one letter, in the letters of encoding 'old'"},
        {"NoCode", "encodings: [{name: old, letters: 'à B5 ả'}]\n",
         "a.yaml: line 1, column 34: no code for 'ả' in the letters of encoding 'old'"},
        {"NoHexadecimal", "encodings: [{name: old, letters: 'à b5'}]\n",
         "a.yaml: line 1, column 34: 'b5' for 'à' is not hexadecimal, as in 61F8, in the letters of encoding 'old'"},
        {"SameCode", "encodings: [{name: old, letters: 'à B5 ả B5'}]\n",
         "a.yaml: line 1, column 34: 'B5' stands twice in the letters of encoding 'old'"},
        {"BadName", "encodings: [{name: 'Old one', utf8: true}]\n", "a.yaml: line 1, column 20: bad name 'Old one'"},
        {"SameName", "encodings: [{name: old, utf8: true}, {name: old, utf8: true}]\n",
         "a.yaml: line 1, column 45: encoding 'old' is given twice; first in a.yaml, line 1"},
    }),
    [](const auto& each) { return each.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Vocabulary, RuleErrors,
    testing::ValuesIn<Case>({
        {"Section", "unit:\n  - {phrase: người}\n",
         "a.yaml: line 1, column 1: unknown key 'unit' in a rule file; did you mean 'units'?"},
        {"FarOff", "something: 1\n", "a.yaml: line 1, column 1: unknown key 'something' in a rule file"},
        {"UnitKey", "units:\n  - {phrase: người, dimenson: person}\n",
         "a.yaml: line 2, column 21: unknown key 'dimenson' in unit; did you mean 'dimension'?"},
        {"NoPhrase", "units:\n  - {unit: người}\n", "a.yaml: line 2, column 5: unit has no 'phrase'"},
        {"EmptyPhrase", "units:\n  - {phrase: \"\"}\n", "a.yaml: line 2, column 14: 'phrase' is empty"},
        {"MissingValue", "units:\n  - phrase:\n", "a.yaml: line 2, column 5: 'phrase' must be a text, not nothing"},
        {"Scale", "units:\n  - {phrase: tỷ đồng, scale: chín}\n",
         "a.yaml: line 2, column 30: 'scale' must be a whole number from 0 to 15, not 'chín'"},
        {"Flag", "units:\n  - {phrase: ha, continuous: yes}\n",
         "a.yaml: line 2, column 30: 'continuous' must be true or false, not 'yes'"},
        {"SameUnit", "units:\n  - {phrase: người}\n  - {phrase: người}\n",
         "a.yaml: line 3, column 14: unit 'người' is given twice; first in a.yaml, line 2"},
        {"Approx", "approximations:\n  - {phrase: hơn, approx: ovre}\n",
         "a.yaml: line 2, column 27: unknown approx 'ovre'; did you mean 'over'?"},
        {"CueKind", "cues:\n  part_closed: [gồm]\n",
         "a.yaml: line 2, column 3: unknown cue kind 'part_closed'; did you mean 'parts_closed'?"},
        {"CueText", "cues:\n  plan: kế hoạch\n",
         "a.yaml: line 2, column 9: cue kind 'plan' must be a list, not a text"},
        {"SameCue", "cues:\n  plan: [chỉ tiêu, kế hoạch, chỉ tiêu]\n",
         "a.yaml: line 2, column 30: phrase 'chỉ tiêu' of cue kind 'plan' is given twice; first in a.yaml, line 2"},
        {"ListName", "lists:\n  Ngày: [mùng]\n",
         "a.yaml: line 2, column 3: bad name 'Ngày': lower-case letters, digits and '_' only"},
        {"Reserved", "lists:\n  unit: [người]\n",
         "a.yaml: line 2, column 3: the name 'unit' has a meaning of its own in patterns"},
        {"SameName", "lists:\n  day: [mùng]\nfragments:\n  day: '[0-9]'\n",
         "a.yaml: line 4, column 3: list or fragment 'day' is given twice; first in a.yaml, line 2"},
        {"EmptyList", "lists:\n  day: []\n", "a.yaml: line 2, column 8: list 'day' is empty"},
        {"Language", "messages:\n  sum_mismatch: {vi: Chênh lệch, eng: Off}\n",
         "a.yaml: line 2, column 34: unknown key 'eng' in message 'sum_mismatch'; did you mean 'en'?"},
        {"IndicatorKind", "indicators:\n  - {code: L1, name: Việc, unit: người, kind: flows}\n",
         "a.yaml: line 2, column 47: unknown indicator kind 'flows'; did you mean 'flow'?"},
        {"YearStart", "indicators:\n  - {code: L1, name: Việc, unit: người, kind: flow, year_start: 15-12}\n",
         "a.yaml: line 2, column 65: 'year_start' must be month-day like '12-15', or 'school', not '15-12'"},
    }),
    [](const auto& each) { return each.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Rules, RuleErrors,
    testing::ValuesIn<Case>({
        {"Key", "classes:\n  - {id: r, class: date, patern: '{number}', examples: ['[1]']}\n",
         "a.yaml: line 2, column 26: unknown key 'patern' in class rule; did you mean 'pattern'?"},
        {"Class", "classes:\n  - {id: r, class: dat, pattern: '{number}', examples: ['[1]']}\n",
         "a.yaml: line 2, column 20: unknown class 'dat'; did you mean 'date'?"},
        {"Unclaimed", "classes:\n  - {id: r, class: unclaimed, pattern: '{number}', examples: ['[1]']}\n",
         "a.yaml: line 2, column 20: unknown class 'unclaimed'"},
        {"Case", "classes:\n  - {id: r, class: date, case: sensitiv, pattern: '{number}', examples: ['[1]']}\n",
         "a.yaml: line 2, column 32: unknown case 'sensitiv'; did you mean 'sensitive'?"},
        {"Id", "classes:\n  - {id: Ngày, class: date, pattern: '{number}', examples: ['[1]']}\n",
         "a.yaml: line 2, column 10: bad rule id 'Ngày': lower-case letters, digits, '_', '.' and '-' only"},
        {"SameId",
         "classes:\n  - {id: r, class: date, pattern: '{number}', examples: ['[1]']}\nmetadata:\n"
         "  - {id: r, pattern: '(?P<number>{number})', examples: ['1']}\n",
         "a.yaml: line 4, column 10: rule id 'r' is given twice; first in a.yaml, line 2"},
        {"NoExamples", "classes:\n  - {id: r, class: date, pattern: '{number}'}\n",
         "a.yaml: line 2, column 5: class rule has no 'examples'"},
        {"EmptyExamples", "classes:\n  - {id: r, class: date, pattern: '{number}', examples: []}\n",
         "a.yaml: line 2, column 57: rule 'r' has no examples"},
        {"MetadataExamples", "metadata:\n  - {id: r, pattern: '(?P<number>{number})'}\n",
         "a.yaml: line 2, column 5: metadata rule has no 'examples'"},
        {"NoMarks", "classes:\n  - {id: r, class: date, pattern: '{number}', examples: ['ngày 1']}\n",
         "a.yaml: line 2, column 58: the example marks no number: put [brackets] around those the rule claims"},
        {"HalfNumber", "classes:\n  - {id: r, class: date, pattern: '{number}', examples: ['ngày 1[2]']}\n",
         "a.yaml: line 2, column 58: '[2]' is not one whole number of the text"},
        {"OpenMark", "classes:\n  - {id: r, class: date, pattern: '{number}', examples: ['ngày [1']}\n",
         "a.yaml: line 2, column 58: '[' is not closed in 'ngày [1'"},
        {"MarkInNot", "classes:\n  - {id: r, class: date, pattern: '{number}', examples: ['[1]'], not: ['[2]']}\n",
         "a.yaml: line 2, column 72: a 'not' sentence marks no number; write \\[ for a bracket of the text"},
        {"BothPatterns",
         "classes:\n  - {id: r, class: date, pattern: '{number}', patterns: ['{number}'], examples: ['[1]']}\n",
         "a.yaml: line 2, column 57: rule 'r' has both 'pattern' and 'patterns'"},
    }),
    [](const auto& each) { return each.param.name; });

// The pattern stands behind 'id: r, class: date, pattern: ' and its quote, the text at column 36.
struct PatternCase {
  const char* name;
  const char* pattern;
  const char* error;
};

void PrintTo(const PatternCase& each, std::ostream* out) { *out << each.name; }

class PatternErrors : public testing::TestWithParam<PatternCase> {};

TEST_P(PatternErrors, AreToldWhole) {
  const std::string yaml = std::string("lists: {day_word: [ngày]}\nfragments: {day: '[0-9]', claim: '{number}'}\n") +
                           "classes:\n  - {id: r, class: date, pattern: '" + GetParam().pattern +
                           "', examples: ['[1]']}\n";
  EXPECT_EQ(error_of(yaml), GetParam().error);
}

INSTANTIATE_TEST_SUITE_P(
    Patterns, PatternErrors,
    testing::ValuesIn<PatternCase>({
        {"Placeholder", "tháng {namber}",
         "a.yaml: line 4, column 42: unknown placeholder '{namber}'; did you mean 'number'?"},
        {"ListTypo", "{day_wrod} {number}",
         "a.yaml: line 4, column 36: unknown placeholder '{day_wrod}'; did you mean 'day_word'?"},
        {"ClassTypo", "năm {number:yaer}",
         "a.yaml: line 4, column 40: unknown class 'yaer' in '{number:yaer}'; did you mean 'year'?"},
        {"ShapeTypo", "{number=dya}",
         "a.yaml: line 4, column 36: unknown fragment 'dya' in '{number=dya}'; did you mean 'day'?"},
        {"ShapeThatClaims", "{number=claim}",
         "a.yaml: line 4, column 36: fragment 'claim' is the shape of a number and holds a {number} itself"},
        {"CueTypo", "{cue.plna} {number}",
         "a.yaml: line 4, column 36: unknown cue kind 'plna' in '{cue.plna}'; did you mean 'plan'?"},
        {"NoCues", "{cue.plan} {number}", "a.yaml: line 4, column 36: no words for placeholder '{cue.plan}'"},
        {"ClassOfAList", "{day_word:date} {number}",
         "a.yaml: line 4, column 36: placeholder '{day_word:date}': only {number} takes a class or a shape"},
        {"OpenPlaceholder", "{number} ngày {number", "a.yaml: line 4, column 50: placeholder '{number' is not closed"},
        {"PlainGroup", "(ngày|mùng) {number}",
         "a.yaml: line 4, column 36: capturing group '(ngày|mùng) {num': write '(?:'; only {number} captures"},
        {"NamedGroup", "(?P<day>{number})",
         "a.yaml: line 4, column 36: capturing group '(?P<day>{number}': write '(?:'; only {number} captures"},
        {"OpenGroup", "(?:ngày {number}", "a.yaml: line 4, column 36: '(' is not closed: '(?:ngày {number}'"},
        {"LooseBracket", "ngày) {number}", "a.yaml: line 4, column 40: ')' closes nothing: ') {number}'"},
        {"OpenClass", "{number} [a-z", "a.yaml: line 4, column 45: '[' is not closed: '[a-z'"},
        {"LoneBackslash", "{number}\\", "a.yaml: line 4, column 44: the pattern ends in a lone '\\'"},
        {"BehindAQuote", "ngày ''{number}'' {namber}",
         "a.yaml: line 4, column 54: unknown placeholder '{namber}'; did you mean 'number'?"},
        {"NoNumber", "ngày {number:-}",
         "a.yaml: line 4, column 35: the pattern claims no number: it has no {number} but '{number:-}'"},
    }),
    [](const auto& each) { return each.param.name; });

TEST(RuleErrorsOf, Fragments) {
  EXPECT_EQ(error_of("fragments:\n  a: 'x{b}'\n  b: '{a}'\n"), "a.yaml: line 3, column 7: fragment 'a' uses itself");
  EXPECT_EQ(error_of("fragments:\n  unused: '{number}('\n"),
            "a.yaml: line 2, column 20: capturing group '(': write '(?:'; only {number} captures");
}

TEST(RuleErrorsOf, MetadataPatterns) {
  const auto error = [](const std::string& pattern) {
    return error_of("metadata:\n  - {id: r, pattern: '" + pattern + "', examples: ['x']}\n");
  };
  EXPECT_EQ(error("(?P<nummer>{number})"),
            "a.yaml: line 2, column 23: unknown metadata field 'nummer'; did you mean 'number'?");
  EXPECT_EQ(error("(?P<day>.)(?P<day>.)"),
            "a.yaml: line 2, column 33: metadata field 'day' is given twice in one pattern");
  EXPECT_EQ(error("Số: {number}"),
            "a.yaml: line 2, column 22: the pattern gives no field: it has no group (?P<field>…)");
  EXPECT_EQ(error("(Số) (?P<number>{number})"),
            "a.yaml: line 2, column 23: capturing group '(Số) (?P<number>': write '(?:'; only {number} captures, and "
            "(?P<field>…) outside fragments");
  EXPECT_EQ(error("(?P<year>{number:year})"),
            "a.yaml: line 2, column 32: '{number:year}' in metadata: numbers get no class");
}

TEST(RuleErrorsOf, Folders) {
  const auto error = [](const std::map<std::string, std::string>& files) {
    const auto rules = load_texts(files);
    return rules.ok() ? std::string("no error") : rules.error().message;
  };
  EXPECT_EQ(error({}), "no *.yaml file in this folder");
  EXPECT_EQ(error({{"a.yml", ""}}), "rule files end in .yaml, not .yml");
  EXPECT_EQ(error({{"a.yaml", "units: [{phrase: người}]"}, {"b/c.yaml", "units: [{phrase: người}]"}}),
            "unit 'người' is given twice; first in a.yaml, line 1");
  EXPECT_EQ(error({{"a.yaml", "# comments only\n"}}), "no error");
}

}  // namespace
}  // namespace luyke
