/** Phases of a cycle 考核年度, first to last (domain 1.7). Tracking also goes on beside the phases that follow it. */
export const PHASES = [
	'setup',
	'targets_open',
	'targets_review',
	'targets_published',
	'tracking',
	'actuals_open',
	'verification',
	'disclosure',
	'rating_open',
	'rating_closed',
	'computing',
	'provisional',
	'results_notice',
	'objection',
	'final',
	'linkage',
	'archived'
] as const;

export type Phase = (typeof PHASES)[number];

/** What the public's timeline shows of a cycle. */
export type Stage = 'targets' | 'disclosure' | 'rating' | 'counting' | 'notice' | 'final';

/** Acts that belong to some phases only. */
export type PhasedAct =
	| 'upload-disclosures'
	| 'upload-scores'
	| 'upload-frame'
	| 'commit-draw'
	| 'enter-seed'
	| 'make-keys'
	| 'print-letters'
	| 'release-replicate'
	| 'draw-wave'
	| 'delete-persons'
	| 'plan-spot-check'
	| 'make-spot-check'
	| 'set-up-kiosk'
	| 'rate'
	| 'complain'
	| 'report'
	| 'compute';

/** First phase of each public stage, in order. */
const STAGE_STARTS: readonly (readonly [Phase, Stage])[] = [
	['setup', 'targets'],
	['disclosure', 'disclosure'],
	['rating_open', 'rating'],
	['rating_closed', 'counting'],
	['results_notice', 'notice'],
	['final', 'final']
];

/** The public stages, first to last. */
export const STAGES: readonly Stage[] = STAGE_STARTS.map(([, stage]) => stage);

/**
 * First and last phase of each act. Disclosures are final once they are public, first draws once rating opens; every step of a later wave falls while people rate; scores of the office are in
 * before ballots are opened, so that nobody can set them against the votes; letters are printed before the first code can
 * be used, so that printing them again tells nothing of who has rated and takes no one's vote; names are deleted when no
 * result can be disputed any more. Spot checks are planned while units work on their published targets, and may set out as
 * long as the scores of tracking can still come in.
 */
const PERMITTED: Readonly<Record<PhasedAct, readonly [Phase, Phase]>> = {
	'upload-disclosures': ['actuals_open', 'verification'],
	'upload-scores': ['verification', 'rating_closed'],
	'upload-frame': ['setup', 'disclosure'],
	'commit-draw': ['setup', 'disclosure'],
	'enter-seed': ['setup', 'disclosure'],
	'make-keys': ['setup', 'disclosure'],
	'print-letters': ['setup', 'disclosure'],
	'release-replicate': ['rating_open', 'rating_open'],
	'draw-wave': ['rating_open', 'rating_open'],
	'delete-persons': ['final', 'archived'],
	'plan-spot-check': ['targets_published', 'verification'],
	'make-spot-check': ['targets_published', 'rating_closed'],
	'set-up-kiosk': ['rating_open', 'rating_open'],
	rate: ['rating_open', 'rating_open'],
	report: ['disclosure', 'rating_closed'],
	complain: ['rating_closed', 'archived'],
	compute: ['computing', 'computing']
};

const PLACES: ReadonlyMap<Phase, number> = new Map(PHASES.map((phase, place) => [phase, place]));

const placeOf = (phase: Phase): number => PLACES.get(phase) ?? -1;

/** The phase that follows, null after the last. */
export const nextPhase = (phase: Phase): Phase | null => PHASES[placeOf(phase) + 1] ?? null;

/** Whether a cycle may go from one phase to the other: only one step forward, never back. */
export const mayFollow = (from: Phase, to: Phase): boolean => nextPhase(from) === to;

/** The public stage a phase belongs to. */
export function stageOf(phase: Phase): Stage {
	return STAGE_STARTS.reduce<Stage>(
		(stage, [start, next]) => (placeOf(phase) >= placeOf(start) ? next : stage),
		'targets'
	);
}

/** Whether an act may be done in a phase. */
export function permits(phase: Phase, act: PhasedAct): boolean {
	const [first, last] = PERMITTED[act];
	return placeOf(phase) >= placeOf(first) && placeOf(phase) <= placeOf(last);
}
