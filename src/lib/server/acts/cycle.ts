import type { Transaction } from 'kysely';
import { chinaDay, cycleId, err, ok, type CycleId, type Result } from '#domain/basics';
import { gate, mayFollow, PHASES, type Phase, type UnmetCondition } from '#domain/cycle';
import { checkScheme, parseScheme, schemeHash, type BrokenRule, type SchemeUnreadable } from '#domain/scheme';
import type { Actor, Role } from '../auth/index.ts';
import type { PortalDatabase } from '../db/tables.ts';
import { wipeKeys } from '../stores/credential-keys.ts';
import { enterPhase, findCycle, holdCycle, insertCycle } from '../stores/cycles.ts';
import { publishAll } from '../stores/disclosures.ts';
import { appendEntry } from '../stores/ledger.ts';
import { insertScheme } from '../stores/schemes.ts';
import { standingOf } from '../stores/standing.ts';
import type { World } from '../world.ts';
import { act, type CycleUnknown, type Office } from './act.ts';
import { gatherFacts } from './facts.ts';

export type CreateRefusal =
	| SchemeUnreadable
	| { readonly code: 'scheme-broken'; readonly rules: readonly BrokenRule[] }
	| { readonly code: 'year-bad' }
	| { readonly code: 'cycle-exists'; readonly cycle: string };

export type NewCycle = { readonly year: number; readonly scheme: unknown; readonly demo: boolean };

/** Opens an assessment year on a scheme (parsed JSON), which from now on cannot change for this year (I8). */
export async function createCycle(
	world: World,
	actor: Actor,
	{ year, scheme: json, demo }: NewCycle
): Promise<Result<CycleId, CreateRefusal>> {
	if (!Number.isInteger(year) || year < 2000 || year > 2100) return err({ code: 'year-bad' });
	const parsed = parseScheme(json);
	if (!parsed.ok) return parsed;
	const scheme = parsed.value;
	const rules = checkScheme(scheme);
	if (rules.length > 0) return err({ code: 'scheme-broken', rules });
	const id = cycleId(`${scheme.jurisdiction.code}-${year}`);
	const hash = schemeHash(scheme);
	return act({ world, actor, cycle: id }, 'cycle-created', async (trx) => {
		if (await findCycle(trx, id)) return err({ code: 'cycle-exists', cycle: id });
		await insertScheme(trx, { hash, code: scheme.code, document: JSON.stringify(scheme) });
		const phases = [{ phase: 'setup', enteredAt: world.clock() }];
		await insertCycle(trx, { id, year, schemeHash: hash, demo, phases });
		return ok({ value: id, facts: { year, scheme: scheme.code, schemeHash: hash } });
	});
}

export type PhaseRefusal =
	| CycleUnknown
	| { readonly code: 'phase-not-next'; readonly phase: Phase }
	| { readonly code: 'phase-not-yours'; readonly role: Role }
	| { readonly code: 'gate-closed'; readonly conditions: readonly UnmetCondition[] };

/** Whoever prepares the year moves it along; results become public only by the leading group. */
export const moverOf = (phase: Phase): Role =>
	PHASES.indexOf(phase) >= PHASES.indexOf('results_notice') ? 'leadingGroup' : 'clerk';

/**
 * Moves a cycle to its next phase when that phase's gate is open; entering `disclosure` makes every draft public and final,
 * closing the rating destroys the keys: nobody can make a credential any more. The gate is asked again while no other act
 * can change what it asks about.
 */
export async function movePhase(office: Office, to: Phase): Promise<Result<Phase, PhaseRefusal>> {
	const { world, actor, cycle } = office;
	const standing = await standingOf(world.portal, cycle);
	if (!standing) return err({ code: 'cycle-unknown' });
	if (actor.role !== moverOf(to)) return err({ code: 'phase-not-yours', role: moverOf(to) });
	const conditions = gate(to, await gatherFacts(world, standing));
	if (conditions.length > 0) return err({ code: 'gate-closed', conditions });
	const moved = await act<Phase, PhaseRefusal>(office, 'phase-entered', async (trx) => {
		await holdCycle(trx, cycle, 'update');
		const now = await standingOf(trx, cycle);
		if (!now || !mayFollow(now.phase, to)) return err({ code: 'phase-not-next', phase: standing.phase });
		const still = gate(to, await gatherFacts({ ...world, portal: trx }, now, FOUND));
		if (still.length > 0) return err({ code: 'gate-closed', conditions: still });
		const at = world.clock();
		await enterPhase(trx, cycle, { phase: to, enteredAt: at });
		if (to === 'rating_closed') await endKeys(trx, office);
		const published = to === 'disclosure' ? await publishAll(trx, cycle, at) : 0;
		return ok({ value: to, at, facts: published > 0 ? { phase: to, disclosures: published } : { phase: to } });
	});
	if (moved.ok && to === 'rating_closed') forgetKeys(world, cycle);
	return moved;
}

/** What was found out before nobody else could act: to redo draws and counts takes long. */
const FOUND = { groupsWithUnverifiedDraw: [], resultAltered: false } as const;

/** Wipes the year's keys and says so in the ledger, in the transaction that closes the rating. */
async function endKeys(trx: Transaction<PortalDatabase>, { world, actor, cycle }: Office): Promise<void> {
	const keys = await wipeKeys(trx, cycle);
	const deed = { cycle, role: actor.role, day: chinaDay(world.clock()), facts: { keys } };
	await appendEntry(trx, { kind: 'keys-destroyed', ...deed });
}

/** What wraps the keys goes too, so that no copy of the database has them, and none stays in memory. */
function forgetKeys({ keys, issuer }: World, cycle: CycleId): void {
	keys.destroyWrapping(cycle);
	issuer.forget();
}
