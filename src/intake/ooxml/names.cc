#include "intake/ooxml/names.h"

#include <unordered_map>

namespace luyke::intake {
namespace {

using NameMap = std::unordered_map<std::string_view, Name>;

const NameMap kWordNames = {
    {"document", Name::kDocument},
    {"p", Name::kParagraph},
    {"pPr", Name::kParagraphProperties},
    {"r", Name::kRun},
    {"rPr", Name::kRunProperties},
    {"t", Name::kText},
    {"tab", Name::kTab},
    {"br", Name::kBreak},
    {"cr", Name::kCarriageReturn},
    {"sym", Name::kSymbol},
    {"noBreakHyphen", Name::kNoBreakHyphen},
    {"softHyphen", Name::kSoftHyphen},
    {"ptab", Name::kPositionTab},
    {"fldChar", Name::kFieldChar},
    {"fldSimple", Name::kSimpleField},
    {"instrText", Name::kInstruction},
    {"footnoteReference", Name::kFootnoteReference},
    {"endnoteReference", Name::kEndnoteReference},
    {"footnote", Name::kFootnote},
    {"endnote", Name::kEndnote},
    {"lastRenderedPageBreak", Name::kRenderedPageBreak},
    {"txbxContent", Name::kTextBoxContent},
    {"rt", Name::kRubyText},
    {"sectPr", Name::kSection},
    {"headerReference", Name::kHeaderReference},
    {"footerReference", Name::kFooterReference},
    {"titlePg", Name::kTitlePage},
    {"type", Name::kSectionType},
    {"altChunk", Name::kAltChunk},
    {"subDoc", Name::kSubDocument},
    {"del", Name::kDeleted},
    {"delText", Name::kDeleted},
    {"delInstrText", Name::kDeleted},
    {"ins", Name::kInserted},
    {"moveFrom", Name::kMovedFrom},
    {"rPrChange", Name::kFormerProperties},
    {"pPrChange", Name::kFormerProperties},
    {"tblPrChange", Name::kFormerProperties},
    {"tblPrExChange", Name::kFormerProperties},
    {"trPrChange", Name::kFormerProperties},
    {"tcPrChange", Name::kFormerProperties},
    {"sectPrChange", Name::kFormerProperties},
    {"numberingChange", Name::kFormerProperties},
    {"tblGridChange", Name::kFormerProperties},
    {"cellDel", Name::kCellDeleted},
    {"tbl", Name::kTable},
    {"tblPr", Name::kTableProperties},
    {"tblStyle", Name::kTableStyle},
    {"tblBorders", Name::kTableBorders},
    {"tr", Name::kRow},
    {"trPr", Name::kRowProperties},
    {"tblHeader", Name::kTableHeader},
    {"gridBefore", Name::kGridBefore},
    {"tc", Name::kCell},
    {"tcPr", Name::kCellProperties},
    {"gridSpan", Name::kGridSpan},
    {"vMerge", Name::kVerticalMerge},
    {"hMerge", Name::kHorizontalMerge},
    {"tcBorders", Name::kCellBorders},
    {"top", Name::kTop},
    {"left", Name::kLeft},
    {"bottom", Name::kBottom},
    {"right", Name::kRight},
    {"start", Name::kStart},
    {"end", Name::kEnd},
    {"insideH", Name::kInsideHorizontal},
    {"insideV", Name::kInsideVertical},
    {"pStyle", Name::kParagraphStyle},
    {"rStyle", Name::kRunStyle},
    {"numPr", Name::kNumberingProperties},
    {"numId", Name::kNumberingId},
    {"ilvl", Name::kLevelIndex},
    {"jc", Name::kAlignment},
    {"outlineLvl", Name::kOutlineLevel},
    {"pageBreakBefore", Name::kPageBreakBefore},
    {"framePr", Name::kTextFrame},
    {"b", Name::kBold},
    {"i", Name::kItalic},
    {"vanish", Name::kHidden},
    {"rFonts", Name::kFonts},
    {"style", Name::kStyle},
    {"basedOn", Name::kBasedOn},
    {"name", Name::kStyleName},
    {"docDefaults", Name::kDefaults},
    {"tblStylePr", Name::kTableStylePart},
    {"evenAndOddHeaders", Name::kEvenAndOddHeaders},
    {"abstractNum", Name::kAbstractNumbering},
    {"num", Name::kNumbering},
    {"abstractNumId", Name::kAbstractId},
    {"lvl", Name::kLevel},
    {"lvlText", Name::kLevelText},
    {"numFmt", Name::kNumberFormat},
    {"lvlRestart", Name::kLevelRestart},
    {"isLgl", Name::kLegalNumbering},
    {"lvlOverride", Name::kLevelOverride},
    {"startOverride", Name::kStartOverride},
    {"numStyleLink", Name::kNumberingStyleLink},
};

const NameMap kCompatibilityNames = {
    {"AlternateContent", Name::kAlternateContent},
    {"Choice", Name::kChoice},
    {"Fallback", Name::kFallback},
};

const NameMap kMathNames = {
    {"r", Name::kMathRun},
    {"t", Name::kMathText},
    {"den", Name::kMathDenominator},
    {"sup", Name::kMathSuperscript},
};

const NameMap kDrawingNames = {
    {"majorFont", Name::kMajorFont},
    {"minorFont", Name::kMinorFont},
    {"latin", Name::kLatin},
};

const NameMap kSheetNames = {
    {"workbookPr", Name::kWorkbookProperties},
    {"sheet", Name::kSheet},
    {"row", Name::kRow},
    {"col", Name::kColumn},
    {"c", Name::kCell},
    {"v", Name::kValue},
    {"f", Name::kFormula},
    {"is", Name::kInlineString},
    {"t", Name::kText},
    {"r", Name::kRun},
    {"rPr", Name::kRunProperties},
    {"rPh", Name::kPhoneticRun},
    {"si", Name::kSharedString},
    {"mergeCell", Name::kMergedCells},
    {"numFmt", Name::kNumberFormat},
    {"font", Name::kFont},
    {"b", Name::kBold},
    {"border", Name::kBorder},
    {"left", Name::kLeft},
    {"right", Name::kRight},
    {"start", Name::kStart},
    {"end", Name::kEnd},
    {"top", Name::kTop},
    {"bottom", Name::kBottom},
    {"cellXfs", Name::kCellFormats},
    {"xf", Name::kCellFormat},
    {"alignment", Name::kAlignment},
};

const NameMap kPackageNames = {{"Relationship", Name::kRelationship}, {"Override", Name::kContentType}};

const std::unordered_map<std::string_view, Namespace> kNamespaces = {
    {"", Namespace::kNone},
    {"http://www.w3.org/XML/1998/namespace", Namespace::kXml},
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Namespace::kWord},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", Namespace::kWord},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", Namespace::kMath},
    {"http://purl.oclc.org/ooxml/officeDocument/math", Namespace::kMath},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", Namespace::kCompatibility},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", Namespace::kRelation},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", Namespace::kRelation},
    {"http://schemas.openxmlformats.org/package/2006/relationships", Namespace::kPackage},
    {"http://schemas.openxmlformats.org/package/2006/content-types", Namespace::kPackage},
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", Namespace::kSheet},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", Namespace::kSheet},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", Namespace::kDrawing},
    {"http://purl.oclc.org/ooxml/drawingml/main", Namespace::kDrawing},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", Namespace::kUnderstood},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", Namespace::kUnderstood},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", Namespace::kUnderstood},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing", Namespace::kUnderstood},
    {"http://schemas.microsoft.com/office/word/2010/wordml", Namespace::kUnderstood},
    {"http://schemas.microsoft.com/office/word/2012/wordml", Namespace::kUnderstood},
    {"http://schemas.microsoft.com/office/drawing/2010/main", Namespace::kUnderstood},
};

Name look_up(const NameMap& names, std::string_view local_name) {
  const auto found = names.find(local_name);
  return found == names.end() ? Name::kOther : found->second;
}

}  // namespace

Namespace find_namespace(std::string_view uri) {
  const auto found = kNamespaces.find(uri);
  return found == kNamespaces.end() ? Namespace::kOther : found->second;
}

Name find_name(Namespace space, std::string_view local_name) {
  switch (space) {
    case Namespace::kWord: return look_up(kWordNames, local_name);
    case Namespace::kCompatibility: return look_up(kCompatibilityNames, local_name);
    case Namespace::kMath: return look_up(kMathNames, local_name);
    case Namespace::kDrawing: return look_up(kDrawingNames, local_name);
    case Namespace::kSheet: return look_up(kSheetNames, local_name);
    case Namespace::kPackage: return look_up(kPackageNames, local_name);
    default: return Name::kOther;
  }
}

}  // namespace luyke::intake
