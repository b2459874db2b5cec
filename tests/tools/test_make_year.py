"""The generated year is the same for the same seed, and its truth is consistent where nothing is planted."""

import collections
import json
import subprocess
import sys
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KINDS = {"slip_month": 8, "slip_running": 8, "slip_carried": 4, "revision_words": 3, "revision_column": 3, "stale_copy": 6,
         "province_total": 6, "missing": 4, "late_correction": 4, "unit": 5, "swapped_rows": 4, "plan_silent": 3, "plan_words": 2}


def written(folder):
    subprocess.run([sys.executable, "-B", str(ROOT / "tools" / "make_year"), str(folder)], check=True, capture_output=True)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}


def half_unit(text, value):
    """How far a printed number may be from what it rounds."""
    digits = len(text.split(",")[1]) if "," in text else 0
    printed = Decimal(text.replace(".", "").replace(",", "."))
    worth = Decimal(value) / printed if printed else Decimal(1)
    return worth * Decimal(1).scaleb(-digits) / 2 if digits or worth != 1 else Decimal(0)


class MakeYear(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.files = written(cls.folder.name)
        cls.truth = json.loads(cls.files["truth.json"])

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_same_seed_same_year(self):
        with tempfile.TemporaryDirectory() as again:
            self.assertEqual(written(again), self.files)

    def test_planted_kinds(self):
        self.assertEqual(collections.Counter(fault["kind"] for fault in self.truth["faults"]), KINDS)
        for fault in self.truth["faults"]:
            self.assertTrue(fault["places"] or fault["kind"] == "missing", fault)

    def test_every_report_is_listed(self):
        self.assertEqual({d["file"] for d in self.truth["documents"]}, set(self.files) - {"truth.json"})
        missing = sum(fault["kind"] == "missing" for fault in self.truth["faults"])
        replaced = sum(fault["kind"] == "late_correction" for fault in self.truth["faults"])
        self.assertEqual(len(self.truth["documents"]), 12 * 12 - missing + replaced)

    def series(self):
        """{(office, indicator): {month: {slot: figure}}} of reports that count."""
        series = collections.defaultdict(dict)
        for document in self.truth["documents"]:
            for figure in () if document["replaced"] else document["figures"]:
                if "@" not in figure["slot"]:
                    months = series[document["office"], figure["indicator"]]
                    months.setdefault(document["month"], {})[figure["slot"]] = figure
        return series

    def disturbed(self):
        """(office, indicator, month) that a fault reaches; the province feels what its districts do."""
        return {(office, key, month) for fault in self.truth["faults"] for key in fault["indicators"]
                for office in (fault["office"], "94") for month in range(fault["reach"][0], fault["reach"][1] + 1)}

    def test_running_sums_add_up(self):
        disturbed, checked = self.disturbed(), 0
        for (office, key), months in self.series().items():
            for month, slots in months.items():
                before = months.get(month - 1, {}).get("B" if month > 2 else "A")
                if {"A", "B"} <= set(slots) and before and (office, key, month) not in disturbed:
                    three = (slots["B"], slots["A"], before)
                    gap = abs(Decimal(three[0]["value"]) - Decimal(three[1]["value"]) - Decimal(three[2]["value"]))
                    self.assertLessEqual(gap, sum(half_unit(f["text"], f["value"]) for f in three), (office, key, month))
                    checked += 1
        self.assertGreater(checked, 2500)

    def test_districts_add_up(self):
        revised = {(f["month"] - 1, key) for f in self.truth["faults"] if f["kind"].startswith("revision") for key in f["indicators"]}
        for row in self.truth["table"]:
            if (row["month"], row["indicator"]) in revised:
                continue
            for column in ("of_month", "running", "plan"):
                values = {code: Decimal(value) for code, value in row.get(column, {}).items()}
                if values:
                    self.assertEqual(values.pop("94"), sum(values.values()), (row["month"], row["indicator"], column))

    def test_planted_slips_break_the_chain(self):
        series = self.series()
        for fault in self.truth["faults"]:
            if fault["kind"] in ("slip_month", "slip_running", "slip_carried") and fault["month"] > 2:
                key = fault["indicators"][0]
                months = series[fault["office"], key]
                before = months.get(fault["month"] - 1, {}).get("B")
                if before:
                    slots = months[fault["month"]]
                    gap = Decimal(slots["B"]["value"]) - Decimal(slots["A"]["value"]) - Decimal(before["value"])
                    self.assertNotEqual(gap, 0, fault)

    def test_places_hold_what_they_say(self):
        tokens = {document["file"]: document["tokens"] for document in self.truth["documents"]}
        for fault in self.truth["faults"]:
            for place in fault["places"]:
                self.assertEqual(tokens[place["file"]][place["n"]], place["text"], fault)


if __name__ == "__main__":
    unittest.main()
