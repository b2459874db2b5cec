"""Whole reports as lists of blocks: (kind, content), numbers marked. Kinds: head, title, heading, text, item, table, annex,
foot. A table is a list of rows of cells."""

import random

from province import BY_KEY, DISTRICTS, ECONOMY, INDICATORS, SECTORS, SOCIETY, STATE, YEAR
from wording import Author, capital

ROMAN = ("I", "II", "III", "IV", "V", "VI")
AREAS = (("KINH TẾ", ECONOMY), ("VĂN HÓA - XÃ HỘI", SOCIETY), ("NỘI CHÍNH", STATE))
HIGHLIGHTS = ("jobs", "training", "revenue", "invest", "catch", "dengue", "accidents")
FILLERS = {
    "farming": """Thời tiết tương đối thuận lợi, các loại cây trồng sinh trưởng và phát triển tốt.
Công tác phòng, chống hạn mặn và phòng trừ sâu bệnh được theo dõi chặt chẽ.
Ngành chuyên môn thường xuyên hướng dẫn nông dân thực hiện lịch thời vụ.""",
    "trade": """Hàng hóa trên thị trường đa dạng, đáp ứng nhu cầu tiêu dùng của nhân dân.
Giá cả các mặt hàng thiết yếu cơ bản ổn định.
Lực lượng chức năng tăng cường kiểm tra, chống buôn lậu và gian lận thương mại.""",
    "budget": """Công tác thu ngân sách được tập trung chỉ đạo ngay từ đầu năm.
Các chủ đầu tư được đôn đốc đẩy nhanh tiến độ thi công và thanh quyết toán.
Chi ngân sách bảo đảm đúng chế độ, chính sách, đáp ứng nhiệm vụ của địa phương.""",
    "labour": """Công tác đào tạo nghề gắn với giải quyết việc làm được các ngành, các cấp quan tâm.
Phối hợp tổ chức phiên giao dịch việc làm và tư vấn hướng nghiệp cho người lao động.""",
    "social": """Các chế độ, chính sách đối với người có công và đối tượng bảo trợ xã hội được thực hiện kịp thời, đúng quy định.
Công tác đền ơn đáp nghĩa và an sinh xã hội tiếp tục được quan tâm.""",
    "health": """Công tác khám, chữa bệnh và chăm sóc sức khỏe nhân dân được duy trì.
Ngành y tế tăng cường giám sát dịch bệnh, vệ sinh môi trường và diệt lăng quăng.""",
    "school": """Nề nếp dạy và học được giữ vững; cơ sở vật chất trường lớp được quan tâm đầu tư.
Công tác phổ cập giáo dục, xóa mù chữ tiếp tục được duy trì.""",
    "order": """Tình hình an ninh chính trị, trật tự an toàn xã hội cơ bản ổn định.
Lực lượng chức năng tăng cường tuần tra, kiểm soát trên các tuyến đường trọng điểm.""",
    "office": """Công tác tiếp công dân được thực hiện đúng quy định.
Việc ứng dụng công nghệ thông tin trong giải quyết thủ tục hành chính được đẩy mạnh.""",
}
FILLERS = {sector: lines.split("\n") for sector, lines in FILLERS.items()}
JUDGEMENT = """Nhìn chung, tình hình kinh tế - xã hội trên địa bàn tiếp tục ổn định, các chỉ tiêu chủ yếu đều được triển khai theo kế hoạch.
Bên cạnh kết quả đạt được, tiến độ giải ngân một số công trình còn chậm, giá vật tư nông nghiệp ở mức cao.
Đời sống của một bộ phận nhân dân vùng sâu, vùng đồng bào dân tộc còn gặp khó khăn.""".split("\n")
TASKS = """Tiếp tục chỉ đạo sản xuất nông nghiệp theo lịch thời vụ, chủ động phòng, chống thiên tai, dịch bệnh.
Đẩy mạnh các biện pháp thu ngân sách, chống thất thu; đôn đốc tiến độ giải ngân vốn đầu tư công.
Thực hiện tốt công tác giải quyết việc làm, đào tạo nghề cho lao động nông thôn và đưa lao động đi làm việc ở nước ngoài.
Tăng cường các biện pháp phòng, chống dịch bệnh, bảo đảm an toàn thực phẩm.
Bảo đảm an ninh chính trị, trật tự an toàn xã hội; kéo giảm tai nạn giao thông.
Nâng cao chất lượng giải quyết thủ tục hành chính, tiếp công dân, xử lý đơn thư đúng thời hạn.""".split("\n")


