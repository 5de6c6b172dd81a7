import { assess, type Sheet } from '#domain/assessment';
import { schemeHash, type Element, type RaterGroup, type Scheme } from '#domain/scheme';
import { aTally } from './count.ts';
import { aScheme } from './scheme.ts';

const UNIT = 'dafang';
const text = { zh: 'x', en: 'x' };

/** The counts of domain.md §3.9: of each option of the scale, then 不了解. */
const counts = {
	citizen: [96, 148, 92, 36, 12, 16],
	serviceUser: [40, 54, 18, 6, 2],
	deputy: [10, 16, 6, 2, 0, 2],
	enterprise: [12, 22, 10, 4, 0, 12],
	leader: [9, 14, 2, 0],
	peer: [11, 19, 5, 1],
	insider: [21, 27, 9, 3],
	delegate: [8, 16, 5, 1]
};
const officials = ['leader', 'peer', 'insider', 'delegate'];

const aScale = (code: string, points: number[]) => ({
	code,
	name: text,
	options: points.map((each) => ({ code: `${code}-${each}`, label: text, points: each }))
});

const anElement = (code: string, track: Element['track']): Element => ({
	code,
	instrument: track === 'team' ? 'democratic' : 'social',
	track,
	scale: track === 'team' ? 'graded' : 'satisfied',
	weight: 1,
	relevance: ['livelihood'],
	name: text,
	question: text,
	responsible: []
});

const aRater = (code: string): RaterGroup => ({
	code,
	instrument: officials.includes(code) ? 'democratic' : 'social',
	name: text,
	view: officials.includes(code) ? 'official' : 'public',
	strata: ['county'],
	perStratum: 500,
	assignment: { kind: 'own' },
	minValid: 10
});

const scheme: Scheme = aScheme({
	cohorts: [{ code: 'counties', name: text }],
	units: [{ code: UNIT, name: text, kind: 'county', cohort: 'counties' }],
	scales: [aScale('satisfied', [100, 75, 50, 25, 0]), aScale('graded', [100, 80, 60, 30])],
	elements: [anElement('healthCare', 'livelihood'), anElement('service', 'general'), anElement('overall', 'team')],
	tracks: [
		{
			instrument: 'social',
			track: 'livelihood',
			kind: 'county',
			share: 0.6,
			groupWeights: { citizen: 0.7, serviceUser: 0.15, deputy: 0.15 }
		},
		{
			instrument: 'social',
			track: 'general',
			kind: 'county',
			share: 0.4,
			groupWeights: { citizen: 0.4, serviceUser: 0.2, deputy: 0.2, enterprise: 0.2 }
		},
		{
			instrument: 'democratic',
			track: 'team',
			kind: 'county',
			share: 1,
			groupWeights: { leader: 0.3, peer: 0.2, insider: 0.2, delegate: 0.3 }
		}
	],
	groups: Object.keys(counts).map(aRater)
});

/** The sheet of the worked example of domain.md §3.9, from its counts and given scores. */
export const goldenSheet = (): Sheet =>
	assess({
		scheme,
		cycle: '2010',
		schemeHash: schemeHash(scheme),
		given: [{ unit: UNIT, annual: 98.336364, tracking: 94.5, adjustment: 0, veto: null }],
		tallies: scheme.groups.map((group) =>
			aTally(scheme, group, [{ stratum: UNIT, votes: counts[group.code as keyof typeof counts] }])
		)
	});
