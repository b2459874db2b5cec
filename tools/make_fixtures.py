#!/usr/bin/env python3
"""Writes the DOCX fixtures as an office would, from the text of the report and the faults listed for it.

Usage: tools/make_fixtures.py            writes fixtures/reports/*.docx
       tools/make_fixtures.py --check    exit code 1 when a committed DOCX differs from what would be written

The same input gives the same bytes: names, times and order inside the archive are fixed.
"""

import json
import re
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

REPORTS = Path(__file__).resolve().parent.parent / "fixtures" / "reports"
SOURCE = "soc-trang-2023-11"
WRITTEN = (2023, 11, 30, 8, 0, 0)

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# Widths in twentieths of a point: A4 less the margins of Nghị định 30/2020.
TEXT_WIDTH = 11906 - 1701 - 1134
LEFT_COLUMN = 3700

HEADING = re.compile(r"[IVX]+\. |\d+(?:\.\d+)*\. ")
# Where Word broke the runs; some of these fall inside numbers, as they do in real files.
RUN_LENGTHS = (61, 7, 143, 34, 211, 18)


def run(text, bold=False, italic=False, size=None):
    properties = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    if size:
        properties += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    if properties:
        properties = f"<w:rPr>{properties}</w:rPr>"
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content, align="both", before=0, after=60, first_line=0, page_break=False, line=320, extra=""):
    indent = f'<w:ind w:firstLine="{first_line}"/>' if first_line else ""
    break_run = '<w:r><w:br w:type="page"/></w:r>' if page_break else ""
    return (f'<w:p><w:pPr>{extra}<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="exact"/>'
            f'{indent}<w:jc w:val="{align}"/></w:pPr>{break_run}{content}</w:p>')


def body_runs(text):
    """The text cut into runs where an editor left its traces."""
    runs, at, turn = [], 0, len(text)
    while at < len(text):
        length = RUN_LENGTHS[turn % len(RUN_LENGTHS)]
        runs.append(run(text[at:at + length]))
        at, turn = at + length, turn + 1
    return "".join(runs)


def layout_table(left, right):
    """A table without borders, as offices set the head and the foot of a page."""
    right_column = TEXT_WIDTH - LEFT_COLUMN
    return (f'<w:tbl><w:tblPr><w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/>'
            f'<w:tblLayout w:type="fixed"/></w:tblPr>'
            f'<w:tblGrid><w:gridCol w:w="{LEFT_COLUMN}"/><w:gridCol w:w="{right_column}"/></w:tblGrid><w:tr>'
            f'<w:tc><w:tcPr><w:tcW w:w="{LEFT_COLUMN}" w:type="dxa"/></w:tcPr>{"".join(left)}</w:tc>'
            f'<w:tc><w:tcPr><w:tcW w:w="{right_column}" w:type="dxa"/></w:tcPr>{"".join(right)}</w:tc></w:tr></w:tbl>')


def head_table(number_line, date_line):
    return layout_table([paragraph(run(number_line), "center")],
                        [paragraph(run(date_line, italic=True), "center")])


def title(lines):
    rule = ('<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>')
    written = [paragraph(run(lines[0], bold=True, size=28), "center", before=240, after=0)]
    written += [paragraph(run(line, bold=True, size=28), "center", after=0) for line in lines[1:]]
    written.append(f'<w:p><w:pPr>{rule}<w:spacing w:before="0" w:after="240" w:line="120" w:lineRule="exact"/>'
                   f'<w:ind w:left="3200" w:right="3200"/><w:jc w:val="center"/></w:pPr></w:p>')
    return "".join(written)


def body_paragraph(text):
    if HEADING.match(text):
        return paragraph(run(text, bold=True), before=60, first_line=709, extra="<w:keepNext/>")
    # A page ended inside the sentence: the rest of it was typed on the next page.
    continued = text[0].islower()
    return paragraph(body_runs(text), first_line=0 if continued else 709, page_break=continued)


def foot_table(recipients, capacity, name):
    left = [paragraph(run(recipients[0], bold=True, italic=True, size=24), "left", after=0, line=280)]
    left += [paragraph(run(line, size=22), "left", after=0, line=260) for line in recipients[1:]]
    right = [paragraph(run(line, bold=True), "center", after=0) for line in capacity]
    right += [paragraph("", "center", after=0)] * 4
    right.append(paragraph(run(name, bold=True), "center", after=0))
    return paragraph("", after=0) + layout_table(left, right) + paragraph("", after=0)


def document_xml(text):
    blocks = [block.split("\n") for block in re.split(r"\n\s*\n", text.strip())]
    foot = next(i for i, block in enumerate(blocks) if block[0] == "Nơi nhận:")
    (number_line,), (date_line,), title_lines = blocks[:3]
    parts = [head_table(number_line, date_line), title(title_lines)]
    parts += [body_paragraph(line) for block in blocks[3:foot] for line in block]
    recipients = blocks[foot] + blocks[foot + 1]
    capacity = [line.strip("*") for line in blocks[foot + 2]]
    parts.append(foot_table(recipients, capacity, blocks[foot + 3][0]))
    return enclosed("".join(parts))