class Report:
    def __init__(self, sheet, dispatch, copied=None):
        """`dispatch`: (number, date, what it replaces or None); `copied`: (sector, sheet that stands there, its words too)."""
        self.sheet, self.office, self.month = sheet, sheet.office, sheet.month
        self.author, self.dispatch, self.copied = Author(sheet), dispatch, copied
        self.dice = random.Random(f"{self.office.code}/{self.month}/words")

    def symbol(self):
        return f"{self.dispatch[0]}/BC-UBND"

    def blocks(self):
        chosen = {"prose": self._prose, "bullets": self._bullets, "brackets": self._prose, "table": self._sector_tables,
                  "annex": self._highlights, "province": self._prose}[self.office.layout]
        body = [("head", self._head()), ("title", self._title()), *self._opening(), *self._areas(chosen)]
        body += [*self._ending(), ("foot", self._foot())]
        return body + (self._annex() if self.office.layout == "annex" else [])

    def _head(self):
        office, (_, date, _) = self.office, self.dispatch
        body = f"{office.kind} {office.name}".upper()
        left = ["UBND TỈNH SÓC TRĂNG", f"ỦY BAN NHÂN DÂN {body}"] if office.parent_in_head else ["ỦY BAN NHÂN DÂN", body]
        day = f"{office.name}, ngày {date.day:02} tháng {date.month:02}" if date.month < 3 else \
            f"{office.name}, ngày {date.day:02} tháng {date.month}"
        return [*left, f"Số: {self.symbol()}"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                                                 f"{day} năm {date.year}"]

    def _title(self):
        told = {6: "tháng 6, 6 tháng đầu năm", 9: "tháng 9 và 9 tháng đầu năm", 12: "tháng 12 và cả năm"}
        month = told.get(self.month, f"tháng {self.month:02}" if self.month < 3 else f"tháng {self.month}")
        coming = f"tháng {self.month + 1}" if self.month < 12 else "tháng 01 năm 2024"
        first = f"Tình hình kinh tế - xã hội {month} {YEAR}" if "năm" in month else f"Tình hình kinh tế - xã hội {month} năm {YEAR}"
        return ["BÁO CÁO", first, f"và nhiệm vụ trọng tâm {coming}"]

    def _opening(self):
        lines = []
        if self.dispatch[2]:
            lines.append(f"Báo cáo này thay thế Báo cáo số {self.dispatch[2]} của Ủy ban nhân dân {self.office.title}.")
        lines.append(f"Ủy ban nhân dân {self.office.title} báo cáo tình hình kinh tế - xã hội tháng {self.month} năm {YEAR} như sau:")
        return [("text", line) for line in lines]

    def _areas(self, body):
        areas = AREAS if self.office.economy_first else (AREAS[1], AREAS[0], AREAS[2])
        blocks, number = [], 0
        for roman, (name, sectors) in zip(ROMAN, areas):
            if self.office.numbered == "roman":
                blocks.append(("heading", f"{roman}. LĨNH VỰC {name}"))
                number = 0
            for sector in sectors:
                number += 1
                blocks.append(("heading", f"{number}. {SECTORS[sector][self.author.variant]}"))
                blocks += body(sector)
        if self.office.is_province:
            blocks += self._district_tables()
        return blocks

    def keys(self, sector, sheet=None):
        texts = (sheet or self.sheet).texts
        return [i.key for i in INDICATORS if i.sector == sector and (i.key, "A") in texts]

    def _author(self, sector):
        if not self.copied or self.copied[0] != sector:
            return self.author
        author = Author(self.copied[1])
        author.month = author.month if self.copied[2] else self.month
        return author

    def _prose(self, sector):
        author, keys, blocks = self._author(sector), self.keys(sector), []
        filler = self.dice.choice(FILLERS[sector])
        for begin in range(0, len(keys), 3):
            told = [author.sentence(key, at == 0) for at, key in enumerate(keys[begin:begin + 3])]
            lead = f"{filler} " if begin == 0 else ""
            blocks.append(("text", lead + " ".join(f"{sentence}." for sentence in told)))
        return blocks

    def _bullets(self, sector):
        author = self._author(sector)
        return [("text", self.dice.choice(FILLERS[sector]))] + [
            ("item", f"- {author.sentence(key, True)}.") for key in self.keys(sector)]

    def _sector_tables(self, sector):
        flows = [key for key in self.keys(sector) if BY_KEY[key].kind == "flow"]
        levels = [key for key in self.keys(sector) if BY_KEY[key].kind != "flow"]
        author = self._author(sector)
        said = " ".join(f"{author.sentence(key, False)}." for key in levels)
        blocks = [("text", f"{self.dice.choice(FILLERS[sector])} {said}".strip())]
        notes = [self.sheet.notes[key] for key in flows if key in self.sheet.notes]
        if flows:
            blocks += [("text", "Kết quả thực hiện các chỉ tiêu như sau:"), ("table", self._rows(flows, author))]
        return blocks + [("text", f"{note}.") for note in notes]

    def _rows(self, keys, author, before=False):
        month = f"tháng {author.month}"
        head = ["TT", "Chỉ tiêu", "ĐVT", f"Kế hoạch năm {YEAR}", *(["Thực hiện tháng trước"] if before else []),
                f"Thực hiện {month}", f"Lũy kế {author.month} tháng", "So với kế hoạch (%)"]
        slots = ("P", *("L" if before else ""), "A", "B", "q")
        rows = [head]
        for at, key in enumerate(keys, 1):
            cells = [author.number(key, slot, False).removesuffix("%") if (key, slot) in author.sheet.texts else "-"
                     for slot in slots]
            rows.append([str(at), author.label(key), author.sheet.unit(key), *cells])
        return rows

    def _highlights(self, sector):
        author = self._author(sector)
        keys = [key for key in self.keys(sector) if key in HIGHLIGHTS or BY_KEY[key].kind != "flow"]
        said = " ".join(f"{author.sentence(key, at == 0)}." for at, key in enumerate(keys))
        notes = [f"{self.sheet.notes[key]}." for key in self.keys(sector) if key in self.sheet.notes and key not in keys]
        return [("text", " ".join([self.dice.choice(FILLERS[sector]), said, *notes]).strip())]

    def _annex(self):
        number, date, _ = self.dispatch
        keys = [key for area in AREAS for sector in area[1] for key in self.keys(sector) if BY_KEY[key].kind == "flow"]
        title = ["Phụ lục", f"MỘT SỐ CHỈ TIÊU KINH TẾ - XÃ HỘI THÁNG {self.month} NĂM {YEAR}",
                 f"(Kèm theo Báo cáo số {number}/BC-UBND ngày {date.day:02}/{date.month:02}/{date.year} của UBND {self.office.title})"]
        return [("annex", title), ("table", self._rows(keys, self.author, before=self.month > 1))]

    def _district_tables(self):
        blocks = [("heading", "IV. KẾT QUẢ MỘT SỐ CHỈ TIÊU THEO ĐỊA BÀN")]
        tables = (("jobs", "A", "B"), ("training", "A", "B"), ("revenue", "A", "B"), ("invest", "A", "B"),
                  ("vegetables", "B"), ("catch", "B"), ("visits", "B"), ("houses", "B"))
        for name, chosen in (("Lao động, việc làm", tables[:2]), ("Tài chính", tables[2:4]), ("Các lĩnh vực khác", tables[4:])):
            columns = [(key, slot) for key, *slots in chosen for slot in slots]
            blocks.append(("text", f"{name} theo huyện, thị xã, thành phố:"))
            blocks.append(("table", self._district_rows(columns)))
        return blocks

    def _district_rows(self, columns):
        told = {"A": f"tháng {self.month}", "B": f"lũy kế {self.month} tháng"}
        head = [f"{BY_KEY[key].labels[0]} {told[slot]} ({self.sheet.unit(key)})" for key, slot in columns]
        rows = [["TT", "Địa bàn", *head]]
        for at, district in enumerate(DISTRICTS, 1):
            cells = [self.author.number(key, f"{slot}@{district.code}", False) if (key, f"{slot}@{district.code}") in
                     self.sheet.texts else "-" for key, slot in columns]
            rows.append([str(at), capital(district.title), *cells])
        return [*rows, ["", "Toàn tỉnh", *(self.author.number(key, slot, False) for key, slot in columns)]]

    def _ending(self):
        number = 4 + self.office.is_province
        lead = (f"{ROMAN[number - 1]}. ", f"{ROMAN[number]}. ") if self.office.numbered == "roman" else ("10. ", "11. ")
        coming = f"THÁNG {self.month + 1}" if self.month < 12 else "THÁNG 01 NĂM 2024"
        tasks = self.dice.sample(TASKS, 3)
        closing = f"Trên đây là báo cáo tình hình kinh tế - xã hội tháng {self.month} năm {YEAR} của Ủy ban nhân dân {self.office.title}./."
        return [("heading", f"{lead[0]}ĐÁNH GIÁ CHUNG"), ("text", " ".join(self.dice.sample(JUDGEMENT, 2))),
                ("heading", f"{lead[1]}NHIỆM VỤ TRỌNG TÂM {coming}"), *(("item", f"- {task}") for task in tasks), ("text", closing)]

    def _foot(self):
        if self.office.is_province:
            recipients = ["- Văn phòng Chính phủ;", "- Bộ Kế hoạch và Đầu tư;", "- TT. Tỉnh ủy, TT. HĐND tỉnh;", "- Lưu: VT, TH."]
        else:
            recipients = ["- UBND tỉnh Sóc Trăng;", "- Sở Kế hoạch và Đầu tư;", "- TT. Huyện ủy, TT. HĐND;", "- Lưu: VT."]
        return recipients, ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], self.office.signer
