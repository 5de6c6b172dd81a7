import { describe, expect, it } from 'vitest';
import { batchOf, checkReceipt, isLeftOut, placeIn, signReceipt, type PlaceInBatch } from '#domain/ballot';
import { required, sha256Hex } from '#domain/basics';
import { aSigner } from '../../../builders/ledger.ts';

const signer = aSigner();
const leaves = Array.from({ length: 12 }, (_, at) => sha256Hex(`ballot ${at}`));
const [leaf = ''] = leaves;
const batch = batchOf(leaves);
const place = required(placeIn(1, batch, leaf), 'place');
const receipt = signReceipt(signer, 'c', leaf);
const record = { keys: [signer.publicKey], batches: [{ number: 1, root: batch.root }], counted: false };
const failed = (verdict: ReturnType<typeof checkReceipt>) =>
	verdict.checks.filter(({ passed }) => !passed).map(({ name }) => name);

describe('a receipt held against the ledger', () => {
	it('is recorded when its leaf leads to a root that the ledger has', () => {
		expect(checkReceipt(receipt, { kept: true, place }, record)).toMatchObject({ state: 'recorded' });
	});

	it('waits while it is in no batch, and is missing once the ballots were counted', () => {
		const without = { kept: true, place: null };
		expect(checkReceipt(receipt, without, record).state).toBe('waiting');
		expect(checkReceipt(receipt, without, { ...record, counted: true }).state).toBe('missing');
	});

	it('is missing at once when the portal itself no longer has the ballot', () => {
		expect(checkReceipt(receipt, { kept: false, place: null }, record).state).toBe('missing');
	});

	it.each<[string, Partial<PlaceInBatch>, string]>([
		['another batch', { batch: 2 }, 'root-in-ledger'],
		['a root of the portal’s own making', { root: sha256Hex('x') }, 'root-in-ledger'],
		['another place', { inclusion: { ...place.inclusion, index: 0 } }, 'leaf-in-batch'],
		['a proof cut short', { inclusion: { ...place.inclusion, path: place.inclusion.path.slice(1) } }, 'leaf-in-batch']
	])('is not recorded by a proof with %s', (_, bent, name) => {
		const other = { ...place, ...bent };
		if (JSON.stringify(other) === JSON.stringify(place)) other.inclusion = { ...place.inclusion, index: 1 };
		const verdict = checkReceipt(receipt, { kept: true, place: other }, record);
		expect(verdict.state).toBe('false');
		expect(failed(verdict)).toContain(name);
	});

	it('is worth nothing when it was signed by a key the ledger does not name, or not signed', () => {
		const stranger = signReceipt(aSigner(), 'c', leaf);
		expect(failed(checkReceipt(stranger, { kept: true, place }, record))).toEqual(['receipt-key']);
		const forged = { ...stranger, key: signer.publicKey };
		expect(failed(checkReceipt(forged, { kept: true, place }, record))).toEqual(['receipt-signature']);
	});

	it('was left out when every batch of the ledger is there and none holds its leaf', () => {
		const missing = sha256Hex('left out');
		const published = [{ batch: 1, ...batch }];
		expect(isLeftOut(missing, published, record)).toBe(true);
		expect(isLeftOut(leaf, published, record)).toBe(false);
		expect(isLeftOut(missing, [], record)).toBe(false);
		expect(isLeftOut(missing, [{ batch: 1, ...batchOf(leaves.slice(1)) }], record)).toBe(false);
	});
});
