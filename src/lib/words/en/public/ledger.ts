import { counted, format } from '../../format.ts';
import type { ledger as zh } from '../../zh/public/ledger.ts';
import type { LedgerFacts } from '../../ledger-facts.ts';
import { partyName } from '../../party.ts';
import { complaints } from '../voice/complaints.ts';
import { terms } from '../office/terms.ts';
import { spotFacts, spotLedger } from './spot/ledger.ts';

const findings: Readonly<Record<string, string>> = complaints.findings;
const f = format('en');
const n = (value: string | number | undefined, one: string, many?: string): string =>
	counted(Number(value ?? 0), one, many);

const partyOf = (facts: LedgerFacts['facts']): string => partyName(terms.roles, String(facts['party'] ?? ''));

const roleName = (role: string | number | undefined): string => {
	const names: Readonly<Record<string, string>> = terms.roles;
	return names[String(role)] ?? '';
};

/** By which rules a list became shorter. */
function listRules(facts: LedgerFacts['facts']): string {
	const perHousehold = Number(facts['perHousehold'] ?? 0);
	const parts = [
		` (of ${n(facts['rows'], 'row')}; ${n(facts['merged'], 'row')} joined to the same person`,
		`${n(facts['employer'], 'person', 'people')} aside for the employer`,
		`${n(facts['post'], 'person', 'people')} for the post${facts['posts'] ? `: ${facts['posts']}` : ''}`,
		perHousehold > 0
			? `at most ${n(perHousehold, 'person', 'people')} of a household, ${f.count(Number(facts['household'] ?? 0))} beyond`
			: ''
	];
	return `${parts.filter((part) => part !== '').join('; ')})`;
}

/** Which wave a later draw is, and why there is one. */
type Facts = LedgerFacts['facts'];
const waveOf = (facts: Facts): string => (facts['wave'] === undefined ? '' : ` in wave ${facts['wave']}`);
const reasonOf = (facts: Facts): string =>
	facts['wave'] === undefined
		? ''
		: ` (wave ${facts['wave']}: ${n(facts['invited'], 'person', 'people')} invited so far, ${n(facts['answered'], 'answer')} or more, below ${f.percent(Number(facts['below']), 0)})`;

