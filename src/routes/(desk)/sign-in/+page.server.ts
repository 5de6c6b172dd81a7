import { fail, redirect } from '@sveltejs/kit';
import { signIn } from '#lib/server/auth/index.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { statusOf } from '#lib/server/status.ts';
import { signInThrottle } from '#lib/server/throttles.ts';
import type { Actions, PageServerLoad } from './$types';
import { ownAddress } from './own-address.ts';

const START = '/office';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.account) redirect(303, START);
	return { signedOut: url.searchParams.has('out') };
};

export const actions: Actions = {
	default: async ({ request, locals: { world }, cookies, url }) => {
		const form = await request.formData();
		const [name, password] = [textIn(form, 'name'), textIn(form, 'password')];
		const outcome = await signIn(world, signInThrottle, { name, password });
		if (!outcome.ok) return fail(statusOf(outcome.error), { refusal: outcome.error, name });
		const { cookie } = outcome.value;
		cookies.set(cookie.name, cookie.value, cookie.attributes);
		redirect(303, ownAddress(url.searchParams.get('to')) ?? START);
	}
};
