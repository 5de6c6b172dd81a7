/** A ballot as its answers in points, in the order of its questions; null where no valid answer was given. */
export type Points = readonly (number | null)[];

/** Fewest valid answers of a ballot that can be called a straight line, and of one that can be called a copy. */
export const LEAST_STRAIGHT = 8;
export const LEAST_COPIED = 10;
/** Fewest valid answers about a unit that can be called extreme. */
export const LEAST_EXTREME = 3;

const valid = (points: Points): number[] => points.filter((value) => value !== null);

const areEqual = (values: readonly number[]): boolean => values.every((value) => value === values[0]);

/** Whether a ballot has answers enough to tell, and whether all are the same (Meade & Craig 2012; fixture 15). */
export function straightLine(points: Points): { readonly eligible: boolean; readonly straight: boolean } {
	const answers = valid(points);
	const eligible = answers.length >= LEAST_STRAIGHT;
	return { eligible, straight: eligible && areEqual(answers) };
}

/**
 * Which ballots of a class have an exact twin, don't-knows included; null where a ballot has too few valid answers, or all
 * the same, so that a twin would say nothing (a screen only: Kuriakose & Robbins 2016 and its critique).
 */
export function copies(ballots: readonly Points[]): (boolean | null)[] {
	const names = ballots.map((points) => {
		const answers = valid(points);
		return answers.length < LEAST_COPIED || areEqual(answers) ? null : points.join(',');
	});
	const times = new Map<string, number>();
	for (const name of names) if (name !== null) times.set(name, (times.get(name) ?? 0) + 1);
	return names.map((name) => (name === null ? null : (times.get(name) ?? 0) > 1));
}

/** Whether more than half of a ballot's questions have no valid answer. */
export const isMostlyUnanswered = (points: Points): boolean => valid(points).length * 2 < points.length;

/** Whether all valid answers about a unit are the best or all are the worst; null with too few of them to tell. */
export function isExtreme(points: Points): boolean | null {
	const answers = valid(points);
	if (answers.length < LEAST_EXTREME) return null;
	return areEqual(answers) && (answers[0] === 0 || answers[0] === 100);
}
