import { describe, expect, it } from 'vitest';
import { readSpotRecord } from '#domain/inspection';
import { aSpotRecord } from '../../builders/spot.ts';

describe('the record of a spot check', () => {
	it('comes back from its JSON as it was', () => {
		const record = aSpotRecord();
		expect(readSpotRecord(JSON.parse(JSON.stringify(record)))).toEqual({ ok: true, value: record });
	});

	it('names the first place that is not as it should be', () => {
		const { plan, ...rest } = aSpotRecord();
		expect(readSpotRecord(rest)).toEqual({ ok: false, error: { code: 'spot-malformed', path: 'plan' } });
		expect(readSpotRecord({ ...rest, plan: { ...plan, extra: 1 } })).toMatchObject({ ok: false });
		expect(readSpotRecord(null)).toMatchObject({ ok: false, error: { path: '' } });
	});
});
