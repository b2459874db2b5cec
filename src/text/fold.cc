#include "text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/characters.h"
#include "text/orthography.h"
#include "text/syllables.h"

namespace luyke::text {
namespace {

// More marks on one letter than any writing uses (UAX 15, stream-safe text);
// what is beyond is dropped, so that noise costs no more than letters do.
constexpr std::size_t kMostMarks = 30;
constexpr std::size_t kLongestCode = 4;  // bytes of a code point in UTF-8
constexpr std::size_t kSlack = kLongestCode * kLongestSyllable;
static_assert(kSlack >= Syllable::kMostBytes);
// Such characters are not just what they are by themselves.
constexpr auto kSpecial = static_cast<Character::Flag>(Character::kIgnored | Character::kCombines);

// One pass over the printed text. Code points go through three small buffers:
// a cluster (a letter and the marks on it) until it can be normalised, a word
// until its spelling can be settled, the output.
class Folder {
 public:
  Folder(std::string_view printed, Trim trim, Syllables& known)
      : characters_(Characters::get()), trim_(trim == Trim::kYes), known_(known) {
    resize(printed.size() + kSlack);
    run(printed);
  }

  Folded take() { return std::move(out_); }

 private:
  void run(std::string_view printed) {
    std::uint32_t index = 0;
    for (std::size_t at = 0; at < printed.size();) {
      const std::string_view word = word_at(printed, at);
      if (word.empty()) {
        take_one(printed, at, index++);
      } else if (word.size() <= Syllable::kMostBytes && ignored_.empty()) {
        index += take_word(printed, at, word, index);
      } else {
        for (const std::size_t end = at + word.size(); at < end;) take_one(printed, at, index++);
      }
    }
    end_cluster();
    settle_ignored(false);
    end_word();
    if (trim_) trim_end();
    resize(size_);
    out_.origin.push_back(index);
    std::sort(out_.dropped.begin(), out_.dropped.end());
  }

  // Letters from there on; nothing that follows them belongs to the last one.
  static std::string_view word_at(std::string_view printed, std::size_t begin) {
    std::size_t end = begin;
    while (end < printed.size() && base::is_word_byte(printed[end]) && !base::is_digit(printed[end])) ++end;
    return printed.substr(begin, end - begin);
  }

  // Returns how many code points the word has. The mark or digit before it may
  // still wait for what follows.
  std::uint32_t take_word(std::string_view printed, std::size_t& at, std::string_view word, std::uint32_t index) {
    end_cluster();
    Syllable& known = known_.place_of(word);
    if (known.is(word)) {
      if (index % Folded::kStep == 0 || index % Folded::kStep + known.letters > Folded::kStep) {
        note_step(word, at, index);
      }
      repeat(known, index);
      at += word.size();
      return known.letters;
    }
    bool plain = true;
    std::uint32_t next = index;
    const std::size_t end = at + word.size();
    const std::size_t begin = size_;
    while (at < end) plain = take_one(printed, at, next++) && plain;
    if (!plain) return next - index;
    end_cluster();
    end_word();
    if (size_ - begin <= Syllable::kMostBytes) learn(word, begin, next - index, known);
    return next - index;
  }

  void note_step(std::string_view word, std::size_t at, std::uint32_t index) {
    for (std::size_t letter = 0; letter < word.size(); ++index) {
      if (index % Folded::kStep == 0 && index > 0) out_.steps.push_back(static_cast<std::uint32_t>(at + letter));
      base::next_code_point(word, letter);
    }
  }

  void repeat(const Syllable& known, std::uint32_t index) {
    make_room(Syllable::kMostBytes);
    std::copy(known.text.begin(), known.text.end(), out_.text.data() + size_);
    std::copy(known.lower.begin(), known.lower.end(), out_.lower.data() + size_);
    std::uint32_t* const origin = out_.origin.data() + size_;
    std::uint32_t letter = index - 1;
    for (std::size_t i = 0; i < known.size; ++i) {
      const bool leads = (static_cast<unsigned char>(known.text[i]) & 0xC0) != 0x80;
      origin[i] = letter += leads ? 1 : 0;
    }
    size_ += known.size;
  }

