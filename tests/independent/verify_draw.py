#!/usr/bin/env python3
"""Redo a published draw (svydraw/1) with nothing but Python's standard library.

    verify_draw.py MANIFEST FRAME [--json]               every check, PASS or FAIL; ends with 0 or 1
    verify_draw.py MANIFEST FRAME --person KEY --salt S  also: your ticket, your place, the cut
    verify_draw.py MANIFEST FRAME --earlier MANIFEST …   a later wave, with the draws it came after
    verify_draw.py MANIFEST FRAME --proof FILE           also: that a line stands in the frame's tree
    verify_draw.py --cases FILE                          one verdict a line for a file of cases (for tests)

Written from the specification of the draw and not from the portal's own program, with which it shares no line. FRAME may
be compressed (.gz). That frame and design were published before the dice were rolled is for you to compare with the
public ledger or the newspaper: no file can prove it.
"""
import argparse
import gzip
import json
import re
import sys
from fractions import Fraction

from frame_file import grouped, read_frame
from hashes import hexhash, hmac_hex, inclusion_fault, merkle_root
from manifest_form import HEX32, PROOF, Refused, canonical, read_json, read_manifest

DICE = re.compile(r"[0-9]+")
LOTTERY = re.compile(r"[0-9]{2}(-[0-9]{2})*(\+[0-9]{2}(-[0-9]{2})*)*")


# --- the seed ---------------------------------------------------------------------------------------------------------

def source_fault(design, sources):
    """Why these sources, in this order, are not those the design promised; None if they are."""
    names = [f"party:{party}" for party in sorted(design["parties"])] + [design["beacon"]["kind"]]
    if [source["name"] for source in sources] != names:
        return f"sources should be {names}"
    for source in sources[:-1]:
        party, value = source["name"][len("party:"):], source["value"]
        if not HEX32.fullmatch(value):
            return f"the share of {party} is not 64 hex"
        if hexhash(f"svydraw/1/party\n{design['round']}\n{party}\n{value}\n") != design["parties"][party]:
            return f"the share of {party} is not the one committed to"
    return beacon_fault(design["beacon"], sources[-1]["value"])


def beacon_fault(promised, value):
    if promised["kind"] == "dice":
        fits = DICE.fullmatch(value) and len(value) == promised["rolls"]
        return None if fits else f"dice: {promised['rolls']} digits were promised"
    if promised["kind"] == "drand":
        place = f"{promised['chain']}/{promised['round']}/"
        fits = promised["round"] >= 1 and value.startswith(place) and HEX32.fullmatch(value[len(place):])
        return None if fits else f"drand: {place} and 64 hex were promised"
    if not LOTTERY.fullmatch(value):
        return "lottery: pairs of digits were promised"
    draws = [draw.split("-") for draw in value.split("+")]
    ascending = all(a < b for draw in draws for a, b in zip(draw, draw[1:]))
    return None if ascending and len(draws) == promised["draws"] else "lottery: not as promised"


def transcript_of(frame_hash, design_hash, sources):
    lines = "".join(f"source:{source['name']}={source['value']}\n" for source in sources)
    return f"svydraw/1/seed\nframe:{frame_hash}\ndesign:{design_hash}\n{lines}"


# --- the draw ---------------------------------------------------------------------------------------------------------

def ticket(seed: bytes, identity: str, stage="member") -> str:
    return hmac_hex(seed, f"svydraw/1/ticket\n{stage}\n{identity}\n")


def ordered(people, seed):
    return sorted((ticket(seed, commitment), commitment) for commitment in people)


def listed(order):
    return [{"commitment": commitment, "ticket": drawn} for drawn, commitment in order]


def check_stratum(design, drawn, people, reserve, seed):
    name = f"{design['group']}/{design['stratum']}"
    n, order = design["n"], ordered(people, seed)
    possible = 1 <= n <= len(people)
    yield f"{name}: population", len(people) == design["N"] == drawn["population"]
    yield f"{name}: sample size", n == drawn["sample"] == len(drawn["selected"])
    yield f"{name}: the sample", possible and drawn["selected"] == listed(order[:n])
    yield f"{name}: the cut", possible and drawn["cutoff"] == order[n - 1][0]
    yield f"{name}: the reserve", drawn["reserve"] == (listed(order[n:n + reserve]) if possible else [])


