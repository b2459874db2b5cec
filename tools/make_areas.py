#!/usr/bin/env python3
"""Writes rules/areas/units.csv and communes.csv from the published lists and rules/areas/history.csv.

Usage: tools/make_areas.py [FOLDER]     FOLDER holds before_2025/ and after_2025-07/; default ../shared/corpus/areas

rules/areas/README.md names the lists and says what the columns mean. Which old commune went into which new one is printed
in the newer list as prose; names that stand for several old communes are settled by the district in brackets, else by the
code nearest to those that were clear. A name that cannot be settled is counted and left out.
"""

import json
import re
import statistics
import sys
import unicodedata
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AREAS = ROOT / "rules" / "areas"
LAST_DAY = date(2025, 6, 30)  # of the old provinces, and of all districts
FIRST_DAY = LAST_DAY + timedelta(1)

COLUMNS = ["code", "kind", "name", "parent", "from", "to", "successors", "other_names"]
KINDS = {"tinh": "tỉnh", "thanh-pho": "thành phố", "quan": "quận", "huyen": "huyện", "thi-xa": "thị xã", "xa": "xã",
         "phuong": "phường", "thi-tran": "thị trấn"}
KIND_WORDS = ["thủ đô", "thành phố", "tỉnh", "quận", "huyện", "thị xã", "thị trấn", "phường", "xã", "đặc khu"]
KIND_AT_START = re.compile(rf"(?:các )?({'|'.join(KIND_WORDS)})\s+(.*)", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\s*\(([^)]*)\)")
# What the lists say of a part of a commune before they name it.
PART = re.compile(r"một phần|phần còn lại|toàn bộ|diện tích(?: TN| tự nhiên)?|quy mô dân số|sau khi sắp xếp|của", re.IGNORECASE)

OTHER_NAMES = {
    "01": ["Hà nội"], "06": ["Bắc Cạn"], "62": ["Công Tum"], "66": ["Đắc Lắc", "Đăk Lăk", "Darlac"],
    "67": ["Đắc Nông", "Đăk Nông"], "77": ["BRVT", "BR-VT"], "79": ["HCM", "TPHCM", "Sài Gòn"], "643": ["Buôn Mê Thuột", "Ban Mê Thuột"],
    "622": ["Plei Ku", "Plây Cu"],
}

# What units of the older list were called on their last day.
RENAMED = {"369": ("thành phố", "Hoa Lư"), "476": ("thị xã", "Phong Điền"), "753": ("huyện", "Long Đất")}


def key_of(name):
    """What two spellings of one name share: no marks, no blanks, no capitals."""
    bare = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]", "", bare).lstrip("0")


def marked_key(name):
    """The same with marks, wherever the tone mark was put."""
    return "".join(sorted(unicodedata.normalize("NFD", name.lower().replace(" ", "").replace("-", ""))))


def day(text):
    return date.fromisoformat(text) if text else None


def split_kind(full_name):
    kind, name = KIND_AT_START.fullmatch(full_name.strip()).groups()
    kind = kind.lower()
    return ("thành phố" if kind == "thủ đô" else kind), name.strip()


class Unit:
    def __init__(self, code, kind, name, parent="", first=None, last=None):
        self.code, self.kind, self.name, self.parent = code, kind, name, parent
        self.first, self.last = first, last
        self.successors = {}  # code → whole
        self.other_names = OTHER_NAMES.get(code, [])

    def row(self):
        successors = ";".join(code + ("=1" if whole else "") for code, whole in sorted(self.successors.items()))
        return [self.code, self.kind, self.name, self.parent, str(self.first or ""), str(self.last or ""), successors,
                ";".join(self.other_names)]


def read_history():
    rows = [line.split(",") for line in (AREAS / "history.csv").read_text(encoding="utf-8").splitlines()
            if line and not line.startswith("#")]
    assert rows[0] == COLUMNS, rows[0]
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows[1:]]


