import { required, type CycleId, type Instant } from '#domain/basics';
import { PHASES, type GateFacts, type Phase } from '#domain/cycle';
import type { Disclosure } from '#domain/disclosure';
import { countComplaints } from '#domain/ledger';
import { rankedUnits } from '#domain/scheme';
import { classesOf } from '#domain/draw';
import { drawHolds } from '../frames/drawing.ts';
import { alteredDisclosures, listDisclosures, type StoredDisclosure } from '../stores/disclosures.ts';
import { listWaves, type Draw, type Draws } from '../stores/sample/draws.ts';
import { frameById } from '../stores/sample/frames.ts';
import { countsByStratum } from '../stores/invitations.ts';
import { countOpenPaper } from '../stores/hall/paper-batches.ts';
import { chainedEntries } from '../stores/ledger.ts';
import { listComplaints } from '../stores/record/complaints.ts';
import { findLatestResult } from '../stores/results.ts';
import { listScores } from '../stores/scores.ts';
import type { Standing } from '../stores/standing.ts';
import type { World } from '../world.ts';
import { areAltered, isItsScheme } from './results/index.ts';

/** What takes long to find out, and so may be known already. */
type Known = Partial<Pick<GateFacts, 'groupsWithUnverifiedDraw' | 'resultAltered'>>;

/** What is not as the ledger tells. */
type Told = Pick<GateFacts, 'ledgerAltered' | 'schemeAltered' | 'unitsWithAlteredDisclosure'>;

/** Phases whose end needs results that are what the ballots give. */
const COUNTED: ReadonlySet<Phase> = new Set(['computing', 'provisional', 'objection']);

/** Phases at whose end disclosures become public or can be rated, or results go on, and so are what the ledger tells of. */
const HELD: ReadonlySet<Phase> = new Set<Phase>(['verification', 'disclosure', ...COUNTED]);

/**
 * All that the gates ask about a cycle, read afresh. Before disclosures become public or can be rated, and before results go
 * on, disclosures and scheme are held against the ledger; before rating may open every draw is redone from its frame, and
 * before results go on they are counted once more, unless that is `known`.
 */
export async function gatherFacts(world: World, standing: Standing, known: Known = {}): Promise<GateFacts> {
	const { cycle, scheme, phase } = standing;
	const units = rankedUnits(scheme).map(({ code }) => code);
	const groups = scheme.groups.map(({ code }) => code);
	const stored = await listDisclosures(world.portal, cycle.id);
	const disclosures = stored.flatMap(({ document }) => document ?? []);
	const { draws, altered } = await drawsOf(world, standing);
	const scored = new Set((await listScores(world.portal, cycle.id)).map(({ unit }) => unit));
	const result = await findLatestResult(world.portal, cycle.id);
	const enteredAt = (wanted: Phase) => cycle.phases.find((entered) => entered.phase === wanted)?.enteredAt ?? null;
	const without = (has: (shown: Disclosure) => boolean) =>
		units.filter((unit) => !disclosures.some((shown) => shown.unit === unit && has(shown)));
	return {
		now: world.clock(),
		...(HELD.has(phase) ? await unlikeLedger(world, standing) : LIKE_LEDGER),
		unitsWithoutDisclosure: without(() => true),
		unitsWithUnverifiedTargets: disclosures.filter(hasUnverified).map(({ unit }) => unit),
		disclosedSince: publishedLast(stored),
		disclosureDays: scheme.rules.disclosureDays,
		noticeDays: scheme.rules.noticeDays,
		unitsWithoutDutyReport: without(({ dutyReport }) => dutyReport !== null),
		groupsWithAlteredDraw: altered,
		groupsWithoutDraw: groups.filter(
			(code) => !altered.includes(code) && !draws.some(({ group, made }) => group === code && made)
		),
		groupsWithUnverifiedDraw:
			known.groupsWithUnverifiedDraw ?? (phase === 'disclosure' ? await unverified(world, draws) : []),
		groupsWithoutLetters: await withoutLetters(world, draws),
		ratingClosed: PHASES.indexOf(phase) >= PHASES.indexOf('rating_closed'),
		unitsWithoutScores: units.filter((unit) => !scored.has(unit)),
		paperBatchesOpen: await countOpenPaper(world.portal, cycle.id),
		complaintsUnanswered: await complaintsUnanswered(world, cycle.id),
		computedBy: result?.computedBy ?? null,
		checkedBy: result?.checkedBy ?? null,
		resultAltered: known.resultAltered ?? (COUNTED.has(phase) && (await areAltered(world, standing))),
		noticeSince: enteredAt('results_notice')
	};
}

/** The first draws that stand, and the groups with one, of whatever wave, that was altered and cannot be read. */
async function drawsOf({ portal }: World, { cycle, scheme }: Standing): Promise<Draws> {
	const draws: Draw[] = [];
	const altered: string[] = [];
	for (const { code } of scheme.groups) {
		const waves = await listWaves(portal, cycle.id, code);
		if (waves) draws.push(...waves.filter(({ wave }) => wave === 1));
		else altered.push(code);
	}
	return { draws, altered };
}

const LIKE_LEDGER: Told = { ledgerAltered: false, schemeAltered: false, unitsWithAlteredDisclosure: [] };

async function unlikeLedger(world: World, standing: Standing): Promise<Told> {
	const ledger = await chainedEntries(world.portal);
	if (!ledger) return { ...LIKE_LEDGER, ledgerAltered: true };
	return {
		ledgerAltered: false,
		schemeAltered: !(await isItsScheme(world, standing, ledger)),
		unitsWithAlteredDisclosure: await alteredDisclosures(world.portal, standing.cycle.id, ledger)
	};
}

/** When the last disclosure became public; null while one is a draft, or there is none. */
function publishedLast(stored: readonly StoredDisclosure[]): Instant | null {
	const moments = stored.flatMap(({ publishedAt }) => publishedAt ?? []);
	return moments.length > 0 && moments.length === stored.length ? Math.max(...moments) : null;
}

const complaintsUnanswered = async ({ portal }: World, cycle: CycleId): Promise<number> =>
	countComplaints(await listComplaints(portal, cycle)).unanswered;

/** A target without an actual that nobody has marked unverifiable. */
const hasUnverified = ({ targets }: Disclosure): boolean =>
	targets.some(({ actual, status }) => actual === null && status !== 'unverifiable');

async function unverified(world: World, draws: readonly Draw[]): Promise<string[]> {
	const failed: string[] = [];
	for (const { group, made, frame: id } of draws) {
		const frame = required(await frameById(world.portal, id), 'the frame of a draw');
		if (made && !(await drawHolds(world, frame, made.manifest))) failed.push(group);
	}
	return failed;
}

/** Groups with a drawn class that no letter was printed for. */
async function withoutLetters(world: World, draws: readonly Draw[]): Promise<string[]> {
	const missing: string[] = [];
	for (const { cycle, group, made } of draws) {
		const invited = new Set((await countsByStratum(world.roll, cycle, group)).map(({ stratum }) => stratum));
		if (made && classesOf(made.manifest).some(({ code }) => !invited.has(code))) missing.push(group);
	}
	return missing;
}
