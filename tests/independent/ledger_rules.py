"""What the entries of a ledger say, and may say, whatever their chain and signature: their order, batches and counts."""
import json


def refuse_twice(pairs):
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("a key twice")
    return dict(pairs)


def strict(text):
    return json.loads(text, object_pairs_hook=refuse_twice)


def fact(entry, name):
    value = entry["facts"].get(name) if isinstance(entry["facts"], dict) else None
    return value if isinstance(value, (str, int, float)) and not isinstance(value, bool) else None


def of_kind(entries, cycle, kind):
    return [entry for entry, _ in entries if entry["cycle"] == cycle and entry["kind"] == kind]


def says(entries, cycle, kind, **facts):
    return any(all(fact(entry, name) == value for name, value in facts.items())
               for entry in of_kind(entries, cycle, kind))


PHASES = (
    "setup targets_open targets_review targets_published tracking actuals_open verification disclosure rating_open "
    "rating_closed computing provisional results_notice objection final linkage archived"
).split()
EARLY, RATING = ("setup", "disclosure"), ("rating_open", "rating_open")
TIMES = {  # first and last phase of the acts on which a result rests
    "disclosures-uploaded": ("actuals_open", "verification"), "scores-uploaded": ("verification", "rating_closed"),
    "frame-uploaded": EARLY, "keys-made": EARLY, "keys-confirmed": EARLY,
    "letters-printed": ("setup", "rating_open"), "pack-printed": ("setup", "rating_open"),
    "replicate-released": RATING, "wave-opened": RATING, "slips-exchanged": RATING,
    "result-computed": ("computing", "computing"),
}


def order_right(entries):
    """Every entry on which a result rests stands in its time, phases follow one another, and what has gone out stays."""
    years = {}
    for entry, _ in entries:
        year = years.setdefault(entry["cycle"], {"phase": 0, "keys": {}, "codes": set(), "waves": set(), "opened": set()})
        kind, group = entry["kind"], fact(entry, "group")
        attempt = (group, fact(entry, "attempt"))
        changes = kind in ("keys-made", "keys-confirmed")
        first, last = TIMES.get(kind, (PHASES[0], PHASES[-1]))
        if kind in ("draw-prepared", "draw-made", "draw-void"):
            if fact(entry, "wave") is not None:
                year["waves"].add(attempt)
            changes = attempt not in year["waves"]
            first, last = EARLY if changes else RATING
        if not PHASES.index(first) <= year["phase"] <= PHASES.index(last) or changes and group in year["codes"]:
            return False
        if kind == "keys-made":
            year["keys"][group] = fact(entry, "keyList")
        if kind == "keys-confirmed" and fact(entry, "keyList") != year["keys"].get(group):
            return False
        if kind in ("letters-printed", "pack-printed"):
            year["codes"].add(group)
        if kind == "wave-opened":
            year["opened"].add(attempt)
        if kind == "draw-void" and attempt in year["opened"]:
            return False
        if kind == "phase-entered":
            year["phase"] += 1
            if PHASES[year["phase"]:year["phase"] + 1] != [fact(entry, "phase")]:
                return False
    return True


def batches_right(entries):
    due, closed, counted = {}, set(), set()
    for entry, _ in entries:
        cycle, kind = entry["cycle"], entry["kind"]
        if kind == "phase-entered" and fact(entry, "phase") == "rating_closed":
            closed.add(cycle)
        if kind == "result-computed":
            counted.add(cycle)
        if kind == "ballots-batched":
            due[cycle] = due.get(cycle, 0) + 1
            enough = (fact(entry, "ballots") or 0) >= (1 if cycle in closed else 10)
            if fact(entry, "batch") != due[cycle] or not enough or cycle in counted:
                return False
    return True


def counts_right(entries):
    drawn, unopened, leaves = {}, {}, {}  # drawn: people invited by (year, group, attempt)
    for entry, _ in entries:
        cycle, kind = entry["cycle"], entry["kind"]
        attempt = (cycle, fact(entry, "group"), fact(entry, "attempt") or entry["seq"])
        if kind == "draw-made":
            later = fact(entry, "wave") is not None
            (unopened if later else drawn)[attempt] = fact(entry, "drawn")
        if kind == "wave-opened" and attempt in unopened:
            drawn[attempt] = unopened[attempt]
        if kind == "draw-void":
            drawn.pop(attempt, None)
            unopened.pop(attempt, None)
        if kind == "ballots-batched":
            leaves[cycle] = leaves.get(cycle, 0) + fact(entry, "ballots")
        if kind == "result-computed" and fact(entry, "ballots") is not None:
            ballots, exchanged = fact(entry, "ballots"), fact(entry, "exchanged")
            invited = sum(people for (year, _, _), people in drawn.items() if year == cycle)
            if not (ballots <= leaves.get(cycle, 0) and ballots <= exchanged <= invited):
                return False
    return True
