import { batchOf } from '#domain/ballot';
import { canonicalJson, chinaDay, sha256Hex, startOfChinaDay, type Json } from '#domain/basics';
import { follow, genesis, hashOf, parseEntry, signHead, type Deed, type Entry } from '#domain/ledger';
import type { ArchiveFiles } from '../../../src/cli/archive/checks.ts';
import { aSigner, lastOf } from '../../builders/ledger.ts';

export type Bend = (files: Map<string, string>) => void;
/** `found`: the check that says so; any, when it is empty. */
export type Insider = readonly [what: string, found: string, bend: Bend];

/** Puts another text in place of a file and corrects the list of files, as an insider would. */
export const put =
	(name: string, change: (text: string) => string): Bend =>
	(files) => {
		files.set(name, change(files.get(name) ?? ''));
		relist(files);
	};

/** Puts the text of a file in the place of another's. */
const copied =
	(from: string, to: string): Bend =>
	(files) =>
		put(to, () => files.get(from) ?? '')(files);

function relist(files: Map<string, string>): void {
	const cycle = (JSON.parse(files.get('manifest.json') ?? '{}') as { cycle: string }).cycle;
	const named = [...files].filter(([name]) => name !== 'manifest.json');
	const digests = Object.fromEntries(named.map(([name, text]) => [name, sha256Hex(text)]));
	files.set('manifest.json', canonicalJson({ v: 1, cycle, files: digests }));
}

const without =
	(name: string): Bend =>
	(files) => {
		files.delete(name);
		relist(files);
	};

const entriesIn = (files: ArchiveFiles): Entry[] =>
	(files.get('ledger.ndjson') ?? '')
		.split('\n')
		.slice(0, -1)
		.map((line) => parseEntry(JSON.parse(line)));

/** Writes the ledger anew with other deeds and signs it, with the portal's place taken by a stranger's key. */
const rewrite =
	(change: (deeds: Deed[]) => Deed[], signer = aSigner()): Bend =>
	(files) => {
		const deeds = change(
			entriesIn(files).map(({ kind, cycle, role, day, facts }) => ({ kind, cycle, role, day, facts }))
		);
		const entries: Entry[] = [];
		for (const deed of deeds) entries.push(follow(entries.length > 0 ? lastOf(entries) : genesis, deed));
		files.set('ledger.ndjson', entries.map((entry) => `${canonicalJson(entry)}\n`).join(''));
		const last = entries.at(-1);
		files.set(
			'head.json',
			canonicalJson(signHead(signer, { seq: entries.length, hash: last ? hashOf(last) : '' }, '2011-03-01'))
		);
		relist(files);
	};

type BatchLine = { batch: number; leaves: string[]; root: string };
const bendBatch = (change: (leaves: string[]) => string[]): Bend =>
	put('batches.ndjson', (text) => {
		const [first = '', ...rest] = text.split('\n');
		const { batch, leaves } = JSON.parse(first) as BatchLine;
		return [canonicalJson({ batch, ...batchOf(change(leaves)) }), ...rest].join('\n');
	});

const editJson =
	(change: (json: Record<string, Json>) => void) =>
	(text: string): string => {
		const json = JSON.parse(text) as Record<string, Json>;
		change(json);
		return canonicalJson(json);
	};

