"""Archives: killed ingests lose nothing, hostile files cost only themselves, media without rights are named or read."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from program import BINARY, REPORTS, ROOT

MALFORMED = ROOT.parent / "shared" / "corpus" / "malformed"
NOBODY = 65534
# What is wrong with some of them, by the frozen name of its error code.
REASONS = {
    "libzip_regress__data__testfile.zip": "unknown_format",
    "ocrmypdf__invalid.pdf": "damaged",
    "pdfjs__issue6010_2.pdf": "encrypted",
    "pillow_images__truncated_jpeg.jpg": "damaged",
    "poi_xml_attacks__document__ExternalEntityInText.docx": "damaged",
    "poi_xml_attacks__spreadsheet__poc-shared-strings.xlsx": "too_large",
    "poi_xml_attacks__spreadsheet__poc-xmlbomb-empty.xlsx": "damaged",
    "qpdf__pages-copy-encryption.pdf": "encrypted",
}


def luyke(*arguments, user=None):
    """A run of the program; for root rights mean nothing, so it may run as another user."""
    return subprocess.run([BINARY, *map(str, arguments), "--lang", "en", "--rules", ROOT / "rules"], capture_output=True,
                          text=True, check=False, user=user)


def rows(archive, table):
    """The rows of a table in the archive's dump, texts without their mark."""
    done = luyke("archive", "dump", "--archive", archive)
    assert done.returncode == 0, done.stderr
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    return [[field.removeprefix('"') for field in line[1:]] for line in lines if line[0] == table]


class Archives(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="luyke-archive-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.archive = self.folder / "archive"

    def test_killed_ingests_and_rereadings_lose_nothing(self):
        done = subprocess.run([sys.executable, ROOT / "tools/soak", "--kills", "50", "--documents", "320"],
                              env={**os.environ, "LUYKE_BINARY": BINARY}, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        told = re.match(r"(\d+) kills of ingests and (\d+) of rereadings of (\d+) documents; \d+ archives came out whole",
                        done.stdout)
        self.assertIsNotNone(told, done.stdout)
        ingests, rereadings, documents = map(int, told.groups())
        self.assertGreaterEqual(ingests, 50)
        self.assertGreaterEqual(rereadings, 20)
        self.assertGreaterEqual(documents, 300)

    def test_hostile_files_cost_only_themselves(self):
        if not MALFORMED.is_dir():
            self.skipTest(f"no folder {MALFORMED}")
        reports = sorted(path for path in REPORTS.rglob("*") if path.suffix in (".docx", ".xlsx", ".txt"))
        done = luyke("ingest", *reports, MALFORMED, "--archive", self.archive, "--limit", "seconds=120")
        self.assertEqual(done.returncode, 3, done.stderr)
        stored = {Path(path).name for path, in rows(self.archive, "paths")}
        aside = {Path(row[0]).name: row[2] for row in rows(self.archive, "quarantine")}
        good = {path.name for path in reports}
        self.assertEqual(good - stored, set())
        self.assertEqual({path.name for path in MALFORMED.iterdir()}, (stored | set(aside)) - good)
        self.assertEqual({name: aside.get(name) for name in REASONS}, REASONS)
        self.assertFalse({"internal", "crashed"} & set(aside.values()), aside)
        self.assertEqual(luyke("archive", "verify", "--archive", self.archive).returncode, 0)

    def test_what_an_ended_run_left_is_read_without_rights(self):
        reports = self.folder / "reports"
        reports.mkdir()
        shutil.copy(REPORTS / "soc-trang-2023-11.txt", reports)
        command = [BINARY, "ingest", reports, "--archive", self.archive, "--rules", ROOT / "rules", "--watch"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
            for _ in range(200):
                if luyke("archive", "verify", "--archive", self.archive).stdout.endswith("sound: 1 document.\n"):
                    break
                time.sleep(0.1)
            run.kill()
        self.assertGreater((self.archive / "archive.db-wal").stat().st_size, 0)
        self.folder.chmod(0o755)
        for path in [self.archive, *self.archive.rglob("*")]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        user = NOBODY if os.geteuid() == 0 else None
        done = luyke("archive", "verify", "--archive", self.archive, user=user)
        self.assertEqual(done.stdout, "The archive is sound: 1 document.\n", done.stderr)
        self.archive.chmod(0o755)
        (self.archive / "archive.db-shm").unlink()
        self.archive.chmod(0o555)
        done = luyke("archive", "verify", "--archive", self.archive, user=user)
        self.assertIn("open the archive once where it can be written", done.stderr)
        for path in [self.archive, *self.archive.rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)

    def test_without_rights_nothing_is_written_and_all_is_read(self):
        self.assertEqual(luyke("ingest", REPORTS / "soc-trang-2023-11.docx", "--archive", self.archive).returncode, 0)
        self.folder.chmod(0o755)
        for path in [self.archive, *self.archive.rglob("*")]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        user = NOBODY if os.geteuid() == 0 else None
        done = luyke("ingest", REPORTS / "soc-trang-2023-11.txt", "--archive", self.archive, user=user)
        self.assertEqual(done.returncode, 3)
        self.assertIn("the archive cannot be written: check its rights, or that its disk is not read-only", done.stderr)
        self.assertEqual(luyke("archive", "verify", "--archive", self.archive, user=user).stdout,
                         "The archive is sound: 1 document.\n")
        for path in [self.archive, *self.archive.rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)


if __name__ == "__main__":
    unittest.main()
