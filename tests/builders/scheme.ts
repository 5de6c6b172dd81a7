import type { Element, RaterGroup, Scheme, Text, TrackRule, Unit } from '#domain/scheme';

/** The same type with nothing read-only, so that a test may edit a copy. */
export type Draft<T> = T extends readonly (infer Item)[]
	? Draft<Item>[]
	: T extends object
		? { -readonly [Key in keyof T]: Draft<T[Key]> }
		: T;

/** A deep copy of a document with an edit made to it. */
export function edited<T>(document: T, edit: (draft: Draft<T>) => void): T {
	const copy = structuredClone(document);
	edit(copy as Draft<T>);
	return copy;
}

const text = (en: string): Text => ({ zh: `${en}(中文)`, en });

const unit = (code: string, kind: Unit['kind'], cohort: string): Unit => ({ code, name: text(code), kind, cohort });

const element = (code: string, track: Element['track'], responsible: string[] = []): Element => ({
	code,
	instrument: track === 'team' ? 'democratic' : 'social',
	track,
	scale: 'three',
	weight: 1,
	relevance: ['livelihood'],
	name: text(code),
	question: text(`${code}?`),
	responsible
});

const group = (
	code: string,
	view: RaterGroup['view'],
	strata: string[],
	assignment: RaterGroup['assignment']
): RaterGroup => ({
	code,
	instrument: view === 'public' ? 'social' : 'democratic',
	name: text(code),
	view,
	strata,
	perStratum: view === 'public' ? 20 : 'all',
	assignment,
	minValid: 10
});

const rule = (
	track: TrackRule['track'],
	kind: Unit['kind'],
	share: number,
	groupWeights: Record<string, number>
): TrackRule => ({ instrument: track === 'team' ? 'democratic' : 'social', track, kind, share, groupWeights });

const tiny: Scheme = {
	code: 'tiny',
	title: text('Tiny scheme'),
	jurisdiction: { code: 'p', name: text('Prefecture') },
	cohorts: [
		{ code: 'counties', name: text('Counties') },
		{ code: 'departments', name: text('Departments') }
	],
	units: [
		unit('north', 'county', 'counties'),
		unit('south', 'county', 'counties'),
		unit('health', 'department', 'departments'),
		unit('roads', 'department', 'departments')
	],
	components: [
		{ code: 'annual', name: text('Annual'), weight: 0.4 },
		{ code: 'tracking', name: text('Tracking'), weight: 0.2 },
		{ code: 'democratic', name: text('Democratic'), weight: 0.15 },
		{ code: 'social', name: text('Social'), weight: 0.25 }
	],
	scales: [
		{
			code: 'three',
			name: text('Three steps'),
			options: [
				{ code: 'good', label: text('Good'), points: 100 },
				{ code: 'middling', label: text('Middling'), points: 50 },
				{ code: 'bad', label: text('Bad'), points: 0 }
			]
		}
	],
	elements: [
		element('healthCare', 'livelihood', ['health']),
		element('service', 'general'),
		element('integrity', 'general'),
		element('overall', 'team')
	],
	tracks: [
		rule('livelihood', 'county', 0.6, { citizen: 0.8, deputy: 0.2 }),
		rule('general', 'county', 0.4, { citizen: 0.5, deputy: 0.5 }),
		rule('livelihood', 'department', 0.6, { citizen: 0.8, deputy: 0.2 }),
		rule('general', 'department', 0.4, { deputy: 1 }),
		rule('team', 'county', 1, { leader: 1 }),
		rule('team', 'department', 1, { leader: 1 })
	],
	groups: [
		group('citizen', 'public', ['county', 'town_rural'], { kind: 'own' }),
		group('deputy', 'public', ['county'], { kind: 'own-and-block', block: 1 }),
		group('leader', 'official', ['body'], { kind: 'all' })
	],
	grades: {
		bands: [
			{ grade: 'excellent', from: 88 },
			{ grade: 'good', from: 78 },
			{ grade: 'fair', from: 65 },
			{ grade: 'poor', from: 0 }
		],
		excellentQuota: 0.5,
		shareRules: [{ instrument: 'social', lastOptions: 1, share: 0.5, atMost: 'poor' }]
	},
	rules: { disclosureDays: 7, noticeDays: 5, adjustmentLimit: 3, maxDontKnow: 0.8, minWeight: 0.6, level: 0.95 }
};

/**
 * A tiny scheme that breaks no rule: two counties (north, south), two departments (health answers for the only livelihood
 * item, roads for none), citizens by town and countryside, deputies with one department each, leaders who rate everybody.
 */
export const aScheme = (overrides: Partial<Scheme> = {}): Scheme => ({ ...tiny, ...overrides });

/** A rater group of a scheme by its code. */
export function groupOf(scheme: Scheme, code: string): RaterGroup {
	const found = scheme.groups.find((candidate) => candidate.code === code);
	if (!found) throw new Error(`no group ${code}`);
	return found;
}
