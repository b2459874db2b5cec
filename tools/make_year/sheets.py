"""What stands in each report, number by number, as printed: the true values through the habits of its office."""

from dataclasses import dataclass, field

from numbers_written import percent, unit_of, worth, written
from province import BY_KEY, DISTRICTS, IN_TABLE, INDICATORS
from world import has

# Slots of an indicator: A of the month, or level; B since January; P target; q share of the target; g growth in percent
# against the same months a year before; c change of a level against last month; L last month's A; p1… parts.
BASES = {"A": "period", "B": "cumulative", "P": "plan", "L": "prior"}


@dataclass
class Changes:
    """How what offices report departs from what is true, beyond single printed numbers."""
    carried: dict = field(default_factory=dict)    # (key, code) → (first month, difference that stays in the running sum)
    revised: dict = field(default_factory=dict)    # (key, code, month) → difference of that report alone
    plans: dict = field(default_factory=dict)      # (key, code) → (first month, new target)


class Sheet:
    """One report: its office and month, and the text of every number that may stand in it."""

    def __init__(self, world, changes, office, month):
        self.office, self.month = office, month
        self.texts, self.rises, self.notes, self.units = {}, {}, {}, {}
        for indicator in INDICATORS:
            if has(indicator, office):
                self._fill(world, changes, indicator)
        if office.is_province:
            self._table(world, changes)

    def _fill(self, world, changes, indicator):
        key, code, month, office = indicator.key, self.office.code, self.month, self.office
        value = world.month[key, code, month] + changes.revised.get((key, code, month), 0)
        self.set(indicator, "A", value)
        total = running(world, changes, key, code, month)
        if indicator.kind == "flow":
            self.set(indicator, "B", total)
            if month > 1:
                self.set(indicator, "L", world.month[key, code, month - 1])
        if indicator.plan:
            target = plan(world, changes, key, code, month)
            self.set(indicator, "P", target)
            self.texts[key, "q"] = percent(total, target, office)
        if indicator.compares:
            before = world.before[key, code, month]
            self.rises[key] = total >= before
            self.texts[key, "g"] = percent(abs(total - before), before, office, digits=max(1, office.percent_digits))
        if indicator.kind == "stock" and month > 1:
            change = value - world.month[key, code, month - 1]
            self.rises[key] = change >= 0
            self.set(indicator, "c", abs(change))
        for i, part in enumerate(world.parts.get((key, code, month), ()), 1):
            self.set(indicator, f"p{i}", part)
        self._fit_parts(indicator, total, value)

    def _fit_parts(self, indicator, total, value):
        """What departs from the truth departs in the last part too: offices print lists that add up."""
        slots = [slot for key, slot in self.texts if key == indicator.key and slot[0] == "p"]
        if not slots or indicator.unit == "money":
            return
        whole = value if indicator.kind == "stock" or indicator.parts_of_month else total
        others = sum(int(worth(self.texts[indicator.key, slot], "")) for slot in slots[:-1])
        self.set(indicator, slots[-1], whole - others)

    def _table(self, world, changes):
        for key in IN_TABLE:
            for district in DISTRICTS:
                if has(BY_KEY[key], district):
                    month = world.month[key, district.code, self.month]
                    self.set(BY_KEY[key], f"A@{district.code}", month)
                    # What a district revises later the province knew.
                    known = Changes(carried=changes.carried)
                    self.set(BY_KEY[key], f"B@{district.code}", running(world, known, key, district.code, self.month))

    def set(self, indicator, slot, value):
        self.texts[indicator.key, slot] = written(indicator, value, self.office)

    def unit(self, key):
        return unit_of(BY_KEY[key], self.office)


def running(world, changes, key, code, month):
    """The running sum as the office has it in that month."""
    total = world.running(key, code, month)
    codes = [code] if code != "94" else [office.code for office in DISTRICTS]
    for each in codes:
        first, difference = changes.carried.get((key, each), (99, 0))
        total += difference if month >= first else 0
    return total + changes.revised.get((key, code, month), 0)


def plan(world, changes, key, code, month):
    codes = [code] if code != "94" else [office.code for office in DISTRICTS if has(BY_KEY[key], office)]
    targets = (changes.plans.get((key, each), (99, 0)) for each in codes)
    return sum(new if month >= first else world.plan[key, each] for each, (first, new) in zip(codes, targets))
