import { err, ok, toHex, type AccountId, type Result } from '#domain/basics';
import { checkParties, partyCodes, promisedMoment, type Beacon, type PartiesRefusal } from '#domain/draw';
import {
	everyItem,
	makePlan,
	planFaults,
	readItems,
	readTargets,
	type ItemsRefusal,
	type SpotFault,
	type SpotPlan,
	type Target,
	type TargetsRefusal
} from '#domain/inspection';
import { rankedUnits, type Scheme } from '#domain/scheme';
import { PARTY_ROLES } from '../../auth/index.ts';
import { readTableFile, type TableFileRefusal } from '../../files/table-file.ts';
import { listAccounts, type StoredAccount } from '../../stores/accounts.ts';
import { countSpotChecks, insertSpotCheck } from '../../stores/sample/spot-checks.ts';
import type { World } from '../../world.ts';
import { act, during, standingFor, type CycleUnknown, type Office, type WrongPhase } from '../act.ts';

/**
 * What the first officer proposes: typed items of every ranked unit, or a table of targets; strata by cohort, by kind of
 * unit, or one; how many a visit draws from each; the last day of each visit; the source; the inspectors who hold shares.
 */
export type SpotOrder = {
	readonly title: string;
	readonly list:
		{ readonly kind: 'items'; readonly text: string } | { readonly kind: 'file'; readonly file: Uint8Array };
	readonly strata: 'none' | 'cohort' | 'kind';
	readonly take: number;
	readonly days: readonly string[];
	readonly beacon: Beacon;
	readonly holders: readonly AccountId[];
};

export type SpotPrepareRefusal =
	| CycleUnknown
	| WrongPhase
	| PartiesRefusal
	| ItemsRefusal
	| TableFileRefusal
	| TargetsRefusal
	| { readonly code: 'party-unknown' | 'moment-passed' | 'spot-number-taken' }
	| { readonly code: 'spot-plan-bad'; readonly faults: readonly SpotFault[] };

/** Prepares the next spot check of a year: from now on its inspectors may commit to their shares. Gives its number. */
export async function prepareSpotCheck(office: Office, order: SpotOrder): Promise<Result<number, SpotPrepareRefusal>> {
	const { world, actor, cycle } = office;
	const standing = await standingFor(world.portal, cycle, 'plan-spot-check');
	if (!standing.ok) return standing;
	const targets = await targetsOf(standing.value.scheme, order);
	if (!targets.ok) return targets;
	const number = (await countSpotChecks(world.portal, cycle)) + 1;
	const { title, take, days, beacon } = order;
	const plan = makePlan({ cycle, number, title: title.trim(), targets: targets.value, take, days, beacon });
	const fit = checkOrder(plan, order.holders, actor.id, world.clock());
	if (!fit.ok) return fit;
	const holders = await holdersOf(world, order.holders);
	if (!holders.ok) return holders;
	return act(
		office,
		'spot-check-prepared',
		during<number, SpotPrepareRefusal>('plan-spot-check', office, async (trx) => {
			const kept = { id: toHex(world.random(16)), cycle, plan, holders: holders.value };
			const first = await insertSpotCheck(trx, { ...kept, preparedAt: world.clock(), preparedBy: actor.id });
			if (!first) return err({ code: 'spot-number-taken' });
			const counts = { targets: plan.targets.length, visits: plan.visits.length };
			const parties = holders.value.map(({ party }) => party);
			return ok({ value: number, facts: { spotCheck: number, ...counts, parties } });
		})
	);
}

function checkOrder(
	plan: SpotPlan,
	holders: readonly AccountId[],
	officer: AccountId,
	now: number
): Result<true, SpotPrepareRefusal> {
	const faults = planFaults(plan);
	if (faults.length > 0) return err({ code: 'spot-plan-bad', faults });
	return promisedMoment(plan.beacon) <= now ? err({ code: 'moment-passed' }) : checkParties(holders, officer);
}

async function targetsOf(
	scheme: Scheme,
	{ list, strata }: Pick<SpotOrder, 'list' | 'strata'>
): Promise<Result<Target[], ItemsRefusal | TableFileRefusal | TargetsRefusal>> {
	const places = new Map(
		rankedUnits(scheme).map(({ code, cohort, kind }) => [
			code,
			strata === 'none' ? 'all' : strata === 'cohort' ? (cohort ?? 'all') : kind
		])
	);
	if (list.kind === 'items') {
		const items = readItems(list.text);
		return items.ok ? ok(everyItem(places, items.value)) : items;
	}
	const rows = await readTableFile(list.file);
	return rows.ok ? readTargets(rows.value, places) : rows;
}

/** The inspectors with the codes that stand for them in public, in the order in which they were named. */
async function holdersOf({ portal }: World, named: readonly AccountId[]) {
	const accounts = await listAccounts(portal);
	const able = ({ role, disabled }: StoredAccount) => !disabled && PARTY_ROLES.some((each) => each === role);
	const found = named.flatMap((holder) => accounts.filter((account) => account.id === holder && able(account)));
	if (found.length < named.length) return err({ code: 'party-unknown' } as const);
	const codes = partyCodes(found.map(({ role }) => role));
	return ok(found.map(({ id, role }, at) => ({ party: codes[at] ?? '', holder: id, role })));
}
