import { gate, nextPhase, PHASES } from '#domain/cycle';
import { err } from '#domain/basics';
import { moverOf, movePhase } from '#lib/server/acts/cycle.ts';
import { gatherFacts } from '#lib/server/acts/facts.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { openShares } from '#lib/server/views/office/sample.ts';
import { openSpots } from '#lib/server/views/spot/office.ts';
import { groupStates, latestEntries, namesOf, withheldUnits } from '#lib/server/views/office/cycle.ts';
import { done, officeOf, refused, standingHere } from '../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { world, account } = locals;
	const standing = await standingHere({ locals, params });
	const next = nextPhase(standing.phase);
	const mover = next && moverOf(next);
	return {
		entered: standing.cycle.phases,
		next,
		mover,
		mine: mover === account?.role,
		conditions: next ? gate(next, await gatherFacts(world, standing, { resultAltered: false })) : [],
		names: namesOf(standing.scheme),
		withheld: await withheldUnits(world, standing),
		groups: await groupStates(world, standing),
		shares: account ? await openShares(world, standing, account.id) : [],
		spots: account ? await openSpots(world, standing, account.id) : [],
		entries: await latestEntries(world, standing.cycle.id),
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const to = textIn(await event.request.formData(), 'to');
		const phase = PHASES.find((known) => known === to);
		const { phase: now } = await standingHere(event);
		const outcome = phase ? await movePhase(officeOf(event), phase) : err({ code: 'phase-not-next', phase: now });
		return outcome.ok ? done(event, 'moved') : refused(outcome.error);
	}
};
