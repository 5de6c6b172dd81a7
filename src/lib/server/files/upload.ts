import { err, ok, type Result } from '#domain/basics';
import { readBody } from './body.ts';
import { tableLimit } from './table-file.ts';

const MEBIBYTE = 1024 * 1024;

/** Largest body of a form without a file, in bytes. */
export const formLimit = MEBIBYTE;

/** What a browser writes around the file of a form. */
const AROUND = 64 * 1024;

export type FileTooLarge = { readonly code: 'file-too-large'; readonly megabytes: number };

/** The form of a page that takes a file; a body that is no form has no fields. */
export async function readForm(request: Request): Promise<Result<FormData, FileTooLarge>> {
	const limit = tableLimit + AROUND;
	const body = await readBody(request.body, limit);
	if (!body) return err({ code: 'file-too-large', megabytes: Math.floor(limit / MEBIBYTE) });
	const headers = { 'content-type': request.headers.get('content-type') ?? '' };
	return ok(await new Response(body, { headers }).formData().catch(() => new FormData()));
}

/** A text field of a form as typed, without NULs, which no database text may hold; empty when it is not there. */
export function textIn(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.replaceAll('\0', '') : '';
}

/** The bytes of the file a form carries under that name; none when there is no such file. */
export async function fileOf(form: FormData, name: string): Promise<Uint8Array> {
	const file = form.get(name);
	return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}

const filePages = [
	'',
	'/cycles/[cycle]/disclosures',
	'/cycles/[cycle]/scores',
	'/cycles/[cycle]/frames/[group]',
	'/cycles/[cycle]/spot-checks'
];
const routesWithFiles = new Set(filePages.map((page) => `/(office)/office${page}`));

/** Whether a route reads its own forms by `readForm`, because they carry files. */
export const takesFiles = (route: string | null): boolean => route !== null && routesWithFiles.has(route);
