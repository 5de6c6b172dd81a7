import { assess, type Sheet } from '#domain/assessment';
import { areTheirs, ballotClass, tally, type CountedBallot, type Tally } from '#domain/ballot';
import { err, ok, type Result } from '#domain/basics';
import type { DrawClass } from '#domain/draw';
import { INTEGRITY_RULES, integrityOf, type GroupIntegrity, type IntegrityNote } from '#domain/integrity';
import type { Entry } from '#domain/ledger';
import type { RaterGroup } from '#domain/scheme';
import { ballotsOfGroup } from '../../stores/ballots.ts';
import { alteredDisclosures } from '../../stores/disclosures.ts';
import { membersExchanged } from '../../stores/invitations.ts';
import { chainedEntries } from '../../stores/ledger.ts';
import { countsByBatch } from '../../stores/record/batches.ts';
import type { Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';
import { makeAtOnce } from '../at-once.ts';
import { classesAsDrawn, holdersOf } from '../drawn.ts';
import { lostBallots } from '../record/whole.ts';
import { readBallot } from './ballot.ts';
import { confirmedKeys, isInItsPhases, isItsScheme, scoresAsUploaded } from './given.ts';

/**
 * Why nothing is counted: the ledger does not hold together, the ballots do not agree with their receipts, or phases,
 * disclosures, ballots, draws, keys, codes, scores or scheme with the ledger.
 */
export type CountRefusal =
	| { readonly code: 'ballots-lost'; readonly ballots: number }
	| { readonly code: 'ledger-altered' | 'phases-altered' | 'scheme-altered' | 'scores-altered' }
	| { readonly code: 'disclosures-altered'; readonly units: readonly string[] }
	| { readonly code: 'draw-altered' | 'keys-altered'; readonly group: string }
	| { readonly code: 'ballots-altered'; readonly group: string; readonly ballots: number }
	| {
			readonly code: 'ballots-exceed-exchanged' | 'codes-altered';
			readonly group: string;
			readonly stratum: string;
	  };

/** How many ballots were counted and how many codes exchanged: public once nobody can rate any more. */
type Turnout = { readonly ballots: number; readonly exchanged: number };

/** What the count makes of the ballots: the sheet, and beside it the note on what looks odd, which changes nothing in it. */
type Count = { readonly sheet: Sheet; readonly note: IntegrityNote; readonly turnout: Turnout };
type CountedGroup = { readonly tally: Tally; readonly integrity: GroupIntegrity; readonly turnout: Turnout };

/** Counts the ballots of a closed year. */
export async function countOf(world: World, standing: Standing): Promise<Result<Count, CountRefusal>> {
	const { cycle, scheme } = standing;
	const ledger = await chainedEntries(world.portal);
	if (!ledger) return err({ code: 'ledger-altered' });
	if (!isInItsPhases(standing, ledger)) return err({ code: 'phases-altered' });
	if (!(await isItsScheme(world, standing, ledger))) return err({ code: 'scheme-altered' });
	const units = await alteredDisclosures(world.portal, cycle.id, ledger);
	if (units.length > 0) return err({ code: 'disclosures-altered', units });
	const batches = await countsByBatch(world.box, cycle.id);
	const counts: CountedGroup[] = [];
	const lost = await lostBallots(world, cycle.id);
	for (const group of scheme.groups) {
		const counted = await countGroup(world, standing, group, { batches, ledger });
		if (!counted.ok) return counted;
		counts.push(counted.value);
	}
	if (lost > 0) return err({ code: 'ballots-lost', ballots: lost });
	const given = await scoresAsUploaded(world, standing, ledger);
	if (!given) return err({ code: 'scores-altered' });
	const year = { scheme, cycle: cycle.id, schemeHash: cycle.schemeHash };
	const groups = counts.map(({ integrity }) => integrity);
	return ok({
		sheet: assess({ ...year, given, tallies: counts.map(({ tally: counted }) => counted) }),
		note: { v: 1, cycle: cycle.id, schemeHash: cycle.schemeHash, rules: INTEGRITY_RULES, groups },
		turnout: {
			ballots: sumOf(counts.map(({ turnout }) => turnout.ballots)),
			exchanged: sumOf(counts.map(({ turnout }) => turnout.exchanged))
		}
	});
}

/** What is told of a year: how many ballots of each class came with each batch, and the ledger. */
type Told = { readonly batches: ReadonlyMap<string, readonly number[]>; readonly ledger: readonly Entry[] };

/** Ballots read and verified at the same time: the thread that verifies has work while this one reads on. */
const AT_ONCE = 100;

async function countGroup(
	world: World,
	standing: Standing,
	group: RaterGroup,
	{ batches, ledger }: Told
): Promise<Result<CountedGroup, CountRefusal>> {
	const cycle = standing.cycle.id;
	const { scheme } = standing;
	const classes = await classesAsDrawn(world.portal, cycle, group.code, ledger);
	if (!classes) return err({ code: 'draw-altered', group: group.code });
	const keys = await confirmedKeys(world, standing, group.code, { ledger, classes });
	if (!keys) return err({ code: 'keys-altered', group: group.code });
	const ballots = await makeAtOnce(ballotsOfGroup(world.box, cycle, group.code), AT_ONCE, (kept) =>
		readBallot(standing, keys, kept)
	);
	const altered = ballots.filter(({ unaltered }) => !unaltered).length;
	if (altered > 0) return err({ code: 'ballots-altered', group: group.code, ballots: altered });
	const used = await membersExchanged(world.roll, cycle, group.code);
	const usedIn = (code: string): readonly string[] => used.get(code) ?? [];
	const holders = [...holdersOf(classes, ledger, { cycle, group: group.code })];
	const [strange] = holders.find(([code, own]) => !areTheirs(usedIn(code), own)) ?? [];
	if (strange !== undefined) return err({ code: 'codes-altered', group: group.code, stratum: strange });
	const over = classes.find((each) => countIn(ballots, each.code) > usedIn(each.code).length);
	if (over) return err({ code: 'ballots-exceed-exchanged', group: group.code, stratum: over.code });
	const sizes = classes.map(sizeOf);
	const classIn = (stratum: string) => batches.get(ballotClass({ cycle, group: group.code, stratum })) ?? [];
	const own = new Map(sizes.map(({ code }) => [code, classIn(code)]));
	return ok({
		tally: tally(scheme, group, sizes, ballots),
		integrity: integrityOf(scheme, group, sizes, ballots, own),
		turnout: { ballots: ballots.length, exchanged: sumOf(classes.map(({ code }) => usedIn(code).length)) }
	});
}

/** A class as the count knows it. */
const sizeOf = ({ code, stratum, population, sample, of }: DrawClass) => ({
	...{ code, population, invited: sample },
	...(of && { stage: { stratum, certain: of.certain } })
});

const countIn = (ballots: readonly CountedBallot[], wanted: string): number =>
	ballots.filter(({ stratum }) => stratum === wanted).length;

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
