import { addDays, type Instant } from '#domain/basics';
import { PHASES, STAGES, stageOf, type Phase, type Stage } from '#domain/cycle';
import type { Cycle } from '../stores/cycles.ts';

/** A public stage of a year and when it began; null while it has not. */
export type StageLine = {
	readonly stage: Stage;
	readonly state: 'done' | 'current' | 'upcoming';
	readonly since: Instant | null;
};

/** The six public stages of a year in their order (domain 1.7). */
export function timelineOf({ phases }: Cycle, phase: Phase): StageLine[] {
	const now = STAGES.indexOf(stageOf(phase));
	return STAGES.map((stage, at) => ({
		stage,
		state: at < now ? 'done' : at === now ? 'current' : 'upcoming',
		since: at > now ? null : beganAt(phases, stage)
	}));
}

function beganAt(phases: Cycle['phases'], stage: Stage): Instant | null {
	const first = PHASES.find((phase) => stageOf(phase) === stage);
	return phases.find(({ phase }) => phase === first)?.enteredAt ?? null;
}

/** When a cycle entered a phase, or null. */
export const enteredAt = ({ phases }: Cycle, wanted: Phase): Instant | null =>
	phases.find(({ phase }) => phase === wanted)?.enteredAt ?? null;

/** Whether a phase has been reached. */
export const hasReached = (phase: Phase, wanted: Phase): boolean => PHASES.indexOf(phase) >= PHASES.indexOf(wanted);

/** Whether the results of a cycle in this phase are for everybody to see: once they are final. */
export const areResultsPublic = (phase: Phase): boolean => hasReached(phase, 'final');

/** From when the results may be final, once their notice runs; null before and after (G6). */
export function resultsFrom(cycle: Cycle, phase: Phase, noticeDays: number): Instant | null {
	const since = enteredAt(cycle, 'results_notice');
	return since === null || areResultsPublic(phase) ? null : addDays(since, noticeDays);
}
