import type { BrokenRule, Coded } from './broken-rule.ts';
import { rankedUnits } from './lookup.ts';
import type { Element, Scheme } from './scheme.ts';

const CODE = /^[A-Za-z0-9._-]{1,64}$/;

/** Dots join the parts of a stratum's code, so the codes at its head carry none. */
const HEAD_CODE = /^[A-Za-z0-9_-]{1,64}$/;

/** Broken rules about names: codes well formed and unique, references to things that exist, cohorts of one kind. */
export function checkNames(scheme: Scheme): BrokenRule[] {
	return [...checkCodes(scheme), ...checkReferences(scheme), ...checkCohorts(scheme)];
}

function checkCodes(scheme: Scheme): BrokenRule[] {
	const lists: [Coded, readonly { readonly code: string }[]][] = [
		['scheme', [scheme]],
		['jurisdiction', [scheme.jurisdiction]],
		['cohort', scheme.cohorts],
		['unit', scheme.units],
		['component', scheme.components],
		['scale', scheme.scales],
		...scheme.scales.map(({ options }): [Coded, typeof options] => ['option', options]),
		['element', scheme.elements],
		['group', scheme.groups]
	];
	return lists.flatMap(([of, items]) =>
		checkList(
			of,
			items.map(({ code }) => code)
		)
	);
}

function checkList(of: Coded, codes: readonly string[]): BrokenRule[] {
	const form = of === 'unit' || of === 'cohort' ? HEAD_CODE : CODE;
	const malformed = codes.filter((code) => !form.test(code));
	const repeated = new Set(codes.filter((code, at) => codes.indexOf(code) < at));
	return [
		...malformed.map((value) => ({ code: 'code-malformed' as const, of, value })),
		...[...repeated].map((value) => ({ code: 'code-repeated' as const, of, value }))
	];
}

type Reference = { readonly of: string; readonly field: string; readonly value: string };

function checkReferences(scheme: Scheme): BrokenRule[] {
	const cohorts = codesOf(scheme.cohorts);
	const groups = codesOf(scheme.groups);
	return [
		...unknown(
			cohorts,
			scheme.units.flatMap(({ code, cohort }) => refer(code, 'cohort', cohort ?? []))
		),
		...unknown(
			groups,
			scheme.tracks.flatMap(({ instrument, track, groupWeights }) =>
				refer(`${instrument}.${track}`, 'groupWeights', Object.keys(groupWeights))
			)
		),
		...scheme.elements.flatMap((element) => checkElement(scheme, element))
	];
}

function checkElement(scheme: Scheme, element: Element): BrokenRule[] {
	const { code, scale, responsible } = element;
	const units = codesOf(scheme.units);
	const departments = codesOf(rankedUnits(scheme, 'department'));
	return [
		...unknown(codesOf(scheme.scales), refer(code, 'scale', scale)),
		...unknown(codesOf(scheme.components), refer(code, 'instrument', element.instrument)),
		...unknown(units, refer(code, 'responsible', responsible)),
		...responsible
			.filter((unit) => units.has(unit) && !departments.has(unit))
			.map((unit) => ({ code: 'responsible-not-ranked-department' as const, element: code, unit })),
		...(element.relevance.length === 0 ? [{ code: 'relevance-missing' as const, element: code }] : [])
	];
}

function checkCohorts(scheme: Scheme): BrokenRule[] {
	if (rankedUnits(scheme).length === 0) return [{ code: 'no-ranked-unit' }];
	return scheme.cohorts
		.filter(({ code }) => new Set(scheme.units.flatMap((unit) => (unit.cohort === code ? unit.kind : []))).size > 1)
		.map(({ code }) => ({ code: 'cohort-mixed', cohort: code }));
}

const codesOf = (items: readonly { readonly code: string }[]): Set<string> => new Set(items.map(({ code }) => code));

const refer = (of: string, field: string, values: string | readonly string[]): Reference[] =>
	[values].flat().map((value) => ({ of, field, value }));

const unknown = (known: ReadonlySet<string>, references: readonly Reference[]): BrokenRule[] =>
	references.filter(({ value }) => !known.has(value)).map((reference) => ({ code: 'reference-unknown', ...reference }));