  // Keeps what the word has become since `begin`.
  void learn(std::string_view word, std::size_t begin, std::uint32_t letters, Syllable& known) const {
    known.printed_size = static_cast<std::uint8_t>(word.size());
    known.size = static_cast<std::uint8_t>(size_ - begin);
    known.letters = static_cast<std::uint8_t>(letters);
    std::copy(word.begin(), word.end(), known.printed.begin());
    std::copy_n(out_.text.begin() + static_cast<std::ptrdiff_t>(begin), known.size, known.text.begin());
    std::copy_n(out_.lower.begin() + static_cast<std::ptrdiff_t>(begin), known.size, known.lower.begin());
  }

  // True for a letter that is just what it is by itself.
  bool take_one(std::string_view printed, std::size_t& at, std::uint32_t index) {
    if (index % Folded::kStep == 0 && index > 0) out_.steps.push_back(static_cast<std::uint32_t>(at));
    const char32_t c = base::next_code_point(printed, at);
    const Character character = characters_[c];
    if (!character.is(kSpecial) && ignored_.empty()) {
      end_cluster();
      begin_cluster(character, index);
      return character.is(Character::kLetter);
    }
    if (character.is(Character::kIgnored)) {
      if (ignored_.empty()) first_ignored_ = c;
      if (ignored_.empty()) ignored_.begin = index;
      ignored_.end = index + 1;
    } else {
      take_in(character, index);
    }
    return false;
  }

  void take_in(const Character& character, std::uint32_t index) {
    if (character.is(Character::kCombines) && cluster_size_ > 0) {
      settle_ignored(false);
      if (cluster_size_ <= kMostMarks) {
        cluster_[cluster_size_++] = character.folded;
      } else {
        drop({index, index + 1});
      }
      return;
    }
    end_cluster();
    const char32_t folded = character.folded;
    settle_ignored((folded >= U'0' && folded <= U'9') || folded == U'.' || folded == U',');
    begin_cluster(character, index);
  }

  void begin_cluster(const Character& character, std::uint32_t index) {
    cluster_[0] = character.folded;
    cluster_size_ = 1;
    cluster_origin_ = index;
    cluster_first_ = character;
  }

  // Zero-width characters go, but never let two numbers grow together: between
  // digits and their marks one stays.
  void settle_ignored(bool number_follows) {
    if (ignored_.empty()) return;
    base::CodePoints gone = ignored_;
    ignored_ = {};
    const char last = word_size_ > 0 || size_ == 0 ? ' ' : out_.text[size_ - 1];
    if (number_follows && ((last >= '0' && last <= '9') || last == '.' || last == ',')) {
      emit(first_ignored_, gone.begin);
      ++gone.begin;
    }
    if (!gone.empty()) drop(gone);
  }

  void end_cluster() {
    if (cluster_size_ == 1 && !cluster_first_.is(Character::kCombines)) {
      put(cluster_first_, cluster_origin_);
    } else if (cluster_size_ > 0) {
      normalise_cluster();
    }
    cluster_size_ = 0;
  }

  void normalise_cluster() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    icu::UnicodeString parts;
    for (std::size_t i = 0; i < cluster_size_; ++i) parts.append(static_cast<UChar32>(cluster_[i]));
    icu::UnicodeString whole = nfc->normalize(parts, status);
    if (U_FAILURE(status)) whole = parts;
    for (std::int32_t i = 0; i < whole.length(); i = whole.moveIndex32(i, 1)) {
      // Some code points become what folding unifies: U+2000 a kind of space.
      const char32_t folded = characters_[static_cast<char32_t>(whole.char32At(i))].folded;
      put(characters_[folded], cluster_origin_);
    }
  }

  void put(const Character& character, std::uint32_t origin) {
    const char32_t c = character.folded;
    if (character.is(Character::kLetter)) {
      if (word_size_ == word_.size()) spill_word();
      word_[word_size_++] = {c, origin, character.vowel};
      return;
    }
    end_word();
    if (c == U' ' || c == U'\t' || c == U'\n') {
      put_space(static_cast<char>(c), origin);
    } else {
      emit(c, origin);
    }
  }

