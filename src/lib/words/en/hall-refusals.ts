import type { Sentence } from '../sentence.ts';
import type { hallRefusals as zh } from '../zh/hall-refusals.ts';

/** Why the envelope of a slip stays shut. */
const slipReasons: Readonly<Record<string, string>> = {
	'code-used': 'this code is used already (online, or in another batch)',
	'code-replaced': 'this code is void, a new letter was sent',
	'code-held': 'this letter is not good yet',
	'code-revoked': 'this card was voided after the session',
	'code-unknown': 'there is no such code, look at the slip again',
	'code-incomplete': 'it has fewer than 18 digits',
	'code-too-long': 'it has more than 18 digits',
	'code-mistyped': 'a digit is wrong, compare group by group',
	'code-wait': 'too many tries, wait a few minutes',
	'server-busy': 'the server is busy, try again soon',
	'slip-twice': 'this code stands in the batch twice',
	'slip-of-another-class': 'this code belongs to another stratum'
};

const refused = (slips: unknown): string =>
	([slips].flat() as readonly { readonly slip: number; readonly code: string }[])
		.map(({ slip, code }) => `slip ${slip}: ${slipReasons[code] ?? code}`)
		.join('; ');

/** Refusals of halls and of paper. */
export const hallRefusals: Readonly<Record<keyof typeof zh, Sentence>> = {
	'class-has-pack': () => 'This stratum has a pack of cards, so it gets no letters: one way a stratum.',
	'class-has-letters': () => 'This stratum has letters, so it gets no pack of cards: one way a stratum.',
	'class-without-pack': () => 'This stratum has no pack of cards.',
	'cards-all-printed': () => 'This stratum has all its cards.',
	'cards-all-used': () => 'No card is left to void.',
	'session-not-over': () => 'Confirm first that the session is over. Voiding cannot be undone.',
	'code-revoked': () => 'This card was voided after the session and cannot be used.',
	'batch-too-small': ({ least }) =>
		`A batch takes ${least} envelopes at least. Fewer stay shut: among so few, somebody’s answers might be guessed.`,
	'batch-too-large': ({ most }) => `A batch takes ${most} envelopes at most. Make several.`,
	'slips-refused': ({ slips }) =>
		`No code was spent. Leave these envelopes shut, take them out of the batch and delete their codes: ${refused(slips)}.`,
	'batch-closed': () => 'This phrase belongs to another batch. Begin a new one.',
	'batch-unknown': () => 'There is no such batch. Check the phrase, and that this is the right group.',
	'batch-done': () => 'This batch is in the ballot box, and what was keyed is deleted.',
	'batch-has-two': () => 'Two people have keyed this batch; a third cannot.',
	'batch-incomplete': () => 'A step of this batch is still missing.'
};
