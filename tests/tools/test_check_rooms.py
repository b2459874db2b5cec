"""The walls between rooms: each kind of trespass is told, with file and line."""

import importlib.machinery
import importlib.util
import tempfile
import unittest
from pathlib import Path

TOOL = Path(__file__).resolve().parents[2] / "tools" / "check_rooms"
loader = importlib.machinery.SourceFileLoader("check_rooms", str(TOOL))
check_rooms = importlib.util.module_from_spec(importlib.util.spec_from_loader("check_rooms", loader))
loader.exec_module(check_rooms)


class CheckRooms(unittest.TestCase):
    def faults(self, files):
        with tempfile.TemporaryDirectory() as root:
            for name, text in files.items():
                path = Path(root) / "src" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return check_rooms.check(root)

    def test_allowed_includes_pass(self):
        self.assertEqual(self.faults({
            "base/digest.cc": "#include <openssl/evp.h>\n#include <sys/stat.h>\n#include <array>\n",
            "extract/a.cc": '#include "text/passage.h"\n#include <re2/re2.h>\n',
            "cli/main.cc": '#include "pipeline/job.h"\n#include <CLI/CLI.hpp>\n',
        }), [])

    def test_room_above_or_beside(self):
        self.assertEqual(self.faults({"model/a.h": "#pragma once\n#include \"text/passage.h\"\n"}),
                         ["src/model/a.h:2: room model may not include room text"])

    def test_library_in_the_wrong_place(self):
        self.assertEqual(self.faults({"base/file.cc": "#include <openssl/evp.h>\n"}),
                         ["src/base/file.cc:1: <openssl/evp.h> belongs to base/digest.cc only"])

    def test_library_written_with_quotes(self):
        self.assertEqual(self.faults({"audit/a.cc": '#include "re2/re2.h"\n'}),
                         ["src/audit/a.cc:1: <re2/re2.h> belongs to extract/ only"])

    def test_unknown_library(self):
        self.assertEqual(self.faults({"audit/a.cc": "#include <boost/any.hpp>\n"}),
                         ["src/audit/a.cc:1: <boost/any.hpp> is of no library in the table of tools/check_rooms"])

    def test_relative_include(self):
        self.assertEqual(self.faults({"audit/a.cc": '#include "a.h"\n'}),
                         ['src/audit/a.cc:1: "a.h" is no path from src/'])

    def test_file_outside_every_room(self):
        self.assertEqual(self.faults({"main.cc": "\n", "misc/a.cc": "\n"}),
                         ["src/main.cc: lies in no room of the table", "src/misc/a.cc: lies in no room of the table"])

    def test_library_types_leak_through_a_header(self):
        faults = self.faults({
            "extract/pattern.h": "#include <re2/re2.h>\n",
            "extract/extractor.h": '#include "extract/pattern.h"\n',
            "pipeline/run.cc": '#include "extract/extractor.h"\n',
        })
        self.assertEqual(faults, ['src/pipeline/run.cc:1: "extract/extractor.h" brings <re2/…> into another room'])

    def test_library_header_inside_its_room_is_fine(self):
        self.assertEqual(self.faults({
            "extract/pattern.h": "#include <re2/re2.h>\n",
            "extract/a.cc": '#include "extract/pattern.h"\n',
        }), [])

    def test_cmake_links_obey_the_table(self):
        self.assertEqual(self.faults({"text/CMakeLists.txt": "luyke_room(text\n  SOURCES a.cc\n  ROOMS base extract)\n"}),
                         ["src/text/CMakeLists.txt: room text may not link room extract"])


if __name__ == "__main__":
    unittest.main()
