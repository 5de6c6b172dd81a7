"""What raters were shown and what was given beside their ratings: disclosures and scores, held against the ledger."""
from datetime import date

from hashes import hexhash
from ledger_rules import fact, of_kind, strict


def entered(entries, cycle, phase):
    """The entry by which a year entered a phase."""
    return [entry for entry in of_kind(entries, cycle, "phase-entered") if fact(entry, "phase") == phase][0]


def check_disclosures(files, entries, cycle):
    public, opened = entered(entries, cycle, "disclosure"), entered(entries, cycle, "rating_open")
    told = {}
    for entry in of_kind(entries, cycle, "disclosures-uploaded"):
        if entry["seq"] < public["seq"]:
            told.update(entry["facts"]["hashes"])
    here = {name for name in files if name.startswith("disclosures/")}
    whole = here == {f"disclosures/{unit}.json" for unit in told} and len(told) == fact(public, "disclosures")
    yield "disclosures: all of the ledger", whole
    for unit, digest in told.items():
        text = files.get(f"disclosures/{unit}.json", "")
        yield f"disclosure: {unit}", hexhash(text) == digest and strict(text)["unit"] == unit
    units = [unit["unit"] for unit in strict(files["results.json"])["units"]]
    yield "disclosures: of every unit", all(unit in told for unit in units)
    days = (date.fromisoformat(opened["day"]) - date.fromisoformat(public["day"])).days
    yield "disclosures: days before rating", days >= strict(files["scheme.json"])["rules"]["disclosureDays"]


def check_scores(files, entries, cycle):
    uploaded, text = of_kind(entries, cycle, "scores-uploaded"), files["scores.json"]
    yield "scores: of the ledger", bool(uploaded) and fact(uploaded[-1], "digest") == hexhash(text)
    given, units = strict(text), strict(files["results.json"])["units"]
    yield "scores: those of the results", len(given) == len(units) and all(map(is_given, units, given))


def is_given(unit, given):
    """Whether the line of a unit in the results has the scores that were given for it; only its bonus is rounded."""
    same = (given["unit"], given["veto"]) == (unit["unit"], unit["veto"])
    scores = all(given[part["component"]] == part["score"]
                 for part in unit["components"] if part["component"] in ("annual", "tracking"))
    return same and scores and abs(given["adjustment"] - unit["adjustment"]) <= 1e-6
