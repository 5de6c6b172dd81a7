import { counted } from '../../format.ts';
import type { paper as zh } from '../../zh/office/paper.ts';

/** Paper ballots: printing, opening, keying twice, casting. */
export const paper: typeof zh = {
	link: 'Paper ballots',
	title: (group) => `Paper ballots: ${group}`,
	lead: 'Ten returned envelopes or more are opened at once. Their slips are exchanged for ballot keys; then the sheets are mixed, two people key them, and they are cast only when both agree. Destroy the phrase then: until the close whoever has it could still change the batch.',
	few: 'Fewer than ten envelopes at the close stay shut. They cannot be merged with another stratum, for keys are by stratum; they count as not returned.',
	none: 'The draw has not been made yet.',
	forms: 'Print the paper form',
	formOf: (layer) => `Form of ${layer}`,
	batches: 'Batches',
	batch: 'Batch',
	layer: 'Stratum',
	sheets: 'Sheets',
	state: 'How far',
	states: {
		keys: 'Keys are there, nobody has keyed yet',
		first: 'Keyed once',
		both: 'Keyed twice, to be compared and cast',
		done: 'In the ballot box',
		dropped: 'Phrase lost, given up'
	},
	drop: 'The phrase is lost: give up a batch',
	dropText:
		'Without its phrase nobody can open a batch. The codes of these people are spent and their ratings will not count; the public ledger will say how many. Never do this while you have the phrase.',
	dropWhich: 'Which batch',
	dropDo: 'Give up this batch',
	dropped: 'Given up, and written into the public ledger.',
	noBatches: 'No envelope has been opened yet.',
	desk: 'Open and key a batch',
	script: 'Ballot keys are made in the browser: this step needs JavaScript.',
	closed: 'Envelopes are opened only while people rate.',
	fresh: 'New batch',
	goOn: 'Go on with a batch',
	phrase: 'Phrase of the batch',
	phraseHint: 'The 28 symbols on its cover.',
	phraseBad: 'The phrase is mistyped. Compare it group by group.',
	phraseTitle: 'First write the phrase on the cover of this batch',
	phraseText:
		'Keys and entries are encrypted under it, and the system does not have it. Without the phrase the batch cannot be opened. Destroy it with the cover once all is cast.',
	stratum: 'Stratum',
	slips: 'Slips',
	slipsHint: 'One code a line, ten at least. Leave the inner envelopes shut until all are entered.',
	exchange: 'Exchange for keys',
	exchanged: (sheets) =>
		`${sheets} keys are there. Destroy the slips now, open the inner envelopes, mix the sheets and number them from 1 to ${sheets} in pencil.`,
	sheet: (at, all) => `Sheet ${at} of ${all}`,
	sheetHint: 'No tick, two ticks or an illegible one: enter “prefer not to say”.',
	next: 'Next sheet',
	back: 'Sheet before',
	save: 'All keyed: save',
	incomplete: 'A question of this sheet is not keyed yet.',
	saved: 'What you keyed is saved.',
	waiting:
		'Somebody else signs in with their own account and keys the batch again, by its phrase. It is compared when both have.',
	full: 'Two people have keyed this batch.',
	differ: (count) => `${counted(count, 'sheet')} read differently`,
	differText:
		'Both look at these sheets again and each keys them anew. Sheets and questions are named, never what was keyed.',
	difference: (sheet, questions) => `Sheet ${sheet}: question ${questions}`,
	again: 'Key these sheets again',
	refresh: 'Has the other one finished?',
	agree: 'Both entries agree',
	agreeText:
		'The batch may be cast now: one key a sheet, in shuffled order, through the same door as everybody’s ballots.',
	cast: (sheets) => `Cast ${counted(sheets, 'ballot')}`,
	casting: (done, all) => `${done} of ${all} cast …`,
	done: 'The batch is in the ballot box, and what was keyed is deleted. Destroy the phrase on the cover; keep the sheets sealed.',
	trouble: 'No answer came, or it stopped on the way. What was saved is there: try again.',
	form: {
		print: 'Print with your browser (Ctrl+P), A4, one for each person, with a large and a small envelope.',
		back: 'Back',
		title: 'Rating form',
		how: 'What to do',
		steps: [
			'Tick one answer a question. If you cannot judge, tick “don’t know” or “prefer not to say”.',
			'Write no name or code on the form, and make no mark.',
			'Put it into the small envelope and seal it; write nothing on it.',
			'Put the small envelope into the large one. Cut off the slip below, copy the 18 digits of your letter onto it, add it to the large envelope and send it.'
		],
		label: 'Confidential (not anonymous)',
		labelText:
			'Slip and form lie in two envelopes; the survey agency opens, mixes and keys them, and then destroys the slips. The system does not store which code gave which form, but here you rely on those who open the envelopes to keep the rules.',
		online:
			'If you have answered online with your code, send no form: the first use counts, and a later envelope stays shut.',
		slip: 'Slip',
		slipText: 'Copy the 18 digits of your letter or card',
		cut: 'Cut here',
		demo: 'Demo data · not a real form'
	}
};
