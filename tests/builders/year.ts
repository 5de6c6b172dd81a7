import { readFile } from 'node:fs/promises';
import { accountId, required, utf8, type CycleId, type Instant, type Result, type TableRow } from '#domain/basics';
import { makeSeed, questionnaireFor, type Answers } from '#domain/ballot';
import { PHASES, type Phase } from '#domain/cycle';
import { contentColumns } from '#domain/disclosure';
import { rankedUnits, type RaterGroup, type Scheme } from '#domain/scheme';
import type { Office } from '#lib/server/acts/act.ts';
import { createCycle, moverOf, movePhase } from '#lib/server/acts/cycle.ts';
import { uploadDisclosures } from '#lib/server/acts/disclosure.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { confirmKeys, makeKeys } from '#lib/server/acts/blind/keys.ts';
import { printLetters, type Letter } from '#lib/server/acts/letters.ts';
import { castPlain, exchangePlain } from '#lib/server/acts/blind/plain.ts';
import { uploadScores } from '#lib/server/acts/scores.ts';
import { frameFile as committedFile } from '#lib/server/frames/frame-file.ts';
import type { Draw } from '#lib/server/stores/sample/draws.ts';
import { frameById } from '#lib/server/stores/sample/frames.ts';
import type { Actor, Role } from '#lib/server/auth/index.ts';
import { aloneGuesser } from '#lib/server/limits/index.ts';
import { insertAccount } from '#lib/server/stores/accounts.ts';
import type { World } from '#lib/server/world.ts';
import { fixDraw, type Fixed, type Players } from '../../src/cli/demo/ceremony.ts';
import { aRow, theLeast } from './disclosure-table.ts';
import { aWorld, type Engine } from './engines.ts';
import { MORNING } from './portal.ts';
import { aScheme, groupOf } from './scheme.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
export const DICE = '31415926535897932384';

/** What must have succeeded, or the test says what was refused. */
export function done<T>(outcome: Result<T, { readonly code: string }>): T {
	if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
	return outcome.value;
}

/** Somebody of the office. */
export const anActor = (role: Role, name: string = role): Actor => ({ id: accountId(`id of ${name}`), name, role });

/** An assessment year in a world of its own, whose clock stands until it is moved. */
export type Year = {
	readonly world: World;
	readonly scheme: Scheme;
	readonly cycle: CycleId;
	as(role: Role, name?: string): Office;
	pass(days: number): void;
};

/** A year of a scheme in a world that `make` opens on a clock, which stands that many days after the first morning. */
export async function yearIn(
	scheme: Scheme,
	days: number,
	make: (clock: () => Instant) => Promise<Pick<Year, 'world' | 'cycle'>>
): Promise<Year> {
	let now = MORNING + days * DAY;
	const { world, cycle } = await make(() => now);
	const as = (role: Role, name?: string): Office => ({ world, actor: anActor(role, name), cycle });
	return { world, scheme, cycle, as, pass: (more) => void (now += more * DAY) };
}

/** A year in `setup`, on the tiny scheme unless another is given. */
export const aYear = (engine: Engine = 'sqlite', scheme: Scheme = aScheme()): Promise<Year> =>
	yearIn(scheme, 0, async (clock) => {
		const world = await aWorld(engine, { clock });
		const cycle = done(await createCycle(world, anActor('clerk'), { year: 2010, scheme, demo: false }));
		return { world, cycle };
	});

/** Moves a year phase by phase to the one named; each gate must be open. */
export async function advance(year: Year, to: Phase): Promise<void> {
	for (const phase of PHASES.slice(1, PHASES.indexOf(to) + 1)) {
		const moved = await movePhase(year.as(moverOf(phase)), phase);
		if (!moved.ok && moved.error.code === 'phase-not-next') continue;
		done(moved);
	}
}

/** A table as a CSV file. */
export function csv(columns: readonly string[], rows: readonly TableRow[]): Uint8Array {
	const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','));
	return utf8([columns.join(','), ...lines].join('\n'));
}

const unitsOf = ({ scheme }: Year): string[] => rankedUnits(scheme).map(({ code }) => code);

/** The table of disclosures with the fewest lines and a duty report for every ranked unit. */
export const disclosureFile = (year: Year): Uint8Array =>
	csv(
		['unit', 'section', ...contentColumns],
		unitsOf(year).flatMap((unit) => [...theLeast(unit), aRow(unit, 'duty-report', { text: '述职报告' })])
	);

/** Scores of every ranked unit: 90 and 80. */
export const scoreFile = (year: Year): Uint8Array =>
	csv(
		['unit', 'annual', 'tracking'],
		unitsOf(year).map((unit) => ({ unit, annual: '90', tracking: '80' }))
	);

/** The strata of the tiny scheme's groups. */
export const strata: Readonly<Record<string, readonly string[]>> = {
	citizen: ['north.town', 'north.rural', 'south.town', 'south.rural'],
	deputy: ['north', 'south'],
	leader: ['committee']
};

