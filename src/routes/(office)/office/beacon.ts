import { chinaTime, err, ok, readChinaTime, type Result } from '#domain/basics';
import { LEAST_ROLLS, type Beacon } from '#domain/draw';
import { textIn } from '#lib/server/files/upload.ts';

/** What is wrong with a field of the source of chance, before the law is asked. */
export type BeaconFieldRefusal = {
	readonly code: 'choice-required' | 'number-bad' | 'moment-bad';
	readonly field: string;
};

/** The whole number of people, draws or rounds a field asks for; NaN when it is none. */
export const wholeIn = (form: FormData, name: string): number => {
	const text = textIn(form, name).normalize('NFKC').trim();
	return /^\d{1,9}$/.test(text) ? Number(text) : NaN;
};

/** The accounts chosen to hold shares. */
export const partiesIn = (form: FormData): string[] =>
	form.getAll('parties').map((id) => (typeof id === 'string' ? id : ''));

/** The public source a form promises, with its moment. */
export function beaconIn(form: FormData): Result<Beacon, BeaconFieldRefusal> {
	const source = textIn(form, 'source');
	if (!['dice', 'lottery', 'drand'].includes(source)) return err({ code: 'choice-required', field: 'source' });
	const moment = readChinaTime(textIn(form, 'moment').trim());
	if (Number.isNaN(moment)) return err({ code: 'moment-bad', field: 'moment' });
	const at = chinaTime(moment);
	if (source === 'dice') return ok({ kind: 'dice', rolls: LEAST_ROLLS, at });
	const field = source === 'lottery' ? 'draws' : 'round';
	const count = wholeIn(form, field);
	if (Number.isNaN(count)) return err({ code: 'number-bad', field });
	return ok(
		source === 'lottery'
			? { kind: 'lottery', name: textIn(form, 'lottery').trim(), draws: count, at }
			: { kind: 'drand', chain: textIn(form, 'chain').trim(), round: count, at }
	);
}
