import type { Kysely } from 'kysely';
import { parseToken, tokenHash } from '#domain/ballot';
import { permits } from '#domain/cycle';
import type { PortalDatabase } from '../db/tables.ts';
import { findKiosk, type Kiosk } from '../stores/hall/kiosks.ts';
import { standingOf } from '../stores/standing.ts';

/** Why nobody can rate on a machine: it has no token of ours, was switched off, or the rating of its year is over. */
export type Shut = 'unknown' | 'closed' | 'over';

/** A machine on which people may rate now. */
export type OpenKiosk = Pick<Kiosk, 'number' | 'place'> & { readonly demo: boolean };

/** What a token opens. Looking leaves no trace: nothing is counted and nothing written. */
export async function kioskOf(
	db: Kysely<PortalDatabase>,
	token: string | undefined
): Promise<{ readonly shut: Shut } | { readonly shut: null; readonly kiosk: OpenKiosk }> {
	const parsed = parseToken(token ?? '');
	const kiosk = parsed.ok ? await findKiosk(db, tokenHash(parsed.value)) : null;
	if (!kiosk) return { shut: 'unknown' };
	if (!kiosk.open) return { shut: 'closed' };
	const standing = await standingOf(db, kiosk.cycle);
	if (!standing || !permits(standing.phase, 'rate')) return { shut: 'over' };
	return { shut: null, kiosk: { number: kiosk.number, place: kiosk.place, demo: standing.cycle.demo } };
}
