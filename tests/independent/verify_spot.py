#!/usr/bin/env python3
"""Redo a published spot check with nothing but Python's standard library.

    verify_spot.py SPOT_CHECK [--json]   every check, PASS or FAIL, and where each visit went; ends with 0 or 1
    verify_spot.py --cases FILE          one verdict a line for a file of cases (for tests)

Written from the description of the protocol and not from the portal's own program. That the plan was published before the
public source spoke is for you to compare with the public ledger (`planHash`): no file can prove it.
"""
import argparse
import json
import re
import sys
from datetime import date, datetime, timedelta, timezone

from hashes import hexhash, hmac_hex, merkle_root
from manifest_form import (CODE, HEX32, MANIFEST, Refused, beacon, canonical, count, each, just, literal, need, read_json,
                           record, shape, text)
from verify_draw import beacon_fault, check_draw

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
CHINA = timezone(timedelta(hours=8))
MOST_TARGETS, MOST_VISITS, LONGEST_TITLE, LONGEST_NAME = 5000, 60, 100, 200


# --- the form ---------------------------------------------------------------------------------------------------------

def units16(value):
    """How long a text is in UTF-16 units, as the portal counts."""
    return len(value.encode("utf-16-le", "surrogatepass")) // 2


def day(value, place):
    need(isinstance(value, str) and DAY.fullmatch(value) is not None, place)
    try:
        date.fromisoformat(value)
    except ValueError:
        raise Refused(place)
    return value


def name(value, place):
    need(isinstance(value, str) and 1 <= units16(value) <= LONGEST_NAME, place)
    return value


def positive(value, place):
    number = count(value, place)
    need(number >= 1, place)
    return number


def maybe(form):
    return lambda value, place: None if value is None else form(value, place)


PLAN = shape(v=just(1), cycle=text(CODE), number=positive, title=text(),
             targets=each(shape(unit=text(CODE), item=text(CODE), name=name, stratum=text(CODE))),
             frame=shape(hash=text(HEX32), merkleRoot=text(HEX32), members=count),
             strata=each(shape(group=text(CODE), stratum=text(CODE), N=count, n=count)), beacon=beacon,
             visits=each(shape(by=day, parties=record(CODE, text(HEX32)))))
VISIT = shape(departed=maybe(day), shares=record(CODE, text(HEX32)), manifest=maybe(MANIFEST),
              drawn=each(shape(unit=text(CODE), item=text(CODE))))
SPOT = shape(algorithm=literal("gongping-spot/1"), plan=PLAN, planHash=text(HEX32), heard=text(re.compile("[!-~]*")),
             visits=each(VISIT), voided=maybe(shape(day=day, role=text(), reason=text())))


# --- the plan ---------------------------------------------------------------------------------------------------------

def frame_of(plan):
    """The frame file, and the target behind each commitment: public salts, so that anyone can make both."""
    key = bytes.fromhex(hexhash(f"gongping/spot-check/frame-key\n{plan['cycle']}.spot{plan['number']}\n"))
    lines, behind = [], {}
    for target in plan["targets"]:
        own = f"{target['unit']}/{target['item']}"
        commitment = hmac_hex(bytes.fromhex(hmac_hex(key, f"svydraw/1/salt\n{own}")), f"svydraw/1/member\n{own}")
        lines.append(f"targets\t{target['stratum']}\t{target['unit']}\t{commitment}")
        behind[commitment] = {"unit": target["unit"], "item": target["item"]}
    return "".join(f"{line}\n" for line in ["svydraw/1/frame", *sorted(lines)]), behind


def moment_day(promised):
    """The day in China of the promised moment."""
    moment = promised["at"]
    moment = moment[:-1] + "+00:00" if moment.endswith("Z") else moment
    return datetime.fromisoformat(moment).astimezone(CHINA).date().isoformat()


def source_sound(promised):
    if promised["kind"] == "dice":
        return promised["rolls"] >= 20
    return promised["draws" if promised["kind"] == "lottery" else "round"] >= 1


def plan_sound(plan):
    days = [visit["by"] for visit in plan["visits"]]
    return (plan["title"] != "" and plan["title"] == plan["title"].strip() and units16(plan["title"]) <= LONGEST_TITLE
            and 1 <= len(plan["targets"]) <= MOST_TARGETS and 1 <= len(days) <= MOST_VISITS
            and len({(target["unit"], target["item"]) for target in plan["targets"]}) == len(plan["targets"])
            and plan["strata"] != [] and all(1 <= stratum["n"] < stratum["N"] for stratum in plan["strata"])
            and "at" in plan["beacon"] and source_sound(plan["beacon"]) and min(days) >= moment_day(plan["beacon"]))


