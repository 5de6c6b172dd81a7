import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toHex, type Json } from '#domain/basics';
import {
	drawDesignDocument,
	makeManifest,
	readManifest,
	readSources,
	salter,
	verifyDraw,
	type AnyManifest
} from '#domain/draw';
import { anyDraw, hexOf, type PublishedDraw } from '../builders/any-draw.ts';
import { aFrameText, aManifest, aStratum, drawFixture, FRAME_KEY } from '../builders/draw.ts';
import { lineMutationsOf, mutationsOf } from '../builders/mutate.ts';
import { ensurePython, python } from './python.ts';
import { fc } from '../builders/properties.ts';

const DRAWS = 1000;
/** Draws of which every mutation is tried; of the others a few. The long run tries every mutation of all. */
const WHOLLY = process.env['LONG'] ? DRAWS : 8;
const A_FEW = 6;
/** Cases that lie in memory together. */
const AT_ONCE = 10_000;

type Case = {
	readonly what: string;
	readonly manifest: string;
	readonly frame: string;
	readonly earlier: readonly string[];
};

const draws = fc.sample(anyDraw, { numRuns: DRAWS, seed: 2010 });

function ours({ manifest, frame, earlier }: Case): 'accept' | 'refuse' {
	const [read, ...before] = [manifest, ...earlier].map(readText);
	if (!read || before.includes(undefined)) return 'refuse';
	const manifests = before.filter((one) => one !== undefined);
	return verifyDraw(read, frame, undefined, manifests).passed ? 'accept' : 'refuse';
}

function readText(text: string): AnyManifest | undefined {
	try {
		const read = readManifest(JSON.parse(text));
		return read.ok ? read.value : undefined;
	} catch {
		return undefined;
	}
}

const aFolder = (): string => {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-verify-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
};

function theirs(cases: readonly Case[]): string[] {
	const file = path.join(aFolder(), 'cases.ndjson');
	writeFileSync(file, cases.map((each) => `${JSON.stringify(each)}\n`).join(''));
	const { status, stdout, stderr } = python('verify_draw.py', '--cases', file);
	expect(stderr).toBe('');
	expect(status).toBe(0);
	return stdout.trimEnd().split('\n');
}

/** The cases on which the two verifiers part, and those both accept. */
function compared(cases: readonly Case[]): { readonly partings: string[]; readonly accepted: string[] } {
	const verdicts = theirs(cases);
	expect(verdicts).toHaveLength(cases.length);
	const both = cases.map((each, at) => ({ what: each.what, own: ours(each), other: verdicts[at] ?? '-' }));
	const apart = both.filter(({ own, other }) => own !== other);
	return {
		partings: apart.map(({ what, own, other }) => `${what}: TypeScript ${own}, Python ${other}`),
		accepted: both.filter(({ own }) => own === 'accept').map(({ what }) => what)
	};
}

const asJson = (manifest: AnyManifest): Json => JSON.parse(JSON.stringify(manifest)) as Json;

/** A draw as a case, to be altered. */
const aCase = ({ manifest, frame, earlier }: PublishedDraw, what: string): Case => ({
	what,
	manifest: JSON.stringify(manifest),
	frame,
	earlier: earlier.map((one) => JSON.stringify(one))
});

/** Every mutation of a draw: of its manifest place by place, of its text, of its frame line by line, of the earlier draws. */
function mutated(draw: PublishedDraw): Case[] {
	const whole = aCase(draw, 'frame');
	const text = whole.manifest;
	const places = mutationsOf(asJson(draw.manifest));
	const parts = places.map(({ what, value }) => ({ ...whole, what, manifest: JSON.stringify(value) }));
	const cut = [text.slice(0, -1), text.slice(0, text.length / 2), `${text}}`, `\ufeff${text}`, '[]', 'null', 'NaN', ''];
	const texts = cut.map((broken) => ({ ...whole, what: `text ${broken.slice(0, 9)}`, manifest: broken }));
	const frames = lineMutationsOf(draw.frame).map((changed) => ({ ...whole, frame: changed }));
	const before = draw.earlier.flatMap((one, at) => [
		{ ...whole, what: 'an earlier draw is missing', earlier: whole.earlier.toSpliced(at, 1) },
		...chosen(mutationsOf(asJson(one)), A_FEW, at).map(({ what, value }) => ({
			...whole,
			what: `earlier ${what}`,
			earlier: whole.earlier.with(at, JSON.stringify(value))
		}))
	]);
	return [...parts, ...texts, ...frames, ...before];
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
		const manifest = makeManifest(frame.text, read, sources.ok ? sources.value : []);
		expect(theirs([aCase({ manifest, frame: frame.text, earlier: [] }, 'R')])).toEqual(['accept']);
	});

	it('accept a thousand honest draws', () => {
		const cases = draws.map((draw, at) => aCase(draw, `draw ${at}`));
		expect(compared(cases)).toEqual({ partings: [], accepted: cases.map(({ what }) => what) });
	});

	it('agree on every mutation of them, and accept none that changes what was drawn', () => {
		const cases: Case[] = [];
		for (const [at, each] of draws.entries()) {
			const all = mutated(each);
			cases.push(...(at < WHOLLY ? all : chosen(all, A_FEW, at)));
			if (cases.length < AT_ONCE && at + 1 < DRAWS) continue;
			expect(compared(cases.splice(0))).toEqual({ partings: [], accepted: [] });
		}
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
