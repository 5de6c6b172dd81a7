import { canonicalJson, cycleId, type Json } from '#domain/basics';
import { auditLedger, firstEntries } from '#domain/ledger';
import { signedHead } from '#lib/server/acts/record/receipt.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { checkableSpots, spotFile } from '#lib/server/views/spot/public.ts';
import { reportOf } from './check.ts';
import type { PageServerLoad } from './$types';

/** The server's own check, for who has no JavaScript; the browser makes its own and believes none of it. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { world } = locals;
	const spots = await checkableSpots(world.portalReader);
	const chosen = spots.find(({ address }) => address === url.searchParams.get('spot'));
	if (!chosen) return { spots, chosen: null, report: null };
	const [cycle = '', number = ''] = chosen.address.split('/');
	const found = await spotFile(world.portalReader, cycleId(cycle), Number(number));
	const entries = await listEntries(world.portalReader);
	const head = await signedHead(world);
	const text = entries.map((entry) => `${canonicalJson(entry)}\n`).join('');
	const ledger = { passed: auditLedger(firstEntries(text, head.seq), head).passed, entries };
	const report = found && reportOf(JSON.parse(found.text) as Json, ledger);
	return { spots, chosen: chosen.address, report };
};
