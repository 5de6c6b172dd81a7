import { err, ok, type Result } from '#domain/basics';
import type { StagesSize } from '#domain/draw';
import { optimalTake } from '#domain/estimate';

/** What was typed into the page's form, by field. */
export type Typed = Readonly<Record<string, string>>;

export type TypedFault = { readonly code: 'number-bad'; readonly field: string };

/** The field that says how many units one stratum gives. */
export const fieldOf = (stratum: string): string => `units-${stratum}`;

const wholeIn = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : NaN);
const typedIn = (typed: Typed, field: string): string => (typed[field] ?? '').normalize('NFKC').trim();

/** The size of the draw that was typed for these strata; null before anything was. */
export function sizeIn(typed: Typed, strata: readonly string[]): Result<StagesSize | null, TypedFault> {
	if (!('take' in typed)) return ok(null);
	const take = wholeIn(typedIn(typed, 'take'));
	if (Number.isNaN(take)) return err({ code: 'number-bad', field: 'take' });
	const units: Record<string, number> = {};
	for (const stratum of strata) {
		const field = typedIn(typed, fieldOf(stratum)) === '' ? 'units' : fieldOf(stratum);
		const count = wholeIn(typedIn(typed, field));
		if (Number.isNaN(count)) return err({ code: 'number-bad', field });
		units[stratum] = count;
	}
	return ok({ kind: 'stages', take, units });
}

/** People of each unit that give the least error for the money (statistics §1.2); null until costs and likeness are typed. */
export function bestTake(typed: Typed): number | null {
	const [unit, person, rho] = ['unitCost', 'personCost', 'rho'].map((field) => {
		const text = typedIn(typed, field);
		return /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : 0;
	});
	if (!unit || !person || !rho || rho >= 1) return null;
	return Math.max(1, Math.round(optimalTake(unit, person, rho)));
}

/** A size as one text, `12;north.town=4;south.town=3`, by which one page hands it to another. */
export const sizeText = ({ take, units }: StagesSize): string =>
	[take, ...Object.entries(units).map(([stratum, count]) => `${stratum}=${count}`)].join(';');

/** The size such a text means; null when it means none. */
export function readSize(text: string): StagesSize | null {
	const [take = '', ...parts] = text.split(';');
	const units = parts.map((part) => /^([\w.-]{1,64})=(\d{1,6})$/.exec(part));
	if (Number.isNaN(wholeIn(take)) || units.length === 0) return null;
	if (!units.every((found) => found !== null)) return null;
	const counted = units.map(([, stratum = '', count]) => [stratum, Number(count)] as const);
	return { kind: 'stages', take: Number(take), units: Object.fromEntries(counted) };
}

/** The fields of the form for a size, so that it can be changed. */
export function typedOf({ take, units }: StagesSize): Record<string, string> {
	const counts = Object.entries(units);
	const usual = String(counts[0]?.[1] ?? '');
	const others = counts.flatMap(([stratum, count]) =>
		String(count) === usual ? [] : [[fieldOf(stratum), String(count)] as const]
	);
	return { take: String(take), units: usual, ...Object.fromEntries(others) };
}
