import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toHex, type Json } from '#domain/basics';
import { drawDesignDocument, makeManifest, readManifest, readSources, salter, verifyDraw } from '#domain/draw';
import { anyDraw, hexOf, type PublishedDraw } from '../builders/any-draw.ts';
import { aFrameText, aManifest, aStratum, drawFixture, FRAME_KEY } from '../builders/draw.ts';
import { lineMutationsOf, mutationsOf } from '../builders/mutate.ts';
import { ensurePython, python } from './python.ts';

const DRAWS = 1000;
/** Draws of which every mutation is tried; of the others a few. The long run tries every mutation of all. */
const WHOLLY = process.env['LONG'] ? DRAWS : 12;
const A_FEW = 8;

type Case = { readonly what: string; readonly manifest: string; readonly frame: string };

const draws = fc.sample(anyDraw, { numRuns: DRAWS, seed: 2010 });

function ours({ manifest, frame }: Case): 'accept' | 'refuse' {
	let json: unknown;
	try {
		json = JSON.parse(manifest);
	} catch {
		return 'refuse';
	}
	const read = readManifest(json);
	return read.ok && verifyDraw(read.value, frame).passed ? 'accept' : 'refuse';
}

const aFolder = (): string => {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-verify-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
};

function theirs(cases: readonly Case[]): string[] {
	const file = path.join(aFolder(), 'cases.ndjson');
	writeFileSync(file, cases.map(({ manifest, frame }) => `${JSON.stringify({ manifest, frame })}\n`).join(''));
	const { status, stdout, stderr } = python('verify_draw.py', '--cases', file);
	expect(stderr).toBe('');
	expect(status).toBe(0);
	return stdout.trimEnd().split('\n');
}

/** The cases on which the two verifiers part. */
function partings(cases: readonly Case[]): string[] {
	const verdicts = theirs(cases);
	expect(verdicts).toHaveLength(cases.length);
	return cases.flatMap((each, at) => {
		const own = ours(each);
		return own === verdicts[at] ? [] : [`${each.what}: TypeScript ${own}, Python ${verdicts[at] ?? '-'}`];
	});
}

/** Every mutation of a draw: of its manifest place by place, of its text, of its frame line by line. */
function mutated({ manifest, frame }: PublishedDraw): Case[] {
	const text = JSON.stringify(manifest);
	const parts = mutationsOf(manifest as unknown as Json).map(({ what, value }) => ({
		what,
		manifest: JSON.stringify(value),
		frame
	}));
	const cut = [text.slice(0, -1), text.slice(0, text.length / 2), `${text}}`, `\ufeff${text}`, '[]', 'null', 'NaN', ''];
	const texts = cut.map((broken) => ({ what: `text ${broken.slice(0, 9)}`, manifest: broken, frame }));
	const frames = lineMutationsOf(frame).map((changed) => ({ what: 'frame', manifest: text, frame: changed }));
	return [...parts, ...texts, ...frames];
}

const chosen = <T>(items: readonly T[], count: number, from: number): T[] =>
	Array.from({ length: count }, (_, at) => items[(from * 7919 + at * 104_729) % items.length]).filter(
		(item): item is T => item !== undefined
	);

describe('two verifiers that share no line', () => {
	ensurePython();

	it('accept the reference draw made with R', () => {
		const { frame, design, seed } = drawFixture();
		const read = drawDesignDocument.parse(JSON.parse(design.canonicalJson));
		const sources = readSources(read, seed.sources);
		const manifest = JSON.stringify(makeManifest(frame.text, read, sources.ok ? sources.value : []));
		expect(theirs([{ what: 'R', manifest, frame: frame.text }])).toEqual(['accept']);
	});

	it('accept a thousand honest draws', () => {
		const cases = draws.map(({ manifest, frame }, at) => ({
			what: `draw ${at}`,
			manifest: JSON.stringify(manifest),
			frame
		}));
		expect(cases.map(ours)).toEqual(cases.map(() => 'accept'));
		expect(theirs(cases)).toEqual(cases.map(() => 'accept'));
	});

	it('agree on every mutation of them, and accept none that changes what was drawn', () => {
		const cases = draws.flatMap((each, at) => {
			const all = mutated(each);
			return at < WHOLLY ? all : chosen(all, A_FEW, at);
		});
		expect(partings(cases)).toEqual([]);
		const accepted = cases.filter((each) => ours(each) === 'accept');
		expect(accepted.map(({ what }) => what)).toEqual([]);
	});
});

describe('the verifier of the auditor', () => {
	const people = [...aStratum('east', 14), ...aStratum('west', 12)];
	const files = (): [string, string] => {
		const folder = aFolder();
		const [manifest, frame] = [path.join(folder, 'manifest.json'), path.join(folder, 'frame.tsv')];
		writeFileSync(manifest, JSON.stringify(aManifest(people, 10)));
		writeFileSync(frame, aFrameText(people));
		return [manifest, frame];
	};

	it('tells a person with their key and salt their ticket, their place and the cut', () => {
		const [manifest, frame] = files();
		const salt = toHex(salter(FRAME_KEY)('east-3'));
		const { status, stdout } = python(
			'verify_draw.py',
			manifest,
			frame,
			'--json',
			'--person',
			'east-3',
			'--salt',
			salt
		);
		expect(status).toBe(0);
		const { person } = JSON.parse(stdout) as { person: Record<string, unknown> };
		const { selected } = aManifest(people, 10).strata[0]!;
		const place = selected.findIndex(({ commitment }) => commitment === person['commitment']) + 1;
		expect(person).toMatchObject({ stratum: 'east', of: 14, sample: 10, drawn: place > 0 });
		if (place > 0) expect(person['place']).toBe(place);
	});

	it('says so when a person stands in no line, and when a check fails', () => {
		const [manifest, frame] = files();
		expect(python('verify_draw.py', manifest, frame, '--person', 'nobody', '--salt', hexOf(1)).status).toBe(1);
		writeFileSync(frame, aFrameText(people.slice(1)));
		const { status, stdout } = python('verify_draw.py', manifest, frame);
		expect(status).toBe(1);
		expect(stdout).toContain('FAIL  hash of the frame');
	});
});
