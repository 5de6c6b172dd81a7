import { counted, format } from '../format.ts';
import type { Sentence } from '../sentence.ts';
import { tell } from '../tell.ts';
import { drawRefusals } from './draw-refusals.ts';
import { hallRefusals } from './hall-refusals.ts';
import type { refusals as zh } from '../zh/refusals.ts';
import { conditions, terms } from './office/terms.ts';
import { waveRefusals } from './wave-refusals.ts';
import { voiceRefusals } from './voice/refusals.ts';
import { kioskRefusals } from './kiosk/refusals.ts';
import { spotRefusals } from './spot-refusals.ts';
import { rater } from './rater.ts';

const names = (values: unknown): string => format('en').list([values].flat().map(String));
const phaseOf = (phase: unknown): string => named(terms.phases, phase);
const actOf = (act: unknown): string => named(terms.acts, act);
const roleOf = (role: unknown): string => named(terms.roles, role);
const named = (known: Readonly<Record<string, string>>, code: unknown): string => known[String(code)] ?? String(code);
const ends = (digest: unknown): string => `${String(digest).slice(0, 8)}…`;

/** In minutes up to two hours, in hours beyond. */
const lasting = (minutes: number): string =>
	minutes < 120 ? counted(minutes, 'minute') : counted(Math.ceil(minutes / 60), 'hour');

