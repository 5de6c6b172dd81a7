#!/usr/bin/env python3
"""Check the public archive of an assessment year with nothing but Python's standard library.

    verify_archive.py FOLDER [--head SEQ:HASH] [--json]   every check, PASS or FAIL; ends with 0 or 1
    verify_archive.py --cases FILE                        one verdict a line for a file of cases (for tests)

Written from the specification and not from the portal's own program. Ed25519 is written out after RFC 8032 (ed25519.py), for a
standard library has none and a verifier that needs another program is one that some auditor cannot run; it is slow and
that does not matter for one signature. --head is the end of the ledger as you know it from elsewhere.
"""
import argparse
import json
import os
import sys

import verify_draw
from ed25519 import is_signed
from hashes import hexhash, merkle_root
from ledger_rules import batches_right, counts_right, fact, of_kind, order_right, says, strict
from manifest_form import HEX32
from shown import check_disclosures, check_scores


# --- the ledger -------------------------------------------------------------------------------------------------------

def canonical(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def read_ledger(text):
    """The entries with the hashes of their lines; None when a line is no canonical entry."""
    entries = []
    if text and not text.endswith("\n"):
        return None
    for line in text.split("\n")[:-1]:
        entry = strict(line)
        if set(entry) != {"seq", "previous", "kind", "cycle", "role", "day", "facts"} or canonical(entry) != line:
            return None
        entries.append((entry, hexhash(line)))
    return entries


def chained(entries):
    previous, seq = "0" * 64, 0
    for entry, digest in entries:
        if entry["previous"] != previous or entry["seq"] != seq + 1:
            return False
        previous, seq = digest, seq + 1
    return True


def check_ledger(files, known):
    entries = read_ledger(files.get("ledger.ndjson", ""))
    yield "ledger: form", bool(entries)
    head = strict(files["head.json"])
    shape = set(head) == {"v", "seq", "hash", "day", "key", "signature"} and head["v"] == 1
    yield "ledger: form of the head", shape
    text = f"gongping/1/head\n{head['seq']}\n{head['hash']}\n{head['day']}\n"
    yield "ledger: signature", is_signed(bytes.fromhex(head["key"]), text.encode(), bytes.fromhex(head["signature"]))
    if not entries:
        return
    yield "ledger: links", chained(entries)
    yield "ledger: head", (entries[-1][0]["seq"], entries[-1][1]) == (head["seq"], head["hash"])
    yield "ledger: key", any(e["kind"] == "instance-key" and fact(e, "key") == head["key"] for e, _ in entries)
    yield "ledger: order", order_right(entries)
    yield "ledger: batches", batches_right(entries)
    yield "ledger: counts", counts_right(entries)
    if known:
        seq, digest = known.split(":")
        yield "ledger: the head you know", 0 < int(seq) <= len(entries) and entries[int(seq) - 1][1] == digest


# --- what the ledger says of the files --------------------------------------------------------------------------------

def check_draws(files, entries, cycle):
    scheme = strict(files["scheme.json"])
    yield "scheme", says(entries, cycle, "cycle-created", schemeHash=hexhash(files["scheme.json"]))
    for group in [each["code"] for each in scheme["groups"]]:
        frame = files[f"draws/{group}/frame.tsv"]
        try:
            waves = read_waves(files, group)
        except verify_draw.Refused:
            yield f"draw: {group}", False
            continue
        for at, manifest in enumerate(waves):
            name, design = f"{group}, wave {at + 1}" if at else group, manifest["designHash"]
            before = [wave["designHash"] for wave in waves[:at]]
            holds = all(passed for _, passed in verify_draw.check_draw(manifest, frame, waves[:at]))
            yield f"draw: {name}", holds and manifest["design"].get("after", []) == before
            yield f"draw committed: {name}", says(
                entries, cycle, "draw-committed", group=group, designHash=design, hash=hexhash(frame))
            yield f"draw made: {name}", says(
                entries, cycle, "draw-made", group=group, designHash=design, seed=manifest["seed"])
        recorded = [fact(entry, "designHash") for entry in standing(entries, cycle, group)]
        yield f"draws: {group}, all of the ledger", recorded == [wave["designHash"] for wave in waves]


def read_waves(files, group):
    """The records of a group's waves, the first first."""
    names = [f"draws/{group}/manifest.json"]
    while f"draws/{group}/wave-{len(names) + 1}/manifest.json" in files:
        names.append(f"draws/{group}/wave-{len(names) + 1}/manifest.json")
    return [verify_draw.read_manifest(files[name]) for name in names]


def standing(entries, cycle, group):
    """The entries of a group's draws that were made and not declared void."""
    void = [fact(entry, "attempt") for entry in of_kind(entries, cycle, "draw-void") if fact(entry, "group") == group]
    return [entry for entry in of_kind(entries, cycle, "draw-made")
            if fact(entry, "group") == group and fact(entry, "attempt") not in void]


def invited_of(files, entries, cycle, group):
    """People invited: of each draw the parts that the ledger says went out, of a later wave all once it was opened."""
    total, made = 0, {fact(entry, "designHash"): entry for entry in standing(entries, cycle, group)}
    for manifest in read_waves(files, group):
        entry, design = made[manifest["designHash"]], manifest["design"]
        times = {kind: sum(fact(each, "group") == group and fact(each, "attempt") == fact(entry, "attempt")
                           for each in of_kind(entries, cycle, kind)) for kind in ("replicate-released", "wave-opened")}
        parts = times["wave-opened"] if fact(entry, "wave") else 1 + times["replicate-released"]
        cut = design.get("replicates", 1)
        for stratum in manifest["strata"]:
            sizes = [unit["take"] for unit in stratum["units"]] if "units" in stratum else [stratum["sample"]]
            total += sum(size * min(parts, cut) // cut for size in sizes)
    return total


def check_batches(files, entries, cycle):
    batches = [strict(line) for line in files["batches.ndjson"].split("\n")[:-1]]
    recorded = of_kind(entries, cycle, "ballots-batched")
    yield "batches: all of the ledger", [b["batch"] for b in batches] == [fact(e, "batch") for e in recorded]
    for batch, entry in zip(batches, recorded):
        leaves = batch["leaves"]
        form = all(HEX32.fullmatch(leaf) for leaf in leaves) and leaves == sorted(set(leaves))
        root = merkle_root(leaves)
        told = (fact(entry, "batch"), fact(entry, "ballots"), fact(entry, "root"))
        yield f"batch {batch['batch']}", form and root == batch["root"] and told == (batch["batch"], len(leaves), root)
    every = [leaf for batch in batches for leaf in batch["leaves"]]
    yield "batches: no leaf twice", len(every) == len(set(every))


def adds_up(unit):
    if unit["composite"] is None or unit["renormalised"]:
        return True
    total = sum(part["weight"] * (part["score"] or 0) for part in unit["components"])
    score = unit["composite"]["score"]
    return min(abs(total - score), abs(total + unit["adjustment"] - score)) <= 1e-5


def check_results(files, entries, cycle):
    digest, sheet = hexhash(files["results.json"]), strict(files["results.json"])
    computed, checked = of_kind(entries, cycle, "result-computed"), of_kind(entries, cycle, "result-checked")
    yield "results: computed", bool(computed) and fact(computed[-1], "sheet") == digest
    yield "results: checked", bool(checked) and fact(checked[-1], "sheet") == digest and says(
        entries, cycle, "phase-entered", phase="final")
    yield "results: of this year", sheet["cycle"] == cycle and sheet["schemeHash"] == hexhash(files["scheme.json"])
    counts = [group["ballots"] for group in sheet["groups"]]
    total = sum(count or 0 for count in counts)
    ballots = fact(computed[-1], "ballots") if computed else None
    yield "results: ballots", ballots is not None and (total <= ballots if None in counts else total == ballots)
    for group in sheet["groups"]:
        invited = invited_of(files, entries, cycle, group["group"])
        yield f"results: {group['group']} invited", group["invited"] == invited
    for unit in sheet["units"]:
        yield f"composite: {unit['unit']}", adds_up(unit)


def check_files(files, listed):
    yield "files: all listed", set(files) - {"manifest.json"} <= set(listed) and len(files) > 1
    for name, digest in listed.items():
        yield f"file: {name}", name in files and hexhash(files[name]) == digest


def guarded(checks):
    """A check that stumbles over a bent file fails."""
    try:
        yield from checks
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, verify_draw.Refused) as fault:
        yield f"form: {type(fault).__name__} {fault}", False


def check_archive(files, known=None):
    """Every check as (what, whether it holds)."""
    try:
        manifest = strict(files["manifest.json"])
        cycle, listed = manifest["cycle"], manifest["files"]
        entries = read_ledger(files["ledger.ndjson"]) or []
    except (KeyError, TypeError, ValueError, AttributeError):
        yield "form of manifest and ledger", False
        return
    yield from guarded(check_files(files, listed))
    yield from guarded(check_ledger(files, known))
    for checks in (check_draws, check_batches, check_results, check_disclosures, check_scores):
        yield from guarded(checks(files, entries, cycle))


# --- the terminal -----------------------------------------------------------------------------------------------------

def read_folder(folder):
    files = {}
    for path, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(path, name)
            with open(full, encoding="utf-8", newline="") as file:
                files[os.path.relpath(full, folder).replace(os.sep, "/")] = file.read()
    return files


def main():
    parser = argparse.ArgumentParser(description="Check the public archive of an assessment year.")
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--head", metavar="SEQ:HASH", help="a head of the ledger you know from elsewhere")
    parser.add_argument("--json", action="store_true", help="checks as JSON")
    parser.add_argument("--cases", metavar="FILE", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.cases:
        for line in open(options.cases, encoding="utf-8"):
            case = json.loads(line)
            print("accept" if all(holds for _, holds in check_archive(case["files"], case.get("head"))) else "refuse")
        return 0
    if options.folder is None:
        parser.error("FOLDER is needed")
    checks = list(check_archive(read_folder(options.folder), options.head))
    if options.json:
        print(json.dumps([{"check": what, "passed": holds} for what, holds in checks]))
    else:
        for what, holds in checks:
            print(f"{'PASS' if holds else 'FAIL'}  {what}")
    return 0 if all(holds for _, holds in checks) else 1


if __name__ == "__main__":
    sys.exit(main())
