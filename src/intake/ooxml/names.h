#pragma once

#include <cstdint>
#include <string_view>

namespace luyke::intake {

// Namespaces of office files. The strict and the transitional form of one are
// the same here. kUnderstood: extensions whose drawings hold text boxes in the
// form that the readers know.
enum class Namespace : std::uint8_t {
  kOther,
  kNone,
  kXml,
  kWord,
  kMath,
  kCompatibility,
  kRelation,
  kPackage,
  kDrawing,
  kSheet,
  kUnderstood
};

// Elements that some reader looks at, by their local names. The same local
// name in two namespaces has two values only where both are read.
enum class Name : std::uint8_t {
  kOther,
  // WordprocessingML: stories
  kDocument,
  kParagraph,
  kParagraphProperties,
  kRun,
  kRunProperties,
  kText,
  kTab,
  kBreak,
  kCarriageReturn,
  kSymbol,
  kNoBreakHyphen,
  kSoftHyphen,
  kPositionTab,
  kFieldChar,
  kSimpleField,
  kInstruction,
  kFootnoteReference,
  kEndnoteReference,
  kFootnote,
  kEndnote,
  kRenderedPageBreak,
  kTextBoxContent,
  kRubyText,
  kSection,
  kHeaderReference,
  kFooterReference,
  kTitlePage,
  kSectionType,
  kAltChunk,
  kSubDocument,
  // tracked changes
  kDeleted,
  kInserted,
  kMovedFrom,
  kFormerProperties,
  kCellDeleted,
  // tables
  kTable,
  kTableProperties,
  kTableStyle,
  kTableBorders,
  kRow,
  kRowProperties,
  kTableHeader,
  kGridBefore,
  kCell,
  kCellProperties,
  kGridSpan,
  kVerticalMerge,
  kHorizontalMerge,
  kCellBorders,
  kTop,
  kLeft,
  kBottom,
  kRight,
  kStart,
  kEnd,
  kInsideHorizontal,
  kInsideVertical,
  // properties
  kParagraphStyle,
  kRunStyle,
  kNumberingProperties,
  kNumberingId,
  kLevelIndex,
  kAlignment,
  kOutlineLevel,
  kPageBreakBefore,
  kTextFrame,
  kBold,
  kItalic,
  kHidden,
  kFonts,
  // styles and settings
  kStyle,
  kBasedOn,
  kStyleName,
  kDefaults,
  kTableStylePart,
  kEvenAndOddHeaders,
  // numbering
  kAbstractNumbering,
  kNumbering,
  kAbstractId,
  kLevel,
  kLevelText,
  kNumberFormat,
  kLevelRestart,
  kLegalNumbering,
  kLevelOverride,
  kStartOverride,
  kNumberingStyleLink,
  // markup compatibility
  kAlternateContent,
  kChoice,
  kFallback,
  // mathematics
  kMathRun,
  kMathText,
  kMathDenominator,
  kMathSuperscript,
  // themes
  kMajorFont,
  kMinorFont,
  kLatin,
  // spreadsheets
  kWorkbookProperties,
  kSheet,
  kColumn,
  kValue,
  kFormula,
  kInlineString,
  kMergedCells,
  kSharedString,
  kPhoneticRun,
  kFont,
  kBorder,
  kCellFormats,
  kCellFormat,
  // packages
  kRelationship,
  kContentType,
};

Namespace find_namespace(std::string_view uri);
Name find_name(Namespace space, std::string_view local_name);

}  // namespace luyke::intake
