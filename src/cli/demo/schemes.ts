import { bijie2010, type Cohort, type Scheme, type Unit } from '#domain/scheme';

const teamWeights = { leader: 0.375, peer: 0.25, delegate: 0.375 };

const departments: Cohort = { code: 'D2', name: { zh: '部门', en: 'Departments' } };

/**
 * The units of the open year: the counties, the departments an item about a county asks about as well, and those that run the
 * assessment, which are not ranked.
 */
const units = bijie2010.units.flatMap((unit): Unit[] => {
	if (bijie2010.elements.some(({ responsible }) => responsible.includes(unit.code)))
		return [{ ...unit, cohort: departments.code }];
	return unit.kind === 'county' || unit.cohort === null ? [unit] : [];
});

/**
 * The scheme of the open year: that of the year before, with two changes a scheme may make. Nobody rates the unit they work in
 * any more, for they could be made to pay for their answers (domain 3.4); their fifth is shared out among the others. And 19
 * units are ranked instead of 34, which spares the demonstration 18 keys.
 */
export const bijie2011: Scheme = {
	...bijie2010,
	code: 'bijie-2011',
	title: {
		zh: '毕节地区2011年度“双考双评双挂钩”考核管理办法（演示）',
		en: 'Bijie Prefecture: assessment scheme for 2011 (demonstration)'
	},
	cohorts: [...bijie2010.cohorts.filter(({ code }) => code === 'C1'), departments],
	units,
	groups: bijie2010.groups.filter(({ code }) => code !== 'insider'),
	tracks: bijie2010.tracks.map((rule) => (rule.track === 'team' ? { ...rule, groupWeights: teamWeights } : rule))
};
