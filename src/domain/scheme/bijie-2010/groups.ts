import type { RaterGroup, TrackRule } from '../scheme.ts';

/** Rater groups of the social-recognition rating (domain 3.5). */
const social: readonly RaterGroup[] = [
	{
		code: 'citizen',
		instrument: 'social',
		name: { zh: '人民群众', en: 'Citizens' },
		view: 'public',
		strata: ['county', 'town_rural'],
		perStratum: 250,
		assignment: { kind: 'own' },
		minValid: 100
	},
	{
		code: 'serviceUser',
		instrument: 'social',
		name: { zh: '服务对象', en: 'Service users' },
		view: 'public',
		strata: ['unit'],
		perStratum: 60,
		assignment: { kind: 'own' },
		minValid: 30
	},
	{
		code: 'enterprise',
		instrument: 'social',
		name: { zh: '企业负责人', en: 'Enterprise heads' },
		view: 'public',
		strata: ['county'],
		perStratum: 60,
		assignment: { kind: 'own-and-block', block: 6 },
		minValid: 15
	},
	{
		code: 'deputy',
		instrument: 'social',
		name: { zh: '两代表一委员', en: 'Deputies' },
		view: 'public',
		strata: ['county'],
		perStratum: 40,
		assignment: { kind: 'own-and-block', block: 6 },
		minValid: 15
	}
];

/**
 * Rater groups of the democratic rating (domain 3.4). Peers rate the other cohorts only: a ballot that left out just the
 * rater's own unit would name its rater, so recusal (I6) is the same for the whole stratum.
 */
const democratic: readonly RaterGroup[] = [
	{
		code: 'leader',
		instrument: 'democratic',
		name: { zh: '四大班子领导', en: 'Leaders of the four bodies' },
		view: 'official',
		strata: ['body'],
		perStratum: 'all',
		assignment: { kind: 'all' },
		minValid: 10
	},
	{
		code: 'peer',
		instrument: 'democratic',
		name: { zh: '同级单位负责人', en: 'Heads of other units' },
		view: 'official',
		strata: ['cohort'],
		perStratum: 'all',
		assignment: { kind: 'other-cohorts' },
		minValid: 10
	},
	{
		code: 'insider',
		instrument: 'democratic',
		name: { zh: '本单位干部', en: 'Staff of the unit' },
		view: 'official',
		strata: ['unit'],
		perStratum: 60,
		assignment: { kind: 'own' },
		minValid: 20
	},
	{
		code: 'delegate',
		instrument: 'democratic',
		name: { zh: '两代表一委员（民主测评）', en: 'Deputies (democratic rating)' },
		view: 'public',
		strata: ['county'],
		perStratum: 40,
		assignment: { kind: 'own-and-block', block: 6 },
		minValid: 15
	}
];

/** All groups; deputies sit in both evaluations with separate samples (domain 7b). */
export const groups: readonly RaterGroup[] = [...social, ...democratic];

const livelihoodWeights = { citizen: 0.7, serviceUser: 0.15, deputy: 0.15 };
const countyWeights = { citizen: 0.4, serviceUser: 0.2, deputy: 0.2, enterprise: 0.2 };
const departmentWeights = { serviceUser: 0.35, enterprise: 0.25, deputy: 0.25, citizen: 0.15 };
const teamWeights = { leader: 0.3, peer: 0.2, insider: 0.2, delegate: 0.3 };

/** Group weights of domain 3.4 and 3.5. Citizens answer for departments only through the items they are responsible for. */
export const tracks: readonly TrackRule[] = [
	{ instrument: 'social', track: 'livelihood', kind: 'county', share: 0.6, groupWeights: livelihoodWeights },
	{ instrument: 'social', track: 'general', kind: 'county', share: 0.4, groupWeights: countyWeights },
	{ instrument: 'social', track: 'livelihood', kind: 'department', share: 0.6, groupWeights: livelihoodWeights },
	{ instrument: 'social', track: 'general', kind: 'department', share: 0.4, groupWeights: departmentWeights },
	{ instrument: 'democratic', track: 'team', kind: 'county', share: 1, groupWeights: teamWeights },
	{ instrument: 'democratic', track: 'team', kind: 'department', share: 1, groupWeights: teamWeights }
];
