"""The clean report has no error; every planted variant gets exactly its fault, with the arithmetic right."""

import json
import unittest
from decimal import Decimal

from program import REPORTS, audit


def described(finding):
    return f"{finding['severity']} {finding['code']} {finding['figures']}: {finding['message']['vi']}"


class Faults(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.listed = json.loads((REPORTS / "faults.json").read_text(encoding="utf-8"))
        files = [cls.listed["clean"]["file"]] + [fault["file"] for fault in cls.listed["faults"]]
        runs = audit([REPORTS / name for name in files])
        cls.runs = {path.name: records for path, records in runs.items()}

    def alarms(self, records):
        return [finding for finding in records.findings if finding["severity"] in ("error", "warning")]

    def split(self, records, expected):
        """(pairs of the expected warnings that were given, the other alarms)."""
        pairs = [set(pair) for pair in expected["warnings"]]
        given, others = [], []
        for finding in self.alarms(records):
            numbers = records.numbers_of(finding)
            if finding["severity"] == "warning" and numbers in pairs:
                given.append(sorted(numbers))
            else:
                others.append(finding)
        return sorted(given), others

    def check_truncated(self, records, expected, name):
        infos = [records.numbers_of(finding) for finding in records.findings if finding["severity"] == "info"]
        for pair in expected["truncated"]:
            self.assertIn(set(pair), infos, f"{name}: the percentage that is cut off")

    def test_clean_report(self):
        clean = self.listed["clean"]
        records = self.runs[clean["file"]]
        given, others = self.split(records, clean)
        self.assertEqual([described(finding) for finding in others], [])
        self.assertEqual(given, clean["warnings"])
        self.check_truncated(records, clean, clean["file"])

    def test_each_fault_and_nothing_else(self):
        for fault in self.listed["faults"]:
            with self.subTest(fault["file"]):
                records = self.runs[fault["file"]]
                given, others = self.split(records, fault)
                self.assertEqual(given, fault["warnings"])
                self.check_truncated(records, fault, fault["file"])
                self.assertEqual(len(others), 1, [described(finding) for finding in others])
                self.assertIn(fault["planted"]["n"], records.numbers_of(others[0]))
                self.check_relation(records, others[0], fault["relation"])

    def check_relation(self, records, finding, expected):
        relation = records.relations[finding["relation"]]
        self.assertEqual(relation["kind"], expected["kind"])
        self.assertEqual(relation["result"], expected["result"])
        self.assertEqual(sorted(relation["terms"]), sorted(expected["terms"]))
        if expected["kind"] == "sum_of_parts":
            self.assertEqual(Decimal(relation["computed"]), Decimal(expected["computed"]))
            self.assertEqual(Decimal(relation["difference"]), Decimal(expected["difference"]))

    def test_each_fault_is_broken_or_suspected(self):
        """Where the words are strong it is an error; where they are weak, a warning that names the slip."""
        for fault in self.listed["faults"]:
            with self.subTest(fault["file"]):
                _, others = self.split(self.runs[fault["file"]], fault)
                for finding in others:
                    self.assertTrue(finding["severity"] == "error" or finding["suspects"], described(finding))


if __name__ == "__main__":
    unittest.main()
