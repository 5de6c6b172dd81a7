import { describe, expect, test } from 'vitest';
import { mayFollow, nextPhase, permits, PHASES, STAGES, stageOf, type Phase, type PhasedAct } from '#domain/cycle';

describe('phases', () => {
	test('run from setup to the archive', () => {
		const walked: Phase[] = [];
		for (let phase: Phase | null = 'setup'; phase; phase = nextPhase(phase)) walked.push(phase);
		expect(walked).toEqual(PHASES);
		expect(walked).toHaveLength(17);
		expect(walked.at(-1)).toBe('archived');
	});

	test.each(PHASES)('%s goes to the phase after it and to no other', (from) => {
		const allowed = PHASES.filter((to) => mayFollow(from, to));
		expect(allowed).toEqual(from === 'archived' ? [] : [PHASES[PHASES.indexOf(from) + 1]]);
	});

	test('rating never opens straight after verification: the disclosure stands between', () => {
		expect(mayFollow('verification', 'rating_open')).toBe(false);
		expect(mayFollow('disclosure', 'rating_open')).toBe(true);
	});

	test('a closed rating never opens again', () => {
		expect(mayFollow('rating_closed', 'rating_open')).toBe(false);
	});
});

describe('the public timeline', () => {
	test.each<[string, Phase, Phase]>([
		['targets', 'setup', 'verification'],
		['disclosure', 'disclosure', 'disclosure'],
		['rating', 'rating_open', 'rating_open'],
		['counting', 'rating_closed', 'provisional'],
		['notice', 'results_notice', 'objection'],
		['final', 'final', 'archived']
	])('shows %s from %s to %s', (stage, first, last) => {
		const phases = PHASES.filter((phase) => stageOf(phase) === stage);
		expect([phases[0], phases.at(-1)]).toEqual([first, last]);
	});

	test('has six stages, in the order of the phases', () => {
		expect([...new Set(PHASES.map(stageOf))]).toEqual(STAGES);
		expect(STAGES).toHaveLength(6);
	});
});

describe('an act belongs to its phases', () => {
	test.each<[PhasedAct, Phase, Phase]>([
		['upload-disclosures', 'actuals_open', 'verification'],
		['upload-scores', 'verification', 'rating_closed'],
		['upload-frame', 'setup', 'disclosure'],
		['commit-draw', 'setup', 'disclosure'],
		['enter-seed', 'setup', 'disclosure'],
		['print-letters', 'setup', 'disclosure'],
		['draw-wave', 'rating_open', 'rating_open'],
		['plan-spot-check', 'targets_published', 'verification'],
		['make-spot-check', 'targets_published', 'rating_closed'],
		['set-up-kiosk', 'rating_open', 'rating_open'],
		['rate', 'rating_open', 'rating_open'],
		['compute', 'computing', 'computing']
	])('%s from %s to %s and in no other', (act, first, last) => {
		const phases = PHASES.filter((phase) => permits(phase, act));
		expect(phases).toEqual(PHASES.slice(PHASES.indexOf(first), PHASES.indexOf(last) + 1));
	});

	test('no disclosure changes and no first draw is made once rating is open', () => {
		const acts: PhasedAct[] = ['upload-disclosures', 'upload-frame', 'commit-draw', 'enter-seed'];
		expect(acts.filter((act) => permits('rating_open', act))).toEqual([]);
	});

	test('the office cannot set scores once ballots are counted', () => {
		expect(permits('computing', 'upload-scores')).toBe(false);
	});
});
