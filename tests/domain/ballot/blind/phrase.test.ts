import { expect, test } from 'vitest';
import { parsePhrase, phraseOf } from '#domain/ballot';
import { fc } from '../../../builders/properties.ts';

const seeds = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('hex'));

test('a phrase gives back its seed, however it is typed', () => {
	fc.assert(
		fc.property(seeds, (seed) => {
			const phrase = phraseOf(seed);
			expect(phrase).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
			for (const typed of [phrase, phrase.toLowerCase().replaceAll('-', ' '), phrase.replaceAll('0', 'o')])
				expect(parsePhrase(typed)).toEqual({ ok: true, value: seed });
		})
	);
});

test('of a thousand slips of the pen hardly one goes unseen', () => {
	let unseen = 0;
	for (let at = 0; at < 1000; at++) {
		const phrase = phraseOf(at.toString(16).padStart(32, '5')).replaceAll('-', '');
		const place = at % 26;
		const slip = phrase.slice(0, place) + (phrase[place] === 'A' ? 'B' : 'A') + phrase.slice(place + 1);
		if (parsePhrase(slip).ok) unseen++;
	}
	expect(unseen).toBeLessThan(10);
});

test('a phrase that is short, long or has a foreign symbol is refused', () => {
	const phrase = phraseOf('0'.repeat(32));
	expect(parsePhrase(phrase.slice(0, 9))).toEqual({ ok: false, error: { code: 'phrase-incomplete', symbols: 8 } });
	for (const text of [`${phrase}0`, phrase.replace(/^./, 'U'), phrase.replace(/^./, '8')])
		expect(parsePhrase(text)).toEqual({ ok: false, error: { code: 'phrase-mistyped' } });
});
