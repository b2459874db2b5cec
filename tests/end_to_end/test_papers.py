"""The papers of an audit: the page, and minutes and a request for each unit, whole on paper too."""

import html.parser
import re
import shutil
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from program import BINARY, ROOT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEAD = "UBND HUYỆN {0}\nPHÒNG LĐTBXH\nSố: {1}/BC-LĐTBXH\nSóc Trăng, ngày {2} tháng {3} năm 2023\n\nBÁO CÁO\n" \
       "Kết quả công tác tháng {3} năm 2023\n\n"
RIGHT = "Trong tháng tạo việc làm cho 300 lao động (nam 120 người, nữ 180 người).\n"
WRONG = "Trong tháng tạo việc làm cho 310 lao động (nam 120 người, nữ 180 người).\n"
REPORTS = {
    "my-tu.txt": HEAD.format("MỸ TÚ", "05", "20", "11") + WRONG,
    "ke-sach.txt": HEAD.format("KẾ SÁCH", "06", "21", "11") + RIGHT,
    "long-phu.txt": HEAD.format("LONG PHÚ", "07", "22", "11") + WRONG.replace("310", "290"),
    "my-tu-10.txt": HEAD.format("MỸ TÚ", "04", "20", "10") + WRONG,
}


def luyke(*arguments):
    return subprocess.run([BINARY, *map(str, arguments), "--rules", ROOT / "rules"], capture_output=True, text=True,
                          check=False)


def words_of(text):
    return re.sub(r"\W+", " ", text).split()


def words_of_docx(path):
    with zipfile.ZipFile(path) as file:
        body = ElementTree.fromstring(file.read("word/document.xml"))
    return [word for paragraph in body.iter(W + "p")
            for word in words_of("".join(text.text or "" for text in paragraph.iter(W + "t")))]


class Page(html.parser.HTMLParser):
    """Counts elements and finds those that are not closed."""

    def __init__(self, text):
        super().__init__()
        self.open, self.articles, self.marks = [], [], 0
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag == "article":
            self.articles.append(dict(attrs))
        self.marks += tag == "mark"
        if tag not in ("meta", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag


class Papers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="luyke-papers-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        (cls.folder / "in").mkdir()
        for name, text in REPORTS.items():
            (cls.folder / "in" / name).write_text(text, encoding="utf-8")
        cls.archive = cls.folder / "archive"
        assert luyke("ingest", cls.folder / "in", "--archive", cls.archive).returncode == 0
        cls.out = cls.folder / "out"
        cls.done = luyke("audit", "--archive", cls.archive, "--period", "2023-11", "-o", cls.out)

    def test_a_page_and_two_papers_for_each_unit_that_is_asked(self):
        self.assertEqual(self.done.returncode, 1, self.done.stderr)
        self.assertEqual(sorted(path.name for path in self.out.iterdir()), [
            "bien-ban-phong-ldtbxh-ubnd-huyen-long-phu.docx", "bien-ban-phong-ldtbxh-ubnd-huyen-my-tu.docx",
            "doi-chieu.html",
            "giai-trinh-phong-ldtbxh-ubnd-huyen-long-phu.docx", "giai-trinh-phong-ldtbxh-ubnd-huyen-my-tu.docx"])
        self.assertIn("3 tài liệu", self.done.stdout)

    def test_the_page_is_whole_and_filters_by_what_it_says(self):
        text = (self.out / "doi-chieu.html").read_text(encoding="utf-8")
        page = Page(text)
        self.assertEqual(page.open, [])
        self.assertEqual([(entry["data-severity"], entry["data-unit"]) for entry in page.articles],
                         [("error", "PHÒNG LĐTBXH (UBND HUYỆN MỸ TÚ)"), ("error", "PHÒNG LĐTBXH (UBND HUYỆN LONG PHÚ)")])
        self.assertTrue(all(entry["data-indicator"] for entry in page.articles))
        self.assertEqual(page.marks, 6)
        self.assertNotRegex(text, r"(src|href)=.(?!#)")
        self.assertNotRegex(text.lower(), r"\bsai\b")

    def test_papers_name_the_difference_in_neutral_words(self):
        for kind in ("bien-ban", "giai-trinh"):
            words = " ".join(words_of_docx(self.out / f"{kind}-phong-ldtbxh-ubnd-huyen-my-tu.docx"))
            for said in ("310", "300", "chênh lệch", "cần làm rõ", "tháng 11 2023", "05 BC LĐTBXH ngày 20 11 2023"):
                self.assertIn(said, words)
            self.assertNotRegex(words.lower(), r"\bsai\b")
            self.assertNotIn("LONG PHÚ", words)

    def test_the_same_archive_gives_the_same_papers(self):
        again = self.folder / "again"
        luyke("audit", "--archive", self.archive, "--period", "2023-11", "-o", again)
        for path in self.out.glob("*.docx"):
            self.assertEqual(path.read_bytes(), (again / path.name).read_bytes())

    @unittest.skipUnless(shutil.which("soffice") and shutil.which("pdftotext"), "LibreOffice or poppler is not installed")
    def test_papers_become_pdf_without_loss(self):
        papers = sorted(self.out.glob("*.docx"))
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/office", "--headless", "--convert-to", "pdf",
                        "--outdir", self.folder / "pdf", *papers], check=True, capture_output=True)
        for paper in papers:
            pdf = self.folder / "pdf" / (paper.stem + ".pdf")
            shown = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True, text=True).stdout
            # Letters only: cells break words where they must.
            letters = re.sub(r"\W+", "", shown)
            missing = [word for word in words_of_docx(paper) if word not in letters]
            self.assertEqual(missing, [], paper.name)
            self.assertIn("595.3", subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    unittest.main()
