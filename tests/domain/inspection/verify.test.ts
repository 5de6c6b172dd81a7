import { describe, expect, it } from 'vitest';
import { sha256Hex, type Json } from '#domain/basics';
import { readSpotRecord, verifySpotRecord, visitShare, type SpotRecord } from '#domain/inspection';
import { mutationsOf } from '../../builders/mutate.ts';
import { aDeparture, aSealedPlan, aSpotRecord, SECRETS, SEALED, someTargets } from '../../builders/spot.ts';

const failed = (record: SpotRecord) =>
	verifySpotRecord(record)
		.checks.filter(({ passed }) => !passed)
		.map(({ name }) => name);

describe('a published spot check', () => {
	it('verifies at every stage: before the source, before the first visit, and when all are made', () => {
		for (const record of [
			aSpotRecord(aSealedPlan(), [], { heard: '' }),
			aSpotRecord(),
			aSpotRecord(aSealedPlan(), [1, 2])
		])
			expect(failed(record)).toEqual([]);
	});

	it('may have one share of a visit open, and the other not', () => {
		const record = aSpotRecord(aSealedPlan(), []);
		const half = { ...SEALED, shares: { auditor: visitShare(SECRETS['auditor'] ?? '', record.plan, 1) } };
		expect(failed({ ...record, visits: [half, SEALED] })).toEqual([]);
	});

	it('is found out when a visit claims another target, or a target that was never drawn', () => {
		const record = aSpotRecord();
		const [first] = record.visits;
		const drawn = first!.drawn.map((target) => ({ ...target, unit: target.unit === 'u1' ? 'u2' : 'u1' }));
		expect(failed({ ...record, visits: [{ ...first!, drawn }, SEALED] })).toEqual(['visit-drawn']);
	});

	it('is found out when a visit heard another source than the rest', () => {
		const record = aSpotRecord(aSealedPlan(), [1, 2]);
		const other = aDeparture(record.plan, 2, '00000000000000000000');
		expect(failed({ ...record, visits: [record.visits[0]!, other] })).toEqual(['visit-source']);
	});

	it('is found out when a visit has all its shares open and no target', () => {
		const record = aSpotRecord();
		const hidden = { ...record.visits[0]!, manifest: null, drawn: [] };
		expect(failed({ ...record, visits: [hidden, SEALED] })).toEqual(['visit-made']);
	});

	it('is found out whatever single place of it is changed', () => {
		const record = aSpotRecord();
		const json = JSON.parse(JSON.stringify(record)) as Json;
		const open = mutationsOf(json).filter(({ what }) => !/voided|visits\.\d+\.departed/.test(what));
		const unseen = open.filter(({ value }) => {
			const read = readSpotRecord(value);
			return read.ok && verifySpotRecord(read.value).passed;
		});
		expect(open.length).toBeGreaterThan(300);
		expect(unseen.map(({ what }) => what)).toEqual([]);
	});
});

/** Quantile of chi-square by Wilson and Hilferty; z = 4.4 is left by chance once in 180,000 times. */
const limit = (df: number, z = 4.4) => df * (1 - 2 / (9 * df) + z * Math.sqrt(2 / (9 * df))) ** 3;

describe('the lot of a visit', () => {
	const RUNS = 4000;

	it('falls on each target of a stratum with the probability its design gives it', () => {
		const plan = aSealedPlan({ targets: someTargets(6, 2), take: 2 });
		const hits = new Map<string, number>();
		for (let run = 0; run < RUNS; run++) {
			const heard = BigInt(`0x${sha256Hex(`run ${run}`)}`)
				.toString()
				.slice(-20);
			for (const { unit, item } of aDeparture(plan, 1, heard).drawn)
				hits.set(`${unit}/${item}`, (hits.get(`${unit}/${item}`) ?? 0) + 1);
		}
		expect(hits.size).toBe(12);
		for (const parity of [0, 1]) {
			const own = [...hits].filter(([key]) => Number(key.slice(1, 2)) % 2 === parity).map(([, count]) => count);
			const expected = (RUNS * 2) / 6;
			// Without replacement the counts vary less than independent ones: by (1 - n/N)·N/(N-1).
			const chi = own.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0) / ((1 - 2 / 6) * (6 / 5));
			expect(chi).toBeLessThan(limit(5));
			expect(chi).toBeGreaterThan(0.05);
		}
	});

	it('depends on no other visit: two visits meet as often as chance has it', () => {
		const plan = aSealedPlan({ targets: someTargets(4, 2, ['all']) });
		let met = 0;
		for (let run = 0; run < RUNS; run++) {
			const heard = BigInt(`0x${sha256Hex(`meet ${run}`)}`)
				.toString()
				.slice(-20);
			const [one, two] = [1, 2].map((visit) => aDeparture(plan, visit, heard).drawn[0]);
			if (one?.unit === two?.unit && one?.item === two?.item) met++;
		}
		expect(Math.abs(met - RUNS / 8)).toBeLessThan(4.4 * Math.sqrt((RUNS * 7) / 64));
	});

	it('cannot be told while one share is closed: with it unknown, every target stays as likely', () => {
		const hits = new Map<string, number>();
		for (let run = 0; run < RUNS; run++) {
			const secrets = { ...SECRETS, auditor: sha256Hex(`secret ${run}`) };
			const plan = aSealedPlan({ targets: someTargets(4, 2, ['all']) }, secrets);
			for (const { unit, item } of aDeparture(plan, 1, '27182818284590452353', secrets).drawn)
				hits.set(`${unit}/${item}`, (hits.get(`${unit}/${item}`) ?? 0) + 1);
		}
		const chi = [...hits.values()].reduce((sum, count) => sum + (count - RUNS / 8) ** 2 / (RUNS / 8), 0);
		expect(hits.size).toBe(8);
		expect(chi).toBeLessThan(limit(7));
	});
});
