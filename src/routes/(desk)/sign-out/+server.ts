import { redirect } from '@sveltejs/kit';
import { sessionCookieName, signOut } from '#lib/server/auth/index.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies, locals: { world } }) => {
	const secure = world.config.secureCookies;
	const name = sessionCookieName(secure);
	await signOut(world, cookies.get(name));
	cookies.delete(name, { path: '/', httpOnly: true, sameSite: 'strict', secure });
	redirect(303, '/sign-in?out=1');
};
