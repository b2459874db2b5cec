"""How an office writes numbers. Values are whole: units, thousands of đồng, hundredths of a percent for rates."""

import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
MONEY = {"đồng": Decimal(1000), "triệu đồng": Decimal("0.001"), "tỷ đồng": Decimal("0.000001")}
WORTH = {"đồng": 1, "triệu đồng": 10**6, "tỷ đồng": 10**9}


def vietnamese(value, digits):
    """A decimal with that many places, dots between thousands and a comma before the places."""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


def count(value, pads):
    return f"{value:02}" if pads and 0 < value < 10 else vietnamese(value, 0)


def amount(thousands, unit, digits):
    worth = thousands * MONEY[unit]
    return vietnamese(worth.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP), digits)


def percent(part, whole, office, digits=None):
    digits = office.percent_digits if digits is None else digits
    step = Decimal(1).scaleb(-digits)
    exact = 100 * Decimal(part) / Decimal(whole)
    return vietnamese(exact.quantize(step, ROUND_DOWN if office.cuts_off else ROUND_HALF_UP), digits)


def written(indicator, value, office):
    """The number alone as this office prints it."""
    if indicator.unit == "money":
        return amount(value, office.money, office.money_digits)
    if indicator.kind == "rate":
        return vietnamese((Decimal(value) / 100).quantize(Decimal("0.01"), ROUND_HALF_UP), 2)
    return count(value, office.pads)


def unit_of(indicator, office):
    return office.money if indicator.unit == "money" else indicator.unit


def worth(text, unit):
    """The exact value of a printed number in its base unit, as a string with a decimal point."""
    value = Decimal(text.replace(".", "").replace(",", ".")) * WORTH.get(unit, 1)
    return format(value.normalize(), "f")
