import type { StagesSize } from '#domain/draw';
import { commitDraw, hearSource, makeDraw, prepareDraw, revealShare } from '#lib/server/acts/draw/index.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { agency, auditor, by, first, giveShares, MINUTE, planFor, second, SHARES } from './draw-office.ts';
import { admitParties, csv, DICE, done, type Year } from './year.ts';

/** People of each town, by stratum: of the four strata of the citizens. */
export type Towns = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** In every stratum a city that is certain to be in when three units are drawn, and five towns. */
export const someTowns: Towns = Object.fromEntries(
	['north.town', 'north.rural', 'south.town', 'south.rural'].map((stratum) => [
		stratum,
		{ city: 200, a: 40, b: 50, c: 30, d: 20, e: 60 }
	])
);

/** A list of the citizens with the town everybody lives in. */
export function townFile(towns: Towns): Uint8Array {
	const rows = Object.entries(towns).flatMap(([stratum, sizes]) => {
		const [county = '', town_rural = ''] = stratum.split('.');
		return Object.entries(sizes).flatMap(([psu, people]) =>
			Array.from({ length: people }, (_, at) => ({
				...{ person_key: `${stratum}-${psu}-${at}`, label: `envelope ${at}`, county, town_rural, psu }
			}))
		);
	});
	return csv(['person_key', 'label', 'county', 'town_rural', 'psu'], rows);
}

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
