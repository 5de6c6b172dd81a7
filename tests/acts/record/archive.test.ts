import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { batchOf } from '#domain/ballot';
import { canonicalJson, cycleId, sha256Hex, type Json } from '#domain/basics';
import { follow, genesis, hashOf, parseEntry, signHead, type Deed, type Entry } from '#domain/ledger';
import { checkArchive, type ArchiveFiles } from '../../../src/cli/archive/checks.ts';
import { archiveOf, writeArchive } from '../../../src/cli/archive/write.ts';
import { runCommand } from '../../builders/command.ts';
import { aSigner, lastOf } from '../../builders/ledger.ts';
import { aFinalYear, anArchive } from '../../builders/final-year.ts';
import { aYear } from '../../builders/year.ts';
import { ensurePython, python } from '../../independent/python.ts';

let honest: Map<string, string> = new Map();
const textOf = (name: string): string => honest.get(name) ?? '';
const entriesOf = (): Entry[] =>
	textOf('ledger.ndjson')
		.split('\n')
		.slice(0, -1)
		.map((line) => parseEntry(JSON.parse(line)));

beforeAll(ensurePython);

type Bend = (files: Map<string, string>) => void;
type Insider = readonly [what: string, found: string, bend: Bend];

/** Puts another text in place of a file and corrects the list of files, as an insider would. */
const put =
	(name: string, change: (text: string) => string): Bend =>
	(files) => {
		files.set(name, change(files.get(name) ?? ''));
		relist(files);
	};

function relist(files: Map<string, string>): void {
	const cycle = (JSON.parse(files.get('manifest.json') ?? '{}') as { cycle: string }).cycle;
	const named = [...files].filter(([name]) => name !== 'manifest.json');
	const digests = Object.fromEntries(named.map(([name, text]) => [name, sha256Hex(text)]));
	files.set('manifest.json', canonicalJson({ v: 1, cycle, files: digests }));
}

/** Writes the ledger anew with other deeds and signs it, with the portal's place taken by a stranger's key. */
const rewrite =
	(change: (deeds: Deed[]) => Deed[], signer = aSigner()): Bend =>
	(files) => {
		const deeds = change(entriesOf().map(({ kind, cycle, role, day, facts }) => ({ kind, cycle, role, day, facts })));
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

const other = 'ab'.repeat(32);
const insiders: readonly Insider[] = [
	['a file altered on its way', 'file', (files) => files.set('results.json', `${textOf('results.json')} `)],
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

const batchDeed = (deeds: readonly Deed[]): Deed => {
	const found = deeds.find(({ kind }) => kind === 'ballots-batched');
	if (!found) throw new Error('a batch');
	return found;
};

const failed = (files: ArchiveFiles): string[] =>
	checkArchive(files)
		.filter(({ passed }) => !passed)
		.map(({ name }) => name);

/** Copies in which one file lacks, repeats or has other characters at some places, with the list of files put right. */
function alterations(): Insider[] {
	const names = [...honest.keys()].filter((name) => name !== 'manifest.json');
	return names.flatMap((name): Insider[] => {
		const at = (share: number) => Math.floor(share * (textOf(name).length - 1));
		const turned = (place: number) => (text: string) => {
			const letter = text[place] === '7' ? '8' : '7';
			return text.slice(0, place) + letter + text.slice(place + 1);
		};
		return [
			[`${name} emptied`, '', put(name, () => '')],
			[`${name} cut in half`, '', put(name, (text) => text.slice(0, at(0.5)))],
			[`${name} twice`, '', put(name, (text) => text + text)],
			...[0, 0.13, 0.37, 0.5, 0.71, 0.9, 1].map((share): Insider => [
				`${name} at ${share}`,
				'',
				put(name, turned(at(share)))
			])
		];
	});
}

describe('the archive of a final year', () => {
	test('is found out by the check meant for it, whatever an insider does, in both programs', async () => {
		honest = await anArchive(await aFinalYear());
		expect(failed(honest)).toEqual([]);
		const bent = [...insiders, ...alterations()].map(([what, found, bend]) => {
			const files = new Map(honest);
			bend(files);
			return { what, found, files };
		});
		for (const { what, found, files } of bent) {
			const names = failed(files);
			expect({ what, detected: found === '' ? names.length > 0 : names.includes(found) }).toEqual({
				what,
				detected: true
			});
		}
		const lines = [honest, ...bent.map(({ files }) => files)].map((files) =>
			JSON.stringify({ files: Object.fromEntries(files) })
		);
		const folder = aFolder();
		writeFileSync(path.join(folder, 'cases.ndjson'), lines.join('\n'));
		const { stdout, stderr } = python('verify_archive.py', '--cases', path.join(folder, 'cases.ndjson'));
		expect(stderr).toBe('');
		expect(stdout.trim().split('\n')).toEqual(['accept', ...bent.map(() => 'refuse')]);
	});

	test('is written, read and checked on the command line by both programs', async () => {
		const files = await anArchive(await aFinalYear());
		const folder = path.join(aFolder(), 'archive');
		await writeArchive(folder, files);
		const ours = runCommand('verify', 'archive', folder);
		expect(ours.stdout).not.toContain('FAIL');
		expect(ours.status).toBe(0);
		const theirs = python('verify_archive.py', folder);
		expect(theirs.stdout).not.toContain('FAIL');
		expect(theirs.status).toBe(0);
		const known = ['--head', `1:${other}`];
		expect(runCommand('verify', 'archive', folder, ...known).status).toBe(1);
		expect(python('verify_archive.py', folder, ...known).status).toBe(1);
		expect(runCommand('verify', 'archive', folder, '--head', 'x').status).toBe(2);
		await expect(writeArchive(folder, files)).rejects.toThrow(/exist/);
	});

	test('is not made of a year that is not final or not there', async () => {
		const { world, cycle } = await aYear();
		expect(await archiveOf(world, cycle)).toBeNull();
		expect(await archiveOf(world, cycleId('nowhere'))).toBeNull();
	});
});

function aFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-archive-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
