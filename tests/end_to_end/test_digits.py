"""No digit is ever changed: the records carry the number tokens exactly as they are printed."""

import unittest

from program import REPORTS, TOKEN, audit


class Digits(unittest.TestCase):
    maxDiff = None

    def test_every_token_of_every_fixture(self):
        texts = sorted(path for path in REPORTS.rglob("*.txt"))
        inputs = texts + [path.with_suffix(".docx") for path in texts]
        self.assertGreaterEqual(len(inputs), 14)
        for path, records in audit(inputs).items():
            printed = TOKEN.findall(path.with_suffix(".txt").read_text(encoding="utf-8"))
            self.assertEqual([number["text"] for number in records.numbers], printed, path.name)
            self.assertEqual([number["n"] for number in records.numbers], list(range(len(printed))), path.name)


if __name__ == "__main__":
    unittest.main()
