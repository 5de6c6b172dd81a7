import { describe, expect, it } from 'vitest';
import { codeDigits, formatCode, makeCode, parseCode, type Code } from '#domain/ballot';
import { bytesNamed } from '../../builders/ballot.ts';
import { fc } from '../../builders/properties.ts';

const DIGITS = Array.from('0123456789');
const code: Code = { ref: '5203841', secret: '7992566041' };
const digitsOf = (length: number) =>
	fc.string({ unit: fc.constantFrom(...DIGITS), minLength: length, maxLength: length });
const codes = fc.record({ ref: digitsOf(7), secret: digitsOf(10) });

const replaceAt = (text: string, at: number, piece: string): string =>
	text.slice(0, at) + piece + text.slice(at + piece.length);
const swapAt = (text: string, at: number): string => replaceAt(text, at, `${text[at + 1]}${text[at]}`);
const mistyped = { ok: false, error: { code: 'code-mistyped' } };

describe('an invitation code', () => {
	it('is printed as three groups of six digits, the last of them Damm’s check digit', () => {
		expect(formatCode(code)).toMatch(/^520384 179925 66041\d$/);
		// The published example of the algorithm: 572 has the check digit 4. Leading zeros do not change it.
		expect(codeDigits({ ref: '0000000', secret: '0000000572' })).toBe('000000000000005724');
	});

	it('comes back from its printed form, whatever it is', () => {
		fc.assert(
			fc.property(codes, (any) => {
				expect(parseCode(formatCode(any))).toEqual({ ok: true, value: any });
			})
		);
	});

	it('is read with hyphens, dots, no spaces, full-width digits or from the link of the letter', () => {
		const digits = codeDigits(code);
		const wide = digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
		const link = `https://vote.example.org/s/2010#1.${digits}`;
		const written = [digits, wide, digits.replace(/(\d{6})/g, '$1-'), ` ${digits.replace(/(\d{6})/g, '$1.')}\n`];
		for (const text of [...written, link, `${link}.Zm9vYmFy1234567890abcd`])
			expect(parseCode(text), text).toEqual({ ok: true, value: code });
	});

	it('says how many digits were read as long as some are missing', () => {
		expect(parseCode('520384 17')).toEqual({ ok: false, error: { code: 'code-incomplete', digits: 8 } });
		expect(parseCode('')).toEqual({ ok: false, error: { code: 'code-incomplete', digits: 0 } });
	});

	it('says how many digits were read when there are too many', () => {
		expect(parseCode(`${codeDigits(code)}0`)).toEqual({ ok: false, error: { code: 'code-too-long', digits: 19 } });
	});

	it('betrays every wrong digit and every swap of neighbours, in every state of the check', () => {
		for (const before of DIGITS)
			for (const a of DIGITS)
				for (const b of DIGITS)
					for (const after of DIGITS) {
						const right = codeDigits({ ref: `0000${before}${a}${b}`, secret: after.repeat(10) });
						const wrong = DIGITS.filter((digit) => digit !== a).map((digit) => replaceAt(right, 5, digit));
						if (a !== b) wrong.push(swapAt(right, 5));
						if (wrong.some((text) => parseCode(text).ok)) expect.fail(`an error in ${right} goes unseen`);
					}
	});

	it('betrays them at every place', () => {
		fc.assert(
			fc.property(codes, (any) => {
				const right = codeDigits(any);
				for (let at = 0; at < right.length; at++) {
					const others = DIGITS.filter((digit) => digit !== right[at]).map((digit) => replaceAt(right, at, digit));
					const swapped = at < 17 && right[at] !== right[at + 1] ? [swapAt(right, at)] : [];
					for (const wrong of [...others, ...swapped]) expect(parseCode(wrong)).toEqual(mistyped);
				}
			})
		);
	});
});

describe('making a code', () => {
	it('takes only bytes that favour no digit', () => {
		const served = [Uint8Array.of(255, 250, 249, 10), Uint8Array.of(7)];
		const random = (count: number) => served.shift() ?? new Uint8Array(count);
		expect(makeCode(random)).toEqual({ ref: '9070000', secret: '0000000000' });
	});

	it('uses every digit about equally often', () => {
		const random = bytesNamed('codes');
		const digits = Array.from({ length: 1000 }, () => makeCode(random))
			.map(({ ref, secret }) => ref + secret)
			.join('');
		expect(digits).toHaveLength(17_000);
		for (const digit of DIGITS) expect(Math.abs(digits.split(digit).length - 1 - 1700)).toBeLessThan(200);
	});
});
