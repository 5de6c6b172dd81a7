import type { Sentence } from '../sentence.ts';
import type { spotRefusals as zh } from '../zh/spot-refusals.ts';

/** Why a step of a spot check cannot be taken. */
export const spotRefusals: Readonly<Record<keyof typeof zh, Sentence>> = {
	'spot-unknown': () => 'There is no such spot check.',
	'spot-void': () => 'This spot check has been declared void; nothing more can be done in it.',
	'spot-done': () => 'All its visits have set out; it cannot be declared void any more.',
	'spot-committed': () => 'The plan is fixed already; that cannot be done twice.',
	'spot-not-committed': () => 'The plan is not fixed yet; another draw officer must fix it first.',
	'spot-number-taken': () => 'Somebody has just prepared another spot check. Press the button once more.',
	'spot-plan-bad': () => 'This plan cannot be used and was not kept. Put right what is listed below.',
	'items-bad': ({ line }) =>
		`Line ${line} cannot be read. One item a line: code, blank, name; codes of letters and digits, none twice.`,
	'targets-too-many': ({ most }) => `There may be at most ${most} targets.`,
	'commitments-count': ({ expected, found }) =>
		`There must be ${expected} commitments, one for each visit, not ${found}. Copy all of them.`,
	'commitment-twice': () => 'Two commitments are the same. Every visit needs a share of its own.',
	'visit-unknown': () => 'There is no such visit.',
	'visit-required': () => 'Say which visit this is.',
	'not-leaving': () => 'Confirm first that you are setting out.',
	'spot-malformed': ({ path }) =>
		`This record of a spot check is incomplete or wrong (at ${path === '' ? 'its start' : path}). Download it again and leave it as it is.`,
	'spot-not-json': () => 'This file is no record of a spot check, or was cut short. Choose the JSON file and try again.'
};
