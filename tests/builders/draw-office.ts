import { expect } from 'vitest';
import { chinaTime, required } from '#domain/basics';
import { partyCommitment } from '#domain/draw';
import type { Office } from '#lib/server/acts/act.ts';
import { commitShare, prepareDraw, type DrawPlan } from '#lib/server/acts/draw/index.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { findAttempt, listAttempts } from '#lib/server/stores/sample/ceremonies.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { groupOf } from './scheme.ts';
import { admitParties, anActor, aYear, done, frameFile, players, type Year } from './year.ts';

export const MINUTE = 60_000;
export const SHARES = ['1a'.repeat(32), '2b'.repeat(32)] as const;
export const [auditor, agency] = [anActor('auditor'), anActor('surveyAgency')];
export const [first, second] = players.officers;

export const upload = (year: Year, people?: number) =>
	uploadFrame(year.as('frameKeeper'), 'citizen', frameFile(groupOf(year.scheme, 'citizen'), people));
export const ledgerLength = async ({ world }: Year) => (await listEntries(world.portal)).length;
export const by = ({ world, cycle }: Year, actor: Office['actor']): Office => ({ world, actor, cycle });

export const planFor = ({ world }: Year, overrides: Partial<DrawPlan> = {}): DrawPlan => ({
	size: { kind: 'scheme' },
	beacon: { kind: 'dice', rolls: 20, at: chinaTime(world.clock() + MINUTE) },
	parties: [auditor.id, agency.id],
	...overrides
});

/** A year with the citizens' list uploaded and accounts for the parties. */
export async function aReadyYear(engine?: Parameters<typeof aYear>[0], people?: number): Promise<Year> {
	const year = await aYear(engine);
	await admitParties(year);
	done(await upload(year, people));
	return year;
}

export const prepare = (year: Year, overrides?: Partial<DrawPlan>) =>
	prepareDraw(by(year, first), 'citizen', planFor(year, overrides));

export async function commitmentOf({ world, cycle }: Year, party: string, share: string): Promise<string> {
	const { design } = required(await findAttempt(world.portal, cycle, 'citizen'), 'the attempt');
	return partyCommitment(required(design, 'its design').round, party, share);
}

export async function giveShares(year: Year): Promise<void> {
	for (const [party, share] of [
		[auditor, SHARES[0]],
		[agency, SHARES[1]]
	] as const)
		done(await commitShare(by(year, party), 'citizen', await commitmentOf(year, party.role, share)));
}

export const refusal = (code: string) => ({ ok: false, error: { code } });

/** Asserts that an act is refused for a reason, and that neither ledger nor draw moved. */
export async function expectStill(year: Year, act: () => Promise<unknown>, code: string): Promise<void> {
	const before = [await ledgerLength(year), await listAttempts(year.world.portal, year.cycle, 'citizen')];
	expect(await act()).toMatchObject(refusal(code));
	expect([await ledgerLength(year), await listAttempts(year.world.portal, year.cycle, 'citizen')]).toEqual(before);
}
