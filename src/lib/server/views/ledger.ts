import type { Kysely } from 'kysely';
import { cycleId, type Json } from '#domain/basics';
import { PHASES, type Phase } from '#domain/cycle';
import { brokenAt, hashOf, type Entry, type Head, type LedgerKind } from '#domain/ledger';
import type { Scheme, Text } from '#domain/scheme';
import type { PortalDatabase } from '../db/tables.ts';
import { headOf, listEntries } from '../stores/ledger.ts';
import { standingOf } from '../stores/standing.ts';

/** A digest with the name of what it is of: a fact's key, or a unit. */
export type NamedDigest = { readonly fact: string; readonly unit: Text | null; readonly digest: string };

/** An entry of the public record with the names its codes stand for. */
export type LedgerLine = {
	readonly seq: number;
	readonly day: string;
	readonly kind: LedgerKind;
	readonly role: string;
	readonly hash: string;
	readonly year: number | null;
	readonly group: Text | null;
	/** The phase that was entered, if the entry tells of one. */
	readonly phase: Phase | null;
	/** Counts and codes, by their keys. */
	readonly facts: Readonly<Record<string, string | number>>;
	readonly digests: readonly NamedDigest[];
};

export type LedgerView = {
	readonly head: Head;
	/** The first entry that does not follow the one before it; null when the chain is whole. */
	readonly broken: number | null;
	readonly lines: readonly LedgerLine[];
	/** Where the next older page begins; null on the oldest. */
	readonly older: number | null;
	readonly demo: boolean;
};

const PAGE = 100;
const DIGEST = /^[0-9a-f]{64}$/;

/** A page of the record, newest first: the entries before `before`, or the latest. The whole chain is checked anew. */
export async function ledgerView(db: Kysely<PortalDatabase>, before: number | null): Promise<LedgerView> {
	const [entries, head] = [await listEntries(db), await headOf(db)];
	const until = before === null ? entries : entries.filter(({ seq }) => seq < before);
	const shown = until.slice(-PAGE);
	const years = await yearsOf(db, shown);
	return {
		head,
		broken: brokenAt(entries) ?? cutShort(entries, head),
		lines: shown.map((entry) => lineOf(entry, years.get(entry.cycle))).reverse(),
		older: until.length > PAGE ? (shown[0]?.seq ?? null) : null,
		demo: [...years.values()].some(({ demo }) => demo)
	};
}

/** The last entry, when it is not what the head of the chain names. */
function cutShort(entries: readonly Entry[], head: Head): number | null {
	const last = entries.at(-1);
	return last && hashOf(last) !== head.hash ? last.seq : null;
}

type YearNames = { readonly year: number; readonly demo: boolean; readonly scheme: Scheme };

async function yearsOf(db: Kysely<PortalDatabase>, entries: readonly Entry[]): Promise<Map<string, YearNames>> {
	const years = new Map<string, YearNames>();
	for (const cycle of new Set(entries.map((entry) => entry.cycle))) {
		const standing = await standingOf(db, cycleId(cycle));
		if (standing) years.set(cycle, { ...standing.cycle, scheme: standing.scheme });
	}
	return years;
}

function lineOf(entry: Entry, names: YearNames | undefined): LedgerLine {
	const { seq, day, kind, role } = entry;
	const facts = leavesOf(entry.facts);
	const digests = facts.filter(([, value]) => DIGEST.test(String(value)));
	const plain = Object.fromEntries(facts.filter(([, value]) => !DIGEST.test(String(value))));
	return {
		seq,
		day,
		kind,
		role,
		hash: hashOf(entry),
		year: names?.year ?? null,
		group: nameIn(names?.scheme.groups, plain['group']),
		phase: PHASES.find((phase) => phase === plain['phase']) ?? null,
		facts: plain,
		digests: digests.map(([fact, digest]) => ({
			fact,
			unit: nameIn(names?.scheme.units, fact),
			digest: String(digest)
		}))
	};
}

type Named = { readonly code: string; readonly name: Text };

const nameIn = (list: readonly Named[] | undefined, code: unknown): Text | null =>
	list?.find((each) => each.code === code)?.name ?? null;

/** The texts and numbers of an entry's facts by their keys, those of a nested record by its own. */
function leavesOf(facts: Json): [string, string | number][] {
	if (facts === null || typeof facts !== 'object') return [];
	return Object.entries(facts).flatMap(([key, value]): [string, string | number][] =>
		typeof value === 'string' || typeof value === 'number' ? [[key, value]] : leavesOf(value ?? null)
	);
}
