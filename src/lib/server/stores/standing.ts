import type { Kysely } from 'kysely';
import { assert, cycleId, required, type CycleId } from '#domain/basics';
import { PHASES, type Phase } from '#domain/cycle';
import { schemeOfCycle } from '#domain/ledger';
import { parseScheme, schemeHash, type RaterGroup, type Scheme } from '#domain/scheme';
import type { PortalDatabase } from '../db/tables.ts';
import { findCycle, type Cycle } from './cycles.ts';
import { entriesOf } from './ledger.ts';
import { findScheme } from './schemes.ts';
import { untilNextAct } from './until-next-act.ts';

/** Where an assessment year stands: its scheme and the phase it is in. */
export type Standing = { readonly cycle: Cycle; readonly scheme: Scheme; readonly phase: Phase };

/** A scheme never changes under its hash, so each is read and checked once. */
const read = new Map<string, Scheme>();

/** The scheme of that hash; one that is unreadable, or another, crashes. */
async function schemeOf(db: Kysely<PortalDatabase>, hash: string): Promise<Scheme> {
	const known = read.get(hash);
	if (known) return known;
	const stored = required(await findScheme(db, hash), `scheme ${hash}`);
	const parsed = parseScheme(stored.document);
	const scheme = required(parsed.ok ? parsed.value : null, `readable scheme ${hash}`);
	assert(schemeHash(scheme) === hash, 'the scheme of its hash');
	read.set(hash, scheme);
	return scheme;
}

/** The hashes of the schemes that years were created with, by portal: an entry of the ledger never changes. */
const created = new WeakMap<Kysely<PortalDatabase>, Map<CycleId, string>>();

/** The scheme a year was created with, as its ledger tells: another one written into its row changes nothing that is read. */
export async function schemeOfYear(
	db: Kysely<PortalDatabase>,
	{ id, schemeHash: written }: Pick<Cycle, 'id' | 'schemeHash'>
): Promise<Scheme> {
	const known = created.get(db) ?? new Map<CycleId, string>();
	created.set(db, known);
	const told = known.get(id) ?? schemeOfCycle(await entriesOf(db, 'cycle-created'), id);
	if (told !== null) known.set(id, told);
	return schemeOf(db, told ?? written);
}

/** The phase a cycle is in: the last it entered. */
export const phaseOf = ({ phases }: Cycle): Phase =>
	required(
		PHASES.find((phase) => phase === phases.at(-1)?.phase),
		'the phase of the cycle'
	);

/** The cycle of that id with its scheme and phase, or null. */
export async function standingOf(db: Kysely<PortalDatabase>, id: CycleId): Promise<Standing | null> {
	const cycle = await findCycle(db, id);
	return cycle && { cycle, scheme: await schemeOfYear(db, cycle), phase: phaseOf(cycle) };
}

/** The same, for whoever reads outside a transaction. */
export const standingNow = untilNextAct((db, id) => standingOf(db, cycleId(id)));

/** The group of that code, or null. */
export const groupOf = (scheme: Scheme, code: string): RaterGroup | null =>
	scheme.groups.find((group) => group.code === code) ?? null;
