"""The planted faults: what each changes in the reports, and how it is told."""

import random
from dataclasses import dataclass, field

from numbers_written import amount, percent, worth, written
from province import BY_KEY, DISTRICTS, INDICATORS, PROVINCE
from sheets import Changes, Sheet, plan, running
from world import has

COUNTS = {"slip_month": 8, "slip_running": 8, "slip_carried": 4, "revision_words": 3, "revision_column": 3, "stale_copy": 6,
          "province_total": 6, "missing": 4, "late_correction": 4, "unit": 5, "swapped_rows": 4, "plan_silent": 3, "plan_words": 2}
TABLES = (("jobs", "training"), ("revenue", "invest"), ("vegetables", "catch", "visits", "houses"))


@dataclass
class Fault:
    kind: str
    code: str                 # of the office
    month: int                # of the report that shows it
    keys: tuple
    places: list              # (code, month, "key.slot"): the figures to be named; a late correction's stand in what it replaced
    reach: tuple              # months whose reports it touches
    note: str = ""


@dataclass
class Plan:
    """Everything that departs from a clean year."""
    faults: list = field(default_factory=list)
    changes: Changes = field(default_factory=Changes)
    texts: dict = field(default_factory=dict)      # (code, month) → {(key, slot): printed instead}
    notes: dict = field(default_factory=dict)      # (code, month) → {key: sentence}
    copied: dict = field(default_factory=dict)     # (code, month) → (sector, whether the words are last month's too)
    missing: set = field(default_factory=set)      # (code, month)
    replaced: dict = field(default_factory=dict)   # (code, month) → {(key, slot): printed in the first submission}


def slipped(text, dice):
    """A printed number with one digit of its whole part wrong."""
    whole = text.split(",")[0]
    places = [i for i, letter in enumerate(whole) if letter.isdigit()]
    at = dice.choice(places[:3] if "," in text else places)
    digits = [d for d in "123456789" if d != text[at]]
    return text[:at] + dice.choice(digits) + text[at + 1:]


