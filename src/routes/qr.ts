import { encode } from 'uqr';

/** A QR code of `size` by `size` modules, its dark ones as strokes of one path. */
export type Qr = { readonly size: number; readonly path: string };

/** The QR code of a text (ISO/IEC 18004, level M), small enough to stand on a page a thousand times. */
export function qrPath(text: string): Qr {
	const { data, size } = encode(text, { ecc: 'M', border: 0 });
	return { size, path: data.map(strokes).join('') };
}

/** The runs of dark modules in a row as horizontal strokes. */
function strokes(row: readonly boolean[], y: number): string {
	const bits = row.map((dark) => (dark ? '1' : '0')).join('');
	return [...bits.matchAll(/1+/g)].map((run) => `M${run.index} ${y}.5h${run[0].length}`).join('');
}
