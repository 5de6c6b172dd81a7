import { cycleId, utf8, type CycleId, type Result } from '#domain/basics';
import type { Phase } from '#domain/cycle';
import { bijie2010, rankedUnits, stratumHeads, type RaterGroup } from '#domain/scheme';
import { createCycle, moverOf, movePhase } from '#lib/server/acts/cycle.ts';
import { uploadDisclosures } from '#lib/server/acts/disclosure.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { confirmKeys, makeKeys } from '#lib/server/acts/blind/keys.ts';
import { printLetters } from '#lib/server/acts/letters.ts';
import { uploadScores } from '#lib/server/acts/scores.ts';
import { createAccount, roles, type Actor, type Role } from '#lib/server/auth/index.ts';
import { readConfig } from '#lib/server/config.ts';
import { migrationsFromFolder } from '#lib/server/db/migration-folder.ts';
import { openWorld, type World } from '#lib/server/world.ts';
import { fixDraw } from '../../src/cli/demo/ceremony.ts';

export type Account = { readonly name: string; readonly password: string };
/** By role; a draw needs a second officer. */
export type Accounts = Readonly<Record<Role | 'secondOfficer', Account>>;

/** Codes of unused letters, `520384 179925 660413`, ten of each group. */
export type Codes = Readonly<Record<string, readonly string[]>>;

/** A portal with three years: 2009 closed, 2010 open for rating, 2011 not yet open; a code opens only its own year. */
export type Seeded = {
	readonly accounts: Accounts;
	readonly codes: Readonly<Record<Year, Codes>>;
	/** The year 2010. */
	readonly open: CycleId;
	readonly clerk: Actor;
};
type Year = 2009 | 2010 | 2011;
type Actors = Readonly<Record<Role | 'secondOfficer', Actor>>;
type Stage = {
	readonly world: World;
	readonly actors: Actors;
	readonly cycle: CycleId;
	readonly pass: (days: number) => void;
};

const DAY = 86_400_000;
const MINUTE = 60_000;
const PEOPLE = 10;
const scheme = bijie2010;

/** What must have succeeded. */
function done<T>(outcome: Result<T, { readonly code: string }>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
	return outcome.value;
}

/** The world of a data folder; `clock` defaults to the real one. */
export const worldIn = (folder: string, clock: () => number = Date.now): Promise<World> =>
	openWorld(readConfig({ DATA_DIR: folder }), migrationsFromFolder('migrations'), { clock, log: () => undefined });

/** Fills an empty data folder through the acts of the office, a month in a few seconds. */
export async function seed(folder: string): Promise<Seeded> {
	let now = Date.now() - 100 * DAY;
	const world = await worldIn(folder, () => now);
	const accounts = Object.fromEntries(
		[...roles, 'secondOfficer'].map((name) => [name, { name, password: `a password of ${name}` }])
	) as Accounts;
	const actors = Object.fromEntries(
		await Promise.all(
			[...roles, 'secondOfficer' as const].map(async (name) => {
				const role = name === 'secondOfficer' ? 'drawOfficer' : name;
				return [name, done(await createAccount(world, { ...accounts[name], role }))] as const;
			})
		)
	) as Actors;
	const pass = (days: number) => void (now += days * DAY);
	const [late, open, early] = [
		await begin(world, actors, pass, 2009),
		await begin(world, actors, pass, 2010),
		await begin(world, actors, pass, 2011)
	];
	const codes = { 2009: await prepare(late), 2010: await prepare(open), 2011: await prepare(early) };
	for (const stage of [late, open]) await moveTo(stage, 'disclosure');
	pass(scheme.rules.disclosureDays + 1);
	for (const stage of [late, open]) await moveTo(stage, 'rating_open');
	await moveTo(late, 'rating_closed');
	await world.close();
	return { accounts, codes, open: open.cycle, clerk: actors.clerk };
}

async function begin(world: World, actors: Actors, pass: Stage['pass'], year: Year): Promise<Stage> {
	const cycle = done(await createCycle(world, actors.clerk, { year, scheme, demo: false }));
	return { world, actors, cycle, pass };
}

/** Everything a year needs before rating may open: disclosures, scores, and every group drawn and invited. */
async function prepare(stage: Stage): Promise<Codes> {
	const as = (role: Role) => officeOf(stage, role);
	await moveTo(stage, 'verification');
	done(await uploadDisclosures(as('clerk'), disclosureTable()));
	done(await uploadScores(as('clerk'), scoreTable()));
	const codes: Record<string, readonly string[]> = {};
	for (const group of scheme.groups) {
		done(await uploadFrame(as('frameKeeper'), group.code, frameTable(group)));
		await draw(stage, group.code);
		const digest = done(await makeKeys(as('leadingGroup'), group.code));
		done(await confirmKeys(as('auditor'), group.code, digest));
		const letters = done(await printLetters(as('surveyAgency'), group.code, stratumOf(group)));
		codes[group.code] = letters.map(({ code }) => code);
	}
	return codes;
}

