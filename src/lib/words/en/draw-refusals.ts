import { format } from '../format.ts';
import { partyName } from '../party.ts';
import type { Sentence } from '../sentence.ts';
import type { drawRefusals as zh } from '../zh/draw-refusals.ts';
import { terms } from './office/terms.ts';

const f = format('en');
const partiesIn = (codes: unknown): string =>
	f.list([codes].flat().map((code) => partyName(terms.roles, String(code))));

/** Why a step of a draw cannot be taken. */
export const drawRefusals: Readonly<Record<keyof typeof zh, Sentence>> = {
	'draw-exists': () => 'This draw has been prepared or fixed already; that cannot be done twice.',
	'draw-not-prepared': () => 'No draw has been prepared. A draw officer must write the design first.',
	'draw-not-committed': () => 'List and design are not fixed yet, so nothing can be drawn.',
	'draw-made': () => 'The draw has been made and cannot be repeated.',
	'draw-void': () => 'This draw has been declared void; nothing more can be done in it.',
	'draw-not-made': () => 'The draw has not been made yet, so there are no letters to print.',
	'design-bad': () => 'This design cannot be used and was not kept. Put right what is listed below.',
	'allocation-infeasible': ({ minTotal, maxTotal }) => `The total must be from ${minTotal} to ${maxTotal}.`,
	'frame-without-units': () =>
		'The list names no units (towns, windows), or only one in each stratum, so it cannot be drawn in two steps. Ask the frame keeper to add that column.',
	'deviation-missing': ({ strata }) =>
		`Neyman allocation needs the standard deviation of every stratum. Missing: ${f.list([strata].flat().map(String))}.`,
	'deviations-bad': ({ line }) =>
		`Line ${line} is not clear. One stratum a line: code, space, standard deviation; each stratum once.`,
	'total-bad': () => 'The total must be a whole number, for example 400.',
	'number-bad': () => 'Enter a whole number above zero.',
	'moment-bad': () => 'Enter the day and time of the public draw.',
	'moment-passed': () =>
		'The promised moment has passed; the design had to be fixed before it. Declare the draw void and prepare it again for another moment.',
	'moment-not-come': ({ at }) => `The promised moment has not come yet (${f.dateTime(at)}).`,
	'too-few-parties': ({ least }) => `At least ${least} parties must each hold a share.`,
	'party-twice': () => 'One person is one party only.',
	'party-unknown': () => 'An account is disabled or may not be a party. Choose again.',
	'officer-is-party': () => 'Whoever handles the draw cannot be one of its parties; somebody else must do it.',
	'not-a-party': () => 'You are not a party to this draw, so there is no share for you to give.',
	'commitment-not-hex': () => 'A commitment has 64 characters, 0 to 9 and small a to f only. Copy the whole of it.',
	'shares-closed': () => 'The design is fixed; commitments cannot change any more.',
	'shares-missing': ({ parties }) =>
		`Not committed yet: ${partiesIn(parties)}. All must have, before the design is fixed.`,
	'reveals-missing': ({ parties }) => `Not revealed yet: ${partiesIn(parties)}.`,
	'reveal-not-hex': () => 'A share has 64 characters, 0 to 9 and small a to f only. Compare it with what you kept.',
	'reveal-not-committed': () =>
		'This is not the share you committed to, so it was not taken. Compare it with what you kept and try again.',
	'share-revealed': () => 'Your share has been revealed already.',
	'same-officer': () => 'Another draw officer must take this step: nobody takes two in a row.',
	'officer-voids': () => 'A draw officer who took part cannot declare the draw void.',
	'letters-printed': () => 'Letters have been printed; the draw cannot be declared void any more.',
	'reason-missing': () => 'Say why the draw is void; this will be public for ever.',
	'frame-changed': () =>
		'The list is not what it was when the draw was prepared, so the draw stops. Find out who touched it, then declare the draw void.',
	'beacon-missing': () => 'The public source has not been taken down completely.',
	'beacon-heard': () => 'The public source has been taken down completely and cannot change.',
	'beacon-heard-by-another': () => 'The draw officer who began must go on to the last digit.',
	'letters-all-printed': () => 'Everybody released so far has a letter.',
	'release-without-rule': () => 'The design does not cut the sample into parts, so no more can go out.',
	'replicates-all-released': () => 'All parts of the sample are out.',
	'release-too-early': ({ from }) => `By the design the next part may go out from ${f.dateTime(from)}.`,
	'response-enough': ({ below }) =>
		`The response has reached the ${f.percent(below, 0)} of the design, so no further part goes out.`,
	'source-missing': () => 'Enter the digits the dice showed.',
	'source-unknown': ({ source }) => `The design names no source “${source}”.`,
	'dice-not-digits': () => 'Enter digits 0 to 9 only.',
	'dice-rolls-wrong': ({ expected, found }) =>
		`There must be ${expected} digits in all; with these there are ${found}. Compare with your record.`,
	'dice-not-read-aloud': () => 'Read it aloud first, then tick the box.',
	'lottery-not-pairs': () =>
		'Write the numbers with two digits joined by -, as in 03-07-11-19-24-30, and several draws joined by +.',
	'lottery-not-ascending': () => 'The numbers of a draw stand in rising order, none twice.',
	'lottery-draws-wrong': ({ expected, found }) => `The design names ${expected} draws, not ${found}.`,
	'drand-malformed': () => 'Write chain/round/randomness, with / between them.',
	'drand-other-round': () => 'This is not the chain and round the design names.'
};
