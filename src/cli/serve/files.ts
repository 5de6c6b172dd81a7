import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { lookup } from 'mrmime';
import { assert } from '#domain/basics';

/** A file in one of the forms it can be sent in. */
type Form = { readonly bytes: Buffer; readonly etag: string; readonly encoding?: string };
type Served = { readonly type: string; readonly caching: string; readonly forms: readonly Form[] };

/** Compressed forms by the ending the builder gives them, the smallest first. */
const encodings = { br: '.br', gzip: '.gz' } as const;

const ALWAYS = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

function formOf(file: string, encoding?: string): Form {
	const bytes = readFileSync(file);
	const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
	return { bytes, etag, ...(encoding && { encoding }) };
}

function read(file: string, caching: string): Served {
	const type = lookup(file);
	assert(type, `the kind of ${file} is known`);
	const packed = Object.entries(encodings).flatMap(([encoding, ending]) =>
		existsSync(file + ending) ? formOf(file + ending, encoding) : []
	);
	return { type, caching, forms: [...packed, formOf(file)] };
}

/** The encodings a browser takes, from its header (RFC 9110 §12.5.3); one it gives no weight it does not take. */
const accepted = ({ headers }: IncomingMessage): string[] =>
	[headers['accept-encoding'] ?? ''].flat().flatMap((header) =>
		header.split(',').flatMap((each) => {
			const [name = '', weight = ''] = each.split(';').map((part) => part.trim());
			return /^q=0(\.0*)?$/.test(weight) ? [] : name;
		})
	);

function send(request: IncomingMessage, response: ServerResponse, { type, caching, forms }: Served): void {
	const takes = accepted(request);
	const form = forms.find(({ encoding }) => encoding === undefined || takes.includes(encoding));
	assert(form, 'every file has a plain form');
	response.setHeader('etag', form.etag).setHeader('cache-control', caching);
	if (forms.length > 1) response.setHeader('vary', 'accept-encoding');
	if (request.headers['if-none-match']?.includes(form.etag)) return void response.writeHead(304).end();
	if (form.encoding) response.setHeader('content-encoding', form.encoding);
	response.writeHead(200, { 'content-type': type, 'content-length': form.bytes.length });
	response.end(request.method === 'HEAD' ? undefined : form.bytes);
}

/**
 * Reads the files of browsers into memory, with their compressed forms; gives what answers a request for one, and whether it
 * was. They are some hundred small files: read once, no abandoned request keeps one open, none can change or go under a
 * running portal, and a part of one is never sent. Those below `unchanging` (`/_app/immutable/`) have a digest in their names
 * and are kept by browsers for ever.
 */
export function filesOf(
	folder: string,
	unchanging: string
): (request: IncomingMessage, response: ServerResponse) => boolean {
	const files = new Map<string, Served>();
	for (const name of globSync('**/*', { cwd: folder })) {
		const file = path.join(folder, name);
		if (/\.(br|gz)$/.test(name) || !statSync(file).isFile()) continue;
		const place = `/${name.split(path.sep).join('/')}`;
		files.set(place, read(file, place.startsWith(unchanging) ? ALWAYS : ASK_AGAIN));
	}
	return (request, response) => {
		const [place = ''] = (request.url ?? '').split('?', 1);
		const served = /^(GET|HEAD)$/.test(request.method ?? '') ? files.get(place) : undefined;
		if (served) send(request, response, served);
		return served !== undefined;
	};
}
