import type { SheetCell } from '#domain/assessment';
import type { ScaleOption } from '#domain/scheme';

/**
 * Valid answers to an item in the order of its options. They come from whole per cent, so they need not be whole; together
 * they are the valid answers.
 */
export function answersIn({ distribution, n }: SheetCell, options: readonly ScaleOption[]): number[] {
	const shares = options.map(({ code }) => distribution?.[code] ?? 0);
	const total = shares.reduce((sum, share) => sum + share, 0) || 1;
	return shares.map((share) => (share / total) * (n ?? 0));
}