def check_plan(spot, frame):
    plan, lines = spot["plan"], frame.split("\n")[1:-1]
    counted = {}
    for target in plan["targets"]:
        counted[target["stratum"]] = counted.get(target["stratum"], 0) + 1
    holders = [sorted(visit["parties"]) for visit in plan["visits"]]
    yield "the plan keeps the rules", plan_sound(plan)
    yield "hash of the plan", hexhash(canonical(plan)) == spot["planHash"]
    yield "the frame is the public list", plan["frame"] == {"hash": hexhash(frame), "merkleRoot": merkle_root(lines),
                                                            "members": len(lines)}
    yield "strata of the list", sorted((each["stratum"], each["N"]) for each in plan["strata"]) == sorted(counted.items())
    yield "two or more inspectors, the same for all visits", holders != [] and len(holders[0]) >= 2 and all(
        each == holders[0] for each in holders)
    yield "every visit of the plan is there", len(spot["visits"]) == len(plan["visits"])
    if spot["heard"]:
        fault = beacon_fault(plan["beacon"], spot["heard"])
        yield "the source spoke as promised", fault is None


# --- the visits -------------------------------------------------------------------------------------------------------

def design_of(plan, at):
    visit = plan["visits"][at]
    return {"v": 1, "method": "srswor-ticket", "round": f"{plan['cycle']}.spot{plan['number']}.{at + 1}",
            "frame": plan["frame"]["hash"], "strata": plan["strata"], "reserve": 0, "parties": visit["parties"],
            "beacon": plan["beacon"]}


def check_visit(spot, frame, behind, at):
    plan, visit, number = spot["plan"], spot["visits"][at], at + 1
    promised, design = plan["visits"][at]["parties"], design_of(plan, at)
    kept = all(hexhash(f"svydraw/1/party\n{design['round']}\n{party}\n{share}\n") == promised.get(party)
               for party, share in visit["shares"].items())
    opened = set(promised) <= set(visit["shares"])
    made = visit["manifest"] is not None
    yield f"visit {number}: shares are those committed to", kept and (spot["heard"] != "" or visit["shares"] == {})
    yield f"visit {number}: set out when all shares were open", (
        opened == made == (visit["departed"] is not None) and (made or visit["drawn"] == []))
    if not made:
        return
    manifest = visit["manifest"]
    values = {source["name"]: source["value"] for source in manifest["sources"]}
    expected = {f"party:{party}": share for party, share in visit["shares"].items()}
    drawn = [behind.get(person["commitment"]) for stratum in manifest["strata"] for person in stratum["selected"]]
    yield f"visit {number}: the design is that of the plan", canonical(manifest["design"]) == canonical(design)
    yield f"visit {number}: drawn from its shares and the source", values == {**expected, plan["beacon"]["kind"]: spot["heard"]}
    yield f"visit {number}: the draw", all(holds for _, holds in check_draw(manifest, frame))
    yield f"visit {number}: its targets", [target for target in drawn if target] == visit["drawn"]


def check_spot(spot):
    frame, behind = frame_of(spot["plan"])
    yield from check_plan(spot, frame)
    for at in range(min(len(spot["visits"]), len(spot["plan"]["visits"]))):
        yield from check_visit(spot, frame, behind, at)


# --- the terminal -----------------------------------------------------------------------------------------------------

def read_spot(source):
    return read_json(source, lambda value: SPOT(value, "spot"))


def verdict(source):
    try:
        spot = read_spot(source)
    except Refused:
        return "refuse"
    return "accept" if all(holds for _, holds in check_spot(spot)) else "refuse"


def where(spot):
    for at, (visit, planned) in enumerate(zip(spot["visits"], spot["plan"]["visits"]), 1):
        targets = " ".join(f"{target['unit']}/{target['item']}" for target in visit["drawn"])
        yield f"VISIT {at}  " + (f"{visit['departed']}  {targets}" if visit["departed"] else f"sealed, by {planned['by']}")


def main():
    parser = argparse.ArgumentParser(description="Redo a published spot check.")
    parser.add_argument("file", nargs="?", metavar="SPOT_CHECK")
    parser.add_argument("--json", action="store_true", help="checks as JSON")
    parser.add_argument("--cases", metavar="FILE", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.cases:
        for line in open(options.cases, encoding="utf-8"):
            print(verdict(json.loads(line)))
        return 0
    if options.file is None:
        parser.error("the file of a spot check is needed")
    try:
        spot = read_spot(open(options.file, encoding="utf-8").read())
    except (Refused, UnicodeDecodeError, OSError) as refusal:
        print(f"REFUSED  {refusal}")
        return 1
    checks = list(check_spot(spot))
    if options.json:
        print(json.dumps([{"check": what, "passed": holds} for what, holds in checks]))
    else:
        print("\n".join([f"{'PASS' if holds else 'FAIL'}  {what}" for what, holds in checks] + list(where(spot))))
    return 0 if all(holds for _, holds in checks) else 1


if __name__ == "__main__":
    sys.exit(main())
