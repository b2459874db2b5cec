"""The same table as DOCX, XLSX, text and Markdown gives the same figures and relations."""

import io
import tempfile
import unittest
import zipfile
from pathlib import Path

from program import audit

TITLE = "BÁO CÁO kết quả giải quyết việc làm tháng 10 năm 2024"
UNIT = "ĐVT: người"
HEADS = ["TT", "Đơn vị", "Kế hoạch năm 2024", "Lũy kế 10 tháng", "Trong nước", "Ngoài nước", "Tỷ lệ so kế hoạch (%)"]
NUMBERS = ["1", "2", "3", "4=5+6", "5", "6", "7=4/3*100"]
# The total abroad says 420 where its column gives 221.
ROWS = [["1", "Huyện Phú Lâm", 5200, 4514, 4418, 96, 86.81], ["2", "Huyện Tân Hòa", 2600, 2158, 2107, 51, 83],
        ["3", "Huyện Cồn Thới", 3125, 2735, 2661, 74, 87.52], ["", "Tổng cộng", 10925, 9407, 9186, 420, 86.11]]


def printed(value, column):
    if isinstance(value, str):
        return value
    return f"{value:.2f}".replace(".", ",") if column == 6 else f"{value:,}".replace(",", ".")


def as_text(row):
    return [printed(value, column) for column, value in enumerate(row)]


def text(separator, ruler=""):
    rows = [separator.join(row) for row in [HEADS] + [NUMBERS] + [as_text(row) for row in ROWS]]
    if ruler:
        rows = [f"|{row}|" for row in rows]
        rows.insert(1, ruler)
    return "\n\n".join([TITLE, UNIT, "\n".join(rows)]) + "\n"


def package(parts):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


OFFICE = "http://schemas.openxmlformats.org"
LINKS = f'xmlns="{OFFICE}/package/2006/relationships"'
LINK = f'Type="{OFFICE}/officeDocument/2006/relationships/'


def docx():
    def paragraph(content):
        return f"<w:p><w:r><w:t>{content}</w:t></w:r></w:p>"

    rows = "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
                   for row in [HEADS] + [NUMBERS] + [as_text(row) for row in ROWS])
    return package({
        "_rels/.rels": f'<Relationships {LINKS}><Relationship Id="a" {LINK}officeDocument" Target="word/document.xml"/>'
                       '</Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{OFFICE}/wordprocessingml/2006/main"><w:body>{paragraph(TITLE)}'
                             f'{paragraph(UNIT)}<w:tbl>{rows}</w:tbl></w:body></w:document>'})


def xlsx():
    def cell(value, column):
        if isinstance(value, str):
            return f'<c t="inlineStr"><is><t>{value}</t></is></c>' if value else "<c/>"
        return f'<c s="{2 if column == 6 else 1}"><v>{value}</v></c>'

    rows = [[TITLE], ["", "", "", "", "", UNIT], [], HEADS, NUMBERS] + ROWS
    data = "".join("<row>" + "".join(cell(value, i) for i, value in enumerate(row)) + "</row>" for row in rows)
    space = f'xmlns="{OFFICE}/spreadsheetml/2006/main"'
    return package({
        "_rels/.rels": f'<Relationships {LINKS}><Relationship Id="a" {LINK}officeDocument" Target="xl/workbook.xml"/>'
                       '</Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships {LINKS}><Relationship Id="a" {LINK}worksheet" Target="s.xml"/>'
                                      f'<Relationship Id="b" {LINK}styles" Target="styles.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {space} xmlns:r="{OFFICE}/officeDocument/2006/relationships"><sheets>'
                           '<sheet name="Biểu" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/styles.xml": f'<styleSheet {space}><cellXfs><xf/><xf numFmtId="3"/><xf numFmtId="2"/></cellXfs></styleSheet>',
        "xl/s.xml": f"<worksheet {space}><sheetData>{data}</sheetData></worksheet>"})


class Formats(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        inputs = {"bars.txt": text(" | ").encode(), "tabs.txt": text("\t").encode(),
                  "a.md": text("|", "|" + "---|" * len(HEADS)).encode(), "a.docx": docx(), "a.xlsx": xlsx()}
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / name for name in inputs]
            for path in paths:
                path.write_bytes(inputs[path.name])
            cls.runs = {path.name: records for path, records in audit(paths).items()}

    def facts(self, name):
        records = self.runs[name]
        numbers = [(number["text"], number["class"]) for number in records.numbers]
        figures = [tuple(figure[key] for key in ("n", "value", "unit", "basis", "measure"))
                   for figure in records.figures.values()]
        relations = [tuple(relation[key] for key in ("kind", "result", "terms", "verdict", "difference"))
                     for relation in records.relations.values()]
        findings = [(finding["code"], finding["severity"], finding["figures"]) for finding in records.findings]
        return numbers, figures, relations, findings

    def test_all_formats_agree(self):
        expected = self.facts("a.docx")
        self.assertEqual(len(expected[1]), 20)
        for name in self.runs:
            with self.subTest(name):
                for part, wanted in zip(self.facts(name), expected):
                    self.assertEqual(part, wanted)

    def test_the_table_is_read_at_all(self):
        kinds = [relation[0] for relation in self.facts("a.xlsx")[2]]
        self.assertGreaterEqual(kinds.count("sum_of_parts"), 8)
        self.assertEqual(kinds.count("plan_percent"), 4)
        self.assertTrue(any(severity == "error" for _, severity, _ in self.facts("a.xlsx")[3]))


if __name__ == "__main__":
    unittest.main()
