#!/usr/bin/env python3
"""Writes the XLSX fixture as a department sends its annex tables: an invented province, invented figures.

Usage: tools/make_workbook.py            writes fixtures/reports/an-binh/ab-vieclam-2024-10.xlsx
       tools/make_workbook.py --check    exit code 1 when the committed file differs from what would be written

The same input gives the same bytes. Values of formulas are stored, as office programs store them.
"""

import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

TARGET = Path(__file__).resolve().parent.parent / "fixtures" / "reports" / "an-binh" / "ab-vieclam-2024-10.xlsx"
WRITTEN = (2024, 11, 5, 8, 0, 0)

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# Cell styles, by their place in STYLES.
PLAIN, BOLD, CENTRE, ITALIC, TITLE, TEXT, LABEL, COUNT, TOTAL, PERCENT, DATE, TOTAL_LABEL = range(12)

# Name, plan of the year, October and women among it, ten months at home and abroad.
DISTRICTS = [
    ("Thành phố An Bình", 5200, 462, 231, 4418, 96),
    ("Thị xã Bình Châu", 2600, 214, 98, 2107, 51),
    ("Huyện Phú Lâm", 3100, 275, 140, 2688, 47),
    ("Huyện Tân Hòa", 3400, 301, 153, 2934, 62),
    ("Huyện Vĩnh Thuận Đông", 2900, 248, 117, 2405, 58),
    ("Huyện Long Khánh Tây", 2300, 197, 90, 1996, 33),
    ("Huyện Mỹ Phước Sơn", 2000, 166, 81, 1729, 29),
    ("Huyện Cồn Thới Bắc", 1500, 121, 55, 1248, 24),
]
HIDDEN_DISTRICT = 5
# The total of those abroad is typed by hand: 420 where the rows give 400.
PLANTED_TOTAL = 420

# Trade, level, opening day as a sheet counts days, learners, of them women, money spent in đồng.
COURSES = [
    ("May công nghiệp", "Sơ cấp", 45572, 35, 31, 87500000),
    ("Hàn điện", "Sơ cấp", 45579, 30, 2, 96000000),
    ("Nuôi tôm thẻ chân trắng", "Dưới 3 tháng", 45586, 40, 17, 61250000),
    ("Chăm sóc người cao tuổi", "Dưới 3 tháng", 45590, 28, 26, 43400000),
]


def column_name(column):
    return chr(ord("A") + column)


def cell(row, column, value, style=PLAIN, formula=None):
    at = f'r="{column_name(column)}{row}" s="{style}"'
    if value is None:
        return f"<c {at}/>"
    if isinstance(value, str):
        return f'<c {at} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    stored = f"<f>{formula}</f>" if formula else ""
    return f"<c {at}>{stored}<v>{value!r}</v></c>"


class Sheet:
    def __init__(self, widths):
        self.widths = widths
        self.rows = []
        self.merges = []

    def row(self, number, cells, hidden=False):
        """cells: (first column, last column, value, style[, formula]); text over several columns is merged."""
        written = []
        for first, last, value, style, *formula in cells:
            written.append(cell(number, first, value, style, *formula))
            written += [cell(number, column, None, style) for column in range(first + 1, last + 1)]
            if last > first:
                self.merges.append(f"{column_name(first)}{number}:{column_name(last)}{number}")
        flag = ' hidden="1"' if hidden else ""
        self.rows.append(f'<row r="{number}"{flag}>{"".join(written)}</row>')

    def xml(self):
        columns = "".join(f'<col min="{i}" max="{i}" width="{width}" customWidth="1"/>'
                          for i, width in enumerate(self.widths, 1))
        merged = "".join(f'<mergeCell ref="{each}"/>' for each in self.merges)
        return (f'{HEAD}<worksheet xmlns="{SHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>{columns}</cols><sheetData>{"".join(self.rows)}</sheetData>'
                f'<mergeCells count="{len(self.merges)}">{merged}</mergeCells>'
                '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>')


def letterhead(sheet, last):
    for number, left, right, style in (
            (1, "ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", CENTRE),
            (2, "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Độc lập - Tự do - Hạnh phúc", TITLE),
            (3, "Số: 118/BC-SLĐTBXH", "An Bình, ngày 05 tháng 11 năm 2024", CENTRE)):
        sheet.row(number, [(0, 2, left, style), (3, last, right, style)])


