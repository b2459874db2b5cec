#include "rules/dialogue.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "base/number_token.h"
#include "model/names.h"
#include "rules/fault.h"
#include "rules/marks.h"
#include "rules/rule_sections.h"

namespace luyke::rules {
namespace {

using Slots = std::vector<std::pair<std::string_view, std::string>>;

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin));
}

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(mark, begin), text.size());
    std::string part = trimmed(text.substr(begin, end - begin));
    if (!part.empty()) parts.push_back(std::move(part));
    begin = end + 1;
  }
  return parts;
}

// The sentence with [brackets] around the chosen numbers; brackets of its own
// are kept apart with backslashes.
std::string with_marks(std::string_view sentence, const std::vector<base::Bytes>& chosen) {
  std::string marked;
  for (std::uint32_t i = 0; i < sentence.size(); ++i) {
    for (const base::Bytes& mark : chosen) {
      if (mark.begin == i) marked += '[';
      if (mark.end == i) marked += ']';
    }
    if (sentence[i] == '[' || sentence[i] == ']') marked += '\\';
    marked += sentence[i];
  }
  if (!chosen.empty() && chosen.back().end == sentence.size()) marked += ']';
  return marked;
}

class Dialogue {
 public:
  Dialogue(const model::RuleSet& rules, Language language, std::istream& in, std::ostream& out)
      : rules_(rules), language_(language), in_(in), out_(out) {}

  std::optional<RuleProposal> run() {
    if (ask_sentence() && ask_numbers() && ask_words() && ask_class() && ask_id()) {
      ask_counter_examples();
      return std::move(proposal_);
    }
    return std::nullopt;
  }

 private:
  void say(const std::string& name, const Slots& slots = {}) {
    const auto found = rules_.messages.find(name);
    std::string text = name;
    if (found != rules_.messages.end()) {
      text = language_ == Language::kVietnamese ? found->second.vi : found->second.en;
    }
    for (const auto& [slot, value] : slots) {
      const std::string written = "{" + std::string(slot) + "}";
      const std::size_t at = text.find(written);
      if (at != std::string::npos) text.replace(at, written.size(), value);
    }
    out_ << text << '\n';
  }

  // The next line; nullopt at the end of the input.
  std::optional<std::string> answer() {
    out_ << "> " << std::flush;
    std::string line;
    if (!std::getline(in_, line)) return std::nullopt;
    return trimmed(line);
  }

  bool ask_sentence() {
    for (;;) {
      say("rule_new.sentence");
      std::optional<std::string> line = answer();
      if (!line) return false;
      numbers_ = base::number_tokens(*line);
      sentence_ = std::move(*line);
      if (!numbers_.empty()) return true;
      say("rule_new.no_number");
    }
  }

  bool ask_numbers() {
    if (numbers_.size() == 1) return choose({"1"});
    std::string listed;
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      listed +=
          (i == 0 ? "" : "  ") + std::to_string(i + 1) + ": " + sentence_.substr(numbers_[i].begin, numbers_[i].size());
    }
    for (;;) {
      say("rule_new.numbers", {{"numbers", listed}});
      const std::optional<std::string> line = answer();
      if (!line) return false;
      const std::vector<std::string> places = split(*line, ' ');
      if (!places.empty() && choose(places)) return true;
    }
  }

  bool choose(const std::vector<std::string>& places) {
    std::vector<base::Bytes> chosen;
    for (const std::string& place : places) {
      std::size_t n = 0;
      const auto [end, error] = std::from_chars(place.data(), place.data() + place.size(), n);
      if (error != std::errc() || end != place.data() + place.size() || n == 0 || n > numbers_.size()) {
        say("rule_new.bad_place", {{"answer", place}});
        return false;
      }
      chosen.push_back(numbers_[n - 1]);
    }
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    proposal_.sentence = with_marks(sentence_, chosen);
    return true;
  }

  bool ask_words() {
    for (;;) {
      say("rule_new.words");
      const std::optional<std::string> line = answer();
      if (!line) return false;
      proposal_.words = split(*line, ';');
      const base::Result<std::string> yaml = make_rule_yaml(proposal_);
      if (yaml.ok()) return true;
      say("rule_new.bad_words", {{"reason", yaml.error().message}});
    }
  }

  bool ask_class() {
    for (;;) {
      say("rule_new.class");
      const std::optional<std::string> line = answer();
      if (!line) return false;
      const std::optional<model::NumberClass> value = model::number_class_of(*line);
      if (value && *value != model::NumberClass::kUnclaimed) {
        proposal_.number_class = *value;
        return true;
      }
      say("rule_new.bad_class", {{"answer", *line}, {"hint", did_you_mean(*line, number_class_names())}});
    }
  }

  bool ask_id() {
    const std::string stem(model::name_of(proposal_.number_class));
    for (;;) {
      say("rule_new.id", {{"suggestion", stem + ".own"}});
      const std::optional<std::string> line = answer();
      if (!line) return false;
      if (is_rule_id(*line) && !is_taken(*line)) {
        proposal_.id = *line;
        return true;
      }
      say("rule_new.bad_id", {{"answer", *line}});
    }
  }

  bool is_taken(const std::string& id) const {
    const auto same = [&](const auto& rule) { return rule.id == id; };
    return std::any_of(rules_.classes.begin(), rules_.classes.end(), same) ||
           std::any_of(rules_.metadata.begin(), rules_.metadata.end(), same);
  }

  void ask_counter_examples() {
    for (;;) {
      say("rule_new.not");
      const std::optional<std::string> line = answer();
      if (!line || line->empty()) return;
      proposal_.counter_examples.push_back(with_marks(*line, {}));
    }
  }

  const model::RuleSet& rules_;
  Language language_;
  std::istream& in_;
  std::ostream& out_;
  std::string sentence_;
  std::vector<base::Bytes> numbers_;
  RuleProposal proposal_;
};

}  // namespace

std::optional<RuleProposal> ask_for_rule(const model::RuleSet& rules, Language language, std::istream& in,
                                         std::ostream& out) {
  return Dialogue(rules, language, in, out).run();
}

}  // namespace luyke::rules
