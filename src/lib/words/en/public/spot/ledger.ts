import { counted, format } from '../../../format.ts';
import type { LedgerFacts } from '../../../ledger-facts.ts';
import { partyName } from '../../../party.ts';
import type { spotFacts as zhFacts, spotLedger as zh } from '../../../zh/public/spot/ledger.ts';
import { terms } from '../../office/terms.ts';

const f = format('en');
const no = (value: string | number | undefined): string => f.count(Number(value ?? 0));
const n = (value: string | number | undefined, one: string): string => counted(Number(value ?? 0), one);
const partyOf = (facts: LedgerFacts['facts']): string => partyName(terms.roles, String(facts['party'] ?? ''));

/** Spot checks in the public ledger. */
export const spotLedger: typeof zh = {
	'spot-check-prepared': ({ facts }) =>
		`Spot check ${no(facts['spotCheck'])} was prepared: ${n(facts['targets'], 'target')}, ${n(facts['visits'], 'visit')}.`,
	'spot-shares-committed': ({ facts }) =>
		`${partyOf(facts)} committed to a share for each visit of spot check ${no(facts['spotCheck'])}; the shares stay with them.`,
	'spot-check-committed': ({ facts }) =>
		`List and plan of spot check ${no(facts['spotCheck'])} were fixed: ${n(facts['targets'], 'target')}, ${n(facts['visits'], 'visit')}.`,
	'spot-source-heard': ({ facts }) =>
		`The public source of spot check ${no(facts['spotCheck'])} was taken down: ${facts['said']}.`,
	'spot-share-opened': ({ facts }) =>
		facts['targets'] === undefined
			? `${partyOf(facts)} opened the share of visit ${no(facts['visit'])} of spot check ${no(facts['spotCheck'])}, as committed.`
			: `Visit ${no(facts['visit'])} of spot check ${no(facts['spotCheck'])} set out: ${partyOf(facts)} opened the last share. Drawn: ${facts['targets']}.`,
	'spot-check-void': ({ facts }) => `Spot check ${no(facts['spotCheck'])} was declared void: ${facts['reason']}`
};

/** Digests in these entries. */
export const spotFacts: typeof zhFacts = {
	planHash: 'Plan of the spot check',
	commitments: 'List of commitments',
	frameHash: 'List of targets'
};
