"""Hashes of the draw and of the archive: SHA-256, HMAC, and Merkle trees after RFC 9162."""
import hashlib
import hmac


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


def inclusion_fault(proof, size, root):
    """Why a proof does not lead from its line to the root of a tree of so many lines (RFC 9162, 2.1.3.2); None: it does."""
    index, steps = proof["index"], proof["steps"]
    if index >= size:
        return "no such line"
    reached, last = sha256(b"\x00" + proof["line"].encode()), size - 1
    for step in steps:
        if last == 0:
            return "too long"
        sibling = bytes.fromhex(step["hash"])
        left = index % 2 == 1 or index == last
        while left and index % 2 == 0:
            index, last = index >> 1, last >> 1
        if step["side"] != ("L" if left else "R"):
            return "wrong side"
        reached = sha256(b"\x01" + (sibling + reached if left else reached + sibling))
        index, last = index >> 1, last >> 1
    if last != 0:
        return "too short"
    return None if reached.hex() == root else "another root"
