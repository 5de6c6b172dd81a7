import { error } from '@sveltejs/kit';
import { cycleId, type CycleId } from '#domain/basics';

/** A count an address names, from 1; 404 for anything else. */
export function countIn(text: string): number {
	if (!/^[1-9]\d{0,3}$/.test(text)) error(404);
	return Number(text);
}

/** The spot check an address means. */
export const spotPlace = ({
	cycle,
	number
}: {
	readonly cycle: string;
	readonly number: string;
}): { readonly cycle: CycleId; readonly number: number } => ({ cycle: cycleId(cycle), number: countIn(number) });
