import { err, ok, type Result } from '#domain/basics';
import { TOKEN_BYTES, tokenHash, tokenText } from '#domain/ballot';
import { closeKiosk, insertKiosk, lockKiosks, type Kiosk } from '../../stores/hall/kiosks.ts';
import { act, during, type CycleUnknown, type Office, type WrongPhase } from '../act.ts';

/** A machine as it is set up; `token` is shown this once, for only its hash is kept. */
export type NewKiosk = Omit<Kiosk, 'cycle' | 'open'> & { readonly token: string };

type Untimely = CycleUnknown | WrongPhase;
export type SetUpRefusal =
	Untimely | { readonly code: 'kiosk-place-missing' } | { readonly code: 'text-too-long'; readonly most: number };
export type CloseRefusal = Untimely | { readonly code: 'kiosk-unknown' | 'kiosk-closed' };

const LONGEST_PLACE = 40;

/**
 * Sets up a public machine at a place (at most 40 characters, public), while people rate. Machines of a year are numbered
 * from 1; whoever has the token can make a browser this machine.
 */
export async function setUpKiosk(office: Office, typed: string): Promise<Result<NewKiosk, SetUpRefusal>> {
	const { world, cycle } = office;
	const place = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
	if (place === '') return err({ code: 'kiosk-place-missing' });
	if (Array.from(place).length > LONGEST_PLACE) return err({ code: 'text-too-long', most: LONGEST_PLACE });
	const token = world.random(TOKEN_BYTES);
	return act<NewKiosk, SetUpRefusal>(
		office,
		'kiosk-set-up',
		during<NewKiosk, SetUpRefusal>('set-up-kiosk', office, async (trx) => {
			const number = ((await lockKiosks(trx, cycle)).at(-1)?.number ?? 0) + 1;
			await insertKiosk(trx, { cycle, number, place }, tokenHash(token));
			return ok({ value: { number, place, token: tokenText(token) }, facts: { kiosk: number, place } });
		})
	);
}

/** Switches a machine off for good, while people rate; whoever is answering on it can still send what they began. */
export const switchOffKiosk = (office: Office, number: number): Promise<Result<number, CloseRefusal>> =>
	act<number, CloseRefusal>(
		office,
		'kiosk-closed',
		during<number, CloseRefusal>('set-up-kiosk', office, async (trx) => {
			const kiosk = (await lockKiosks(trx, office.cycle)).find((each) => each.number === number);
			if (!kiosk) return err({ code: 'kiosk-unknown' });
			if (!kiosk.open) return err({ code: 'kiosk-closed' });
			await closeKiosk(trx, kiosk);
			return ok({ value: number, facts: { kiosk: number, place: kiosk.place } });
		})
	);
