import { expect, test } from 'vitest';
import { utf8 } from '#domain/basics';
import { createCycle } from '#lib/server/acts/cycle.ts';
import { uploadDisclosures } from '#lib/server/acts/disclosure.ts';
import { uploadScores } from '#lib/server/acts/scores.ts';
import { listDrafts } from '#lib/server/stores/disclosures.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { listScores } from '#lib/server/stores/scores.ts';
import { onEveryEngine } from '../builders/engines.ts';
import { aScheme, edited } from '../builders/scheme.ts';
import { advance, anActor, aYear, disclosureFile, done, scoreFile, type Year } from '../builders/year.ts';

/** All that an upload could have changed. */
const kept = async ({ world, cycle }: Year) => ({
	drafts: await listDrafts(world.portal, cycle),
	scores: await listScores(world.portal, cycle),
	ledger: await listEntries(world.portal)
});

const replaced = (file: Uint8Array, from: string, to: string): Uint8Array =>
	utf8(new TextDecoder().decode(file).replace(from, to));

onEveryEngine((engine) => {
	test('one bad row in a table, and nothing of it is taken', async () => {
		const year = await aYear(engine);
		await advance(year, 'verification');
		done(await uploadDisclosures(year.as('clerk'), disclosureFile(year)));
		done(await uploadScores(year.as('clerk'), scoreFile(year)));
		const before = await kept(year);
		expect(await uploadDisclosures(year.as('clerk'), replaced(disclosureFile(year), '39.2', 'many'))).toMatchObject({
			error: { code: 'table-rows-bad', count: 1, rows: [{ row: 3, column: 'actual', reason: 'number-malformed' }] }
		});
		expect(await uploadScores(year.as('clerk'), replaced(scoreFile(year), '90', '900'))).toMatchObject({
			error: { code: 'table-rows-bad', count: 1, rows: [{ row: 2, column: 'annual', reason: 'number-out-of-range' }] }
		});
		expect(await kept(year)).toEqual(before);
	});

	test('a new table takes the place of the old one', async () => {
		const year = await aYear(engine);
		await advance(year, 'verification');
		done(await uploadDisclosures(year.as('clerk'), disclosureFile(year)));
		done(await uploadDisclosures(year.as('clerk'), replaced(disclosureFile(year), '39.2', '41')));
		done(await uploadScores(year.as('clerk'), scoreFile(year)));
		done(await uploadScores(year.as('clerk'), replaced(scoreFile(year), '90', '95')));
		const { drafts, scores } = await kept(year);
		expect(drafts.map(({ unit }) => unit)).toEqual(['health', 'north', 'roads', 'south']);
		expect(drafts.find(({ unit }) => unit === 'north')?.document?.targets[0]?.actual).toBe(41);
		expect(scores.find(({ unit }) => unit === 'north')?.annual).toBe(95);
	});
});

test('disclosures and scores wait for their phase', async () => {
	const year = await aYear();
	const before = await kept(year);
	expect(await uploadDisclosures(year.as('clerk'), disclosureFile(year))).toMatchObject({
		error: { code: 'wrong-phase', phase: 'setup', act: 'upload-disclosures' }
	});
	expect(await uploadScores(year.as('clerk'), scoreFile(year))).toMatchObject({
		error: { code: 'wrong-phase', phase: 'setup', act: 'upload-scores' }
	});
	expect(await kept(year)).toEqual(before);
});

test('a scheme that breaks rules opens no year, and every rule is named', async () => {
	const year = await aYear();
	const before = await kept(year);
	const scheme = edited(aScheme(), (draft) => {
		draft.components.forEach((component) => component.code === 'annual' && (component.weight = 0.6));
		draft.grades.bands.reverse();
	});
	const refused = await createCycle(year.world, anActor('clerk'), { year: 2011, scheme, demo: false });
	expect(refused).toMatchObject({
		error: {
			code: 'scheme-broken',
			rules: [{ code: 'component-weights-not-one' }, { code: 'bands-not-falling' }]
		}
	});
	expect(await createCycle(year.world, anActor('clerk'), { year: 2010, scheme: aScheme(), demo: false })).toMatchObject(
		{
			error: { code: 'cycle-exists' }
		}
	);
	expect(await createCycle(year.world, anActor('clerk'), { year: 10, scheme: aScheme(), demo: false })).toMatchObject({
		error: { code: 'year-bad' }
	});
	expect(await kept(year)).toEqual(before);
});
