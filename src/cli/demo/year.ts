import { required, type CycleId } from '#domain/basics';
import { PHASES, type Phase } from '#domain/cycle';
import type { RaterGroup, Scheme } from '#domain/scheme';
import type { Office } from '#lib/server/acts/act.ts';
import { createCycle, movePhase, moverOf } from '#lib/server/acts/cycle.ts';
import { uploadDisclosures } from '#lib/server/acts/disclosure.ts';
import type { SampleSize } from '#lib/server/acts/draw/index.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { confirmKeys, makeKeys } from '#lib/server/acts/blind/keys.ts';
import { printLetters } from '#lib/server/acts/letters.ts';
import { checkResults, computeResults } from '#lib/server/acts/results/index.ts';
import { uploadScores } from '#lib/server/acts/scores.ts';
import type { Role } from '#lib/server/auth/index.ts';
import { findDraw } from '#lib/server/stores/sample/draws.ts';
import type { World } from '#lib/server/world.ts';
import type { Calendar } from './calendar.ts';
import { diceFor } from './chance.ts';
import { fixDraw, type Fixed } from './ceremony.ts';
import { done } from '../common/done.ts';
import { frameFile } from './frames.ts';
import { castBallots, type Post } from './rating.ts';
import type { Staff } from './staff.ts';
import { tablesOf } from './papers/tables.ts';

/** An assessment year to be played: who acts, on which days, how many are drawn and how many of them answer. */
export type Year = {
	readonly world: World;
	readonly clock: { now: number };
	readonly staff: Staff;
	readonly scheme: Scheme;
	readonly year: number;
	readonly calendar: Calendar;
	readonly sizes: (group: RaterGroup) => SampleSize;
	readonly turnout: (group: RaterGroup) => number;
};

/** A year that has been created. */
type Play = Year & { readonly cycle: CycleId };

/** Plays a year by the acts of the office alone, up to the last phase of its calendar. Gives the letters nobody used. */
export async function playYear(year: Year): Promise<Post[]> {
	year.clock.now = required(year.calendar.phases.setup, 'the first day');
	const { world, staff, scheme } = year;
	const cycle = done(await createCycle(world, staff.actors.clerk, { year: year.year, scheme, demo: true }));
	const play = { ...year, cycle };
	await enter(play, 'setup', 'verification');
	await tell(play);
	await enter(play, 'verification', 'disclosure');
	const posts = await drawAndPrint(play);
	await enter(play, 'disclosure', 'rating_open');
	const unused = await castBallots(world, play, posts, play.turnout);
	if (play.calendar.phases.final !== undefined) await conclude(play);
	return unused;
}

const officeOf = ({ world, staff, cycle }: Play, role: Role): Office => ({ world, actor: staff.actors[role], cycle });

/** Enters the phases after one up to another, each on its day. */
async function enter(play: Play, from: Phase, to: Phase): Promise<void> {
	for (const phase of PHASES.slice(PHASES.indexOf(from) + 1, PHASES.indexOf(to) + 1)) {
		play.clock.now = required(play.calendar.phases[phase], `the day of ${phase}`);
		done(await movePhase(officeOf(play, moverOf(phase)), phase));
	}
}

async function tell(play: Play): Promise<void> {
	play.clock.now = play.calendar.tables;
	const { disclosures, scores } = tablesOf(play.scheme, play.year, play.calendar);
	done(await uploadDisclosures(officeOf(play, 'clerk'), disclosures));
	done(await uploadScores(officeOf(play, 'clerk'), scores));
}

/** Lists and designs on one day, dice on another, keys and letters on a third: each step is public before the next. */
async function drawAndPrint(play: Play): Promise<Post[]> {
	const { clock, calendar, scheme, year, world, cycle, staff } = play;
	const fixed = new Map<string, Fixed>();
	clock.now = calendar.frames;
	for (const group of scheme.groups) {
		done(await uploadFrame(officeOf(play, 'frameKeeper'), group.code, frameFile(scheme, group)));
		const stage = { world, cycle, group: group.code, players: staff.players };
		fixed.set(group.code, await fixDraw(stage, play.sizes(group), calendar.dice));
	}
	clock.now = calendar.dice;
	for (const [code, roll] of fixed) await roll(diceFor(`${year} ${code}`));
	clock.now = calendar.letters;
	for (const { code } of scheme.groups) await giveKeys(play, code);
	return printAll(play);
}

/** The keys of a group: the leading group makes them, the auditor confirms them. */
async function giveKeys(play: Play, group: string): Promise<void> {
	const digest = done(await makeKeys(officeOf(play, 'leadingGroup'), group));
	done(await confirmKeys(officeOf(play, 'auditor'), group, digest));
}

async function printAll(play: Play): Promise<Post[]> {
	const posts: Post[] = [];
	for (const group of play.scheme.groups) {
		const draw = required(await findDraw(play.world.portal, play.cycle, group.code), 'the draw');
		const strata = required(draw.made, 'the sample').manifest.strata;
		for (const { stratum } of strata) posts.push(await print(play, group, stratum));
	}
	return posts;
}

async function print(play: Play, group: RaterGroup, stratum: string): Promise<Post> {
	return { group, stratum, letters: done(await printLetters(officeOf(play, 'surveyAgency'), group.code, stratum)) };
}

/** Closes the rating and goes on to final results; whoever checks them is not who computed them. */
async function conclude(play: Play): Promise<void> {
	await enter(play, 'rating_open', 'computing');
	done(await computeResults(officeOf(play, 'clerk')));
	done(await checkResults(officeOf(play, 'leadingGroup')));
	await enter(play, 'computing', 'final');
}
