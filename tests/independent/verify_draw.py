#!/usr/bin/env python3
"""Redo a published draw (svydraw/1) with nothing but Python's standard library.

    verify_draw.py MANIFEST FRAME [--json]               every check, PASS or FAIL; ends with 0 or 1
    verify_draw.py MANIFEST FRAME --person KEY --salt S  also: your ticket, your place, the cut
    verify_draw.py --cases FILE                          one verdict a line for a file of cases (for tests)

Written from the specification of the draw and not from the portal's own program, with which it shares no line. FRAME may
be compressed (.gz). That frame and design were published before the dice were rolled is for you to compare with the
public ledger or the newspaper: no file can prove it.
"""
import argparse
import gzip
import hashlib
import hmac
import json
import re
import sys
from datetime import datetime

HEX32 = re.compile(r"[0-9a-f]{64}")
CODE = re.compile(r"[A-Za-z0-9._-]{1,64}")
VALUE = re.compile(r"[!-~]+")
DICE = re.compile(r"[0-9]+")
LOTTERY = re.compile(r"[0-9]{2}(-[0-9]{2})*(\+[0-9]{2}(-[0-9]{2})*)*")
MOMENT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?)(Z|[+-]\d\d:\d\d)", re.ASCII)
SAFE = 2**53 - 1


class Refused(Exception):
    """The manifest is not one: the message names the place."""


# --- hashes -----------------------------------------------------------------------------------------------------------

def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def hexhash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def hmac_hex(key: bytes, text: str) -> str:
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def merkle_root(lines) -> str:
    """RFC 9162, 2.1: leaves hashed with a leading 0x00, nodes with 0x01, split at the largest power of two below n."""
    def root(hashes):
        if len(hashes) == 1:
            return hashes[0]
        half = 1 << (len(hashes) - 1).bit_length() - 1
        return sha256(b"\x01" + root(hashes[:half]) + root(hashes[half:]))
    leaves = [sha256(b"\x00" + line.encode()) for line in lines]
    return (root(leaves) if leaves else sha256(b"")).hex()


# --- the form of a manifest -------------------------------------------------------------------------------------------

def need(holds, place):
    if not holds:
        raise Refused(place)


def text(pattern=None):
    def read(value, place):
        need(isinstance(value, str) and (pattern is None or pattern.fullmatch(value)), place)
        return value
    return read


def count(value, place):
    need(isinstance(value, (int, float)) and not isinstance(value, bool), place)
    need(value == int(value) and 0 <= value <= SAFE, place)
    return int(value)


def is_moment(value, place):
    match = isinstance(value, str) and MOMENT.fullmatch(value)
    need(match, place)
    try:
        datetime.fromisoformat(match[1].split(".")[0])
    except ValueError:
        raise Refused(place)
    if match[4] != "Z":
        need(int(match[4][1:3]) < 24 and int(match[4][4:]) < 60, place)
    return value


def literal(expected):
    def read(value, place):
        need(type(value) is type(expected) and value == expected, place)
        return value
    return read


def each(item):
    def read(value, place):
        need(isinstance(value, list), place)
        return [item(entry, f"{place}.{at}") for at, entry in enumerate(value)]
    return read


def record(key, item):
    def read(value, place):
        need(isinstance(value, dict) and all(key.fullmatch(name) for name in value), place)
        return {name: item(entry, f"{place}.{name}") for name, entry in value.items()}
    return read


def shape(optional=(), **fields):
    """An object with exactly these fields."""
    def read(value, place):
        need(isinstance(value, dict) and set(value) <= set(fields), place)
        need(all(name in value or name in optional for name in fields), place)
        return {name: fields[name](entry, f"{place}.{name}") for name, entry in value.items()}
    return read


def one(value, place):
    need(isinstance(value, (int, float)) and not isinstance(value, bool) and value == 1, place)
    return 1


def beacon(value, place):
    kind = value.get("kind") if isinstance(value, dict) else None
    need(isinstance(kind, str) and kind in BEACONS, place)
    return BEACONS[kind](value, place)


BEACONS = {
    "dice": shape(("at",), kind=literal("dice"), rolls=count, at=is_moment),
    "lottery": shape(("at",), kind=literal("lottery"), name=text(CODE), draws=count, at=is_moment),
}
STRATUM = shape(group=text(CODE), stratum=text(CODE), N=count, n=count)
DESIGN = shape(v=one, method=literal("srswor-ticket"), round=text(CODE), frame=text(HEX32), strata=each(STRATUM),
               reserve=count, parties=record(CODE, text(HEX32)), beacon=beacon)
TICKETS = each(shape(commitment=text(HEX32), ticket=text(HEX32)))
DRAWN = shape(group=text(CODE), stratum=text(CODE), population=count, sample=count, selected=TICKETS,
              cutoff=text(HEX32), reserve=TICKETS)
MANIFEST = shape(algorithm=literal("svydraw/1"),
                 frame=shape(hash=text(HEX32), merkleRoot=text(HEX32), members=count), design=DESIGN,
                 designHash=text(HEX32), sources=each(shape(name=text(), value=text(VALUE))), transcript=text(),
                 seed=text(HEX32), strata=each(DRAWN))


def no_constant(name):
    raise ValueError(f"{name} is no JSON")


def read_manifest(source: str):
    try:
        value = json.loads(source, parse_constant=no_constant)
        return MANIFEST(value, "manifest")
    except (ValueError, RecursionError, OverflowError) as error:
        raise Refused(f"no JSON: {error}") from error


