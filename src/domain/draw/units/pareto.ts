import { compareText } from '../../basics/index.ts';

/** A town or service window that may be drawn, and its size in people; sizes are positive. */
export type SizedUnit = { readonly unit: string; readonly size: number };

/**
 * Units that are in the sample whatever the lot says, and those left to it with the places (`take`) and the people
 * (`size`) that remain.
 */
export type Certainty = {
	readonly certain: readonly SizedUnit[];
	readonly random: readonly SizedUnit[];
	readonly take: number;
	readonly size: number;
};

/** A drawn unit with its ticket; so many `places` were shared among `people`, so it came in by places · size / people. */
export type DrawnUnit = SizedUnit & {
	readonly ticket: string;
	readonly certain: boolean;
	readonly places: number;
	readonly people: number;
};

/** Takes out, until none is left, every unit so large that its share of the places is one or more. Statistics §1.3. */
export function findCertain(units: readonly SizedUnit[], take: number): Certainty {
	const size = sizeOf(units);
	const random = units.filter((unit) => take * unit.size < size);
	if (random.length === units.length) return { certain: [], random, take, size };
	const certain = units.filter((unit) => take * unit.size >= size);
	const rest = findCertain(random, take - certain.length);
	return { ...rest, certain: [...certain, ...rest.certain] };
}

const sizeOf = (units: readonly SizedUnit[]): number => units.reduce((sum, { size }) => sum + size, 0);

/**
 * The units drawn with probability proportional to size (Rosén 1997), in order of their codes: those certain, and of the
 * others those with the lowest Q = U/(1−U) · (1−λ)/λ, compared as exact fractions. Statistics §1.3; fixture 13.
 */
export function drawUnits(units: readonly SizedUnit[], take: number, ticketOf: (unit: string) => string): DrawnUnit[] {
	const { certain, random, take: left, size } = findCertain(units, take);
	const ranked = random.map((unit) => ({ unit, ticket: ticketOf(unit.unit) })).map((one) => rank(one, left, size));
	const lowest = ranked.sort(compareRanks).slice(0, left);
	return [
		...certain.map((one) => ({ ...one, ticket: ticketOf(one.unit), certain: true, places: 1, people: one.size })),
		...lowest.map(({ unit, ticket }) => ({ ...unit, ticket, certain: false, places: left, people: size }))
	].sort((a, b) => compareText(a.unit, b.unit));
}

type Ticketed = { readonly unit: SizedUnit; readonly ticket: string };
type Ranked = Ticketed & { readonly over: bigint; readonly under: bigint };

/** U = (2t+1)/2²⁵⁷ for the ticket t, so that Q is `over/under`. */
function rank({ unit, ticket }: Ticketed, take: number, size: number): Ranked {
	const chance = 2n * BigInt(`0x${ticket}`) + 1n;
	const share = BigInt(take) * BigInt(unit.size);
	return { unit, ticket, over: chance * (BigInt(size) - share), under: (2n ** 257n - chance) * share };
}

function compareRanks(a: Ranked, b: Ranked): number {
	const difference = a.over * b.under - b.over * a.under;
	if (difference === 0n) return compareText(a.unit.unit, b.unit.unit);
	return difference < 0n ? -1 : 1;
}
