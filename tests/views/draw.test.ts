import { expect, test } from 'vitest';
import { commitDraw, enterSeed } from '#lib/server/acts/draw.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { sha256Hex } from '#domain/basics';
import { seedOf, verifyDraw } from '#domain/draw';
import { drawView, findDrawOf, stratumName } from '#lib/server/views/draw.ts';
import { ledgerView } from '#lib/server/views/ledger.ts';
import { groupOf } from '../builders/scheme.ts';
import { aYear, DICE, done, frameFile, frameTextOf, type Year } from '../builders/year.ts';

async function committed(): Promise<Year> {
	const year = await aYear();
	done(await uploadFrame(year.as('frameKeeper'), 'citizen', frameFile(groupOf(year.scheme, 'citizen'))));
	done(await commitDraw(year.as('drawOfficer'), 'citizen', { kind: 'scheme' }));
	return year;
}

async function drawn(): Promise<Year> {
	const year = await committed();
	done(await enterSeed(year.as('drawOfficer'), 'citizen', DICE));
	return year;
}

const shownOf = ({ world, cycle }: Year) => drawView(world.portalReader, cycle, 'citizen');

test('no member key and no label stands anywhere in what is shown of a draw', async () => {
	const year = await drawn();
	const draw = await findDrawOf(year.world.portalReader, year.cycle, 'citizen');
	if (!draw) throw new Error('no draw');
	const shown = [
		JSON.stringify(await shownOf(year)),
		JSON.stringify(draw),
		JSON.stringify(await ledgerView(year.world.portalReader, null)),
		await frameTextOf(year.world, draw)
	].join('\n');
	expect(shown).toContain('north.town');
	expect(shown).not.toMatch(/north\.town-\d/);
	expect(shown).not.toContain('envelope');
});

test('an uploaded list shows nothing until it is committed', async () => {
	const year = await aYear();
	done(await uploadFrame(year.as('frameKeeper'), 'citizen', frameFile(groupOf(year.scheme, 'citizen'))));
	expect(await shownOf(year)).toMatchObject({ commitment: null, strata: [], outcome: null });
	expect(await findDrawOf(year.world.portalReader, year.cycle, 'citizen')).toBeNull();
});

test('a committed draw shows its digests as the ledger has them, and no ticket', async () => {
	const year = await committed();
	const shown = await shownOf(year);
	const { lines } = await ledgerView(year.world.portalReader, null);
	const recorded = Object.fromEntries((lines[0]?.digests ?? []).map(({ fact, digest }) => [fact, digest]));
	expect(shown?.commitment).toMatchObject({
		frameHash: recorded['hash'],
		merkleRoot: recorded['merkleRoot'],
		designHash: recorded['designHash'],
		members: 160,
		entry: lines[0]?.seq
	});
	expect(shown?.outcome).toBeNull();
	expect(shown?.strata.flatMap(({ drawn }) => drawn)).toEqual([]);
});

test('what is shown of a draw that was made redoes it', async () => {
	const year = await drawn();
	const [shown, draw] = [await shownOf(year), await findDrawOf(year.world.portalReader, year.cycle, 'citizen')];
	if (!draw?.made || !shown?.outcome) throw new Error('no draw');
	const frame = await frameTextOf(year.world, draw);
	expect(sha256Hex(frame)).toBe(shown.commitment?.frameHash);
	expect(seedOf(shown.outcome.transcript)).toBe(shown.outcome.seed);
	expect(shown.outcome.sources).toEqual([{ name: 'dice', value: DICE }]);
	expect(verifyDraw(draw.made.manifest, frame).passed).toBe(true);
	expect(shown.strata.map(({ drawn }) => drawn.length)).toEqual([20, 20, 20, 20]);
});

test('a stratum is named by its unit and the rest of its code', async () => {
	const { scheme } = await aYear();
	expect(stratumName(scheme, 'north.town')).toMatchObject({ head: { en: 'north' }, rest: ['town'] });
	expect(stratumName(scheme, 'committee')).toMatchObject({ head: null, rest: ['committee'] });
});

test('a group the scheme does not have has no draw', async () => {
	const { world, cycle } = await aYear();
	expect(await drawView(world.portalReader, cycle, 'strangers')).toBeNull();
});
