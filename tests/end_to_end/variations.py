"""The same report as other offices would have typed it: each function takes a text and keeps its figures."""

import io
import re
import unicodedata
import zipfile
from xml.sax.saxutils import escape, unescape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# Symbols that follow a number with or without a space.
SYMBOLS = r"(?:%|ha|kg|km2?|m2|m3|tấn|tạ|tr\.đ)(?![\w/])"

TONES = "\u0300\u0309\u0303\u0301\u0323"
# "hòa": the mark on the first vowel; "hoà": on the second.
EARLY = re.compile(f"(?i)(?<![q])(o)([{TONES}])([ae])(?![a-zđ])|(u)([{TONES}])(y)(?![a-zđ])")
LATE = re.compile(f"(?i)(?<![q])(o)([ae])([{TONES}])(?![a-zđ])|(?<![q])(u)(y)([{TONES}])(?![a-zđ])")
# Words that are written with i or y at will.
I_OR_Y = {"tỷ": "tỉ", "kỹ": "kĩ", "kỳ": "kì", "lý": "lí", "mỹ": "mĩ", "sỹ": "sĩ"}


def comma_before_and(text):
    return re.sub(r"(?<![,;:\s]) và (\w)", lambda m: f", và {m[1]}" if not m[1].isupper() else m[0], text)


# Words that a comma may stand before or not.
CLAUSE = "đạt|trong đó|lũy kế|luỹ kế|tăng|giảm|chiếm|bằng"


def comma_before_clauses(text):
    return re.sub(rf"(?<=[\w%)])(?<!số) ({CLAUSE}) (?=[^\W\d_]* ?\d)", r", \1 ", text)


def no_comma_before_clauses(text):
    return re.sub(rf"(?<=\w), ({CLAUSE}) ", r" \1 ", text)


def space_before_units(text):
    return re.sub(rf"(\d)({SYMBOLS})", r"\1 \2", text)


def no_space_before_units(text):
    return re.sub(rf"(\d) ({SYMBOLS})", r"\1\2", text)


def double_spaces(text):
    return re.sub(r"(?<=\S) (?=\S)", "  ", text)


def no_break_spaces(text):
    return re.sub(r"(?<=\S) (?=\S)", "\u00a0", text)


def narrow_spaces(text):
    return re.sub(r"(?<=\S) (?=\S)", "\u202f", text)


def decomposed(text):
    return unicodedata.normalize("NFD", text)


def early_tones(text):
    """"luỹ kế", "hoà bình" as "lũy kế", "hòa bình"."""
    moved = LATE.sub(lambda m: (m[1] + m[3] + m[2]) if m[1] else (m[4] + m[6] + m[5]), decomposed(text))
    return unicodedata.normalize("NFC", moved)


def late_tones(text):
    """"lũy kế", "hòa bình" as "luỹ kế", "hoà bình"."""
    moved = EARLY.sub(lambda m: (m[1] + m[3] + m[2]) if m[1] else (m[4] + m[6] + m[5]), decomposed(text))
    return unicodedata.normalize("NFC", moved)


def i_for_y(text):
    def replaced(match):
        word = I_OR_Y[match[0].lower()]
        return word.upper() if match[0].isupper() else word.capitalize() if match[0][0].isupper() else word
    return re.sub(r"(?i)\b(?:" + "|".join(I_OR_Y) + r")\b", replaced, text)


def capitals(text):
    return text.upper()


def small_letters(text):
    return text.lower()


def capitalised(text):
    return re.sub(r"(?<![\w.,])[^\W\d]", lambda m: m[0].upper(), text)


def curly_quotes(text):
    return re.sub(r'"([^"\n]*)"', "“\\1”", text)


def straight_quotes(text):
    return re.sub("[“”„«»]", '"', text)


def en_dashes(text):
    return re.sub(r"(?<=\s)[-—](?=\s)|^[-—](?=\s)|(?<=\d)-(?=\d)|(?<=\()-(?=\d)", "–", text, flags=re.MULTILINE)


def em_dashes(text):
    return re.sub(r"(?<=\s)[-–](?=\s)|^[-–](?=\s)", "—", text, flags=re.MULTILINE)


def hyphens(text):
    return re.sub("[–—]", "-", text)


OF_TEXT = (comma_before_and, comma_before_clauses, no_comma_before_clauses, space_before_units, no_space_before_units,
           double_spaces, no_break_spaces, narrow_spaces, decomposed, early_tones, late_tones, i_for_y, capitals,
           small_letters, capitalised, curly_quotes, straight_quotes, en_dashes, em_dashes, hyphens)


def docx_of(paragraphs):
    """The least package that is a DOCX, with these paragraphs."""
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(p)}</w:t></w:r></w:p>' for p in paragraphs)
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
                               'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
                               'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
                               'officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
                       f'Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'{HEAD}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
    }
    return zipped(parts)


def zipped(parts):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def varied_docx(data, vary):
    """The same DOCX with every run of text varied; a figure that is cut into runs stays as it is."""
    def varied(match):
        return match[1] + escape(vary(unescape(match[2]))) + match[3]

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, content in parts.items():
        if re.fullmatch(r"word/(?:document|footnotes|endnotes)\.xml", name):
            parts[name] = re.sub(r"(<w:t(?: [^>]*)?>)([^<]*)(</w:t>)", varied, content.decode("utf-8"))
    return zipped(parts)
