import { assess, sheetHash, type Sheet } from '#domain/assessment';
import {
	ballotClass,
	decodeBody,
	isExchanged,
	isUnaltered,
	MOST_REVISIONS,
	parseBallotClass,
	tally,
	type BallotClass,
	type CountedBallot,
	type Tally
} from '#domain/ballot';
import { assert, err, ok, required, utf8, type CycleId, type Result } from '#domain/basics';
import { unionOf, type DrawClass } from '#domain/draw';
import { INTEGRITY_RULES, integrityOf, noteHash, type GroupIntegrity, type IntegrityNote } from '#domain/integrity';
import type { RaterGroup } from '#domain/scheme';
import type { StoredBallot } from '../stores/ballot-row.ts';
import { ballotsOfGroup, countsByClass } from '../stores/ballots.ts';
import { isOwn, isSigned } from '../examiner/thread.ts';
import { keysOfGroup, type StoredKey } from '../stores/credential-keys.ts';
import { listWaves, outOf } from '../stores/sample/draws.ts';
import { countsByStratum } from '../stores/invitations.ts';
import { findNote, insertNote } from '../stores/record/notes.ts';
import { countsByBatch } from '../stores/record/batches.ts';
import { findLatestResult, insertResult, markChecked } from '../stores/results.ts';
import { listScores } from '../stores/scores.ts';
import { standingOf, type Standing } from '../stores/standing.ts';
import type { World } from '../world.ts';
import { batchBeforeCount } from './record/batch.ts';
import { lostBallots } from './record/whole.ts';
import { act, during, standingFor, type CycleUnknown, type Office, type WrongPhase } from './act.ts';
import { makeAtOnce } from './at-once.ts';
import { questionnaireHashOf } from './blind/open-ballot.ts';

/** Why the ballots are not counted: the box does not agree with the receipts given, with the ledger or with the roll. */
export type CountRefusal =
	| { readonly code: 'ballots-lost'; readonly ballots: number }
	| { readonly code: 'ballots-altered'; readonly group: string; readonly ballots: number }
	| { readonly code: 'ballots-exceed-exchanged'; readonly group: string; readonly stratum: string };

/** Computes the results of a closed year from its ballots and keeps them as the next version. Gives the sheet's digest. */
export async function computeResults(
	office: Office
): Promise<Result<string, CycleUnknown | WrongPhase | CountRefusal>> {
	const { world, actor, cycle } = office;
	const standing = await standingFor(world.portal, cycle, 'compute');
	if (!standing.ok) return standing;
	await batchBeforeCount(world, cycle);
	const counted = await countOf(world, standing.value);
	if (!counted.ok) return counted;
	const { sheet, note } = counted.value;
	const turnout = await turnoutOf(world, standing.value);
	const [digest, integrity] = [sheetHash(sheet), noteHash(note)];
	return act(
		office,
		'result-computed',
		during('compute', office, async (trx) => {
			const version = ((await findLatestResult(trx, cycle))?.version ?? 0) + 1;
			const made = { version, sheetHash: digest, computedAt: world.clock(), computedBy: actor.id };
			await insertResult(trx, cycle, { ...made, sheet });
			await insertNote(trx, cycle, { version, note, noteHash: integrity });
			return ok({ value: digest, facts: { version, sheet: digest, integrity, ...turnout } });
		})
	);
}

export type CheckRefusal =
	| CycleUnknown
	| CountRefusal
	| { readonly code: 'result-missing' | 'result-checked-by-its-maker' | 'result-checked' }
	| { readonly code: 'result-differs'; readonly expected: string; readonly found: string };

/** A second person recomputes the results from the ballots; they pass only if the very same sheet comes out (G5). */
export async function checkResults(office: Office): Promise<Result<string, CheckRefusal>> {
	const { world, actor, cycle } = office;
	const standing = await standingOf(world.portal, cycle);
	if (!standing) return err({ code: 'cycle-unknown' });
	const result = await findLatestResult(world.portal, cycle);
	if (!result) return err({ code: 'result-missing' });
	if (result.computedBy === actor.id) return err({ code: 'result-checked-by-its-maker' });
	if (result.checkedBy !== null) return err({ code: 'result-checked' });
	const counted = await countOf(world, standing);
	if (!counted.ok) return counted;
	const again = sheetHash(counted.value.sheet);
	if (again !== result.sheetHash) return err({ code: 'result-differs', expected: again, found: result.sheetHash });
	const kept = await findNote(world.portal, cycle, result.version);
	const integrity = noteHash(counted.value.note);
	if (kept && kept.noteHash !== integrity)
		return err({ code: 'result-differs', expected: integrity, found: kept.noteHash });
	return act(office, 'result-checked', async (trx) => {
		const first = await markChecked(trx, cycle, result.version, actor.id);
		if (!first) return err({ code: 'result-checked' });
		return ok({ value: again, facts: { version: result.version, sheet: again, ...(kept && { integrity }) } });
	});
}

/** What the count makes of the ballots: the sheet, and beside it the note on what looks odd, which changes nothing in it. */
type Count = { readonly sheet: Sheet; readonly note: IntegrityNote };
type CountedGroup = { readonly tally: Tally; readonly integrity: GroupIntegrity };

