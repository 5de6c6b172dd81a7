import { err, ok, required, toHex, type Result } from '#domain/basics';
import { memberCommitment, salter } from '#domain/draw';
import { listAttempts } from '../stores/sample/ceremonies.ts';
import { peopleAmong } from '../stores/sample/frame-people.ts';
import { findFrame } from '../stores/sample/frames.ts';
import type { Office } from './act.ts';

/** What one person needs to find themselves in the published files: nobody else can, and nothing of it is kept. */
export type Slip = { readonly key: string; readonly salt: string };

export type SlipRefusal = {
	readonly code: 'slip-key-missing' | 'frame-not-committed' | 'person-not-on-list';
};

/**
 * Issues the slip of one person who asked for it, once a draw is bound to their list. The operator's log learns that a slip
 * was issued, the public ledger nothing: who asks is nobody's business.
 */
export async function issueSlip(office: Office, group: string, typed: string): Promise<Result<Slip, SlipRefusal>> {
	const issued = await slipOf(office, group, typed.trim().normalize('NFC'));
	office.world.log('slip-issued', issued.ok ? 'done' : issued.error.code);
	return issued;
}

async function slipOf({ world, cycle }: Office, group: string, key: string): Promise<Result<Slip, SlipRefusal>> {
	if (key === '') return err({ code: 'slip-key-missing' });
	const attempts = await listAttempts(world.portal, cycle, group);
	if (!attempts.some(({ committedAt, voided }) => committedAt !== null && voided === null))
		return err({ code: 'frame-not-committed' });
	const frame = required(await findFrame(world.portal, cycle, group), 'the frame of a draw');
	const salt = salter(toHex(world.keys.frameKey(frame.id)))(key);
	const [found] = await peopleAmong(world.portalReader, frame, [memberCommitment(salt, key)]);
	return found ? ok({ key, salt: toHex(salt) }) : err({ code: 'person-not-on-list' });
}
