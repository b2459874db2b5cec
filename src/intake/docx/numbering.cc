#include "intake/docx/numbering.h"

#include <limits>

#include "intake/docx/properties.h"
#include "intake/docx/symbols.h"

namespace luyke::intake {
namespace {

NumberFormat format_of(std::string_view value) {
  if (value == "decimalZero") return NumberFormat::kZeroPadded;
  if (value == "upperRoman") return NumberFormat::kUpperRoman;
  if (value == "lowerRoman") return NumberFormat::kLowerRoman;
  if (value == "upperLetter") return NumberFormat::kUpperLetter;
  if (value == "lowerLetter") return NumberFormat::kLowerLetter;
  if (value == "ordinal") return NumberFormat::kOrdinal;
  if (value == "bullet") return NumberFormat::kBullet;
  if (value == "none") return NumberFormat::kNone;
  return NumberFormat::kDecimal;
}

std::string roman(std::int32_t value, bool upper) {
  struct Digit {
    std::int32_t value;
    const char* lower;
    const char* upper;
  };
  constexpr Digit kDigits[] = {
      {1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"},  {400, "cd", "CD"}, {100, "c", "C"},
      {90, "xc", "XC"}, {50, "l", "L"},    {40, "xl", "XL"}, {10, "x", "X"},    {9, "ix", "IX"},
      {5, "v", "V"},    {4, "iv", "IV"},   {1, "i", "I"},
  };
  std::string text;
  for (const Digit& digit : kDigits) {
    for (; value >= digit.value; value -= digit.value) text += upper ? digit.upper : digit.lower;
  }
  return text;
}

// a … z, aa, bb …: the letter is repeated, as word processors do.
std::string letters(std::int32_t value, char first) {
  const auto before = static_cast<std::size_t>(value - 1);
  return std::string(before / 26 + 1, static_cast<char>(first + static_cast<char>(before % 26)));
}

const char* ordinal_ending(std::int32_t value) {
  if (value % 100 >= 11 && value % 100 <= 13) return "th";
  switch (value % 10) {
    case 1: return "st";
    case 2: return "nd";
    case 3: return "rd";
    default: return "th";
  }
}

}  // namespace

std::string format_counter(std::int32_t value, NumberFormat format) {
  // Above these bounds Roman numbers and repeated letters are no labels any more.
  const bool roman_fits = value >= 1 && value < 4000;
  const bool letters_fit = value >= 1 && value <= 780;
  switch (format) {
    case NumberFormat::kZeroPadded: return (value >= 0 && value < 10 ? "0" : "") + std::to_string(value);
    case NumberFormat::kUpperRoman:
      if (roman_fits) return roman(value, true);
      break;
    case NumberFormat::kLowerRoman:
      if (roman_fits) return roman(value, false);
      break;
    case NumberFormat::kUpperLetter:
      if (letters_fit) return letters(value, 'A');
      break;
    case NumberFormat::kLowerLetter:
      if (letters_fit) return letters(value, 'a');
      break;
    case NumberFormat::kOrdinal: return std::to_string(value) + ordinal_ending(value);
    case NumberFormat::kBullet:
    case NumberFormat::kNone: return "";
    case NumberFormat::kDecimal: break;
  }
  return std::to_string(value);
}

class NumberingReader : public XmlHandler {
 public:
  explicit NumberingReader(Numbering& numbering) : numbering_(numbering) {}

  void start(const XmlElement& element) override {
    const auto value = element.attribute("val");
    switch (element.name) {
      case Name::kAbstractNumbering:
        abstract_ = &numbering_.abstracts_[whole_number(element.attribute("abstractNumId")).value_or(0)];
        break;
      case Name::kNumbering: list_ = &numbering_.lists_[whole_number(element.attribute("numId")).value_or(0)]; break;
      case Name::kAbstractId:
        if (list_ != nullptr) list_->abstract = whole_number(value).value_or(0);
        break;
      case Name::kNumberingStyleLink:
        if (abstract_ != nullptr) abstract_->style_link = value.value_or("");
        break;
      case Name::kLevelOverride: start_override(element); break;
      case Name::kStartOverride:
        if (override_ != nullptr) override_->start = whole_number(value);
        break;
      case Name::kLevel: start_level(element); break;
      default:
        if (level_ != nullptr) read_in_level(element);
    }
  }

  void end(Name name) override {
    switch (name) {
      case Name::kAbstractNumbering: abstract_ = nullptr; break;
      case Name::kNumbering: list_ = nullptr; break;
      case Name::kLevelOverride: override_ = nullptr; break;
      case Name::kLevel: level_ = nullptr; break;
      default: break;
    }
  }

 private:
  void start_override(const XmlElement& element) {
    const auto level = small_number(element.attribute("ilvl"));
    if (list_ == nullptr || !level || *level >= kListLevels) return;
    override_ = &list_->overrides[*level];
  }

