import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPath } from '../../src/routes/qr.ts';

/** The dark modules a path of strokes covers, as rows of 0 and 1. */
function painted({ size, path }: ReturnType<typeof qrPath>): string[] {
	const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => '0'));
	for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)\.5h(\d+)/g))
		rows[Number(y)]?.fill('1', Number(x), Number(x) + Number(length));
	return rows.map((row) => row.join(''));
}

test('the strokes of a code cover its dark modules and no other', () => {
	const text = 'https://gongping.example/ballot#1.520384179925660413';
	const { data } = encode(text, { ecc: 'M', border: 0 });
	expect(painted(qrPath(text))).toEqual(data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')));
});