def canonical(value) -> str:
    """RFC 8785 for what a design holds: texts without escapes and whole numbers."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


# --- the frame --------------------------------------------------------------------------------------------------------

LINE = re.compile(r"([A-Za-z0-9._-]{1,64})\t([A-Za-z0-9._-]{1,64})\t([A-Za-z0-9._-]{1,64})\t([0-9a-f]{64})")


def read_frame(source: str):
    """The people of every stratum, or what is wrong with the file."""
    if not source.startswith("svydraw/1/frame\n"):
        return None, "the first line is not svydraw/1/frame"
    if not source.endswith("\n"):
        return None, "the last line does not end"
    strata, before, seen = {}, "", set()
    for number, line in enumerate(source.split("\n")[1:-1], 2):
        match = LINE.fullmatch(line)
        if not match:
            return None, f"line {number} is malformed"
        group, stratum, _, commitment = match.groups()
        if line < before:
            return None, f"line {number} is out of order"
        if (group, commitment) in seen:
            return None, f"line {number}: a person stands twice in the group"
        seen.add((group, commitment))
        strata.setdefault((group, stratum), []).append(commitment)
        before = line
    return strata, "ok"


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
    if not LOTTERY.fullmatch(value):
        return "lottery: pairs of digits were promised"
    draws = [draw.split("-") for draw in value.split("+")]
    ascending = all(a < b for draw in draws for a, b in zip(draw, draw[1:]))
    return None if ascending and len(draws) == promised["draws"] else "lottery: not as promised"


def transcript_of(frame_hash, design_hash, sources):
    lines = "".join(f"source:{source['name']}={source['value']}\n" for source in sources)
    return f"svydraw/1/seed\nframe:{frame_hash}\ndesign:{design_hash}\n{lines}"


# --- the draw ---------------------------------------------------------------------------------------------------------

def ticket(seed: bytes, commitment: str) -> str:
    return hmac_hex(seed, f"svydraw/1/ticket\nmember\n{commitment}\n")


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


def check_draw(manifest, frame_text):
    """Every check as (what, whether it holds); believes nothing in the manifest that can be computed."""
    design, frame = manifest["design"], manifest["frame"]
    lines = frame_text.split("\n")[1:-1]
    strata, form = read_frame(frame_text)
    frame_hash, design_hash = hexhash(frame_text), hexhash(canonical(design))
    transcript = transcript_of(frame_hash, design_hash, manifest["sources"])
    seed = hexhash(transcript)
    fault = source_fault(design, manifest["sources"])
    yield f"form of the frame: {form}", strata is not None
    yield "hash of the frame", frame_hash == frame["hash"] == design["frame"]
    yield "Merkle root of the frame", merkle_root(lines) == frame["merkleRoot"]
    yield "people in the frame", len(lines) == frame["members"]
    yield "hash of the design", design_hash == manifest["designHash"]
    yield f"sources of chance{f': {fault}' if fault else ''}", fault is None
    yield "transcript", transcript == manifest["transcript"]
    yield "seed", seed == manifest["seed"]
    if strata is None:
        return
    names = [(each["group"], each["stratum"]) for each in design["strata"]]
    yield "strata of frame and design", sorted(names) == sorted(strata)
    yield "strata of design and draw", names == [(each["group"], each["stratum"]) for each in manifest["strata"]]
    for planned, drawn in zip(design["strata"], manifest["strata"]):
        people = strata.get((planned["group"], planned["stratum"]), [])
        yield from check_stratum(planned, drawn, people, design["reserve"], bytes.fromhex(seed))


def find_person(manifest, frame_text, key, salt):
    """A person's own line: commitment from the salt of the slip, then ticket, place and cut."""
    commitment = hmac_hex(bytes.fromhex(salt), f"svydraw/1/member\n{key}")
    strata, _ = read_frame(frame_text)
    for (group, stratum), people in (strata or {}).items():
        if commitment not in people:
            continue
        order = ordered(people, bytes.fromhex(manifest["seed"]))
        place = [person for _, person in order].index(commitment) + 1
        n = next(each["n"] for each in manifest["design"]["strata"]
                 if (each["group"], each["stratum"]) == (group, stratum))
        return {"group": group, "stratum": stratum, "commitment": commitment, "ticket": order[place - 1][0],
                "place": place, "of": len(people), "sample": n, "drawn": place <= n}
    return None


# --- the terminal -----------------------------------------------------------------------------------------------------

def verdict(manifest_text, frame_text):
    try:
        manifest = read_manifest(manifest_text)
    except Refused:
        return "refuse"
    return "accept" if all(holds for _, holds in check_draw(manifest, frame_text)) else "refuse"


def read_file(path):
    raw = open(path, "rb").read()
    return (gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw).decode("utf-8")


def main():
    parser = argparse.ArgumentParser(description="Redo a published draw.")
    parser.add_argument("files", nargs="*", metavar="MANIFEST FRAME")
    parser.add_argument("--json", action="store_true", help="checks as JSON")
    parser.add_argument("--person", metavar="KEY", help="your own key, as on the slip")
    parser.add_argument("--salt", metavar="SALT", help="your salt, 64 hex, as on the slip")
    parser.add_argument("--cases", metavar="FILE", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.cases:
        for line in open(options.cases, encoding="utf-8"):
            case = json.loads(line)
            print(verdict(case["manifest"], case["frame"]))
        return 0
    if len(options.files) != 2 or (options.person is None) != (options.salt is None):
        parser.error("MANIFEST and FRAME are needed; --person goes with --salt")
    try:
        manifest, frame_text = read_manifest(read_file(options.files[0])), read_file(options.files[1])
    except (Refused, UnicodeDecodeError, OSError) as refusal:
        print(f"REFUSED  {refusal}")
        return 1
    checks = list(check_draw(manifest, frame_text))
    person = find_person(manifest, frame_text, options.person, options.salt) if options.person else None
    show(checks, person, options)
    return 0 if all(holds for _, holds in checks) and (person or not options.person) else 1


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
