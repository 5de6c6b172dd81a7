import { assert, required } from '#domain/basics';

/** What a browser without JavaScript does: get pages, send forms, keep cookies. */
export type Browser = {
	get(place: string): Promise<string>;
	/** Sends a form and gives the page it leads to; a redirect gives '' and is not followed. */
	post(place: string, form: Form): Promise<string>;
};

/** Fields by their names; several ticked boxes are a list. */
type Form = Readonly<Record<string, string | Uint8Array | readonly string[]>>;

/** Opens a browser on a portal. It crashes, naming the place, when a page answers with anything but success. */
export function openBrowser(origin: string): Browser {
	const cookies = new Map<string, string>();
	const ask = async (place: string, init: RequestInit): Promise<string> => {
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const response = await fetch(origin + place, {
			...init,
			headers: { accept: 'text/html', cookie, origin },
			redirect: 'manual'
		});
		for (const header of response.headers.getSetCookie()) keep(cookies, header);
		const page = await response.text();
		assert(response.status < 400, `${init.method ?? 'GET'} ${place} succeeds, not ${response.status} ${saidIn(page)}`);
		return page;
	};
	return {
		get: (place) => ask(place, {}),
		post: (place, form) => ask(place, { method: 'POST', body: bodyOf(form) })
	};
}

function keep(cookies: Map<string, string>, header: string): void {
	const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
	cookies.set(name, value);
}

/** What an error page says, for the crash. */
const saidIn = (page: string): string => /role="alert"[^]*?<\/div>/.exec(page)?.[0].replace(/<[^>]*>|\s+/g, ' ') ?? '';

/** A form with a file is multipart, any other is encoded in the address' manner, as in a browser. */
function bodyOf(form: Form): FormData | URLSearchParams {
	const entries = Object.entries(form).flatMap(([name, value]): [string, string | File][] => {
		if (value instanceof Uint8Array) return [[name, new File([new Uint8Array(value)], 'table.csv')]];
		return [value].flat().map((text) => [name, text]);
	});
	const texts = entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
	if (texts.length === entries.length) return new URLSearchParams(texts);
	const data = new FormData();
	for (const [name, value] of entries) data.append(name, value);
	return data;
}

/** The value of a hidden field of a page. */
export function hidden(page: string, name: string): string {
	const value = new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(page)?.[1];
	return required(value, `the hidden field ${name}`);
}
