#!/usr/bin/env python3
"""How much of a generated year the program understands: kind of fault × planted × found × named × false alarms.

Usage: python3 tools/score_year FOLDER [--luyke build/release/luyke] [--details] [--reading]

FOLDER is what tools/make_year wrote. Its reports are ingested into an archive, which is then audited. `found`: a finding
speaks of the planted figure; `named`: it is the first one that the finding suspects. --details lists what is missed and
every false alarm, --reading the figures of clean reports that are read otherwise than they were written.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

import ledger
import reading
import records

ROOT = Path(__file__).resolve().parents[2]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--luyke", type=Path, default=ROOT / "build" / "release" / "luyke")
    parser.add_argument("--details", action="store_true", help="list what is missed and every false alarm")
    parser.add_argument("--reading", action="store_true", help="list what is read otherwise than written")
    wanted = parser.parse_args()
    truth = json.loads((wanted.folder / "truth.json").read_text(encoding="utf-8"))
    files = [wanted.folder / document["file"] for document in truth["documents"]]
    with tempfile.TemporaryDirectory(prefix="luyke-year-") as archive:
        try:
            score(wanted, truth, files, Path(archive) / "archive")
        except records.Failure as failure:
            sys.exit(str(failure))


def score(wanted, truth, files, archive):
    inside = records.records(wanted.luyke, "audit", *files)
    by_file = records.readings(wanted.folder, truth, inside)
    if wanted.reading:
        reading.show(by_file)
    records.run(wanted.luyke, "ingest", *sorted({path.parent for path in files}), "--archive", archive)
    across = records.records(wanted.luyke, "audit", "--archive", archive) if knows_archives(wanted.luyke) else []
    if not across:
        print("nothing was found across reports; what stands inside them is scored alone")
    scored = ledger.Score(truth, by_file)
    for record in inside + across:
        if record["type"] == "finding":
            scored.add(record)
    scored.show()
    if wanted.details:
        scored.show_details()


def knows_archives(luyke):
    return "--archive" in records.run(luyke, "audit", "--help")


if __name__ == "__main__":
    main()
