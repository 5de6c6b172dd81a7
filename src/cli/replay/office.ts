import { canonicalJson, utf8 } from '#domain/basics';
import { PHASES, type Phase } from '#domain/cycle';
import type { Scheme } from '#domain/scheme';
import { moverOf } from '#lib/server/acts/cycle.ts';
import type { Role } from '#lib/server/auth/index.ts';
import { hidden, openBrowser, type Browser } from './browser.ts';
import type { Passwords } from './portal.ts';
import { STUDENTS } from './scheme.ts';

/** The office at its desks: a browser of each role, signed in, and the place of the year. */
export type Office = {
	readonly as: (role: Role) => Browser;
	/** The draw officer who fixes and makes what the first prepares. */
	readonly second: Browser;
	readonly cycle: string;
};

/** Signs everybody in and opens the year on a scheme of one's own. */
export async function openOffice(origin: string, passwords: Passwords, scheme: Scheme, year: number): Promise<Office> {
	const desks = new Map<string, Browser>();
	for (const [name, password] of Object.entries(passwords)) {
		const browser = openBrowser(origin);
		await browser.post('/sign-in', { name, password });
		desks.set(name, browser);
	}
	const as = (name: keyof Passwords): Browser => desks.get(name) ?? openBrowser(origin);
	const file = utf8(canonicalJson(scheme));
	await as('clerk').post('/office', { year: String(year), scheme: 'own', file });
	return { as, second: as('secondOfficer'), cycle: `${scheme.jurisdiction.code}-${year}` };
}

/** Enters the phases after one up to another. */
export async function enter({ as, cycle }: Office, from: Phase, to: Phase): Promise<void> {
	for (const phase of PHASES.slice(PHASES.indexOf(from) + 1, PHASES.indexOf(to) + 1))
		await as(moverOf(phase)).post(`/office/cycles/${cycle}`, { to: phase });
}

/** Uploads a table on its page. */
export async function upload(office: Office, role: Role, page: string, file: Uint8Array): Promise<void> {
	await office.as(role).post(`/office/cycles/${office.cycle}/${page}`, { file });
}

/** Has the keys of the students' ballots made by one person and confirmed by another. */
export async function giveKeys({ as, cycle }: Office): Promise<void> {
	const page = `/office/cycles/${cycle}/keys`;
	await as('leadingGroup').post(`${page}?/make`, { group: STUDENTS });
	const digest = hidden(await as('auditor').get(page), 'digest');
	await as('auditor').post(`${page}?/confirm`, { group: STUDENTS, digest });
}

/** Prints the letters of the strata. Gives each code by the label on its letter. */
export async function printLetters({ as, cycle }: Office, strata: readonly string[]): Promise<Map<string, string>> {
	const codes = new Map<string, string>();
	for (const stratum of strata) {
		const form = { stratum, phone: '0000', dates: '—' };
		const page = await as('surveyAgency').post(`/office/cycles/${cycle}/letters/${STUDENTS}?/print`, form);
		for (const [, label = '', code = ''] of page.matchAll(
			/class="label[^"]*">([^<]*)<[^]*?class="digits[^"]*">([^<]*)</g
		))
			codes.set(label, code);
	}
	return codes;
}

/** Computes the results, has them checked by a second person, and publishes them. */
export async function publish(office: Office): Promise<void> {
	const page = `/office/cycles/${office.cycle}/results`;
	await office.as('clerk').post(`${page}?/compute`, {});
	await office.as('leadingGroup').post(`${page}?/check`, {});
	await enter(office, 'computing', 'final');
}
