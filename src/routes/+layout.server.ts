import { newestIsDemo } from '#lib/server/views/home.ts';
import type { LayoutServerLoad } from './$types';

/** Whether a page that says what failed is marked as a demonstration: it belongs to no year, and must not fail over this too. */
async function failsAsDemo({ world }: App.Locals): Promise<boolean> {
	try {
		return await newestIsDemo(world.portalReader);
	} catch {
		return false;
	}
}

export const load: LayoutServerLoad = async ({ locals }) => ({
	lang: locals.lang,
	account: locals.account && { name: locals.account.name, role: locals.account.role },
	failsAsDemo: await failsAsDemo(locals)
});