/** Two officers and two parties draw a group, its moment a minute after the commitment. */
async function draw({ world, cycle, actors, pass }: Stage, group: string): Promise<void> {
	const { drawOfficer, secondOfficer, auditor, surveyAgency } = actors;
	const players = { officers: [drawOfficer, secondOfficer], parties: [auditor, surveyAgency] } as const;
	const roll = await fixDraw({ world, cycle, group, players }, { kind: 'scheme' }, world.clock() + MINUTE);
	pass(MINUTE / DAY);
	await roll('31415926535897932384');
}

const officeOf = ({ world, actors, cycle }: Stage, role: Role) => ({ world, actor: actors[role], cycle });

const road: readonly Phase[] = [
	'targets_open',
	'targets_review',
	'targets_published',
	'tracking',
	'actuals_open',
	'verification',
	'disclosure',
	'rating_open',
	'rating_closed'
];

/** Moves a year phase by phase up to the one named; phases already passed are skipped. */
async function moveTo(stage: Stage, to: Phase): Promise<void> {
	for (const phase of road.slice(0, road.indexOf(to) + 1)) {
		const moved = await movePhase(officeOf(stage, moverOf(phase)), phase);
		if (!moved.ok && moved.error.code !== 'phase-not-next') done(moved);
	}
}

const table = (rows: readonly (readonly (string | number)[])[]): Uint8Array =>
	utf8(rows.map((row) => row.join(',')).join('\n'));

const units = rankedUnits(scheme).map(({ code }) => code);

const disclosureTable = (): Uint8Array =>
	table([
		[
			'unit',
			'section',
			'item',
			'measure',
			'direction',
			'target',
			'actual',
			'source',
			'status',
			'day',
			'points',
			'text'
		],
		...units.flatMap((unit) => [
			[unit, 'leads', '', '', '', '', '', '', '', '', '', '主要负责人和分管负责人'],
			[unit, 'target', '森林覆盖率', '%', 'up', 40, 39.2, '林业局', 'verified', '', '', ''],
			[unit, 'target', '新修通村公路', '公里', 'up', 120, 131, '交通局', 'verified', '', '', ''],
			[unit, 'task', '', '', '', '', '', '', 'partly', '', '', '县医院新院区'],
			[unit, 'duty-report', '', '', '', '', '', '', '', '', '', '本年度工作述职']
		])
	]);

const scoreTable = (): Uint8Array =>
	table([['unit', 'annual', 'tracking'], ...units.map((unit, at) => [unit, 80 + (at % 15), 75 + (at % 20)])]);

const valuesOf = (group: RaterGroup): string[] => {
	const [head = 'standing'] = stratumHeads(scheme, group) ?? [];
	return group.strata.map((_, at) => (at === 0 ? head : 'rural'));
};

const stratumOf = (group: RaterGroup): string => valuesOf(group).join('.');

const frameTable = (group: RaterGroup): Uint8Array =>
	table([
		['person_key', ...group.strata, 'label'],
		...Array.from({ length: PEOPLE }, (_, at) => [`${group.code}-${at}`, ...valuesOf(group), `信封 ${at + 1}`])
	]);

/** Discloses the year 2011, days ago, and opens its rating while the portal runs. */
export async function openRating(folder: string, { clerk }: Pick<Seeded, 'clerk'>): Promise<void> {
	let now = Date.now() - 2 * scheme.rules.disclosureDays * DAY;
	const world = await worldIn(folder, () => now);
	const cycle = cycleId(`${scheme.jurisdiction.code}-2011`);
	done(await movePhase({ world, actor: clerk, cycle }, 'disclosure'));
	now += (scheme.rules.disclosureDays + 1) * DAY;
	done(await movePhase({ world, actor: clerk, cycle }, 'rating_open'));
	await world.close();
}

/** Ends the rating of 2010 while the portal runs. */
export async function closeRating(folder: string, { open, clerk }: Pick<Seeded, 'open' | 'clerk'>): Promise<void> {
	const world = await worldIn(folder);
	done(await movePhase({ world, actor: clerk, cycle: open }, 'rating_closed'));
	await world.close();
}
