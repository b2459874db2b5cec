#include "audit/misreadings.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/ascii.h"
#include "base/number_token.h"
#include "base/printed_number.h"

namespace luyke::audit {
namespace {

using base::NumberStyle;
using model::Figure;
using model::NumberToken;

// Measured on degraded reports: of numbers whose readings differ a fifth are
// wrong, of the others read surely one in some thousands.
constexpr double kSplitVote = 0.5;  // highest confidence of a number whose readings differ
constexpr double kSure = 0.9;
constexpr double kDoubtOfSplit = 0.2;
constexpr double kDoubtOfMisshapen = 0.5;  // one reading, but the ink looks otherwise
constexpr double kDoubtOfUnsure = 0.02;
constexpr double kDoubtOfSure = 0.0005;

// Where a misread comes from, other readings at hand; the rest is unknown.
constexpr double kAmongReadings = 0.45;
constexpr double kAmongConfusions = 0.4;

bool is_mark(char c) { return c == '.' || c == ','; }

// The style that its print was read in.
NumberStyle style_of(const Figure& figure) {
  const auto number = base::read_number(figure.text, NumberStyle::kVietnamese);
  const bool fits = number && number->decimals == figure.written_decimals && number->grouped == figure.grouped;
  return fits ? NumberStyle::kVietnamese : NumberStyle::kEnglish;
}

const NumberToken* beside(const model::Reading& reading, model::NumberIndex n, int step) {
  const std::int64_t other = static_cast<std::int64_t>(n) + step;
  if (other < 0 || other >= static_cast<std::int64_t>(reading.numbers.size())) return nullptr;
  const NumberToken& token = reading.numbers[n];
  const NumberToken& next = reading.numbers[static_cast<std::size_t>(other)];
  const bool together = token.place.block == next.place.block && token.place.row == next.place.row &&
                        token.place.column == next.place.column;
  const NumberToken& first = step > 0 ? token : next;
  const NumberToken& second = step > 0 ? next : token;
  return together && second.place.range.begin == first.place.range.end + 1 ? &next : nullptr;
}

class Gatherer {
 public:
  Gatherer(const model::Reading& reading, const Figure& figure, const std::vector<model::Confusion>& confusions)
      : reading_(reading), figure_(figure), confusions_(confusions), style_(style_of(figure)) {}

  std::vector<Misreading> gather() {
    const double doubt = doubt_of(figure_);
    add_readings();
    scale_from(0, doubt * kAmongReadings);
    const std::size_t read = found_.size();
    add_confusions();
    scale_from(read, doubt * kAmongConfusions + (read == 0 ? doubt * kAmongReadings : 0));
    return merged();
  }

 private:
  void add(std::string print, const char* why, double weight, bool percent = false) {
    const auto number = base::read_number(print, style_);
    if (!number) return;
    const auto value = number->value.shifted(figure_.scale.value_or(0));
    const bool same = value == figure_.value && number->decimals == figure_.written_decimals && !percent;
    if (!value || same) return;
    found_.push_back({{*value, std::move(print), why, number->decimals, percent}, weight});
  }

  // The number that a reading of the whole word shows, when it is one.
  void add_readings() {
    for (const model::Alternative& reading : figure_.alternatives) {
      const std::vector<base::Bytes> numbers = base::number_tokens(reading.text);
      if (numbers.size() != 1) continue;
      add(reading.text.substr(numbers[0].begin, numbers[0].size()), "other_reading", reading.confidence);
    }
  }

  void add_confusions() {
    for (const model::Confusion& confusion : confusions_) {
      if (confusion.read.empty()) {
        add_lost(confusion);
      } else {
        add_taken(confusion);
      }
      add_split(confusion);
    }
  }

  // A sign that recognition left out: between any two signs, a digit at the
  // ends too.
  void add_lost(const model::Confusion& confusion) {
    const bool mark = is_mark(confusion.printed[0]);
    const std::string& text = figure_.text;
    for (std::size_t i = mark ? 1 : 0; i + (mark ? 1 : 0) <= text.size(); ++i) {
      const bool beside_mark = (i > 0 && is_mark(text[i - 1])) || (i < text.size() && is_mark(text[i]));
      if (mark && beside_mark) continue;
      std::string print = text;
      print.insert(i, confusion.printed);
      add_well_formed(std::move(print), confusion);
    }
  }

