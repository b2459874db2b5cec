"""The workbook: its planted total is found, in its column and in its row, and nothing else."""

import unittest

from program import REPORTS, audit

WORKBOOK = REPORTS / "an-binh" / "ab-vieclam-2024-10.xlsx"


class Workbook(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.records = audit([WORKBOOK])[WORKBOOK]

    def test_the_record_says_what_was_read(self):
        document = self.records.document
        self.assertEqual(document["format"], "xlsx")
        self.assertEqual([note["code"] for note in document["notes"]], ["hidden_rows"])
        self.assertEqual(document["metadata"]["symbol"], "BC-SLĐTBXH")
        self.assertEqual(document["metadata"]["date"], "2024-11-05")
        self.assertEqual(document["metadata"]["period"]["from"], "2024-10-01")

    def test_only_the_planted_total_is_found(self):
        alarms = [finding for finding in self.records.findings if finding["severity"] in ("error", "warning")]
        self.assertEqual(len(alarms), 2)
        prints = [{self.records.numbers[n]["text"] for n in self.records.numbers_of(finding)} for finding in alarms]
        self.assertTrue(all("420" in printed for printed in prints), prints)
        differences = sorted(self.records.relations[finding["relation"]]["difference"] for finding in alarms)
        self.assertEqual(differences, ["-20", "20"])

    def test_every_formula_is_a_relation(self):
        kinds = [relation["kind"] for relation in self.records.relations.values()]
        self.assertGreaterEqual(kinds.count("plan_percent"), 9)
        self.assertGreaterEqual(kinds.count("sum_of_parts"), 18)


if __name__ == "__main__":
    unittest.main()