/** A frame of forty people in each stratum of a group. */
export function frameFile(group: RaterGroup, people = 40): Uint8Array {
	const rows = required(strata[group.code], 'strata').flatMap((stratum) =>
		Array.from({ length: people }, (_, at) => {
			const parts = stratum.split('.');
			const places = Object.fromEntries(group.strata.map((column, i) => [column, parts[i] ?? '']));
			return { person_key: `${stratum}-${at}`, label: `envelope ${at}`, ...places };
		})
	);
	return csv(['person_key', 'label', ...group.strata], rows);
}

/** The public frame file of a committed draw. */
export async function frameTextOf(world: World, { frame, design }: Draw): Promise<string> {
	const listed = required(await frameById(world.portal, frame), 'a frame');
	return readFile(await committedFile(world, listed, design.frame), 'utf8');
}

/** Two draw officers, and two parties with accounts. */
export const players: Players = {
	officers: [anActor('drawOfficer'), anActor('drawOfficer', 'second officer')],
	parties: [anActor('auditor'), anActor('surveyAgency')]
};

/** Gives the parties of the players their accounts, once. */
export async function admitParties({ world }: Year): Promise<void> {
	for (const party of players.parties)
		await insertAccount(world.portal, { ...party, passwordHash: '', createdAt: world.clock() });
}

/** Plays the ceremony of a group up to its commitment; its moment comes a minute later. */
export async function fixGroup(year: Year, group: string): Promise<Fixed> {
	const { world, cycle } = year;
	await admitParties(year);
	return fixDraw({ world, cycle, group, players }, { kind: 'scheme' }, world.clock() + MINUTE);
}

/** Plays the whole ceremony of a group, after which the clock stands where it stood. */
export async function drawGroup(year: Year, group: string): Promise<void> {
	const roll = await fixGroup(year, group);
	year.pass(MINUTE / DAY);
	await roll(DICE);
	year.pass(-MINUTE / DAY);
}

/** The keys of a drawn group, made by one person and confirmed by another. */
export async function giveKeys(year: Year, group: string): Promise<void> {
	const digest = done(await makeKeys(year.as('leadingGroup'), group));
	done(await confirmKeys(year.as('auditor'), group, digest));
}

/** Frames uploaded, draws committed and made, keys confirmed, letters printed: the letters by group and stratum. */
export async function draw(year: Year): Promise<Map<string, Letter[]>> {
	const letters = new Map<string, Letter[]>();
	for (const group of year.scheme.groups) {
		done(await uploadFrame(year.as('frameKeeper'), group.code, frameFile(group)));
		await drawGroup(year, group.code);
		await giveKeys(year, group.code);
		for (const stratum of required(strata[group.code], 'strata'))
			letters.set(`${group.code}/${stratum}`, done(await printLetters(year.as('surveyAgency'), group.code, stratum)));
	}
	return letters;
}

/** A year with everything uploaded, drawn and disclosed; the letters by group and stratum. */
export async function disclose(year: Year): Promise<Map<string, Letter[]>> {
	await advance(year, 'verification');
	done(await uploadDisclosures(year.as('clerk'), disclosureFile(year)));
	done(await uploadScores(year.as('clerk'), scoreFile(year)));
	const letters = await draw(year);
	await advance(year, 'disclosure');
	return letters;
}

/** The days after which a year disclosed opens for rating. */
export const NOTICE = 7;

/** The same after its notice, open for rating. */
export async function openForRating(year: Year): Promise<Map<string, Letter[]>> {
	const letters = await disclose(year);
	year.pass(NOTICE);
	await advance(year, 'rating_open');
	return letters;
}

/** Exchanges a code as a rater does; each call is another visit with a seed of its own unless one is given. */
export const exchange = (year: Year, code: string, seed = makeSeed(year.world.random), guesser = aloneGuesser()) =>
	exchangePlain(year.world, guesser, { code, seed });

/** Answers to every question of a stratum, each with the option at the same place. */
export function answersOf(year: Year, group: string, stratum: string, option = 0): Answers {
	const { questions } = questionnaireFor(year.scheme, groupOf(year.scheme, group), stratum);
	return Object.fromEntries(questions.map(({ key, options }) => [key, options[option] ?? 'dont-know']));
}

/** Rates with every letter given, the k-th with the option at place k mod 3; the receipts. */
export async function rateAll(year: Year, letters: ReadonlyMap<string, readonly Letter[]>): Promise<string[]> {
	const receipts: string[] = [];
	for (const [place, own] of letters) {
		const [group = '', stratum = ''] = place.split('/');
		for (const [at, { code }] of own.entries()) {
			const credential = done(await exchange(year, code));
			const answers = answersOf(year, group, stratum, at % 3);
			receipts.push(done(await castPlain(year.world, { credential, answers })).receipt);
		}
	}
	return receipts;
}
