#include "audit/list_parts.h"

#include <algorithm>

#include "audit/percent_role.h"

namespace luyke::audit {
namespace {

using model::CueKind;

bool starts_another_list(const Mention& mention) {
  return has(mention.lead, CueKind::kPartsClosed) || has(mention.lead, CueKind::kPartsOpen) ||
         has(mention.lead, CueKind::kOutside) || has(mention.lead, CueKind::kExcept) ||
         has(mention.lead, CueKind::kCumulative);
}

// Cuts a region into items: at commas and "and", or at semicolons and new
// paragraphs only.
class Splitter {
 public:
  Splitter(const Scene& scene, const ListRegion& region, MentionIndex total)
      : scene_(scene), region_(region), total_(total) {}

  Parts split(Separator finest, bool stop_at_semicolon) const {
    Parts parts;
    bool taken = false;
    for (MentionIndex m = region_.first; m < region_.last; ++m) {
      const Mention& mention = scene_.mentions[m];
      const bool first = m == region_.first;
      const bool named = is_named_bracket(scene_, region_.depth, m) && (first || mention.before >= Separator::kAnd);
      const Separator before = separator_before(m);
      if (!first && (mention.depth == region_.depth || named)) {
        if (stop_at_semicolon && before >= Separator::kSemicolon) break;
        if (starts_another_list(mention) && before >= Separator::kSemicolon) break;
        if (starts_another_list(mention) && finest < Separator::kSemicolon) break;
        if (before >= finest || (finest == Separator::kAnd && only_words_before(m))) taken = false;
      }
      if (taken || !can_be_part(scene_, total_, m)) continue;
      if (mention.depth > region_.depth && !named && !explains_percent(m)) continue;
      parts.push_back(m);
      taken = true;
    }
    return parts;
  }

 private:
  // "05 resolutions and 09 decisions": no mark, but plain words between.
  bool only_words_before(MentionIndex m) const {
    const Mention& mention = scene_.mentions[m];
    return mention.before == Separator::kNone && !mention.opens && !mention.denominator &&
           std::none_of(mention.lead.begin(), mention.lead.end(), [](CueKind cue) { return !names_content(cue); });
  }

  Separator separator_before(MentionIndex m) const {
    const Mention& mention = scene_.mentions[m];
    if (mention.before == Separator::kSentence || mention.behind_semicolon) return Separator::kSemicolon;
    return mention.before == Separator::kColon ? Separator::kComma : mention.before;
  }

  // "town 1,46% (4.375 people)": the amount behind a percentage.
  bool explains_percent(MentionIndex m) const {
    const Mention& mention = scene_.mentions[m];
    return m > region_.first && mention.depth == region_.depth + 1 && mention.opens &&
           is_percent(scene_.figure(m - 1)) && scene_.mentions[m - 1].depth == region_.depth;
  }

  const Scene& scene_;
  const ListRegion& region_;
  MentionIndex total_;
};

// Where most parts are counted like the total, others are beside the list.
void drop_strangers(const Scene& scene, MentionIndex total, Parts& parts) {
  const auto alike = [&](MentionIndex part) { return unit_likeness(scene.figure(total), scene.figure(part)) >= 2; };
  const auto kin = std::count_if(parts.begin(), parts.end(), alike);
  if (2 * kin < static_cast<std::ptrdiff_t>(parts.size())) return;
  parts.erase(std::remove_if(parts.begin(), parts.end(), [&](MentionIndex part) { return !alike(part); }), parts.end());
}

void add_reading(std::vector<Parts>& readings, Parts parts) {
  if (parts.empty() || std::find(readings.begin(), readings.end(), parts) != readings.end()) return;
  readings.push_back(std::move(parts));
}

bool is_growth(const Scene& scene, MentionIndex percent) {
  return read_percent(scene, percent).role == PercentRole::kGrowth;
}

}  // namespace

bool can_be_part(const Scene& scene, MentionIndex total, MentionIndex part) {
  const model::Figure& whole = scene.figure(total);
  const model::Figure& figure = scene.figure(part);
  if (scene.mentions[part].denominator || total == part) return false;
  if (whole.measure != figure.measure) return false;
  if (is_percent(whole) && is_growth(scene, total) != is_growth(scene, part)) return false;
  const auto reference = [](model::Basis basis) {
    return basis == model::Basis::kPlan || basis == model::Basis::kPrior;
  };
  if (reference(figure.basis) && whole.basis != figure.basis) return false;
  return unit_likeness(whole, figure) > 0;
}

Parts all_parts_of(const Scene& scene, const ListRegion& region, MentionIndex total) {
  return Splitter(scene, region, total).split(Separator::kAnd, false);
}

std::vector<Parts> readings_of(const Scene& scene, const ListRegion& region, MentionIndex total) {
  const Splitter splitter(scene, region, total);
  Parts first_segment = splitter.split(Separator::kAnd, true);
  Parts segments = splitter.split(Separator::kSemicolon, false);
  Parts all = splitter.split(Separator::kAnd, false);
  for (Parts* parts : {&first_segment, &segments, &all}) drop_strangers(scene, total, *parts);
  std::vector<Parts> readings;
  // "of which a; b": behind the semicolon the sentence mostly goes on, unless a
  // colon has announced a list.
  const bool highlight = region.shape == ListShape::kOpenCue && !region.in_bracket &&
                         scene.mentions[region.first].before != Separator::kColon &&
                         scene.mentions[region.first].before != Separator::kSentence;
  if (first_segment.size() >= 2 || segments.size() < 2 || highlight) add_reading(readings, first_segment);
  if (segments.size() >= 2) add_reading(readings, segments);
  add_reading(readings, first_segment);
  add_reading(readings, all);
  return readings;
}

}  // namespace luyke::audit
