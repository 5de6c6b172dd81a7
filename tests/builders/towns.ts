/** People of each town, by stratum: of the four strata of the citizens. */
export type Towns = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** In every stratum a city that is certain to be in when four units are drawn, and five towns. */
export const someTowns: Towns = Object.fromEntries(
	['north.town', 'north.rural', 'south.town', 'south.rural'].map((stratum) => [
		stratum,
		{ city: 200, a: 40, b: 50, c: 30, d: 20, e: 60 }
	])
);

/** A list of the citizens with the town everybody lives in, as a CSV file. */
export function townFile(towns: Towns): Uint8Array {
	const rows = Object.entries(towns).flatMap(([stratum, sizes]) => {
		const [county, area] = stratum.split('.');
		return Object.entries(sizes).flatMap(([town, people]) =>
			Array.from({ length: people }, (_, at) =>
				[`${stratum}-${town}-${at}`, `envelope ${at}`, county, area, town].join(',')
			)
		);
	});
	return new TextEncoder().encode(['person_key,label,county,town_rural,psu', ...rows].join('\n'));
}
