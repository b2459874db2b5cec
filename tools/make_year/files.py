"""Blocks as files: DOCX as offices set them, plain text as copied out of a word processor; and the order of all numbers."""

import re
import sys
import zipfile
from pathlib import Path

from numbers_written import TOKEN
from wording import CLOSE, MIDDLE, OPEN

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import make_fixtures as office  # noqa: E402

MARK = re.compile(f"{OPEN}([^{MIDDLE}]*){MIDDLE}([^{CLOSE}]*){CLOSE}")


def plain(text):
    return MARK.sub(r"\2", text)


def lines(block):
    """A block's printed lines in reading order; the cells of a table one by one."""
    kind, content = block
    if kind == "head":
        return [*content[0], *content[1]]
    if kind == "foot":
        return ["Nơi nhận:", *content[0], *content[1], content[2]]
    if kind == "table":
        return [cell for row in content for cell in row]
    return content if isinstance(content, list) else [content]


def numbers(blocks):
    """Every number token in reading order: (text, what it is or None)."""
    found = []
    for line in (line for block in blocks for line in lines(block)):
        marks, at, shift = {}, 0, 0
        for mark in MARK.finditer(line):
            shift += mark.start() - at
            marks[shift] = mark[1]
            shift, at = shift + len(mark[2]), mark.end()
        found += [(token[0], marks.get(token.start())) for token in TOKEN.finditer(plain(line))]
    return found


def as_text(blocks):
    out = []
    for kind, content in blocks:
        if kind == "head":
            out += ["\n".join(content[0]), "\n".join(content[1][:2]), content[1][2]]
        elif kind == "foot":
            out += ["\n".join(["Nơi nhận:", *content[0]]), "\n".join(content[1]), content[2]]
        elif kind == "table":
            out.append("\n".join("\t".join(row) for row in content))
        elif kind in ("title", "annex"):
            out.append("\n".join(content))
        else:
            out.append(content)
    return plain("\n\n".join(out)) + "\n"


def table_widths(rows):
    """Twentieths of a point: numbers on one line each, what is left for the names."""
    digit, padding, least = 104, 240, 1500
    asked = [digit * max(max(map(len, plain(row[column]).split())) for row in rows[1:] if row[column]) + padding
             for column in range(2, len(rows[0]))]
    share = max(0, office.TEXT_WIDTH - 600 - least - sum(asked)) // (len(asked) + 1)
    numbers_wide = [width + share for width in asked]
    return [600, office.TEXT_WIDTH - 600 - sum(numbers_wide), *numbers_wide]


def table_xml(rows):
    widths = table_widths(rows)
    cell = '<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr>{}</w:tc>'
    written = "".join("<w:tr>" + "".join(
        cell.format(widths[i], office.paragraph(office.run(plain(text), size=20, bold=at == 0), "left" if i == 1 else "center",
                                                after=20, line=260))
        for i, text in enumerate(row)) + "</w:tr>" for at, row in enumerate(rows))
    border = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
                     for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{border}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>'
            + office.paragraph("", after=0))


def block_xml(kind, content):
    center = lambda text, **how: office.paragraph(office.run(text, **how), "center", after=0)  # noqa: E731
    if kind == "head":
        left, right = content
        return office.layout_table([*(center(line, bold=at == len(left) - 2, size=24) for at, line in enumerate(left))],
                                   [center(right[0], bold=True, size=24), center(right[1], bold=True), center(right[2], italic=True)])
    if kind == "title":
        return office.title(content)
    if kind == "annex":
        first = office.paragraph(office.run(content[0], bold=True), "center", after=0, page_break=True)
        return first + center(content[1], bold=True) + center(content[2], italic=True)
    if kind == "foot":
        return office.foot_table(["Nơi nhận:", *content[0]], content[1], content[2])
    if kind == "table":
        return table_xml(content)
    if kind == "heading":
        return office.paragraph(office.run(content, bold=True), before=60, first_line=709, extra="<w:keepNext/>")
    return office.paragraph(office.body_runs(plain(content)), first_line=709)


def as_docx(path, blocks):
    parts = office.fixed_members()
    parts["word/document.xml"] = office.enclosed("".join(block_xml(kind, content) for kind, content in blocks))
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, office.WRITTEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, content)
