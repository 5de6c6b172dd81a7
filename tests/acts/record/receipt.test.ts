import { expect, test } from 'vitest';
import { checkReceipt, readReceipt, writeReceipt } from '#domain/ballot';
import { required } from '#domain/basics';
import { recordOf } from '#domain/ledger';
import { batchClosed } from '#lib/server/acts/record/batch.ts';
import { traceReceipt } from '#lib/server/acts/record/receipt.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { onEveryEngine } from '../../builders/engines.ts';
import { aRatedYear } from '../../builders/open-year.ts';
import { advance, aYear, done, type Year } from '../../builders/year.ts';

async function judge(year: Year, text: string) {
	const trace = done(await traceReceipt(year.world, text));
	const given = readReceipt(text);
	const signed = required(given.ok ? given.value : trace.signed, 'a signed receipt');
	return checkReceipt(signed, trace, recordOf(await listEntries(year.world.portal), signed.cycle)).state;
}

onEveryEngine((engine) => {
	test('every receipt is genuine from the start and proven once its batch is made', async () => {
		const { year, receipts } = await aRatedYear(engine);
		const [first = ''] = receipts;
		expect(await judge(year, first)).toBe('waiting');
		await advance(year, 'rating_closed');
		await batchClosed(year.world);
		for (const receipt of receipts) expect(await judge(year, receipt)).toBe('recorded');
		const { signed } = done(await traceReceipt(year.world, first));
		expect(await judge(year, writeReceipt(required(signed, 'receipt')))).toBe('recorded');
	});

	test('who holds a signed receipt can prove that a ballot was taken out of the box', async () => {
		const {
			year,
			receipts: [first = '']
		} = await aRatedYear(engine);
		const line = writeReceipt(required(done(await traceReceipt(year.world, first)).signed, 'receipt'));
		await year.world.box.deleteFrom('ballot').where('receipt', '=', first).execute();
		await advance(year, 'rating_closed');
		await batchClosed(year.world);
		expect(await judge(year, line)).toBe('missing');
	});
});

test('a receipt that is none is refused', async () => {
	const year = await aYear();
	expect(await traceReceipt(year.world, '9G5X')).toMatchObject({ ok: false, error: { code: 'receipt-incomplete' } });
	expect(await traceReceipt(year.world, 'x'.repeat(9000))).toMatchObject({ ok: false });
});
