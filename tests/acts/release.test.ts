import { expect, test } from 'vitest';
import { required } from '#domain/basics';
import { castPlain } from '#lib/server/acts/blind/plain.ts';
import { computeResults } from '#lib/server/acts/results/index.ts';
import { releaseReplicate } from '#lib/server/acts/draw/index.ts';
import { printLetters, printReleased, type Letter } from '#lib/server/acts/letters.ts';
import { findDraw } from '#lib/server/stores/sample/draws.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { findLatestResult } from '#lib/server/stores/results.ts';
import { standingOf } from '#lib/server/stores/standing.ts';
import { officeLetters } from '#lib/server/views/office/sample.ts';
import { uploadDisclosures } from '#lib/server/acts/disclosure.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { uploadScores } from '#lib/server/acts/scores.ts';
import { fixDraw } from '../../src/cli/demo/ceremony.ts';
import { onEveryEngine, type Engine } from '../builders/engines.ts';
import { groupOf } from '../builders/scheme.ts';
import {
	admitParties,
	advance,
	answersOf,
	aYear,
	DICE,
	disclosureFile,
	done,
	drawGroup,
	exchange,
	frameFile,
	giveKeys,
	players,
	scoreFile,
	strata,
	type Year
} from '../builders/year.ts';

const MINUTE = 60_000;
const parts = { replicates: 2, release: { afterDays: 3, below: 0.5 } };

const refusal = (code: string) => ({ ok: false, error: { code } });
const release = (year: Year, group = 'deputy') => releaseReplicate(year.as('drawOfficer'), group);

/** A year open for rating, its deputies drawn in two parts of ten a stratum; the letters of the first part. */
async function aYearInParts(engine: Engine): Promise<{ year: Year; letters: Letter[] }> {
	const year = await aYear(engine);
	await advance(year, 'verification');
	done(await uploadDisclosures(year.as('clerk'), disclosureFile(year)));
	done(await uploadScores(year.as('clerk'), scoreFile(year)));
	await admitParties(year);
	const letters: Letter[] = [];
	for (const { code } of year.scheme.groups) {
		done(await uploadFrame(year.as('frameKeeper'), code, frameFile(groupOf(year.scheme, code))));
		if (code === 'deputy') {
			const { world, cycle } = year;
			const stage = { world, cycle, group: code, players };
			const roll = await fixDraw(stage, { kind: 'scheme' }, world.clock() + MINUTE, parts);
			year.pass(MINUTE / 86_400_000);
			await roll(DICE);
		} else await drawGroup(year, code);
		await giveKeys(year, code);
		for (const stratum of required(strata[code], 'strata')) {
			const printed = done(await printLetters(year.as('surveyAgency'), code, stratum));
			if (code === 'deputy') letters.push(...printed);
		}
	}
	await advance(year, 'disclosure');
	year.pass(8);
	await advance(year, 'rating_open');
	return { year, letters };
}

onEveryEngine((engine) => {
	test('the next part of a sample goes out by the rule of its design, and its people alone get letters', async () => {
		const { year, letters } = await aYearInParts(engine);
		expect(letters).toHaveLength(20);
		expect(await release(year)).toMatchObject(refusal('release-too-early'));
		expect(await release(year, 'citizen')).toMatchObject(refusal('replicates-all-released'));
		expect(await printReleased(year.as('surveyAgency'), 'deputy', 'north')).toMatchObject(
			refusal('letters-all-printed')
		);
		year.pass(3);
		const before = (await listEntries(year.world.portal)).length;
		expect(await release(year)).toEqual({ ok: true, value: 2 });
		const entry = (await listEntries(year.world.portal)).slice(before);
		expect(entry).toMatchObject([{ kind: 'replicate-released', facts: { part: 2, invited: 20, answered: 0 } }]);
		expect(await release(year)).toMatchObject(refusal('replicates-all-released'));
		const standing = required(await standingOf(year.world.portal, year.cycle), 'the year');
		const place = { ...standing, group: groupOf(year.scheme, 'deputy') };
		expect(await officeLetters(year.world, place)).toMatchObject([
			{ stratum: 'north', sample: 20, waiting: 10 },
			{ stratum: 'south', sample: 20, waiting: 10 }
		]);
		const clicks = [1, 2].map(() => printReleased(year.as('surveyAgency'), 'deputy', 'north'));
		const [once, ...again] = (await Promise.all(clicks)).sort((a, b) => Number(b.ok) - Number(a.ok));
		expect(again).toMatchObject([refusal('letters-all-printed')]);
		const more = done(required(once, 'the letters'));
		expect(more).toHaveLength(10);
		expect(
			more.filter(({ label }) => letters.some((old) => old.label === label && old.code === more[0]?.code))
		).toEqual([]);
		expect(await printReleased(year.as('surveyAgency'), 'deputy', 'north')).toMatchObject(
			refusal('letters-all-printed')
		);
		for (const { code } of [...letters.slice(0, 3), ...more.slice(0, 3)])
			expect(await exchange(year, code)).toMatchObject({ ok: true });
	});

	test('no further part goes out once enough people have answered, and results count those released alone', async () => {
		const { year, letters } = await aYearInParts(engine);
		for (const { code } of letters.slice(0, 10)) {
			const credential = done(await exchange(year, code));
			done(await castPlain(year.world, { credential, answers: answersOf(year, 'deputy', 'north') }));
		}
		year.pass(4);
		expect(await release(year)).toMatchObject(refusal('response-enough'));
		expect((await findDraw(year.world.portal, year.cycle, 'deputy'))?.made?.released.parts).toBe(1);
		await advance(year, 'computing');
		done(await computeResults(year.as('clerk')));
		const sheet = required((await findLatestResult(year.world.portal, year.cycle))?.sheet, 'the sheet');
		expect(sheet.groups.find(({ group }) => group === 'deputy')).toMatchObject({ invited: 20, ballots: 10 });
	});
});
