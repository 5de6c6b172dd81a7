import { err, ok, type Result } from '#domain/basics';
import type { AllocationMethod, AllocationRefusal } from '#domain/draw';
import {
	planSample,
	type Plan,
	type PlanAim,
	type PlanAssumptions,
	type PlanShape,
	type PlanStratum
} from '#domain/planning';

/** The fields of the page as they are typed; what is not typed stands at its planning default (statistics §1.5). */
export type Typed = Readonly<Record<string, string>>;

export const defaults = {
	aim: 'margin',
	points: '3',
	total: '1000',
	response: '50',
	method: 'power',
	minimum: '20',
	deviation: '25',
	take: '1',
	rho: '0.05',
	weighting: '1.2',
	correlation: '0.5',
	once: '0',
	each: '20'
} as const;

type Field = keyof typeof defaults;

/** Smallest and largest number each field may hold. */
const ranges: Readonly<Partial<Record<Field, readonly [least: number, most: number]>>> = {
	points: [0.1, 50],
	total: [1, 1e9],
	response: [1, 100],
	minimum: [0, 1e6],
	deviation: [1, 50],
	take: [1, 1000],
	rho: [0, 1],
	weighting: [1, 10],
	correlation: [0, 0.99],
	once: [0, 1e12],
	each: [0, 1e9]
};

/** Why there is no plan: a field that is no number in its range, lines that name no strata, or a total that cannot be shared. */
export type PlanFault =
	| { readonly code: 'plan-number'; readonly field: Field; readonly least: number; readonly most: number }
	| { readonly code: 'plan-rows'; readonly line: number }
	| { readonly code: 'plan-empty' }
	| AllocationRefusal;

/** What is given beside what is typed. */
export type PlanContext = {
	readonly level: number;
	readonly shape: PlanShape;
	readonly strata: readonly PlanStratum[] | null;
};

const methods: Readonly<Record<string, AllocationMethod>> = {
	equal: { kind: 'equal' },
	proportional: { kind: 'proportional' },
	power: { kind: 'power', q: 0.5 },
	neyman: { kind: 'neyman-exact' }
};

/** The plan of what is typed. */
export function planOf(typed: Typed, { level, shape, strata: listed }: PlanContext): Result<Plan, PlanFault> {
	const strata = listed ? ok(listed) : readRows(typed['rows'] ?? '');
	if (!strata.ok) return strata;
	if (strata.value.length === 0) return err({ code: 'plan-empty' });
	const numbers: Partial<Record<string, number>> = {};
	for (const [field, range] of Object.entries(ranges) as [Field, readonly [number, number]][]) {
		const number = numberIn(typed, field, range);
		if (number === null) return err({ code: 'plan-number', field, least: range[0], most: range[1] });
		numbers[field] = number;
	}
	const at = (field: Field): number => numbers[field] ?? 0;
	const people = typed['aim'] === 'people';
	const aim: PlanAim = people
		? { kind: 'people', total: Math.round(at('total')) }
		: { kind: 'margin', points: at('points') };
	const assumptions: PlanAssumptions = {
		level,
		deviation: at('deviation'),
		response: at('response') / 100,
		take: at('take'),
		rho: at('rho'),
		weighting: at('weighting'),
		correlation: at('correlation'),
		minimum: Math.round(at('minimum')),
		cost: { once: at('once'), each: at('each') }
	};
	return planSample(strata.value, shape, aim, assumptions, methods[typed['method'] ?? ''] ?? { kind: 'power', q: 0.5 });
}

function numberIn(typed: Typed, field: Field, [least, most]: readonly [number, number]): number | null {
	const text = (typed[field] ?? defaults[field]).normalize('NFKC').trim();
	const number = /^\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : NaN;
	return number >= least && number <= most ? number : null;
}

/** Lines of a stratum's code and its people, as `522401.town 3000`. */
function readRows(text: string): Result<PlanStratum[], PlanFault> {
	const strata: PlanStratum[] = [];
	for (const [at, line] of text.normalize('NFKC').split('\n').entries()) {
		if (line.trim() === '') continue;
		const [, code = '', people = ''] = /^\s*([A-Za-z0-9._-]{1,64})[\s,]+(\d{1,9})\s*$/.exec(line) ?? [];
		const N = Number(people);
		if (N < 1 || strata.some((each) => each.code === code)) return err({ code: 'plan-rows', line: at + 1 });
		strata.push({ code, N });
	}
	return ok(strata);
}
