"""The form of a manifest: which fields stand where, and what each may hold. Whatever does not fit is refused by its place."""
import json
import re
from datetime import datetime
from decimal import Decimal

HEX32 = re.compile(r"[0-9a-f]{64}")
CODE = re.compile(r"[A-Za-z0-9._-]{1,64}")
VALUE = re.compile(r"[!-~]+")
MOMENT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?)(Z|[+-]\d\d:\d\d)", re.ASCII)
SAFE = 2**53 - 1


class Refused(Exception):
    """The manifest is not one: the message names the place."""


def need(holds, place):
    if not holds:
        raise Refused(place)


def text(pattern=None):
    def read(value, place):
        need(isinstance(value, str) and (pattern is None or pattern.fullmatch(value)), place)
        return value
    return read


def count(value, place):
    need(is_number(value), place)
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


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def just(number):
    def read(value, place):
        need(is_number(value) and value == number, place)
        return number
    return read


def share(value, place):
    need(is_number(value) and 0 <= value <= 1, place)
    return value


def truth(value, place):
    need(isinstance(value, bool), place)
    return value


def beacon(value, place):
    kind = value.get("kind") if isinstance(value, dict) else None
    need(isinstance(kind, str) and kind in BEACONS, place)
    return BEACONS[kind](value, place)


BEACONS = {
    "dice": shape(("at",), kind=literal("dice"), rolls=count, at=is_moment),
    "lottery": shape(("at",), kind=literal("lottery"), name=text(CODE), draws=count, at=is_moment),
    "drand": shape(("at",), kind=literal("drand"), chain=text(HEX32), round=count, at=is_moment),
}
FIXED = dict(v=just(1), round=text(CODE), frame=text(HEX32), parties=record(CODE, text(HEX32)), beacon=beacon,
             after=each(text(HEX32)), replicates=count, release=shape(afterDays=count, below=share))
OPTIONAL = ("after", "replicates", "release")
PLACE = dict(group=text(CODE), stratum=text(CODE))
DESIGN = shape(OPTIONAL, **FIXED, method=literal("srswor-ticket"), reserve=count,
               strata=each(shape(**PLACE, N=count, n=count)))
STAGES_DESIGN = shape(OPTIONAL, **FIXED, method=literal("pareto-srswor-ticket"), reserve=just(0),
                      strata=each(shape(**PLACE, N=count, units=count, take=count, sizes=record(CODE, count))))
TICKETS = each(shape(commitment=text(HEX32), ticket=text(HEX32)))
HEAD = dict(algorithm=literal("svydraw/1"), frame=shape(hash=text(HEX32), merkleRoot=text(HEX32), members=count),
            designHash=text(HEX32), sources=each(shape(name=text(), value=text(VALUE))), transcript=text(),
            seed=text(HEX32))
DRAWN = dict(**PLACE, population=count, sample=count)
UNIT = shape(unit=text(CODE), size=count, take=count, ticket=text(HEX32), certain=truth, probability=share,
             selected=TICKETS, cutoff=text(HEX32))
MANIFEST = shape(**HEAD, design=DESIGN, strata=each(shape(**DRAWN, selected=TICKETS, cutoff=text(HEX32), reserve=TICKETS)))
STAGES_MANIFEST = shape(**HEAD, design=STAGES_DESIGN, strata=each(shape(**DRAWN, units=each(UNIT))))
PROOF = shape(line=text(), index=count, steps=each(shape(side=text(re.compile("[LR]")), hash=text(HEX32))))


def has_stages(value):
    design = value.get("design") if isinstance(value, dict) else None
    return isinstance(design, dict) and design.get("method") == "pareto-srswor-ticket"


def no_constant(name):
    raise ValueError(f"{name} is no JSON")


def read_json(source: str, form):
    try:
        value = json.loads(source, parse_constant=no_constant)
        return form(value)
    except (ValueError, RecursionError, OverflowError) as error:
        raise Refused(f"no JSON: {error}") from error


def read_manifest(source: str):
    return read_json(source, lambda value: (STAGES_MANIFEST if has_stages(value) else MANIFEST)(value, "manifest"))


def canonical(value) -> str:
    """RFC 8785 for what a design holds: texts without escapes, and numbers as JavaScript writes them."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if not isinstance(value, float):
        return json.dumps(value, ensure_ascii=False)
    if value == int(value):
        return str(int(value))
    return f"{Decimal(repr(value)):f}" if value >= 1e-6 else repr(value).replace("e-0", "e-")
