import { accountId, err, ok, type Result } from '#domain/basics';
import type { StagesSize } from '#domain/draw';
import type { DrawPlan, SampleSize, Sharing } from '#lib/server/acts/draw/index.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { beaconIn, partiesIn, wholeIn, type BeaconFieldRefusal } from '../../../../beacon.ts';
import { readSize } from './stages/typed.ts';

/** What is wrong with a field of the form, before the law is asked. */
export type FieldRefusal =
	| BeaconFieldRefusal
	| {
			readonly code: 'choice-required' | 'total-bad' | 'number-bad' | 'deviations-bad';
			readonly field: string;
			/** The line of the field that is not clear. */
			readonly line?: number;
	  };

const sharings: readonly Sharing[] = ['equal', 'proportional', 'power', 'neyman'];

/** The plan of a draw that a form describes. */
export function planIn(form: FormData): Result<DrawPlan, FieldRefusal> {
	const size = sizeIn(form);
	if (!size.ok) return size;
	const beacon = beaconIn(form);
	if (!beacon.ok) return beacon;
	const parts = partsIn(form);
	if (!parts.ok) return parts;
	return ok({ size: size.value, beacon: beacon.value, parties: partiesIn(form).map(accountId), ...parts.value });
}

function sizeIn(form: FormData): Result<SampleSize | StagesSize, FieldRefusal> {
	const stages = readSize(textIn(form, 'stages'));
	if (stages) return ok(stages);
	const asked = textIn(form, 'size');
	if (asked === 'scheme') return ok({ kind: 'scheme' });
	const kind = sharings.find((known) => known === asked);
	if (!kind) return err({ code: 'choice-required', field: 'size' });
	const total = wholeIn(form, 'total');
	if (Number.isNaN(total)) return err({ code: 'total-bad', field: 'total' });
	const least = textIn(form, 'least').trim() === '' ? 0 : wholeIn(form, 'least');
	if (Number.isNaN(least)) return err({ code: 'number-bad', field: 'least' });
	const deviations = deviationsIn(textIn(form, 'deviations'));
	return deviations.ok ? ok({ kind, total, least, deviations: deviations.value }) : deviations;
}

/** Lines of a stratum's code and the standard deviation of its scores in points, as `522401.town 24.5`. */
function deviationsIn(text: string): Result<Record<string, number>, FieldRefusal> {
	const deviations = new Map<string, number>();
	for (const [at, line] of text.normalize('NFKC').split('\n').entries()) {
		if (line.trim() === '') continue;
		const [, code = '', points = ''] = /^\s*([A-Za-z0-9._-]{1,64})[\s,]+(\d{1,3}(?:\.\d{1,6})?)\s*$/.exec(line) ?? [];
		if (code === '' || deviations.has(code)) return err({ code: 'deviations-bad', field: 'deviations', line: at + 1 });
		deviations.set(code, Number(points));
	}
	return ok(Object.fromEntries(deviations));
}

/** The parts of the sample and the rule of their release; none when the field is left empty. */
function partsIn(form: FormData): Result<Pick<DrawPlan, 'parts'>, FieldRefusal> {
	if (textIn(form, 'parts').trim() === '') return ok({});
	const wanted = { parts: wholeIn(form, 'parts'), days: wholeIn(form, 'days'), below: wholeIn(form, 'below') };
	const bad = Object.entries(wanted).find(([, value]) => Number.isNaN(value));
	if (bad) return err({ code: 'number-bad', field: bad[0] });
	const release = { afterDays: wanted.days, below: wanted.below / 100 };
	return ok({ parts: { replicates: wanted.parts, release } });
}

const fields = [
	'stages',
	'size',
	'total',
	'least',
	'deviations',
	'source',
	'lottery',
	'draws',
	'chain',
	'round',
	'moment',
	'parts',
	'days',
	'below'
] as const;

/** What was typed, to be shown again; the chosen parties in one text. */
export const keptOf = (form: FormData): Record<string, string> => ({
	...Object.fromEntries(fields.map((name) => [name, textIn(form, name)])),
	parties: partiesIn(form).join(' ')
});
