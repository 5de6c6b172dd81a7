import { building } from '$app/environment';
import {
	error,
	redirect,
	type Handle,
	type HandleServerError,
	type RequestEvent,
	type ServerInit
} from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { mayUse } from '#lib/server/auth/access.ts';
import { readSession, sessionCookieName } from '#lib/server/auth/index.ts';
import { readConfig } from '#lib/server/config.ts';
import { migrationsFromModules, type Migration } from '#lib/server/db/migrate.ts';
import { startExaminer } from '#lib/server/examiner/crew.ts';
import { readBody } from '#lib/server/files/body.ts';
import { formLimit, takesFiles } from '#lib/server/files/upload.ts';
import { startJobs } from '#lib/server/jobs.ts';
import { BALLOT_ADDRESS, BALLOT_PAGE, printBallotPage } from '#lib/server/messages/ballot-page.ts';
import { straightWay } from '#lib/server/messages/straight.ts';
import { openWorld, type World } from '#lib/server/world.ts';
import { htmlLang, LANG_COOKIE, pickLang, type Lang } from '#lib/words/lang.ts';

const modules = import.meta.glob<Migration>('/migrations/*/*.ts', { eager: true });

let opened: World | undefined;

/** Opens the world once, before the first request, and closes it when the server ends. */
export const init: ServerInit = async () => {
	if (building) return;
	const world = await openWorld(readConfig(process.env), migrationsFromModules(modules));
	await startExaminer();
	const stopJobs = startJobs(world);
	process.once('sveltekit:shutdown', () => {
		opened = undefined;
		stopJobs();
		void world.close().catch(() => world.log('close', 'failed'));
	});
	opened = world;
};

const YEAR = 31_536_000;

const privateRoutes = /^\/\((rater|kiosk|office|desk)\)/;

/** What concerns one person stays in no cache, and has no digest by which to ask whether it is still good. */
const keepPrivate: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (!privateRoutes.test(event.route.id ?? '')) return response;
	response.headers.set('cache-control', 'no-store');
	response.headers.delete('etag');
	return response;
};

/** Whether somebody asks for the ballot's first page and brings nothing along, not even a question. */
const asksForBallotPage = ({ request: { method, headers }, route, url, isDataRequest }: RequestEvent): boolean =>
	route.id === BALLOT_PAGE &&
	method === 'GET' &&
	!isDataRequest &&
	url.pathname + url.search === BALLOT_ADDRESS &&
	!headers.has('cookie') &&
	!headers.has('authorization');

/** Of that page a print is kept, as it leaves; from then on it goes straight. */
const print: Handle = ({ event, resolve }) =>
	opened && asksForBallotPage(event) ? printBallotPage(opened, async () => resolve(event)) : resolve(event);

function remember({ cookies, url }: RequestEvent, lang: Lang): void {
	cookies.set(LANG_COOKIE, lang, { path: '/', maxAge: YEAR, sameSite: 'lax', secure: url.protocol === 'https:' });
}

const speak: Handle = async ({ event, resolve }) => {
	const asked = event.url.searchParams.get('lang');
	const lang = pickLang(asked, event.cookies.get(LANG_COOKIE));
	if (asked === lang && !event.url.pathname.startsWith('/open/')) remember(event, lang);
	event.locals.lang = lang;
	return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', htmlLang(lang)) });
};

const recognise: Handle = async ({ event, resolve }) => {
	if (!opened) error(503);
	event.locals.world = opened;
	const cookie = event.cookies.get(sessionCookieName(opened.config.secureCookies));
	event.locals.account = (await readSession(opened, cookie))?.account ?? null;
	return resolve(event);
};

/** Denies by default: a route without a line in the access table answers nobody. No name has a NUL byte; PostgreSQL stumbles. */
const guard: Handle = ({ event, resolve }) => {
	const { id } = event.route;
	if (Object.values(event.params).some((param) => param?.includes('\0'))) error(404);
	const role = event.locals.account?.role ?? null;
	if (id === null || mayUse(id, event.request.method, role)) return resolve(event);
	if (role === null && event.request.method === 'GET')
		redirect(303, `/sign-in?to=${encodeURIComponent(event.url.pathname)}`);
	error(403);
};

/** Whether a page that takes forms could read this body as one. */
const isForm = (body: Uint8Array<ArrayBuffer>, type: string | null): Promise<boolean> =>
	new Response(body, { headers: { 'content-type': type ?? '' } }).formData().then(
		() => true,
		() => false
	);

/** Routes that read their own bodies, by limits of their own: the pages that take files, and messages in JSON. */
const readsItself = (route: string | null): boolean =>
	takesFiles(route) || (route !== null && (route.startsWith('/open/') || route.endsWith('/paper/[group]/batch')));

/** Forms are small, and are forms. */
const limit: Handle = async ({ event, resolve }) => {
	const { method, headers } = event.request;
	if (method === 'GET' || method === 'HEAD' || readsItself(event.route.id)) return resolve(event);
	const body = await readBody(event.request.body, formLimit);
	if (!body) error(413);
	if (!(await isForm(body, headers.get('content-type')))) error(415);
	event.request = new Request(event.url, { method, headers, body });
	return resolve(event);
};

/**
 * Plain messages of raters' devices never come here, nor mostly the ballot's first page (`straight` below): what holds for
 * every request belongs to the server.
 */
export const handle = sequence(print, keepPrivate, speak, recognise, guard, limit);

/**
 * A bug: the log gets the cause, whoever met it a number to quote, and neither a person's input. What fails once the world is
 * closed is none: it was broken off.
 */
function noteBug(cause: unknown): string {
	const reference = crypto.randomUUID().slice(0, 8);
	if (!opened) return reference;
	process.stderr.write(
		`${JSON.stringify({ event: 'error', reference, cause: cause instanceof Error ? cause.stack : 'unknown' })}\n`
	);
	return reference;
}

export const handleError: HandleServerError = ({ error: cause, status }) => {
	if (status < 500) return { message: status === 404 ? 'not-found' : 'refused' };
	return { message: noteBug(cause) };
};

/** Taken up by whoever serves the built app; in development the routes answer everything. */
export const straight = straightWay(() => opened, noteBug);
