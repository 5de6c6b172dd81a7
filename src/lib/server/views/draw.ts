import type { Kysely } from 'kysely';
import type { CycleId, Instant } from '#domain/basics';
import { designHash, type Beacon, type Source, type Ticket } from '#domain/draw';
import type { Entry } from '#domain/ledger';
import { stratumHead, type RaterGroup, type Scheme, type Text } from '#domain/scheme';
import type { PortalDatabase } from '../db/tables.ts';
import { listDraws, type Draw } from '../stores/draws.ts';
import { listEntries } from '../stores/ledger.ts';
import { groupOf, standingOf } from '../stores/standing.ts';

/** A stratum by the name of its unit or cohort, if its code begins with one, and the rest of its code. */
export type StratumName = { readonly code: string; readonly head: Text | null; readonly rest: readonly string[] };

export type StratumLine = StratumName & {
	readonly population: number;
	readonly sample: number;
	/** Drawn tickets, lowest first; only commitments, never people. */
	readonly drawn: readonly Ticket[];
	readonly cutoff: string | null;
};

/** What was fixed and made public before any chance: digests as the ledger records them. */
export type Commitment = {
	readonly frameHash: string;
	readonly merkleRoot: string | null;
	readonly members: number;
	readonly designHash: string;
	readonly committedAt: Instant;
	/** The ledger's entry of it. */
	readonly entry: number | null;
	readonly beacon: Beacon;
};

/** What the draw itself added. */
export type Outcome = {
	readonly drawnAt: Instant;
	readonly sources: readonly Source[];
	readonly transcript: string;
	readonly seed: string;
	/** The ledger's entry of it. */
	readonly entry: number | null;
};

/** A group's draw, as far as it has gone. */
export type DrawView = {
	readonly cycle: string;
	readonly year: number;
	readonly demo: boolean;
	readonly place: Text;
	readonly group: Pick<RaterGroup, 'code' | 'name'>;
	readonly commitment: Commitment | null;
	readonly strata: readonly StratumLine[];
	readonly outcome: Outcome | null;
};

/** The draw of a group; null when there is no such year or group. */
export async function drawView(db: Kysely<PortalDatabase>, id: CycleId, code: string): Promise<DrawView | null> {
	const standing = await standingOf(db, id);
	const group = standing && groupOf(standing.scheme, code);
	if (!group) return null;
	const { cycle, scheme } = standing;
	const draw = await findDrawOf(db, id, code);
	const recorded = draw ? await recordedDraw(db, id, code) : [];
	return {
		cycle: id,
		year: cycle.year,
		demo: cycle.demo,
		place: scheme.jurisdiction.name,
		group: { code, name: group.name },
		commitment: draw ? commitmentOf(draw, find(recorded, 'draw-committed')) : null,
		strata: draw ? strataOf(scheme, draw) : [],
		outcome: draw ? outcomeOf(draw, find(recorded, 'draw-made')) : null
	};
}

/** The draw of a group once it is committed, or null. */
export const findDrawOf = async (db: Kysely<PortalDatabase>, id: CycleId, group: string): Promise<Draw | null> =>
	(await listDraws(db, id)).find((draw) => draw.group === group) ?? null;

/** A stratum's code in words, as far as the scheme has words for it. */
export function stratumName(scheme: Scheme, code: string): StratumName {
	const first = stratumHead(code);
	const named = [...scheme.units, ...scheme.cohorts].find((each) => each.code === first);
	const parts = code.split('.');
	return { code, head: named?.name ?? null, rest: named ? parts.slice(1) : parts };
}

async function recordedDraw(db: Kysely<PortalDatabase>, cycle: CycleId, group: string): Promise<Entry[]> {
	const all = await listEntries(db);
	return all.filter((entry) => entry.cycle === cycle && factOf(entry, 'group') === group);
}

const find = (entries: readonly Entry[], kind: Entry['kind']) => entries.findLast((entry) => entry.kind === kind);

/** A fact of an entry that is a text, or null. */
function factOf({ facts }: Entry, name: string): string | null {
	const value =
		facts !== null && typeof facts === 'object' ? Object.entries(facts).find(([key]) => key === name) : null;
	return typeof value?.[1] === 'string' ? value[1] : null;
}

function commitmentOf({ design, committedAt }: Draw, entry: Entry | undefined): Commitment {
	return {
		frameHash: design.frame,
		merkleRoot: entry ? factOf(entry, 'merkleRoot') : null,
		members: design.strata.reduce((sum, { N }) => sum + N, 0),
		designHash: designHash(design),
		committedAt,
		entry: entry?.seq ?? null,
		beacon: design.beacon
	};
}

function outcomeOf({ made }: Draw, entry: Entry | undefined): Outcome | null {
	if (!made) return null;
	const { sources, transcript, seed } = made.manifest;
	return { drawnAt: made.drawnAt, sources, transcript, seed, entry: entry?.seq ?? null };
}

const strataOf = (scheme: Scheme, { design, made }: Draw): StratumLine[] =>
	design.strata.map(({ stratum, N, n }, at) => {
		const drawn = made?.manifest.strata[at];
		return {
			...stratumName(scheme, stratum),
			population: N,
			sample: n,
			drawn: drawn?.selected ?? [],
			cutoff: drawn?.cutoff ?? null
		};
	});
