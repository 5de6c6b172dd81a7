import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
	lang: locals.lang,
	account: locals.account && { name: locals.account.name, role: locals.account.role }
});