class History:
    """When units of the lists began, and which had ended before the day that the lists lead up to."""

    def __init__(self):
        self.began = defaultdict(list)
        self.ended = set()
        for row in read_history():
            heirs = [heir.split("=")[0] for heir in row["successors"].split(";")]
            for heir in heirs:
                self.began[heir].append(day(row["to"]) + timedelta(1))
            if row["code"] not in heirs and day(row["to"]) < FIRST_DAY:
                self.ended.add((row["code"], row["name"]))

    def first_day(self, code, before):
        days = [began for began in self.began[code] if began < before]
        return max(days) if days else None


def read_json(folder, name):
    return json.loads((folder / name).read_text(encoding="utf-8"))


def read_before(folder, history):
    """The units of the list of April 2023, by code, each ending with the last day of that order; and those that ended sooner."""
    units, ended = {}, {}
    for name in ("tinh_tp", "quan_huyen", "xa_phuong"):
        for code, item in read_json(folder, f"before_2025/{name}.json").items():
            unit = Unit(code, KINDS[item["type"]], item["name"], item.get("parent_code", ""), last=LAST_DAY)
            unit.first = history.first_day(code, LAST_DAY)
            if (code, unit.name) in history.ended:
                ended[code] = unit
                continue
            unit.kind, unit.name = RENAMED.get(code, (unit.kind, unit.name))
            units[code] = unit
    return units, ended


def merged_provinces(text):
    """The names in 'thành phố Cần Thơ, tỉnh Sóc Trăng và tỉnh Hậu Giang'; none where nothing changed."""
    if "giữ nguyên" in text:
        return []
    names = re.split(r",| và ", text.split(".")[0])
    return ["Hồ Chí Minh" if "TPHCM" in name else split_kind(name)[1] for name in names]


def add_provinces(before, items, history):
    """The provinces since July 2025; the old ones get their successor, or go on."""
    old = {key_of(unit.name): unit for unit in before.values() if not unit.parent}
    after = {}
    members = {}
    for item in items:
        kind, name = split_kind(item["ten"])
        parts = [old[key_of(part)] for part in merged_provinces(item["truocsapnhap"])]
        for part in parts:
            part.successors[item["ma"]] = True
        began = history.first_day(item["ma"], date.max)
        if parts:
            unit = Unit(item["ma"], kind, name, first=max(FIRST_DAY, began or FIRST_DAY))
        else:  # goes on as it was
            unit = Unit(item["ma"], kind, name, first=began)
            parts = [before.pop(item["ma"])]
        after[item["ma"]] = unit
        members[item["ma"]] = {part.code for part in parts}
    return after, members


def parts_of(text):
    """[(kind, name, district or '', whole)] of the communes that a new one was made from."""
    parts = []
    kind, part_of = "", False
    # Commas inside brackets are not between communes.
    text = IN_BRACKETS.sub(lambda m: " (" + m.group(1).replace(",", "/") + ")", text)
    for piece in re.split(r",| và (?=phường|xã|thị trấn|phần|một phần)|;", text, flags=re.IGNORECASE):
        bracket = IN_BRACKETS.search(piece)
        note = bracket.group(1) if bracket else ""
        bare = IN_BRACKETS.sub("", piece).strip()
        if PART.search(bare):
            part_of = True
        name = PART.sub("", bare)
        found = re.search(rf"(?:các )?(?:{'|'.join(KIND_WORDS)})\s.*", name, re.IGNORECASE)
        if found:
            named = KIND_AT_START.fullmatch(found.group().strip())
            kind, rest = named.group(1).lower(), named.group(2)
            again = KIND_AT_START.fullmatch(rest)  # "các phường Phường Đại Kim"
            if again:
                kind, rest = again.group(1).lower(), again.group(2)
        elif kind and name.strip():
            rest = name
        else:
            continue
        rest = re.sub(r"\s+", " ", rest).strip(" .")
        if rest:
            district = note if re.match(r"(?:thành phố|quận|huyện|thị xã)", note, re.IGNORECASE) else ""
            parts.append((kind, rest, district, not part_of and "phần" not in note))
    return parts


