import { fail } from '@sveltejs/kit';
import { advance, decodeJourney, makeSeed, type Journey } from '#domain/ballot';
import { castPlain, exchangePlain, openPlain } from '#lib/server/acts/blind/plain.ts';
import { traceReceipt } from '#lib/server/acts/record/receipt.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { statusOf } from '#lib/server/status.ts';
import { guesserOf } from '#lib/server/throttles.ts';
import { newestIsDemo } from '#lib/server/views/home.ts';
import { paperOf, type Paper } from '#lib/server/views/rater.ts';
import type { World } from '#lib/server/world.ts';
import type { Lang } from '#lib/words/lang.ts';
import { say } from '#lib/words/say.ts';
import type { Actions, PageServerLoad } from './$types';
import { HERE } from './sitting/handler.ts';
import { eventOf, keepTicks, startOf } from './sitting/steps.ts';

export const csr = false;

/** Opening the page spends nothing; each opening gets a seed of its own, so that two people never share one. */
export const load: PageServerLoad = async ({ locals: { world } }) => ({
	seed: makeSeed(world.random),
	carries: HERE,
	demo: await newestIsDemo(world.portalReader)
});

/** A rater at work; `journey` is null until the first question. */
type Ballot = { readonly credential: string; readonly journey: Journey | null; readonly paper: Paper };

/** The ballot a form carries: its credential, and where the rater stands as a hidden field. */
async function readBallot(world: World, lang: Lang, form: FormData) {
	const credential = textIn(form, 'credential');
	const opened = await openPlain(world, credential);
	if (!opened.ok) return opened;
	const { questionnaire } = opened.value;
	const state = decodeJourney(questionnaire, textIn(form, 'journey'));
	const ballot: Ballot = {
		credential,
		journey: state.ok ? state.value : null,
		paper: paperOf(opened.value, lang)
	};
	return { ok: true as const, value: { ballot, questionnaire, state } };
}

/** What the page is to show after a form. */
type Shown = {
	readonly ballot?: Ballot;
	readonly receipt?: string;
	/** The ballot key for changing what was just cast. */
	readonly again?: string;
	readonly refusal?: { readonly code: string; readonly text: string };
	/** The code as typed, when it was refused or the language switched, and the seed it was to be sent with. */
	readonly typed?: string;
	readonly seed?: string;
};

const show = (shown: Shown): Shown => shown;

/** A refusal in words: said here, so that a phone need not load every sentence of the office. `kept`: what stays. */
const refuse = (lang: Lang, refusal: { readonly code: string }, kept: Shown = {}) =>
	fail<Shown>(statusOf(refusal), { ...kept, refusal: { code: refusal.code, text: say(lang, refusal) } });

export const actions: Actions = {
	enter: async (event) => {
		const { world, lang } = event.locals;
		const form = await event.request.formData();
		const typed = textIn(form, 'code');
		const guesser = guesserOf(event, world.clock());
		const exchanged = await exchangePlain(world, guesser, { code: typed, seed: textIn(form, 'seed') });
		if (!exchanged.ok) return refuse(lang, exchanged.error, { typed });
		form.set('credential', exchanged.value);
		const read = await readBallot(world, lang, form);
		return read.ok ? show({ ballot: read.value.ballot }) : refuse(lang, read.error);
	},

	step: async ({ request, locals: { world, lang } }) => {
		const form = await request.formData();
		const read = await readBallot(world, lang, form);
		if (!read.ok) return refuse(lang, read.error);
		const { ballot, questionnaire, state } = read.value;
		const start = startOf(form);
		if (start) return show({ ballot: { ...ballot, journey: start } });
		if (!state.ok) return refuse(lang, state.error, { ballot });
		const event = eventOf(form);
		if (!event) return show({ ballot });
		const step = advance(questionnaire, state.value, event);
		const after = { ...ballot, journey: step.state };
		return step.refusal ? refuse(lang, step.refusal, { ballot: after }) : show({ ballot: after });
	},

	/** The same page in the language its address asks for, with all that is written on it; nothing is spent or cast. */
	speak: async ({ request, locals: { world, lang } }) => {
		const form = await request.formData();
		const credential = textIn(form, 'credential');
		const traced = await traceReceipt(world, textIn(form, 'receipt'));
		if (traced.ok && traced.value.kept) return show({ receipt: traced.value.receipt, again: credential });
		if (credential === '') return show({ typed: textIn(form, 'code'), seed: textIn(form, 'seed') });
		const read = await readBallot(world, lang, form);
		if (!read.ok) return refuse(lang, read.error);
		const { ballot, questionnaire } = read.value;
		return show({
			ballot: { ...ballot, journey: ballot.journey && keepTicks(questionnaire, ballot.journey, form) }
		});
	},

	cast: async ({ request, locals: { world, lang } }) => {
		const form = await request.formData();
		const read = await readBallot(world, lang, form);
		if (!read.ok) return refuse(lang, read.error);
		const { ballot, state } = read.value;
		if (!state.ok) return refuse(lang, state.error, { ballot });
		const cast = await castPlain(world, { credential: ballot.credential, answers: state.value.answers });
		if (cast.ok) return show({ receipt: cast.value.receipt, again: cast.value.next });
		if (cast.error.code === 'ballot-cast-already') return refuse(lang, cast.error);
		return refuse(lang, cast.error, { ballot });
	}
};
