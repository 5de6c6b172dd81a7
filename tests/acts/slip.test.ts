import { expect, test } from 'vitest';
import { findPlace } from '#domain/draw';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { issueSlip } from '#lib/server/acts/slip.ts';
import { findDraw } from '#lib/server/stores/sample/draws.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { onEveryEngine } from '../builders/engines.ts';
import { groupOf } from '../builders/scheme.ts';
import { aYear, done, drawGroup, frameFile, frameTextOf } from '../builders/year.ts';

onEveryEngine((engine) => {
	test('a slip leads its person, and nobody else, to a place in the draw', async () => {
		const year = await aYear(engine);
		const { world } = year;
		const file = frameFile(groupOf(year.scheme, 'citizen'));
		const [, row = ''] = new TextDecoder().decode(file).split('\n');
		const [key = ''] = row.split(',');
		const issue = (typed: string) => issueSlip(year.as('frameKeeper'), 'citizen', typed);
		expect(await issue(key)).toMatchObject({ error: { code: 'frame-not-committed' } });
		done(await uploadFrame(year.as('frameKeeper'), 'citizen', file));
		expect(await issue(key)).toMatchObject({ error: { code: 'frame-not-committed' } });
		await drawGroup(year, 'citizen');
		const entries = await listEntries(world.portal);
		const slip = done(await issue(` ${key} `));
		const draw = await findDraw(world.portal, year.cycle, 'citizen');
		const text = await frameTextOf(world, draw!);
		expect(findPlace(draw!.made!.manifest, text, slip)).toMatchObject({ ok: true, value: { group: 'citizen' } });
		expect(await issue('nobody')).toMatchObject({ error: { code: 'person-not-on-list' } });
		expect(await issue(' ')).toMatchObject({ error: { code: 'slip-key-missing' } });
		expect(await listEntries(world.portal)).toEqual(entries);
	});
});
