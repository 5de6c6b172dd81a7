import { describe, expect, test } from 'vitest';
import { required } from '#domain/basics';
import { nextPhase } from '#domain/cycle';
import { castPlain } from '#lib/server/acts/blind/plain.ts';
import { computeResults } from '#lib/server/acts/results/index.ts';
import { uploadDisclosures } from '#lib/server/acts/disclosure.ts';
import { standingOf, type Standing } from '#lib/server/stores/standing.ts';
import { groupStates, latestEntries } from '#lib/server/views/office/cycle.ts';
import { officeField } from '#lib/server/views/office/field.ts';
import { officeResults } from '#lib/server/views/office/results.ts';
import { officeDraw, officeFrame, officeLetters } from '#lib/server/views/office/sample.ts';
import { officeDisclosures, officeScores, previewOf } from '#lib/server/views/office/uploads.ts';
import { onEveryEngine } from '../../builders/engines.ts';
import { groupOf } from '../../builders/scheme.ts';
import { aRatedYear, anOpenYear } from '../../builders/open-year.ts';
import { advance, answersOf, aYear, disclose, disclosureFile, done, exchange, type Year } from '../../builders/year.ts';

const standing = async ({ world, cycle }: Year): Promise<Standing> =>
	required(await standingOf(world.portalReader, cycle), 'the year');

onEveryEngine((engine) => {
	test('the office sees counts of answers in tens and nothing below ten', async () => {
		const { year, letters: all } = await anOpenYear(engine);
		const letters = required(all.get('deputy/north'), 'letters');
		for (const { code } of letters.slice(0, 14)) {
			const credential = done(await exchange(year, code));
			done(await castPlain(year.world, { credential, answers: answersOf(year, 'deputy', 'north') }));
		}
		const field = await officeField(year.world, await standing(year));
		const deputies = required(
			field.find(({ code }) => code === 'deputy'),
			'deputies'
		);
		expect(deputies.strata).toEqual([
			{ stratum: 'north', invited: 20, exchanged: 10, ballots: 10, rate: 0.5 },
			{ stratum: 'south', invited: 20, exchanged: null, ballots: null, rate: null }
		]);
		expect(deputies.total).toEqual({ invited: 40, exchanged: 10, ballots: 10, rate: 0.25 });
	});
});

describe('the page of a year', () => {
	test('shows how far the sample of each group is', async () => {
		const year = await aYear();
		const before = await groupStates(year.world, await standing(year));
		expect(before[0]).toMatchObject({ code: 'citizen', people: null, draw: 'none', drawn: 0, letters: false });
		await disclose(year);
		const after = await groupStates(year.world, await standing(year));
		expect(after[0]).toMatchObject({ code: 'citizen', people: 160, draw: 'made', drawn: 80, letters: true });
	});

	test('tells the newest acts first, with the phase or group each is about', async () => {
		const year = await aYear();
		await disclose(year);
		const entries = await latestEntries(year.world, year.cycle);
		expect(entries).toHaveLength(8);
		expect(entries[0]).toMatchObject({ kind: 'phase-entered', about: 'disclosure' });
		expect(entries[1]).toMatchObject({ kind: 'letters-printed', about: 'leader' });
	});
});

describe('the pages of a sample', () => {
	test('are empty before a list is uploaded', async () => {
		const year = await aYear();
		const place = { ...(await standing(year)), group: groupOf(year.scheme, 'deputy') };
		expect(await officeFrame(year.world, place)).toBeNull();
		expect(await officeDraw(year.world, place)).toBeNull();
		expect(await officeLetters(year.world, place)).toBeNull();
	});

	test('show people by stratum, digests and printed letters, and nobody’s name', async () => {
		const year = await aYear();
		await disclose(year);
		const place = { ...(await standing(year)), group: groupOf(year.scheme, 'deputy') };
		const shown = [
			await officeFrame(year.world, place),
			await officeDraw(year.world, place),
			await officeLetters(year.world, place)
		];
		expect(shown[0]).toMatchObject({ members: 80, committed: true, strata: [{ stratum: 'north', people: 40 }, {}] });
		expect(shown[1]).toMatchObject({ strata: [{ stratum: 'north', population: 40, sample: 20 }, {}] });
		expect(shown[2]).toEqual([
			{ stratum: 'north', within: 'north', sample: 20, printed: true, waiting: 0 },
			{ stratum: 'south', within: 'south', sample: 20, printed: true, waiting: 0 }
		]);
		expect(JSON.stringify(shown)).not.toContain('envelope');
	});
});

describe('the pages of what is uploaded', () => {
	test('show the draft of a unit, and what is public once it is', async () => {
		const year = await aYear();
		await advance(year, 'verification');
		expect((await officeDisclosures(year.world, await standing(year)))[0]).toMatchObject({ hash: null });
		done(await uploadDisclosures(year.as('clerk'), disclosureFile(year)));
		expect((await officeDisclosures(year.world, await standing(year)))[0]).toMatchObject({ published: false });
		await advance(year, required(nextPhase('verification'), 'the phase'));
		expect((await officeDisclosures(year.world, await standing(year)))[0]).toMatchObject({ published: true });
		expect(await previewOf(year.world, await standing(year), 'north')).toMatchObject({ document: { unit: 'north' } });
		expect(await previewOf(year.world, await standing(year), 'nowhere')).toBeNull();
	});

	test('show the scores of every ranked unit, or that there are none', async () => {
		const year = await aYear();
		expect((await officeScores(year.world, await standing(year))).every(({ score }) => score === null)).toBe(true);
		await disclose(year);
		expect((await officeScores(year.world, await standing(year)))[0]?.score).toMatchObject({ annual: 90 });
	});
});

test('the page of results lists the units of each cohort, best first', async () => {
	const { year } = await aRatedYear();
	expect(await officeResults(year.world, await standing(year))).toBeNull();
	await advance(year, 'computing');
	done(await computeResults(year.as('clerk')));
	const shown = required(await officeResults(year.world, await standing(year)), 'results');
	expect(shown).toMatchObject({ version: 1, checked: false });
	const scores = shown.cohorts.map(({ units }) => units.map(({ composite }) => composite?.score ?? -1));
	expect(scores.map((column) => column.length)).toEqual([2, 2]);
	expect(scores).toEqual(scores.map((column) => column.toSorted((a, b) => b - a)));
});
