import { describe, expect, test } from 'vitest';
import { gate, PHASES, type GateFacts, type Phase, type UnmetCondition } from '#domain/cycle';
import { addDays, startOfChinaDay } from '#domain/basics';

const disclosed = startOfChinaDay('2011-01-17');
const noticed = startOfChinaDay('2011-03-09');

/** A cycle in which nothing is missing, long after its windows closed. */
const complete: GateFacts = {
	now: addDays(noticed, 30),
	ledgerAltered: false,
	schemeAltered: false,
	unitsWithAlteredDisclosure: [],
	unitsWithoutDisclosure: [],
	unitsWithUnverifiedTargets: [],
	disclosedSince: disclosed,
	disclosureDays: 7,
	noticeDays: 5,
	unitsWithoutDutyReport: [],
	groupsWithAlteredDraw: [],
	groupsWithoutDraw: [],
	groupsWithUnverifiedDraw: [],
	groupsWithoutLetters: [],
	ratingClosed: true,
	unitsWithoutScores: [],
	complaintsUnanswered: 0,
	paperBatchesOpen: 0,
	computedBy: 'clerk',
	checkedBy: 'reviewer',
	resultAltered: false,
	noticeSince: noticed
};

/** A cycle in which nothing was done. */
const empty: GateFacts = {
	now: disclosed,
	ledgerAltered: true,
	schemeAltered: true,
	unitsWithAlteredDisclosure: ['south'],
	unitsWithoutDisclosure: ['north', 'roads'],
	unitsWithUnverifiedTargets: ['north'],
	disclosedSince: null,
	disclosureDays: 7,
	noticeDays: 5,
	unitsWithoutDutyReport: ['south'],
	groupsWithAlteredDraw: [],
	groupsWithoutDraw: ['citizen'],
	groupsWithUnverifiedDraw: ['deputy'],
	groupsWithoutLetters: ['citizen', 'deputy'],
	ratingClosed: false,
	unitsWithoutScores: ['roads'],
	complaintsUnanswered: 2,
	paperBatchesOpen: 1,
	computedBy: null,
	checkedBy: null,
	resultAltered: false,
	noticeSince: null
};

/** What the gates say when nothing is as the ledger tells. */
const unlikeLedger: UnmetCondition[] = [
	{ code: 'ledger-altered' },
	{ code: 'scheme-altered' },
	{ code: 'disclosures-altered', units: ['south'] }
];

test.each(PHASES)('%s stands open when nothing is missing', (phase) => {
	expect(gate(phase, complete)).toEqual([]);
});

test.each(PHASES)(
	'nothing goes on to %s while a draw was altered and cannot be read, which is what is named',
	(phase) => {
		const altered = { ...complete, groupsWithAlteredDraw: ['citizen'], resultAltered: true };
		expect(gate(phase, altered)).toEqual([{ code: 'draws-altered', groups: ['citizen'] }]);
	}
);

test('only seven phases have a gate of their own', () => {
	const gated = PHASES.filter((phase) => gate(phase, empty).length > 0);
	expect(gated).toEqual([
		'disclosure',
		'rating_open',
		'rating_closed',
		'computing',
		'provisional',
		'results_notice',
		'final'
	]);
});

test.each<[Phase, UnmetCondition[]]>([
	[
		'disclosure',
		[
			...unlikeLedger,
			{ code: 'disclosures-missing', units: ['north', 'roads'] },
			{ code: 'targets-unverified', units: ['north'] },
			{ code: 'duty-reports-missing', units: ['south'] }
		]
	],
	[
		'rating_open',
		[
			...unlikeLedger,
			{ code: 'disclosures-not-public' },
			{ code: 'duty-reports-missing', units: ['south'] },
			{ code: 'draws-missing', groups: ['citizen'] },
			{ code: 'draws-unverified', groups: ['deputy'] },
			{ code: 'letters-missing', groups: ['citizen', 'deputy'] }
		]
	],
	['rating_closed', [{ code: 'paper-open', batches: 1 }]],
	['computing', [{ code: 'rating-not-closed' }, { code: 'scores-missing', units: ['roads'] }]],
	['provisional', [{ code: 'complaints-unanswered', complaints: 2 }, ...unlikeLedger]],
	[
		'results_notice',
		[{ code: 'complaints-unanswered', complaints: 2 }, { code: 'result-not-computed' }, ...unlikeLedger]
	],
	['final', [{ code: 'complaints-unanswered', complaints: 2 }, { code: 'notice-not-public' }, ...unlikeLedger]]
])('the gate of %s names everything that is missing', (phase, unmet) => {
	expect(gate(phase, empty)).toEqual(unmet);
});

describe('nothing is rated that was not shown long enough', () => {
	const opening = (now: number) => gate('rating_open', { ...complete, now });

	test('a moment short of seven days the gate is shut, and says until when', () => {
		const until = addDays(disclosed, 7);
		expect(opening(until - 1)).toEqual([{ code: 'disclosure-too-short', days: 7, until }]);
	});

	test('after seven days to the moment it opens', () => {
		expect(opening(addDays(disclosed, 7))).toEqual([]);
	});
});

describe('a result goes on notice', () => {
	test('only after somebody checked it', () => {
		expect(gate('results_notice', { ...complete, checkedBy: null })).toEqual([{ code: 'result-not-checked' }]);
	});

	test('only when another person checked it than computed it', () => {
		expect(gate('results_notice', { ...complete, checkedBy: 'clerk' })).toEqual([
			{ code: 'result-checked-by-its-maker' }
		]);
	});
});

test.each(['provisional', 'results_notice', 'final'] as const)(
	'results go on to %s only as the ballots give them',
	(phase) => {
		expect(gate(phase, { ...complete, resultAltered: true })).toEqual([{ code: 'result-altered' }]);
	}
);

test.each(['disclosure', 'rating_open', 'provisional', 'results_notice', 'final'] as const)(
	'nothing goes on to %s while a disclosure is not the one of the ledger, which is what is named',
	(phase) => {
		const altered = { ...complete, unitsWithAlteredDisclosure: ['north'], resultAltered: true };
		expect(gate(phase, altered)).toEqual([{ code: 'disclosures-altered', units: ['north'] }]);
	}
);

describe('results are final', () => {
	test('not before the notice ran its five days', () => {
		const until = addDays(noticed, 5);
		expect(gate('final', { ...complete, now: until - 1 })).toEqual([{ code: 'notice-too-short', days: 5, until }]);
		expect(gate('final', { ...complete, now: until })).toEqual([]);
	});
});
