import { counted } from '../../format.ts';
import type { voiceRefusals as zh } from '../../zh/voice/refusals.ts';

/** Why a complaint or a report was not taken. */
export const voiceRefusals: typeof zh = {
	'receipt-file-malformed': () =>
		'This is not a whole signed receipt. Open the receipt file you saved and paste its one line; the short code of 16 symbols bears no signature.',
	'complaint-forged': () =>
		'The signature on this receipt is false, or something in it was changed. Nothing was lodged. Paste the line of the receipt file as it is.',
	'complaint-foreign': () => 'This receipt was not signed by this portal. Nothing was lodged.',
	'complaint-recorded': () =>
		'This ballot is in the public record and not lost, so there is nothing to complain of. Looking up the receipt shows its batch.',
	'complaint-too-early': () =>
		'Rating has not closed yet, and a complaint now could show when you rated. Keep the receipt file and come back after the close.',
	'complaint-lodged-already': () =>
		'A complaint stands on this receipt already; there is one for each. Its progress is on the page of complaints.',
	'complaint-unknown': () => 'There is no such complaint.',
	'complaint-answered-already': () => 'This complaint has been answered, and an answer cannot be changed.',
	'finding-unknown': () => 'Choose what was found.',
	'finding-contradicts': () =>
		'The record says otherwise: a ballot that is in it can only be “entered”, and one that is not cannot.',
	'report-malformed': () =>
		'The report did not arrive whole. Choose your list and what happened, and send it again; if you do not know your list, say so.',
	'report-closed': () => 'This year takes no reports now. It does from the disclosure to the close of rating.',
	'report-wait': ({ minutes }) =>
		`Too many reports came from this network. Try again in ${counted(minutes, 'minute', 'minutes')}.`
};
