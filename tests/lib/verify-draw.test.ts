import { describe, expect, it } from 'vitest';
import { canonicalJson, utf8 } from '#domain/basics';
import { follow, genesis, hashOf, type Deed, type Entry } from '#domain/ledger';
import { checkFiles } from '../../src/routes/(public)/verify/draw/check.ts';
import { aFrameText, aManifest, aStratum } from '../builders/draw.ts';

const people = aStratum('east', 14);
const frame = aFrameText(people);
const manifest = aManifest(people, 10);
const json = JSON.stringify(manifest);
const bytes = (text: string): ArrayBuffer => utf8(text).slice().buffer;

const deed = (kind: Deed['kind'], facts: Deed['facts']): Deed => ({
	kind,
	cycle: 'p-2010',
	role: 'drawOfficer',
	day: '2011-01-17',
	facts
});
const { hash, merkleRoot, members } = manifest.frame;
const committed = deed('draw-committed', {
	group: 'citizens',
	hash,
	merkleRoot,
	members,
	designHash: manifest.designHash
});
const made = deed('draw-made', { group: 'citizens', seed: manifest.seed, designHash: manifest.designHash });
const chain = (deeds: readonly Deed[]): Entry[] =>
	deeds.reduce<Entry[]>((entries, next) => {
		const last = entries.at(-1);
		return [...entries, follow(last ? { seq: last.seq, hash: hashOf(last) } : genesis, next)];
	}, []);
const ledgerOf = (entries: readonly Entry[]): string => entries.map((entry) => `${canonicalJson(entry)}\n`).join('');
const honest = ledgerOf(chain([committed, made]));

const check = (files: { manifest?: string; frame?: string; ledger?: string | null }) =>
	checkFiles(
		{ manifest: files.manifest ?? json, frame: bytes(files.frame ?? frame), ledger: files.ledger ?? null },
		() => undefined
	);
const failures = (files: Parameters<typeof check>[0]) => {
	const checked = check(files);
	if (!checked.ok) return checked.error.code;
	return checked.value.report.lines.filter(({ passed }) => !passed).map(({ name }) => name);
};

describe('the check in the browser', () => {
	it('finds an honest draw right and recorded', () => {
		const checked = check({ ledger: honest });
		expect(checked.ok && checked.value.report).toMatchObject({ drawn: true, recorded: true, members: 14 });
		expect(failures({ ledger: honest })).toEqual([]);
	});

	it('says when the ledger could not be asked', () => {
		const checked = check({});
		expect(checked.ok && checked.value.report).toMatchObject({ drawn: true, recorded: null });
	});

	it.each([
		['a manifest cut short', { manifest: json.slice(0, -20) }, 'manifest-not-json'],
		['a manifest without its seed', { manifest: json.replace('"seed"', '"sead"') }, 'manifest-malformed'],
		['another file in place of the frame', { frame: json }, 'frame-header-wrong']
	])('refuses %s', (_, files, code) => {
		expect(failures(files)).toBe(code);
	});

	it('refuses a frame that is no text', () => {
		const frame = new Uint8Array([0xff, 0xfe, 0x00]).buffer;
		const checked = checkFiles({ manifest: json, frame, ledger: null }, () => undefined);
		expect(checked).toEqual({ ok: false, error: { code: 'frame-not-text' } });
	});

	it('sees a byte-order mark somebody put before the frame', () => {
		expect(failures({ frame: `\ufeff${frame}` })).toBe('frame-header-wrong');
	});

	it.each([
		['no entry of the draw', '', ['frame', 'root', 'design', 'seed', 'order']],
		['a draw recorded before its frame', ledgerOf(chain([made, committed])), ['order']],
		['a broken chain', ledgerOf(chain([committed, made]).slice(1)), ['chain', 'frame', 'root', 'design', 'order']],
		['what is no ledger', '<html>', ['chain', 'frame', 'root', 'design', 'seed', 'order']]
	])('shows a ledger with %s', (_, ledger, wrong) => {
		expect(failures({ ledger })).toEqual(wrong.map((name) => `record-${name}`));
	});

	it('finds the draw right though another frame was recorded before it', () => {
		const other = deed('draw-committed', {
			hash: 'f'.repeat(64),
			merkleRoot,
			designHash: manifest.designHash
		});
		const checked = check({ ledger: ledgerOf(chain([other, made])) });
		expect(checked.ok && checked.value.report).toMatchObject({ drawn: true, recorded: false });
	});
});
