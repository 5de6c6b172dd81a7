import { accountId, err, ok, type Result } from '#domain/basics';
import type { WavePlan } from '#lib/server/acts/draw/index.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { beaconIn, partiesIn, wholeIn } from '../../../../../beacon.ts';
import { keptOf, type FieldRefusal } from '../plan.ts';

type WaveFieldRefusal = FieldRefusal | { readonly code: 'wave-aim-bad'; readonly field: string };

const sharings = ['proportional', 'power', 'equal'] as const;

/** Fields with the sizes of single strata begin so. */
const SIZE = 'n.';

/** The plan of a further wave that a form describes. */
export function wavePlanIn(form: FormData): Result<WavePlan, WaveFieldRefusal> {
	const aim = wholeIn(form, 'aim');
	if (Number.isNaN(aim)) return err({ code: 'wave-aim-bad', field: 'aim' });
	const size = sizeIn(form);
	if (!size.ok) return size;
	const beacon = beaconIn(form);
	if (!beacon.ok) return beacon;
	const parties = partiesIn(form).map(accountId);
	return ok({ size: size.value, beacon: beacon.value, parties, aim: aim / 100 });
}

function sizeIn(form: FormData): Result<WavePlan['size'], FieldRefusal> {
	const asked = textIn(form, 'size');
	if (asked === 'strata') return strataIn(form);
	const kind = sharings.find((known) => known === asked);
	if (!kind) return err({ code: 'choice-required', field: 'size' });
	const total = wholeIn(form, 'total');
	return Number.isNaN(total) ? err({ code: 'total-bad', field: 'total' }) : ok({ kind, total });
}

function strataIn(form: FormData): Result<WavePlan['size'], FieldRefusal> {
	const sizes = new Map<string, number>();
	for (const name of sizeFields(form)) {
		if (textIn(form, name).trim() === '') continue;
		const n = wholeIn(form, name);
		if (Number.isNaN(n)) return err({ code: 'number-bad', field: name });
		sizes.set(name.slice(SIZE.length), n);
	}
	return ok({ kind: 'strata', sizes });
}

const sizeFields = (form: FormData): string[] => [...form.keys()].filter((name) => name.startsWith(SIZE));

/** What was typed for a wave, to be shown again. */
export const waveKeptOf = (form: FormData): Record<string, string> => ({
	...keptOf(form),
	aim: textIn(form, 'aim'),
	...Object.fromEntries(sizeFields(form).map((name) => [name, textIn(form, name)]))
});