/** The public ledger. */
export const ledger: typeof zh = {
	title: 'Public ledger',
	lead: 'Everything the assessment office does is recorded here in order. Entries are added, never changed.',
	chainText:
		'Every entry carries the fingerprint of the one before it: whoever changes, removes or inserts one breaks all that follow.',
	whole: 'Checked just now from the first entry to the last: the chain is whole.',
	broken: (seq) => `The chain breaks at entry ${seq}: the record has been tampered with.`,
	head: 'Fingerprint of the newest entry',
	headText: 'Write it down and compare later: it tells whether old entries were touched.',
	count: 'Length',
	entries: (count) => n(count, 'entry', 'entries'),
	download: 'Download the whole ledger (ledger.ndjson)',
	list: 'Entries, newest first',
	empty: 'There are no entries yet.',
	older: 'Older entries',
	newest: 'Back to the newest',
	no: (seq) => `Entry ${seq}`,
	hash: 'Fingerprint of this entry',
	sentences: {
		'instance-key': () =>
			'The public key of this portal was made known: it checks the signatures of receipts and ledger.',
		'cycle-created': () => 'The year was opened and its scheme fixed.',
		'phase-entered': ({ facts, phase }) => {
			const shown = facts['disclosures'] === undefined ? '' : `; ${n(facts['disclosures'], 'disclosure')} published`;
			return `Phase entered: ${phase === null ? '' : terms.phases[phase]}${shown}.`;
		},
		'disclosures-uploaded': ({ digests }) => `Draft disclosures of ${n(digests, 'unit')} were entered.`,
		'disclosures-published': () => 'Disclosures were published.',
		'scores-uploaded': ({ facts }) =>
			`Annual and tracking scores of ${n(facts['units'], 'unit')} were entered; they become public with the final results.`,
		'frame-uploaded': ({ group, facts }) =>
			`The list of ${group} was entered: ${n(facts['members'], 'person', 'people')}${facts['rows'] === undefined ? '' : listRules(facts)}.`,
		'frame-persons-deleted': ({ group, facts }) =>
			`Keys and names of ${n(facts['members'], 'person', 'people')} on the list of ${group} were deleted for ever; the draw can still be redone.`,
		'draw-prepared': ({ group, facts }) =>
			`Draw ${facts['attempt']} of ${group} was prepared${reasonOf(facts)}; its parties may commit.`,
		'share-committed': ({ group, facts }) =>
			`${partyOf(facts)} committed to a share of the seed, and kept it: ${group}.`,
		'draw-committed': ({ group, facts }) =>
			`List (${n(facts['members'], 'person', 'people')}) and design of the draw of ${group} were fixed.`,
		'source-heard': ({ group, facts }) => `The public source said for the draw of ${group}: ${facts['said']}.`,
		'share-revealed': ({ group, facts }) =>
			`${partyOf(facts)} revealed the share it had committed to for the draw of ${group}.`,
		'draw-made': ({ group, facts }) =>
			`${n(facts['drawn'], 'person was', 'people were')} drawn in public${waveOf(facts)}: ${group}.`,
		'draw-void': ({ group, facts }) => `Draw ${facts['attempt']} of ${group} was declared void: ${facts['reason']}`,
		'replicate-released': ({ group, facts }) =>
			`Part ${facts['part']} of the sample of ${group} went out by the rule fixed before the draw: ${n(facts['invited'], 'person', 'people')} invited so far, ${n(facts['answered'], 'answer')} or more.`,
		'wave-opened': ({ group, facts }) =>
			`${n(facts['letters'], 'letter', 'letters')} of wave ${facts['wave']} came into force: ${group}. They are not printed again, and their people count as invited from now on.`,
		'keys-made': ({ group, facts }) =>
			`${n(facts['keys'], 'ballot key was', 'ballot keys were')} made for ${group}; another person is to confirm them.`,
		'keys-confirmed': ({ group }) =>
			`Another person confirmed the list of ballot keys for ${group}; it no longer changes.`,
		'keys-destroyed': ({ facts }) =>
			`The rating closed and ${n(facts['keys'], 'private key was', 'private keys were')} destroyed: nobody can sign a ballot any more.`,
		'letters-printed': ({ group, facts }) =>
			`${n(facts['letters'], 'letter was', 'letters were')} printed for ${group} (stratum ${facts['stratum']}).`,
		'pack-printed': ({ group, facts }) =>
			`Printed ${counted(Number(facts['cards']), 'card')} without names for a session of ${group} (stratum ${facts['stratum']}).`,
		'cards-voided': ({ group, facts }) =>
			`Voided the unused cards of ${group} after the session (stratum ${facts['stratum']}). Their number is not told: it would show how many voted.`,
		'slips-exchanged': ({ group, facts }) =>
			`Opened ${counted(Number(facts['slips']), 'returned envelope')} of ${group} and exchanged the slips for ballot keys (stratum ${facts['stratum']}).`,
		'paper-cast': ({ group, facts }) =>
			`Cast ${counted(Number(facts['sheets']), 'paper ballot')} of ${group}, keyed by two people who agreed (stratum ${facts['stratum']}).`,
		'paper-dropped': ({ group, facts }) =>
			`Gave up ${counted(Number(facts['sheets']), 'paper ballot')} of ${group}: the phrase of the batch was lost before they were cast (stratum ${facts['stratum']}).`,
		'kiosk-set-up': ({ facts }) => `Set up public rating machine ${facts['kiosk']}: ${facts['place']}.`,
		'kiosk-closed': ({ facts }) => `Switched off public rating machine ${facts['kiosk']}: ${facts['place']}.`,
		'ballots-batched': ({ facts }) =>
			`Batch ${facts['batch']} of ballots was recorded: ${n(facts['ballots'], 'ballot')}, as fingerprints without content.`,
		'result-computed': ({ facts }) =>
			facts['ballots'] === undefined
				? `Version ${facts['version']} of the results was computed.`
				: `Version ${facts['version']} of the results was computed: ${n(facts['exchanged'], 'code')} used, ${n(facts['ballots'], 'rating')} counted.`,
		'result-checked': ({ facts }) =>
			`Another person computed version ${facts['version']} of the results again from the ballots, with the very same outcome.`,
		'complaint-lodged': () => 'A complaint: the receipt is genuine, yet the record does not have the ballot.',
		'complaint-answered': ({ facts }) =>
			`The auditor answered a complaint: ${findings[String(facts['finding'])] ?? ''}. ${facts['text'] ?? ''}`,
		...spotLedger,
		'account-created': ({ facts }) => `An account was opened: ${roleName(facts['role'])}.`,
		'account-disabled': ({ facts }) => `An account was closed: ${roleName(facts['role'])}.`
	},
	facts: {
		...spotFacts,
		key: 'Public key',
		root: 'Root of the batch',
		schemeHash: 'Scheme',
		hash: 'List file',
		merkleRoot: 'Root of the list',
		designHash: 'Design',
		commitment: 'Commitment',
		reveal: 'Share',
		keyList: 'List of ballot keys',
		seed: 'Seed',
		digest: 'Table of scores',
		sheet: 'Result sheet',
		leaf: 'Fingerprint of the ballot',
		integrity: 'Integrity note'
	},
	digests: (count) => `${f.count(count)} ${count === 1 ? 'fingerprint' : 'fingerprints'}`,
	roles: { ...terms.roles, portal: 'Portal' }
};
