import { counted, format } from '../../format.ts';
import type { conditions as zhConditions, terms as zh } from '../../zh/office/terms.ts';

const f = format('en');
const SHOWN = 6;

/** Of a long list the first few. */
const few = (names: readonly string[]): string =>
	names.length <= SHOWN
		? f.list(names)
		: `${names.slice(0, SHOWN).join(', ')} and ${f.count(names.length - SHOWN)} more`;

/** Names that several pages of the office use. */
export const terms: typeof zh = {
	phases: {
		setup: 'Preparation',
		targets_open: 'Targets being submitted',
		targets_review: 'Targets under review',
		targets_published: 'Targets published',
		tracking: 'Dynamic tracking',
		actuals_open: 'Actuals being submitted',
		verification: 'Actuals being verified',
		disclosure: 'Performance disclosure',
		rating_open: 'Rating open',
		rating_closed: 'Rating closed',
		computing: 'Results being computed',
		provisional: 'Provisional results',
		results_notice: 'Results notice',
		objection: 'Objections',
		final: 'Final results',
		linkage: 'Use of results',
		archived: 'Archived'
	},
	acts: {
		'upload-disclosures': 'Disclosures cannot be uploaded',
		'upload-scores': 'Scores cannot be uploaded',
		'upload-frame': 'The list cannot be uploaded',
		'delete-persons': 'Names on the list cannot be deleted',
		'commit-draw': 'No draw can be prepared, fixed or declared void',
		'enter-seed': 'Nothing can be drawn',
		'make-keys': 'make ballot keys',
		'print-letters': 'Letters cannot be printed',
		'release-replicate': 'No further part of a sample can go out',
		'draw-wave': 'No further wave can be prepared, drawn or sent',
		'plan-spot-check': 'No spot check can be prepared or fixed',
		'make-spot-check': 'Spot checks cannot go on',
		'set-up-kiosk': 'Public rating machines cannot be set up',
		rate: 'Nobody can rate',
		report: 'Nobody can report being told how to answer',
		complain: 'Nobody can complain of a missing ballot',
		compute: 'Results cannot be computed'
	},
	roles: {
		clerk: 'Assessment office clerk',
		frameKeeper: 'Frame keeper',
		drawOfficer: 'Draw officer',
		surveyAgency: 'Survey agency',
		interviewer: 'Interviewer',
		leadingGroup: 'Leading group',
		auditor: 'Auditor',
		admin: 'Administrator'
	},
	ledger: {
		'instance-key': 'Key of the portal made public',
		'cycle-created': 'Year created',
		'phase-entered': 'New phase entered',
		'disclosures-uploaded': 'Draft disclosures uploaded',
		'disclosures-published': 'Disclosures published',
		'scores-uploaded': 'Annual and tracking scores uploaded',
		'frame-uploaded': 'List for the draw uploaded',
		'frame-persons-deleted': 'Keys and names of the list deleted',
		'draw-prepared': 'Draw prepared',
		'share-committed': 'Party committed to its share',
		'draw-committed': 'List and design fixed',
		'source-heard': 'Public source taken down',
		'share-revealed': 'Party revealed its share',
		'draw-made': 'Draw made',
		'draw-void': 'Draw declared void',
		'replicate-released': 'Next part of a sample released',
		'wave-opened': 'Letters of a later wave in force',
		'keys-made': 'Ballot keys made',
		'keys-confirmed': 'List of ballot keys confirmed',
		'keys-destroyed': 'Ballot keys destroyed',
		'letters-printed': 'Letters printed',
		'pack-printed': 'Cards for a hall printed',
		'cards-voided': 'Unused cards voided',
		'slips-exchanged': 'Slips of paper ballots exchanged',
		'paper-cast': 'Paper ballots cast',
		'paper-dropped': 'Batch of paper ballots given up',
		'kiosk-set-up': 'Public rating machine set up',
		'kiosk-closed': 'Public rating machine switched off',
		'ballots-batched': 'Ballots recorded',
		'result-computed': 'Results computed',
		'result-checked': 'Results checked',
		'complaint-lodged': 'Complaint lodged: a ballot is not in the record',
		'complaint-answered': 'Complaint answered',
		'spot-check-prepared': 'Spot check prepared',
		'spot-shares-committed': 'Inspector committed to shares',
		'spot-check-committed': 'Plan of a spot check fixed',
		'spot-source-heard': 'Public source of a spot check heard',
		'spot-share-opened': 'Share of a visit opened',
		'spot-check-void': 'Spot check declared void',
		'account-created': 'Account made',
		'account-disabled': 'Account closed'
	},
	grades: { excellent: 'Excellent', good: 'Good', fair: 'Fair', poor: 'Poor' }
};

/** What the next phase still lacks; codes of units and groups are already names. */
export const conditions: typeof zhConditions = {
	'disclosures-missing': ({ units }) => `No disclosure yet: ${few(units)}.`,
	'disclosures-altered': ({ units }) =>
		`Not the disclosure that stands in the ledger, or missing: ${few(units)}. It may have been changed by hand. Find out first.`,
	'targets-unverified': ({ units }) => `Targets neither verified nor marked unverifiable: ${few(units)}.`,
	'duty-reports-missing': ({ units }) => `No duty report yet: ${few(units)}.`,
	'scores-missing': ({ units }) => `No annual and tracking scores yet: ${few(units)}.`,
	'draws-altered': ({ groups }) =>
		`The record of the draw cannot be read; somebody may have altered it: ${few(groups)}. Find out first.`,
	'draws-missing': ({ groups }) => `Not drawn yet: ${few(groups)}.`,
	'draws-unverified': ({ groups }) => `The draw does not come out the same again: ${few(groups)}. Find out why first.`,
	'letters-missing': ({ groups }) => `Letters not printed yet: ${few(groups)}.`,
	'disclosure-too-short': ({ days, until }) =>
		`Disclosures must be public for ${counted(days, 'day')}, until ${f.dateTime(until)}.`,
	'notice-too-short': ({ days, until }) =>
		`The results notice must stand for ${counted(days, 'day')}, until ${f.dateTime(until)}.`,
	'ledger-altered': () => 'The ledger does not hold together: an entry was changed afterwards. Find out first.',
	'scheme-altered': () => 'The scheme is not the one that stands in the ledger for this year. Find out first.',
	'disclosures-not-public': () => 'Disclosures are not public yet.',
	'rating-not-closed': () => 'Rating is not closed yet.',
	'result-not-computed': () => 'Results are not computed yet.',
	'result-not-checked': () => 'Nobody else has checked the results yet.',
	'result-altered': () =>
		'Counted once more, the ballots give other results than these, which may have been changed. Find out first.',
	'result-checked-by-its-maker': () =>
		'The same person computed and checked the results. Someone else must check them.',
	'notice-not-public': () => 'The results notice is not public yet.',
	'paper-open': ({ batches }) =>
		`${counted(batches, 'batch', 'batches')} of paper ballots with spent codes not cast yet. The survey agency must cast them, or give up a batch whose phrase is lost.`,
	'complaints-unanswered': ({ complaints }) =>
		`${counted(complaints, 'complaint', 'complaints')} about missing ballots not answered yet. The auditor must answer in public first.`
};
