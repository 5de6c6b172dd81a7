import { hmacSha256 } from '#domain/basics';
import { commitMembers, countStrata, readFrameText, selectStrata, type Member } from '#domain/draw';
import { frameText } from '#domain/draw';
import { compare, report } from './measure.ts';

const PEOPLE = 1_000_000;
const STRATA = 250;
const PER_STRATUM = 40;
const seed = '5e'.repeat(32);

const members = Array.from({ length: PEOPLE }, (_, i): Member => ({
	key: `p${i}`,
	stratum: `s${i % STRATA}`,
	label: ''
}));

/** Drawing 10,000 of a million people in 250 strata from the committed frame, against making the million tickets alone. */
export async function benchDraw(): Promise<void> {
	const lines = commitMembers('00'.repeat(32), 'citizen', members);
	const strata = countStrata(lines).map(({ group, stratum, population }) => ({
		group,
		stratum,
		N: population,
		n: PER_STRATUM
	}));
	const mac = hmacSha256(new Uint8Array(32));
	const times = await compare(
		3,
		() => lines.forEach(({ commitment }) => mac(commitment)),
		() => selectStrata(lines, strata, 0, seed)
	);
	report('draw 10,000 of 1,000,000 in 250 strata', 's', times.figure, times.floor, 'hashing alone');
}

/** Committing that frame (salts, commitments, sorted file), against its two million HMACs alone; then reading it back. */
export async function benchCommit(): Promise<void> {
	const mac = hmacSha256(new Uint8Array(32));
	const commit = () => frameText(commitMembers('00'.repeat(32), 'citizen', members));
	const twice = () => members.forEach(({ key }) => mac(mac(key)));
	const times = await compare(1, twice, commit);
	report('commit a frame of 1,000,000', 's', times.figure, times.floor, 'hashing alone');
	const text = commit();
	const reading = await compare(
		1,
		() => text.split('\n'),
		() => readFrameText(text)
	);
	report('read back a frame file of 1,000,000 lines', 's', reading.figure, reading.floor, 'splitting lines');
}
