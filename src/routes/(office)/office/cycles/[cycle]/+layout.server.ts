import { mayUse } from '#lib/server/auth/access.ts';
import { standingHere } from '../../desk.ts';
import type { LayoutServerLoad } from './$types';

const HERE = '/(office)/office/cycles/[cycle]';
const pages = [
	'/disclosures',
	'/scores',
	'/plan',
	'/frames/[group]',
	'/frames/[group]/slip',
	'/draws/[group]',
	'/draws/[group]/void',
	'/spot-checks',
	'/spot-checks/[number]',
	'/spot-checks/[number]/void',
	'/keys',
	'/complaints',
	'/letters/[group]',
	'/hall/[group]',
	'/kiosks',
	'/paper/[group]',
	'/field',
	'/results'
];

/** What every page of a year shows of it, and which of its pages this person may see and act on. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	const { cycle, scheme, phase } = await standingHere({ locals, params });
	const role = locals.account?.role ?? null;
	return {
		demo: cycle.demo,
		cycle: cycle.id,
		year: cycle.year,
		phase,
		place: scheme.jurisdiction.name,
		/** What the codes stand for that strata begin with. */
		places: Object.fromEntries([...scheme.units, ...scheme.cohorts].map(({ code, name }) => [code, name])),
		groupNames: Object.fromEntries(scheme.groups.map(({ code, name }) => [code, name])),
		sees: pages.filter((page) => mayUse(HERE + page, 'GET', role)),
		acts: pages.filter((page) => mayUse(HERE + page, 'POST', role))
	};
};