  void add_taken(const model::Confusion& confusion) {
    for (std::size_t i = 0; i < figure_.text.size(); ++i) {
      if (figure_.text.compare(i, confusion.read.size(), confusion.read) != 0) continue;
      const bool last = i + 1 == figure_.text.size();
      const bool rate = confusion.printed == "%";
      if (rate && (!last || i == 0 || figure_.measure == model::Measure::kPercent)) continue;
      std::string print = figure_.text;
      print.replace(i, confusion.read.size(), rate ? "" : confusion.printed);
      rate ? add(std::move(print), "misread_percent", confusion.weight, true)
           : add_well_formed(std::move(print), confusion);
    }
  }

  // One number that became two: "112/71" for "112,71".
  void add_split(const model::Confusion& confusion) {
    if (confusion.printed.empty() || !is_mark(confusion.printed[0])) return;
    if (confusion.read.empty() || base::is_digit(confusion.read[0]) || is_mark(confusion.read[0])) return;
    const model::NumberIndex n = figure_.tokens.front();
    if (const NumberToken* next = beside(reading_, n, 1)) {
      add_well_formed(figure_.text + confusion.printed + next->text, confusion, "split_number");
    }
    if (const NumberToken* before = beside(reading_, n, -1)) {
      add_well_formed(before->text + confusion.printed + figure_.text, confusion, "split_number");
    }
  }

  // Nobody prints "0.12" for twelve or "1.23" for more than a thousand.
  void add_well_formed(std::string print, const model::Confusion& confusion, const char* split = nullptr) {
    const auto number = base::read_number(print, style_);
    if (!number || number->odd) return;
    const bool leading_zero = print.size() > 1 && print[0] == '0' && base::is_digit(print[1]);
    if (leading_zero && figure_.text[0] != '0') return;
    const bool mark = !confusion.printed.empty() && is_mark(confusion.printed[0]);
    add(std::move(print), split ? split : mark ? "misread_mark" : "misread_digit", confusion.weight);
  }

  // Weights of the misreadings from `begin` on become probabilities.
  void scale_from(std::size_t begin, double together) {
    double sum = 0;
    for (std::size_t i = begin; i < found_.size(); ++i) sum += found_[i].probability;
    if (sum <= 0) return;
    for (std::size_t i = begin; i < found_.size(); ++i) found_[i].probability *= together / sum;
  }

  // One misreading a value, with the reason that makes it likeliest.
  std::vector<Misreading> merged() {
    const auto key = [](const Misreading& each) {
      return std::tuple(each.variant.value, each.variant.written_decimals, each.variant.percent);
    };
    std::stable_sort(found_.begin(), found_.end(), [&](const Misreading& a, const Misreading& b) {
      if (key(a) != key(b)) return key(a) < key(b);
      return a.probability > b.probability;
    });
    std::vector<Misreading> once;
    for (Misreading& each : found_) {
      if (!once.empty() && key(once.back()) == key(each)) {
        once.back().probability += each.probability;
      } else {
        once.push_back(std::move(each));
      }
    }
    std::stable_sort(once.begin(), once.end(),
                     [](const Misreading& a, const Misreading& b) { return a.probability > b.probability; });
    return once;
  }

  const model::Reading& reading_;
  const Figure& figure_;
  const std::vector<model::Confusion>& confusions_;
  NumberStyle style_;
  std::vector<Misreading> found_;
};

}  // namespace

bool is_doubtful(const Figure& figure) { return figure.recognised && figure.confidence <= kSplitVote; }

double doubt_of(const Figure& figure) {
  if (!figure.recognised) return 0;
  if (figure.confidence <= kSplitVote) return figure.alternatives.empty() ? kDoubtOfMisshapen : kDoubtOfSplit;
  if (figure.confidence >= kSure) return kDoubtOfSure;
  return kDoubtOfUnsure;
}

std::vector<Misreading> misreadings_of(const model::Reading& reading, model::FigureIndex figure,
                                       const std::vector<model::Confusion>& confusions) {
  const Figure& printed = reading.figures[figure];
  if (!printed.recognised || printed.tokens.size() > 1 || printed.text.empty()) return {};
  return Gatherer(reading, printed, confusions).gather();
}

}  // namespace luyke::audit
