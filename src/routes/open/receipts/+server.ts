import { json } from '@sveltejs/kit';
import { traceReceipt } from '#lib/server/acts/record/receipt.ts';
import { statusOf } from '#lib/server/status.ts';
import type { RequestHandler } from './$types';

/** The signed receipt and the proof for a receipt, which comes in a body and never in an address that a log would keep. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const traced = await traceReceipt(locals.world, await request.text());
	const headers = { 'cache-control': 'no-store' };
	return traced.ok ? json(traced.value, { headers }) : json(traced.error, { status: statusOf(traced.error), headers });
};
