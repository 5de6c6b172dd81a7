import type { TableRow } from '#domain/basics';
import { rankedUnits, unitOf, type RaterGroup, type Scheme } from '#domain/scheme';
import { chanceFor } from './chance.ts';
import { csvOf } from '../common/csv.ts';

/** One invented person stands for so many residents of the census. */
const RESIDENTS_A_PERSON = 100;
/** Share of a county's residents in towns. */
const TOWN = { least: 0.18, most: 0.34 };

/** A stratum by its columns, and how many invented people it holds. */
type Block = { readonly columns: TableRow; readonly people: number };

/** The invented list of a group as the office would upload it: no names, only numbers. */
export function frameFile(scheme: Scheme, group: RaterGroup): Uint8Array {
	return csvOf(blocksOf(scheme, group).flatMap((block) => peopleOf(group.code, block)));
}

function peopleOf(group: string, { columns, people }: Block): TableRow[] {
	const place = Object.values(columns).join('-');
	return Array.from({ length: people }, (_, at) => {
		const number = String(at + 1).padStart(5, '0');
		return { person_key: `${group}-${place}-${number}`, ...columns, label: `演示 ${place}-${number}` };
	});
}

function blocksOf(scheme: Scheme, { code }: RaterGroup): Block[] {
	const chance = chanceFor(`frame ${code}`);
	const counties = rankedUnits(scheme, 'county').map((unit) => unit.code);
	const perCounty = (least: number, most: number): Block[] =>
		counties.map((county) => ({ columns: { county }, people: chance.whole(least, most) }));
	const perUnit = (least: number, most: number): Block[] =>
		rankedUnits(scheme).map((unit) => ({ columns: { unit: unit.code }, people: chance.whole(least, most) }));
	switch (code) {
		case 'citizen':
			return counties.flatMap((county) => townAndCountry(scheme, county, chance.between(TOWN.least, TOWN.most)));
		case 'serviceUser':
			return perUnit(240, 420);
		case 'insider':
			return perUnit(24, 26);
		case 'enterprise':
			return perCounty(90, 180);
		case 'leader':
			return [
				{ columns: { body: 'committee-administration' }, people: 13 },
				{ columns: { body: 'congress-conference' }, people: 12 }
			];
		case 'peer':
			return scheme.cohorts.map((cohort) => ({
				columns: { cohort: cohort.code },
				people: 3 * sizeOf(scheme, cohort.code)
			}));
		default:
			return perCounty(110, 170);
	}
}

const sizeOf = (scheme: Scheme, cohort: string): number => scheme.units.filter((unit) => unit.cohort === cohort).length;

function townAndCountry(scheme: Scheme, county: string, town: number): Block[] {
	const people = Math.round((unitOf(scheme, county).population?.residents ?? 0) / RESIDENTS_A_PERSON);
	const inTown = Math.round(people * town);
	return [
		{ columns: { county, town_rural: 'town' }, people: inTown },
		{ columns: { county, town_rural: 'rural' }, people: people - inTown }
	];
}
