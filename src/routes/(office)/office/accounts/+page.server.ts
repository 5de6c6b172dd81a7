import { accountId } from '#domain/basics';
import { createAccount, disableAccount, isRole, makePassword } from '#lib/server/auth/index.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { officeAccounts } from '#lib/server/views/office/accounts.ts';
import { done, refused } from '../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { world }, url }) => ({
	accounts: await officeAccounts(world),
	done: url.searchParams.has('done')
});

export const actions: Actions = {
	create: async ({ request, locals: { world } }) => {
		const form = await request.formData();
		const kept = { name: textIn(form, 'name'), role: textIn(form, 'role') };
		if (!isRole(kept.role)) return refused({ code: 'choice-required' }, kept);
		const password = makePassword(world.random);
		const made = await createAccount(world, { name: kept.name, role: kept.role, password });
		return made.ok ? { made: { name: made.value.name, role: kept.role, password } } : refused(made.error, kept);
	},

	disable: async (event) => {
		const { world, account } = event.locals;
		const id = accountId(textIn(await event.request.formData(), 'id'));
		if (id === account?.id) return refused({ code: 'account-own' });
		await disableAccount(world, id);
		return done(event, 'disabled');
	}
};
