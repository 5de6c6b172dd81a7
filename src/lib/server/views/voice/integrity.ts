import type { Kysely } from 'kysely';
import { cycleId, type CycleId } from '#domain/basics';
import { noteHash, signsOf, type GroupIntegrity, type IntegrityNote, type Sign } from '#domain/integrity';
import { computedNote, countComplaints } from '#domain/ledger';
import { unitOf, type Scheme, type Text } from '#domain/scheme';
import type { PortalDatabase } from '../../db/tables.ts';
import { findNote, type StoredNote } from '../../stores/record/notes.ts';
import { listComplaints } from '../../stores/record/complaints.ts';
import { findLatestResult } from '../../stores/results.ts';
import { standingOf } from '../../stores/standing.ts';
import { chainNow, untilNextAct } from '../../stores/until-next-act.ts';
import { stratumName, type StratumName } from '../draw.ts';
import { reportsIn } from './reports.ts';
import { areResultsPublic, hasReached } from '../timeline.ts';

/** A group's part of the note with names: what is conspicuous, and how much was looked at. */
export type GroupSigns = {
	readonly code: string;
	readonly name: Text;
	readonly classes: number;
	readonly screened: number;
	readonly found: readonly { readonly place: StratumName; readonly signs: readonly Sign[] }[];
	readonly extreme: readonly { readonly place: StratumName; readonly unit: Text }[];
	/** Units that could be compared at home and elsewhere, and those that their own favour. */
	readonly compared: number;
	readonly favoured: readonly Text[];
	readonly fingerprint: readonly StratumName[];
	readonly correlation: number | null;
};

/** The note of a year as people read it; `note` is null for results from before there were notes. */
export type IntegrityView = {
	readonly hash: string;
	readonly rules: IntegrityNote['rules'];
	readonly groups: readonly GroupSigns[];
	/** Classes in which something stands out. */
	readonly conspicuous: number;
};

/**
 * The note made with the result in force, once the results are public; null before, for years without one, and when what is
 * kept is not the note that the ledger tells of.
 */
export async function publicNote(db: Kysely<PortalDatabase>, id: CycleId): Promise<StoredNote | null> {
	const standing = await standingOf(db, id);
	return standing && areResultsPublic(standing.phase) ? noteNow(db, id) : null;
}

/** Whether the note of a year is not shown because what is kept is not what the ledger tells of. */
export async function isNoteAltered(db: Kysely<PortalDatabase>, id: CycleId): Promise<boolean> {
	const standing = await standingOf(db, id);
	if (!standing || !areResultsPublic(standing.phase)) return false;
	return computedNote(await chainNow(db, ''), id) !== null && (await noteNow(db, id)) === null;
}

/** The note of a year if it is the one of the ledger, held against it once until the next act, or null. */
const noteNow = untilNextAct(async (db, cycle): Promise<StoredNote | null> => {
	const stored = await latestNote(db, cycleId(cycle));
	const told = computedNote(await chainNow(db, ''), cycle);
	return stored && [stored.noteHash, noteHash(stored.note)].every((hash) => hash === told) ? stored : null;
});

async function latestNote(db: Kysely<PortalDatabase>, id: CycleId): Promise<StoredNote | null> {
	const result = await findLatestResult(db, id);
	const kept = result && (await findNote(db, id, result.version));
	return kept?.note ? { ...kept, note: kept.note } : null;
}

/** The newest note of a year for the office, public or not; null when there is none, or it was altered and cannot be read. */
export async function officeNote(
	db: Kysely<PortalDatabase>,
	id: CycleId,
	scheme: Scheme
): Promise<IntegrityView | null> {
	const stored = await latestNote(db, id);
	return stored && readable(scheme, stored);
}

/** Everything on the public page of a year's integrity; null for no such year, and for a note that is not the one published. */
export async function integrityView(db: Kysely<PortalDatabase>, id: CycleId) {
	const standing = await standingOf(db, id);
	if (!standing || (await isNoteAltered(db, id))) return null;
	const { cycle, scheme } = standing;
	const stored = await publicNote(db, id);
	return {
		cycle: id,
		year: cycle.year,
		demo: cycle.demo,
		place: scheme.jurisdiction.name,
		resultsPublic: areResultsPublic(standing.phase),
		note: stored && readable(scheme, stored),
		complaints: countComplaints(await listComplaints(db, id)),
		reports: hasReached(standing.phase, 'rating_closed') ? await reportsIn(db, standing) : null
	};
}

function readable(scheme: Scheme, { note, noteHash }: StoredNote): IntegrityView {
	const groups = note.groups.map((group) => signsIn(scheme, note, group));
	return {
		hash: noteHash,
		rules: note.rules,
		groups,
		conspicuous: groups.reduce((sum, { found }) => sum + found.length, 0)
	};
}

function signsIn(scheme: Scheme, { rules }: IntegrityNote, group: GroupIntegrity): GroupSigns {
	const named = (code: string): StratumName => stratumName(scheme, code);
	return {
		code: group.group,
		name: scheme.groups.find(({ code }) => code === group.group)?.name ?? { zh: group.group, en: group.group },
		classes: group.classes.length,
		screened: group.classes.filter(({ screened }) => screened).length,
		found: group.classes
			.map((each) => ({ place: named(each.class), signs: signsOf(each, rules) }))
			.filter(({ signs }) => signs.length > 0),
		extreme: group.extreme.flagged.map((each) => ({
			place: named(each.class),
			unit: unitOf(scheme, each.unit).name
		})),
		compared: group.home.length,
		favoured: group.home.filter(({ pHolm }) => pHolm < rules.home).map(({ unit }) => unitOf(scheme, unit).name),
		fingerprint: group.fingerprint.map(named),
		correlation: group.correlation
	};
}
