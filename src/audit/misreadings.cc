#include "audit/misreadings.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "audit/interval_of.h"
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
constexpr double kAmongGuesses = 0.15;

// Reports print one or two decimals, hardly ever more.
constexpr int kUsualDecimals = 2;
constexpr double kRarely = 0.1;
// Of another reading the digits alone, beside the whole of it.
constexpr double kOwnMarks = 0.3;
// For what all readings of a figure speak against.
constexpr double kHardly = 0.02;

bool is_mark(char c) { return c == '.' || c == ','; }

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), base::is_digit);
  return digits;
}

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
      : reading_(reading), figure_(figure), confusions_(confusions), style_(style_of(figure)) {
    for (const model::Alternative& each : figure.alternatives) {
      for (const base::Bytes& number : base::number_tokens(each.text)) {
        readings_.push_back(digits_of(std::string_view(each.text).substr(number.begin, number.size())));
      }
    }
  }

  std::vector<Misreading> gather() {
    const double doubt = doubt_of(figure_);
    add_readings();
    scale_from(0, doubt * kAmongReadings);
    const std::size_t read = found_.size();
    add_confusions();
    scale_from(read, doubt * kAmongConfusions + (read == 0 ? doubt * kAmongReadings : 0));
    const std::size_t known = found_.size();
    if (is_doubtful(figure_)) add_guesses();
    scale_from(known, doubt * kAmongGuesses);
    return merged();
  }

 private:
  void add(std::string print, const char* why, double weight, double seldom = 1, bool percent = false) {
    const auto number = base::read_number(print, style_);
    if (!number) return;
    const auto value = number->value.shifted(figure_.scale.value_or(0));
    const bool same = value == figure_.value && number->decimals == figure_.written_decimals && !percent;
    if (!value || same) return;
    if (!is_usual(*number)) weight *= kRarely;
    print = in_style(std::move(print), *number);
    found_.push_back({{*value, std::move(print), why, number->decimals, percent}, weight, false});
    seldom_.push_back(seldom);
  }

  // A doubtful figure is doubtful where its readings differ; a digit that all
  // of them see is hardly another.
  bool all_agree(std::size_t sign) const {
    if (!is_doubtful(figure_)) return false;
    const std::string_view text = figure_.text;
    const std::size_t digit = digits_of(text.substr(0, sign)).size();
    return all_as_many() && std::all_of(readings_.begin(), readings_.end(),
                                        [&](const std::string& reading) { return reading[digit] == text[sign]; });
  }

  // Nor is a digit missing, or one too many, where all see as many.
  bool all_as_many() const {
    if (!is_doubtful(figure_)) return false;
    const std::size_t digits = digits_of(figure_.text).size();
    return std::all_of(readings_.begin(), readings_.end(),
                       [&](const std::string& reading) { return reading.size() == digits; });
  }

  // People and cases have no decimals, and nothing has many.
  bool is_usual(const base::PrintedNumber& number) const {
    if (number.decimals <= figure_.written_decimals) return true;
    return number.decimals <= kUsualDecimals && !(is_exact_count(figure_) && !figure_.unit.empty());
  }

  // A suggestion has the marks of its surroundings.
  std::string in_style(std::string print, const base::PrintedNumber& number) const {
    if (style_ != NumberStyle::kVietnamese) return print;
    const bool marked = std::any_of(figure_.text.begin(), figure_.text.end(), is_mark);
    const bool ungrouped = marked && !number.grouped && !(number.value < base::Decimal(1000));
    return number.odd || ungrouped ? number.value.to_vietnamese(number.decimals) : print;
  }

  // The number that a reading of the whole word shows, when it is one; its
  // digits between this print's marks too.
  void add_readings() {
    for (const model::Alternative& reading : figure_.alternatives) {
      const std::vector<base::Bytes> numbers = base::number_tokens(reading.text);
      if (numbers.size() != 1) continue;
      const std::string number = reading.text.substr(numbers[0].begin, numbers[0].size());
      add(number, "other_reading", reading.confidence);
      const std::string digits = digits_of(number);
      if (digits.size() != digits_of(figure_.text).size()) continue;
      std::string print = figure_.text;
      auto digit = digits.begin();
      for (char& sign : print) {
        if (base::is_digit(sign)) sign = *digit++;
      }
      add(std::move(print), "other_reading", reading.confidence * kOwnMarks);
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
      add_well_formed(std::move(print), confusion, !mark && all_as_many() ? kHardly : 1);
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
      const bool digit = base::is_digit(figure_.text[i]);
      const bool gone = confusion.printed.empty() && all_as_many();
      const double seldom = gone || (digit && all_agree(i)) ? kHardly : 1;
      rate ? add(std::move(print), "misread_percent", confusion.weight, seldom, true)
           : add_well_formed(std::move(print), confusion, seldom);
    }
  }

  // Any digit taken for another, left out or seen where there is none.
  void add_guesses() {
    const std::size_t begin = found_.size();
    const std::string& text = figure_.text;
    for (std::size_t i = 0; i <= text.size(); ++i) {
      for (char c = '0'; c <= '9'; ++c) {
        add_guess(std::string(text).insert(i, 1, c), all_as_many());
        const bool digit = i < text.size() && base::is_digit(text[i]);
        if (digit) add_guess(std::string(text).replace(i, 1, 1, c), all_agree(i));
      }
      if (i < text.size() && base::is_digit(text[i])) add_guess(std::string(text).erase(i, 1), all_as_many());
    }
    for (std::size_t i = begin; i < found_.size(); ++i) found_[i].guess = true;
  }

  void add_guess(std::string print, bool against) {
    if (print.empty() || !base::is_digit(print.front()) || !base::is_digit(print.back())) return;
    const auto number = base::read_number(print, style_);
    if (number && !number->odd) add(std::move(print), "misread_digit", 1, against ? kHardly : 1);
  }

  // One number that became two: "112/71" for "112,71".
  void add_split(const model::Confusion& confusion) {
    if (confusion.printed.empty() || !is_mark(confusion.printed[0])) return;
    if (confusion.read.empty() || base::is_digit(confusion.read[0]) || is_mark(confusion.read[0])) return;
    const model::NumberIndex n = figure_.tokens.front();
    if (const NumberToken* next = beside(reading_, n, 1)) {
      add_well_formed(figure_.text + confusion.printed + next->text, confusion, 1, "split_number");
    }
    if (const NumberToken* before = beside(reading_, n, -1)) {
      add_well_formed(before->text + confusion.printed + figure_.text, confusion, 1, "split_number");
    }
  }

  // Nobody prints "0.12" for twelve or "1.23" for more than a thousand.
  void add_well_formed(std::string print, const model::Confusion& confusion, double seldom,
                       const char* split = nullptr) {
    const auto number = base::read_number(print, style_);
    if (!number || number->odd || (number->decimals > kUsualDecimals && print.ends_with("000"))) return;
    const bool leading_zero = print.size() > 1 && print[0] == '0' && base::is_digit(print[1]);
    if (leading_zero && figure_.text[0] != '0') return;
    const bool mark = !confusion.printed.empty() && is_mark(confusion.printed[0]);
    add(std::move(print), split ? split : mark ? "misread_mark" : "misread_digit", confusion.weight, seldom);
  }

  // Weights of the misreadings from `begin` on become probabilities.
  void scale_from(std::size_t begin, double together) {
    double sum = 0;
    for (std::size_t i = begin; i < found_.size(); ++i) sum += found_[i].probability;
    if (sum <= 0) return;
    for (std::size_t i = begin; i < found_.size(); ++i) found_[i].probability *= seldom_[i] * together / sum;
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
        once.back().guess = once.back().guess && each.guess;
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
  std::vector<std::string> readings_;  // the digits of each number in its other readings
  std::vector<Misreading> found_;
  std::vector<double> seldom_;  // beside found_: what the readings leave of its weight
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
