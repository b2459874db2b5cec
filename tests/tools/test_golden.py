"""tools/golden: what counts as the same meaning, and what a difference looks like."""

import importlib.machinery
import importlib.util
import json
import stat
import tempfile
import unittest
from pathlib import Path

TOOL = Path(__file__).resolve().parents[2] / "tools" / "golden"
loader = importlib.machinery.SourceFileLoader("golden", str(TOOL))
golden = importlib.util.module_from_spec(importlib.util.spec_from_loader("golden", loader))
loader.exec_module(golden)


class Golden(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(setattr, golden, "ROOT", golden.ROOT)
        golden.ROOT = Path(folder.name)
        self.case = golden.ROOT / "case"
        self.case.mkdir()
        (self.case / "in.txt").write_text("Tổng số 3 người.\n", encoding="utf-8")
        (self.case / "purpose.txt").write_text("one figure\n", encoding="utf-8")

    def program(self, output, code=0):
        path = golden.ROOT / "program"
        path.write_text(f"#!/bin/sh\ncat <<'END'\n{output}\nEND\nexit {code}\n", encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    def expect(self, name, text):
        (self.case / name).write_text(text, encoding="utf-8")

    def test_field_order_versions_and_places_do_not_count(self):
        self.expect("expected.jsonl", '{"type": "figure", "value": "3", "path": "/a"}\n')
        record = json.dumps({"path": "/b", "program_version": "9", "value": "3", "type": "figure"})
        self.assertEqual(golden.check(self.case, self.program(record)), "")

    def test_a_changed_value_shows_both_sides(self):
        self.expect("expected.jsonl", '{"type": "figure", "value": "3"}\n')
        difference = golden.check(self.case, self.program('{"type": "figure", "value": "4"}'))
        self.assertIn('-{"type": "figure", "value": "3"}', difference)
        self.assertIn('+{"type": "figure", "value": "4"}', difference)

    def test_a_missing_record_counts(self):
        self.expect("expected.jsonl", '{"n": 0}\n{"n": 1}\n')
        self.assertIn('-{"n": 1}', golden.check(self.case, self.program('{"n": 0}')))

    def test_text_is_compared_by_the_letter(self):
        self.expect("expected.txt", "61 số liệu\n")
        self.assertEqual(golden.check(self.case, self.program("61 số liệu", code=1)), "")
        self.assertNotEqual(golden.check(self.case, self.program("61 số  liệu")), "")

    def test_a_program_that_fails_is_no_output(self):
        self.expect("expected.txt", "x\n")
        with self.assertRaises(ValueError):
            golden.check(self.case, self.program("x", code=3))

    def test_accepting_makes_the_case_pass(self):
        program = self.program('{"type": "figure", "value": "3", "document": "abc"}')
        self.assertIn("nothing accepted yet", golden.check(self.case, program))
        golden.accept(self.case, program)
        self.assertEqual(golden.check(self.case, program), "")


if __name__ == "__main__":
    unittest.main()