export const other = 'ab'.repeat(32);
/** What an insider can do to an archive and its list of files. */
export const insiders: readonly Insider[] = [
	['a file altered on its way', 'file', (files) => files.set('results.json', `${files.get('results.json') ?? ''} `)],
	['a file left out', 'file', (files) => files.delete('draws/citizen/frame.tsv')],
	['a file smuggled in', 'files', (files) => files.set('extra.txt', 'x')],
	['a ballot dropped from its batch', 'batch', bendBatch((leaves) => leaves.slice(1))],
	['a ballot added to a batch', 'batch', bendBatch((leaves) => [...leaves, other])],
	['a ballot exchanged for another', 'batch', bendBatch((leaves) => [...leaves.slice(1), other])],
	[
		'leaves out of order',
		'batch',
		put('batches.ndjson', (text) => text.replace(/"([0-9a-f]{64})","([0-9a-f]{64})"/, '"$2","$1"'))
	],
	['all batches dropped', 'batches', put('batches.ndjson', () => '')],
	[
		'a score raised',
		'results',
		put('results.json', (text) =>
			text.replace(/"score":(\d)/, (_, digit: string) => `"score":${(Number(digit) % 9) + 1}`)
		)
	],
	[
		'results of another scheme',
		'results',
		put(
			'results.json',
			editJson((sheet) => (sheet['schemeHash'] = other))
		)
	],
	['a scheme with other rules', 'scheme', put('scheme.json', (text) => text.replace('"minWeight"', '"minWeight" '))],
	[
		'a person dropped from a list',
		'draw',
		put('draws/citizen/frame.tsv', (text) => text.split('\n').toSpliced(2, 1).join('\n'))
	],
	[
		'other dice',
		'draw',
		put('draws/citizen/manifest.json', (text) => text.replace('31415926535897932384', '31415926535897932385'))
	],
	[
		'a drawn person exchanged',
		'draw',
		put('draws/deputy/manifest.json', (text) =>
			text.replace(/"commitment": "[0-9a-f]{64}"/, `"commitment": "${other}"`)
		)
	],
	[
		'the last entry of the ledger cut off',
		'ledger',
		put('ledger.ndjson', (text) => `${text.split('\n').slice(0, -2).join('\n')}\n`)
	],
	['a fact of the ledger changed', 'ledger', put('ledger.ndjson', (text) => text.replace('"drawn":', '"drawn":1'))],
	[
		'an entry of the ledger taken out',
		'ledger',
		put('ledger.ndjson', (text) => text.split('\n').toSpliced(3, 1).join('\n'))
	],
	['a head of another day', 'ledger', put('head.json', (text) => text.replace(/"day":"\d{4}/, '"day":"2012'))],
	['another text of a disclosure', 'disclosure', put('disclosures/north.json', (text) => text.replace('39.2', '40.2'))],
	[
		'the disclosure of another unit in its place',
		'disclosure',
		copied('disclosures/south.json', 'disclosures/north.json')
	],
	['a disclosure taken away', 'disclosures', without('disclosures/north.json')],
	['a disclosure that was never published', 'disclosures', copied('disclosures/north.json', 'disclosures/moon.json')],
	[
		'a ledger rewritten so that rating opened a day too early',
		'disclosures',
		rewrite((deeds) =>
			deeds.map((deed) =>
				enters(deed, 'rating_open') ? { ...deed, day: chinaDay(startOfChinaDay(deed.day) - 1) } : deed
			)
		)
	],
	[
		'a ledger rewritten without the upload of disclosures',
		'disclosures',
		rewrite((deeds) => deeds.filter(({ kind }) => kind !== 'disclosures-uploaded'))
	],
	[
		'a ledger rewritten with another number of disclosures',
		'disclosures',
		rewrite((deeds) =>
			deeds.map((deed) =>
				enters(deed, 'disclosure') ? { ...deed, facts: { phase: 'disclosure', disclosures: 3 } } : deed
			)
		)
	],
	[
		'results of a unit that disclosed nothing',
		'disclosures',
		put('results.json', (text) => text.replaceAll('"unit":"north"', '"unit":"moon"'))
	],
	['another annual score', 'scores', put('scores.json', (text) => text.replace('"annual":90', '"annual":91'))],
	['the scores taken away', 'scores', without('scores.json')],
	[
		'another annual score in the results',
		'scores',
		put('results.json', (text) =>
			text.replace(/("component":"annual","score":)90/, (_, before: string) => `${before}91`)
		)
	],
	[
		'a bonus in the results that nobody gave',
		'scores',
		put('results.json', (text) => text.replace('"adjustment":0', '"adjustment":3'))
	],
	[
		'a veto in the results that nobody gave',
		'scores',
		put('results.json', (text) => text.replace('"veto":null', '"veto":"accident"'))
	],
	[
		'a whole ledger rewritten under another key',
		'ledger',
		rewrite((deeds) => deeds.map((deed) => ({ ...deed, day: '2011-01-01' })))
	],
	[
		'a ledger rewritten without a batch',
		'ledger',
		rewrite((deeds) => deeds.filter(({ kind }) => kind !== 'ballots-batched'))
	],
	[
		'a batch added after the count',
		'ledger',
		rewrite((deeds) => [...deeds, { ...batchDeed(deeds), facts: { batch: 2, ballots: 4, root: other } }])
	]
];

const enters = ({ kind, facts }: Deed, phase: string): boolean =>
	kind === 'phase-entered' && canonicalJson(facts).includes(`"phase":"${phase}"`);

const batchDeed = (deeds: readonly Deed[]): Deed => {
	const found = deeds.find(({ kind }) => kind === 'ballots-batched');
	if (!found) throw new Error('a batch');
	return found;
};
