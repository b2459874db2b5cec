"""Runs the built program and sorts its records."""

import json
import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REPORTS = ROOT / "fixtures" / "reports"
BINARY = os.environ.get("LUYKE_BINARY", str(ROOT / "build" / "release" / "luyke"))
TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


class Records:
    """What the program says of one document."""

    def __init__(self, document):
        self.document = document
        self.numbers = []
        self.figures = {}
        self.relations = {}
        self.findings = []

    def add(self, record):
        if record["type"] == "number":
            self.numbers.append(record)
        elif record["type"] == "figure":
            self.figures[record["n"]] = record
        elif record["type"] == "relation":
            self.relations[record["id"]] = record
        elif record["type"] == "finding":
            self.findings.append(record)

    def numbers_of(self, finding):
        """All number tokens that a finding speaks of, through its relation too."""
        relation = self.relations.get(finding["relation"])
        related = [relation["result"], *relation["terms"]] if relation else []
        return set(finding["figures"]) | set(related)


def audit(paths):
    """{path: Records} of one run over all paths."""
    done = subprocess.run([BINARY, "audit", "--format", "jsonl", *map(str, paths)],
                          capture_output=True, text=True, timeout=300)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"exit code {done.returncode}: {done.stderr.strip()}")
    found, current = {}, None
    for line in done.stdout.splitlines():
        record = json.loads(line)
        if record["type"] == "document":
            current = found.setdefault(record["path"], Records(record))
        else:
            current.add(record)
    return {path: found[str(path)] for path in paths}
