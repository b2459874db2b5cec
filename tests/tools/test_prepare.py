"""tools/prepare.sh: what is installed, what is asked, when nothing is rebuilt. Package tools are stand-ins."""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Prepare(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="luyke báo cáo ")
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name) / "project"
        self.bin = Path(folder.name) / "bin"
        (self.root / "tools").mkdir(parents=True)
        (self.root / "src").mkdir()
        self.bin.mkdir()
        shutil.copy(ROOT / "tools" / "prepare.sh", self.root / "tools")
        shutil.copy(ROOT / "tools" / "packages.txt", self.root / "tools")
        for name in ("CMakeLists.txt", "CMakePresets.json"):
            (self.root / name).write_text("")

    def stand_in(self, name, script):
        path = self.bin / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def bash(self, script):
        return subprocess.run(["bash", "-c", f'source "$0/tools/prepare.sh"; {script}', str(self.root)],
                              env={"PATH": f"{self.bin}:{os.environ['PATH']}"}, capture_output=True, text=True)

    def all_but(self, *missing):
        names = [line.split()[0] for line in (ROOT / "tools" / "packages.txt").read_text().splitlines()
                 if line and not line.startswith("#")]
        lines = "".join(f"ii |{name}\\n" for name in names if name not in missing)
        self.stand_in("dpkg-query", f"printf '{lines}'; exit 1")

    def test_nothing_is_installed_twice(self):
        self.all_but()
        self.stand_in("apt-get", "echo called; exit 1")
        done = self.bash("need_packages build test check")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))

    def test_only_what_is_missing_is_installed(self):
        self.all_but("libzip-dev", "clang-tidy")
        self.stand_in("apt-get", 'echo "apt-get $*"')
        self.stand_in("sudo", '"$@"')
        done = self.bash("need_packages build")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stdout, "", "standard output belongs to the program")
        self.assertIn("luyke: installing libzip-dev\n", done.stderr)
        self.assertIn("--no-install-recommends libzip-dev\n", done.stderr)
        self.assertNotIn("clang-tidy", done.stderr)

    def test_an_unreachable_archive_names_the_packages(self):
        self.all_but("libzip-dev", "ninja-build")
        self.stand_in("apt-get", "exit 100")
        self.stand_in("sudo", '"$@"')
        done = self.bash("need_packages build")
        self.assertEqual(done.returncode, 3)
        self.assertTrue(done.stderr.endswith("luyke: the packages could not be installed; install by hand: "
                                             "apt-get install ninja-build libzip-dev\n"), done.stderr)

    def test_every_line_of_the_package_list_has_a_group_and_a_reason(self):
        for line in (ROOT / "tools" / "packages.txt").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                self.assertGreaterEqual(len(line.split()), 3, line)
                self.assertIn(line.split()[1], ("build", "test", "check", "scans", "office"))

    def is_fresh(self):
        return self.bash('is_fresh "$root/build/release/ready"').returncode == 0

    def test_fresh_until_a_source_is_newer(self):
        build = self.root / "build" / "release"
        build.mkdir(parents=True)
        (build / "luyke").write_text("")
        (build / "luyke").chmod(0o755)
        self.assertFalse(self.is_fresh(), "no stamp yet")
        stamp = build / "ready"
        stamp.write_text(f"{self.root}\n", encoding="utf-8")
        os.utime(stamp, (2e9, 2e9))
        self.assertTrue(self.is_fresh())
        (self.root / "src" / "new.cc").write_text("")
        os.utime(self.root / "src" / "new.cc", (2e9 + 1, 2e9 + 1))
        self.assertFalse(self.is_fresh())
        stamp.write_text("/elsewhere\n", encoding="utf-8")
        os.utime(stamp, (2e9 + 2, 2e9 + 2))
        self.assertFalse(self.is_fresh(), "the folder was moved")


if __name__ == "__main__":
    unittest.main()
