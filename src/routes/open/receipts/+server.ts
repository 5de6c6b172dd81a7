import { json } from '@sveltejs/kit';
import { traceReceipt } from '#lib/server/acts/record/receipt.ts';
import { readBody } from '#lib/server/files/body.ts';
import { statusOf } from '#lib/server/status.ts';
import type { RequestHandler } from './$types';

const LIMIT = 16 * 1024;

/** The signed receipt and the proof for a receipt, which comes in a body and never in an address that a log would keep. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const body = await readBody(request.body, LIMIT);
	const traced = await traceReceipt(locals.world, body ? new TextDecoder().decode(body) : '');
	const headers = { 'cache-control': 'no-store' };
	return traced.ok ? json(traced.value, { headers }) : json(traced.error, { status: statusOf(traced.error), headers });
};
