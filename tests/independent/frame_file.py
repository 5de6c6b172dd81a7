"""The frame file: one line for each person, in the order of bytes, nobody twice in a group."""
import re

LINE = re.compile(r"([A-Za-z0-9._-]{1,64})\t([A-Za-z0-9._-]{1,64})\t([A-Za-z0-9._-]{1,64})\t([0-9a-f]{64})")


def read_frame(source: str):
    """Everyone's (group, stratum, unit, commitment), or what is wrong with the file."""
    if not source.startswith("svydraw/1/frame\n"):
        return None, "the first line is not svydraw/1/frame"
    if not source.endswith("\n"):
        return None, "the last line does not end"
    people, before, seen = [], "", set()
    for number, line in enumerate(source.split("\n")[1:-1], 2):
        match = LINE.fullmatch(line)
        if not match:
            return None, f"line {number} is malformed"
        group, _, _, commitment = match.groups()
        if line < before:
            return None, f"line {number} is out of order"
        if (group, commitment) in seen:
            return None, f"line {number}: a person stands twice in the group"
        seen.add((group, commitment))
        people.append(match.groups())
        before = line
    return people, "ok"


def grouped(pairs):
    groups = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return groups
