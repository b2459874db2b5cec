#!/usr/bin/env python3
"""How well and how fast scans are read: `tools/bench ocr` and `tools/bench ocr --speed`; see README.md.

Fixtures and tables are printed to PDF by LibreOffice, drawn at 300 dpi, spoilt by `make_scans` with fixed seeds and read
again. What the printed PDF says in its own letters is the truth. Everything that is made stays in the work folder.
"""

import argparse
import collections
import concurrent.futures
import difflib
import json
import os
import random
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import ocr_speed

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("LUYKE_BUILD", ROOT / "build" / "release"))
REPORTS = ROOT / "fixtures" / "reports"
SEED = 7

# Kind of damage: the least share of figures that must be exact.
KINDS = {
    "office": 0.997, "skew": 0.98, "blur": 0.98, "noise": 0.98, "speckle": 0.98, "photocopy": 0.98, "fade": 0.98,
    "light": 0.98, "shadow": 0.98, "jpeg": 0.98, "stamp": 0.98, "border": 0.98, "upside-down": 0.98, "sideways": 0.98,
    "dpi200": 0.98, "dpi150": 0.98, "dpi100": 0.96, "phone": 0.96, "phone-shadow": 0.96,
}
# These are judged by cells: text, row and column.
TABLES = {"ruled": 0.99, "borderless": 0.98}


def run(*words, **options):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, **options).stdout


def table_html(ruled):
    """A page of counts, amounts and percentages in columns, as an annex prints them."""
    dice = random.Random(SEED)
    rows = []
    for number in range(1, 31):
        plan = dice.randrange(200, 90000)
        done = dice.randrange(100, plan)
        amount = f"{dice.randrange(1000, 999999) / 100:,.2f}".translate(str.maketrans(",.", ".,"))
        rows.append([str(number), f"Đơn vị thứ {number}", f"{plan:,}".replace(",", "."), f"{done:,}".replace(",", "."),
                     f"{100 * done / plan:.2f}".replace(".", ","), amount])
    head = ["STT", "Đơn vị", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)", "Số tiền (triệu đồng)"]
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in [head, *rows])
    edge = "border=1 cellspacing=0 cellpadding=4" if ruled else "border=0 cellspacing=0 cellpadding=4"
    return (f"<html><meta charset=utf-8><body style='font: 13pt Liberation Serif'><p>Phụ lục</p>"
            f"<table width=100% {edge}>{lines}</table></body></html>")


def printed(work):
    """The documents as PDF with their own letters."""
    work.mkdir(parents=True, exist_ok=True)
    sources = [REPORTS / "soc-trang-2023-11.docx", *sorted((REPORTS / "an-binh").glob("*.docx"))]
    for name in TABLES:
        page = work / f"{name}.html"
        page.write_text(table_html(name == "ruled"), encoding="utf-8")
        sources.append(page)
    for source in sources:
        if not (work / f"{source.stem}.pdf").exists():
            form = "pdf:writer_web_pdf_Export" if source.suffix == ".html" else "pdf"
            run("soffice", "--headless", "--convert-to", form, "--outdir", work, source)
    return [work / f"{source.stem}.pdf" for source in sources]


def spoilt(pdf, kind):
    """The printed PDF as a scan of that kind."""
    scan = pdf.with_name(f"{pdf.stem}.{kind}.scan.pdf")
    pages = sorted(pdf.parent.glob(f"{pdf.stem}-page-*.png"))
    if not pages:
        run("pdftoppm", "-r", "300", "-png", pdf, pdf.parent / f"{pdf.stem}-page")
        pages = sorted(pdf.parent.glob(f"{pdf.stem}-page-*.png"))
    if not scan.exists():
        run(BUILD / "make_scans", kind, SEED, scan, *pages)
    return scan


def records(path):
    done = subprocess.run([str(BUILD / "luyke"), "extract", "--jobs", "1", "--format", "jsonl", str(path)], capture_output=True)
    numbers, figures = [], {}
    for line in done.stdout.decode("utf-8").splitlines():
        record = json.loads(line)
        if record["type"] == "number":
            numbers.append(record)
        if record["type"] == "figure":
            figures.update(dict.fromkeys(record["tokens"], record))
    return numbers, figures


def clean(text):
    dashes = text.translate({ord(c): "-" for c in "–—−‐"} | {ord(c): '"' for c in "“”"})
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", dashes)).strip()


def text_of(path):
    return clean(run(BUILD / "luyke", "text", "--jobs", "1", path).decode("utf-8"))


def distance(one, other):
    """Levenshtein's, by the bit vectors of Myers 1999."""
    places = collections.defaultdict(int)
    for at, letter in enumerate(one):
        places[letter] |= 1 << at
    mask, top = (1 << len(one)) - 1, 1 << (len(one) - 1)
    plus, minus, score = mask, 0, len(one)
    for letter in other:
        equal = places.get(letter, 0)
        vertical = equal | minus
        across = (((equal & plus) + plus) ^ plus) | equal
        up, down = minus | ~(across | plus), plus & across
        score += bool(up & top) - bool(down & top)
        up, down = (up << 1) | 1, down << 1
        plus, minus = (down | ~(vertical | up)) & mask, up & vertical & mask
    return score


def is_flagged(number, figures):
    figure = figures.get(number["n"])
    return figure is not None and (bool(figure["alternatives"]) or figure["confidence"] < 0.6)


