"""What the program printed of a year: its records by document, and its numbers beside those of the truth."""

import collections
import difflib
import json
import subprocess
from pathlib import Path


class Failure(Exception):
    """The program ended otherwise than a finished run does."""


def run(luyke, *words):
    """What a command prints; 0 and 1 are the exit codes of a finished run."""
    done = subprocess.run([str(luyke), *map(str, words)], capture_output=True)
    if done.returncode not in (0, 1):
        raise Failure(f"luyke {words[0]}: exit code {done.returncode}\n{done.stderr.decode()[-600:]}")
    return done.stdout.decode("utf-8")


def records(luyke, *words):
    return [json.loads(line) for line in run(luyke, *words, "--format", "jsonl").splitlines()]


class Reading:
    """One document as the program read it, its numbers aligned with those of the truth by their texts."""

    def __init__(self, truth):
        self.truth, self.sha, self.document = truth, None, None
        self.numbers, self.figures, self.findings, self.relations = {}, {}, [], []
        self.theirs, self.ours = {}, {}    # n of the truth → n of the program, and back

    def add(self, record):
        kind = record["type"]
        if kind == "document":
            self.document = record
        elif kind == "number":
            self.numbers[record["n"]] = record
        elif kind == "figure":
            self.figures.update(dict.fromkeys(record["tokens"], record))
        elif kind == "finding":
            self.findings.append(record)
        elif kind == "relation":
            self.relations.append(record)

    def align(self):
        read = [self.numbers[n] for n in sorted(self.numbers)]
        matcher = difflib.SequenceMatcher(None, self.truth["tokens"], [n["text"] for n in read], autojunk=False)
        for kind, begin, end, first, last in matcher.get_opcodes():
            # As many misread as printed: one for one.
            if kind == "equal" or (kind == "replace" and end - begin == last - first):
                for ours, number in zip(range(begin, end), read[first:last]):
                    self.theirs[ours], self.ours[number["n"]] = number["n"], ours

    def misread(self):
        """Figures of the truth that were read as other digits, or not at all."""
        texts = {ours: self.numbers[theirs]["text"] for ours, theirs in self.theirs.items()}
        return [figure for figure in self.truth["figures"] if texts.get(figure["n"]) != figure["text"]]

    def figure(self, n):
        """What the program says of the truth's n-th number, or None."""
        return self.figures.get(self.theirs.get(n))


def readings(folder, truth, records):
    """{file: Reading}, of records that name their documents by path in `document` records."""
    by_file = {document["file"]: Reading(document) for document in truth["documents"]}
    by_sha, waiting = {}, collections.defaultdict(list)
    for record in records:
        if record["type"] == "document":
            name = Path(record["path"]).resolve().relative_to(Path(folder).resolve()).as_posix()
            by_file[name].sha = record["document"]
            by_sha[record["document"]] = by_file[name]
        waiting[record.get("document")].append(record)
    for sha, reading in by_sha.items():
        for record in waiting[sha]:
            reading.add(record)
        reading.align()
    return by_file
