import { fromHex, type FrameId } from '#domain/basics';
import { peoplePages } from '../../stores/sample/frame-people.ts';
import type { Lines } from './cells.ts';
import type { Tools } from './task.ts';

/** Members of a frame, one after another as on their list: their commitments (32 bytes) and the number of their place. */
export type Members = { readonly commitments: SharedArrayBuffer; readonly places: SharedArrayBuffer };

/** Where members stand, numbered as they came up. */
export type Place = { readonly stratum: string; readonly unit: string; readonly people: number };

export type ReadMembers = {
	readonly frame: FrameId;
	/** Which of the members by the order of their list. */
	readonly range: Lines;
	/** Whether nobody may come after them. */
	readonly isLast: boolean;
	readonly members: Members;
};

/** Reads a run of a frame's members; gives the places they stand in, or null if they are not as many. */
export async function readMembers(
	{ frame, range, isLast, members }: ReadMembers,
	tools: Tools
): Promise<Place[] | null> {
	const commitments = new Uint8Array(members.commitments);
	const numbers = new Uint32Array(members.places);
	const places = numberPlaces();
	let at = range.from;
	const to = isLast ? range.to + 1 : range.to;
	for await (const page of peoplePages(tools.db(), frame, { from: range.from, to })) {
		if (at + page.length > range.to) return null;
		for (const { member, stratum, unit } of page) {
			commitments.set(fromHex(member), at * 32);
			numbers[at++] = places.numberOf(stratum, unit ?? '-');
		}
		tools.report(page.length);
	}
	return at === range.to ? places.list() : null;
}

function numberPlaces() {
	const strata = new Map<string, Map<string, { readonly number: number; people: number }>>();
	let next = 0;
	return {
		numberOf(stratum: string, unit: string): number {
			const units = strata.get(stratum) ?? new Map<string, { readonly number: number; people: number }>();
			if (units.size === 0) strata.set(stratum, units);
			const place = units.get(unit) ?? { number: next++, people: 0 };
			if (place.people === 0) units.set(unit, place);
			place.people += 1;
			return place.number;
		},
		list: (): Place[] =>
			[...strata]
				.flatMap(([stratum, units]) => [...units].map(([unit, place]) => ({ stratum, unit, ...place })))
				.sort((a, b) => a.number - b.number)
				.map(({ stratum, unit, people }) => ({ stratum, unit, people }))
	};
}
