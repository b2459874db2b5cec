"""The DOCX fixtures say what their text and fixtures/reports/faults.json say, and each fault breaks its arithmetic."""

import importlib.util
import json
import re
import unittest
import xml.etree.ElementTree as xml
import zipfile
from decimal import Decimal, ROUND_DOWN, ROUND_HALF_UP
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REPORTS = ROOT / "fixtures" / "reports"
spec = importlib.util.spec_from_file_location("make_fixtures", ROOT / "tools" / "make_fixtures.py")
make_fixtures = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make_fixtures)

TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
WORD = "{" + make_fixtures.WORD + "}"


def docx_paragraphs(path):
    with zipfile.ZipFile(path) as archive:
        body = xml.fromstring(archive.read("word/document.xml"))
    texts = ("".join(t.text for t in p.iter(WORD + "t")) for p in body.iter(WORD + "p"))
    return [text for text in texts if text]


def value(printed):
    return Decimal(printed.replace(".", "").replace(",", "."))


def fits(relation):
    """Whether the printed numbers of a relation agree."""
    result, *terms = [value(printed) for printed in relation["printed"]]
    if relation["kind"] == "sum_of_parts":
        return result == sum(terms)
    if relation["kind"] == "subset":
        return all(term <= result for term in terms)
    if relation["kind"] == "cumulative":
        return terms[0] <= result
    if relation["kind"] == "plan_percent":
        exact = terms[0] / terms[1] * 100
        step = Decimal(1).scaleb(result.as_tuple().exponent)
        return result in (exact.quantize(step, ROUND_HALF_UP), exact.quantize(step, ROUND_DOWN))
    raise AssertionError(relation["kind"])


class Fixtures(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.listed = json.loads((REPORTS / "faults.json").read_text(encoding="utf-8"))

    def test_docx_say_what_the_text_says(self):
        for name, text in make_fixtures.wanted().items():
            lines = [line.strip("*") for line in text.split("\n") if line.strip("*")]
            self.assertEqual(docx_paragraphs(REPORTS / name), lines, name)

    def test_committed_docx_are_current(self):
        for name, text in make_fixtures.wanted().items():
            self.assertTrue(make_fixtures.is_current(REPORTS / name, text),
                            f"{name}: run tools/make_fixtures.py and commit what it writes")

    def test_five_pages_end_inside_a_sentence(self):
        with zipfile.ZipFile(REPORTS / self.listed["clean"]["file"]) as archive:
            self.assertEqual(archive.read("word/document.xml").count(b'w:type="page"'), 5)

    def test_faults_stand_where_they_are_listed(self):
        texts = make_fixtures.wanted()
        for fault in self.listed["faults"]:
            tokens = TOKEN.findall(texts[fault["file"]])
            relation, fault_at = fault["relation"], fault["planted"]
            self.assertEqual(tokens[fault_at["n"]], fault_at["printed"], fault["file"])
            self.assertEqual([tokens[n] for n in [relation["result"], *relation["terms"]]], relation["printed"])
            self.assertIn(fault_at["n"], [relation["result"], *relation["terms"]])
            for pair in fault["warnings"] + fault["truncated"]:
                self.assertTrue(all(n < len(tokens) for n in pair))

    def test_faults_break_and_their_repair_mends(self):
        for fault in self.listed["faults"]:
            relation, planted = fault["relation"], fault["planted"]
            self.assertFalse(fits(relation), fault["file"])
            repaired = list(relation["printed"])
            if "missing" in planted:
                repaired.append(planted["missing"])
            else:
                at = [relation["result"], *relation["terms"]].index(planted["n"])
                repaired[at] = planted["should_be"]
            self.assertTrue(fits(dict(relation, printed=repaired)), fault["file"])

    def test_listed_arithmetic(self):
        for fault in self.listed["faults"]:
            relation = fault["relation"]
            result = value(relation["printed"][0])
            self.assertEqual(result - Decimal(relation["computed"]), Decimal(relation["difference"]), fault["file"])

    def test_every_file_is_described(self):
        described = (ROOT / "fixtures" / "README.md").read_text(encoding="utf-8")
        for path in sorted(REPORTS.rglob("*")):
            if path.is_file():
                self.assertIn(f"`{path.name}`", described)


if __name__ == "__main__":
    unittest.main()