  void put_space(char space, std::uint32_t origin) {
    const char last = size_ == 0 ? '\0' : out_.text[size_ - 1];
    const bool repeated = space != '\n' && space == last;
    const bool at_line_start = trim_ && (last == '\0' || (space == ' ' && last == '\n'));
    if (repeated || at_line_start) {
      drop({origin, origin + 1});
      return;
    }
    if (trim_ && space == '\n' && last == ' ') pop();
    emit(static_cast<char32_t>(space), origin);
  }

  // A word too long for a syllable is passed on as it is.
  void spill_word() {
    word_is_long_ = true;
    write(std::span(word_).first(word_size_));
    word_size_ = 0;
  }

  void end_word() {
    if (word_size_ == 0) return;
    if (!word_is_long_) settle_spelling(std::span(word_).first(word_size_));
    spill_word();
    word_is_long_ = false;
  }

  void emit(char32_t c, std::uint32_t origin) {
    if (c >= 0x80) {
      const Letter single{c, origin, 0};
      return write({&single, 1});
    }
    make_room(1);
    out_.text[size_] = static_cast<char>(c);
    out_.lower[size_] = static_cast<char>(characters_[c].lower);
    out_.origin[size_++] = origin;
  }

  // Local copies of where to write: a byte written through a member could be
  // any other member.
  void write(std::span<const Letter> letters) {
    make_room(kLongestCode * letters.size());
    const Characters& characters = characters_;
    char* const text = out_.text.data();
    char* const lower = out_.lower.data();
    std::uint32_t* const origin = out_.origin.data();
    std::size_t size = size_;
    for (const Letter& letter : letters) {
      const std::size_t bytes = encode(letter.code_point, text + size);
      encode(characters[letter.code_point].lower, lower + size);
      std::fill_n(origin + size, bytes, letter.origin);
      size += bytes;
    }
    size_ = size;
  }

  void make_room(std::size_t bytes) {
    if (size_ + bytes > out_.text.size()) resize(2 * out_.text.size());
  }

  static std::size_t encode(char32_t c, char* out) {
    const auto tail = [&](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x80) {
      out[0] = static_cast<char>(c);
      return 1;
    }
    if (c < 0x800) {
      out[0] = static_cast<char>(0xC0 | c >> 6);
      out[1] = tail(0);
      return 2;
    }
    if (c < 0x10000) {
      out[0] = static_cast<char>(0xE0 | c >> 12);
      out[1] = tail(6);
      out[2] = tail(0);
      return 3;
    }
    out[0] = static_cast<char>(0xF0 | c >> 18);
    out[1] = tail(12);
    out[2] = tail(6);
    out[3] = tail(0);
    return 4;
  }

  void resize(std::size_t size) {
    out_.text.resize(size);
    out_.lower.resize(size);
    out_.origin.resize(size);
  }

  void drop(base::CodePoints range) { out_.dropped.push_back(range); }

  // Takes back the last byte of the output, a white space.
  void pop() {
    --size_;
    drop({out_.origin[size_], out_.origin[size_] + 1});
  }

  void trim_end() {
    while (size_ > 0 && is_white(out_.text[size_ - 1])) pop();
  }
  static bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n'; }

  const Characters& characters_;
  const bool trim_;
  Syllables& known_;
  Folded out_;            // longer than what is written
  std::size_t size_ = 0;  // bytes written

  std::array<char32_t, kMostMarks + 1> cluster_{};
  std::size_t cluster_size_ = 0;
  std::uint32_t cluster_origin_ = 0;
  Character cluster_first_;  // its first code point

  base::CodePoints ignored_;  // a run of zero-width characters not settled yet
  char32_t first_ignored_ = 0;

  std::array<Letter, kLongestSyllable> word_{};
  std::size_t word_size_ = 0;
  bool word_is_long_ = false;
};

}  // namespace

Folded fold(std::string_view printed, Trim trim) {
  // Kept from text to text, as reports share their words; it changes no result.
  thread_local Syllables known;
  return Folder(printed, trim, known).take();
}

}  // namespace luyke::text
