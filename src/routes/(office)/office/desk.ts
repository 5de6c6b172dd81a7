import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { cycleId, required, type Result } from '#domain/basics';
import type { Office } from '#lib/server/acts/act.ts';
import { fileOf, readForm, type FileTooLarge } from '#lib/server/files/upload.ts';
import { statusOf } from '#lib/server/status.ts';
import { groupOf, standingOf, type Standing } from '#lib/server/stores/standing.ts';
import { isDrawAltered } from '#lib/server/views/office/sample.ts';

type OfCycle = { readonly locals: App.Locals; readonly params: { readonly cycle: string } };
type OfGroup = OfCycle & { readonly params: { readonly group: string } };
type Coded = { readonly code: string };

/** Who is at work here, on which year. */
export const officeOf = ({ locals, params }: OfCycle): Office => ({
	world: locals.world,
	actor: required(locals.account, 'an account: the guard lets nobody else in'),
	cycle: cycleId(params.cycle)
});

/** Where the year of this page stands; 404 when there is none. */
export async function standingHere({ locals, params }: OfCycle): Promise<Standing> {
	return (await standingOf(locals.world.portalReader, cycleId(params.cycle))) ?? error(404);
}

/** The same with the group of this page. */
export async function groupHere({ locals, params }: OfGroup) {
	const standing = await standingHere({ locals, params });
	return { ...standing, group: groupOf(standing.scheme, params.group) ?? error(404) };
}

/** The same on a page that gives out what the group's draw says; 409 when that was altered and cannot be read. */
export async function drawnGroupHere(event: OfGroup) {
	const place = await groupHere(event);
	if (await isDrawAltered(event.locals.world, place)) error(409, { message: 'draw-altered' });
	return place;
}

/** Answers a form whose act was refused: the page comes again, says why and still has what was typed (`kept`). */
export const refused = <Refusal extends Coded>(refusal: Refusal, kept: Readonly<Record<string, string>> = {}) =>
	fail(statusOf(refusal), { refusal, kept });

/** Answers a form whose act was done: the page comes anew and says so. */
export const done = ({ url }: { readonly url: URL }, what: string | number) =>
	redirect(303, `${url.pathname}?done=${what}`);

type Upload<Value, Refusal> = (office: Office, file: Uint8Array) => Promise<Result<Value, Refusal>>;

/** Hands the uploaded table of this page to an act. */
export async function upload<Value, Refusal extends Coded>(
	event: Pick<RequestEvent, 'request'> & OfCycle,
	take: Upload<Value, Refusal>
): Promise<Result<Value, Refusal | FileTooLarge>> {
	const form = await readForm(event.request);
	return form.ok ? take(officeOf(event), await fileOf(form.value, 'file')) : form;
}
