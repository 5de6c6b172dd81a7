import { fail } from '@sveltejs/kit';
import { checkReceipt, writeReceipt } from '#domain/ballot';
import { recordOf } from '#domain/ledger';
import { traceReceipt } from '#lib/server/acts/record/receipt.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { statusOf } from '#lib/server/status.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import type { Actions } from './$types';

/** The receipt comes in a form and never in an address, so that no log or history keeps it. */
export const actions: Actions = {
	default: async ({ request, locals }) => {
		const typed = textIn(await request.formData(), 'receipt');
		const traced = await traceReceipt(locals.world, typed);
		if (!traced.ok) return fail(statusOf(traced.error), { refusal: traced.error, typed });
		const { receipt, signed } = traced.value;
		if (!signed) return { answer: { receipt, line: null, verdict: null } };
		const record = recordOf(await listEntries(locals.world.portalReader), signed.cycle);
		return { answer: { receipt, line: writeReceipt(signed), verdict: checkReceipt(signed, traced.value, record) } };
	}
};
