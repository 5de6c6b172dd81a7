import type { Kysely } from 'kysely';
import { required, type CycleId, type Instant } from '#domain/basics';
import {
	designHash,
	expectedSample,
	hasUnits,
	isTwoStage,
	type DrawDesign,
	type Source,
	type Ticket,
	type TwoStageDesign,
	type UnitSelection
} from '#domain/draw';
import { factOf as numberOrText, type Entry } from '#domain/ledger';
import { stratumParts, type RaterGroup, type Scheme, type StratumParts, type Text } from '#domain/scheme';
import type { PortalDatabase } from '../db/tables.ts';
import { listAttempts } from '../stores/sample/ceremonies.ts';
import { findDraw, findDrawAttempt, type Draw } from '../stores/sample/draws.ts';
import { listEntries } from '../stores/ledger.ts';
import { groupOf, standingOf } from '../stores/standing.ts';
import { attemptLine, ceremonyView, type AttemptLine, type CeremonyView } from './ceremony.ts';

/** A stratum by the name of its unit or cohort, if its code begins with one, and the rest of its code. */
export type StratumName = StratumParts & { readonly code: string };

export type StratumLine = StratumName & {
	readonly population: number;
	readonly sample: number;
	/** Drawn tickets, lowest first; only commitments, never people. */
	readonly drawn: readonly Ticket[];
	readonly cutoff: string | null;
	/** The chance of each of its people to be drawn; null in two stages, where it is that of their unit. */
	readonly probability: number | null;
	/** Of a draw in two stages: how many units are drawn of how many, and those that were. */
	readonly stages: {
		readonly units: number;
		readonly listed: number;
		readonly take: number;
		readonly drawn: readonly DrawnUnit[];
	} | null;
};

/** A drawn unit as it is shown. */
export type DrawnUnit = Pick<UnitSelection, 'unit' | 'size' | 'take' | 'certain' | 'probability' | 'cutoff'>;

/** What was fixed and made public before any chance: digests as the ledger records them. */
export type Commitment = {
	readonly frameHash: string;
	readonly merkleRoot: string | null;
	readonly members: number;
	readonly designHash: string;
	readonly committedAt: Instant;
	/** The ledger's entry of it. */
	readonly entry: number | null;
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

/** One attempt at a group's draw, as far as it has gone. */
export type DrawView = {
	readonly cycle: string;
	readonly year: number;
	readonly demo: boolean;
	readonly place: Text;
	readonly group: Pick<RaterGroup, 'code' | 'name'>;
	/** The attempt that is shown; null before any was prepared. */
	readonly shown: AttemptLine | null;
	/** How far it is; null when that cannot be read. */
	readonly ceremony: CeremonyView | null;
	/** Whether its record was altered, so that no more can be shown than is given here. */
	readonly altered: boolean;
	/** All attempts of all waves, the first first. */
	readonly attempts: readonly AttemptLine[];
	readonly commitment: Commitment | null;
	readonly strata: readonly StratumLine[];
	readonly outcome: Outcome | null;
};

/** Which attempt of which group's draw: the last one of the wave, the first unless named, or the one with a number. */
export type DrawPlace = {
	readonly cycle: CycleId;
	readonly group: string;
	readonly wave?: number;
	readonly attempt: number | null;
};

/** A group's draw at a moment; null when there is no such year, group or attempt. */
export async function drawView(
	db: Kysely<PortalDatabase>,
	{ cycle: id, group: code, wave = 1, attempt: asked }: DrawPlace,
	now: Instant
): Promise<DrawView | null> {
	const standing = await standingOf(db, id);
	const group = standing && groupOf(standing.scheme, code);
	if (!group) return null;
	const { cycle, scheme } = standing;
	const attempts = await listAttempts(db, id, code);
	const shown = attempts.findLast((each) => (asked === null ? each.wave === wave : each.attempt === asked));
	if (!shown && (asked !== null || wave > 1)) return null;
	const draw = shown ? await findDrawAttempt(db, id, code, shown.attempt) : null;
	const recorded = draw ? await recordedDraw(db, draw) : [];
	return {
		cycle: id,
		year: cycle.year,
		demo: cycle.demo,
		place: scheme.jurisdiction.name,
		group: { code, name: group.name },
		shown: shown ? attemptLine(shown, now) : null,
		ceremony: shown?.design ? ceremonyView(shown, now) : null,
		altered: shown !== undefined && (shown.design === null || (shown.committedAt !== null && !draw)),
		attempts: attempts.map((each) => attemptLine(each, now)),
		commitment: draw ? commitmentOf(draw, find(recorded, 'draw-committed')) : null,
		strata: draw ? strataOf(scheme, draw) : [],
		outcome: draw ? outcomeOf(draw, find(recorded, 'draw-made')) : null
	};
}

/** The draw of a group that stands once it is committed, or the attempt that is asked for, also a void one; or null. */
export const findDrawOf = (
	db: Kysely<PortalDatabase>,
	{ cycle, group, wave, attempt }: DrawPlace
): Promise<Draw | null> =>
	attempt === null ? findDraw(db, cycle, group, wave) : findDrawAttempt(db, cycle, group, attempt);

/** A stratum's code in words, as far as the scheme has words for it. */
export function stratumName(scheme: Scheme, code: string): StratumName {
	const named = [...scheme.units, ...scheme.cohorts];
	return { code, ...stratumParts(code, (head) => named.find((each) => each.code === head)?.name) };
}

async function recordedDraw(db: Kysely<PortalDatabase>, { cycle, group, design }: Draw): Promise<Entry[]> {
	const digest = designHash(design);
	const all = await listEntries(db);
	return all.filter(
		(entry) => entry.cycle === cycle && factOf(entry, 'group') === group && factOf(entry, 'designHash') === digest
	);
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
		members: numberIn(entry, 'members') ?? design.strata.reduce((sum, { N }) => sum + N, 0),
		designHash: designHash(design),
		committedAt,
		entry: entry?.seq ?? null
	};
}

