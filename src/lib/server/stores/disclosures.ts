import type { Kysely, Transaction } from 'kysely';
import { chinaDay, type CycleId, type Instant } from '#domain/basics';
import { contentHash, parseDisclosure, type Disclosure } from '#domain/disclosure';
import {
	disclosuresTold,
	isDisclosureAsTold,
	unitsUnlikeTold,
	type DisclosureRecord,
	type Entry,
	type KeptDisclosure
} from '#domain/ledger';
import type { DisclosureTable, PortalDatabase } from '../db/tables.ts';
import { chainNow } from './until-next-act.ts';

/** What is written before it is published. */
export type Draft = { readonly unit: string; readonly document: Disclosure; readonly contentHash: string };

/** One version of a unit's disclosure; a draft while `publishedAt` is null. `document` is null for a text bent by hand. */
export type StoredDisclosure = Omit<Draft, 'document'> & {
	readonly document: Disclosure | null;
	readonly version: number;
	readonly publishedAt: Instant | null;
};

const toDisclosure = (row: DisclosureTable): StoredDisclosure => ({
	unit: row.unit,
	version: row.version,
	document: readDocument(row.document),
	contentHash: row.content_hash,
	publishedAt: row.published_at
});

function readDocument(text: string): Disclosure | null {
	try {
		return parseDisclosure(JSON.parse(text));
	} catch {
		return null;
	}
}

/** Writes a unit's draft over the one it had; after a publication the draft is the next version. Versions count from 1. */
export async function putDraft(trx: Transaction<PortalDatabase>, cycle: CycleId, draft: Draft): Promise<void> {
	await trx
		.deleteFrom('disclosure')
		.where('cycle_id', '=', cycle)
		.where('unit', '=', draft.unit)
		.where('published_at', 'is', null)
		.execute();
	const last = await trx
		.selectFrom('disclosure')
		.select((eb) => eb.fn.max('version').as('version'))
		.where('cycle_id', '=', cycle)
		.where('unit', '=', draft.unit)
		.executeTakeFirst();
	await trx
		.insertInto('disclosure')
		.values({
			cycle_id: cycle,
			unit: draft.unit,
			version: (last?.version ?? 0) + 1,
			document: JSON.stringify(draft.document),
			content_hash: draft.contentHash,
			published_at: null
		})
		.execute();
}

/** The drafts of a cycle, by unit. */
export function listDrafts(db: Kysely<PortalDatabase>, cycle: CycleId): Promise<StoredDisclosure[]> {
	return listWhere(db, cycle, 'is');
}

/** Publishes every draft of a cycle; how many there were. From now on the engine refuses to change them. */
export async function publishAll(trx: Transaction<PortalDatabase>, cycle: CycleId, at: Instant): Promise<number> {
	const done = await trx
		.updateTable('disclosure')
		.set({ published_at: at })
		.where('cycle_id', '=', cycle)
		.where('published_at', 'is', null)
		.executeTakeFirst();
	return Number(done.numUpdatedRows);
}

/** Every published version of a cycle, by unit, the newest of each first. */
export function listPublished(db: Kysely<PortalDatabase>, cycle: CycleId): Promise<StoredDisclosure[]> {
	return listWhere(db, cycle, 'is not');
}

/** Every disclosure of a cycle, drafts and published ones. */
export const listDisclosures = async (db: Kysely<PortalDatabase>, cycle: CycleId): Promise<StoredDisclosure[]> => [
	...(await listDrafts(db, cycle)),
	...(await listPublished(db, cycle))
];

/** The version in force of one unit, or null when it has published nothing. */
export async function findPublished(
	db: Kysely<PortalDatabase>,
	cycle: CycleId,
	unit: string
): Promise<StoredDisclosure | null> {
	const row = await db
		.selectFrom('disclosure')
		.selectAll()
		.where('cycle_id', '=', cycle)
		.where('unit', '=', unit)
		.where('published_at', 'is not', null)
		.orderBy('version', 'desc')
		.executeTakeFirst();
	return row ? toDisclosure(row) : null;
}

/** What of a disclosure is held against the ledger. */
function keptOf({ unit, document, contentHash: written, publishedAt }: StoredDisclosure): KeptDisclosure {
	const digest = document?.unit === unit ? contentHash(document) : null;
	return {
		unit,
		digest: digest === written ? digest : null,
		day: publishedAt === null ? null : chinaDay(publishedAt)
	};
}

/** Whether a disclosure is the one that the ledger tells of. */
export const isAsTold = (stored: StoredDisclosure, told: DisclosureRecord): boolean =>
	isDisclosureAsTold(keptOf(stored), told);

/** The units whose disclosure is not the one that the ledger tells of. */
export async function alteredDisclosures(
	db: Kysely<PortalDatabase>,
	cycle: CycleId,
	ledger: readonly Entry[]
): Promise<string[]> {
	const stored = await listDisclosures(db, cycle);
	return unitsUnlikeTold(stored.map(keptOf), disclosuresTold(ledger, cycle));
}

/** So long a comparison holds, in milliseconds: who bends a text by hand leaves no entry that would end it. */
const FRESH = 10_000;

type Comparison = { readonly at: Instant; readonly units: Promise<readonly string[]> };

const compared = new WeakMap<Kysely<PortalDatabase>, Map<CycleId, Comparison>>();

/** The same as it was found some seconds ago at most, for what is asked with every ballot; once for all who ask meanwhile. */
export function alteredOfLate(db: Kysely<PortalDatabase>, cycle: CycleId, now: Instant): Promise<readonly string[]> {
	const here = compared.get(db) ?? new Map<CycleId, Comparison>();
	compared.set(db, here);
	const known = here.get(cycle);
	if (known && Math.abs(now - known.at) < FRESH) return known.units;
	const units = chainNow(db, '').then((ledger) => alteredDisclosures(db, cycle, ledger));
	here.set(cycle, { at: now, units });
	units.catch(() => here.delete(cycle));
	return units;
}

async function listWhere(
	db: Kysely<PortalDatabase>,
	cycle: CycleId,
	unpublished: 'is' | 'is not'
): Promise<StoredDisclosure[]> {
	const rows = await db
		.selectFrom('disclosure')
		.selectAll()
		.where('cycle_id', '=', cycle)
		.where('published_at', unpublished, null)
		.orderBy('unit')
		.orderBy('version', 'desc')
		.execute();
	return rows.map(toDisclosure);
}
