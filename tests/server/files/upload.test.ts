import { describe, expect, test } from 'vitest';
import { readBody } from '#lib/server/files/body.ts';
import { fileOf, formLimit, readForm, takesFiles, textIn } from '#lib/server/files/upload.ts';
import { tableLimit } from '#lib/server/files/table-file.ts';

/** A body that comes in pieces of one mebibyte; `heard` counts those taken from it. */
function aStream(pieces: number) {
	const heard = { pieces: 0 };
	const body = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (heard.pieces === pieces) {
				controller.close();
				return;
			}
			heard.pieces += 1;
			controller.enqueue(new Uint8Array(formLimit));
		}
	});
	return { body, heard };
}

const aForm = (form: FormData): Request => new Request('http://here/', { method: 'POST', body: form });

describe('a body', () => {
	test('up to its limit is read whole', async () => {
		expect(await readBody(aStream(2).body, 2 * formLimit)).toHaveLength(2 * formLimit);
	});

	test('above its limit is heard to its end and given up', async () => {
		const { body, heard } = aStream(50);
		expect(await readBody(body, tableLimit)).toBeNull();
		expect(heard.pieces).toBe(50);
	});

	test('whose sender has gone is given up', async () => {
		const gone = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(new Error('aborted')) });
		expect(await readBody(gone, formLimit)).toBeNull();
	});

	test('may be missing', async () => {
		expect(await readBody(null, formLimit)).toHaveLength(0);
	});
});

describe('a form', () => {
	test('gives its fields and the bytes of its file', async () => {
		const form = new FormData();
		form.set('year', ' 2010');
		form.set('file', new File(['unit,annual'], 'scores.csv'));
		const read = await readForm(aForm(form));
		if (!read.ok) throw new Error(read.error.code);
		expect(textIn(read.value, 'year')).toBe(' 2010');
		expect(new TextDecoder().decode(await fileOf(read.value, 'file'))).toBe('unit,annual');
	});

	test('without the field or the file gives nothing in its place', async () => {
		const form = new FormData();
		form.set('file', 'no file but a text');
		expect(textIn(form, 'year')).toBe('');
		expect(await fileOf(form, 'file')).toHaveLength(0);
		expect(textIn(form, 'file')).toBe('no file but a text');
	});

	test('that is too long is refused with what may come', async () => {
		const request = new Request('http://here/', {
			method: 'POST',
			body: aStream(22).body,
			duplex: 'half'
		} as RequestInit);
		expect(await readForm(request)).toEqual({ ok: false, error: { code: 'file-too-large', megabytes: 20 } });
	});

	test('that is none has no fields', async () => {
		const request = new Request('http://here/', {
			method: 'POST',
			body: 'x',
			headers: { 'content-type': 'text/plain' }
		});
		const read = await readForm(request);
		expect(read.ok && [...read.value]).toEqual([]);
	});
});

test('only the pages that take files read more than a small form', () => {
	expect(takesFiles('/(office)/office/cycles/[cycle]/scores')).toBe(true);
	expect(takesFiles('/(rater)/ballot')).toBe(false);
	expect(takesFiles(null)).toBe(false);
});
