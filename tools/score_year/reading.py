"""How the figures of clean reports are read: class, value, unit, basis, and one key a series over the months."""

import calendar
import collections

# Slots that a ledger chains; the rest is checked for value alone.
SERIES = "ABPp"


def gaps(by_file):
    """[(what, office, indicator, slot, how often, [(file, n, text, said)])] of reports without planted faults, worst first."""
    found, keys = collections.defaultdict(list), collections.defaultdict(list)
    for name, reading in by_file.items():
        if not reading.truth["clean"] or reading.truth["form"] == "scan" or reading.document is None:
            continue
        for wanted in reading.truth["figures"]:
            where = (reading.truth["office"], wanted["indicator"], wanted["slot"])
            got = reading.figure(wanted["n"])
            for what, said in differences(wanted, got):
                found[(what, *where)].append((name, wanted["n"], wanted["text"], said))
            if got and wanted["slot"][0] in SERIES:
                keys[where].append((name, wanted["n"], wanted["text"], got["indicator"]["key"]))
    for where, series in keys.items():
        usual = collections.Counter(key for *_, key in series).most_common(1)[0][0]
        found[("key", *where)] = [one for one in series if one[3] != usual]
    return sorted(((*where, len(cases), cases) for where, cases in found.items() if cases), key=lambda gap: -gap[4])


def differences(wanted, got):
    if got is None:
        return [("figure", "no figure")]
    said = []
    if got["value"] is None or float(got["value"]) != float(wanted["value"]):
        said.append(("value", got["value"]))
    if wanted["basis"] and got["basis"] != wanted["basis"]:
        said.append(("basis", f"{got['basis']} for {wanted['basis']}"))
    if wanted["measure"] != got["measure"]:
        said.append(("measure", f"{got['measure']} for {wanted['measure']}"))
    if wanted["measure"] == "amount" and got["unit"] != wanted["unit"]:
        said.append(("unit", f"{got['unit']} for {wanted['unit']}"))
    return said


def heads(by_file):
    """[(file, what, said)] of heads that were read otherwise than written."""
    for name, reading in by_file.items():
        if reading.document is None:
            yield name, "document", "not read"
            continue
        written, read = reading.truth, reading.document["metadata"]
        last = calendar.monthrange(2023, written["month"])[1]
        period = {"from": f"2023-{written['month']:02}-01", "to": f"2023-{written['month']:02}-{last}"}
        if {end: (read["period"] or {}).get(end) for end in period} != period:
            yield name, "period", read["period"]
        if f"{read['number']}/{read['symbol']}" != written["number"]:
            yield name, "number", f"{read['number']}/{read['symbol']}"
        if read["date"] != written["date"]:
            yield name, "date", read["date"]
        if not (read["issuer"] or "").lower().endswith(written["name"].lower()):
            yield name, "issuer", read["issuer"]


def show(by_file, most=40):
    for name, what, said in heads(by_file):
        print(f"  {what:8} {name} → {said}")
    checked = sum(len(r.truth["figures"]) for r in by_file.values() if r.truth["clean"] and r.truth["form"] != "scan")
    listed = gaps(by_file)
    wrong = collections.Counter()
    for what, *_, count, _ in listed:
        wrong[what] += count
    print(f"figures of clean reports: {checked}; read otherwise: {dict(wrong)}")
    for what, office, indicator, slot, count, cases in listed[:most]:
        name, n, text, said = cases[0]
        print(f"  {what:8} {office:4} {indicator}.{slot:8} {count:3}  {name} n={n} {text} → {said}")
