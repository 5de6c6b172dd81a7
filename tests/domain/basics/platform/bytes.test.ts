import { expect, test } from 'vitest';
import * as native from '../../../../src/domain/basics/platform/bytes.node.ts';
import * as portable from '../../../../src/domain/basics/platform/bytes.ts';
import { fc } from '../../../builders/properties.ts';

const bytes = fc.uint8Array({ maxLength: 200 });

test('texts, parts and digits give the same bytes in browsers and on Node', () => {
	const text = fc.string({ unit: 'binary', maxLength: 200 });
	fc.assert(
		fc.property(text, fc.array(bytes), bytes, (said, parts, some) => {
			expect(native.utf8(said)).toEqual(portable.utf8(said));
			expect(native.concat(...parts)).toEqual(portable.concat(...parts));
			expect(native.toHex(some)).toBe(portable.toHex(some));
			expect(native.fromHex(portable.toHex(some))).toEqual(some);
		})
	);
	expect(native.utf8('half \ud800 a character')).toEqual(portable.utf8('half \ud800 a character'));
});

test('a digit too few, and what looks like one and is none, has no bytes on either', () => {
	const sign = fc.constantFrom(
		'0',
		'9',
		'a',
		'f',
		'A',
		'F',
		'g',
		' ',
		'\u0661',
		'\uff11',
		'\uff46',
		'\u0130',
		'\u0141',
		'\u{1d7ce}'
	);
	const result = (read: () => Uint8Array) => {
		try {
			return read();
		} catch {
			return null;
		}
	};
	fc.assert(
		fc.property(fc.string({ unit: sign, maxLength: 8 }), (text) => {
			expect(result(() => native.fromHex(text))).toEqual(result(() => portable.fromHex(text)));
		}),
		{ numRuns: 2000 }
	);
});

test('what was made stays as it is, whatever is made after it', () => {
	fc.assert(
		fc.property(fc.array(bytes, { minLength: 2 }), (all) => {
			const made = all.map((each) => native.concat(each, each));
			expect(made.map(portable.toHex)).toEqual(all.map((each) => portable.toHex(each).repeat(2)));
		})
	);
});
