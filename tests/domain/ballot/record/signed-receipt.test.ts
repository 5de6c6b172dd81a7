import { describe, expect, it } from 'vitest';
import { isReceiptSigned, readReceipt, receiptOf, shortReceipt, signReceipt, writeReceipt } from '#domain/ballot';
import { sha256Hex } from '#domain/basics';
import { aSigner } from '../../../builders/ledger.ts';

const signer = aSigner();
const leaf = sha256Hex('a leaf');
const receipt = signReceipt(signer, '522400-2010', leaf);

describe('a signed receipt', () => {
	it('is the same whenever it is asked for, and tells no day', () => {
		expect(signReceipt(signer, '522400-2010', leaf)).toEqual(receipt);
		expect(Object.keys(receipt).sort()).toEqual(['cycle', 'key', 'leaf', 'signature']);
	});

	it('holds for its year and its leaf only', () => {
		expect(isReceiptSigned(receipt)).toBe(true);
		for (const bent of [{ cycle: '522400-2011' }, { leaf: sha256Hex('other') }, { key: aSigner().publicKey }])
			expect(isReceiptSigned({ ...receipt, ...bent })).toBe(false);
	});

	it('is written in one line and read back, also with the breaks a mail puts in', () => {
		const line = writeReceipt(receipt);
		expect(readReceipt(line)).toEqual({ ok: true, value: receipt });
		expect(readReceipt(`\n ${line.replaceAll(' ', '\n')}\r\n`)).toEqual({ ok: true, value: receipt });
		for (const bent of ['', line.slice(1), line.slice(0, -1), `${line} more`, line.replace(leaf, leaf.toUpperCase())])
			expect(readReceipt(bent)).toEqual({ ok: false, error: { code: 'receipt-file-malformed' } });
	});

	it('begins with the short one people write down', () => {
		expect(shortReceipt(receipt)).toBe(receiptOf(leaf));
	});
});
