#!/usr/bin/env python3
"""Writes a year of reports of a province and its districts, with planted faults and the truth about them.

Usage: python3 tools/make_year OUT [--seed N] [--scans build/release/make_scans]

OUT/YEAR-MONTH/OFFICE.docx and .txt, and OUT/truth.json. With --scans a tenth are printed, drawn and spoilt as an
office's scanner does (LibreOffice, pdftoppm); without it those are DOCX too. The same seed gives the same year.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from files import as_docx, as_text
from year import Year


def scan(path, blocks, seed, make_scans):
    """The report as pictures of its pages, as an office's scanner makes them."""
    with tempfile.TemporaryDirectory(prefix="luyke-year-") as folder:
        source = Path(folder) / "report.docx"
        as_docx(source, blocks)
        commands = [["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, source],
                    ["pdftoppm", "-r", "300", "-png", source.with_suffix(".pdf"), Path(folder) / "page"]]
        for command in commands:
            subprocess.run([str(word) for word in command], check=True, capture_output=True)
        subprocess.run([str(make_scans), "office", str(seed), str(path), *map(str, sorted(Path(folder).glob("page*.png")))],
                       check=True, capture_output=True)


def write(folder, report, truth, seed, make_scans):
    path = folder / truth["file"]
    path.parent.mkdir(parents=True, exist_ok=True)
    if report.form == "txt":
        path.write_text(as_text(report.blocks), encoding="utf-8")
    elif report.form == "scan":
        scan(path, report.blocks, seed, make_scans)
    else:
        as_docx(path, report.blocks)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=2023)
    parser.add_argument("--scans", type=Path, help="the program make_scans")
    wanted = parser.parse_args()
    year = Year(wanted.seed)
    if not wanted.scans:
        for report in year.reports:
            report.form = "docx" if report.form == "scan" else report.form
    truth = year.truth()
    for at, (report, document) in enumerate(zip(year.reports, truth["documents"])):
        write(wanted.folder, report, document, wanted.seed + at, wanted.scans)
    (wanted.folder / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")
    kinds = {form: sum(report.form == form for report in year.reports) for form in ("docx", "txt", "scan")}
    print(f"{wanted.folder}: {kinds}, {len(truth['faults'])} faults, {sum(d['clean'] for d in truth['documents'])} clean reports")
    return 0


if __name__ == "__main__":
    sys.exit(main())
