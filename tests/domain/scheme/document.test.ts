import { describe, expect, test } from 'vitest';
import { bijie2010, parseScheme, schemeHash } from '#domain/scheme';
import { aScheme, edited } from '../../builders/scheme.ts';

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Paths of the issues of a scheme that is refused. */
function refusedAt(json: unknown): string[] {
	const parsed = parseScheme(json);
	if (parsed.ok) throw new Error('the scheme was read');
	expect(parsed.error.code).toBe('scheme-unreadable');
	return parsed.error.issues.map(({ path }) => path);
}

describe('a scheme document', () => {
	test.each([bijie2010, aScheme()])('$code read from its own JSON is the same scheme', (scheme) => {
		expect(parseScheme(asJson(scheme))).toEqual({ ok: true, value: scheme });
	});

	test('with an unknown key anywhere is refused, and the place is named', () => {
		expect(refusedAt({ ...aScheme(), colour: 'red' })).toEqual(['']);
		expect(refusedAt({ ...aScheme(), rules: { ...aScheme().rules, extra: 1 } })).toEqual(['rules']);
	});

	test('with several wrong places is refused with all of them', () => {
		const wrong = edited(aScheme(), (draft) => {
			draft.units[1]!.kind = 'village' as 'county';
			draft.groups[0]!.perStratum = 'some' as 'all';
			draft.title.zh = '';
		});
		expect(refusedAt(asJson(wrong)).sort()).toEqual(['groups.0.perStratum', 'title.zh', 'units.1.kind']);
	});

	test.each([null, 7, 'scheme', []])('that is no object is refused: %j', (json) => {
		expect(refusedAt(json)).toEqual(['']);
	});
});

describe('the hash of a scheme', () => {
	test('does not depend on the order of keys', () => {
		const scheme = aScheme();
		const reversed = Object.fromEntries(Object.entries(scheme).reverse()) as typeof scheme;
		expect(schemeHash(reversed)).toBe(schemeHash(scheme));
		expect(schemeHash(scheme)).toMatch(/^[0-9a-f]{64}$/);
	});

	test('changes with any weight', () => {
		const other = edited(aScheme(), (draft) => {
			draft.elements[0]!.weight = 1.5;
		});
		expect(schemeHash(other)).not.toBe(schemeHash(aScheme()));
	});
});
