import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Json } from '#domain/basics';
import { readSpotRecord, verifySpotRecord, visitShare, type SpotRecord } from '#domain/inspection';
import type { Beacon } from '#domain/draw';
import { mutationsOf } from '../builders/mutate.ts';
import { aSealedPlan, aSpotRecord, SECRETS, SPOT_BEACON, SPOT_DICE, someTargets } from '../builders/spot.ts';
import { ensurePython, python } from './python.ts';
import { fc } from '../builders/properties.ts';

const at = '2010-03-10T09:00:00+08:00';
const chain = '5c'.repeat(32);
const sources: readonly { readonly beacon: Beacon; readonly heard: string }[] = [
	{ beacon: SPOT_BEACON, heard: SPOT_DICE },
	{ beacon: { kind: 'lottery', name: 'ssq', draws: 2, at: '2010-03-10T01:00:00Z' }, heard: '01-07-33+02-05-06' },
	{ beacon: { kind: 'drand', chain, round: 77, at }, heard: `${chain}/77/${'9d'.repeat(32)}` }
];

/** Spot checks of many shapes: lists, strata, visits, sources, and how far they have come. */
const anySpot = fc
	.record({
		units: fc.integer({ min: 2, max: 7 }),
		items: fc.integer({ min: 2, max: 4 }),
		strata: fc.constantFrom(['all'], ['odd', 'even']),
		take: fc.integer({ min: 1, max: 2 }),
		days: fc.array(fc.constantFrom('2010-03-10', '2010-03-31', '2010-12-01'), { minLength: 1, maxLength: 4 }),
		title: fc.constantFrom('三月随机抽查', 'Spot “check” \\ 1', 'Überprüfung 𠮷\u00a0!'),
		number: fc.integer({ min: 1, max: 12 }),
		source: fc.constantFrom(...sources),
		out: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
		third: fc.boolean(),
		half: fc.boolean()
	})
	.filter(({ units, items, strata, take }) => Math.floor(units / strata.length) * items > take)
	.map(({ units, items, strata, source, out, third, half, ...rest }): SpotRecord => {
		const secrets = third ? { ...SECRETS, 'auditor-2': 'c3'.repeat(32) } : SECRETS;
		const plan = aSealedPlan({ ...rest, targets: someTargets(units, items, strata), beacon: source.beacon }, secrets);
		const record = aSpotRecord(plan, out, { heard: source.heard, secrets });
		const share = { auditor: visitShare(SECRETS['auditor'] ?? '', plan, 1) };
		const first = record.visits[0]!;
		if (!half || first.departed !== null) return record;
		return { ...record, visits: [{ ...first, shares: share }, ...record.visits.slice(1)] };
	});

const RECORDS = 120;
const WHOLLY = process.env['LONG'] ? RECORDS : 4;
const A_FEW = 12;
const records = fc.sample(anySpot, { numRuns: RECORDS, seed: 2010 });

type Case = { readonly what: string; readonly text: string };

function ours({ text }: Case): 'accept' | 'refuse' {
	try {
		const read = readSpotRecord(JSON.parse(text));
		return read.ok && verifySpotRecord(read.value).passed ? 'accept' : 'refuse';
	} catch {
		return 'refuse';
	}
}

const aFile = (text: string): string => {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-spot-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const file = path.join(folder, 'spot.json');
	writeFileSync(file, text);
	return file;
};

/** The cases on which the two verifiers part, and those both accept. */
function compared(cases: readonly Case[]): { readonly partings: string[]; readonly accepted: string[] } {
	const file = aFile(cases.map(({ text }) => `${JSON.stringify(text)}\n`).join(''));
	const { status, stdout, stderr } = python('verify_spot.py', '--cases', file);
	expect(stderr).toBe('');
	expect(status).toBe(0);
	const verdicts = stdout.trimEnd().split('\n');
	expect(verdicts).toHaveLength(cases.length);
	const both = cases.map((each, place) => ({ what: each.what, own: ours(each), other: verdicts[place] ?? '-' }));
	return {
		partings: both
			.filter(({ own, other }) => own !== other)
			.map(({ what, own, other }) => `${what}: ${own}, Python ${other}`),
		accepted: both.filter(({ own }) => own === 'accept').map(({ what }) => what)
	};
}

/**
 * What only the ledger can tell: on which day a visit set out, why all is void, that a source spoke otherwise while no visit
 * depends on it yet, and that a share was opened before the visit set out.
 */
const unprovable = (record: SpotRecord | undefined, what: string): boolean => {
	const sealed = record?.visits.every(({ manifest }) => manifest === null) ?? false;
	return (
		/(departed|voided)/.test(what) ||
		(sealed && /^\d+ heard /.test(what)) ||
		/visits\.0\.shares.*dropped$|shares becomes \{\}/.test(what)
	);
};

describe('two verifiers of spot checks that share no line', () => {
	ensurePython();

	it('accept honest spot checks of many shapes', () => {
		const cases = records.map((record, place) => ({ what: `spot check ${place}`, text: JSON.stringify(record) }));
		expect(compared(cases)).toEqual({ partings: [], accepted: cases.map(({ what }) => what) });
	});

	it('agree on every mutation of them, and accept none that changes what was promised or drawn', () => {
		const cases = records.flatMap((record, place) => {
			const all = mutationsOf(JSON.parse(JSON.stringify(record)) as Json).map(({ what, value }) => ({
				what: `${place} ${what}`,
				text: JSON.stringify(value)
			}));
			if (place < WHOLLY) return all;
			return Array.from({ length: A_FEW }, (_, turn) => all[(place * 7919 + turn * 104_729) % all.length]!);
		});
		const { partings, accepted } = compared(cases);
		expect(partings).toEqual([]);
		expect(accepted.filter((what) => !unprovable(records[Number.parseInt(what)], what))).toEqual([]);
	});

	it('tell where each visit went, and fail loudly', () => {
		const record = aSpotRecord();
		const [target] = record.visits[0]!.drawn;
		const good = python('verify_spot.py', aFile(JSON.stringify(record)));
		expect(good.status).toBe(0);
		expect(good.stdout).toContain(`VISIT 1  2010-03-20  ${target!.unit}/${target!.item}`);
		expect(good.stdout).toContain('VISIT 2  sealed, by 2010-04-20');
		const bad = python('verify_spot.py', aFile(JSON.stringify({ ...record, heard: '0'.repeat(20) })));
		expect(bad.status).toBe(1);
		expect(bad.stdout).toContain('FAIL  visit 1: drawn from its shares and the source');
	});
});
