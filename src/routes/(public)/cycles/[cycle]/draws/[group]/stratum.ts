import type { Format } from '#lib/words/format.ts';

/** A chance in per cent, with as many decimals as a small one needs. */
export const chance = (probability: number, f: Pick<Format, 'percent'>): string =>
	f.percent(probability, probability < 0.001 ? 4 : probability < 0.1 ? 2 : 1);