class Score:
    def __init__(self):
        self.count = collections.Counter()
        self.mistakes = []

    def add_numbers(self, name, truth, read):
        """Compares page by page; a number that moved within its page counts as read."""
        (want, want_figures), (got, got_figures) = truth, read
        for page in sorted({number["place"]["page"] for number in want}):
            left = [number for number in want if number["place"]["page"] == page]
            right = [number for number in got if number["place"]["page"] == page]
            matcher = difflib.SequenceMatcher(None, [n["text"] for n in left], [n["text"] for n in right], autojunk=False)
            lost, extra = [], []
            for kind, begin, end, first, last in matcher.get_opcodes():
                if kind != "equal":
                    lost += [(number, first + i) for i, number in enumerate(left[begin:end])]
                    extra += range(first, last)
            self.count["numbers"] += len(left)
            self.count["figures"] += sum(number["n"] in want_figures for number in left)
            for number, at in lost:
                moved = next((i for i in extra if right[i]["text"] == number["text"]), None)
                if moved is not None:
                    extra.remove(moved)
                    continue
                near = min(extra, key=lambda i: abs(i - at), default=None)
                seen = right[near] if near is not None else None
                if near is not None:
                    extra.remove(near)
                self.add_misread(f"{name} p{page}", number, seen, number["n"] in want_figures, got_figures)
            self.count["extra"] += len(extra)

    def add_misread(self, place, number, seen, is_figure, figures):
        self.count["wrong numbers"] += 1
        self.count["wrong figures"] += is_figure
        flagged = seen is not None and is_flagged(seen, figures)
        self.count["unflagged"] += is_figure and not flagged
        self.mistakes.append(f"{place}: {number['text']} -> {seen['text'] if seen else '-'}"
                             f" {'figure' if is_figure else number['class']}{' flagged' if flagged else ''}"
                             f" {seen['place']['box'] if seen else ''}")

    def add_cells(self, name, truth, read):
        def cells(numbers):
            return collections.Counter((n["text"], n["place"]["row"], n["place"]["column"]) for n in numbers)
        want, got = cells(truth[0]), cells(read[0])
        self.count["cells"] += sum(want.values())
        self.count["wrong cells"] += sum((want - got).values())
        self.mistakes += [f"{name}: cell {cell}" for cell in want - got]

    def share(self, wrong, of):
        return 1 - self.count[wrong] / self.count[of] if self.count[of] else 1.0


def read_kind(pdfs, truths, kind, options):
    score = Score()
    with concurrent.futures.ThreadPoolExecutor(options.workers) as pool:
        scans = list(pool.map(lambda pdf: spoilt(pdf, kind), pdfs))
        readings = pool.map(lambda scan: (records(scan), text_of(scan) if options.letters else ""), scans)
        for pdf, (read, text) in zip(pdfs, readings):
            truth, letters = truths[pdf]
            score.add_numbers(pdf.stem, truth, read)
            if pdf.stem in TABLES:
                score.add_cells(pdf.stem, truth, read)
            if options.letters:
                score.count["letters"] += len(letters)
                score.count["wrong letters"] += distance(letters, text)
    return score


def show(name, score, bar, reached):
    count = score.count
    missed = "" if reached >= bar else "  below its bar"
    error = 100 * (count["wrong numbers"] + count["extra"]) / max(1, count["numbers"])
    print(f"{name:14} {100 * count['wrong letters'] / max(1, count['letters']):7.2f} {error:9.2f} {count['unflagged']:10}"
          f" {100 * reached:14.2f} {100 * bar:7.1f}{missed}", flush=True)


def quality(options):
    work = Path(options.work)
    pdfs = printed(work)
    truths = {pdf: (records(pdf), text_of(pdf)) for pdf in pdfs}
    print(f"{'kind':14} {'CER %':>7} {'number %':>9} {'unflagged':>10} {'figures exact %':>14} {'bar %':>7}")
    mistakes = open(work / "mistakes.txt", "w", encoding="utf-8", buffering=1)
    for kind, bar in KINDS.items():
        if options.kind and kind not in options.kind:
            continue
        documents = [pdf for pdf in pdfs if pdf.stem not in TABLES]
        score = read_kind(documents, truths, kind, options)
        show(kind, score, bar, score.share("wrong figures", "figures"))
        mistakes.writelines(f"{kind} {line}\n" for line in score.mistakes)
    for name, bar in TABLES.items():
        if options.kind and name not in options.kind:
            continue
        pdf = next(pdf for pdf in pdfs if pdf.stem == name)
        score = read_kind([pdf], truths, "office", options)
        show(name, score, bar, score.share("wrong cells", "cells"))
        mistakes.writelines(f"{name} {line}\n" for line in score.mistakes)
    mistakes.close()
    print(f"every mistake: {work / 'mistakes.txt'}", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", default=str(BUILD / "ocr-bench"), help="folder for what is made")
    parser.add_argument("--kind", action="append", help="only this kind; may be given several times")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="documents read at a time")
    parser.add_argument("--no-letters", dest="letters", action="store_false", help="numbers only, in half the time")
    parser.add_argument("--speed", action="store_true", help="measure speed instead")
    options = parser.parse_args()
    if options.speed:
        ocr_speed.measure(BUILD, Path(options.work), printed, spoilt)
    else:
        quality(options)


if __name__ == "__main__":
    main()
