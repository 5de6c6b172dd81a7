import { drawId, err, ok, toHex, type AccountId, type Result } from '#domain/basics';
import {
	beaconFaults,
	checkDesign,
	checkParties,
	partyCodes,
	promisedMoment,
	type Beacon,
	type BeaconFault,
	type DesignFault,
	type DrawDesign,
	type PartiesRefusal,
	type Release
} from '#domain/draw';
import { PARTY_ROLES } from '../../auth/index.ts';
import { listAccounts, type StoredAccount } from '../../stores/accounts.ts';
import { commitToFrame } from '../../frames/frame-file.ts';
import { findAttempt, insertAttempt } from '../../stores/sample/ceremonies.ts';
import { findFrame } from '../../stores/sample/frames.ts';
import type { World } from '../../world.ts';
import { act, during, groupFor, type CycleUnknown, type GroupUnknown, type Office, type WrongPhase } from '../act.ts';
import { designStrata, type SampleSize, type SizeRefusal } from './sizes.ts';

/** What the first officer proposes: the sizes, the public source with its promised moment, and who holds the shares. */
export type DrawPlan = {
	readonly size: SampleSize;
	readonly beacon: Beacon;
	readonly parties: readonly AccountId[];
	/** In how many parts the sample goes out, and by which rule each after the first. */
	readonly parts?: { readonly replicates: number; readonly release: Release };
};

export type PrepareRefusal =
	| CycleUnknown
	| GroupUnknown
	| WrongPhase
	| SizeRefusal
	| PartiesRefusal
	| { readonly code: 'frame-not-uploaded' | 'draw-exists' | 'party-unknown' | 'moment-bad' | 'moment-passed' }
	| { readonly code: 'design-bad'; readonly faults: readonly (DesignFault | BeaconFault)[] };

/** Prepares the next attempt at a group's draw: from now on its parties may commit to their shares. Gives its number. */
export async function prepareDraw(
	office: Office,
	code: string,
	plan: DrawPlan
): Promise<Result<number, PrepareRefusal>> {
	const { world, actor, cycle } = office;
	const standing = await groupFor(office, code, 'commit-draw');
	if (!standing.ok) return standing;
	const frame = await findFrame(world.portal, cycle, code);
	if (!frame) return err({ code: 'frame-not-uploaded' });
	const fit = checkPlan(plan, actor.id, world.clock());
	if (!fit.ok) return fit;
	const parties = await partiesOf(world, plan.parties);
	if (!parties.ok) return parties;
	const { digest, strata: counted } = await commitToFrame(world, frame);
	const strata = designStrata(counted, standing.value.group, plan.size);
	if (!strata.ok) return strata;
	const before = await findAttempt(world.portal, cycle, code);
	const attempt = (before?.attempt ?? 0) + 1;
	const design = checkDesign({
		v: 1,
		method: 'srswor-ticket',
		round: `${cycle}.${code}.${attempt}`,
		frame: digest.hash,
		strata: strata.value,
		reserve: 0,
		parties: {},
		beacon: plan.beacon,
		...plan.parts
	} satisfies DrawDesign);
	if (!design.ok) return design;
	return act(
		office,
		'draw-prepared',
		during('commit-draw', office, async (trx) => {
			const last = await findAttempt(trx, cycle, code, { lock: true });
			if (last && (last.voided === null || last.attempt >= attempt)) return err({ code: 'draw-exists' });
			const kept = {
				cycle,
				group: code,
				attempt,
				wave: 1,
				reason: null,
				frame: frame.id,
				design: design.value,
				parties: parties.value
			};
			const id = drawId(toHex(world.random(16)));
			const first = await insertAttempt(trx, { ...kept, id, preparedAt: world.clock(), preparedBy: actor.id });
			if (!first) return err({ code: 'draw-exists' });
			return ok({ value: attempt, facts: { group: code, attempt, parties: parties.value.map(({ party }) => party) } });
		})
	);
}

/** Whether source, moment and parties of a plan may be. */
export function checkPlan(
	{ beacon, parties }: Pick<DrawPlan, 'beacon' | 'parties'>,
	officer: AccountId,
	now: number
): Result<true, Exclude<PrepareRefusal, SizeRefusal>> {
	const faults = beaconFaults(beacon);
	if (faults.length > 0) return err({ code: 'design-bad', faults });
	const moment = promisedMoment(beacon);
	if (!Number.isFinite(moment)) return err({ code: 'moment-bad' });
	if (moment <= now) return err({ code: 'moment-passed' });
	return checkParties(parties, officer);
}

/** The parties with the codes that stand for them in public, in the order in which they were named. */
export async function partiesOf({ portal }: World, holders: readonly AccountId[]) {
	const accounts = await listAccounts(portal);
	const able = ({ role, disabled }: StoredAccount) => !disabled && PARTY_ROLES.some((each) => each === role);
	const found = holders.flatMap((holder) => accounts.filter((account) => account.id === holder && able(account)));
	if (found.length < holders.length) return err({ code: 'party-unknown' });
	const codes = partyCodes(found.map(({ role }) => role));
	return ok(found.map(({ id, role }, at) => ({ party: codes[at] ?? '', holder: id, role })));
}
