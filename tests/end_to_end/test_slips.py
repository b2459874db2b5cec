"""A changed digit in any figure of the report's five sums is found."""

import json
import tempfile
import unittest
from pathlib import Path

from program import REPORTS, TOKEN, audit

SOURCE = REPORTS / "soc-trang-2023-11.txt"


def slips():
    """(token index, text with one digit changed) for each digit of each figure of each sum."""
    text = SOURCE.read_text(encoding="utf-8")
    gold = json.loads(SOURCE.with_suffix(".gold.json").read_text(encoding="utf-8"))
    places = [match.start() for match in TOKEN.finditer(text)]
    prints = TOKEN.findall(text)
    sums = [relation for relation in gold["relations"] if relation["kind"] == "sum_of_parts"]
    for relation in sums:
        for n in [relation["result"], *relation["terms"]]:
            for offset, digit in enumerate(prints[n]):
                if digit.isdigit():
                    at = places[n] + offset
                    other = "8" if digit == "9" else str(int(digit) + 1)
                    yield n, relation, text[:at] + other + text[at + 1:]


class Slips(unittest.TestCase):
    def test_each_digit_of_each_figure_of_each_sum(self):
        cases = list(slips())
        self.assertGreater(len({tuple(relation["terms"]) for _, relation, _ in cases}), 4)
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / f"{i:03}.txt" for i in range(len(cases))]
            for path, (_, _, text) in zip(paths, cases):
                path.write_text(text, encoding="utf-8")
            runs = audit(paths)
        missed = []
        for path, (n, relation, text) in zip(paths, cases):
            records = runs[path]
            whole = {relation["result"], *relation["terms"]}
            found = any(finding["severity"] in ("error", "warning") and n in records.numbers_of(finding)
                        and records.numbers_of(finding) <= whole for finding in records.findings)
            if not found:
                missed.append(f"token {n} as {TOKEN.findall(text)[n]} in the sum {sorted(whole)}")
        self.assertEqual(missed, [])


if __name__ == "__main__":
    unittest.main()
