import { assess, sheetHash, type Sheet } from '#domain/assessment';
import { decodeBody, parseBallotClass, tally, type CountedBallot, type Tally } from '#domain/ballot';
import { err, ok, required, utf8, type CycleId, type Result } from '#domain/basics';
import type { RaterGroup } from '#domain/scheme';
import { ballotsOfGroup } from '../stores/ballots.ts';
import { listDraws } from '../stores/draws.ts';
import { findLatestResult, insertResult, markChecked } from '../stores/results.ts';
import { listScores } from '../stores/scores.ts';
import { standingOf, type Standing } from '../stores/standing.ts';
import type { World } from '../world.ts';
import { act, during, standingFor, type CycleUnknown, type Office, type WrongPhase } from './act.ts';

/** Computes the results of a closed year from its ballots and keeps them as the next version. Gives the sheet's digest. */
export async function computeResults(office: Office): Promise<Result<string, CycleUnknown | WrongPhase>> {
	const { world, actor, cycle } = office;
	const standing = await standingFor(world.portal, cycle, 'compute');
	if (!standing.ok) return standing;
	const sheet = await sheetOf(world, standing.value);
	const digest = sheetHash(sheet);
	return act(
		office,
		'result-computed',
		during('compute', office, async (trx) => {
			const version = ((await findLatestResult(trx, cycle))?.version ?? 0) + 1;
			const made = { version, sheet, sheetHash: digest, computedAt: world.clock(), computedBy: actor.id };
			await insertResult(trx, cycle, made);
			return ok({ value: digest, facts: { version, sheet: digest } });
		})
	);
}

export type CheckRefusal =
	| CycleUnknown
	| { readonly code: 'result-missing' }
	| { readonly code: 'result-checked-by-its-maker' }
	| { readonly code: 'result-differs'; readonly expected: string; readonly found: string };

/** A second person recomputes the results from the ballots; they pass only if the very same sheet comes out (G5). */
export async function checkResults(office: Office): Promise<Result<string, CheckRefusal | WrongPhase>> {
	const { world, actor, cycle } = office;
	const standing = await standingOf(world.portal, cycle);
	if (!standing) return err({ code: 'cycle-unknown' });
	const result = await findLatestResult(world.portal, cycle);
	if (!result) return err({ code: 'result-missing' });
	if (result.computedBy === actor.id) return err({ code: 'result-checked-by-its-maker' });
	const again = sheetHash(await sheetOf(world, standing));
	if (again !== result.sheetHash) return err({ code: 'result-differs', expected: again, found: result.sheetHash });
	return act(office, 'result-checked', async (trx) => {
		await markChecked(trx, cycle, result.version, actor.id);
		return ok({ value: again, facts: { version: result.version, sheet: again } });
	});
}

async function sheetOf(world: World, { cycle, scheme }: Standing): Promise<Sheet> {
	const tallies: Tally[] = [];
	const draws = await listDraws(world.portal, cycle.id);
	for (const group of scheme.groups) {
		const { made } = required(
			draws.find((draw) => draw.group === group.code),
			'the draw of the group'
		);
		const strata = required(made, 'the drawn sample').manifest.strata;
		const sizes = strata.map(({ stratum, population, sample }) => ({ code: stratum, population, invited: sample }));
		tallies.push(tally(scheme, group, sizes, await countedBallots(world, cycle.id, group)));
	}
	const given = await listScores(world.portal, cycle.id);
	return assess({ scheme, cycle: cycle.id, schemeHash: cycle.schemeHash, given, tallies });
}

async function countedBallots(world: World, cycle: CycleId, group: RaterGroup): Promise<CountedBallot[]> {
	const counted: CountedBallot[] = [];
	for await (const { ballotClass, body } of ballotsOfGroup(world.box, cycle, group.code)) {
		const named = parseBallotClass(ballotClass);
		const answers = decodeBody(utf8(body));
		const { stratum } = required(named.ok ? named.value : null, 'the class of a kept ballot');
		counted.push({ stratum, answers: required(answers.ok ? answers.value : null, 'a readable ballot') });
	}
	return counted;
}
