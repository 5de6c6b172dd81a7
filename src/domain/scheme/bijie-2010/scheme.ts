import type { Scheme } from '../scheme.ts';
import { elements, scales } from './elements.ts';
import { groups, tracks } from './groups.ts';
import { cohorts, units } from './units.ts';

/**
 * The default scheme: Bijie Prefecture in 2010 (domain 3). Names of units and items follow sources; weights, bands, quotas
 * and days are assumed for the demonstration and are no fact about Bijie.
 */
export const bijie2010: Scheme = {
	code: 'bijie-2010',
	title: {
		zh: '毕节地区2010年度“双考双评双挂钩”考核管理办法（演示）',
		en: 'Bijie Prefecture: assessment scheme for 2010 (demonstration)'
	},
	jurisdiction: { code: '522400', name: { zh: '毕节地区', en: 'Bijie Prefecture' } },
	cohorts,
	units,
	components: [
		{ code: 'annual', name: { zh: '年度工作实绩考核', en: 'Annual performance assessment' }, weight: 0.4 },
		{ code: 'tracking', name: { zh: '动态跟踪考核', en: 'Dynamic tracking assessment' }, weight: 0.2 },
		{ code: 'democratic', name: { zh: '民主测评', en: 'Democratic rating' }, weight: 0.15 },
		{ code: 'social', name: { zh: '社会公认度评价', en: 'Social-recognition rating' }, weight: 0.25 }
	],
	scales,
	elements,
	tracks,
	groups,
	grades: {
		bands: [
			{ grade: 'excellent', from: 88 },
			{ grade: 'good', from: 78 },
			{ grade: 'fair', from: 65 },
			{ grade: 'poor', from: 0 }
		],
		excellentQuota: 0.3,
		shareRules: [
			{ instrument: 'democratic', lastOptions: 1, share: 1 / 3, atMost: 'fair' },
			{ instrument: 'social', lastOptions: 2, share: 1 / 3, atMost: 'fair' },
			{ instrument: 'social', lastOptions: 2, share: 1 / 2, atMost: 'poor' }
		]
	},
	rules: {
		disclosureDays: 7,
		noticeDays: 5,
		adjustmentLimit: 3,
		maxDontKnow: 0.8,
		minWeight: 0.6,
		level: 0.95
	}
};
