#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/figure.h"

namespace luyke::model {

// What running text looks like to the checks: figures, the words that can tie
// them, and the punctuation between. Made by extract, read by audit.

enum class CueKind {
  kPartsClosed,  // the list that follows is whole: "gồm", "bao gồm", "chia ra"
  kPartsOpen,    // it may be whole: "trong đó"
  kSubset,       // what follows is some of it: "trong đó có", "có … là"
  kRemainder,    // "còn lại", "còn"
  kExcept,       // "không kể", "trừ"
  kTotal,        // "tổng số", "tổng cộng", "cộng"
  kOpenList,     // the list is a selection: "như", "…", "nhất là"
  kOutside,      // not part of the total before: "ngoài ra"
  kCumulative,   // "lũy kế", "từ đầu năm"
  kInPeriod,     // "trong tháng"
  kStock,        // "hiện có", "đang quản lý"
  kPlan,         // "kế hoạch", "dự toán", "chỉ tiêu"
  kPlanned,      // coming work: "phấn đấu", "sẽ"
  kPrior,        // "cùng kỳ", "tháng trước"
  kCompared,     // "so với"
  kIncrease,     // "tăng"
  kDecrease,     // "giảm"
  kAs,           // "bằng": as large as, that many percent of
  kReach,        // "đạt"
  kExceed,       // "vượt"
  kShareOf,      // "chiếm"
  kRate,         // "tỷ lệ"
  kMean,         // "bình quân", "trung bình", "mỗi"
  kRaiseTo,      // "nâng tổng số lên"
  kEquivalent,   // "tương đương", "tức"
  kRank,         // "xếp thứ", "điểm"
  kEstimate,     // "ước"
  kDone,         // part of a task already done: "đã giải quyết", "hoàn thành"
  kPending,      // part of a task not done yet: "đang giải quyết", "chưa"
  kReceived,     // what came in: "tiếp nhận"
  kProduct,      // price or count a piece: "mỗi suất", "mức"
  kOverlap,      // a group across others: "nữ", "dân tộc thiểu số"
};

// What words say of a stock that grows and shrinks.
enum class FlowWord { kNone, kOpening, kIn, kOut, kClosing };

enum class ItemKind {
  kFigure,  // `figure` is set
  kCue,     // `cue` is set
  kWords,   // other words; `key` holds them folded
  kNumber,  // a number token that is no figure
  kComma,
  kSemicolon,
  kColon,
  kDash,
  kOpen,  // bracket
  kClose,
  kPlus,
  kEquals,
  kSlash,
  kAnd,  // "và", "với"
  kEllipsis,
};

struct Item {
  ItemKind kind = ItemKind::kWords;
  CueKind cue = CueKind::kTotal;
  FigureIndex figure = 0;
  std::string key;
  FlowWord flow = FlowWord::kNone;  // of words and cues
  Place place;
};

// One sentence, or one cell's text. `paragraph` counts passages: sentences
// with the same number stand in the same paragraph; `section` indexes
// Reading::sections.
struct Sentence {
  std::uint32_t paragraph = 0;
  std::optional<std::uint32_t> section;
  bool list_item = false;  // its paragraph starts with a bullet or a list label
  char list_mark = 0;      // the bullet; '1', 'a' or 'A' for labels of numbers and letters
  std::vector<Item> items;
};

struct Section {
  std::string label;  // "I", "4.1", "a"
  std::string title;
  std::optional<std::uint32_t> parent;  // index into Reading::sections
  std::optional<base::Period> period;   // that the title names
  bool planned = false;                 // work of a coming period
  Place place;
};

}  // namespace luyke::model
