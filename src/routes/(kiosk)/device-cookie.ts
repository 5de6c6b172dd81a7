import type { Cookies } from '@sveltejs/kit';
import type { World } from '#lib/server/world.ts';

type Settings = Pick<World, 'config'>;

/** As long as any rating lasts; a machine is started anew every morning. */
const LIFETIME = 90 * 86_400;

/** The `__Secure-` prefix binds it to https; `__Host-` would send it everywhere. */
const nameOf = ({ config }: Settings): string => (config.secureCookies ? '__Secure-kiosk' : 'kiosk');

/** The token of the machine that asks, as text. */
export const readToken = (world: Settings, cookies: Cookies): string | undefined => cookies.get(nameOf(world));

/** Makes a browser the machine of a token. The cookie goes to the pages below /kiosk only: neither roll nor box ever gets it. */
export const keepToken = (world: Settings, cookies: Cookies, token: string): void =>
	cookies.set(nameOf(world), token, {
		path: '/kiosk',
		httpOnly: true,
		sameSite: 'strict',
		secure: world.config.secureCookies,
		maxAge: LIFETIME
	});