def enclosed(blocks):
    section = ('<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>'
               '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" '
               'w:gutter="0"/><w:titlePg/></w:sectPr>')
    return (f'{HEAD}<w:document xmlns:w="{WORD}" xmlns:r="{RELATIONS}"><w:body>{blocks}{section}'
            '</w:body></w:document>')


CONTENT_TYPES = HEAD + f'<Types xmlns="{PACKAGE}/content-types">' + "".join(
    ['<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
     '<Default Extension="xml" ContentType="application/xml"/>']
    + [f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-{kind}+xml"/>' for name, kind in (
        ("word/document.xml", "officedocument.wordprocessingml.document.main"),
        ("word/styles.xml", "officedocument.wordprocessingml.styles"),
        ("word/settings.xml", "officedocument.wordprocessingml.settings"),
        ("word/fontTable.xml", "officedocument.wordprocessingml.fontTable"),
        ("word/header1.xml", "officedocument.wordprocessingml.header"),
        ("docProps/core.xml", "package.core-properties"),
        ("docProps/app.xml", "officedocument.extended-properties"))]) + "</Types>"

PACKAGE_RELATIONS = (
    f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{RELATIONS}/extended-properties" Target="docProps/app.xml"/></Relationships>')

DOCUMENT_RELATIONS = f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">' + "".join(
    f'<Relationship Id="rId{i}" Type="{RELATIONS}/{kind}" Target="{target}"/>' for i, (kind, target) in enumerate((
        ("styles", "styles.xml"), ("settings", "settings.xml"), ("fontTable", "fontTable.xml"),
        ("header", "header1.xml")), 1)) + "</Relationships>"

STYLES = f'''{HEAD}<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>
<w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN" w:eastAsia="en-US" w:bidi="ar-SA"/>
</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>
<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>'''

SETTINGS = (f'{HEAD}<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat>'
            '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
            '</w:compat></w:settings>')

FONTS = (f'{HEAD}<w:fonts xmlns:w="{WORD}"><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>'
         '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>')

HEADER = (f'{HEAD}<w:hdr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr>'
          '<w:fldSimple w:instr=" PAGE "/></w:p></w:hdr>')

CORE = (f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:subject>public report</dc:subject>'
        '<dcterms:created xsi:type="dcterms:W3CDTF">2023-11-30T08:00:00Z</dcterms:created></cp:coreProperties>')

APPLICATION = (f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
               '<Application>tools/make_fixtures.py</Application></Properties>')


def fixed_members():
    """The parts that are the same in every package."""
    return {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": PACKAGE_RELATIONS,
        "word/_rels/document.xml.rels": DOCUMENT_RELATIONS,
        "word/styles.xml": STYLES,
        "word/settings.xml": SETTINGS,
        "word/fontTable.xml": FONTS,
        "word/header1.xml": HEADER,
        "docProps/core.xml": CORE,
        "docProps/app.xml": APPLICATION,
    }


def members(text):
    parts = fixed_members()
    # The main part stands where office programs put it.
    names = list(parts)
    at = names.index("_rels/.rels") + 1
    parts["word/document.xml"] = document_xml(text)
    return {name: parts[name] for name in [*names[:at], "word/document.xml", *names[at:]]}


def write_docx(path, text):
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members(text).items():
            entry = zipfile.ZipInfo(name, WRITTEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)


def planted(text, replacements):
    """The text with one fault planted; each replaced passage must occur exactly once."""
    for old, new in replacements:
        if text.count(old) != 1:
            raise ValueError(f"{old!r} occurs {text.count(old)} times")
        text = text.replace(old, new)
    return text


def wanted():
    """{file name: text} of every DOCX to write."""
    text = (REPORTS / f"{SOURCE}.txt").read_text(encoding="utf-8")
    texts = {f"{SOURCE}.docx": text}
    for fault in json.loads((REPORTS / "faults.json").read_text(encoding="utf-8"))["faults"]:
        texts[fault["file"]] = planted(text, fault["replace"])
    return texts


def is_current(path, text):
    if not path.exists():
        return False
    with zipfile.ZipFile(path) as archive:
        # By content: another zlib may pack the same text into other bytes.
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()} == members(text)


def main():
    texts = wanted()
    if "--check" in sys.argv[1:]:
        stale = [name for name, text in texts.items() if not is_current(REPORTS / name, text)]
        for name in stale:
            print(f"fixtures/reports/{name}: not what tools/make_fixtures.py writes")
        return 1 if stale else 0
    for name, text in texts.items():
        write_docx(REPORTS / name, text)
        print(f"fixtures/reports/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
