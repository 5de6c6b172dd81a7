const START = 100;
const FULL = 100;

/** 动态跟踪得分: 100 plus the points of all confirmed entries of the year, held between 0 and 100 (domain.md §3.3). */
export function trackingScore(confirmedPoints: readonly number[]): number {
	const sum = confirmedPoints.reduce((total, points) => total + points, START);
	return Math.min(Math.max(sum, 0), FULL);
}
