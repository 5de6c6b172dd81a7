import { redirect } from '@sveltejs/kit';
import { choiceOf, columnsOf, frameShape, type ListChoice } from '#lib/server/acts/lists/choice.ts';
import { confirmList, dropList, pendingList, rereadList } from '#lib/server/acts/lists/pending.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { groupHere, officeOf, refused } from '../../../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

const COLUMN = 'column.';
const gone = { code: 'list-gone' } as const;

const pageOfList = (url: URL): string => url.pathname.replace(/\/list$/, '');

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const place = await groupHere({ locals, params });
	const office = officeOf({ locals, params });
	const pending = pendingList(office, params.group);
	if (!pending) redirect(303, pageOfList(url));
	if (pending.state.kind === 'taken') {
		await dropList(office, params.group);
		redirect(303, `${pageOfList(url)}?done=${pending.state.people}`);
	}
	const shape = frameShape(place.scheme, place.group);
	const { table, choice, state, busy } = pending;
	return {
		group: place.group.name,
		strata: shape.strata,
		official: place.group.view === 'official',
		columns: columnsOf(shape).map((column) => ({ column, header: choice.columns[column] ?? '' })),
		headers: table.columns,
		first: table.first.map((row) => table.columns.map((column) => row[column] ?? '')),
		chosen: typed(choice),
		state,
		busy
	};
};

/** A choice as it would be typed. */
const typed = ({ rules, register, tolerance }: ListChoice) => ({
	merge: rules.merge,
	recuse: rules.employers.length > 0,
	posts: rules.posts.join('\n'),
	household: rules.perHousehold === null ? '' : String(rules.perHousehold),
	register: [...register].map(([stratum, people]) => `${stratum} ${people}`).join('\n'),
	tolerance: String(Math.round(tolerance * 100))
});

/** What was typed, to be shown again. */
const kept = (form: FormData): Record<string, string> =>
	Object.fromEntries([...form.keys()].map((name) => [name, textIn(form, name)]));

export const actions: Actions = {
	check: async (event) => {
		const { scheme, group } = await groupHere(event);
		const [office, form] = [officeOf(event), await event.request.formData()];
		const pending = pendingList(office, group.code);
		if (!pending) return refused(gone);
		const headers = [...form.keys()].filter((name) => name.startsWith(COLUMN));
		const choice = choiceOf(scheme, group, pending.table.columns, {
			columns: Object.fromEntries(headers.map((name) => [name.slice(COLUMN.length), textIn(form, name)])),
			merge: form.has('merge'),
			recuse: form.has('recuse'),
			posts: textIn(form, 'posts'),
			household: textIn(form, 'household'),
			register: textIn(form, 'register'),
			tolerance: textIn(form, 'tolerance')
		});
		if (!choice.ok) return refused(choice.error, kept(form));
		await rereadList(office, group.code, pending, choice.value);
		redirect(303, event.url.pathname);
	},
	take: async (event) => {
		const office = officeOf(event);
		const pending = pendingList(office, event.params.group);
		if (!pending) return refused(gone);
		if (pending.state.kind !== 'read') return refused({ code: 'list-unread' } as const);
		await confirmList(office, event.params.group, pending);
		redirect(303, event.url.pathname);
	},
	drop: async (event) => {
		await dropList(officeOf(event), event.params.group);
		redirect(303, pageOfList(event.url));
	}
};
