"""What truly happened: the values of every indicator, district and month, from a seed."""

import math
import random

from province import BY_KEY, DISTRICTS, INDICATORS, OFFICES

MONTHS = range(1, 13)


def has(indicator, office):
    return not indicator.only or office.is_province or office.code in indicator.only


def split(total, shares, dice):
    """Whole parts of a total, near the shares, that add up to it."""
    parts = [int(total * share * dice.uniform(0.9, 1.1)) for share in shares[:-1]]
    while sum(parts) > total:
        parts = [part * 9 // 10 for part in parts]
    return [*parts, total - sum(parts)]


class World:
    """True values; the province is the sum of its districts. Nothing here is rounded or written yet."""

    def __init__(self, seed):
        self.month = {}      # (indicator, office code, month) → flow of the month, level or percentage
        self.plan = {}       # (indicator, office code) → target of the year
        self.before = {}     # (indicator, office code, month) → the same running sum a year before
        self.parts = {}      # (indicator, office code, month) → parts of the value that is broken down
        for indicator in INDICATORS:
            for office in DISTRICTS:
                if has(indicator, office):
                    self._live(indicator, office, random.Random(f"{seed}/{indicator.key}/{office.code}"))
            self._add_up(indicator)

    def running(self, key, code, month):
        """The sum since January of a flow, the value itself of anything else."""
        if BY_KEY[key].kind != "flow":
            return self.month[key, code, month]
        return sum(self.month[key, code, m] for m in range(1, month + 1))

    def _live(self, indicator, office, dice):
        key, code = indicator.key, office.code
        shares = [o.share for o in DISTRICTS if has(indicator, o)]
        usual = indicator.monthly * office.share / sum(shares)
        if indicator.kind == "rate":
            level = dice.uniform(-3, 3) + indicator.monthly
            for month in MONTHS:
                self.month[key, code, month] = round(100 * (level + 0.08 * month + dice.uniform(0, 0.05)))
            return
        if indicator.kind == "stock":
            level = usual * dice.uniform(0.8, 1.2)
            for month in MONTHS:
                level *= 1 + (dice.uniform(0, 0.004) if key != "pupils" or month in (8, 9) else 0)
                if month == 9 and key == "pupils":
                    level *= dice.uniform(1.01, 1.03)
                self.month[key, code, month] = round(level)
        else:
            phase = random.Random(key).uniform(0, 2 * math.pi)
            for month in MONTHS:
                wave = 1 + indicator.season * math.sin(phase + 2 * math.pi * month / 12)
                self.month[key, code, month] = max(0, round(usual * wave * dice.uniform(0.75, 1.25)))
            whole = self.running(key, code, 12)
            self.plan[key, code] = self._target(whole / dice.uniform(0.93, 1.09))
            for month in MONTHS:
                self.before[key, code, month] = max(1, round(self.running(key, code, month) / dice.uniform(0.88, 1.18)))
        if indicator.parts:
            self._break_down(indicator, code, dice)

    @staticmethod
    def _target(about):
        """Targets are round."""
        step = 10 ** max(0, len(str(int(about))) - 3)
        return max(1, int(about / step + 0.5)) * step

    def _break_down(self, indicator, code, dice):
        shares = [share for _, share in indicator.parts]
        running = [0] * len(shares)
        for month in MONTHS:
            parts = split(self.month[indicator.key, code, month], shares, dice)
            running = [a + b for a, b in zip(running, parts)]
            of_month = indicator.kind == "stock" or indicator.parts_of_month
            self.parts[indicator.key, code, month] = parts if of_month else list(running)

    def _add_up(self, indicator):
        key = indicator.key
        codes = [office.code for office in DISTRICTS if has(indicator, office)]
        weights = {office.code: office.share for office in OFFICES}
        for month in MONTHS:
            values = [self.month[key, code, month] for code in codes]
            if indicator.kind == "rate":
                weight = sum(weights[code] for code in codes)
                self.month[key, "94", month] = round(sum(v * weights[c] for v, c in zip(values, codes)) / weight)
                continue
            self.month[key, "94", month] = sum(values)
            if indicator.kind == "flow":
                self.before[key, "94", month] = sum(self.before[key, code, month] for code in codes)
            if indicator.parts:
                self.parts[key, "94", month] = [sum(p) for p in zip(*(self.parts[key, code, month] for code in codes))]
        if indicator.kind == "flow":
            self.plan[key, "94"] = sum(self.plan[key, code] for code in codes)