  void start_level(const XmlElement& element) {
    const auto level = small_number(element.attribute("ilvl"));
    if (override_ != nullptr) {
      level_ = &override_->level.emplace();
    } else if (abstract_ != nullptr && level && *level < kListLevels) {
      level_ = &abstract_->levels[*level];
    }
  }

  void read_in_level(const XmlElement& element) {
    const auto value = element.attribute("val");
    switch (element.name) {
      case Name::kStart: level_->start = whole_number(value).value_or(1); break;
      case Name::kNumberFormat: level_->format = format_of(value.value_or("")); break;
      case Name::kLevelText: level_->text = value.value_or(""); break;
      case Name::kLevelRestart: level_->restart = small_number(value); break;
      case Name::kLegalNumbering: level_->legal = is_on(element); break;
      case Name::kParagraphStyle: level_->style = value.value_or(""); break;
      default: break;
    }
  }

  Numbering& numbering_;
  Numbering::Abstract* abstract_ = nullptr;
  Numbering::List* list_ = nullptr;
  Numbering::Override* override_ = nullptr;
  ListLevel* level_ = nullptr;
};

base::Result<Numbering> Numbering::parse(const std::string& part, std::string_view bytes, std::uint32_t depth_limit) {
  Numbering numbering;
  NumberingReader reader(numbering);
  const auto parsed = parse_xml(part, bytes, depth_limit, reader);
  if (!parsed) return parsed.error();
  return numbering;
}

const ListLevel& Numbering::level_of(const Target& target, std::size_t level) const {
  const auto& overrides = lists_.at(target.list).overrides;
  const auto found = overrides.find(static_cast<std::uint8_t>(level));
  if (found != overrides.end() && found->second.level) return *found->second.level;
  return abstracts_.at(target.abstract).levels[level];
}

std::optional<Numbering::Target> Numbering::resolve(std::int32_t list, const Styles& styles) const {
  const auto found = lists_.find(list);
  if (found == lists_.end()) return std::nullopt;
  const auto abstract = abstracts_.find(found->second.abstract);
  if (abstract == abstracts_.end()) return std::nullopt;
  if (!abstract->second.style_link.empty()) {
    const std::optional<std::int32_t> linked = styles.numbering(abstract->second.style_link);
    const auto other = linked ? lists_.find(*linked) : lists_.end();
    if (other != lists_.end() && abstracts_.count(other->second.abstract) > 0) {
      return Target{list, other->second.abstract};
    }
  }
  return Target{list, found->second.abstract};
}

std::uint8_t Numbering::level_of_style(std::int32_t list, std::string_view style, const Styles& styles) const {
  const auto target = resolve(list, styles);
  if (!target || style.empty()) return 0;
  for (std::size_t level = 0; level < kListLevels; ++level) {
    if (level_of(*target, level).style == style) return static_cast<std::uint8_t>(level);
  }
  return 0;
}

void Numbering::advance(const Target& target, std::size_t level) {
  Counters& counters = counters_[target.abstract];
  const auto& overrides = lists_.at(target.list).overrides;
  const auto found = overrides.find(static_cast<std::uint8_t>(level));
  // A start override speaks once, at the first paragraph of its list.
  const auto start = found == overrides.end() ? std::nullopt : found->second.start;
  const bool restarts = start && started_.emplace(target.list, level).second;
  if (restarts || !counters[level]) {
    counters[level] = start.value_or(level_of(target, level).start);
  } else if (*counters[level] < std::numeric_limits<std::int32_t>::max()) {
    ++*counters[level];
  }
  for (std::size_t deeper = level + 1; deeper < kListLevels; ++deeper) {
    // w:lvlRestart counts levels from 1: the level restarts after that one or a
    // higher one; without it after every higher one.
    const std::size_t after = level_of(target, deeper).restart.value_or(static_cast<std::uint8_t>(deeper));
    if (level < after) counters[deeper].reset();
  }
}

std::string Numbering::label(const Target& target, std::size_t level) const {
  const ListLevel& own = level_of(target, level);
  if (own.format == NumberFormat::kNone) return "";
  if (own.format == NumberFormat::kBullet) return bullet_text(own.text);
  const Counters& counters = counters_.at(target.abstract);
  std::string label;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const bool counter =
        own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' && own.text[i + 1] <= '9';
    if (!counter) {
      label += own.text[i];
      continue;
    }
    const auto which = static_cast<std::size_t>(own.text[++i] - '1');
    const ListLevel& shown = level_of(target, which);
    const bool plain = own.legal && shown.format != NumberFormat::kNone;
    // A higher level that no paragraph has used yet counts as begun.
    label += format_counter(counters[which].value_or(shown.start), plain ? NumberFormat::kDecimal : shown.format);
  }
  return label;
}

void Numbering::restart() {
  counters_.clear();
  started_.clear();
}

std::string Numbering::next(std::int32_t list, std::uint8_t level, const Styles& styles) {
  const auto target = resolve(list, styles);
  if (!target || level >= kListLevels) return "";
  advance(*target, level);
  return label(*target, level);
}

}  // namespace luyke::intake