def jobs_sheet():
    sheet = Sheet([5, 28, 12, 12, 12, 12, 12, 12, 12])
    letterhead(sheet, 8)
    sheet.row(5, [(0, 8, "BÁO CÁO", TITLE)])
    sheet.row(6, [(0, 8, "Kết quả giải quyết việc làm tháng 10 năm 2024", TITLE)])
    sheet.row(8, [(7, 8, "ĐVT: người", ITALIC)])
    sheet.row(9, [(0, 0, "STT", LABEL), (1, 1, "Đơn vị", LABEL), (2, 2, "Kế hoạch năm 2024", LABEL),
                  (3, 4, "Thực hiện tháng 10", LABEL), (5, 7, "Lũy kế 10 tháng", LABEL),
                  (8, 8, "Tỷ lệ so kế hoạch (%)", LABEL)])
    heads = ("Tổng số", "Trong đó: nữ", "Tổng số", "Trong nước", "Ngoài nước")
    sheet.row(10, [(i, i, None, LABEL) for i in range(3)] + [(i, i, text, LABEL) for i, text in enumerate(heads, 3)]
              + [(8, 8, None, LABEL)])
    sheet.merges += ["A9:A10", "B9:B10", "C9:C10", "I9:I10"]
    numbers = ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)=(7)+(8)", "(7)", "(8)", "(9)=(6)/(3)*100")
    sheet.row(11, [(i, i, text, LABEL) for i, text in enumerate(numbers)])
    for i, (name, plan, month, women, home, abroad) in enumerate(DISTRICTS):
        row = 12 + i
        sheet.row(row, [(0, 0, i + 1, TEXT), (1, 1, name, TEXT), (2, 2, plan, COUNT), (3, 3, month, COUNT),
                        (4, 4, women, COUNT), (5, 5, home + abroad, COUNT, f"G{row}+H{row}"), (6, 6, home, COUNT),
                        (7, 7, abroad, COUNT), (8, 8, (home + abroad) / plan * 100, PERCENT, f"F{row}/C{row}*100")],
                  hidden=i == HIDDEN_DISTRICT)
    total_row(sheet)
    note = "Ghi chú: số liệu lũy kế tính từ ngày 15 tháng 12 năm 2023 đến ngày 14 tháng 10 năm 2024."
    sheet.row(22, [(0, 8, note, PLAIN)])
    sheet.row(24, [(0, 2, "NGƯỜI LẬP BIỂU", TITLE), (5, 8, "GIÁM ĐỐC", TITLE)])
    sheet.row(28, [(0, 2, "Trần Thị Bích Thủy", TITLE), (5, 8, "Nguyễn Hữu Phước", TITLE)])
    return sheet.xml()


def total_row(sheet):
    plan, month, women, home, abroad = (sum(column) for column in list(zip(*DISTRICTS))[1:])
    first, last, row = 12, 11 + len(DISTRICTS), 12 + len(DISTRICTS)

    def over(column):
        return f"SUM({column}{first}:{column}{last})"

    sheet.row(row, [(0, 1, "Tổng cộng", TOTAL_LABEL), (2, 2, plan, TOTAL, over("C")), (3, 3, month, TOTAL, over("D")),
                    (4, 4, women, TOTAL, over("E")), (5, 5, home + abroad, TOTAL, over("F")),
                    (6, 6, home, TOTAL, over("G")), (7, 7, PLANTED_TOTAL, TOTAL),
                    (8, 8, (home + abroad) / plan * 100, PERCENT, f"F{row}/C{row}*100")])


def courses_sheet():
    sheet = Sheet([5, 30, 16, 14, 12, 12, 18])
    sheet.row(1, [(0, 6, "Các lớp đào tạo nghề mở trong tháng 10 năm 2024", TITLE)])
    heads = ("STT", "Nghề đào tạo", "Trình độ", "Ngày khai giảng", "Số học viên (người)", "Trong đó: nữ (người)",
             "Kinh phí (đồng)")
    sheet.row(3, [(i, i, text, LABEL) for i, text in enumerate(heads)])
    for i, (trade, level, day, learners, women, money) in enumerate(COURSES):
        sheet.row(4 + i, [(0, 0, i + 1, TEXT), (1, 1, trade, TEXT), (2, 2, level, TEXT), (3, 3, day, DATE),
                          (4, 4, learners, COUNT), (5, 5, women, COUNT), (6, 6, money, COUNT)])
    learners, women, money = (sum(column) for column in list(zip(*COURSES))[3:])
    row, last = 4 + len(COURSES), 3 + len(COURSES)
    sheet.row(row, [(0, 3, "Cộng", TOTAL_LABEL), (4, 4, learners, TOTAL, f"SUM(E4:E{last})"),
                    (5, 5, women, TOTAL, f"SUM(F4:F{last})"), (6, 6, money, TOTAL, f"SUM(G4:G{last})")])
    return sheet.xml()


