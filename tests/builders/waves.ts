import { chinaTime } from '#domain/basics';
import { selectedIn } from '#domain/draw';
import { openWave, prepareWave, type WavePlan } from '#lib/server/acts/draw/index.ts';
import { printWave, type Letter } from '#lib/server/acts/letters.ts';
import { listWaves } from '#lib/server/stores/sample/draws.ts';
import { fixPrepared } from '../../src/cli/demo/ceremony.ts';
import { DICE, done, players, type Year } from './year.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The plan of a wave: ten more of each named stratum, because fewer than half have answered. */
export const wavePlan = (year: Year, strata: readonly string[], overrides: Partial<WavePlan> = {}): WavePlan => ({
	size: { kind: 'strata', sizes: new Map(strata.map((stratum) => [stratum, 10])) },
	beacon: { kind: 'dice', rolls: 20, at: chinaTime(year.world.clock() + MINUTE) },
	parties: players.parties.map(({ id }) => id),
	aim: 0.5,
	...overrides
});

export const prepareFor = (year: Year, group: string, plan: WavePlan) =>
	prepareWave(year.as('drawOfficer'), group, plan);

/** Prepares a wave and plays its ceremony to the end; a minute passes. */
export async function drawWave(year: Year, group: string, strata: readonly string[]): Promise<void> {
	const { world, cycle } = year;
	done(await prepareFor(year, group, wavePlan(year, strata)));
	const roll = await fixPrepared({ world, cycle, group, players });
	year.pass(MINUTE / DAY);
	await roll(DICE);
}

/** Prints all letters of a drawn wave and lets them go out. */
export async function sendWave(year: Year, group: string, strata: readonly string[]): Promise<Letter[]> {
	const letters: Letter[] = [];
	for (const stratum of strata) letters.push(...done(await printWave(year.as('surveyAgency'), group, stratum)));
	done(await openWave(year.as('surveyAgency'), group));
	return letters;
}

/** Everyone drawn in each wave of a group, by their commitments. */
export async function drawnIn({ world, cycle }: Year, group: string): Promise<string[][]> {
	const waves = (await listWaves(world.portal, cycle, group)) ?? [];
	return waves.map(({ made }) => (made ? selectedIn(made.manifest) : []).map(({ commitment }) => commitment));
}
