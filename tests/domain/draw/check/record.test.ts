import { describe, expect, it } from 'vitest';
import { checkRecord, type DrawRecord } from '#domain/draw';
import { aManifest, aStratum } from '../../../builders/draw.ts';

const manifest = aManifest(aStratum('east', 14), 10);
const record: DrawRecord = {
	committed: {
		seq: 4,
		hash: manifest.frame.hash,
		merkleRoot: manifest.frame.merkleRoot,
		designHash: manifest.designHash
	},
	made: { seq: 9, seed: manifest.seed }
};
const other = '0'.repeat(64);
const failures = (found: DrawRecord) =>
	checkRecord(manifest, found)
		.filter(({ passed }) => !passed)
		.map(({ name }) => name);

describe('the record of a draw', () => {
	it('agrees with the manifest when frame and design were recorded before the seed', () => {
		expect(failures(record)).toEqual([]);
	});

	it.each([
		['frame', { hash: other }, 'record-frame'],
		['tree', { merkleRoot: other }, 'record-root'],
		['design', { designHash: other }, 'record-design'],
		['order', { seq: 12 }, 'record-order']
	])('shows a %s that was not the one fixed', (_, change, name) => {
		expect(failures({ ...record, committed: record.committed && { ...record.committed, ...change } })).toEqual([name]);
	});

	it('shows another seed', () => {
		expect(failures({ ...record, made: { seq: 9, seed: other } })).toEqual(['record-seed']);
	});

	it('shows a draw nobody recorded', () => {
		expect(failures({ committed: null, made: null })).toHaveLength(5);
	});

	it('gives what was recorded and what the manifest says', () => {
		const [frame] = checkRecord(manifest, { ...record, committed: null });
		expect(frame).toEqual({ name: 'record-frame', passed: false, expected: '-', found: manifest.frame.hash });
	});
});
