import { canonicalJson } from '#domain/basics';
import { auditLedger, firstEntries } from '#domain/ledger';
import { signedHead } from '#lib/server/acts/record/receipt.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import type { PageServerLoad } from './$types';

/** The server's own audit, for who has no JavaScript; the browser makes its own and believes none of it. */
export const load: PageServerLoad = async ({ locals }) => {
	const head = await signedHead(locals.world);
	const entries = await listEntries(locals.world.portalReader);
	const text = entries.map((entry) => `${canonicalJson(entry)}\n`).join('');
	return { head, audit: auditLedger(firstEntries(text, head.seq), head) };
};
