import type { Kysely } from 'kysely';
import { sha256Hex, type Instant } from '#domain/basics';
import type { PortalDatabase } from '../db/tables.ts';
import { findDrawAttempt } from '../stores/sample/draws.ts';
import { manifestText } from './draw-files.ts';
import { drawView, type DrawPlace } from './draw.ts';

/** What the projector shows: how far the draw is, and in the end how many were drawn and the digest of its record. */
export async function liveView(db: Kysely<PortalDatabase>, place: DrawPlace, now: Instant) {
	const view = await drawView(db, place, now);
	if (!view) return null;
	const { cycle, year, demo, place: where, group, ceremony, altered, strata } = view;
	const draw = ceremony && !altered && (await findDrawAttempt(db, place.cycle, place.group, ceremony.attempt));
	const sum = (of: 'population' | 'sample') => strata.reduce((all, stratum) => all + stratum[of], 0);
	return {
		...{ cycle, year, demo, place: where, group, ceremony, altered, now },
		frameHash: view.commitment?.frameHash ?? null,
		designHash: view.commitment?.designHash ?? null,
		result:
			draw && draw.made
				? { drawn: sum('sample'), population: sum('population'), digest: sha256Hex(manifestText(draw.made)) }
				: null
	};
}