def font(marks="", size=12):
    return f'<font>{marks}<sz val="{size}"/><name val="Times New Roman"/><family val="1"/></font>'


def cell_format(number=0, font_id=0, border=0, align=None, wrap=False):
    alignment = f'<alignment{f""" horizontal="{align}" """ if align else " "}vertical="center" wrapText="{int(wrap)}"/>'
    return (f'<xf numFmtId="{number}" fontId="{font_id}" fillId="0" borderId="{border}" xfId="0" applyNumberFormat="1" '
            f'applyFont="1" applyBorder="1" applyAlignment="1">{alignment}</xf>')


THIN = "".join(f'<{side} style="thin"><color auto="1"/></{side}>' for side in ("left", "right", "top", "bottom"))
FORMATS = [cell_format(), cell_format(font_id=1), cell_format(align="center"),
           cell_format(font_id=2, align="right"), cell_format(font_id=1, align="center"),
           cell_format(border=1, wrap=True), cell_format(font_id=1, border=1, align="center", wrap=True),
           cell_format(3, border=1), cell_format(3, font_id=1, border=1), cell_format(164, border=1),
           cell_format(165, border=1, align="center"), cell_format(font_id=1, border=1, align="center")]
STYLES = (f'{HEAD}<styleSheet xmlns="{SHEET}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0"/>'
          f'<numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>'
          f'<fonts count="3">{font()}{font("<b/>")}{font("<i/>")}</fonts>'
          '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
          f'</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>{THIN}<diagonal/>'
          '</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
          f'<cellXfs count="{len(FORMATS)}">{"".join(FORMATS)}</cellXfs>'
          '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>')

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
CONTENT_TYPES = (f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
                 'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                 '<Default Extension="xml" ContentType="application/xml"/>') + "".join(
    f'<Override PartName="/xl/{name}.xml" ContentType="{SPREADSHEET}.{kind}+xml"/>'
    for name, kind in (("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"),
                       ("worksheets/sheet2", "worksheet"), ("styles", "styles"))) + (
    '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>')


def relationships(links):
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">' + "".join(
        f'<Relationship Id="rId{i}" Type="{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(links, 1)) + "</Relationships>"


WORKBOOK = (f'{HEAD}<workbook xmlns="{SHEET}" xmlns:r="{RELATIONS}"><sheets><sheet name="Việc làm" sheetId="1" r:id="rId1"/>'
            '<sheet name="Đào tạo" sheetId="2" r:id="rId2"/></sheets></workbook>')
CORE = (f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject>synthetic</dc:subject></cp:coreProperties>')


def members():
    return {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": relationships([(f"{RELATIONS}/officeDocument", "xl/workbook.xml"),
                                      (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")]),
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": relationships([(f"{RELATIONS}/worksheet", "worksheets/sheet1.xml"),
                                                     (f"{RELATIONS}/worksheet", "worksheets/sheet2.xml"),
                                                     (f"{RELATIONS}/styles", "styles.xml")]),
        "xl/worksheets/sheet1.xml": jobs_sheet(),
        "xl/worksheets/sheet2.xml": courses_sheet(),
        "xl/styles.xml": STYLES,
        "docProps/core.xml": CORE,
    }


def is_current():
    if not TARGET.exists():
        return False
    with zipfile.ZipFile(TARGET) as archive:
        # By content: another zlib may pack the same text into other bytes.
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()} == members()


def main():
    if "--check" in sys.argv[1:]:
        if not is_current():
            print(f"{TARGET.name}: not what tools/make_workbook.py writes")
            return 1
        return 0
    with zipfile.ZipFile(TARGET, "w") as archive:
        for name, content in members().items():
            entry = zipfile.ZipInfo(name, WRITTEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
