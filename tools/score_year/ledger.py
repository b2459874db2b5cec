"""Findings of the ledger beside the planted faults."""

import collections

OFFENCES = ("error", "warning")


def with_misreads(truth, by_file):
    """What recognition misread in scans joins the planted faults: one fault a figure."""
    misread = [{"id": f"{name} {figure['n']}", "kind": "misread", "office": reading.truth["office"], "month": reading.truth["month"],
                "indicators": [figure["indicator"]], "reach": [reading.truth["month"], reading.truth["month"] + 1],
                "places": [{"file": name, "n": figure["n"], "text": figure["text"]}], "note": "misread"}
               for name, reading in by_file.items() if reading.truth["form"] == "scan"
               for figure in reading.misread()]
    return {**truth, "faults": [*truth["faults"], *misread]}


class Score:
    """Per kind: planted, found (a finding speaks of the figure), named (it is the first that the finding suspects)."""

    def __init__(self, truth, by_file):
        self.truth, self.by_file = with_misreads(truth, by_file), by_file
        self.by_sha = {reading.sha: name for name, reading in by_file.items() if reading.sha}
        self.culprits = {fault["id"]: {(place["file"], place["n"]) for place in fault["places"]} for fault in self.truth["faults"]}
        self.about = {(d["file"], f["n"]): (d, f) for d in self.truth["documents"] for f in d["figures"]}
        self.found, self.named, self.codes = set(), set(), collections.defaultdict(collections.Counter)
        self.alarms, self.explained = [], 0

    def place(self, finding, printed):
        """(file, n of the truth) of a figure of a finding; a bare n belongs to the finding's own document."""
        if isinstance(printed, dict) and isinstance(printed.get("n"), dict):
            printed = printed["n"]
        sha, n = (printed.get("document") or finding["document"], printed["n"]) if isinstance(printed, dict) else \
            (finding["document"], printed)
        name = self.by_sha.get(sha)
        return (name, self.by_file[name].ours.get(n)) if name else (None, None)

    def add(self, finding):
        figures = [self.place(finding, figure) for figure in finding["figures"]]
        suspects = [self.place(finding, suspect) for suspect in finding.get("suspects") or []]
        spoken, first = set(figures + suspects), (suspects or figures or [None])[0]
        hit = [fault for fault in self.truth["faults"] if self.culprits[fault["id"]] & spoken]
        for fault in hit:
            self.found.add(fault["id"])
            self.codes[fault["kind"]][finding["code"]] += 1
            if first in self.culprits[fault["id"]]:
                self.named.add(fault["id"])
        if hit:
            return
        if any(self.follows(fault, place) for fault in self.truth["faults"] for place in spoken):
            self.explained += 1
        elif finding["severity"] in OFFENCES:
            self.alarms.append((finding, figures))

    def follows(self, fault, place):
        """Whether a figure is one that the fault disturbs: same indicator, in the months that it reaches, in the office or province."""
        if place not in self.about:
            return False
        document, figure = self.about[place]
        if figure["indicator"] not in fault["indicators"] or document["office"] not in (fault["office"], "94") and fault["office"] != "94":
            return False
        return fault["reach"][0] <= document["month"] <= fault["reach"][1]

    def rows(self):
        planted = collections.Counter(fault["kind"] for fault in self.truth["faults"])
        for kind, count in planted.items():
            ids = {fault["id"] for fault in self.truth["faults"] if fault["kind"] == kind}
            yield kind, count, len(ids & self.found), len(ids & self.named), dict(self.codes[kind])

    def show(self):
        clean = sum(document["clean"] for document in self.truth["documents"])
        total = [0, 0, 0]
        print(f"{'kind':16} {'planted':>8} {'found':>6} {'named':>6}  by")
        for kind, planted, found, named, codes in self.rows():
            print(f"{kind:16} {planted:8} {found:6} {named:6}  {', '.join(f'{code} {n}' for code, n in codes.items())}")
            total = [a + b for a, b in zip(total, (planted, found, named))]
        print(f"{'all':16} {total[0]:8} {total[1]:6} {total[2]:6}")
        print(f"false alarms: {len(self.alarms)}, {100 * len(self.alarms) / clean:.2f} per 100 clean reports ({clean}); "
              f"{self.explained} findings about what a fault disturbs")

    def show_details(self):
        for fault in self.truth["faults"]:
            if fault["id"] not in self.named:
                state = "not named" if fault["id"] in self.found else "missed"
                places = [f"{place['file']} n={self.by_file[place['file']].theirs.get(place['n'])} {place['text']}" for place in fault["places"]][:3]
                print(f"{state}: {fault['id']} {fault['kind']} {fault['office']} month {fault['month']} {fault['indicators']}: {fault['note']}; {places}")
        for finding, figures in self.alarms:
            told = [f"{name} {self.about[name, n][1]['indicator']}.{self.about[name, n][1]['slot']}={self.about[name, n][1]['text']}"
                    if (name, n) in self.about else f"{name} n={n}" for name, n in figures[:4]]
            print(f"false alarm: {finding['code']} {finding['severity']} {finding['message']['vi']} {told}")
