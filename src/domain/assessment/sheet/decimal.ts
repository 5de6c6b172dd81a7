const PER_UNIT = 1e6;
/** Carries a value on the edge between two decimals upwards, whatever the last bits of its sum are. */
const NUDGE = 1e-4;

/** A number as it is published, to 6 decimals: the order in which ballots were summed is of no account to it. */
export const decimal = (value: number): number => Math.round(value * PER_UNIT + NUDGE) / PER_UNIT + 0;

/** The same of a number that may be missing. */
export const decimalOrNull = (value: number | null): number | null => (value === null ? null : decimal(value));

/** A confidence limit of a score of 0–100, which is not shown beyond the scale (statistics §4.2). */
export const limitOrNull = (value: number | undefined): number | null =>
	value === undefined ? null : decimal(Math.min(100, Math.max(0, value)));