def draw_units(sizes, places, seed):
    """Pareto sampling: per drawn unit its ticket, whether it was certain, and places and people its chance comes from."""
    left, certain = dict(sizes), []
    while True:
        people = sum(left.values())
        large = [unit for unit, size in left.items() if places * size >= people]
        if not large:
            break
        certain += large
        places -= len(large)
        left = {unit: size for unit, size in left.items() if unit not in large}

    def rank(unit):
        chance, part = 2 * int(ticket(seed, unit, "psu"), 16) + 1, places * left[unit]
        return Fraction(chance * (people - part), (2**257 - chance) * part), unit
    drawn = {unit: (True, 1, sizes[unit]) for unit in certain}
    drawn.update({unit: (False, places, people) for unit in sorted(left, key=rank)[:places]})
    return drawn


def unit_entry(unit, people, take, chance, seed):
    certain, places, shared_by = chance
    order = ordered(people, seed)
    return {"unit": unit, "size": len(people), "take": take, "ticket": ticket(seed, unit, "psu"), "certain": certain,
            "probability": places * take / shared_by, "selected": listed(order[:take]), "cutoff": order[take - 1][0]}


def check_stages(design, drawn, units, seed):
    name, sizes = f"{design['group']}/{design['stratum']}", design["sizes"]
    people = sum(map(len, units.values()))
    fits = {unit: len(members) for unit, members in units.items()} == sizes and people == design["N"]
    possible = fits and 1 <= design["units"] <= len(sizes) and design["take"] >= 1
    chances = draw_units(sizes, design["units"], seed) if possible else {}
    right = [unit_entry(unit, units[unit], min(design["take"], sizes[unit]), chances[unit], seed)
             for unit in sorted(chances)]
    sample = sum(len(entry["selected"]) for entry in drawn["units"])
    yield f"{name}: population", people == design["N"] == drawn["population"]
    yield f"{name}: sample size", possible and sum(entry["take"] for entry in right) == drawn["sample"] == sample
    yield f"{name}: units", [entry["unit"] for entry in right] == [entry["unit"] for entry in drawn["units"]]
    for expected, found in zip(right, drawn["units"]):
        yield f"{name}/{expected['unit']}: its people", expected == found


def selected_in(manifest):
    """(group, commitment) of everyone a draw selected."""
    lists = [(stratum["group"], part["selected"]) for stratum in manifest["strata"]
             for part in stratum.get("units", [stratum])]
    return {(group, person["commitment"]) for group, selected in lists for person in selected}


def earlier_draws(design, manifests, frame_text):
    """The draws a wave came after, if all are there, each names those before it, and each holds."""
    known = {hexhash(canonical(manifest["design"])): manifest for manifest in manifests}
    after = design.get("after", [])
    found = [known[name] for name in after if name in known]
    whole = len(found) == len(after) and all(set(draw["design"].get("after", [])) <= set(after) for draw in found)
    holds = whole and all(passed for draw in found for _, passed in check_draw(draw, frame_text, manifests))
    return found if holds else None


def check_draw(manifest, frame_text, manifests=()):
    """Every check as (what, whether it holds); believes nothing in the manifest that can be computed."""
    design, frame = manifest["design"], manifest["frame"]
    lines = frame_text.split("\n")[1:-1]
    everyone, form = read_frame(frame_text)
    frame_hash, design_hash = hexhash(frame_text), hexhash(canonical(design))
    transcript = transcript_of(frame_hash, design_hash, manifest["sources"])
    seed = hexhash(transcript)
    fault = source_fault(design, manifest["sources"])
    earlier = earlier_draws(design, manifests, frame_text)
    yield f"form of the frame: {form}", everyone is not None
    yield "hash of the frame", frame_hash == frame["hash"] == design["frame"]
    yield "Merkle root of the frame", merkle_root(lines) == frame["merkleRoot"]
    yield "people in the frame", len(lines) == frame["members"]
    yield "hash of the design", design_hash == manifest["designHash"]
    yield f"sources of chance{f': {fault}' if fault else ''}", fault is None
    yield "transcript", transcript == manifest["transcript"]
    yield "seed", seed == manifest["seed"]
    if "after" in design:
        yield "the draws before this wave", earlier is not None
    if everyone is not None:
        yield from check_strata(manifest, remaining(everyone, earlier), bytes.fromhex(seed))


def remaining(everyone, earlier):
    drawn = set().union(*map(selected_in, earlier or []))
    return [line for line in everyone if (line[0], line[3]) not in drawn]


def check_strata(manifest, people, seed):
    design = manifest["design"]
    strata = grouped(((group, stratum), (unit, person)) for group, stratum, unit, person in people)
    names = [(each["group"], each["stratum"]) for each in design["strata"]]
    expected = [name for name in strata if name in names] if "after" in design else list(strata)
    yield "strata of frame and design", sorted(names) == sorted(expected)
    yield "strata of design and draw", names == [(each["group"], each["stratum"]) for each in manifest["strata"]]
    for name, planned, drawn in zip(names, design["strata"], manifest["strata"]):
        own = strata.get(name, [])
        if "units" in planned:
            yield from check_stages(planned, drawn, grouped(own), seed)
        else:
            yield from check_stratum(planned, drawn, [person for _, person in own], design["reserve"], seed)


