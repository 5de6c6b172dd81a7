import { expect, test } from 'vitest';
import { readReceipt, signReceipt, writeReceipt } from '#domain/ballot';
import { required, sha256Hex } from '#domain/basics';
import { auditLedger } from '#domain/ledger';
import { movePhase } from '#lib/server/acts/cycle.ts';
import { answerComplaint, lodgeComplaint } from '#lib/server/acts/record/complaint.ts';
import { signedHead, traceReceipt } from '#lib/server/acts/record/receipt.ts';
import { computeResults } from '#lib/server/acts/results/index.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { complaintsView } from '#lib/server/views/voice/complaints.ts';
import { onEveryEngine, type Engine } from '../../builders/engines.ts';
import { aSigner, ledgerText } from '../../builders/ledger.ts';
import { aRatedYear } from '../../builders/open-year.ts';
import { advance, done, type Year } from '../../builders/year.ts';

/** A rated year in which the ballot of the first receipt was taken out of the box; the receipts as signed lines. */
async function aRobbedYear(engine?: Engine) {
	const {
		year,
		receipts: [first = '', second = '']
	} = await aRatedYear(engine);
	const lineOf = async (receipt: string) =>
		writeReceipt(required(done(await traceReceipt(year.world, receipt)).signed, 'receipt'));
	const [lost, kept] = [await lineOf(first), await lineOf(second)];
	await year.world.box.deleteFrom('ballot').where('receipt', '=', first).execute();
	return { year, lost, kept, leaf: required(leafOf(lost), 'leaf') };
}

function leafOf(line: string): string | null {
	const read = readReceipt(line);
	return read.ok ? read.value.leaf : null;
}

const counts = async ({ world, cycle }: Year) => (await complaintsView(world.portal, cycle))?.counts;
const refusal = (code: string) => ({ ok: false, error: { code } });

onEveryEngine((engine) => {
	test('a receipt whose ballot is gone becomes a public complaint that holds the results back until it is answered', async () => {
		const { year, lost, leaf } = await aRobbedYear(engine);
		await advance(year, 'rating_closed');
		expect(await lodgeComplaint(year.world, lost)).toEqual({ ok: true, value: year.cycle });
		await advance(year, 'computing');
		done(await computeResults(year.as('clerk')));
		expect(await movePhase(year.as('clerk'), 'provisional')).toEqual({
			ok: false,
			error: { code: 'gate-closed', conditions: [{ code: 'complaints-unanswered', complaints: 1 }] }
		});
		done(await answerComplaint(year.as('auditor'), leaf, { finding: 'removed', text: 'The box was opened.' }));
		expect(await counts(year)).toEqual({ lodged: 1, unanswered: 0, lost: 1 });
		done(await movePhase(year.as('clerk'), 'provisional'));
		const entries = await listEntries(year.world.portal);
		expect(auditLedger(ledgerText(entries), await signedHead(year.world)).passed).toBe(true);
	});

	test('the same receipt is one complaint, however often and however fast it comes', async () => {
		const { year, lost } = await aRobbedYear(engine);
		await advance(year, 'rating_closed');
		await Promise.all([lodgeComplaint(year.world, lost), lodgeComplaint(year.world, lost)]);
		expect(await lodgeComplaint(year.world, lost)).toMatchObject(refusal('complaint-lodged-already'));
		expect(await counts(year)).toEqual({ lodged: 1, unanswered: 1, lost: 1 });
	});
});

test('nothing but a genuine receipt of a lost ballot changes anything', async () => {
	const { year, lost, kept } = await aRobbedYear();
	const { world, cycle } = year;
	expect(await lodgeComplaint(world, lost)).toMatchObject(refusal('complaint-too-early'));
	await advance(year, 'rating_closed');
	const foreign = writeReceipt(signReceipt(aSigner(), cycle, sha256Hex('x')));
	const forged = lost.replace(/ [0-9a-f]{64} /, ` ${sha256Hex('x')} `);
	const elsewhere = writeReceipt(signReceipt(world.signer, 'nowhere-2010', sha256Hex('x')));
	const before = (await listEntries(world.portal)).filter(({ kind }) => kind !== 'ballots-batched').length;
	for (const [text, code] of [
		[kept, 'complaint-recorded'],
		[foreign, 'complaint-foreign'],
		[forged, 'complaint-forged'],
		[elsewhere, 'complaint-too-early'],
		['9G5X-0AKT-AAAA-AAAA', 'receipt-file-malformed'],
		['x'.repeat(9000), 'receipt-file-malformed']
	] as const)
		expect(await lodgeComplaint(world, text)).toMatchObject(refusal(code));
	const after = (await listEntries(world.portal)).filter(({ kind }) => kind !== 'ballots-batched').length;
	expect(after).toBe(before);
});

test('ballots that wait for their last batch are put into it before anybody is believed to have lost one', async () => {
	const { year, kept } = await aRobbedYear();
	await advance(year, 'rating_closed');
	expect(await lodgeComplaint(year.world, kept)).toMatchObject(refusal('complaint-recorded'));
});

test('a complaint is answered once, by what the record shows', async () => {
	const { year, lost, leaf } = await aRobbedYear();
	const answer = (finding: string, which = leaf) =>
		answerComplaint(year.as('auditor'), which, { finding, text: 'Looked into.' });
	await advance(year, 'rating_closed');
	expect(await answer('removed')).toMatchObject(refusal('complaint-unknown'));
	done(await lodgeComplaint(year.world, lost));
	expect(await answer('entered')).toMatchObject(refusal('finding-contradicts'));
	expect(await counts(year)).toMatchObject({ unanswered: 1 });
	done(await answer('unexplained'));
	expect(await answer('removed')).toMatchObject(refusal('complaint-answered-already'));
});

test('a complaint may still come after the count, holds results back and says nothing of any answer', async () => {
	const { year, lost } = await aRobbedYear();
	await advance(year, 'computing');
	done(await computeResults(year.as('clerk')));
	done(await lodgeComplaint(year.world, lost));
	expect(await movePhase(year.as('clerk'), 'provisional')).toMatchObject(refusal('gate-closed'));
	expect(JSON.stringify(await listEntries(year.world.portal))).not.toContain('"answers"');
});
