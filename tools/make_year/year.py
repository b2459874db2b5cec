"""The year put together: which report is written when, in which form, and the truth about each."""

import datetime
import random
import unicodedata
from dataclasses import dataclass

from faults import Planter
from files import numbers
from layouts import Report
from numbers_written import worth
from province import BY_KEY, DISTRICTS, INDICATORS, OFFICES, PROVINCE, YEAR
from sheets import Changes, Sheet, plan, running
from world import MONTHS, World, has

SCANS = 14
# Persons paid each month: a level to some, the work of the month to others.
PAID_LEVELS = ("allowance", "merit")


@dataclass
class Written:
    file: str
    office: object
    month: int
    form: str            # docx, txt, scan
    blocks: list
    dispatch: tuple
    replaced: bool = False


def slug(office):
    plain = unicodedata.normalize("NFD", office.title.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower().replace(" ", "-")


class Year:
    def __init__(self, seed):
        self.seed, self.world = seed, World(seed)
        printed = {(office.code, month): {mark for _, mark in numbers(self._clean(office, month).blocks()) if mark}
                   for office in OFFICES for month in MONTHS}
        self.plan = Planter(self.world, seed, printed).plant()
        self.forms = self._forms()
        self.reports = [report for month in MONTHS for office in OFFICES for report in self._submitted(office, month)]

    def _clean(self, office, month):
        return Report(Sheet(self.world, Changes(), office, month), self._dispatch(office, month))

    def _forms(self):
        reports = [(office.code, month) for office in OFFICES for month in MONTHS]
        random.Random(f"{self.seed}/forms").shuffle(reports)
        forms = {}
        for at, report in enumerate(reports):
            forms[report] = "scan" if at < SCANS else "docx" if at < SCANS + len(reports) // 2 else "txt"
        return forms

    def _dispatch(self, office, month, second=False):
        dice = random.Random(f"{self.seed}/{office.code}/dispatch")
        start, steps = dice.randint(12, 40), [dice.randint(17, 29) for _ in MONTHS]
        day = dice.randint(2, 5) + (4 if office.is_province else 0) + (month * 7 % 3)
        number = start + sum(steps[:month]) + (9 if second else 0)
        year, following = (YEAR, month + 1) if month < 12 else (YEAR + 1, 1)
        date = datetime.date(year, following, day + (4 if second else 0))
        if month == 12:
            number = dice.randint(2, 9) + (9 if second else 0)
        return f"{number:02}", date, None

    def _sheet(self, office, month, first=False):
        sheet = Sheet(self.world, self.plan.changes, office, month)
        sheet.texts.update(self.plan.texts.get((office.code, month), {}))
        if first:
            sheet.texts.update(self.plan.replaced[office.code, month])
        sheet.notes = self.plan.notes.get((office.code, month), {})
        return sheet

    def _report(self, office, month, dispatch, first=False):
        copied = self.plan.copied.get((office.code, month))
        if copied:
            sector, words_too = copied
            copied = (sector, self._sheet(office, month - 1), words_too)
        return Report(self._sheet(office, month, first), dispatch, copied)

    def _submitted(self, office, month):
        """The reports that the office sent for that month: none, one, or one that replaces another."""
        if (office.code, month) in self.plan.missing:
            return
        form, name = self.forms[office.code, month], f"{YEAR}-{month:02}/{slug(office)}"
        dispatch = self._dispatch(office, month)
        twice = (office.code, month) in self.plan.replaced
        report = self._report(office, month, dispatch, first=twice)
        yield Written(name, office, month, form, report.blocks(), dispatch, twice)
        if twice:
            number, date, _ = self._dispatch(office, month, second=True)
            told = f"{dispatch[0]}/BC-UBND ngày {dispatch[1].day:02} tháng {dispatch[1].month:02} năm {dispatch[1].year}"
            second = self._report(office, month, (number, date, told))
            yield Written(f"{name}-thay-the", office, month, "docx" if form == "scan" else form, second.blocks(),
                          second.dispatch)

    def truth(self):
        documents = [self._document(report) for report in self.reports]
        where = {}
        for report, document in zip(self.reports, documents):
            for figure in document["figures"]:
                key = (report.office.code, report.month, f"{figure['indicator']}.{figure['slot']}")
                where.setdefault((report.replaced, *key), []).append({"file": document["file"], "n": figure["n"], "text": figure["text"]})
        faults = [self._told(number, fault, where) for number, fault in enumerate(self.plan.faults, 1)]
        touched = {place["file"] for fault in faults for place in fault["places"]}
        for document in documents:
            document["clean"] = document["file"] not in touched
        return {"seed": self.seed, "year": YEAR, "documents": documents, "faults": faults, "table": list(self._table())}

    def _told(self, number, fault, where):
        first = fault.kind == "late_correction"
        places = [place for at in fault.places for place in where.get((first, *at), where.get((False, *at), []))]
        return {"id": number, "kind": fault.kind, "office": fault.code, "month": fault.month, "indicators": list(fault.keys),
                "reach": list(fault.reach), "places": places, "note": fault.note}

    @staticmethod
    def _document(report):
        tokens = numbers(report.blocks)
        figures = []
        for n, (text, mark) in enumerate(tokens):
            if mark:
                key, slot = mark.split(".")
                figures.append({"n": n, "text": text, "indicator": key, "slot": slot, **meaning(report.office, report.month, key, slot, text)})
        return {"file": f"{report.file}.{'pdf' if report.form == 'scan' else report.form}", "office": report.office.code,
                "name": report.office.title, "month": report.month, "form": report.form, "replaced": report.replaced,
                "number": f"{report.dispatch[0]}/BC-UBND", "date": report.dispatch[1].isoformat(),
                "tokens": [text for text, _ in tokens], "figures": figures}

    def _table(self):
        """What a consolidation of the last valid reports should hold but for slips of the pen, before rounding."""
        for month in MONTHS:
            for indicator in INDICATORS:
                if indicator.kind == "rate":
                    continue
                codes = [office.code for office in DISTRICTS if has(indicator, office)]
                thousand = 1000 if indicator.unit == "money" else 1
                row = {"month": month, "indicator": indicator.key, "unit": "đồng" if thousand > 1 else indicator.unit,
                       "missing": [code for code in codes if (code, month) in self.plan.missing]}
                revised = self.plan.changes.revised
                columns = {"of_month": lambda at: self.world.month[at] + revised.get(at, 0)}
                if indicator.kind == "flow":
                    columns["running"] = lambda at: running(self.world, self.plan.changes, *at)
                if indicator.plan:
                    columns["plan"] = lambda at: plan(self.world, self.plan.changes, *at)
                for name, value in columns.items():
                    row[name] = {code: str(value((indicator.key, code, month)) * thousand) for code in (*codes, PROVINCE.code)}
                yield row


def meaning(office, month, key, slot, text):
    """Value, unit, basis and measure that a reader should find."""
    indicator = BY_KEY[key]
    area = slot.split("@")[1] if "@" in slot else office.code
    kind = slot[0]
    if kind in "qg" or indicator.kind == "rate":
        return {"value": worth(text, ""), "unit": "%", "basis": None, "measure": "percent", "area": area}
    unit = office.money if indicator.unit == "money" else indicator.unit
    level = "stock" if indicator.kind == "stock" else "period"
    part = "cumulative" if indicator.kind == "flow" and not indicator.parts_of_month and month > 1 else level
    if key in PAID_LEVELS:
        level = None
    basis = {"A": level, "B": "cumulative", "P": "plan", "L": "prior", "p": part}.get(kind)
    return {"value": worth(text, unit), "unit": "đồng" if indicator.unit == "money" else unit, "basis": basis,
            "measure": "change" if kind == "c" else "amount", "area": area}