class Communes:
    """The communes before July 2025, to be found by what the newer list calls them."""

    def __init__(self, before):
        self.by_name = defaultdict(list)
        self.districts = {code: unit for code, unit in before.items() if len(code) == 3}
        for code, unit in before.items():
            if len(code) == 5 and unit.parent in self.districts:
                province = self.districts[unit.parent].parent
                self.by_name[province, key_of(unit.name)].append(unit)

    def candidates(self, provinces, kind, name, district):
        found = [unit for province in sorted(provinces) for unit in self.by_name[province, key_of(name)]]
        for fits in (lambda unit: unit.kind == kind,
                     lambda unit: not district or key_of(self.districts[unit.parent].name) == key_of(split_kind(district)[1])):
            kept = [unit for unit in found if fits(unit)]
            found = kept or found
        return found


def settle(parts, communes, provinces, code):
    """[(unit, whole)] for the parts that can be told, and how many cannot."""
    found = [(communes.candidates(provinces, kind, name, district), name, whole) for kind, name, district, whole in parts]
    clear = [units[0] for units, _, _ in found if len(units) == 1]
    districts = {unit.parent for unit in clear}
    middle = statistics.median([int(unit.code) for unit in clear] or [int(code)])

    def strangeness(unit, name):
        return unit.parent not in districts, marked_key(unit.name) != marked_key(name), abs(int(unit.code) - middle)

    settled = [(min(units, key=lambda unit: strangeness(unit, name)), whole) for units, name, whole in found if units]
    return settled, len(found) - len(settled)


def add_communes(before, ended, items, members):
    communes = Communes(before | ended)
    after = {}
    lost = 0
    sources = defaultdict(list)  # old code → [(new code, whole)]
    for item in items:
        kind, name = split_kind(item["ten"])
        after[item["ma"]] = Unit(item["ma"], kind, name, item["magoc"], first=FIRST_DAY)
        if "giữ nguyên" in item["truocsapnhap"] and item["ma"] in before:
            sources[item["ma"]].append((item["ma"], True))
            continue
        settled, unknown = settle(parts_of(item["truocsapnhap"]), communes, members[item["magoc"]], item["ma"])
        lost += unknown
        for unit, whole in settled:
            sources[unit.code].append((item["ma"], whole))
    for code, heirs in sources.items():
        alone = len({heir for heir, _ in heirs}) == 1
        before[code].successors = {heir: whole and alone for heir, whole in heirs}
    return after, lost


def add_district_successors(before):
    for code, unit in before.items():
        if len(code) == 5 and unit.parent in before:
            for heir in unit.successors:
                before[unit.parent].successors[heir] = False


def write(name, heading, units):
    rows = [unit.row() for unit in sorted(units, key=lambda unit: (unit.code, unit.first or date.min))]
    assert not any("," in field for row in rows for field in row)
    lines = [heading, ",".join(COLUMNS)] + [",".join(row) for row in rows]
    (AREAS / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(rows)} areas")


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "corpus" / "areas"
    history = History()
    before, ended = read_before(folder, history)
    items = read_json(folder, "after_2025-07/donvi_tinhthanh.json")
    provinces, members = add_provinces(before, [item for item in items if item["magoc"] == "0"], history)
    communes, lost = add_communes(before, ended, [item for item in items if item["magoc"] != "0"], members)
    add_district_successors(before)
    made = "# Made by tools/make_areas.py; what is known besides stands in history.csv."
    write("units.csv", made, [unit for unit in before.values() if len(unit.code) < 5] + list(provinces.values()))
    old = [unit for unit in before.values() if len(unit.code) == 5]
    write("communes.csv", made, old + list(communes.values()))
    lone = sum(not unit.successors for unit in old)
    print(f"{lone} of {len(old)} old communes without a known successor; {lost} names of the newer list not in the older one")


if __name__ == "__main__":
    main()
