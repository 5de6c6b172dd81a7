import {
	commitDraw,
	hearSource,
	makeDraw,
	prepareDraw,
	prepareWave,
	releaseReplicate
} from '#lib/server/acts/draw/index.ts';
import { PARTY_ROLES } from '#lib/server/auth/index.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { alteredDraw, officeDraw, officeFrame, possibleParties } from '#lib/server/views/office/sample.ts';
import { done, groupHere, officeOf, refused } from '../../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';
import { keptOf, planIn } from './plan.ts';
import { readSize } from './stages/typed.ts';
import { nextWaveHere } from './wave/next.ts';
import { wavePlanIn, waveKeptOf } from './wave/plan.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const place = await groupHere({ locals, params });
	const parties = await possibleParties(locals.world, PARTY_ROLES);
	return {
		group: { code: place.group.code, name: place.group.name, perStratum: place.group.perStratum },
		frame: await officeFrame(locals.world, place),
		draw: await officeDraw(locals.world, place),
		altered: await alteredDraw(locals.world, place),
		next: await nextWaveHere(locals.world, place),
		possible: parties.filter(({ id }) => id !== locals.account?.id),
		stages: readSize(url.searchParams.get('stages') ?? ''),
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	prepare: async (event) => {
		const form = await event.request.formData();
		const plan = planIn(form);
		if (!plan.ok) return refused(plan.error, keptOf(form));
		const outcome = await prepareDraw(officeOf(event), event.params.group, plan.value);
		return outcome.ok ? done(event, 'prepared') : refused(outcome.error, keptOf(form));
	},

	wave: async (event) => {
		const form = await event.request.formData();
		const plan = wavePlanIn(form);
		if (!plan.ok) return refused(plan.error, waveKeptOf(form));
		const outcome = await prepareWave(officeOf(event), event.params.group, plan.value);
		return outcome.ok ? done(event, 'prepared') : refused(outcome.error, waveKeptOf(form));
	},

	commit: async (event) => {
		const outcome = await commitDraw(officeOf(event), event.params.group);
		return outcome.ok ? done(event, 'committed') : refused(outcome.error);
	},

	hear: async (event) => {
		const form = await event.request.formData();
		const said = textIn(form, 'said').normalize('NFKC').replace(/\s/g, '');
		if (said === '') return refused({ code: 'source-missing' }, { said });
		if (!form.has('aloud')) return refused({ code: 'dice-not-read-aloud' }, { said });
		const outcome = await hearSource(officeOf(event), event.params.group, said);
		return outcome.ok ? done(event, 'heard') : refused(outcome.error, { said });
	},

	make: async (event) => {
		const outcome = await makeDraw(officeOf(event), event.params.group);
		return outcome.ok ? done(event, 'made') : refused(outcome.error);
	},

	release: async (event) => {
		const outcome = await releaseReplicate(officeOf(event), event.params.group);
		return outcome.ok ? done(event, 'released') : refused(outcome.error);
	}
};
