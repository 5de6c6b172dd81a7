import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listLimit } from '#lib/server/files/long-table.ts';
import { receiveLong } from '#lib/server/files/long-upload.ts';
import { bytesOf } from '#lib/server/files/source.ts';

function aFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-upload-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** A form as a browser writes it, in pieces of the given length. */
async function inPieces(form: FormData, length: number): Promise<Request> {
	const whole = new Request('http://here/', { method: 'POST', body: form });
	const bytes = new Uint8Array(await whole.arrayBuffer());
	let at = 0;
	const body = new ReadableStream({
		pull(controller) {
			if (at >= bytes.length) controller.close();
			else controller.enqueue(bytes.slice(at, (at += length)));
		}
	});
	return new Request('http://here/', { method: 'POST', body, headers: whole.headers, duplex: 'half' } as RequestInit);
}

function aForm(content: string): FormData {
	const form = new FormData();
	form.set('how', '先核对');
	form.set('file', new File([content], 'list.csv'));
	form.set('after', 'yes');
	return form;
}

describe('a form with a long file', () => {
	test.each([1, 7, 64, 100_000])('is taken apart as it comes, in pieces of %i bytes', async (length) => {
		const content = `a\r\n--b\r\n----${'张三\r\n-'.repeat(200)}`;
		const received = await receiveLong(await inPieces(aForm(content), length), aFolder());
		if (!received.ok) throw new Error(received.error.code);
		expect(new TextDecoder().decode(await bytesOf(received.value.file))).toBe(content);
		expect([...received.value.fields]).toEqual([
			['how', '先核对'],
			['after', 'yes']
		]);
	});

	test('that is cut short, empty or no form gives no file and leaves nothing behind', async () => {
		const folder = aFolder();
		const headers = new Request('http://here/', { method: 'POST', body: aForm('x') }).headers;
		const cut = new Request('http://here/', { method: 'POST', body: '--nothing', headers });
		const none = new Request('http://here/', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } });
		const empty = new Request('http://here/', { method: 'POST', body: aForm('') });
		for (const request of [cut, none, empty])
			expect(await receiveLong(request, folder)).toEqual({ ok: false, error: { code: 'file-missing' } });
		expect(readdirSync(path.join(folder, 'uploads'))).toEqual([]);
	});

	test('above its limit is heard to its end and refused', async () => {
		const folder = aFolder();
		const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n';
		const piece = new Uint8Array(8 * 1024 * 1024);
		let pieces = 0;
		const body = new ReadableStream({
			pull(controller) {
				if (pieces === 0) controller.enqueue(new TextEncoder().encode(head));
				if (pieces * piece.length <= listLimit) controller.enqueue(piece);
				else {
					controller.enqueue(new TextEncoder().encode('\r\n--b--\r\n'));
					controller.close();
				}
				pieces += 1;
			}
		});
		const headers = { 'content-type': 'multipart/form-data; boundary=b' };
		const request = new Request('http://here/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
		expect(await receiveLong(request, folder)).toEqual({
			ok: false,
			error: { code: 'file-too-large', megabytes: 200 }
		});
		expect(readdirSync(path.join(folder, 'uploads'))).toEqual([]);
	});
});
