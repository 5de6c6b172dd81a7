import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { chinaTime, required, toHex } from '#domain/basics';
import { LEAST_ROLLS, partyCommitment } from '#domain/draw';
import type { Browser } from './browser.ts';
import type { Office } from './office.ts';
import { STUDENTS } from './scheme.ts';

/** How soon after its preparation a draw is promised, in milliseconds: the parties must commit before. */
const SOON = 5_000;

const parties = ['clerk', 'surveyAgency'] as const;

/** Draws so many students: two officers, two parties with their shares, and twenty ten-sided dice at the promised moment. */
export async function draw(office: Office, total: number): Promise<void> {
	const page = `/office/cycles/${office.cycle}/draws/${STUDENTS}`;
	const [first, second] = [office.as('drawOfficer'), office.second];
	const moment = Date.now() + SOON;
	await first.post(`${page}?/prepare`, planOn(await first.get(page), total, moment));
	const shares = new Map<Browser, string>();
	for (const party of parties) shares.set(office.as(party), await commit(office.as(party), `${page}/share`));
	await second.post(`${page}?/commit`, {});
	await wait(Math.max(0, moment - Date.now()));
	const said = Array.from({ length: LEAST_ROLLS }, () => randomInt(10)).join('');
	await first.post(`${page}?/hear`, { said, aloud: 'yes' });
	for (const [party, reveal] of shares) await party.post(`${page}/share?/reveal`, { reveal });
	await second.post(`${page}?/make`, {});
}

/** The form of the first officer, with the parties as their accounts stand on the page. */
function planOn(page: string, total: number, moment: number) {
	const boxes = page.matchAll(/name="parties" value="([^"]*)"[^]*?<span[^>]*>([^<]*)</g);
	const ids = new Map([...boxes].map(([, id = '', name = '']) => [name.toLowerCase(), id]));
	const idOf = (name: string): string => required(ids.get(name.toLowerCase()), `the account of ${name}`);
	return {
		size: 'proportional',
		total: String(total),
		source: 'dice',
		moment: chinaTime(moment).slice(0, 19),
		parties: parties.map(idOf)
	};
}

/** A party makes its share and sends the commitment. Gives the share. */
async function commit(party: Browser, page: string): Promise<string> {
	const [, code = '', round = ''] =
		/<dd>[^<]*<code>([^<]*)<\/code>[^]*?<dd><code>([^<]*)<\/code>/.exec(await party.get(page)) ?? [];
	const share = toHex(new Uint8Array(randomBytes(32)));
	await party.post(`${page}?/commit`, { commitment: partyCommitment(round, code, share) });
	return share;
}
