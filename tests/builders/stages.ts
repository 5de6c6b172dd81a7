import type { StagesSize } from '#domain/draw';
import { commitDraw, hearSource, makeDraw, prepareDraw, revealShare } from '#lib/server/acts/draw/index.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { agency, auditor, by, first, giveShares, MINUTE, planFor, second, SHARES } from './draw-office.ts';
import { someTowns, townFile, type Towns } from './towns.ts';
import { admitParties, DICE, done, type Year } from './year.ts';

/** So many units of each stratum, and so many people of each. */
export const stagesOf = (towns: Towns, units: number, take: number): StagesSize => ({
	kind: 'stages',
	take,
	units: Object.fromEntries(Object.keys(towns).map((stratum) => [stratum, units]))
});

/** Uploads a list of towns, without anything drawn yet. */
export async function uploadTowns(year: Year, towns: Towns = someTowns): Promise<void> {
	await admitParties(year);
	done(await uploadFrame(year.as('frameKeeper'), 'citizen', townFile(towns)));
}

/** Proposes a draw in two stages. */
export const prepareStages = (year: Year, size: StagesSize, parts?: Parameters<typeof planFor>[1]) =>
	prepareDraw(by(year, first), 'citizen', planFor(year, { size, ...parts }));

/** Plays the ceremony of a prepared draw of the citizens; the people drawn. */
export async function finishDraw(year: Year): Promise<number> {
	await giveShares(year);
	done(await commitDraw(by(year, second), 'citizen'));
	year.pass(MINUTE / 86_400_000);
	done(await hearSource(by(year, first), 'citizen', DICE));
	done(await revealShare(by(year, auditor), 'citizen', SHARES[0]));
	done(await revealShare(by(year, agency), 'citizen', SHARES[1]));
	const drawn = done(await makeDraw(by(year, second), 'citizen'));
	year.pass(-MINUTE / 86_400_000);
	return drawn;
}