/** One sentence for each refusal: what is wrong, then what to do. */
export const refusals: Readonly<Record<keyof typeof zh, Sentence>> = {
	...drawRefusals,
	...waveRefusals,
	...voiceRefusals,
	...hallRefusals,
	...kioskRefusals,
	...spotRefusals,
	...rater.code.refusals,
	'field-required': () => 'Fill in this field.',
	'text-too-long': ({ most }) => `Use ${most} characters or fewer.`,
	'number-expected': () => 'Enter a number, like 13.5.',
	'choice-required': () => 'Choose one.',
	'sign-in-wrong': () => 'The account name or password is wrong.',
	'sign-in-wait': ({ minutes }) => `Too many attempts. Try again in ${counted(minutes, 'minute')}.`,
	'session-ended': () => 'You have been signed out. Sign in again.',
	'password-short': () => 'Use at least 12 characters for the password.',
	'password-long': () => 'Use at most 128 characters for the password.',
	'account-name-bad': () =>
		'Use 2 to 40 letters or digits for the account name. After the first you may also use . _ and -.',
	'account-exists': ({ name }) => `There is already an account “${name}”. Choose another name.`,
	'code-unknown': () =>
		'There is no such code. Compare it with your letter and try again, or call the number on your letter.',
	'code-used': () =>
		'This code has been used to get a ballot. If it was you: open this page on the phone you used then, or enter your recovery phrase. If it was not you: call the number on your letter.',
	'code-replaced': () =>
		'A newer letter has taken the place of this one. Use its code. If you did not get it, call the number on your letter.',
	'code-wait': ({ minutes }) =>
		`Too many attempts with this code. Try again in ${lasting(minutes)}, or call the number on your letter.`,
	'server-busy': () => 'Too many people are here at this moment. Try again in a few seconds; your code is not used up.',
	'seed-malformed': () =>
		'This page is too old or incomplete. Open it again and enter the code; the code is not used up.',
	'rating-not-yet-open': () => 'It is too early. Come back on the day named in your letter; the code is not used up.',
	'rating-closed': () =>
		'Rating is over and nothing more is taken. Results will be announced; with questions call the number on your letter.',
	'disclosure-withheld': () =>
		'What one of these units published is no longer what was published, so it is hidden. Until that is cleared up no ratings are taken. Your code stays good and your answers are kept: come back in a few days, or call the number on your letter.',
	'credential-malformed': () =>
		'This rating cannot be recognised and was not sent. Go back in your browser and press again, or call the number on your letter.',
	'journey-malformed': () => 'What the page sent was incomplete. Begin again; you need not enter the code again.',
	'answers-missing': ({ questions }) =>
		`${counted([questions].flat().length, 'question')} without an answer. Answer before you go on.`,
	'answer-unknown': () => 'One of the choices is not known and was left out. Choose again.',
	'box-busy': () =>
		'Too many people are sending at this moment, and this was not taken. Your answers are still here: send them again in a few seconds.',
	'ballot-cast-already': () => 'You have already given a rating. That one counts; this one does not.',
	'body-malformed': () =>
		'The answers are incomplete or were altered and were not taken. Open this page again; your code stays good.',
	'request-malformed': () =>
		'The request is incomplete and nothing was changed. Open this page again and try once more.',
	'cookie-refused': () => 'The ballot box takes no request that says who sends it. Use the pages of this site.',
	'signature-wrong': () =>
		'The server signed the ballot key wrongly, so we stopped. Call the number on the letter and say “wrong signature”.',
	'revision-gap': () =>
		'This change does not follow the ballot before it and was not taken. Use the page you sent the last one from.',
	'revisions-too-many': () => 'The ballot was changed too often; the last one counts.',
	'receipt-incomplete': ({ symbols }) => `A receipt has 16 characters; you entered ${symbols}. Complete it.`,
	'receipt-mistyped': () => 'This is not a receipt. Enter the 16 digits and letters you wrote down.',
	'file-missing': () => 'Choose a file.',
	'file-too-long': ({ rows }) => `The table is too long. The most is ${rows} rows.`,
	'file-too-large': ({ megabytes }) => `The file is too large. The most is ${megabytes} MB.`,
	'file-encoding-unknown': () => 'The text encoding is not known. Save the file as UTF-8 and hand it in again.',
	'file-not-a-table': ({ row }) => `Row ${row} has the wrong number of columns or an open quotation mark. Correct it.`,
	'file-header-bad': ({ columns }) => `The header has empty or repeated columns: ${names(columns)}.`,
	'spreadsheet-unreadable': () => 'The spreadsheet cannot be opened. Save it as .xlsx or .csv and hand it in again.',
	'spreadsheet-too-large': () => 'The spreadsheet is too large. Divide it or save it as .csv.',
	'year-bad': () => 'Enter a year of four digits between 2000 and 2100.',
	'cycle-exists': ({ cycle }) => `This year (${cycle}) has been created already.`,
	'scheme-not-json': () => 'The scheme file is not JSON. Take an exported scheme file, change it and upload that.',
	'scheme-unreadable': () => 'The scheme file is incomplete or not well formed. Correct the places listed below.',
	'scheme-broken': ({ rules }) =>
		`The scheme breaks ${counted([rules].flat().length, 'rule')}, so the year was not created. Correct what is listed below.`,
	'cycle-unknown': () => 'There is no such assessment year.',
	'group-unknown': () => 'There is no such rater group.',
	'stratum-unknown': () => 'The draw has no such stratum.',
	'wrong-phase': ({ phase, act }) => `${actOf(act)} in the phase “${phaseOf(phase)}”.`,
	'phase-not-next': () => 'The phase has changed. Reload the page to see the next step.',
	'phase-not-yours': ({ role }) => `This step is taken by: ${roleOf(role)}.`,
	'gate-closed': ({ conditions: unmet }) =>
		[unmet].flat().some(({ code }) => code === 'result-altered')
			? `The next phase was not entered. ${tell(conditions, { code: 'result-altered' })}`
			: 'The next phase was not entered: what is listed below is still missing.',
	'table-empty': () => 'The table is empty. Fill in the template, at least one row.',
	'table-column-missing': ({ columns }) =>
		`The table lacks these columns: ${names(columns)}. Add them as in the template.`,
	'table-rows-bad': ({ count }) =>
		`${counted(count, 'fault')} found, so nothing was imported. Correct what is listed below and upload again.`,
	'frame-empty': () => 'There is nobody on the list. Fill in the template, at least one row.',
	'frame-nobody-stands': () => 'By these rules nobody is left on the list. Check the rules and the list.',
	'frame-column-missing': ({ columns }) =>
		`The list lacks these columns: ${names(columns)}. Add them as in the template.`,
	'frame-rows-bad': ({ count }) =>
		`${counted(count, 'fault')} found, so nobody was imported. Correct what is listed below and upload again.`,
	'household-cap-bad': () => 'Give a whole number from 1 for a household, or leave it empty.',
	'register-bad': () => 'Give one total of the register, or lines “stratum number”, each stratum once.',
	'tolerance-bad': () => 'Give the allowed difference as a whole number from 0 to 100.',
	'list-being-taken': () => 'Your last list is still being taken. Wait until it is done.',
	'list-gone': () => 'This list is gone: it waited too long, or the system was started again. Upload it once more.',
	'list-unread': () => 'This list has not passed its check and cannot be taken.',
	'list-work-failed': () =>
		'Something broke while the list was worked on; nobody was taken from it. Upload it again, or ask the administrator.',
	'persons-deleted-already': () => 'Keys and names were deleted before.',
	'frame-committed': () => 'The list is fixed and cannot be replaced.',
	'frame-not-uploaded': () => 'There is no list yet. The frame keeper must upload it first.',
	'plan-number': ({ least, most }) => `Enter a number between ${least} and ${most}.`,
	'plan-rows': ({ line }) => `Line ${line} is not clear. One stratum a line: code, space, people; each stratum once.`,
	'keys-not-made': () => 'The ballot keys of this group have not been made.',
	'keys-not-confirmed': () =>
		'Two people have to make and confirm the ballot keys of this group before letters can be printed.',
	'keys-confirmed': () => 'The list of ballot keys of this group is confirmed and no longer changes.',
	'keys-differ': () =>
		'The list changed after you saw it and was not confirmed. Compare the new fingerprint, then confirm.',
	'keys-confirmed-by-their-maker': () => 'Whoever made the keys cannot confirm them: another person must.',
	'letters-printed-before': () =>
		'The letters of this stratum were printed before. To print them again, tick that unused codes become worthless.',
	'ledger-altered': () =>
		'Nothing was computed: the ledger does not hold together, so an entry was changed afterwards. Find out first.',
	'scheme-altered': () =>
		'Nothing was computed: the scheme is not the one that stands in the ledger for this year. Find out first.',
	'scores-altered': () =>
		'Nothing was computed: the annual and tracking scores are not those whose fingerprint stands in the ledger. Find out first.',
	'disclosures-altered': ({ units }) =>
		`Nothing was computed: the disclosures of these units are not those that stand in the ledger, or missing: ${names(units)}. Find out first.`,
	'draw-altered': ({ group }) =>
		`The record of the draw of “${group}” cannot be read or is not the one in the ledger; somebody may have altered it. Clear this up before you go on.`,
	'keys-altered': ({ group }) =>
		`Nothing was computed: the ballot keys of the group “${group}” are not those whose fingerprint stands in the ledger. Find out first.`,
	'ballots-altered': ({ group, ballots }) =>
		`Nothing was computed: ${ballots} ballots of the group “${group}” are not as a rater can have cast them (receipt, key or place is wrong) and may have been changed. Find out first.`,
	'ballots-lost': ({ ballots }) =>
		`Nothing was computed: ${ballots} ballots that stand in the ledger are missing from the box or were exchanged. Find out first.`,
	'ballots-exceed-exchanged': ({ group, stratum }) =>
		`Nothing was computed: the stratum “${stratum}” of the group “${group}” has more ballots than codes used. Find out first.`,
	'codes-altered': ({ group, stratum }) =>
		`Nothing was computed: in the stratum “${stratum}” of the group “${group}” codes were used that belong to nobody drawn there. Find out first.`,
	'phases-altered': () =>
		'Nothing was computed: the phases this year went through are not those in the ledger. Find out first.',
	'code-not-drawn': () =>
		'This code does not agree with the list of those drawn and cannot be used now. Please call the number in your letter.',
	'result-altered': () =>
		'These results as they are kept cannot be read; somebody may have altered them. Find out first, then compute again.',
	'result-checked': () => 'These results have been checked already.',
	'result-missing': () => 'There are no results to check yet.',
	'result-checked-by-its-maker': () => 'Whoever computed the results cannot check them. Someone else must.',
	'result-differs': ({ expected, found }) =>
		`The two computations differ, so the check failed. Computed again: ${ends(expected)}; kept: ${ends(found)}. Find out why and do not publish.`,
	'account-own': () => 'You cannot disable your own account.',
	'manifest-not-json': () =>
		'The first file is no record of a draw, or came down incomplete. Choose manifest.json and try again.',
	'manifest-malformed': ({ path }) =>
		`The record of the draw is incomplete or malformed (at ${path === '' ? 'its beginning' : path}). Download manifest.json again.`,
	'frame-not-text': () => 'The second file is not text. Choose frame.tsv, not an archive or a spreadsheet.',
	'frame-header-wrong': () => 'The second file is no list of a draw. Choose frame.tsv as it was published.',
	'frame-too-large-here': ({ megabytes }) =>
		`The list is larger than ${megabytes} MB, too large for a browser. Check it with the commands below.`,
	'files-missing': () => 'Choose both files: the record of the draw and the list.',
	'files-unreachable': () => 'The files could not be fetched. Check your connection and try again.',
	'slip-key-missing': () => 'Enter the key.',
	'person-not-on-list': () => 'Nobody on the list has this key. Compare it with the list.',
	'frame-not-committed': () => 'The list is not fixed yet. Slips can be made once it is.',
	'slip-salt-malformed': () => 'A salt has 64 digits and letters a to f. Compare it with your slip.',
	'person-not-in-frame': () =>
		'The list has no such key and salt. Compare them with your slip, and that it is the same draw; if it stays so, tell the auditors.',
	'not-allowed': () => 'Your account may not do this.'
};