async function countOf(world: World, standing: Standing): Promise<Result<Count, CountRefusal>> {
	const { cycle, scheme } = standing;
	const batches = await countsByBatch(world.box, cycle.id);
	const counts: CountedGroup[] = [];
	const lost = await lostBallots(world, cycle.id);
	for (const group of scheme.groups) {
		const counted = await countGroup(world, standing, group, batches);
		if (!counted.ok) return counted;
		counts.push(counted.value);
	}
	if (lost > 0) return err({ code: 'ballots-lost', ballots: lost });
	const given = await listScores(world.portal, cycle.id);
	const year = { scheme, cycle: cycle.id, schemeHash: cycle.schemeHash };
	const groups = counts.map(({ integrity }) => integrity);
	return ok({
		sheet: assess({ ...year, given, tallies: counts.map(({ tally: counted }) => counted) }),
		note: { v: 1, cycle: cycle.id, schemeHash: cycle.schemeHash, rules: INTEGRITY_RULES, groups }
	});
}

/** Ballots read and verified at the same time: the thread that verifies has work while this one reads on. */
const AT_ONCE = 100;

async function countGroup(
	world: World,
	standing: Standing,
	group: RaterGroup,
	batches: ReadonlyMap<string, readonly number[]>
): Promise<Result<CountedGroup, CountRefusal>> {
	const cycle = standing.cycle.id;
	const { scheme } = standing;
	const classes = unionOf(outOf(await listWaves(world.portal, cycle, group.code)));
	assert(classes.length > 0, 'the group was drawn');
	const keys = await keysOfGroup(world.portal, { cycle, group: group.code });
	const ballots = await makeAtOnce(ballotsOfGroup(world.box, cycle, group.code), AT_ONCE, (kept) =>
		readBallot(standing, keys, kept)
	);
	const altered = ballots.filter(({ unaltered }) => !unaltered).length;
	if (altered > 0) return err({ code: 'ballots-altered', group: group.code, ballots: altered });
	const used = await exchangedByStratum(world, cycle, group.code);
	const over = classes.find(({ code }) => countIn(ballots, code) > (used.get(code) ?? 0));
	if (over) return err({ code: 'ballots-exceed-exchanged', group: group.code, stratum: over.code });
	const sizes = classes.map(sizeOf);
	const classIn = (stratum: string) => batches.get(ballotClass({ cycle, group: group.code, stratum })) ?? [];
	const own = new Map(sizes.map(({ code }) => [code, classIn(code)]));
	return ok({
		tally: tally(scheme, group, sizes, ballots),
		integrity: integrityOf(scheme, group, sizes, ballots, own)
	});
}

/** A class as the count knows it. */
const sizeOf = ({ code, stratum, population, sample, of }: DrawClass) => ({
	...{ code, population, invited: sample },
	...(of && { stage: { stratum, certain: of.certain } })
});

const countIn = (ballots: readonly CountedBallot[], wanted: string): number =>
	ballots.filter(({ stratum }) => stratum === wanted).length;

/** How many ballots were counted and how many codes exchanged in the whole year: public once nobody can rate any more. */
async function turnoutOf(world: World, { cycle, scheme }: Standing) {
	const classes = await countsByClass(world.box, cycle.id);
	let exchanged = 0;
	for (const { code } of scheme.groups)
		for (const count of (await exchangedByStratum(world, cycle.id, code)).values()) exchanged += count;
	return { ballots: classes.reduce((sum, { count }) => sum + count, 0), exchanged };
}

async function exchangedByStratum(world: World, cycle: CycleId, group: string): Promise<Map<string, number>> {
	const counts = await countsByStratum(world.roll, cycle, group);
	const exchanged = new Map<string, number>();
	for (const { stratum, state, count } of counts)
		if (isExchanged(state)) exchanged.set(stratum, (exchanged.get(stratum) ?? 0) + count);
	return exchanged;
}

async function readBallot(
	standing: Standing,
	keys: readonly StoredKey[],
	kept: StoredBallot
): Promise<CountedBallot & { readonly unaltered: boolean }> {
	const parsed = parseBallotClass(kept.ballotClass);
	const named = required(parsed.ok ? parsed.value : null, 'the class of a kept ballot');
	const body = utf8(kept.body);
	const answers = decodeBody(body);
	return {
		stratum: named.stratum,
		answers: answers.ok ? answers.value : {},
		unaltered:
			answers.ok &&
			isUnaltered({ ...kept, classId: ballotClass(named), body }) &&
			(keys.length === 0 || (await isGenuine(standing, keys, named, kept)))
	};
}

/**
 * Signed by its own key as one of the revisions there may be, under a credential of its class' key. Years of before there
 * were keys have neither.
 */
async function isGenuine(
	standing: Standing,
	keys: readonly StoredKey[],
	named: BallotClass,
	kept: StoredBallot
): Promise<boolean> {
	const key = keys.find(({ id, stratum }) => id === kept.key && stratum === named.stratum);
	if (!key || kept.revision > MOST_REVISIONS) return false;
	const hash = questionnaireHashOf(standing, named);
	const [signed, own] = await Promise.all([isSigned(key.modulus, kept), isOwn(kept, hash)]);
	return signed && own;
}
