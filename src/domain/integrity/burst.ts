import { binomialUpper } from '../estimate/index.ts';

/** The window of bins in which a class stands out most from the others; `p` is adjusted for all windows looked at. */
export type Burst = {
	readonly startBin: number;
	readonly width: number;
	readonly count: number;
	readonly expected: number;
	readonly p: number;
	readonly pAdjusted: number;
};

/** Widths of the windows, in bins: a bin is a recorded batch, which is a day or more. */
export const BURST_WIDTHS = [1, 2, 3, 4] as const;

type Window = { readonly startBin: number; readonly width: number };

const windowsOf = (bins: number, widths: readonly number[]): Window[] =>
	widths.flatMap((width) =>
		Array.from({ length: Math.max(0, bins - width + 1) }, (_, startBin) => ({ startBin, width }))
	);

/**
 * For each class (counts by bin) the window whose count is the least likely under the profile of the other classes, the first
 * in order of width and start where several are (statistics §7; fixture 15). Null without bins or ballots.
 */
export function burstScan(
	counts: readonly (readonly number[])[],
	widths: readonly number[] = BURST_WIDTHS
): (Burst | null)[] {
	const bins = counts[0]?.length ?? 0;
	const windows = windowsOf(bins, widths);
	const totals = Array.from({ length: bins }, (_, bin) => counts.reduce((sum, row) => sum + (row[bin] ?? 0), 0));
	return counts.map((own) => {
		const n = add(own);
		const others = totals.map((total, bin) => total - (own[bin] ?? 0));
		const share = others.map((count) => (count + 0.5) / (add(others) + 0.5 * bins));
		return n === 0 ? null : leastLikely(windows, own, share, n);
	});
}

function leastLikely(
	windows: readonly Window[],
	own: readonly number[],
	share: readonly number[],
	n: number
): Burst | null {
	let best: Burst | null = null;
	for (const { startBin, width } of windows) {
		const [count, expectedShare] = [own, share].map((row) => add(row.slice(startBin, startBin + width)));
		const p = binomialUpper(count ?? 0, n, Math.min(1, expectedShare ?? 0));
		if (best && p >= best.p) continue;
		const expected = n * (expectedShare ?? 0);
		best = { startBin, width, count: count ?? 0, expected, p, pAdjusted: Math.min(1, p * windows.length) };
	}
	return best;
}

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
