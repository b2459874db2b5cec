"""Sentences about one indicator, by the hand of each author. Numbers carry marks that say what they are."""

import random

from province import BY_KEY

OPEN, MIDDLE, CLOSE = "\ue000", "\ue001", "\ue002"
VARIANT = {"month_first": 0, "together": 1, "running_first": 2, "statistics": 1, "brackets": 0, "ratio": 2}
PART_WORDS = {"month_first": "", "together": "gồm: ", "running_first": "trong đó ", "statistics": "bao gồm ",
              "brackets": "trong đó: ", "ratio": "gồm "}
SAME_TIME = {"month_first": "so với cùng kỳ năm trước", "together": "so với cùng kỳ", "running_first": "so cùng kỳ",
             "statistics": "so với cùng kỳ năm 2022", "brackets": "so với cùng kỳ", "ratio": "so với CK"}
TOLD_CHANGES = {"month_first": ("addicts", "allowance"), "statistics": ("addicts", "pigs"), "ratio": ("merit",)}


def capital(text):
    """With a capital first letter; marks are passed over."""
    at = next((i for i, letter in enumerate(text) if letter.isalnum()), 0)
    return text[:at] + text[at].upper() + text[at + 1:]


class Author:
    def __init__(self, sheet):
        office = sheet.office
        self.sheet, self.month = sheet, sheet.month
        self.name = office.first_author if sheet.month <= 6 else office.second_author
        self.variant = VARIANT[self.name]

    def number(self, key, slot, with_unit=True):
        indicator, text = BY_KEY[key], self.sheet.texts[key, slot]
        unit = "" if indicator.kind == "rate" or not with_unit else " " + self.sheet.unit(key)
        sign = "%" if indicator.kind == "rate" or slot in "qg" else ""
        return f"{OPEN}{key}.{slot}{MIDDLE}{text}{CLOSE}{sign}{'' if slot in 'qg' else unit}"

    def verb(self, key, slot):
        return BY_KEY[key].verbs[self.variant].format(n=self.number(key, slot))

    def label(self, key):
        return BY_KEY[key].labels[self.variant]

    def only_month(self, key):
        """Whether this office leaves out the running sum of a thing of little weight."""
        return BY_KEY[key].small and random.Random(f"{self.sheet.office.code}/{key}").random() < 0.35

    def parts(self, key, bracket=True):
        labels = [label for label, _ in BY_KEY[key].parts]
        if not labels:
            return ""
        told = [f"{label} {self.number(key, f'p{i}')}" for i, label in enumerate(labels, 1)]
        listed = ", ".join(told[:-1]) + (" và " if self.variant == 1 else ", ") + told[-1]
        return f" ({PART_WORDS[self.name]}{listed})" if bracket else f", {PART_WORDS[self.name]}{listed}"

    def growth(self, key, join=", "):
        if not BY_KEY[key].compares or self.name == "ratio":
            return ""
        if not self.sheet.texts[key, "g"].strip("0,"):
            return f"{join}bằng cùng kỳ năm trước"
        word = "tăng" if self.sheet.rises[key] else "giảm"
        return f"{join}{word} {self.number(key, 'g')} {SAME_TIME[self.name]}"

    def target(self, key, lead="đạt", tail="", with_plan=False):
        if not BY_KEY[key].plan:
            return ""
        plan = f" ({self.number(key, 'P')})" if with_plan else ""
        return f", {lead} {self.number(key, 'q')} {BY_KEY[key].plan}{tail}{plan}"

    def stock(self, key):
        change = ""
        if (key, "c") in self.sheet.texts and key in TOLD_CHANGES.get(self.name, ()) and self.sheet.texts[key, "c"] not in ("0", "00"):
            change = f", {'tăng' if self.sheet.rises[key] else 'giảm'} {self.number(key, 'c')} so với tháng trước"
        if self.name in ("ratio", "statistics"):
            return f"{self.label(key)}{':' if self.name == 'ratio' else ''} {self.number(key, 'A')}{self.parts(key)}{change}"
        return f"{self.verb(key, 'A')}{self.parts(key)}{change}"

    def sentence(self, key, opens):
        """One statement without its full stop; `opens`: the first of its paragraph."""
        indicator = BY_KEY[key]
        if indicator.kind != "flow":
            said = self.stock(key)
        elif self.month == 1 or self.only_month(key):
            said = self._month_alone(key, opens)
        else:
            said = getattr(self, "_" + self.name)(key, opens)
        note = self.sheet.notes.get(key)
        return capital(said) + (f". {note}" if note else "")

    def _month_alone(self, key, opens):
        plan = self.target(key, with_plan=self.name == "together") if self.month == 1 else ""
        growth = self.growth(key) if self.month == 1 else ""
        if self.name == "ratio":
            return f"{self.label(key)}: {self.number(key, 'A')}{self.parts(key)}{plan}"
        # Among sentences that begin with the running sum the month must be said.
        lead = "trong tháng, " if opens or self.name == "running_first" else ""
        parts = self.parts(key) if BY_KEY[key].parts_of_month or self.month == 1 else ""
        return f"{lead}{self.verb(key, 'A')}{parts}{plan}{growth}"

    def _around(self, key):
        """(parts behind the month, parts behind the running sum)"""
        parts = self.parts(key)
        return (parts, "") if BY_KEY[key].parts_of_month else ("", parts)

    def _month_first(self, key, opens):
        of_month, of_sum = self._around(key)
        lead = "trong tháng, " if opens else ""
        return (f"{lead}{self.verb(key, 'A')}{of_month}, lũy kế {self.number(key, 'B')}{of_sum}{self.target(key)}"
                f"{self.growth(key)}")

    def _together(self, key, opens):
        of_month, of_sum = self._around(key)
        lead = f"tháng {self.month:02}, " if opens else ""
        tail = "" if BY_KEY[key].plan == "dự toán" else " năm"
        return (f"{lead}{self.verb(key, 'A')}{of_month}; lũy kế từ đầu năm đến nay {self.number(key, 'B')}{of_sum}"
                f"{self.target(key, tail=tail, with_plan=True)}{self.growth(key)}")

    def _running_first(self, key, _):
        of_month, of_sum = self._around(key)
        return (f"lũy kế {self.month} tháng {self.verb(key, 'B')}{of_sum}{self.target(key, with_plan=True)}"
                f"{self.growth(key)}; riêng tháng {self.month} là {self.number(key, 'A')}{of_month}")

    def _statistics(self, key, _):
        of_month, of_sum = self._around(key)
        return (f"{self.label(key)} tháng {self.month} là {self.number(key, 'A')}{of_month}; tính chung {self.month} tháng "
                f"{self.number(key, 'B')}{of_sum}{self.target(key, 'bằng')}{self.growth(key, ' và ' if BY_KEY[key].plan else ', ')}")

    def _brackets(self, key, opens):
        of_month, of_sum = self._around(key)
        lead = "trong tháng, " if opens else ""
        return (f"{lead}{self.verb(key, 'A')} (lũy kế {self.number(key, 'B')}{self.target(key, tail='')}"
                f"{self.growth(key)}){self.parts(key, bracket=False) if of_month else ''}"
                f"{'. Trong tổng số lũy kế: ' + of_sum.strip(' ()').removeprefix('trong đó: ') if of_sum else ''}")

    def _ratio(self, key, _):
        of_month, of_sum = self._around(key)
        total = f"{self.number(key, 'B', False)}/{self.number(key, 'P')}" if BY_KEY[key].plan else self.number(key, "B")
        return f"{self.label(key)}: trong tháng {self.number(key, 'A')}{of_month}; lũy kế {total}{of_sum}{self.target(key)}"