class Planter:
    def __init__(self, world, seed, printed):
        """`printed`: (code, month) → the marks that the clean report of that month holds."""
        self.world, self.printed, self.plan = world, printed, Plan()
        self.dice = random.Random(f"{seed}/faults")
        self.used, self.busy = set(), set()

    def plant(self):
        for kind, wanted in COUNTS.items():
            planted = 0
            while planted < wanted:
                planted += bool(getattr(self, "_" + kind)(kind))
        return self.plan

    # Picking

    def _pick(self, months, slots, fits=lambda indicator: True, office=None, kinds=("flow",)):
        """An office, month and indicator that no fault has touched yet and whose report prints these slots; or None."""
        office = office or self.dice.choice(DISTRICTS)
        month = self.dice.choice(months)
        indicator = self.dice.choice([i for i in INDICATORS if i.kind in kinds and has(i, office) and fits(i)])
        marks = self.printed[office.code, month]
        if (office.code, indicator.key) in self.used or (office.code, month) in self.busy:
            return None
        if not all(f"{indicator.key}.{slot}" in marks for slot in slots):
            return None
        self.used.add((office.code, indicator.key))
        return office, month, indicator

    def _sheet(self, office, month):
        return Sheet(self.world, Changes(), office, month)

    def _add(self, fault):
        self.plan.faults.append(fault)
        return True

    def _override(self, code, month, key, slot, text):
        self.plan.texts.setdefault((code, month), {})[key, slot] = text

    # Faults

    def _slip(self, kind, slot, least):
        picked = self._pick(range(2, 13), ("A", "B"))
        if not picked:
            return False
        office, month, indicator = picked
        right = self._sheet(office, month).texts[indicator.key, slot]
        wrong = slipped(right, self.dice)
        unit = self._sheet(office, month).unit(indicator.key)
        if float(worth(right, "")) < least or worth(wrong, unit) == worth(right, unit):
            self.used.discard((office.code, indicator.key))
            return False
        self._override(office.code, month, indicator.key, slot, wrong)
        follows = slot == "B" and indicator.plan and self.dice.random() < 0.5
        if follows:
            target = plan(self.world, Changes(), indicator.key, office.code, month)
            if indicator.unit == "money":
                target = target * 1000
            self._override(office.code, month, indicator.key, "q", percent(worth(wrong, unit), target, office))
        return self._add(Fault(kind, office.code, month, (indicator.key,), [(office.code, month, f"{indicator.key}.{slot}")],
                               (month - 1, month + 1), f"{right} printed as {wrong}" + (", share of plan follows" if follows else "")))

    def _slip_month(self, kind):
        return self._slip(kind, "A", 15)

    def _slip_running(self, kind):
        return self._slip(kind, "B", 15)

    def _difference(self, key, code, month):
        """A mistake of some size, seen against the month."""
        usual = self.world.month[key, code, month]
        return self.dice.choice((-1, 1)) * max(3, round(usual * self.dice.uniform(0.1, 0.4)))

    def _slip_carried(self, kind):
        picked = self._pick(range(3, 11), ("A", "B"), lambda i: i.monthly > 300 and not i.small)
        if not picked:
            return False
        office, month, indicator = picked
        difference = self._difference(indicator.key, office.code, month)
        self.plan.changes.carried[indicator.key, office.code] = (month, difference)
        return self._add(Fault(kind, office.code, month, (indicator.key,), [(office.code, month, f"{indicator.key}.B")],
                               (month, 12), f"the running sum departs by {difference} from then on"))

    def _revise(self, kind, offices, slots):
        picked = self._pick(range(3, 13), slots, lambda i: i.monthly > 150, self.dice.choice(offices))
        if not picked:
            return None
        office, month, indicator = picked
        key = indicator.key
        if f"{key}.A" not in self.printed[office.code, month - 1]:
            return None
        difference = self._difference(key, office.code, month - 1)
        self.plan.changes.revised[key, office.code, month - 1] = difference
        places = [(office.code, month - 1, f"{key}.{slot}") for slot in "AB"]
        self._add(Fault(kind, office.code, month, (key,), places, (month - 2, month),
                        f"the report of month {month - 1} departs by {difference}; set right a month later"))
        return office, month, indicator, difference

    def _revision_column(self, kind):
        annexes = [office for office in DISTRICTS if office.layout == "annex"]
        return self._revise(kind, annexes, ("A", "B", "L")) is not None

    def _revision_words(self, kind):
        done = self._revise(kind, [office for office in DISTRICTS if office.layout != "annex"], ("A", "B"))
        if not done:
            return False
        office, month, indicator, difference = done
        truth = self.world.month[indicator.key, office.code, month - 1]
        unit = self._sheet(office, month).unit(indicator.key)
        old, new = (written(indicator, value, office) for value in (truth + difference, truth))
        self._note(office, month, indicator.key, f"Số liệu {indicator.labels[0].lower()} tháng {month - 1} được điều chỉnh từ "
                   f"{self._marked(indicator, 'from', old)} thành {self._marked(indicator, 'to', new)} {unit} do rà soát, đối chiếu lại")
        return True

    def _note(self, office, month, key, sentence):
        self.plan.notes.setdefault((office.code, month), {})[key] = sentence

    @staticmethod
    def _marked(indicator, slot, text):
        return f"\ue000{indicator.key}.{slot}\ue001{text}\ue002"

    def _stale_copy(self, kind):
        office, month = self.dice.choice(DISTRICTS), self.dice.randrange(3, 13)
        sector = self.dice.choice(("farming", "labour", "social", "health", "order", "office", "trade"))
        code = office.code
        if office.layout == "annex" or (code, month) in self.plan.copied or (code, sector) in self.busy:
            return False
        keys = [i.key for i in INDICATORS if i.sector == sector and i.kind == "flow" and has(i, office)]
        if any((code, key) in self.used for key in keys) or not keys:
            return False
        marks = self.printed[code, month]
        places = [(code, month, f"{key}.{slot}") for key in keys for slot in "AB" if f"{key}.{slot}" in marks]
        if not any(mark.endswith(".B") for _, _, mark in places):
            return False
        self.used |= {(code, key) for key in keys}
        words_too = office.layout != "table" and self.dice.random() < 0.5
        self.plan.copied[code, month] = (sector, words_too)
        return self._add(Fault(kind, code, month, tuple(keys), places, (month - 1, month + 1),
                               f"section {sector} stands as a month before" + (", words too" if words_too else "")))

    def _province_total(self, kind):
        picked = self._pick(range(1, 13), ("A", "B"), lambda i: i.monthly > 30, PROVINCE) or \
            self._pick(range(1, 13), ("A",), office=PROVINCE, kinds=("stock",))
        if not picked:
            return False
        _, month, indicator = picked
        key = indicator.key
        slot = "B" if indicator.kind == "flow" and month > 1 and self.dice.random() < 0.6 else "A"
        left_out = self.dice.choice([office for office in DISTRICTS if has(indicator, office)])
        value = (running if slot == "B" else self._month)(self.world, Changes(), key, "94", month)
        less = (running if slot == "B" else self._month)(self.world, Changes(), key, left_out.code, month)
        self._override("94", month, key, slot, written(indicator, value - less, PROVINCE))
        return self._add(Fault(kind, "94", month, (key,), [("94", month, f"{key}.{slot}")], (month - 1, month + 1),
                               f"{left_out.title} is left out of the sum"))

    @staticmethod
    def _month(world, _, key, code, month):
        return world.month[key, code, month]

    def _missing(self, kind):
        office, month = self.dice.choice(DISTRICTS), self.dice.randrange(2, 12)
        near = {(office.code, month + step) for step in (-1, 0, 1)}
        if near & (self.plan.missing | set(self.plan.texts) | set(self.plan.copied)):
            return False
        touched = [f for f in self.plan.faults if f.code == office.code and f.reach[0] <= month <= f.reach[1] and f.reach[1] < 12]
        if touched:
            return False
        self.plan.missing.add((office.code, month))
        return self._add(Fault(kind, office.code, month, (), [], (month, month), f"{office.title} sent nothing"))

    def _late_correction(self, kind):
        picked = self._pick(range(2, 12), ("A", "B"), lambda i: i.monthly > 100)
        if not picked:
            return False
        office, month, indicator = picked
        code, key = office.code, indicator.key
        if (code, month) in self.plan.missing | set(self.plan.replaced) | set(self.plan.texts) | set(self.plan.copied):
            return False
        difference = self._difference(key, code, month)
        first = self._sheet(office, month)
        first.set(indicator, "A", self.world.month[key, code, month] + difference)
        first.set(indicator, "B", running(self.world, Changes(), key, code, month) + difference)
        self.plan.replaced[code, month] = {(key, slot): first.texts[key, slot] for slot in "AB"}
        if indicator.plan:
            target = plan(self.world, Changes(), key, code, month)
            total = running(self.world, Changes(), key, code, month) + difference
            self.plan.replaced[code, month][key, "q"] = percent(total, target, office)
        return self._add(Fault(kind, code, month, (key,), [(code, month, f"{key}.{slot}") for slot in "AB"], (month, month + 1),
                               "a second report replaces the first"))

    def _unit(self, kind):
        picked = self._pick(range(2, 13), ("A", "B"), lambda i: i.unit == "money")
        if not picked:
            return False
        office, month, indicator = picked
        key, other = indicator.key, {"đồng": "triệu đồng", "triệu đồng": "tỷ đồng", "tỷ đồng": "triệu đồng"}[office.money]
        digits = {"tỷ đồng": 3, "triệu đồng": 0}[other]
        for slot, value in (("A", self.world.month[key, office.code, month]),
                            ("B", running(self.world, Changes(), key, office.code, month))):
            self._override(office.code, month, key, slot, amount(value, other, digits))
        return self._add(Fault(kind, office.code, month, (key,), [(office.code, month, f"{key}.{slot}") for slot in "AB"],
                               (month - 1, month + 1), f"written in {other}, called {office.money}"))

    def _swapped_rows(self, kind):
        table, month = self.dice.choice(TABLES), self.dice.randrange(2, 13)
        first = self.dice.randrange(len(DISTRICTS) - 1)
        one, other = DISTRICTS[first], DISTRICTS[first + 1]
        slots = ("A", "B") if table != TABLES[2] else ("B",)
        if any(fault.kind == kind and fault.month == month for fault in self.plan.faults):
            return False
        if not all(has(BY_KEY[key], office) and (office.code, key) not in self.used for key in table for office in (one, other)):
            return False
        sheet, places = self._sheet(PROVINCE, month), []
        for key in table:
            for slot in slots:
                for here, there in ((one, other), (other, one)):
                    self._override("94", month, key, f"{slot}@{here.code}", sheet.texts[key, f"{slot}@{there.code}"])
                    places.append(("94", month, f"{key}.{slot}@{here.code}"))
        return self._add(Fault(kind, "94", month, table, places, (month - 1, month + 1), f"{one.title} and {other.title}"))

    def _change_plan(self, kind):
        picked = self._pick(range(4, 11), ("B", "q"), lambda i: bool(i.plan) and not i.small)
        if not picked:
            return None
        office, month, indicator = picked
        key, code = indicator.key, office.code
        old = self.world.plan[key, code]
        new = self.world._target(old * self.dice.choice((0.85, 0.9, 1.1, 1.15, 1.2)))
        if new == old:
            return None
        self.plan.changes.plans[key, code] = (month, new)
        places = [(code, month, f"{key}.{slot}") for slot in "Pq" if f"{key}.{slot}" in self.printed[code, month]]
        self._add(Fault(kind, code, month, (key,), places, (month - 1, 12), f"target {old} is {new} from then on"))
        return office, month, indicator, old, new

    def _plan_silent(self, kind):
        return self._change_plan(kind) is not None

    def _plan_words(self, kind):
        done = self._change_plan(kind)
        if not done:
            return False
        office, month, indicator, old, new = done
        unit = self._sheet(office, month).unit(indicator.key)
        told = [self._marked(indicator, slot, written(indicator, value, office)) for slot, value in (("from", old), ("to", new))]
        self._note(office, month, indicator.key, f"Kế hoạch năm được điều chỉnh từ {told[0]} thành {told[1]} {unit} theo Quyết định số "
                   f"{1200 + month * 37}/QĐ-UBND của Ủy ban nhân dân tỉnh")
        return True
