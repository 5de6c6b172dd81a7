import { describe, expect, test } from 'vitest';
import { batchOf, checkExplanation, judgeComplaint, MOST_EXPLANATION, placeIn, signReceipt } from '#domain/ballot';
import { required, sha256Hex } from '#domain/basics';
import { aSigner } from '../../../builders/ledger.ts';

const signer = aSigner();
const batch = batchOf([sha256Hex('one'), sha256Hex('two')]);
const record = { keys: [signer.publicKey], batches: [{ number: 1, root: batch.root }], counted: false };
const leaf = sha256Hex('left out');
const receipt = signReceipt(signer, 'c', leaf);
const gone = { kept: false, place: null };
const codeOf = (judged: ReturnType<typeof judgeComplaint>) => (judged.ok ? 'lodged' : judged.error.code);

describe('a complaint about a ballot that is not in the record', () => {
	test('stands on a genuine receipt whose leaf is in no batch after the close', () => {
		expect(judgeComplaint(receipt, gone, record, true)).toEqual({ ok: true, value: receipt });
		expect(codeOf(judgeComplaint(receipt, gone, { ...record, counted: true }, true))).toBe('lodged');
	});

	test('waits for the close, or its day would tell when somebody rated', () => {
		expect(codeOf(judgeComplaint(receipt, gone, record, false))).toBe('complaint-too-early');
		expect(codeOf(judgeComplaint(receipt, { ...gone, kept: true }, record, true))).toBe('complaint-too-early');
	});

	test('is none when the ballot is in the record', () => {
		const [kept = ''] = batch.leaves;
		const place = required(placeIn(1, batch, kept), 'place');
		const judged = judgeComplaint(signReceipt(signer, 'c', kept), { kept: true, place }, record, true);
		expect(codeOf(judged)).toBe('complaint-recorded');
	});

	test('stands when the portal proves the ballot with a batch that its own ledger does not have', () => {
		const [kept = ''] = batch.leaves;
		const place = required(placeIn(2, batch, kept), 'place');
		expect(codeOf(judgeComplaint(signReceipt(signer, 'c', kept), { kept: true, place }, record, true))).toBe('lodged');
	});

	test('is none on a receipt of another portal, or on one that was changed', () => {
		const foreign = signReceipt(aSigner(), 'c', leaf);
		expect(codeOf(judgeComplaint(foreign, gone, record, true))).toBe('complaint-foreign');
		const changed = { ...receipt, leaf: sha256Hex('another') };
		expect(codeOf(judgeComplaint(changed, gone, record, true))).toBe('complaint-forged');
		expect(codeOf(judgeComplaint({ ...receipt, cycle: 'd' }, gone, record, true))).toBe('complaint-forged');
	});
});

describe('an answer to a complaint', () => {
	const codes = (finding: string, text: string, entered: boolean) => {
		const checked = checkExplanation({ finding, text }, entered);
		return checked.ok ? checked.value : checked.error.code;
	};

	test('names a finding of the list and says more in words', () => {
		expect(codes('removed', ' the log shows who ', false)).toEqual({ finding: 'removed', text: 'the log shows who' });
		expect(codes('no idea', 'x', false)).toBe('finding-unknown');
		expect(codes('removed', '  ', false)).toBe('field-required');
		expect(codes('removed', 'x'.repeat(MOST_EXPLANATION + 1), false)).toBe('text-too-long');
	});

	test('cannot say that a ballot is entered which is not, nor the other way round', () => {
		expect(codes('entered', 'found it', false)).toBe('finding-contradicts');
		expect(codes('unexplained', 'no trace', true)).toBe('finding-contradicts');
		expect(codes('entered', 'found it', true)).toEqual({ finding: 'entered', text: 'found it' });
	});
});
