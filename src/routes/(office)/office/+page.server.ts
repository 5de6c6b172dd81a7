import { redirect } from '@sveltejs/kit';
import { err, ok, required, type Result } from '#domain/basics';
import { bijie2010 } from '#domain/scheme';
import { createCycle } from '#lib/server/acts/cycle.ts';
import { fileOf, readForm, textIn } from '#lib/server/files/upload.ts';
import { officeHome } from '#lib/server/views/office/home.ts';
import type { Actions, PageServerLoad } from './$types';
import { refused } from './desk.ts';

export const load: PageServerLoad = async ({ locals: { world } }) => ({ cycles: await officeHome(world) });

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await readForm(request);
		if (!form.ok) return refused(form.error);
		const kept = { year: textIn(form.value, 'year'), scheme: textIn(form.value, 'scheme') };
		const scheme = await schemeIn(form.value);
		if (!scheme.ok) return refused(scheme.error, kept);
		const actor = required(locals.account, 'the clerk');
		const cycle = { year: Number(kept.year), scheme: scheme.value, demo: form.value.has('demo') };
		const created = await createCycle(locals.world, actor, cycle);
		if (!created.ok) return refused(created.error, kept);
		redirect(303, `/office/cycles/${created.value}?done=created`);
	}
};

type SchemeFileRefusal = { readonly code: 'choice-required' | 'file-missing' | 'scheme-not-json' };

/** The scheme the form chose, as parsed JSON: ours, or that of its file. */
async function schemeIn(form: FormData): Promise<Result<unknown, SchemeFileRefusal>> {
	const choice = form.get('scheme');
	if (choice === bijie2010.code) return ok(bijie2010);
	if (choice !== 'own') return err({ code: 'choice-required' });
	const bytes = await fileOf(form, 'file');
	return bytes.length === 0 ? err({ code: 'file-missing' }) : parseJson(bytes);
}

function parseJson(bytes: Uint8Array): Result<unknown, SchemeFileRefusal> {
	try {
		return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
	} catch {
		return err({ code: 'scheme-not-json' });
	}
}
