"""The same figures however the office types: spaces, commas, tone marks, capitals, dashes, quotes, DOCX."""

import collections
import tempfile
import unicodedata
import unittest
from pathlib import Path

import variations
from program import REPORTS, ROOT, audit

SHARED = ROOT.parent / "shared" / "eval"
LEAST = 0.98
MEASURED = ("class", "value+unit", "basis", "measure", "relations", "errors")


def folded(unit):
    """Units as written differ in capitals and in where the tone mark stands."""
    return variations.i_for_y(variations.early_tones(unicodedata.normalize("NFC", unit or "").lower()))


def facts(records):
    """What must not change, by number token."""
    figures = {n: (f["value"], folded(f["unit"])) for n, f in records.figures.items()}
    errors = {(f["code"], *sorted(records.numbers_of(f))) for f in records.findings if f["severity"] == "error"}
    relations = {(r["kind"], r["result"], *sorted(r["terms"]), r["verdict"]) for r in records.relations.values()}
    return {"class": {(n, number["class"]) for n, number in enumerate(records.numbers)},
            "value+unit": set(figures.items()),
            "basis": {(n, f["basis"]) for n, f in records.figures.items()},
            "measure": {(n, f["measure"]) for n, f in records.figures.items()},
            "relations": relations, "errors": errors}


class Agreement:
    """Records that two readings share, over all texts; one number a kind of record."""

    def __init__(self):
        self.shared = collections.Counter()
        self.given = collections.Counter()

    def add(self, before, after):
        for name in MEASURED:
            self.shared[name] += 2 * len(before[name] & after[name])
            self.given[name] += len(before[name]) + len(after[name])

    def of(self, name):
        return self.shared[name] / self.given[name] if self.given[name] else 1.0


def originals(folder):
    """{name: bytes} of the texts of a folder and of all DOCX whose text is known; a text that lies beside its DOCX in a
    folder below has lost its tables."""
    texts = {path.name: path.read_bytes() for path in sorted(folder.glob("*.txt"))}
    packages = {path.name: path.read_bytes() for path in sorted(folder.rglob("*.docx"))
                if path.with_suffix(".txt").exists()}
    return texts | packages


def varied(name, data, vary):
    if name.endswith(".docx"):
        return variations.varied_docx(data, vary)
    return vary(data.decode("utf-8")).encode("utf-8")


def as_docx(data):
    return variations.docx_of(line for line in data.decode("utf-8").splitlines() if line.strip())


class Variations(unittest.TestCase):
    maxDiff = None

    def readings(self, inputs):
        """{name: facts} of one run over files with these bytes."""
        with tempfile.TemporaryDirectory() as folder:
            paths = {name: Path(folder) / name for name in inputs}
            for name, path in paths.items():
                path.write_bytes(inputs[name])
            records = audit(list(paths.values()))
            return {name: facts(records[path]) for name, path in paths.items()}

    def check(self, folder):
        inputs = originals(folder)
        before = self.readings(inputs)
        rows = {}
        for vary in variations.OF_TEXT:
            changed = {name: varied(name, data, vary) for name, data in inputs.items()}
            rows[vary.__name__] = self.compare(before, self.readings(changed))
        packed = {name + ".docx": as_docx(data) for name, data in inputs.items() if name.endswith(".txt")}
        after = {name.removesuffix(".docx"): found for name, found in self.readings(packed).items()}
        rows["docx_paragraphs"] = self.compare(before, after)
        self.judge(rows)

    def compare(self, before, after):
        agreement = Agreement()
        for name, found in after.items():
            agreement.add(before[name], found)
        return agreement

    def judge(self, rows):
        table = [f"{'':24}" + "".join(f"{name:>12}" for name in MEASURED)]
        table += [f"{kind:24}" + "".join(f"{row.of(name):12.4f}" for name in MEASURED) for kind, row in rows.items()]
        print("\n" + "\n".join(table))
        low = [f"{kind}: {name} {row.of(name):.4f}" for kind, row in rows.items() for name in MEASURED
               if row.of(name) < LEAST]
        self.assertEqual(low, [])

    @unittest.skipUnless((SHARED / "dev").is_dir(), "the texts of ../shared/eval/dev are not here")
    def test_each_variation_changes_some_text(self):
        inputs = originals(REPORTS) | originals(SHARED / "dev")
        idle = [vary.__name__ for vary in variations.OF_TEXT
                if all(varied(name, data, vary) == varied(name, data, str) for name, data in inputs.items())]
        self.assertEqual(idle, [])

    def test_fixtures(self):
        self.check(REPORTS)

    @unittest.skipUnless((SHARED / "dev").is_dir(), "the texts of ../shared/eval/dev are not here")
    def test_short_texts(self):
        self.check(SHARED / "dev")


if __name__ == "__main__":
    unittest.main()
