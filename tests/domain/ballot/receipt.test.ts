import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
	ballotLeaf,
	commitContent,
	isUnaltered,
	leafOf,
	parseReceipt,
	receiptOf,
	type KeptBallot
} from '#domain/ballot';
import { bytesNamed } from '../../builders/ballot.ts';
import { fc } from '../../builders/properties.ts';

const classId = '2010/citizen/522425.town';
const salt = bytesNamed('salt')(32);
const body = new TextEncoder().encode('{"answers":{},"v":1}');
const sha256 = (...parts: (string | Uint8Array)[]): string =>
	createHash('sha256')
		.update(Buffer.concat(parts.map((part) => Buffer.from(part as string))))
		.digest('hex');
const leaves = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));

describe('a receipt', () => {
	const commitment = commitContent(salt, classId, body);
	const id = sha256('a ballot');

	it('stands for a leaf which any other tool recomputes', () => {
		expect(commitment).toBe(sha256('gongping/1/commit\n', salt, `${classId}\n`, body));
		const leaf = sha256(Uint8Array.of(0), 'gongping/1/leaf\n', Buffer.from(id, 'hex'), Buffer.from(commitment, 'hex'));
		expect(ballotLeaf(id, commitment)).toBe(leaf);
	});

	it('stands for one revision, which the leaf holds and does not show', () => {
		expect(ballotLeaf(id, commitment, 1)).toBe(ballotLeaf(id, commitment));
		const parts = [Buffer.from(id, 'hex'), Buffer.from(commitment, 'hex'), Uint8Array.of(1, 2)];
		expect(ballotLeaf(id, commitment, 258)).toBe(sha256(Uint8Array.of(0), 'gongping/1/leaf\n', ...parts));
		for (const revision of [0, 1.5, 65_536]) expect(() => ballotLeaf(id, commitment, revision)).toThrow();
	});

	it('is held against what the box keeps, which may be no ballot at all', () => {
		const leaf = ballotLeaf(id, commitment);
		const kept: KeptBallot = { id, classId, salt: Buffer.from(salt).toString('hex'), body, receipt: receiptOf(leaf) };
		expect(leafOf(kept)).toBe(leaf);
		expect(isUnaltered(kept)).toBe(true);
		expect(isUnaltered({ ...kept, receipt: receiptOf(id) })).toBe(false);
		const none: Partial<KeptBallot>[] = [
			...['x', id.toUpperCase(), `${id}0f`].map((text) => ({ id: text })),
			...['ab', `${kept.salt}0f`].map((text) => ({ salt: text })),
			...[0, 65_536, 1.5].map((revision) => ({ revision }))
		];
		for (const change of none) {
			expect(leafOf({ ...kept, ...change })).toBeNull();
			expect(isUnaltered({ ...kept, ...change })).toBe(false);
		}
	});

	it('changes with the salt, so that answers cannot be tried out against it', () => {
		expect(commitContent(bytesNamed('another salt')(32), classId, body)).not.toBe(commitment);
		expect(() => commitContent(salt.subarray(1), classId, body)).toThrow();
	});

	it('is the first 80 bits of the leaf in Crockford’s base 32', () => {
		expect(receiptOf('f'.repeat(64))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
		expect(receiptOf('0'.repeat(19) + '1' + 'f'.repeat(44))).toBe('0000-0000-0000-0001');
		// 00000 00001 00010 … 01111: the first sixteen symbols of the alphabet.
		expect(receiptOf('00443214c74254b635cf' + '0'.repeat(44))).toBe('0123-4567-89AB-CDEF');
		// 10000 10001 … 11111: the other sixteen.
		expect(receiptOf('84653a56d7c675be77df' + '0'.repeat(44))).toBe('GHJK-MNPQ-RSTV-WXYZ');
	});

	it('is read as people write it', () => {
		const variants = (code: string): string[] => [
			code,
			code.toLowerCase(),
			code.replaceAll('-', ''),
			` ${code.replaceAll('-', ' – ')} `,
			code.replaceAll('0', 'o').replaceAll('1', 'l'),
			code.replaceAll('0', 'O').replaceAll('1', 'I'),
			code.replace(/[^-]/g, (symbol) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0))
		];
		fc.assert(
			fc.property(leaves, (leaf) => {
				const code = receiptOf(leaf);
				for (const text of variants(code)) expect(parseReceipt(text)).toEqual({ ok: true, value: code });
			})
		);
	});

	it('says how many symbols were read as long as some are missing', () => {
		const refusal = { code: 'receipt-incomplete', symbols: 5 };
		expect(parseReceipt('0123-4')).toEqual({ ok: false, error: refusal });
	});

	it('is mistyped when it holds a letter no receipt has, or a symbol too many', () => {
		for (const text of ['0123-4567-89AB-CDEU', '0123-4567-89AB-CDE*', '0123-4567-89AB-CDEF-0', '票'])
			expect(parseReceipt(text)).toEqual({ ok: false, error: { code: 'receipt-mistyped' } });
	});
});
