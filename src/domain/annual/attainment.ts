import { assert, unreachable } from '../basics/index.ts';
import type { Target } from './target.ts';

/** Nobody earns more than full attainment: one strong number does not pay for a missed one (domain.md §3.3). */
const CAP = 1;
const TOLERANCE = 1e-9;

/**
 * How far a target was reached, from 0 to 1 (domain.md §3.3): up actual/target, down target/actual, milestone steps
 * reached/planned, binary 1 once the target is reached. Crashes on a target to grow towards that is not above zero and on
 * one to stay below that is below zero.
 */
export function attainment(target: Target): number {
	return Math.min(Math.max(uncapped(target), 0), CAP);
}

function uncapped({ direction, target, actual }: Target): number {
	switch (direction) {
		case 'up':
		case 'milestone':
			assert(target > 0, 'a target to grow towards is above zero');
			return actual / target;
		case 'down':
			assert(target >= 0, 'a target to stay below is not below zero');
			return actual <= target ? CAP : target / actual;
		case 'binary':
			return actual >= target ? CAP : 0;
		default:
			return unreachable(direction);
	}
}

/** 年度工作实绩得分: Σ weight × attainment × 100, 0–100 points (domain.md §3.3); the weights sum to 1. */
export function annualScore(targets: readonly Target[]): number {
	const weights = targets.reduce((sum, { weight }) => sum + weight, 0);
	assert(Math.abs(weights - 1) < TOLERANCE, 'the weights of a unit sum to 1');
	return 100 * targets.reduce((sum, target) => sum + target.weight * attainment(target), 0);
}
