/** One thing measured from a sample: the estimate and the ends of its interval; null when too few answered. */
export type IntervalRow = {
	readonly label: string;
	readonly estimate: { readonly value: number; readonly low: number; readonly high: number } | null;
};

/** A stretch of the number line with round marks on it. */
export type Axis = { readonly from: number; readonly to: number; readonly ticks: readonly number[] };

const STEPS = [1, 2, 5, 10] as const;

function roundStep(rough: number): number {
	const power = 10 ** Math.floor(Math.log10(rough));
	return power * (STEPS.find((step) => step * power >= rough) ?? 10);
}

/** An axis that holds every interval, with about four round steps; a single value gets a stretch of one around it. */
export function axisOf(rows: readonly IntervalRow[]): Axis {
	const ends = rows.flatMap(({ estimate }) => (estimate ? [estimate.low, estimate.high] : []));
	if (ends.length === 0) return { from: 0, to: 1, ticks: [0, 1] };
	const [low, high] = [Math.min(...ends), Math.max(...ends)];
	const step = roundStep((high - low || 1) / 4);
	const first = Math.floor(low / step);
	const steps = Math.max(Math.ceil(high / step) - first, 1);
	const tick = (index: number): number => Number(((first + index) * step).toPrecision(12));
	return { from: tick(0), to: tick(steps), ticks: Array.from({ length: steps + 1 }, (_, index) => tick(index)) };
}

/** Where a value stands on the axis, in per cent of its length. */
export const placeOn = (axis: Axis, value: number): number => ((value - axis.from) / (axis.to - axis.from)) * 100;
