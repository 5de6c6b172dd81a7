import { expect, test } from 'vitest';
import { canonicalJson, sha256Hex } from '#domain/basics';
import { INTEGRITY_RULES, noteHash, parseNote, type IntegrityNote } from '#domain/integrity';
import { aClassFound } from '../../builders/integrity.ts';

const note: IntegrityNote = {
	v: 1,
	cycle: 'c',
	schemeHash: 'h',
	rules: INTEGRITY_RULES,
	groups: [
		{
			group: 'citizen',
			classes: [aClassFound(), aClassFound({ burst: { batch: 2, width: 1, p: 0.0004 } })],
			extreme: { pairs: 4, flagged: [{ class: 'south.town', unit: 'south', q: 0.002 }] },
			home: [{ unit: 'south', excess: 3.2, se: 1.1, pHolm: 0.2 }],
			fingerprint: ['south.town'],
			correlation: null
		}
	]
};

test('a note comes back from storage as it went in', () => {
	expect(parseNote(JSON.parse(JSON.stringify(note)))).toEqual(note);
});

test('the hash is that of the canonical JSON anybody can make', () => {
	expect(noteHash(note)).toBe(sha256Hex(canonicalJson(note)));
});

test('what is no note crashes', () => {
	expect(() => parseNote({ ...note, v: 2 })).toThrow();
	expect(() => parseNote({ ...note, ballots: [] })).toThrow();
	expect(() => parseNote({ ...note, rules: {} })).toThrow();
});