def find_person(manifest, frame_text, key, salt, manifests=()):
    """A person's own line: commitment from the salt of the slip, then ticket, place and cut."""
    commitment = hmac_hex(bytes.fromhex(salt), f"svydraw/1/member\n{key}")
    design = manifest["design"]
    people = remaining(read_frame(frame_text)[0] or [], earlier_draws(design, manifests, frame_text))
    own = next((line for line in people if line[3] == commitment), None)
    if own is None:
        return None
    group, stratum, unit, _ = own
    left_out = {"n": 0}  # a later wave need not draw from every stratum
    planned = next((each for each in design["strata"] if (each["group"], each["stratum"]) == (group, stratum)), left_out)
    staged = "units" in planned
    among = [line[3] for line in people if line[:2] == own[:2] and (line[2] == unit or not staged)]
    order = ordered(among, bytes.fromhex(manifest["seed"]))
    place = [person for _, person in order].index(commitment) + 1
    told = {"group": group, "stratum": stratum, "commitment": commitment, "ticket": order[place - 1][0], "place": place,
            "of": len(among)}
    if not staged:
        return {**told, "sample": planned["n"], "drawn": place <= planned["n"]}
    drawn = draw_units(planned["sizes"], planned["units"], bytes.fromhex(manifest["seed"]))
    n = min(planned["take"], len(among)) if unit in drawn else 0
    return {**told, "unit": unit, "unitDrawn": unit in drawn, "sample": n, "drawn": place <= n}


# --- the terminal -----------------------------------------------------------------------------------------------------

def verdict(case):
    try:
        if "proof" in case:
            proof = read_json(case["proof"], lambda value: PROOF(value, "proof"))
            return "refuse" if inclusion_fault(proof, case["members"], case["root"]) else "accept"
        manifest = read_manifest(case["manifest"])
        earlier = [read_manifest(source) for source in case.get("earlier", [])]
    except Refused:
        return "refuse"
    return "accept" if all(holds for _, holds in check_draw(manifest, case["frame"], earlier)) else "refuse"


def read_file(path):
    raw = open(path, "rb").read()
    return (gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw).decode("utf-8")


def main():
    parser = argparse.ArgumentParser(description="Redo a published draw.")
    parser.add_argument("files", nargs="*", metavar="MANIFEST FRAME")
    parser.add_argument("--json", action="store_true", help="checks as JSON")
    parser.add_argument("--person", metavar="KEY", help="your own key, as on the slip")
    parser.add_argument("--salt", metavar="SALT", help="your salt, 64 hex, as on the slip")
    parser.add_argument("--earlier", metavar="MANIFEST", nargs="+", default=[], help="the draws a later wave came after")
    parser.add_argument("--proof", metavar="FILE", help="proof that a line stands in the frame's tree")
    parser.add_argument("--cases", metavar="FILE", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.cases:
        for line in open(options.cases, encoding="utf-8"):
            print(verdict(json.loads(line)))
        return 0
    if len(options.files) != 2 or (options.person is None) != (options.salt is None):
        parser.error("MANIFEST and FRAME are needed; --person goes with --salt")
    try:
        manifest, frame_text = read_manifest(read_file(options.files[0])), read_file(options.files[1])
        earlier = [read_manifest(read_file(path)) for path in options.earlier]
        proof = options.proof and read_json(read_file(options.proof), lambda value: PROOF(value, "proof"))
    except (Refused, UnicodeDecodeError, EOFError, OSError) as refusal:
        print(f"REFUSED  {refusal}")
        return 1
    checks = list(check_draw(manifest, frame_text, earlier))
    if proof:
        fault = inclusion_fault(proof, manifest["frame"]["members"], manifest["frame"]["merkleRoot"])
        checks.append((f"the line stands in the frame's tree{f': {fault}' if fault else ''}", fault is None))
    asked = options.person is not None
    person = find_person(manifest, frame_text, options.person, options.salt, earlier) if asked else None
    show(checks, person, options)
    return 0 if all(holds for _, holds in checks) and (person or not asked) else 1


def show(checks, person, options):
    if options.json:
        print(json.dumps({"checks": [{"check": what, "passed": holds} for what, holds in checks], "person": person}))
        return
    for what, holds in checks:
        print(f"{'PASS' if holds else 'FAIL'}  {what}")
    if options.person:
        print(f"YOU   {person or 'stand in no line of this frame'}")


if __name__ == "__main__":
    sys.exit(main())
