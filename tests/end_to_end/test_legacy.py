"""Old files, from their bytes to what is said of them. Real ones are read where LibreOffice and ../shared are."""

import json
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from program import BINARY, ROOT

CORPUS = ROOT / ".." / "shared" / "corpus" / "legacy"
TABLE = "tcvn3__2007-74Z4A_solieu9thang-2.xls"


def run(*arguments):
    return subprocess.run([BINARY, *map(str, arguments)], capture_output=True, text=True, timeout=300)


def records(path):
    done = run("audit", "--format", "jsonl", path)
    return [json.loads(line) for line in done.stdout.splitlines()]


class OldText(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def write(self, name, data):
        path = Path(self.folder.name) / name
        path.write_bytes(data)
        return path

    VNI = "Tổng số 12 người, gồm 5 nam và 8 nữ. Lũy kế đến tháng 11 đạt 98,5% kế hoạch.\n"

    def in_vni(self, text):
        codes = {}
        table = (ROOT / "rules" / "encodings" / "vni.yaml").read_text(encoding="utf-8").split(">-")[1].split()
        for letter, code in zip(table[::2], table[1::2]):
            codes.setdefault(letter, bytes.fromhex(code))
        return b"".join(codes.get(letter) or letter.encode("latin-1") for letter in text)

    def test_a_text_file_in_vni_is_read_and_said_to_be_vni(self):
        path = self.write("bao-cao.txt", self.in_vni(self.VNI))
        self.assertEqual(run("text", path).stdout, self.VNI)
        document = records(path)[0]
        self.assertEqual(document["encoding"], "vni")

    def test_utf_16_is_read(self):
        path = self.write("bao-cao.txt", self.VNI.encode("utf-16"))
        self.assertEqual(run("text", path).stdout, self.VNI)

    def test_explain_encoding_names_font_encoding_and_reason(self):
        path = self.write("bao-cao.txt", self.in_vni(self.VNI))
        told = run("text", "--lang", "en", "--explain-encoding", path).stdout
        self.assertRegex(told, r"^paragraph 1: no font → vni \(by its letters, \d+ of \d+ marked words are syllables\): "
                               "Tổng số")

    def test_convert_writes_a_copy_in_unicode(self):
        before = self.in_vni(self.VNI)
        path = self.write("bao-cao.txt", before)
        copy = Path(self.folder.name) / "moi.docx"
        self.assertEqual(run("convert", path, "-o", copy).returncode, 0)
        self.assertEqual(run("text", copy).stdout, self.VNI)
        self.assertEqual(records(copy)[0]["encoding"], "unicode")
        self.assertEqual(path.read_bytes(), before)

    def test_convert_keeps_tables(self):
        source = ROOT / "fixtures" / "reports" / "soc-trang-2023-11.docx"
        copy = Path(self.folder.name) / "moi.docx"
        self.assertEqual(run("convert", source, "-o", copy).returncode, 0)
        self.assertEqual(run("text", copy).stdout, run("text", source).stdout)


@unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not installed")
@unittest.skipUnless(CORPUS.exists(), "no ../shared/corpus/legacy")
class NineMonthTable(unittest.TestCase):
    def test_the_rows_that_do_not_add_up_are_reported_and_no_others(self):
        rows = json.loads((CORPUS / "real_table_row_sums.json").read_text(encoding="utf-8"))["rows"]
        expected = {row["name"] for row in rows if row["verdict"] != "ok"}
        adding_up = {row["name"] for row in rows if row["verdict"] == "ok"}
        told = run("audit", CORPUS / "files" / TABLE).stdout
        reported = set(re.findall(r"^  Trích +hàng \d+ “(.*?)”: cột 3 ", told, re.MULTILINE))
        self.assertEqual(expected - reported, set())
        self.assertEqual(reported & adding_up, set())


if __name__ == "__main__":
    unittest.main()
