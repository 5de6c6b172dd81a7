/** Commitments of a frame's members, eight words of four bytes each. */
export type Commitments = Uint32Array;

/** Members that share a bucket, on average, before they are put in order. */
const PER_BUCKET = 4;
const MOST_BITS = 24;

/** The four bytes of a word as a number that sorts as they do; words are read with their lowest byte first. */
const bigEndian = (word: number): number =>
	((word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;

const head = (commitments: Commitments, member: number): number => bigEndian(commitments[member * 8] ?? 0);

/** Byte order of two members' commitments. */
function compare(commitments: Commitments, a: number, b: number): number {
	for (let word = 0; word < 8; word++) {
		const difference = bigEndian(commitments[a * 8 + word] ?? 0) - bigEndian(commitments[b * 8 + word] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

/**
 * Puts members (their places in `commitments`) in the byte order of their commitments. Digests are spread evenly, so
 * their first bits tell nearly where each belongs; neighbours are then set right one by one.
 */
export function orderMembers(members: Uint32Array, commitments: Commitments): void {
	const bits = Math.min(MOST_BITS, Math.max(0, Math.ceil(Math.log2(members.length / PER_BUCKET))));
	const bucketOf = (member: number): number => (bits === 0 ? 0 : head(commitments, member) >>> (32 - bits));
	const ends = new Uint32Array((1 << bits) + 1);
	for (const member of members) ends[bucketOf(member) + 1] = (ends[bucketOf(member) + 1] ?? 0) + 1;
	for (let bucket = 1; bucket < ends.length; bucket++) ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
	for (const member of members.slice()) {
		const bucket = bucketOf(member);
		const place = ends[bucket] ?? 0;
		members[place] = member;
		ends[bucket] = place + 1;
	}
	setRight(members, commitments);
}

/** Insertion sort: quick where every member already stands a few places from its own. */
function setRight(members: Uint32Array, commitments: Commitments): void {
	for (let at = 1; at < members.length; at++) {
		const member = members[at] ?? 0;
		let place = at;
		for (; place > 0; place--) {
			const before = members[place - 1] ?? 0;
			if (compare(commitments, before, member) <= 0) break;
			members[place] = before;
		}
		members[place] = member;
	}
}