/** A number of an entry: a later wave's design counts only those the earlier ones left. */
function numberIn(entry: Entry | undefined, name: string): number | null {
	const value = entry ? numberOrText(entry, name) : null;
	return typeof value === 'number' ? value : null;
}

function outcomeOf({ made }: Draw, entry: Entry | undefined): Outcome | null {
	if (!made) return null;
	const { sources, transcript, seed } = made.manifest;
	return { drawnAt: made.drawnAt, sources, transcript, seed, entry: entry?.seq ?? null };
}

function strataOf(scheme: Scheme, { design, made }: Draw): StratumLine[] {
	const drawn = made?.manifest.strata;
	return design.strata.map((one, at) => ({
		...stratumName(scheme, one.stratum),
		population: one.N,
		sample: drawn?.[at]?.sample ?? expectedSample(one),
		...(isTwoStage(design) ? unitsOf(design, made, at) : peopleOf(design, made, at))
	}));
}

type Made = Draw['made'];
type Lines = Omit<StratumLine, keyof StratumName | 'population' | 'sample'>;

function peopleOf({ strata }: DrawDesign, made: Made, at: number): Lines {
	const { n, N } = required(strata[at], 'a stratum');
	const drawn = made && !hasUnits(made.manifest) ? made.manifest.strata[at] : undefined;
	return { drawn: drawn?.selected ?? [], cutoff: drawn?.cutoff ?? null, probability: n / N, stages: null };
}

function unitsOf({ strata }: TwoStageDesign, made: Made, at: number): Lines {
	const { units, take, sizes } = required(strata[at], 'a stratum');
	const drawn = made && hasUnits(made.manifest) ? (made.manifest.strata[at]?.units ?? []) : [];
	return {
		drawn: drawn.flatMap(({ selected }) => selected),
		cutoff: null,
		probability: null,
		stages: {
			...{ units, take, listed: Object.keys(sizes).length },
			drawn: drawn.map(({ unit, size, take, certain, probability, cutoff }) => ({
				...{ unit, size, take, certain, probability, cutoff }
			}))
		}
	};
}
