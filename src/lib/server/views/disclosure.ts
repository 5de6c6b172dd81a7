import type { Kysely } from 'kysely';
import { attainment } from '#domain/annual';
import { addDays, required, type CycleId, type Instant } from '#domain/basics';
import type { DisclosedTarget, Disclosure } from '#domain/disclosure';
import { disclosuresTold, type DisclosureRecord } from '#domain/ledger';
import { unitOf, type Text } from '#domain/scheme';
import type { PortalDatabase } from '../db/tables.ts';
import { findPublished, isAsTold } from '../stores/disclosures.ts';
import { standingOf } from '../stores/standing.ts';
import { chainNow } from '../stores/until-next-act.ts';
import { enteredAt } from './timeline.ts';

/** A target with how far it was reached, 0–1; null without a verified actual or a target that can be divided by. */
export type TargetLine = DisclosedTarget & { readonly attainment: number | null };

/** 实绩公示 of one unit as the public reads it. */
export type DisclosureView = {
	readonly cycle: string;
	readonly year: number;
	readonly demo: boolean;
	readonly place: Text;
	readonly unit: { readonly code: string; readonly name: Text };
	readonly cohort: Text | null;
	readonly disclosure: Omit<Disclosure, 'targets' | 'unit'>;
	readonly targets: readonly TargetLine[];
	readonly version: number;
	readonly contentHash: string;
	/** The notice: since when, for how long at least, and when it ended because rating opened. */
	readonly notice: { readonly from: Instant; readonly until: Instant; readonly frozenAt: Instant | null };
};

const toldNow = async (db: Kysely<PortalDatabase>, id: CycleId): Promise<DisclosureRecord> =>
	disclosuresTold(await chainNow(db, ''), id);

/** Whether a unit has a disclosure that is not shown: it is not, text and day, the one that the ledger tells of, or gone. */
export async function isDisclosureAltered(db: Kysely<PortalDatabase>, id: CycleId, unit: string): Promise<boolean> {
	const stored = await findPublished(db, id, unit);
	const told = await toldNow(db, id);
	return stored ? !isAsTold(stored, told) : told.published !== null && told.digests.has(unit);
}

/**
 * The published disclosure of a unit; null before its publication, for a year or unit that is not there, and when it is not
 * the one that the ledger tells of.
 */
export async function disclosureView(
	db: Kysely<PortalDatabase>,
	id: CycleId,
	unitCode: string
): Promise<DisclosureView | null> {
	const standing = await standingOf(db, id);
	const published = standing && (await findPublished(db, id, unitCode));
	if (!standing || !published?.document || !isAsTold(published, await toldNow(db, id))) return null;
	const { cycle, scheme } = standing;
	const { unit: code, targets, ...disclosure } = published.document;
	const unit = unitOf(scheme, code);
	const from = required(published.publishedAt, 'the moment of publication');
	return {
		cycle: id,
		year: cycle.year,
		demo: cycle.demo,
		place: scheme.jurisdiction.name,
		unit: { code, name: unit.name },
		cohort: scheme.cohorts.find((cohort) => cohort.code === unit.cohort)?.name ?? null,
		disclosure,
		targets: targets.map((target) => ({ ...target, attainment: reached(target) })),
		version: published.version,
		contentHash: published.contentHash,
		notice: {
			from,
			until: addDays(from, scheme.rules.disclosureDays),
			frozenAt: enteredAt(cycle, 'rating_open')
		}
	};
}

function reached({ indicator, direction, target, actual }: DisclosedTarget): number | null {
	const divides = direction === 'binary' || (direction === 'down' ? target >= 0 : target > 0);
	return actual === null || !divides ? null : attainment({ indicator, direction, target, actual, weight: 1 });
}
